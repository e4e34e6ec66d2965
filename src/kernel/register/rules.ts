import type { z } from 'zod'
import type { SheetRow } from '../documents/index.ts'
import { fieldsOf, gather, parseInput } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import { BadInput } from '../refusals.ts'
import type { Declared, Fate, Judge, Listed, RowFate } from './terms.ts'

/** The words of a text as they are searched: small letters, without accents, letters and digits only. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 200) ?? []

/** An entry as cells of a sheet, by column: parts dotted, lists on several lines. */
export const cellsOf = (entry: Readonly<Record<string, unknown>>): Record<string, string> => {
  const cells: Record<string, string> = {}
  for (const [name, value] of Object.entries(entry)) {
    if (Array.isArray(value)) cells[name] = value.join('\n')
    else if (typeof value === 'object' && value !== null)
      for (const [part, inside] of Object.entries(value)) cells[`${name}.${part}`] = String(inside ?? '')
    else cells[name] = String(value ?? '')
  }
  return cells
}

/** The columns that a sheet of a register has. */
export const columnsOf = (declared: Declared): readonly string[] =>
  fieldsOf(declared.entry).flatMap((field) =>
    field.kind === 'languages' ? ['en', 'sw', 'fr', 'ar'].map((language) => `${field.name}.${language}`) : [field.name],
  )

/** A row of a sheet as an entry, or what is wrong with it; a column that the sheet does not have keeps what the entry has now. */
export const readRow = (declared: Declared, row: SheetRow, now?: Listed): z.output<Declared['entry']> => {
  if (row.extra.length > 0)
    throw new BadInput([{ at: '', saying: { key: 'register.beyond', values: { text: row.extra.join(' ').slice(0, 80) } } }])
  return parseInput(
    declared.entry,
    gather(
      fieldsOf(declared.entry),
      new Map(Object.entries({ ...(now ? cellsOf(now.entry) : {}), ...row.cells }).map(([name, cell]) => [name, [cell.trim()]])),
    ),
  )
}

/** The cells in which two entries differ, in the order of the columns. */
export const changesOf = (
  declared: Declared,
  now: Readonly<Record<string, unknown>>,
  then: Readonly<Record<string, unknown>>,
): RowFate['changes'] => {
  const [from, to] = [cellsOf(now), cellsOf(then)]
  return columnsOf(declared)
    .map((at) => ({ at, from: from[at] ?? '', to: to[at] ?? '' }))
    .filter((cell) => cell.from !== cell.to)
}

/** The entries as they would be once a plan is kept. */
const entriesAfter = (now: ReadonlyMap<string, Listed>, plan: readonly Planned[]): Map<string, Readonly<Record<string, unknown>>> =>
  new Map([
    ...[...now].map(([key, { entry }]) => [key, entry] as const),
    ...plan.flatMap(({ fate, key, entry }) => (fate !== 'refused' && entry ? [[key, entry] as const] : [])),
  ])

/** Refuses the rows that do not fit what else there is; a row that leans on a refused one is looked at again. */
export const refuseMisfits = (
  judge: Judge,
  plan: readonly Planned[],
  now: ReadonlyMap<string, Listed>,
  words: Words,
): readonly Planned[] => {
  const judgeOne = judge(entriesAfter(now, plan))
  const judged = plan.map((row): Planned => {
    const issues = row.entry && (row.fate === 'added' || row.fate === 'changed') ? judgeOne(row.entry) : []
    if (issues.length === 0) return row
    return {
      ...row,
      fate: 'refused',
      entry: null,
      changes: [],
      issues: issues.map(({ at, saying }) => ({ at, message: words.say(saying.key, saying.values) })),
    }
  })
  return judged.every((row, at) => row.fate === plan[at]!.fate) ? judged : refuseMisfits(judge, judged, now, words)
}

/** A row as it is planned: its fate, its cells as they were read, and the entry that they make. */
export type Planned = RowFate & {
  readonly cells: Readonly<Record<string, string>>
  readonly entry: Readonly<Record<string, unknown>> | null
}

/** How many rows have which fate. */
export const countFates = (rows: readonly Pick<RowFate, 'fate'>[]): Record<Fate, number> => {
  const counts = { added: 0, changed: 0, same: 0, refused: 0 }
  for (const { fate } of rows) counts[fate] += 1
  return counts
}

/** What an import would do with each row, in the order of the sheet; no row is left out. */
export const planImport = (
  declared: Declared,
  rows: readonly SheetRow[],
  now: ReadonlyMap<string, Listed>,
  words: Words,
): readonly Planned[] => {
  const seen = new Map<string, number>()
  return rows.map((row): Planned => {
    const refused = (key: string, issues: RowFate['issues']): Planned => ({
      line: row.line,
      cells: row.cells,
      fate: 'refused',
      key,
      entry: null,
      issues,
      changes: [],
    })
    try {
      const entry = readRow(declared, row, now.get((row.cells[declared.key] ?? '').trim())) as Readonly<Record<string, unknown>>
      const key = String(entry[declared.key])
      const before = seen.get(key)
      if (before !== undefined) return refused(key, [{ at: declared.key, message: words.say('register.twice', { line: before }) }])
      seen.set(key, row.line)
      const existing = now.get(key)
      const changes = existing ? changesOf(declared, existing.entry, entry) : []
      const fate = !existing ? 'added' : changes.length === 0 ? 'same' : 'changed'
      return { line: row.line, cells: row.cells, fate, key, entry, issues: [], changes }
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      return refused(
        row.cells[declared.key] ?? '',
        error.issues.map(({ at, saying }) => ({ at, message: words.say(saying.key, saying.values) })),
      )
    }
  })
}
