import { type Day, daysAfter, under } from '#kernel'
import type { Due, Forum } from '../terms.ts'

type Timed = Pick<Forum, 'meetsIn' | 'month' | 'startsOn' | 'reportWeeks' | 'commentWeeks'>

/** Weeks between the end of the comments and the report: so long the mechanism and those who answer comments have. */
const weeksToDecide = 4
/** Of these, so many lie between the mechanism's approval and the day on which the report is due. */
const weeksToFinish = 1

/** The first day of a forum; as long as nobody has set it, the first on which it may begin. */
export const beginsOn = ({ startsOn, meetsIn, month }: Timed): Day => startsOn ?? `${meetsIn}-${String(month ?? 1).padStart(2, '0')}-01`

/** What has to be there by when, counted back from the first day of a forum, in the order of the days (gcm:p44, gcm:p45). */
export const dueDaysOf = under('gcm:p44', (forum: Timed): Readonly<Record<Due, Day>> => {
  const starts = beginsOn(forum)
  const weeksBefore = (weeks: number): Day => daysAfter(starts, -7 * weeks)
  const { reportWeeks, commentWeeks } = forum
  return {
    draft: weeksBefore(reportWeeks + weeksToDecide + commentWeeks),
    comments: weeksBefore(reportWeeks + weeksToDecide),
    approval: weeksBefore(reportWeeks + weeksToFinish),
    report: weeksBefore(reportWeeks),
    forum: starts,
  }
})
