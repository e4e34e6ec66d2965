import type { Topic } from '#kernel'
import { progressTables, reports } from './procedure.ts'
import { flawsOfReached, isAsked, notWhoReported, theLeadOrTheCoordinator } from './rules.ts'

/** Progress: asked for on time, handed in, looked at, and only then counted. */
export const progress: Topic = {
  name: 'progress',
  tables: progressTables,
  procedures: [reports],
  rules: { flawsOfReached, isAsked, notWhoReported, theLeadOrTheCoordinator },
}
