import { sql } from 'kysely'
import type { Day, Reading, Writing } from '#kernel'
import type { FileRef } from '#kernel/files'
import type { Milestone } from '../plan/terms.ts'
import type { Coming, Told } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** An activity as a report needs it: who leads it, with the id of that organisation. */
export const activityOf = async (
  { db, who }: Asking,
  code: string,
): Promise<{ title: Record<string, string>; lead: string; organisation: string | null; currency: string | null } | null> => {
  const { rows } = await sql<{ title: Record<string, string>; lead: string; organisation: string | null; currency: string | null }>`
    select a.public -> 'title' as title, a.lead, o.id as organisation, coalesce(p.public ->> 'currency', a.public ->> 'currency') as currency
    from accountability.activity a
      left join kernel.organisation o on o.state = a.state and o.key = a.lead
      left join accountability.plan p on p.state = a.state and p.key = a.plan
    where a.state = ${who.state} and a.key = ${code} and not a.retired`.execute(db)
  return rows[0] ?? null
}

/** The milestones of an activity, in the order in which they are due. */
export const milestonesOf = async ({ db, who }: Asking, activity: string): Promise<Milestone[]> => {
  const { rows } = await sql<{ entry: Milestone }>`
    select public as entry from accountability.milestone where state = ${who.state} and activity = ${activity} and not retired order by due_on, key`.execute(
    db,
  )
  return rows.map(({ entry }) => entry)
}

/** Accounts of those who lead for an organisation. */
export const leadsOf = async ({ db, who }: Pick<Writing, 'db' | 'who'>, organisation: string): Promise<string[]> => {
  const { rows } = await sql<{ account: string }>`
    select distinct p.account from kernel.post p join kernel.account a on a.state = p.state and a.id = p.account and a.standing = 'active'
    where p.state = ${who.state} and p.ended_at is null and 'lead' = any (p.roles) and p.organisation = ${organisation}`.execute(db)
  return rows.map(({ account }) => account)
}

/** The report on an activity for a quarter, if it was asked for. */
export const reportOf = async (
  { db, who }: Asking,
  activity: string,
  quarter: string,
): Promise<{ id: string; stage: string; version: number; reference: string; organisation: string | null } | null> => {
  const { rows } = await sql<{ id: string; stage: string; version: number; reference: string; organisation: string | null }>`
    select id, stage, version, reference, organisation from accountability.report where state = ${who.state} and about = ${activity} and asked ->> 'quarter' = ${quarter}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The report that is called by a reference. */
export const reportCalled = async (
  { db, who }: Asking,
  reference: string,
): Promise<{ id: string; stage: string; version: number; activity: string; quarter: string; organisation: string | null } | null> => {
  const { rows } = await sql<{
    id: string
    stage: string
    version: number
    activity: string
    quarter: string
    organisation: string | null
  }>`
    select id, stage, version, about as activity, asked ->> 'quarter' as quarter, organisation from accountability.report where state = ${who.state} and reference = ${reference}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** A round of a report, as it was handed in. */
export type Round = {
  readonly id: string
  readonly report: string
  readonly round: number
  readonly activity: string
  readonly quarter: string
  readonly told: string
  readonly obstacles: string | null
  readonly spent: string | null
  readonly people: string[]
  readonly reached: string[]
  readonly way: Coming
  readonly standing: 'reported' | 'returned' | 'accepted' | 'corrected'
  readonly answer: string | null
  readonly at: Date
}
const roundColumns = sql`id, report, round, activity, quarter, told, obstacles, spent, people, reached, way, standing, answer, at`

/** Keeps what a report tells as its next round. */
export const keepRound = async (
  { db, who, now, newId }: Pick<Writing, 'db' | 'who' | 'now' | 'newId'>,
  of: { readonly report: string; readonly activity: string; readonly quarter: string; readonly way: Coming },
  told: Told,
): Promise<void> => {
  await sql`insert into accountability.progress (state, id, report, round, activity, quarter, told, obstacles, spent, people, reached, way, standing, published, actor, organisation, at)
    values (${who.state}, ${newId()}, ${of.report}, (select coalesce(max(round), 0) + 1 from accountability.progress where state = ${who.state} and report = ${of.report}),
      ${of.activity}, ${of.quarter}, ${told.told}, ${told.obstacles ?? null}, ${told.spent ?? null}, ${told.people ?? []}::text[],
      ${(told.reached ?? []).filter((line) => /\s/.test(line.trim()))}::text[], ${of.way}, 'reported', false, ${who.actor}, ${who.organisation}, ${now})`.execute(
    db,
  )
}

/** The last round of a report. */
export const lastRound = async ({ db, who }: Asking, report: string): Promise<Round | null> => {
  const { rows } = await sql<Round>`
    select ${roundColumns} from accountability.progress where state = ${who.state} and report = ${report} order by round desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The round of a report that was accepted, before another is. */
export const acceptedRound = async ({ db, who }: Asking, report: string): Promise<Round | null> => {
  const { rows } = await sql<Round>`
    select ${roundColumns} from accountability.progress where state = ${who.state} and report = ${report} and standing = 'accepted'`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What a reviewer decided of the last round: it and its open evidence are published with it, and what it corrects is marked so. */
export const judgeRound = async (
  { db, who }: Pick<Writing, 'db' | 'who'>,
  round: Pick<Round, 'id' | 'report'>,
  standing: 'accepted' | 'returned',
  answer: string | null,
): Promise<void> => {
  const published = standing === 'accepted'
  if (published)
    await sql`update accountability.progress set standing = 'corrected' where state = ${who.state} and report = ${round.report} and standing = 'accepted'`.execute(
      db,
    )
  await sql`update accountability.progress set standing = ${standing}, published = ${published}, answer = ${answer} where state = ${who.state} and id = ${round.id}`.execute(
    db,
  )
  if (!published) return
  await sql`update accountability.evidence set published = open where state = ${who.state} and report = ${round.report}`.execute(db)
  await sql`update accountability.paper set published = true where state = ${who.state}
    and id in (select paper from accountability.evidence where state = ${who.state} and report = ${round.report} and open and paper is not null)`.execute(
    db,
  )
}

/** What shows that a report is true. */
export type EvidenceRow = {
  readonly id: string
  readonly report: string
  readonly milestone: string | null
  readonly title: string
  readonly paper: string | null
  readonly address: string | null
  readonly open: boolean
  readonly published: boolean
  readonly at: Date
}

export type NewEvidence = {
  readonly report: string
  readonly activity: string
  readonly milestone?: string | undefined
  readonly title?: string | undefined
  readonly open: boolean
  readonly published: boolean
}

/** Keeps evidence: a file that was kept among the papers, or an address. */
export const keepEvidence = async (
  { db, who, now, newId }: Pick<Writing, 'db' | 'who' | 'now' | 'newId'>,
  of: NewEvidence,
  what: FileRef | { readonly address: string },
): Promise<void> => {
  const [paper, address, name] = 'file' in what ? [what.file, null, what.name] : [null, what.address, what.address]
  await sql`insert into accountability.evidence (state, id, report, activity, milestone, title, paper, address, open, published, actor, at)
    values (${who.state}, ${newId()}, ${of.report}, ${of.activity}, ${of.milestone ?? null}, ${of.title || name}, ${paper}, ${address}, ${of.open}, ${of.published}, ${who.actor}, ${now})`.execute(
    db,
  )
}

/** The rounds and the evidence of an activity that the asker may read, newest first, and what reviewers remarked. */
export const ofActivity = async (
  { db, who }: Asking,
  activity: string,
  most = 40,
): Promise<{
  rounds: Round[]
  evidence: EvidenceRow[]
  evidenceCount: number
  remarks: { id: string; words: string; at: Date; published: boolean }[]
}> => {
  const { rows: rounds } = await sql<Round>`
    select ${roundColumns} from accountability.progress where state = ${who.state} and activity = ${activity} order by at desc, round desc limit ${most}`.execute(
    db,
  )
  const { rows: evidence } = await sql<EvidenceRow & { whole: number }>`
    select id, report, milestone, title, paper, address, open, published, at, count(*) over () as whole from accountability.evidence
    where state = ${who.state} and activity = ${activity} order by at desc, id limit ${most}`.execute(db)
  const { rows: remarks } = await sql<{ id: string; words: string; at: Date; published: boolean }>`
    select id, words, at, published from accountability.remark where state = ${who.state} and activity = ${activity} order by at desc limit ${most}`.execute(
    db,
  )
  return { rounds, evidence: evidence.map(({ whole: _, ...row }) => row), evidenceCount: evidence[0]?.whole ?? 0, remarks }
}

/** What was spent on an activity in accepted reports, by year. */
export const spentOf = async ({ db, who }: Asking, activity: string): Promise<{ year: string; amount: string }[]> => {
  const { rows } = await sql<{ year: string; amount: string }>`
    select left(quarter, 4) as year, sum(spent) as amount from accountability.progress
    where state = ${who.state} and activity = ${activity} and standing = 'accepted' and spent is not null group by 1 order by 1`.execute(db)
  return rows
}

/** Activities in force of which a report for a quarter is not asked yet although they went on in it: their codes and who leads them. */
export const unasked = async (
  { db, who }: Asking,
  quarter: string,
  { first, last }: { readonly first: Day; readonly last: Day },
  most: number,
): Promise<{ code: string; organisation: string | null }[]> => {
  const { rows } = await sql<{ code: string; organisation: string | null }>`
    select a.key as code, o.id as organisation from accountability.activity a
      left join kernel.organisation o on o.state = a.state and o.key = a.lead
    where a.state = ${who.state} and not a.retired and a.starts_on <= ${last}
      and (a.plan is null or a.plan in (select plan from accountability.frozen f where f.state = a.state and f.approved_on is not null))
      and not exists (select from accountability.report r where r.state = a.state and r.about = a.key and r.asked ->> 'quarter' = ${quarter})
      and not (exists (select from accountability.milestone m where m.state = a.state and m.activity = a.key and not m.retired)
        and not exists (select from accountability.milestone m where m.state = a.state and m.activity = a.key and not m.retired and (m.done_on is null or m.done_on >= ${first})))
    order by a.key limit ${most}`.execute(db)
  return rows
}

/** The reports on an activity that are asked for or handed in, newest first. */
export const reportsOf = async (
  { db, who }: Asking,
  activity: string,
): Promise<{ id: string; reference: string; quarter: string; stage: string; dueOn: Day | null }[]> => {
  const { rows } = await sql<{ id: string; reference: string; quarter: string; stage: string; dueOn: Day | null }>`
    select id, reference, asked ->> 'quarter' as quarter, stage, due_on as "dueOn" from accountability.report
    where state = ${who.state} and about = ${activity} order by 3 desc limit 40`.execute(db)
  return rows
}
