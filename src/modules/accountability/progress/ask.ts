import type { Tick } from '#kernel'
import { openCase } from '#kernel/procedure'
import { daysOf } from '../plan/rules.ts'
import { reports } from './procedure.ts'
import { quarterAsked } from './rules.ts'
import { unasked } from './store.ts'

const mostAtOnce = 200

/** Asks whoever leads for a report on each activity that went on in the quarter that ended last; a few hundred at a time. */
export const askForReports: Tick = {
  name: 'accountability.reports',
  work: async (writing) => {
    const quarter = quarterAsked(writing.today)
    const [first, last] = daysOf(quarter)
    const due = await unasked(writing, quarter, { first, last }, mostAtOnce)
    for (const { code, organisation } of due) await openCase(reports.declared, writing, { activity: code, quarter }, { organisation })
    return due.length
  },
}
