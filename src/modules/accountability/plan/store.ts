import { type RawBuilder, sql } from 'kysely'
import type { Day, Reading } from '#kernel'
import type { Tables } from '#kernel/db'
import { allByKey, type RegisterDeclaration } from '#kernel/register'
import { type Status, statuses } from './terms.ts'

export type Asking = Pick<Reading, 'db' | 'who'>
type TableName = keyof Tables & `${'kernel' | 'accountability'}.${string}`

/** What the entries in use of a register are known by. */
export const keysOf = async ({ db, who }: Asking, table: TableName): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ key: string }>`select key from ${sql.table(table)} where state = ${who.state} and not retired`.execute(db)
  return new Set(rows.map(({ key }) => key))
}

/** The entries in use of a register. */
export const current = async <T>(declared: RegisterDeclaration<never>, { db, who }: Asking): Promise<T[]> =>
  [...(await allByKey(declared as never, db, who)).values()].filter(({ retired }) => !retired).map(({ entry }) => entry as T)

/** Entries in use of a register that have one of some keys, as everybody sees them. */
export const withKeys = async <T>({ db, who }: Asking, table: TableName, keys: readonly string[]): Promise<T[]> => {
  if (keys.length === 0) return []
  const { rows } = await sql<{ entry: T }>`
    select public as entry from ${sql.table(table)} where state = ${who.state} and not retired and key = any (${[...keys]}::text[]) order by key`.execute(
    db,
  )
  return rows.map(({ entry }) => entry)
}

/** Which activities are asked for; nothing asked for is those of plans in force and those outside any plan. */
export type Filters = {
  readonly plan?: string | undefined
  readonly objective?: string | undefined
  readonly level?: string | undefined
  readonly lead?: string | undefined
  readonly group?: string | undefined
  readonly target?: string | undefined
  readonly place?: string | undefined
  readonly outcome?: string | undefined
  readonly carries?: readonly string[] | undefined
  /** Only these, whatever plan they belong to. */
  readonly codes?: readonly string[] | undefined
}

const inForce = sql`(a.plan is null or a.plan in (select f.plan from accountability.frozen f where f.state = a.state and f.approved_on is not null))`

const conditions = ({ plan, objective, level, lead, group, target, place, outcome, carries, codes }: Filters): RawBuilder<unknown> =>
  sql.join(
    [
      codes ? sql`a.key = any (${[...codes]}::text[])` : plan === undefined ? inForce : sql`a.plan = ${plan}`,
      ...(objective ? [sql`a.objective = ${objective}`] : []),
      ...(level ? [sql`a.level = ${level}`] : []),
      ...(lead ? [sql`a.lead = ${lead}`] : []),
      ...(group ? [sql`${group} = any (a.for_groups)`] : []),
      ...(target ? [sql`${target} = any (a.targets)`] : []),
      ...(place ? [sql`${place} = any (a.places)`] : []),
      ...(outcome ? [sql`a.outcome = ${outcome}`] : []),
      ...(carries ? [sql`a.carries && ${[...carries]}::text[]`] : []),
    ],
    sql` and `,
  )

/**
 * Where activities stand on a day, computed where they are kept: `stood`, for a `with`.
 * It is the judgement of `statusOf` and `daysBehind`; a test holds them together.
 */
export const stood = ({ who, today }: Pick<Reading, 'who' | 'today'>, filters: Filters = {}): RawBuilder<unknown> => sql`
  point as (
    select activity, count(*)::integer as milestones, count(done_on)::integer as done, min(due_on) filter (where done_on is null) as next_due, max(done_on) as last_done,
      coalesce(sum(greatest(0, ${today}::date - due_on)) filter (where done_on is null), 0)::integer as waited
    from accountability.milestone where state = ${who.state} and not retired group by activity),
  judged as (
    select a.key as code, a.objective, a.level, a.lead, a.plan, a.outcome, a.for_groups, a.targets, a.places, a.carries, a.follows, a.starts_on, a.ends_on,
      coalesce(p.milestones, 0) as milestones, coalesce(p.done, 0) as done, p.next_due, p.last_done,
      case when p.milestones is null or p.done = p.milestones then 0 else greatest(p.waited, ${today}::date - a.ends_on, 0) end as behind
    from accountability.activity a left join point p on p.activity = a.key
    where a.state = ${who.state} and not a.retired and ${conditions(filters)}),
  stood as (
    select *, case when milestones = 0 then 5 when done = milestones then 4 when behind > 0 then 1
      when starts_on <= ${today}::date or done > 0 then 2 else 3 end as stand
    from judged)`

/** The number under which `stood` counts a status: its place among the statuses, from 1. */
export const standOf = (status: Status): number => statuses.indexOf(status) + 1

/** The order in which activities are shown: furthest behind first. */
export const furthestBehindFirst = sql`behind desc, stand, code`

/** Where an activity stands, without its milestones. */
export type Stood = {
  readonly code: string
  readonly title: Readonly<Record<string, string>>
  readonly objective: string
  readonly level: string
  readonly lead: string
  readonly plan: string | null
  readonly startsOn: Day
  readonly endsOn: Day
  readonly nextDue: Day | null
  readonly milestones: number
  readonly done: number
  readonly behind: number
  readonly status: Status
}

/** The columns of `stood` (as `s`, with its activity as `a`) as they are given on. */
export const stoodColumns = sql`s.code, a.public -> 'title' as title, s.objective, s.level, s.lead, s.plan, s.starts_on as "startsOn", s.ends_on as "endsOn",
  s.next_due as "nextDue", s.milestones, s.done, s.behind,
  (${[...statuses]}::text[])[s.stand] as status`

/** Where the activities asked for stand, furthest behind first. */
export const findStood = async (reading: Pick<Reading, 'db' | 'who' | 'today'>, filters: Filters, most = 10_000): Promise<Stood[]> => {
  const { rows } = await sql<Stood>`
    with ${stood(reading, filters)}
    select ${stoodColumns} from (select * from stood order by ${furthestBehindFirst} limit ${most}) s
      join accountability.activity a on a.state = ${reading.who.state} and a.key = s.code order by ${furthestBehindFirst}`.execute(
    reading.db,
  )
  return rows
}

/** The ids of entries in use of a register that have one of some keys. */
export const withIds = async ({ db, who }: Asking, table: TableName, keys: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where state = ${who.state} and not retired and key = any (${[...keys]}::text[]) order by key`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Plans by code and title, to choose from. */
export type PlanChoice = { readonly code: string; readonly title: Readonly<Record<string, string>> }
export const planChoices = async ({ db, who }: Asking): Promise<PlanChoice[]> => {
  const { rows } = await sql<PlanChoice>`
    select key as code, public -> 'title' as title from accountability.plan where state = ${who.state} and not retired order by public ->> 'startsOn' desc, key limit 200`.execute(
    db,
  )
  return rows
}
