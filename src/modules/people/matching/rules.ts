import { under } from '#kernel'

/** What is done with a pair: proposed as one person, shown to somebody who looks closer, left. A proposal is never more than that: a human decides. */
export type Band = 'propose' | 'look' | 'leave'

/** So much (bits) must speak for one person that is not in a name: a shared sex or country is not enough, a shared day of birth is. */
export const enoughBeyondName = 2

/** Many people have one name: whatever else is unknown, a name alone never makes two records one person. */
export const neverByNameAlone = under('gcm:p13.d', (beyondName: number): boolean => beyondName >= enoughBeyondName)

/** From which probability on somebody should look. */
const worthALook = 0.1

/** What is done with a pair of this probability, of which so much (bits) is not in a name. */
export const bandOf = under('gcm:p13.d', (probability: number, beyondName: number, threshold: number): Band => {
  if (probability >= threshold && neverByNameAlone(beyondName)) return 'propose'
  return probability >= Math.min(threshold, worthALook) ? 'look' : 'leave'
})
