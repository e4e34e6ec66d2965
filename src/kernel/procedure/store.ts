import { type RawBuilder, sql } from 'kysely'
import { type Session, servicePurposes } from '../access/index.ts'
import { newCode } from '../chance.ts'
import type { Day } from '../clock.ts'
import type { Reads, Writes } from '../db/index.ts'
import type { Case, CaseEvent, Declared } from './terms.ts'

const cases = (declared: Declared): RawBuilder<unknown> => sql.table(declared.name)
const events = (declared: Declared): RawBuilder<unknown> => sql.table(`${declared.name}_event`)

const common = sql`id, reference, stage, about, opened_at as "openedAt", due_on as "dueOn", published, public as shown`
const inside = sql`asked, actor as "openedBy", organisation, assigned_to as "assignedTo", kernel.name_of(assigned_to) as "assignedName", language, email, version`

/** A case as staff read it. */
export type CaseRow = Case & { readonly published: boolean; readonly shown: Shown; readonly assignedName: string | null }
/** What everybody reads of a published case. */
export type Shown = {
  readonly asked: Readonly<Record<string, unknown>>
  /** What steps were given of which everybody reads, in the order in which they were taken. */
  readonly given?: { readonly step: string; readonly at: string; readonly fields: Readonly<Record<string, unknown>> }[] | undefined
  readonly decision?: { readonly step: string; readonly at: string; readonly reasons: string; readonly ground: string } | undefined
}
export type PublicRow = Pick<CaseRow, 'id' | 'reference' | 'stage' | 'about' | 'openedAt' | 'dueOn' | 'published' | 'shown'>

/** A case whole, as far as the session reaches it. */
export const findCase = async (declared: Declared, db: Reads, who: Session, id: string): Promise<CaseRow | null> => {
  const { rows } =
    await sql<CaseRow>`select ${common}, ${inside} from ${cases(declared)} where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A published case, as everybody reads it. */
export const findPublished = async (declared: Declared, db: Reads, who: Session, id: string): Promise<PublicRow | null> => {
  const { rows } =
    await sql<PublicRow>`select ${common} from ${cases(declared)} where state = ${who.state} and id = ${id} and published`.execute(db)
  return rows[0] ?? null
}

export const historyOf = async (
  declared: Declared,
  db: Reads,
  who: Session,
  id: string,
): Promise<(CaseEvent & { actorName: string | null })[]> => {
  const { rows } = await sql<CaseEvent & { actorName: string | null }>`
    select number, at, actor, kernel.name_of(actor) as "actorName", step, from_stage as "from", to_stage as "to", given
    from ${events(declared)} where state = ${who.state} and id = ${id} order by number`.execute(db)
  return rows
}

/** Which cases of a worklist are asked for. */
export const views = ['open', 'mine', 'organisation', 'overdue', 'board', 'closed'] as const
export type View = (typeof views)[number]
type Asked = {
  readonly view: View
  readonly q?: string | undefined
  readonly last: readonly string[]
  readonly today: Day
  readonly page: number
  readonly perPage: number
}

const conditionOf = (who: Session, { view, last, today }: Asked): RawBuilder<unknown> => {
  const open = sql`stage <> all (${[...last]}::text[])`
  switch (view) {
    case 'closed':
      return sql`not (${open})`
    case 'mine':
      return sql`${open} and assigned_to = ${who.actor}`
    case 'organisation':
      return sql`${open} and organisation = ${who.organisation}`
    case 'overdue':
      return sql`${open} and due_on < ${today}`
    default:
      return open
  }
}

const called = (q: string | undefined): RawBuilder<unknown> => {
  const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
  return q ? sql`(reference ilike ${pattern} or about ilike ${pattern})` : sql`true`
}

/** The cases that staff ask for, most urgent first. */
export const listCases = async (declared: Declared, db: Reads, who: Session, asked: Asked): Promise<{ rows: CaseRow[]; total: number }> => {
  const { rows } = await sql<CaseRow & { total: number }>`
    select ${common}, ${inside}, count(*) over () as total from ${cases(declared)} where state = ${who.state} and ${conditionOf(who, asked)} and ${called(asked.q)}
    order by due_on nulls last, opened_at limit ${asked.perPage} offset ${(asked.page - 1) * asked.perPage}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** The published cases, newest first. */
export const listPublished = async (
  declared: Declared,
  db: Reads,
  who: Session,
  page: number,
  perPage: number,
): Promise<{ rows: PublicRow[]; total: number }> => {
  const { rows } = await sql<PublicRow & { total: number }>`
    select ${common}, count(*) over () as total from ${cases(declared)} where state = ${who.state} and published
    order by opened_at desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

export type Opened = Omit<Case, 'version' | 'assignedTo'> & { readonly shown: Shown; readonly published: boolean }

export const insertCase = async (declared: Declared, db: Writes, who: Session, it: Opened): Promise<void> => {
  await sql`insert into ${cases(declared)} (state, id, reference, stage, asked, public, published, about, language, email, actor, organisation, opened_at, entered_at, due_on, version)
    values (${who.state}, ${it.id}, ${it.reference}, ${it.stage}, ${JSON.stringify(it.asked)}::jsonb, ${JSON.stringify(it.shown)}::jsonb, ${it.published}, ${it.about},
      ${it.language}, ${it.email}, ${it.openedBy}, ${it.organisation}, ${it.openedAt}, ${it.openedAt}, ${it.dueOn}, 1)`.execute(db)
}

export const insertEvent = async (declared: Declared, db: Writes, who: Session, id: string, event: CaseEvent): Promise<void> => {
  await sql`insert into ${events(declared)} (state, id, number, at, actor, step, from_stage, to_stage, given)
    values (${who.state}, ${id}, ${event.number}, ${event.at}, ${event.actor}, ${event.step}, ${event.from}, ${event.to}, ${JSON.stringify(event.given)}::jsonb)`.execute(
    db,
  )
}

export type Moved = Pick<CaseRow, 'stage' | 'assignedTo' | 'organisation' | 'dueOn' | 'published' | 'shown'> & { readonly enteredAt: Date }

/** Moves a case on from the version that was read; false where somebody else moved it first. */
export const moveCase = async (
  declared: Declared,
  db: Writes,
  who: Session,
  was: Pick<Case, 'id' | 'version'>,
  to: Moved,
): Promise<boolean> => {
  const moved =
    await sql`update ${cases(declared)} set stage = ${to.stage}, assigned_to = ${to.assignedTo}, organisation = ${to.organisation}, due_on = ${to.dueOn},
    published = ${to.published}, public = ${JSON.stringify(to.shown)}::jsonb, entered_at = ${to.enteredAt}, escalated_at = null, version = version + 1
    where state = ${who.state} and id = ${was.id} and version = ${was.version}`.execute(db)
  return moved.numAffectedRows === 1n
}

/** The next reference of a procedure: its letters, the year, a number. Where a procedure helps people, a code by chance: whoever opens a case must not learn how many there are. */
export const nextReference = async (declared: Declared, db: Writes, today: Day): Promise<string> => {
  const year = today.slice(0, 4)
  if (servicePurposes.includes(declared.purpose)) return `${declared.letters}-${year}-${newCode(8)}`
  const { rows } = await sql<{ number: number }>`select kernel.next_number(${`${declared.name} ${year}`}) as number`.execute(db)
  return `${declared.letters}-${year}-${String(rows[0]!.number).padStart(5, '0')}`
}

/** Takes the overdue cases that nobody was told of; each is given once. */
export const takeOverdue = async (
  declared: Declared,
  db: Writes,
  who: Session,
  last: readonly string[],
  today: Day,
  now: Date,
): Promise<(Pick<Case, 'id' | 'reference' | 'assignedTo' | 'stage'> & { dueOn: Day; events: number })[]> => {
  const { rows } = await sql<Pick<Case, 'id' | 'reference' | 'assignedTo' | 'stage'> & { dueOn: Day; events: number }>`
    update ${cases(declared)} c set escalated_at = ${now}
    where state = ${who.state} and stage <> all (${[...last]}::text[]) and due_on < ${today} and escalated_at is null
    returning id, reference, stage, assigned_to as "assignedTo", due_on as "dueOn",
      (select count(*) from ${events(declared)} e where e.state = c.state and e.id = c.id) as events`.execute(db)
  return rows
}

/** The cases whose day is near and of whose day nobody was reminded since they came to their stage. */
export const takeDueSoon = async (
  declared: Declared,
  db: Reads,
  who: Session,
  last: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<(Pick<Case, 'id' | 'reference' | 'assignedTo' | 'organisation' | 'stage'> & { dueOn: Day; events: number })[]> => {
  const { rows } = await sql<Pick<Case, 'id' | 'reference' | 'assignedTo' | 'organisation' | 'stage'> & { dueOn: Day; events: number }>`
    select id, reference, stage, assigned_to as "assignedTo", organisation, due_on as "dueOn",
      (select count(*) from ${events(declared)} e where e.state = c.state and e.id = c.id) as events
    from ${cases(declared)} c
    where state = ${who.state} and stage <> all (${[...last]}::text[]) and due_on between ${from} and ${to}
      and not exists (select from ${events(declared)} e where e.state = c.state and e.id = c.id and e.step = 'reminded' and e.at >= c.entered_at)`.execute(
    db,
  )
  return rows
}

const nameBy = (by: string | null): RawBuilder<unknown> => (by === null ? sql`''` : sql`coalesce(asked ->> ${by}, '')`)

/** How many cases stand where, by one thing that was asked, or none. */
export const countCases = async (
  declared: Declared,
  db: Reads,
  who: Session,
  by: string | null,
): Promise<{ name: string; stage: string; count: number }[]> => {
  const { rows } = await sql<{ name: string; stage: string; count: number }>`
    select ${nameBy(by)} as name, stage, count(*) as count from ${cases(declared)} where state = ${who.state} group by 1, 2 order by 1, 2`.execute(
    db,
  )
  return rows
}

/** How long ended cases took from being received to their end, in days: how many there were, by when half and nine of ten had ended, and the longest. */
export type DaysTaken = {
  readonly name: string
  readonly ended: number
  readonly half: number
  readonly mostly: number
  readonly longest: number
}

/** How many days the ended cases took, by one thing that was asked, or none. */
export const daysTaken = async (
  declared: Declared,
  db: Reads,
  who: Session,
  last: readonly string[],
  by: string | null,
): Promise<DaysTaken[]> => {
  const { rows } = await sql<DaysTaken>`
    select name, count(*) as ended, percentile_disc(0.5) within group (order by days) as half,
      percentile_disc(0.9) within group (order by days) as mostly, max(days) as longest
    from (select ${nameBy(by)} as name, ceil(extract(epoch from entered_at - opened_at) / 86400)::integer as days
      from ${cases(declared)} where state = ${who.state} and stage = any (${[...last]}::text[])) as ended
    group by name order by name`.execute(db)
  return rows
}

/** How many cases stand in which view of a worklist, for those who begin their day. */
export const countViews = async (
  declared: Declared,
  db: Reads,
  who: Session,
  asked: Pick<Asked, 'last' | 'today'>,
): Promise<Readonly<Record<'open' | 'mine' | 'organisation' | 'overdue', number>>> => {
  const counted = (view: View) => sql`count(*) filter (where ${conditionOf(who, { ...asked, view, page: 1, perPage: 1 })})`
  const { rows } = await sql<Record<'open' | 'mine' | 'organisation' | 'overdue', number>>`
    select ${counted('open')} as open, ${counted('mine')} as mine, ${counted('organisation')} as organisation, ${counted('overdue')} as overdue
    from ${cases(declared)} where state = ${who.state}`.execute(db)
  return rows[0]!
}
