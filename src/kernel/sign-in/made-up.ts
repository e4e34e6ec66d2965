import { sql } from 'kysely'
import { type Purpose, type Role, theProgram } from '../access/index.ts'
import type { House } from '../house.ts'
import type { Text } from '../language/index.ts'

export type MadeUpPerson = {
  readonly id: string
  readonly full_name: string
  readonly organisation: Text | null
  readonly purpose: Purpose | null
  readonly roles: readonly Role[] | null
}

/** The people of the demonstration; nobody outside it. */
export const madeUpPeople = async (house: House): Promise<readonly MadeUpPerson[]> => {
  if (!house.config.demonstration) return []
  const { rows } = await house.database.read(theProgram(house.config.state), (db) =>
    sql<MadeUpPerson>`
    select distinct on (a.id) a.id, a.full_name, o.entry -> 'name' as organisation, p.purpose, p.roles
    from kernel.account a left join kernel.post p on p.state = a.state and p.account = a.id and p.ended_at is null
    left join kernel.organisation o on o.state = p.state and o.id = p.organisation
    where a.state = ${house.config.state} and a.made_up and a.standing = 'active' order by a.id, p.id`.execute(db),
  )
  return rows
}
