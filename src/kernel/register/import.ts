import { z } from 'zod'
import { only, type Session } from '../access/index.ts'
import type { Reads } from '../db/index.ts'
import { readSheet } from '../documents/index.ts'
import { plainName } from '../files/rules.ts'
import type { Words } from '../language/index.ts'
import { action, type Like, query } from '../operation.ts'
import { BadInput, badInput, Conflict, NotFound } from '../refusals.ts'
import { columnsOf, countFates, type Planned, planImport, refuseMisfits } from './rules.ts'
import { findSheet, keepSheet, markKept } from './sheets.ts'
import { addEntries, allByKey, type Changing, changeEntries } from './store.ts'
import { type Declared, fates, type Listed } from './terms.ts'

export const Why = z.string().trim().min(3).max(500)
const rowsAtOnce = 50
const RowFate = z.object({
  line: z.number(),
  fate: z.enum(fates),
  key: z.string(),
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
  changes: z.array(z.object({ at: z.string(), from: z.string(), to: z.string() })),
})
const Counts = z.object({ added: z.number(), changed: z.number(), same: z.number(), refused: z.number() })

type Plan = { readonly rows: readonly Planned[]; readonly existing: ReadonlyMap<string, Listed>; readonly unread: readonly string[] }

/** What a sheet would do now, row by row, and which of its columns are not read. */
const planOf = async (declared: Declared, db: Reads, who: Session, content: Uint8Array, words: Words): Promise<Plan> => {
  const existing = await allByKey(declared, db, who)
  const sheet = await readSheet(content)
  const rows = planImport(declared, sheet.rows, existing, words)
  const known = new Set([...columnsOf(declared), ...ofRefused])
  return {
    existing,
    rows: declared.fits ? refuseMisfits(await declared.fits({ db, who }), rows, existing, words) : rows,
    unread: sheet.columns.filter((column) => !known.has(column)),
  }
}

/** Columns that a sheet of refused rows has besides those of the register. */
export const ofRefused = ['line', 'why'] as const

const isChangedMeanwhile = (error: unknown): boolean => error instanceof Conflict || (error as { code?: string }).code === '23505'

const takeIn = async (declared: Declared, changing: Changing, newId: () => string, plan: Plan, why: string): Promise<void> => {
  const { rows, existing } = plan
  const added = rows.filter(({ fate }) => fate === 'added').map(({ entry }) => ({ id: newId(), entry: entry! }))
  const changed = rows.filter(({ fate }) => fate === 'changed').map(({ key, entry }) => ({ ...existing.get(key)!, entry: entry! }))
  try {
    await addEntries(declared, changing, added, why)
    await changeEntries(declared, changing, changed, why)
  } catch (error) {
    throw isChangedMeanwhile(error) ? badInput('register.changed-meanwhile') : error
  }
}

/** The import of a register: a sheet is tried, seen row by row as long as one likes, and taken in. */
export const makeImport = (declared: Declared) => {
  const { name, under, purpose, at } = declared
  const like = (key: string): Like => ({ key: `register.one-${key}`, values: { what: `register.${name}` } })
  const common = { under, purpose, may: only(...declared.keptBy) }

  const importSheet = action({
    ...common,
    name: `${name}Import`,
    like: like('import'),
    at: `POST ${at}/import`,
    input: z.object({
      file: z.file().max(50_000_000).optional(),
      /** A sheet that was tried before, in the place of a file. */
      sheet: z.uuid().optional().meta({ field: 'hidden' }),
      mode: z.enum(['try', 'keep']).default('try').meta({ field: 'hidden' }),
      why: Why,
    }),
    result: z.object({
      kept: z.boolean(),
      sheet: z.uuid(),
      counts: Counts,
      unread: z.array(z.string()),
      rows: z.array(RowFate),
      why: z.string(),
    }),
    async act({ db, who, now, newId, words }, { file, sheet, mode, why }) {
      const changing = { db, who, now }
      const before = sheet ? await findSheet(declared, db, who, sheet) : null
      const content = file ? new Uint8Array(await file.arrayBuffer()) : before?.content
      if (!content) throw badInput(sheet ? 'register.sheet-gone' : 'error.not-a-file', undefined, 'file')
      const id = before?.id ?? newId()
      const plan = await planOf(declared, db, who, content, words)
      const counts = countFates(plan.rows)
      if (!before) await keepSheet(declared, changing, { id, name: plainName(file!.name), why, content })
      if (mode === 'keep') {
        if (!(await markKept(declared, changing, id, counts))) throw new BadInput([{ at: '', saying: { key: 'register.kept-before' } }])
        await takeIn(declared, changing, newId, plan, why)
      }
      const rows = plan.rows.map(({ entry: _, cells: __, ...row }) => row)
      return { kept: mode === 'keep', sheet: id, counts, unread: [...plan.unread], rows, why }
    },
  })

  const sheet = query({
    ...common,
    name: `${name}Sheet`,
    like: like('sheet'),
    at: `GET ${at}/import/:sheet`,
    input: z.object({
      sheet: z.uuid(),
      fate: z.enum(fates).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      all: z.enum(['yes', 'no']).default('no'),
    }),
    result: z.object({
      sheet: z.object({ id: z.uuid(), name: z.string(), why: z.string(), madeAt: z.date(), keptAt: z.date().nullable() }),
      counts: Counts,
      unread: z.array(z.string()),
      rows: z.array(RowFate.extend({ cells: z.record(z.string(), z.string()) })),
      page: z.number(),
      pages: z.number(),
    }),
    async read({ db, who, words }, { sheet: id, fate, page, all }) {
      const found = await findSheet(declared, db, who, id)
      if (!found) throw new NotFound('register.sheet-gone')
      const { content, counts: keptCounts, ...about } = found
      const plan = await planOf(declared, db, who, content, words)
      const chosen = fate ? plan.rows.filter((row) => row.fate === fate) : plan.rows
      const shown = all === 'yes' ? chosen : chosen.slice((page - 1) * rowsAtOnce, page * rowsAtOnce)
      return {
        sheet: about,
        counts: keptCounts ?? countFates(plan.rows),
        unread: [...plan.unread],
        rows: shown.map(({ entry: _, ...row }) => ({ ...row, cells: { ...row.cells } })),
        page,
        pages: Math.max(1, Math.ceil(chosen.length / rowsAtOnce)),
      }
    },
  })

  return { importSheet, sheet }
}
export type ImportOperations = ReturnType<typeof makeImport>
