import { sql } from 'kysely'
import type { Issue, Reading } from '#kernel'
import { allByKey, type RegisterDeclaration } from '#kernel/register'

type Asking = Pick<Reading, 'db' | 'who'>
type AnyRegister = RegisterDeclaration<never>

/** The entries of a register that are in use, as the caller reads them. */
export const entriesOf = async <T>(declared: unknown, { db, who }: Asking): Promise<readonly T[]> =>
  [...(await allByKey(declared as AnyRegister as never, db, who)).values()].filter(({ retired }) => !retired).map(({ entry }) => entry as T)

/** The keys of a register's entries that are in use. */
export const keysOf = async (table: string, { db, who }: Asking): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where state = ${who.state} and not retired`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** The id of an organisation by its code, or null. */
export const organisationId = async (code: string, { db, who }: Asking): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`select id from kernel.organisation where state = ${who.state} and key = ${code}`.execute(db)
  return rows[0]?.id ?? null
}

/** One thing that is wrong with an entry. */
export const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

/** What is wrong with those codes of a field that are none. */
export const unknownIn = (
  at: string,
  given: readonly (string | undefined)[] | undefined,
  known: ReadonlySet<string>,
  key: Issue['saying']['key'],
): readonly Issue[] =>
  (given ?? []).filter((code): code is string => code !== undefined && !known.has(code)).map((code) => issue(at, key, { code }))

/** A published case: what everybody reads of it. */
export type Published<Asked = Readonly<Record<string, string>>> = {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly openedAt: Date
  readonly asked: Asked
  /** Day of the decision, its step and reasons, where there was one. */
  readonly decision: { readonly step: string; readonly at: string; readonly reasons: string; readonly ground: string } | null
}

/** The published cases of a procedure, oldest first. */
export const publishedOf = async <Asked>(table: string, { db, who }: Asking): Promise<readonly Published<Asked>[]> => {
  const { rows } = await sql<Published<Asked>>`
    select id, reference, stage, opened_at as "openedAt", public -> 'asked' as asked, public -> 'decision' as decision
    from ${sql.table(table)} where state = ${who.state} and published order by opened_at, reference`.execute(db)
  return rows
}
