import type { Reading } from '#kernel'
import type { Finding, Findings } from '../evidence.ts'
import { type Followed, follow, furthestBehindFirst } from './decisions/follow.ts'
import { bodiesAtWork, type MeetingsBody } from './overview.ts'
import { representationOf, standingOfTask } from './rules.ts'
import { contributionsOf, meetingsOf, resolutionsOf, seatsOf } from './store.ts'
import type { BodySort } from './terms.ts'

const mostLate = 5
const at = '/accountability/mechanism'

/** The objectives, or the paragraph, that citations name: `gcm:20.f` is objective 20, `gcm:p40` paragraph 40. */
export const placesOf = (cites: readonly string[]): readonly string[] => [
  ...new Set(cites.flatMap((code) => /^gcm:(\d{1,2}|p\d{1,2})(?:\.|$)/.exec(code)?.[1] ?? [])),
]

const ofDecisions = (decisions: readonly Followed[], today: string): readonly Finding[] => {
  const byPlace = new Map<string, Followed[]>()
  for (const each of decisions) for (const place of placesOf(each.decision.cites)) byPlace.set(place, [...(byPlace.get(place) ?? []), each])
  return [...byPlace].flatMap(([objective, found]): Finding[] => {
    const common = { objective, kind: 'plan', day: today } as const
    const done = found.filter(({ standing }) => standing === 'done').length
    const open = found.filter(({ standing }) => standing === 'under-way').length
    return [
      ...found
        .filter(({ standing }) => standing === 'late')
        .slice(0, mostLate)
        .map(
          ({ decision, late, tasks }): Finding => ({
            ...common,
            standing: 'late',
            by: [...new Set(tasks.filter((task) => standingOfTask(task, today) === 'late').map(({ asked }) => asked.owner))],
            says: { key: 'accountability.finding.decision-late', values: { number: decision.number, days: late } },
            address: `${at}/decisions/${decision.number}`,
          }),
        ),
      ...(done > 0
        ? [
            {
              ...common,
              standing: 'good',
              says: { key: 'accountability.finding.decisions-done', values: { count: done } },
              address: `${at}/decisions?standing=done`,
            } as const,
          ]
        : []),
      ...(open > 0
        ? [
            {
              ...common,
              standing: 'good',
              progress: 'under-way',
              says: { key: 'accountability.finding.decisions-open', values: { count: open } },
              address: `${at}/decisions?standing=under-way`,
            } as const,
          ]
        : []),
    ]
  })
}

/** Who must be there and is not: each of those whom the Compact names as partners. */
const ofRepresentation = async (reading: Reading, mechanism: MeetingsBody | undefined): Promise<readonly Finding[]> => {
  const common = { objective: 'p40', kind: 'plan', day: reading.today, address: at } as const
  if (!mechanism) return [{ ...common, standing: 'gap', says: { key: 'accountability.no-mechanism' } }]
  const represented = representationOf(await seatsOf(reading, mechanism.code), reading.today)
  const missing = represented.filter(({ standing }) => standing !== 'represented')
  return missing.length === 0
    ? [{ ...common, standing: 'good', says: { key: 'accountability.all-represented' } }]
    : missing.map(({ kind }) => ({
        ...common,
        standing: 'gap',
        says: {
          key: 'accountability.finding.not-at-the-table',
          values: { who: reading.words.say(`accountability.choice.seat-kind.${kind}`) },
        },
      }))
}

/** Bodies that each objective asks for, and what is missing where there is none. */
const askedFor = [
  ['6', ['dialogue'], 'accountability.finding.no-dialogue'],
  ['19', ['diaspora-board', 'diaspora-office'], 'accountability.finding.no-diaspora-body'],
  ['20', ['forum', 'observance'], 'accountability.finding.no-forum'],
] as const satisfies readonly (readonly [string, readonly BodySort[], Finding['says']['key']])[]

const ofBodies = (bodies: readonly MeetingsBody[], today: string): readonly Finding[] => [
  ...askedFor.flatMap(([objective, sorts, key]): Finding[] =>
    bodies.some(({ bodySort }) => (sorts as readonly BodySort[]).includes(bodySort))
      ? []
      : [
          {
            objective,
            kind: 'plan',
            standing: 'gap',
            says: { key },
            address: `${at}/${objective === '19' ? 'diaspora' : 'fora'}`,
            day: today,
          },
        ],
  ),
  ...bodies.flatMap((body): Finding[] =>
    body.notMetFor
      ? placesOf(body.cites ?? []).map((objective) => ({
          objective,
          kind: 'plan',
          standing: 'late',
          says: { key: 'accountability.finding.meets-too-seldom', values: { body: body.code, days: body.notMetFor! } },
          address: `${at}/bodies/${body.code}`,
          day: today,
        }))
      : [],
  ),
]

const twoYears = 730 * 86_400_000

/** Whether consular staff were heard where migration is spoken of, in the last two years. */
const ofConsularStaff = async (reading: Reading, bodies: readonly MeetingsBody[]): Promise<Finding> => {
  const fora = new Set(bodies.filter(({ bodySort }) => ['dialogue', 'forum', 'mechanism'].includes(bodySort)).map(({ code }) => code))
  const recent = (await meetingsOf(reading)).filter(
    ({ body, beginsAt }) => fora.has(body) && reading.now.getTime() - beginsAt.getTime() < twoYears,
  )
  const heard = (
    await contributionsOf(
      reading,
      recent.map(({ id }) => id),
    )
  ).filter(({ capacity }) => capacity === 'consular')
  const taken = heard.filter(({ takenUpIn }) => takenUpIn !== null).length
  return {
    objective: '14',
    kind: 'plan',
    standing: heard.length > 0 ? 'good' : 'gap',
    says:
      heard.length > 0
        ? { key: 'accountability.finding.consular-heard', values: { count: heard.length, taken } }
        : { key: 'accountability.finding.consular-not-heard' },
    address: `${at}/fora`,
    day: reading.today,
  }
}

/** All that coordination has to say: decisions late and done, who is missing at the table, bodies that do not meet, consular staff who are heard. */
export const findings: Findings = async (reading) => {
  const bodies = await bodiesAtWork(reading)
  const meetings = new Map((await meetingsOf(reading)).map((meeting) => [meeting.id, meeting]))
  const decisions = [...(await follow(reading, await resolutionsOf(reading), meetings))].sort(furthestBehindFirst)
  return [
    ...ofDecisions(decisions, reading.today),
    ...(await ofRepresentation(
      reading,
      bodies.find(({ bodySort }) => bodySort === 'mechanism'),
    )),
    ...ofBodies(bodies, reading.today),
    await ofConsularStaff(reading, bodies),
  ]
}
