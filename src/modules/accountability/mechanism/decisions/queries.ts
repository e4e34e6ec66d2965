import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { Code } from '../../plan/terms.ts'
import { PlanItem, planItems } from '../plan-items.ts'
import { bodiesOf, findResolution, meetingsOf, namesOf, recommendationsOf, resolutionsOf } from '../store.ts'
import { secretaries } from '../tables.ts'
import { Body, DecisionNumber, type DecisionStanding, decisionSorts, standings } from '../terms.ts'
import { Followed, follow, furthestBehindFirst } from './follow.ts'

export const Names = z.record(z.string(), z.record(z.string(), z.string()))
const common = { may: anyone, purpose: 'public information' } as const

/** What meetings decided and what became of each, the furthest behind first. */
export const decisions = query({
  ...common,
  name: 'accountability.decisions',
  under: ['gcm:p40', 'gcm:p43'],
  at: 'GET /accountability/mechanism/decisions',
  input: z.object({
    body: Code.optional(),
    standing: z.enum(standings).optional(),
    decisionSort: z.enum(decisionSorts).optional(),
    owner: z.string().trim().max(40).optional(),
  }),
  result: z.object({
    shown: z.array(Followed),
    counts: z.record(z.enum(standings), z.number()),
    whole: z.number(),
    bodies: z.array(Body.pick({ code: true, name: true })),
    names: Names,
    today: z.string(),
    publicUrl: z.string(),
  }),
  async read(reading, { body, standing, decisionSort, owner }) {
    const meetings = await meetingsOf(reading, body)
    const found = await resolutionsOf(reading, body ? meetings.map(({ id }) => id) : undefined)
    const followed = await follow(
      reading,
      found.filter(({ sort }) => !decisionSort || sort === decisionSort),
      new Map(meetings.map((meeting) => [meeting.id, meeting])),
    )
    const owned = followed.filter(({ tasks }) => !owner || tasks.some(({ asked }) => asked.owner === owner))
    const counts = Object.fromEntries(standings.map((each) => [each, 0])) as Record<DecisionStanding, number>
    for (const each of owned) counts[each.standing] += 1
    const fitting = owned.filter((each) => !standing || each.standing === standing).sort(furthestBehindFirst)
    const shown = fitting.slice(0, 200)
    const owners = shown.flatMap(({ tasks }) => tasks.map(({ asked }) => asked.owner))
    return {
      shown,
      counts,
      whole: fitting.length,
      bodies: (await bodiesOf(reading)).map(({ code, name }) => ({ code, name })),
      names: await namesOf(reading, owners),
      today: reading.today,
      publicUrl: reading.publicUrl,
    }
  },
})

/** A decision: how it was reached, what is due of whom, what became of it. */
export const oneDecision = query({
  ...common,
  name: 'accountability.oneDecision',
  under: ['gcm:p40', 'gcm:p43', 'gcm:6.c', 'gcm:20.b'],
  at: 'GET /accountability/mechanism/decisions/:decision',
  input: z.object({ decision: DecisionNumber }),
  result: Followed.extend({
    replaces: z.array(z.string()),
    plan: z.array(PlanItem),
    recommendations: z.array(z.object({ code: z.string(), words: z.record(z.string(), z.string()) })),
    names: Names,
    mayWrite: z.boolean(),
    mayTell: z.boolean(),
    today: z.string(),
  }),
  async read(reading, { decision }) {
    const found = await findResolution(reading, decision)
    const meetings = await meetingsOf(reading)
    const [followed] = found ? await follow(reading, [found], new Map(meetings.map((meeting) => [meeting.id, meeting]))) : []
    if (!found || !followed) throw new NotFound()
    const { roles } = reading.who
    const organisations = [
      ...followed.tasks.map(({ asked }) => asked.owner),
      ...followed.news.flatMap(({ toldBy }) => toldBy ?? []),
      ...found.objections.map(({ by }) => by),
    ]
    const earlier = (await resolutionsOf(reading)).filter(({ replacedBy }) => replacedBy === decision)
    return {
      ...followed,
      replaces: earlier.map(({ number }) => number),
      plan: [...(await planItems(reading, found.activities))],
      recommendations: await recommendationsOf(reading, decision),
      names: await namesOf(reading, organisations),
      mayWrite: secretaries.some((role) => roles.includes(role)),
      mayTell: [...secretaries, 'member', 'lead'].some((role) => (roles as readonly string[]).includes(role)),
      today: reading.today,
    }
  },
})
