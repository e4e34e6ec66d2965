import { under } from '#kernel'
import type { CheckAnswer } from './terms.ts'

/** How far a county has brought migration into its planning. */
export type Checked = { readonly asked: number; readonly answered: number; readonly relevant: number; readonly met: number }

/** What answers to a checklist come to: `partly` counts half, what is not relevant does not count, what was not answered counts as not met (gcm:19.b). */
export const checkedOf = under('gcm:19.b', (given: readonly (CheckAnswer | null)[]): Checked => {
  const answered = given.filter((answer) => answer !== null)
  const relevant = given.filter((answer) => answer !== 'not-relevant')
  return {
    asked: given.length,
    answered: answered.length,
    relevant: relevant.length,
    met: relevant.reduce((sum, answer) => sum + (answer === 'yes' ? 1 : answer === 'partly' ? 0.5 : 0), 0),
  }
})
