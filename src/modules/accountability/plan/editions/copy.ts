import { z } from 'zod'
import { action, badInput, form, only, type Writing } from '#kernel'
import { addEntries, addEntry, type RegisterDeclaration } from '#kernel/register'
import { activityRegister, milestoneRegister, outcomeRegister, planRegister } from '../registers.ts'
import { daysBetween } from '../rules.ts'
import { current, keysOf } from '../store.ts'
import { type Activity, Code, type Milestone, type Outcome, Plan } from '../terms.ts'
import { codeInCopy, movedDay } from './rules.ts'

const what = ['unfinished', 'everything'] as const

type Whole = {
  readonly plan: Plan
  readonly outcomes: readonly Outcome[]
  readonly activities: readonly Activity[]
  readonly milestones: readonly Milestone[]
}

const wholeOf = async (writing: Writing, code: string): Promise<Whole> => {
  const plan = (await current<Plan>(planRegister as never, writing)).find((each) => each.code === code)
  if (!plan) throw badInput('accountability.no-plan', { code }, 'copiedFrom')
  const activities = (await current<Activity>(activityRegister as never, writing)).filter((activity) => activity.plan === code)
  const codes = new Set(activities.map((activity) => activity.code))
  return {
    plan,
    activities,
    outcomes: (await current<Outcome>(outcomeRegister as never, writing)).filter((outcome) => outcome.plan === code),
    milestones: (await current<Milestone>(milestoneRegister as never, writing)).filter(({ activity }) => codes.has(activity)),
  }
}

/** What of a plan goes into its copy: all of it, or what is not finished. */
const chosenOf = (
  { activities, milestones }: Whole,
  which: (typeof what)[number],
): { activities: readonly Activity[]; milestones: readonly Milestone[] } => {
  if (which === 'everything') return { activities, milestones }
  const open = milestones.filter(({ doneOn }) => !doneOn)
  const measured = new Set(milestones.map(({ activity }) => activity))
  const unfinished = new Set(open.map(({ activity }) => activity))
  return { activities: activities.filter(({ code }) => !measured.has(code) || unfinished.has(code)), milestones: open }
}

const CopyPlan = z.object({
  copiedFrom: Code,
  code: Code,
  title: Plan.shape.title,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  copies: z.enum(what).default('unfinished'),
  why: z.string().trim().min(3).max(500),
})

/** Copies a plan under a new code: days are moved with its start, what was reached and spent stays behind, what waits for what is kept. */
const copy = async (
  writing: Writing,
  given: z.infer<typeof CopyPlan>,
): Promise<{ code: string; activities: number; milestones: number }> => {
  const whole = await wholeOf(writing, given.copiedFrom)
  if ((await keysOf(writing, 'accountability.plan')).has(given.code)) throw badInput('register.key-taken', { key: given.code }, 'code')
  if (given.endsOn < given.startsOn) throw badInput('accountability.ends-before-it-starts', undefined, 'endsOn')
  const by = daysBetween(whole.plan.startsOn, given.startsOn)
  const chosen = chosenOf(whole, given.copies)
  const renamed = new Map<string, string>()
  for (const { code } of [...whole.outcomes, ...chosen.activities, ...chosen.milestones]) {
    const made = codeInCopy(code, given.copiedFrom, given.code)
    if (!made) throw badInput('accountability.code-too-long-in-copy', { code }, 'code')
    renamed.set(code, made)
  }
  const name = (code: string): string => renamed.get(code)!
  const add = (declared: RegisterDeclaration<never>, entries: readonly object[]) =>
    addEntries(
      declared as never,
      writing,
      entries.map((entry) => ({ id: writing.newId(), entry: entry as Record<string, unknown> })),
      given.why,
    ).catch((error: unknown) => {
      throw (error as { code?: string }).code === '23505' ? badInput('register.key-taken', { key: `${given.code}.…` }, 'code') : error
    })
  const years = Number(given.startsOn.slice(0, 4)) - Number(whole.plan.startsOn.slice(0, 4))
  const { code, title, startsOn, endsOn } = given
  await addEntry(
    planRegister as never,
    writing,
    writing.newId(),
    { ...whole.plan, code, title, startsOn, endsOn, copiedFrom: given.copiedFrom },
    given.why,
  )
  await add(
    outcomeRegister as never,
    whole.outcomes.map((outcome) => ({ ...outcome, code: name(outcome.code), plan: code })),
  )
  await add(
    activityRegister as never,
    chosen.activities.map(({ spent: _, ...activity }) => ({
      ...activity,
      code: name(activity.code),
      plan: code,
      ...(activity.outcome && renamed.has(activity.outcome) ? { outcome: name(activity.outcome) } : {}),
      startsOn: movedDay(activity.startsOn, by),
      endsOn: movedDay(activity.endsOn, by),
      ...(activity.funding ? { funding: activity.funding.map((line) => `${Number(line.slice(0, 4)) + years}${line.slice(4)}`) } : {}),
      ...(activity.after ? { after: activity.after.filter((each) => renamed.has(each)).map(name) } : {}),
    })),
  )
  await add(
    milestoneRegister as never,
    chosen.milestones.map(({ doneOn: _, evidence: __, ...milestone }) => ({
      ...milestone,
      code: name(milestone.code),
      activity: name(milestone.activity),
      dueOn: movedDay(milestone.dueOn, by),
    })),
  )
  return { code, activities: chosen.activities.length, milestones: chosen.milestones.length }
}

export const copyPlan = action({
  name: 'accountability.copyPlan',
  under: ['sgr:59', 'gcm:p38'],
  at: 'POST /accountability/copy-plan',
  may: only('coordinator'),
  purpose: 'public information',
  input: CopyPlan,
  result: z.object({ code: z.string(), activities: z.number(), milestones: z.number() }),
  act: copy,
})

export const copyPlanForm = form(copyPlan, { goesTo: ({ code }) => `/accountability/tree?plan=${code}` })
