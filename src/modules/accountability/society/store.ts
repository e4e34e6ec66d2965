import { sql } from 'kysely'
import type { Reading } from '#kernel'
import type { Text } from '#kernel/language'

type Known = { readonly kind: string; readonly level: string; readonly name: Text }

/** Every organisation that takes part, by code. */
export const organisationsByCode = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, Known>> => {
  const rows = await db.selectFrom('kernel.organisation').select(['key', 'public']).where('state', '=', who.state).execute()
  return new Map(rows.map(({ key, public: shown }) => [key, shown as Known]))
}

type Coming = {
  readonly day: string
  readonly title: Text
  readonly of: Text
  readonly due: string
  readonly address: string
  readonly id: string
}

/** Milestones of the plan that are still to be reached, the soonest first. */
export const comingMilestones = async ({ db, who, today }: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Coming[]> => {
  const { rows } = await sql<{ key: string; title: Text; activity: string; of: Text | null; day: string }>`
    select m.key, m.public -> 'title' as title, m.public ->> 'activity' as activity, a.public -> 'title' as of, m.public ->> 'dueOn' as day
    from accountability.milestone m left join accountability.activity a on a.state = m.state and a.key = m.public ->> 'activity'
    where m.state = ${who.state} and not m.retired and m.public ->> 'doneOn' is null and m.public ->> 'dueOn' >= ${today}
    order by m.public ->> 'dueOn', m.key limit 300`.execute(db)
  return rows.map(({ key, title, activity, of, day }) => ({
    day,
    title,
    of: of ?? {},
    due: 'milestone',
    address: `/accountability/plan/${activity}`,
    id: key,
  }))
}
