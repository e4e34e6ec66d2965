import type { Findings } from '../evidence.ts'
import { practiceLines } from './queries.ts'

/** What has been tried for each objective, and how sure one can be of it. */
export const findings: Findings = async (reading) =>
  (await practiceLines(reading)).map(({ practice, grade, reuses, stale }) => ({
    objective: practice.objective,
    kind: 'practice',
    standing: stale ? 'late' : 'fact',
    says: {
      key: 'accountability.finding-practice',
      values: {
        practice: reading.words.of(practice.practiceName),
        grade: reading.words.say(`accountability.grade.${grade}`),
        count: reuses.length,
      },
    },
    address: `/accountability/practice/${practice.code}`,
    day: practice.lastCheckedOn,
    by: [practice.runBy],
  }))
