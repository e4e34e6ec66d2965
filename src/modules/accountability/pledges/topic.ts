import type { Topic } from '#kernel'
import { checkValue, confirmPledge, reportPledge, withdrawPledge } from './actions.ts'
import { pages } from './pages.tsx'
import { pledging } from './pledging.ts'
import { pledgeBoard, pledgePage } from './queries.ts'
import { pledges as pledgesRegister } from './registers.ts'
import { reminders } from './remind.ts'
import { flawOf, reminderDue, secondPerson, standingOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** Pledges by anyone, and whether they are kept. */
export const pledges: Topic = {
  name: 'pledges',
  tables,
  operations: [pledgeBoard, pledgePage, confirmPledge, reportPledge, withdrawPledge, checkValue],
  pages,
  procedures: [pledging],
  registers: [pledgesRegister],
  rules: { standingOf, flawOf, secondPerson, reminderDue },
  ticks: [reminders],
  sample,
  menu: [{ key: 'accountability.pledges-menu', address: '/accountability/pledges', for: 'everyone' }],
  desk: [{ key: 'accountability.pledging.title', address: '/accountability/pledge-reviews', roles: ['coordinator', 'reviewer', 'editor'] }],
}
