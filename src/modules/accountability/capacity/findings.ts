import { compared } from '../decimal.ts'
import type { Finding, Findings } from '../evidence.ts'
import { gapsByObjective, stageOfGap } from './gaps.ts'
import { countedOf, sizeText } from './pieces.tsx'
import { capacityRecord, entriesOf } from './record.ts'
import { courseRegister, indicatorRegister } from './registers.ts'
import { lacksOf, paidOut } from './rules.ts'
import type { Course, Indicator } from './terms.ts'

/** What the capacity mechanism has to say of each objective: what is missing, what was agreed and has come, what is late, which data are lacking. */
export const findings: Findings = async (reading) => {
  const record = await capacityRecord(reading)
  const courses = await entriesOf<Course>(courseRegister, reading)
  const indicators = await entriesOf<Indicator>(indicatorRegister, reading)
  const { today: day, words } = reading
  const fact = (objective: string, rest: Pick<Finding, 'standing' | 'progress' | 'says' | 'address' | 'by'>): Finding => ({
    objective,
    kind: 'capacity',
    day,
    ...rest,
  })
  const gaps = gapsByObjective(record, { day }).flatMap(({ objective, counted, gap }): readonly Finding[] =>
    compared(gap, '0') > 0
      ? [
          fact(objective, {
            standing: 'gap',
            says: { key: 'accountability.finding-capacity-gap', values: { amount: sizeText(gap, counted, words) } },
            address: `/accountability/capacity?counted=${counted}`,
          }),
        ]
      : [],
  )
  const agreed = record.supports.map((support): Finding => {
    const tranches = record.tranches.filter((tranche) => tranche.support === support.code)
    const { late, disbursed } = paidOut(tranches, day)
    const counted = countedOf(support)
    const values = {
      what: words.of(support.what),
      came: sizeText(disbursed, counted, words),
      agreed: sizeText(support.size, counted, words),
    }
    const common = { address: `/accountability/capacity/support/${support.code}`, by: [support.provider, support.receiver] }
    if (late > 0)
      return fact(support.objective, {
        ...common,
        standing: 'late',
        says: { key: 'accountability.finding-tranches-late', values: { count: late } },
      })
    const progress = support.endsOn < day ? 'done' : support.startsOn <= day ? 'under-way' : 'planned'
    return fact(support.objective, {
      ...common,
      standing: 'good',
      progress,
      says: { key: 'accountability.finding-capacity-agreed', values },
    })
  })
  const data = [...Map.groupBy(indicators, ({ objective }) => objective)].flatMap(([objective, theirs]): readonly Finding[] => {
    const count = theirs
      .flatMap((indicator) => lacksOf(indicator, day).map((lack) => stageOfGap(indicator, lack, { ...record, courses })))
      .filter(({ stage }) => stage !== 'closed').length
    const address = `/accountability/capacity/data-gaps?objective=${objective}`
    return count === 0
      ? []
      : [fact(objective, { standing: 'gap', says: { key: 'accountability.finding-data-gaps', values: { count } }, address })]
  })
  return [...gaps, ...agreed, ...data]
}
