import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '#kernel'
import { allByKey, type RegisterDeclaration } from '#kernel/register'
import { bodyRegister, seatRegister } from './registers.ts'
import type { Quorum } from './rules.ts'
import { type Body, capacities, decisionSorts, meetingStages, newsSorts, parts, type Seat, wanted, waysReached } from './terms.ts'

type From = Pick<Reading, 'db' | 'who'>

const Said = z.record(z.string(), z.string())
export const Meeting = z.object({
  id: z.uuid(),
  number: z.string(),
  body: z.string(),
  name: Said,
  beginsAt: z.date(),
  endsAt: z.date(),
  venue: z.string().nullable(),
  stage: z.enum(meetingStages),
  published: z.boolean(),
  invitedAt: z.date().nullable(),
  heldAt: z.date().nullable(),
  quorum: z.custom<Quorum>().nullable(),
  circulatedAt: z.date().nullable(),
  approvedIn: z.string().nullable(),
  approvedAt: z.date().nullable(),
  corrections: Said.nullable(),
  cancelledWhy: z.string().nullable(),
  changedAt: z.date(),
  version: z.number(),
})
export type Meeting = z.infer<typeof Meeting>

export const Item = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  place: z.number(),
  name: Said,
  wants: z.enum(wanted),
  broughtBy: z.string().nullable(),
  lasts: z.number().nullable(),
  cites: z.array(z.string()),
  said: Said.nullable(),
  published: z.boolean(),
  version: z.number(),
})
export type Item = z.infer<typeof Item>

export const Attendance = z.object({ who: z.string(), part: z.enum(parts), women: z.number(), men: z.number(), unstated: z.number() })

export const Contribution = z.object({
  id: z.uuid(),
  meeting: z.uuid(),
  madeBy: z.string(),
  capacity: z.enum(capacities),
  postedTo: z.string().nullable(),
  name: Said,
  said: Said,
  takenUpIn: z.string().nullable(),
  published: z.boolean(),
})
export type Contribution = z.infer<typeof Contribution>

export const Objection = z.object({ by: z.string(), why: z.string() })
export const Resolution = z.object({
  id: z.uuid(),
  number: z.string(),
  meeting: z.uuid(),
  item: z.uuid().nullable(),
  sort: z.enum(decisionSorts),
  words: Said,
  reached: z.enum(waysReached),
  votesFor: z.number().nullable(),
  votesAgainst: z.number().nullable(),
  abstained: z.number().nullable(),
  objections: z.array(Objection),
  madeBy: z.string().nullable(),
  cites: z.array(z.string()),
  activities: z.array(z.string()),
  practices: z.array(z.string()),
  replacedBy: z.string().nullable(),
  published: z.boolean(),
  madeAt: z.date(),
  version: z.number(),
})
export type Resolution = z.infer<typeof Resolution>

export const News = z.object({
  id: z.uuid(),
  about: z.string(),
  happenedOn: z.string(),
  sort: z.enum(newsSorts),
  words: Said,
  seenAt: z.string().nullable(),
  toldBy: z.string().nullable(),
  replaces: z.uuid().nullable(),
  madeAt: z.date(),
})
export type News = z.infer<typeof News>

/** An action due as everybody reads it. */
export const Task = z.object({
  id: z.uuid(),
  reference: z.string(),
  stage: z.string(),
  decision: z.string(),
  dueOn: z.string().nullable(),
  asked: z.object({ task: z.string(), owner: z.string(), due: z.string() }),
  openedAt: z.date(),
})
export type Task = z.infer<typeof Task>

const current = async <T>(declared: RegisterDeclaration<never>, { db, who }: From): Promise<readonly T[]> =>
  [...(await allByKey(declared as never, db, who)).values()].filter(({ retired }) => !retired).map(({ entry }) => entry as T)

/** The bodies that meet. */
export const bodiesOf = (from: From): Promise<readonly Body[]> => current<Body>(bodyRegister as never, from)

/** The seats in bodies, in the order of their codes. */
export const seatsOf = async (from: From, body?: string): Promise<readonly Seat[]> =>
  (await current<Seat>(seatRegister as never, from))
    .filter((seat) => body === undefined || seat.body === body)
    .sort((a, b) => (a.code < b.code ? -1 : 1))

type Called = Readonly<Record<string, { readonly [language: string]: string }>>

/** What organisations are called, by code. */
export const namesOf = async ({ db, who }: From, codes: Iterable<string>): Promise<Called> => {
  const wantedCodes = [...new Set(codes)]
  if (wantedCodes.length === 0) return {}
  const rows = await db
    .selectFrom('kernel.organisation')
    .select(['key', 'public'])
    .where('state', '=', who.state)
    .where('key', 'in', wantedCodes)
    .execute()
  return Object.fromEntries(rows.map(({ key, public: shown }) => [key, (shown as { name: Record<string, string> }).name]))
}

const meetingColumns = sql`id, number, body, name, begins_at as "beginsAt", ends_at as "endsAt", venue, stage, published, invited_at as "invitedAt",
  held_at as "heldAt", quorum, circulated_at as "circulatedAt", approved_in as "approvedIn", approved_at as "approvedAt", corrections,
  cancelled_why as "cancelledWhy", changed_at as "changedAt", version`

/** The meetings that the caller may know of, newest first. */
export const meetingsOf = async ({ db, who }: From, body?: string): Promise<Meeting[]> => {
  const { rows } = await sql<Meeting>`select ${meetingColumns} from accountability.meeting
    where state = ${who.state} and (${body ?? null}::text is null or body = ${body ?? null}) order by begins_at desc`.execute(db)
  return rows
}

/** A meeting by what people call it, or null. */
export const findMeeting = async ({ db, who }: From, number: string): Promise<Meeting | null> => {
  const { rows } = await sql<Meeting>`
    select ${meetingColumns} from accountability.meeting where state = ${who.state} and number = ${number}`.execute(db)
  return rows[0] ?? null
}

/** The items of meetings, in their order. */
export const itemsOf = async ({ db, who }: From, meetings: readonly string[]): Promise<Item[]> => {
  const { rows } = await sql<Item>`
    select id, meeting, place, name, wants, brought_by as "broughtBy", lasts, cites, said, published, version from accountability.agenda_item
    where state = ${who.state} and meeting = any (${[...meetings]}::uuid[]) order by meeting, place`.execute(db)
  return rows
}

/** Who was at meetings, by the id of the meeting. */
export const attendanceOf = async (
  { db, who }: From,
  meetings: readonly string[],
): Promise<(z.infer<typeof Attendance> & { meeting: string })[]> => {
  const { rows } = await sql<z.infer<typeof Attendance> & { meeting: string }>`
    select meeting, who, part, women, men, unstated from accountability.attendance
    where state = ${who.state} and meeting = any (${[...meetings]}::uuid[]) order by who`.execute(db)
  return rows
}

/** What was brought into meetings. */
export const contributionsOf = async ({ db, who }: From, meetings: readonly string[]): Promise<Contribution[]> => {
  const { rows } = await sql<Contribution>`
    select id, meeting, made_by as "madeBy", capacity, posted_to as "postedTo", name, said, taken_up_in as "takenUpIn", published
    from accountability.meeting_input where state = ${who.state} and meeting = any (${[...meetings]}::uuid[]) order by made_at`.execute(db)
  return rows
}

const resolutionColumns = sql`id, number, meeting, item, sort, words, reached, votes_for as "votesFor", votes_against as "votesAgainst", abstained,
  objections, made_by as "madeBy", cites, activities, practices, replaced_by as "replacedBy", published, made_at as "madeAt", version`

/** The decisions of meetings (of all, where none is named) that the caller may read, newest first. */
export const resolutionsOf = async ({ db, who }: From, meetings?: readonly string[]): Promise<Resolution[]> => {
  const of = meetings ? sql`and meeting = any (${[...meetings]}::uuid[])` : sql``
  const { rows } = await sql<Resolution>`
    select ${resolutionColumns} from accountability.resolution where state = ${who.state} ${of} order by made_at desc, number`.execute(db)
  return rows
}

/** A decision by its number, or null. */
export const findResolution = async ({ db, who }: From, number: string): Promise<Resolution | null> => {
  const { rows } = await sql<Resolution>`
    select ${resolutionColumns} from accountability.resolution where state = ${who.state} and number = ${number}`.execute(db)
  return rows[0] ?? null
}

/** What is due of whom because of decisions (of all, where none is named). */
export const tasksOf = async ({ db, who }: From, decisions?: readonly string[]): Promise<Task[]> => {
  const of = decisions ? sql`and about = any (${[...decisions]}::text[])` : sql``
  const { rows } = await sql<Task>`
    select id, reference, stage, about as decision, due_on as "dueOn", public -> 'asked' as asked, opened_at as "openedAt"
    from accountability.task where state = ${who.state} and published ${of} order by due_on nulls last, reference`.execute(db)
  return rows
}

/** What became of decisions or recommendations, oldest first; an entry that was corrected gives way to its correction. */
export const newsOf = async ({ db, who }: From, about?: readonly string[]): Promise<News[]> => {
  const of = about ? sql`and n.about = any (${[...about]}::text[])` : sql``
  const { rows } = await sql<News>`
    select id, about, happened_on as "happenedOn", sort, words, seen_at as "seenAt", told_by as "toldBy", replaces, made_at as "madeAt"
    from accountability.news n where n.state = ${who.state} ${of}
      and not exists (select from accountability.news later where later.state = n.state and later.replaces = n.id)
    order by happened_on, made_at`.execute(db)
  return rows
}

/** Recommendations of parliament that a decision answers, as their register says. */
export const recommendationsOf = async (
  { db, who }: From,
  decision: string,
): Promise<{ code: string; words: Record<string, string> }[]> => {
  const { rows } = await sql<{ code: string; words: Record<string, string> }>`
    select key as code, public -> 'sentence' as words from accountability.recommendation
    where state = ${who.state} and not retired and public -> 'decisions' ? ${decision} order by key`.execute(db)
  return rows
}

/** Where a meeting is joined from afar: for those who work here. */
export const onlineOf = async ({ db, who }: From, meeting: string): Promise<string | null> => {
  if (who.kind === 'public') return null
  const { rows } = await sql<{ online: string | null }>`
    select online from accountability.meeting where state = ${who.state} and id = ${meeting}`.execute(db)
  return rows[0]?.online ?? null
}

/** Id of a body's entry, to which its papers belong. */
export const findEntryId = async ({ db, who }: From, code: string): Promise<string> => {
  const row = await db
    .selectFrom('accountability.body')
    .select('id')
    .where('state', '=', who.state)
    .where('key', '=', code)
    .executeTakeFirstOrThrow()
  return row.id
}
