import { compared } from '../decimal.ts'
import type { Finding, Findings } from '../evidence.ts'
import { gapsByObjective, stageOfGap } from './gaps.ts'
import { sizeText } from './pieces.tsx'
import { capacityRecord, entriesOf } from './record.ts'
import { courseRegister, indicatorRegister } from './registers.ts'
import { lacksOf, paidOut } from './rules.ts'
import type { Course, Indicator } from './terms.ts'

/** What the capacity mechanism has to say of each objective: what is missing, what was agreed and has come, which tranches are late, which data are lacking. */
export const findings: Findings = async (reading) => {
  const record = await capacityRecord(reading)
  const courses = await entriesOf<Course>(courseRegister, reading)
  const indicators = await entriesOf<Indicator>(indicatorRegister, reading)
  const { today: day, words } = reading
  const fact = (objective: string, rest: Pick<Finding, 'standing' | 'says' | 'address'>): Finding => ({
    objective,
    kind: 'capacity',
    day,
    ...rest,
  })
  const money = gapsByObjective(record, { day }).flatMap(({ objective, counted, gap, agreed, came }): readonly Finding[] => {
    const address = `/accountability/capacity?counted=${counted}`
    const size = (amount: string): string => sizeText(amount, counted, words)
    return [
      ...(compared(gap, '0') > 0
        ? [
            fact(objective, {
              standing: 'gap',
              says: { key: 'accountability.finding-capacity-gap', values: { amount: size(gap) } },
              address,
            }),
          ]
        : []),
      ...(compared(agreed, '0') > 0
        ? [
            fact(objective, {
              standing: 'fact',
              says: { key: 'accountability.finding-capacity-agreed', values: { agreed: size(agreed), came: size(came) } },
              address,
            }),
          ]
        : []),
    ]
  })
  const late = record.supports.flatMap((support): readonly Finding[] => {
    const count = paidOut(
      record.tranches.filter((tranche) => tranche.support === support.code),
      day,
    ).late
    const address = `/accountability/capacity/support/${support.code}`
    return count === 0
      ? []
      : [fact(support.objective, { standing: 'late', says: { key: 'accountability.finding-tranches-late', values: { count } }, address })]
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
  return [...money, ...late, ...data]
}
