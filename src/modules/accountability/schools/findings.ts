import type { Findings } from '../evidence.ts'
import { formulasOf } from './queries.ts'

/** What schools that many migrant children attend are given this year or next, and by which formula. */
export const findings: Findings = async (reading) => {
  const [formula] = await formulasOf(reading)
  if (!formula) return []
  const isOld = formula.forYear < Number(reading.today.slice(0, 4))
  return [
    {
      objective: '16',
      kind: 'programme',
      standing: isOld ? 'late' : 'good',
      ...(isOld ? {} : { progress: 'under-way' as const }),
      says: {
        key: 'accountability.finding-schools',
        values: {
          formula: reading.words.of(formula.formulaName),
          pot: reading.words.amount(formula.schoolPot, formula.currency),
          threshold: formula.threshold,
          year: String(formula.forYear),
        },
      },
      address: '/accountability/schools',
      day: reading.today,
    },
  ]
}
