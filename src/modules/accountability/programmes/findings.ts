import type { Reading } from '#kernel'
import type { Finding, Findings } from '../evidence.ts'
import { type Line, programmeLines } from './queries.ts'
import { valuesOf } from './rules.ts'
import { driversOf, sdgLinksOf } from './store.ts'

const standings = {
  planned: ['good', 'planned'],
  running: ['good', 'under-way'],
  silent: ['late', undefined],
  over: ['good', 'done'],
  'over-without-result': ['late', undefined],
} as const

const resultsIn = ({ last }: Line, { words }: Pick<Reading, 'words'>): string =>
  words.list(
    (last?.shown.totals ?? []).map(({ what, count }) =>
      count === null ? words.say(`accountability.some-${what}`) : words.say(`accountability.so-many-${what}`, { count }),
    ),
  )

const ofProgramme =
  (reading: Reading) =>
  (line: Line): Finding => {
    const { programme, course, last } = line
    const [standing, progress] = standings[course]
    const { words } = reading
    return {
      objective: programme.objective,
      kind: 'programme',
      standing,
      ...(progress ? { progress } : {}),
      says: {
        key: `accountability.finding-programme-${course}`,
        values: {
          programme: words.of(programme.programmeName),
          spent: words.amount(last?.spent ?? '0', programme.currency),
          budget: words.amount(programme.budget, programme.currency),
          results: resultsIn(line, reading) || words.say('accountability.no-people-counted'),
        },
      },
      address: `/accountability/programme/${programme.code}`,
      day: last?.until ?? (programme.startsOn < reading.today ? programme.startsOn : reading.today),
      by: [programme.lead, ...(programme.partners ?? [])],
      groups: programme.groups ?? [],
      targets: programme.targets ?? [],
    }
  }

type Series = { readonly yearValues: readonly string[]; readonly targets: readonly string[]; readonly name: string; readonly unit: string }

/** The newest value of a series, as a fact. */
const ofFigure = (
  { words, today }: Reading,
  { yearValues, targets, name, unit }: Series,
  rest: Pick<Finding, 'objective' | 'address'> & { readonly key: Finding['says']['key']; readonly indicator: string },
): readonly Finding[] => {
  const last = valuesOf(yearValues).at(-1)
  if (!last) return []
  const { key, indicator, ...where } = rest
  const day = `${last.year}-12-31`
  return [
    {
      ...where,
      kind: 'figure',
      standing: 'fact',
      day: day < today ? day : today,
      targets,
      says: { key, values: { name, unit, value: words.number(last.value), year: String(last.year), indicator } },
    },
  ]
}

/** What programmes came to for each objective; what compels people to leave (objective 2); what migrants contribute to the goals (objective 19). */
export const findings: Findings = async (reading) => {
  const { words } = reading
  return [
    ...(await programmeLines(reading)).map(ofProgramme(reading)),
    ...(await driversOf(reading)).flatMap(({ driverName, driverUnit, targets = [], ...driver }) =>
      ofFigure(
        reading,
        { ...driver, targets, name: words.of(driverName), unit: words.of(driverUnit) },
        { objective: '2', address: '/accountability/drivers', key: 'accountability.finding-driver', indicator: '' },
      ),
    ),
    ...(await sdgLinksOf(reading)).flatMap(({ yearValues, sdgIndicator, contributionName, contributionUnit }) =>
      ofFigure(
        reading,
        {
          yearValues,
          targets: [sdgIndicator.split('.').slice(0, 2).join('.')],
          name: words.of(contributionName),
          unit: words.of(contributionUnit),
        },
        {
          objective: '19',
          address: '/accountability/contributions-to-goals',
          key: 'accountability.finding-sdg-link',
          indicator: sdgIndicator,
        },
      ),
    ),
  ]
}
