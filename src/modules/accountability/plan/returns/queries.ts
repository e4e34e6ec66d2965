import { sql } from 'kysely'
import { z } from 'zod'
import { action, BadInput, badInput, only, query, type Reading, Refused, type Writing } from '#kernel'
import { addEntry } from '#kernel/register'
import { activityJudge, activityRegister, knownTo, milestoneRegister } from '../registers.ts'
import { current, keysOf } from '../store.ts'
import { Activity, Code, type Milestone, needs, OrganisationCode } from '../terms.ts'
import { type Returns, returnsRegister } from './registers.ts'
import { type Proposal, proposalsOf } from './rules.ts'

const Proposed = z.object({
  county: z.string(),
  need: z.enum(needs),
  people: z.number(),
  share: z.number(),
  women: z.number(),
  children: z.number(),
  grows: z.boolean(),
  sources: z.array(z.string()),
})
const Decided = z.object({
  county: z.string(),
  need: z.enum(needs),
  decision: z.enum(['accepted', 'declined']),
  reasons: z.string(),
  people: z.number(),
  activity: z.string().nullable(),
  at: z.date(),
})
type Decided = z.infer<typeof Decided>

const decisions = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<Decided[]> => {
  const { rows } = await sql<Decided>`
    select county, need, decision, reasons, people, activity, at from accountability.need_decision where state = ${who.state} order by at desc limit 200`.execute(
    db,
  )
  return rows
}

/** What is proposed today; what was declined within a year is not proposed again unless half as many people more have the need. */
const proposed = async (reading: Pick<Reading, 'db' | 'who' | 'today' | 'now'>): Promise<{ open: Proposal[]; decided: Decided[] }> => {
  const rows = await current<Returns>(returnsRegister as never, reading)
  const activities = await current<Activity>(activityRegister as never, reading)
  const meeting = activities.map(({ code, places, needs: met, endsOn }) => ({ code, places: places ?? [], needs: met ?? [], endsOn }))
  const decided = await decisions(reading)
  const declined = (each: Proposal): boolean =>
    decided.some(
      ({ county, need, decision, people, at }) =>
        decision === 'declined' &&
        county === each.county &&
        need === each.need &&
        each.people < people * 1.5 &&
        reading.now.getTime() - at.getTime() < 365 * 86_400_000,
    )
  return { open: proposalsOf(rows, meeting, reading.today).filter((each) => !declined(each)), decided }
}

export const returnNeeds = query({
  name: 'accountability.returnNeeds',
  under: 'gcm:21.j',
  at: 'GET /accountability/return-needs',
  may: only('coordinator', 'lead', 'reviewer', 'member'),
  purpose: 'coordination',
  input: z.object({ county: OrganisationCode.optional() }),
  result: z.object({ proposals: z.array(Proposed), decided: z.array(Decided) }),
  async read(reading, { county }) {
    const { open, decided } = await proposed(reading)
    return {
      proposals: open.filter((each) => !county || each.county === county).map((each) => ({ ...each, sources: [...each.sources] })),
      decided: decided.filter((each) => !county || each.county === county),
    }
  },
})

const of = { county: OrganisationCode.meta({ field: 'hidden' }), need: z.enum(needs).meta({ field: 'hidden' }) }
const mayDecide = only('coordinator', 'lead')

/** The proposal as it stands now; a county's lead decides about their own county only. */
const mustBeProposed = async (writing: Writing, county: string, need: string): Promise<Proposal> => {
  const found = (await proposed(writing)).open.find((each) => each.county === county && each.need === need)
  if (!found) throw badInput('accountability.not-proposed', undefined, 'need')
  const { db, who } = writing
  const { rows } = await sql<{ id: string }>`select id from kernel.organisation where state = ${who.state} and key = ${county}`.execute(db)
  if (!who.roles.includes('coordinator') && rows[0]?.id !== who.organisation)
    throw new Refused('accountability.check.other-county', undefined, 'gcm:21.j')
  return found
}

const decide = async (
  writing: Writing,
  proposal: Proposal,
  decision: 'accepted' | 'declined',
  reasons: string,
  activity: string | null,
): Promise<void> => {
  const { db, who, now } = writing
  await sql`insert into accountability.need_decision (state, id, county, need, decision, reasons, people, share, activity, actor, organisation, at)
    values (${who.state}, ${writing.newId()}, ${proposal.county}, ${proposal.need}, ${decision}, ${reasons}, ${proposal.people},
      ${(proposal.share * 100).toFixed(2)}, ${activity}, ${who.actor}, ${who.organisation}, ${now})`.execute(db)
}

export const acceptNeed = action({
  name: 'accountability.acceptNeed',
  under: 'gcm:21.j',
  at: 'POST /accountability/accept-need',
  may: only('coordinator'),
  purpose: 'coordination',
  input: z.object({
    ...of,
    code: Code,
    title: Activity.shape.title,
    plan: Code.optional(),
    lead: OrganisationCode,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    firstMilestone: Activity.shape.title,
    dueOn: z.iso.date(),
    reasons: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
  }),
  result: z.object({ code: z.string() }),
  async act(writing, { county, need, code, title, plan, lead, startsOn, endsOn, firstMilestone, dueOn, reasons }) {
    const proposal = await mustBeProposed(writing, county, need)
    const activity: Activity = {
      code,
      title,
      ...(plan ? { plan } : {}),
      objective: '21',
      cites: ['gcm:21.j'],
      level: 'county',
      lead,
      places: [county],
      groups: ['returnees'],
      needs: [need],
      startsOn,
      endsOn,
      source: proposal.sources.join('; ').slice(0, 200),
    }
    const there = new Map((await current<Activity>(activityRegister as never, writing)).map((each) => [each.code, each]))
    if ((await keysOf(writing, 'accountability.activity')).has(code)) throw badInput('register.key-taken', { key: code }, 'code')
    const issues = activityJudge(await knownTo(writing))(new Map([...there, [code, activity]]))(activity)
    if (issues.length > 0) throw new BadInput(issues)
    await addEntry(activityRegister as never, writing, writing.newId(), activity, reasons)
    const milestone: Milestone = { code: `${code}.1`.slice(0, 40), activity: code, title: firstMilestone, dueOn }
    await addEntry(milestoneRegister as never, writing, writing.newId(), milestone, reasons)
    await decide(writing, proposal, 'accepted', reasons, code)
    return { code }
  },
})

export const declineNeed = action({
  name: 'accountability.declineNeed',
  under: 'gcm:21.j',
  at: 'POST /accountability/decline-need',
  may: mayDecide,
  purpose: 'coordination',
  input: z.object({ ...of, reasons: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
  result: z.object({ county: z.string() }),
  async act(writing, { county, need, reasons }) {
    await decide(writing, await mustBeProposed(writing, county, need), 'declined', reasons, null)
    return { county }
  },
})
