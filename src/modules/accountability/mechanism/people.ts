import { sql } from 'kysely'
import type { Writing } from '#kernel'
import type { Role } from '#kernel/access'

/** Accounts that hold one of the roles, in an organisation (UUID) where one is named. */
export const peopleOf = async (
  { db }: Pick<Writing, 'db'>,
  roles: readonly Role[],
  organisation: string | null = null,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ account: string }>`
    select account from accountability.people_of(${organisation}, ${[...roles]}::text[]) as account`.execute(db)
  return rows.map(({ account }) => account)
}

/** Id of the organisation of a code, or null where none is in use. */
export const organisationIdOf = async ({ db, who }: Pick<Writing, 'db' | 'who'>, code: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.organisation where state = ${who.state} and key = ${code} and not retired`.execute(db)
  return rows[0]?.id ?? null
}
