import type { Day, Reading } from '#kernel'
import type { Finding, Findings } from '../evidence.ts'
import { lawState, objectiveOf } from './laws/queries.ts'
import type { Verdict } from './laws/terms.ts'
import { type PolicyLine, policyLines } from './policies/queries.ts'
import { treatyRows } from './treaties/queries.ts'

const objectives = Array.from({ length: 22 }, (_, at) => String(at + 1))

type Says = Finding['says']['key']

/** How the law stands on the demands of an objective: what it meets, what it does not, what nobody has examined. */
const ofLaws = async (reading: Reading, day: Day): Promise<readonly Finding[]> => {
  const state = await lawState(reading)
  return objectives.flatMap((objective): Finding[] => {
    const verdicts = state.demands.filter(({ paragraph }) => objectiveOf(paragraph) === objective).map(({ code }) => state.verdict(code))
    const line = (standing: Finding['standing'], key: Says, ...of: readonly Verdict[]): Finding[] => {
      const count = verdicts.filter((verdict) => of.includes(verdict)).length
      return count === 0
        ? []
        : [
            {
              objective,
              kind: 'law',
              standing,
              says: { key, values: { count, of: verdicts.length } },
              address: `/accountability/law?objective=${objective}`,
              day,
            },
          ]
    }
    return [
      ...line('good', 'accountability.finding-law-meets', 'meets'),
      ...line('gap', 'accountability.finding-law-partly', 'partly'),
      ...line('gap', 'accountability.finding-law-does-not', 'does-not'),
      ...line('fact', 'accountability.finding-law-not-examined', 'not-examined'),
    ]
  })
}

/** Treaties that an objective names: those that bind the State, those that do not, and reports that are late. */
const ofTreaties = async (reading: Reading, day: Day): Promise<readonly Finding[]> => {
  const rows = await treatyRows(reading)
  return objectives.flatMap((objective): Finding[] => {
    const here = rows.filter(({ instrument }) => (instrument.paragraphs ?? []).some((code) => objectiveOf(code) === objective))
    const line = (standing: Finding['standing'], key: Says, which: typeof here): Finding[] =>
      which.length === 0
        ? []
        : [
            {
              objective,
              kind: 'treaty',
              standing,
              says: { key, values: { count: which.length, treaties: which.map(({ instrument }) => instrument.code).join(', ') } },
              address: which.length === 1 ? `/accountability/treaties/${which[0]!.instrument.code}` : '/accountability/treaties',
              day,
            },
          ]
    const stands = (...standings: readonly string[]) => here.filter(({ status }) => standings.includes(status.standing))
    return [
      ...line('good', 'accountability.finding-treaty-bound', stands('party')),
      ...line('gap', 'accountability.finding-treaty-missing', stands('none', 'signatory', 'left')),
      ...line('fact', 'accountability.finding-treaty-not-known', stands('not-known', 'unreadable')),
      ...line(
        'late',
        'accountability.finding-report-late',
        here.filter(({ report }) => report.dueOn !== null && report.dueOn < day),
      ),
    ]
  })
}

/** What reviews of policies found (objective 7) and whether policies were asked if people go missing because of them (objective 8). */
const ofPolicies = async (reading: Reading, day: Day): Promise<readonly Finding[]> => {
  const lines = await policyLines(reading)
  if (lines.length === 0) return []
  return (
    [
      ['7', 'human-rights'],
      ['8', 'going-missing'],
    ] as const
  ).flatMap(([objective, kind]): Finding[] => {
    const of = (line: PolicyLine) => line.reviews.filter(({ reviewKind }) => reviewKind === kind)
    const reviewed = lines.filter((line) => of(line).length > 0)
    const late = lines.flatMap((line) => {
      const asked = new Set(of(line).flatMap(({ answers }) => answers.map(({ remedy }) => remedy)))
      return line.remedies.filter((remedy) => remedy.late && asked.has(remedy.id))
    })
    const line = (standing: Finding['standing'], key: Says, count: number, by: readonly string[] = []): Finding[] =>
      count === 0
        ? []
        : [
            {
              objective,
              kind: 'law',
              standing,
              says: { key, values: { count, of: lines.length } },
              address: '/accountability/policy',
              day,
              by,
            },
          ]
    return [
      ...line('good', 'accountability.finding-policies-reviewed', reviewed.length),
      ...line('gap', 'accountability.finding-policies-not-reviewed', lines.length - reviewed.length),
      ...line('late', 'accountability.finding-remedies-late', late.length, [...new Set(late.map(({ leadBody }) => leadBody))]),
    ]
  })
}

/** What laws, treaties and policies have to say of each objective. */
export const findings: Findings = async (reading) => [
  ...(await ofLaws(reading, reading.today)),
  ...(await ofTreaties(reading, reading.today)),
  ...(await ofPolicies(reading, reading.today)),
]
