import { z } from 'zod'
import { anyone, only } from '../access/index.ts'
import { FileEntry, filesAbout } from '../files/index.ts'
import { fieldsOf } from '../input/index.ts'
import { action, type Like, query, type Writing } from '../operation.ts'
import { BadInput, badInput, NotFound } from '../refusals.ts'
import { makeImport, Why } from './import.ts'
import { addEntry, allByKey, changeEntry, findEntry, listEntries, versionsOf } from './store.ts'
import type { Declared } from './terms.ts'

export const perPage = 25
/** A list that is asked for whole is given whole. */
const mostEntries = 1_000_000
const Entry = z.object({
  id: z.uuid(),
  key: z.string(),
  entry: z.record(z.string(), z.unknown()),
  retired: z.boolean(),
  version: z.number(),
  changedAt: z.date(),
})
const Version = z.object({
  version: z.number(),
  entry: z.record(z.string(), z.unknown()),
  change: z.string(),
  why: z.string(),
  at: z.date(),
  by: z.string().nullable(),
})
type Values = Readonly<Record<string, unknown>>

/** PostgreSQL's word for two rows with one key. */
const isTaken = (error: unknown): boolean => (error as { code?: string }).code === '23505'
const keyTaken = (declared: Declared, key: unknown) => badInput('register.key-taken', { key: String(key) }, declared.key)

/** Refuses an entry that does not fit what else there is. */
const mustFit = async (declared: Declared, { db, who }: Pick<Writing, 'db' | 'who'>, id: string | null, entry: Values): Promise<void> => {
  if (!declared.fits) return
  const others = [...(await allByKey(declared, db, who)).values()].filter((other) => other.id !== id)
  const entries = new Map([...others.map((other) => [other.key, other.entry] as const), [String(entry[declared.key]), entry] as const])
  const judge = await declared.fits({ db, who })
  const issues = judge(entries)(entry)
  if (issues.length > 0) throw new BadInput(issues)
}

/** The queries and actions of a register, from its declaration. */
export const makeOperations = (declared: Declared) => {
  const { name, under, purpose, at } = declared
  const kept = only(...declared.keptBy)
  const choices = fieldsOf(declared.entry).filter((field) => (declared.filters as readonly string[]).includes(field.name))
  const sortable = [...declared.publicSees, ...declared.search].flatMap((field) => [field, `-${field}`])
  const common = { under, purpose }
  const like = (key: string): Like => ({ key: `register.one-${key}`, values: { what: `register.${name}` } })

  const list = query({
    ...common,
    name: `${name}List`,
    like: like('list'),
    at: `GET ${at}`,
    may: anyone,
    input: z.object({
      q: z.string().trim().max(200).optional(),
      sort: z.enum(sortable as [string, ...string[]]).default(declared.title),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      retired: z.enum(['yes', 'no']).default('no'),
      all: z.enum(['yes', 'no']).default('no'),
      ...Object.fromEntries(choices.map((field) => [field.name, z.enum(field.options as [string, ...string[]]).optional()])),
    }),
    result: z.object({ entries: z.array(Entry), total: z.number(), page: z.number(), pages: z.number(), mayChange: z.boolean() }),
    async read({ db, who, words }, input) {
      const filters = Object.fromEntries(
        choices.map((field) => [field.name, (input as Record<string, unknown>)[field.name] as string | undefined]),
      )
      const size = input.all === 'yes' ? mostEntries : perPage
      const { entries, total } = await listEntries(declared, db, who, {
        q: input.q,
        filters,
        sort: input.sort,
        page: input.page,
        perPage: size,
        retired: input.retired === 'yes',
        language: words.language,
      })
      return {
        entries,
        total,
        page: input.page,
        pages: Math.max(1, Math.ceil(total / size)),
        mayChange: declared.keptBy.some((role) => who.roles.includes(role)),
      }
    },
  })

  const entry = query({
    ...common,
    name: `${name}Entry`,
    like: like('entry'),
    at: `GET ${at}/:id`,
    may: anyone,
    input: z.object({ id: z.uuid() }),
    result: z.object({ entry: Entry, versions: z.array(Version), files: z.array(FileEntry), mayChange: z.boolean() }),
    async read({ db, who }, { id }) {
      const found = await findEntry(declared, db, who, id)
      if (!found) throw new NotFound()
      const versions = who.kind === 'public' ? [] : await versionsOf(declared, db, who, id)
      const files = declared.files ? await filesAbout(declared.files.declared, db, who, [id]) : []
      return { entry: found, versions, files, mayChange: declared.keptBy.some((role) => who.roles.includes(role)) }
    },
  })

  const add = action({
    ...common,
    name: `${name}Add`,
    like: like('add'),
    at: `POST ${at}/add`,
    may: kept,
    input: z.object({ ...declared.entry.shape, why: Why }),
    result: z.object({ id: z.uuid() }),
    about: (_, result) => [result.id],
    async act({ db, who, now, newId }, { why, ...given }) {
      const id = newId()
      await mustFit(declared, { db, who }, null, given)
      await addEntry(declared, { db, who, now }, id, given, String(why)).catch((error: unknown) => {
        throw isTaken(error) ? keyTaken(declared, (given as Record<string, unknown>)[declared.key]) : error
      })
      return { id }
    },
  })

  const change = action({
    ...common,
    name: `${name}Change`,
    like: like('change'),
    at: `POST ${at}/:id/change`,
    may: kept,
    input: z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).meta({ field: 'hidden' }), ...declared.entry.shape, why: Why }),
    result: z.object({ id: z.uuid() }),
    about: (input) => [input.id],
    async act({ db, who, now }, { id, version, why, ...given }) {
      await mustFit(declared, { db, who }, id as string, given)
      await changeEntry(declared, { db, who, now }, { id, version }, given, 'changed', String(why)).catch((error: unknown) => {
        throw isTaken(error) ? keyTaken(declared, (given as Record<string, unknown>)[declared.key]) : error
      })
      return { id }
    },
  })

  const retire = action({
    ...common,
    name: `${name}Retire`,
    like: like('retire'),
    at: `POST ${at}/:id/retire`,
    may: kept,
    input: z.object({ id: z.uuid(), why: Why }),
    result: z.object({ id: z.uuid() }),
    about: (input) => [input.id],
    async act({ db, who, now }, { id, why }) {
      const found = await findEntry(declared, db, who, id)
      if (!found) throw new NotFound()
      await changeEntry(declared, { db, who, now }, found, found.entry, found.retired ? 'restored' : 'retired', why)
      return { id }
    },
  })

  return { list, entry, add, change, retire, ...makeImport(declared) }
}
export type RegisterOperations = ReturnType<typeof makeOperations>
