import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { StoodRow } from '../plan/board/queries.ts'
import { Standing, standingOf } from '../plan/queries.ts'
import { findStood, withKeys } from '../plan/store.ts'
import { type Activity, Code, Outcome, Plan } from '../plan/terms.ts'
import { milestonesOf, ofActivity, reportsOf, spentOf } from './store.ts'
import { comings } from './terms.ts'

export const Round = z.object({
  id: z.string(),
  report: z.string(),
  round: z.number(),
  activity: z.string(),
  quarter: z.string(),
  told: z.string(),
  obstacles: z.string().nullable(),
  spent: z.string().nullable(),
  people: z.array(z.string()),
  reached: z.array(z.string()),
  way: z.enum(comings),
  standing: z.enum(['reported', 'returned', 'accepted', 'corrected']),
  answer: z.string().nullable(),
  at: z.date(),
})
const EvidenceEntry = z.object({
  id: z.string(),
  report: z.string(),
  milestone: z.string().nullable(),
  title: z.string(),
  paper: z.string().nullable(),
  address: z.string().nullable(),
  open: z.boolean(),
  published: z.boolean(),
  at: z.date(),
})
const RemarkEntry = z.object({ id: z.string(), words: z.string(), at: z.date(), published: z.boolean() })
const ReportEntry = z.object({
  id: z.string(),
  reference: z.string(),
  quarter: z.string(),
  stage: z.string(),
  dueOn: z.string().nullable(),
})

export const standing = query({
  name: 'accountability.standing',
  under: ['gcm:p43', 'gcm:10.b'],
  at: 'GET /accountability/plan/:code',
  may: anyone,
  purpose: 'public information',
  input: z.object({ code: Code }),
  result: Standing.extend({
    before: z.array(StoodRow),
    following: z.array(StoodRow),
    plan: Plan.nullable(),
    outcome: Outcome.nullable(),
    rounds: z.array(Round),
    evidence: z.array(EvidenceEntry),
    evidenceCount: z.number(),
    remarks: z.array(RemarkEntry),
    /** Reports that lie with somebody: staff who coordinate see them. */
    reports: z.array(ReportEntry),
    spentByYear: z.array(z.object({ year: z.string(), amount: z.string() })),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const { db, who, today } = reading
    const [activity] = await withKeys<Activity>(reading, 'accountability.activity', [code])
    if (!activity) throw new NotFound()
    const { rows: following } = await sql<{ key: string }>`
      select key from accountability.activity where state = ${who.state} and follows @> array[${code}] and not retired`.execute(db)
    const [plan] = activity.plan ? await withKeys<Plan>(reading, 'accountability.plan', [activity.plan]) : []
    const [outcome] = activity.outcome ? await withKeys<Outcome>(reading, 'accountability.outcome', [activity.outcome]) : []
    const near = [...(activity.after ?? []), ...following.map(({ key }) => key)]
    const neighbours = near.length === 0 ? [] : await findStood(reading, { codes: near })
    return {
      ...standingOf(activity, await milestonesOf(reading, code), today),
      before: neighbours.filter((each) => (activity.after ?? []).includes(each.code)),
      following: neighbours.filter((each) => !(activity.after ?? []).includes(each.code)),
      plan: plan ?? null,
      outcome: outcome ?? null,
      ...(await ofActivity(reading, code)),
      reports: who.kind === 'staff' && who.purpose === 'coordination' ? await reportsOf(reading, code) : [],
      spentByYear: await spentOf(reading, code),
      today,
    }
  },
})
