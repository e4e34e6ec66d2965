import { sql } from 'kysely'
import type { Sample, Writing } from '#kernel'
import { openCase } from '#kernel/procedure'
import { addEntries, addEntry, type RegisterDeclaration } from '#kernel/register'
import { takeStep } from '../step.ts'
import { editions } from './editions/procedure.ts'
import { loadReady } from './frameworks/load.ts'
import { targetRegister } from './inclusion/registers.ts'
import { Target } from './inclusion/terms.ts'
import { activityRegister, milestoneRegister, outcomeRegister, planRegister } from './registers.ts'
import { Returns, returnsRegister } from './returns/registers.ts'
import made from './sample.json'
import { Activity, Milestone, Outcome, Plan } from './terms.ts'

type Texts = readonly string[]
type MadePlan = {
  readonly code: string
  readonly planKind: string
  readonly keeper: string
  readonly years: readonly [number, number]
  readonly framework?: string
  readonly title: Texts
  readonly approvedDaysAgo?: readonly number[]
  readonly submittedDaysAgo?: number
}
type MadeActivity = Partial<Pick<Activity, 'carries' | 'needs' | 'after' | 'benefits'>> & {
  readonly code: string
  readonly plan: string
  readonly outcome?: string
  readonly objective: number
  readonly title: Texts
  readonly lead: string
  readonly places: readonly string[]
  readonly days: readonly [number, number]
  readonly millions: number
  readonly groups: readonly string[]
  readonly targets: readonly string[]
  readonly milestones: readonly (readonly [day: number, done: boolean])[]
}

const why = 'Part of the demonstration'
const inLanguages = ([en, sw, fr, ar]: Texts) => ({ en, sw, fr, ar })
const points: readonly Texts[] = [
  ['Agreed, and the money is there', 'Imekubaliwa, na fedha zipo', 'Convenu, et l’argent est là', 'اتُّفق عليه والمال متوفر'],
  ['Begun where people are', 'Imeanza mahali watu walipo', 'Commencé là où sont les gens', 'بدأ حيث الناس'],
  [
    'Half way, and looked at from outside',
    'Nusu ya njia, na imekaguliwa kutoka nje',
    'À mi-chemin, et examiné du dehors',
    'في منتصف الطريق، وفُحص من الخارج',
  ],
  ['Done, and handed over', 'Imekamilika, na imekabidhiwa', 'Fait, et remis', 'أُنجز وسُلّم'],
]

type Days = (offset: number) => string
const add = (writing: Writing, declared: RegisterDeclaration<never>, entries: readonly object[]): Promise<void> =>
  addEntries(
    declared as never,
    writing,
    entries.map((entry) => ({ id: writing.newId(), entry: entry as Record<string, unknown> })),
    why,
  )

const activityOf = (
  { days: [from, to], millions, milestones: _, title, outcome, plan, objective, ...rest }: MadeActivity,
  day: Days,
): Activity => {
  const [first, last] = [day(from), day(to)]
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])]
  const share = Math.floor((millions * 1_000_000) / years.length)
  return Activity.parse({
    ...rest,
    plan,
    objective: String(objective),
    title: inLanguages(title),
    ...(outcome ? { outcome: `NAP.${outcome}` } : {}),
    level: rest.lead === 'IGAD' ? 'regional' : /^KE-0/.test(rest.lead) ? 'county' : 'national',
    startsOn: first,
    endsOn: last,
    funding: years.map((year, at) => `${year} ${share}.00 ${at === 0 ? 'KE-TREASURY' : 'IOM'}`),
  })
}

const milestonesOf = ({ code, milestones }: MadeActivity, day: Days): readonly Milestone[] =>
  milestones.map(([due, done], at) =>
    Milestone.parse({
      code: `${code}.${at + 1}`,
      activity: code,
      title: inLanguages(points[at === milestones.length - 1 ? 3 : at]!),
      dueOn: day(due),
      ...(done ? { doneOn: day(due - 3) } : {}),
    }),
  )

/** The same, some days ago. */
export const daysAgo = (writing: Writing, days: number): Writing => {
  const now = new Date(writing.now.getTime() - days * 86_400_000)
  return { ...writing, now, today: writing.dayOf(now), tell: async () => {} }
}

/** An edition of a plan that was submitted, and where it was, approved some days ago. */
const addEdition = async (writing: Writing, plan: string, submitted: number, approved: boolean): Promise<void> => {
  const then = daysAgo(writing, submitted + (approved ? 12 : 0))
  const { id } = await openCase(
    editions.declared,
    then,
    { plan, changes: 'As drawn up with ministries and counties, with what the members asked for.' },
    { openedAt: then.now },
  )
  await takeStep(editions, 'Submit', then, { id, version: 1 })
  const now = daysAgo(writing, submitted)
  if (approved)
    await takeStep(editions, 'Approve', now, {
      id,
      version: 2,
      decidedOn: now.today,
      meeting: 'Ordinary meeting of the mechanism (made up)',
      reasons: 'The plan touches what the mechanism asked for, and each item has somebody who answers for it.',
      ground: 'sgr:59',
    })
}

type MadeTarget = readonly [
  code: string,
  area: string,
  title: Texts,
  indicator: Texts,
  baseline: string,
  goal: string,
  from: number,
  to: number,
  lead: string,
  groups: readonly string[],
  targets: readonly string[],
  measured: readonly (readonly [day: number, value: string])[],
  carries: readonly string[],
]
const percent = ['%', '%', '%', '٪']

const addTargets = async (writing: Writing, day: Days): Promise<void> => {
  const all = made.targets as unknown as readonly MadeTarget[]
  const units = made.units as Readonly<Record<string, Texts>>
  await add(
    writing,
    targetRegister as never,
    all.map(([code, area, title, indicator, baseline, goal, from, to, lead, groups, targets, , carries]) =>
      Target.parse({
        ...{ code, area, baseline, goal, lead, groups, targets, carries },
        ...{ title: inLanguages(title), indicator: inLanguages(indicator), unit: inLanguages(units[code] ?? percent) },
        ...{ baselineOn: day(from), goalOn: day(to), source: 'Made up for the demonstration' },
      }),
    ),
  )
  const { db, who, now } = writing
  for (const [code, , , , , , , , , , , measured] of all)
    for (const [on, value] of measured)
      await sql`insert into accountability.measurement (state, id, target, measured_on, value, source, at)
        values (${who.state}, ${writing.newId()}, ${code}, ${day(on)}, ${value}, 'Made up for the demonstration', ${now})`.execute(db)
}

const addReturns = async (writing: Writing): Promise<void> => {
  const month = (before: number): string => {
    const at = Number(writing.today.slice(0, 4)) * 12 + Number(writing.today.slice(5, 7)) - 1 - before
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  }
  const rows = (made.returns as unknown as readonly (readonly [string, string, readonly number[]])[]).flatMap(([county, need, counts]) =>
    counts.map((people, at) =>
      Returns.parse({
        ...{ county, need, people, month: month(11 - at) },
        code: `RET-${county}-${need.toUpperCase()}-${month(11 - at)}`,
        women: Math.floor(people * 0.45),
        children: Math.floor(people * 0.2),
        source: 'Reception at the county headquarters (made up)',
      }),
    ),
  )
  await add(writing, returnsRegister as never, rows)
}

const addChecks = async ({ db, who, now, newId }: Writing): Promise<void> => {
  for (const [county, question, answer, reasons, activity] of made.checks as unknown as readonly (readonly string[])[])
    await sql`insert into accountability.check_answer (state, id, question, county, answer, reasons, activity, at)
      values (${who.state}, ${newId()}, ${question}, ${county}, ${answer}, ${reasons}, ${activity ?? null}, ${now})`.execute(db)
}

/** Plans that nobody made, with items that are late and items that are well, over all objectives; frameworks, targets, answers and returns. */
export const sample: Sample = async (writing) => {
  const day: Days = (offset) => writing.dayOf(new Date(writing.now.getTime() + offset * 86_400_000))
  const year = Number(writing.today.slice(0, 4))
  for (const code of ['nansen', 'micic', 'who-health', 'gpa-tip']) await loadReady(writing, code, why)
  const plans = made.plans as unknown as readonly MadePlan[]
  for (const { years, title, approvedDaysAgo: _, submittedDaysAgo: __, ...rest } of plans) {
    const plan = Plan.parse({
      ...rest,
      title: inLanguages(title),
      startsOn: `${year + years[0]}-01-01`,
      endsOn: `${year + years[1]}-12-31`,
      currency: 'KES',
    })
    await addEntry(planRegister as never, writing, writing.newId(), plan, why)
  }
  const outcomes = made.outcomes as unknown as readonly (readonly [string, number, ...string[]])[]
  await add(
    writing,
    outcomeRegister as never,
    outcomes.map(([code, objective, ...title]) =>
      Outcome.parse({ code: `NAP.${code}`, plan: 'NAP', objective: String(objective), title: inLanguages(title) }),
    ),
  )
  const activities = made.activities as unknown as readonly MadeActivity[]
  await add(
    writing,
    activityRegister as never,
    activities.map((activity) => activityOf(activity, day)),
  )
  await add(
    writing,
    milestoneRegister as never,
    activities.flatMap((activity) => milestonesOf(activity, day)),
  )
  for (const { code, approvedDaysAgo = [], submittedDaysAgo } of plans) {
    for (const days of approvedDaysAgo) await addEdition(writing, code, days, true)
    if (submittedDaysAgo !== undefined) await addEdition(writing, code, submittedDaysAgo, false)
  }
  await addTargets(writing, day)
  await addReturns(writing)
  await addChecks(writing)
}
