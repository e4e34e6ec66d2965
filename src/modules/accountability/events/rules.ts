import { type Day, under } from '#kernel'
import { compared, less, sumOf } from '../decimal.ts'
import type { GrantCall } from './terms.ts'

/** Where a call stands on a day: one may ask from its first day to its last. */
export const callState = ({ opensOn, closesOn }: Pick<GrantCall, 'opensOn' | 'closesOn'>, today: Day): 'to-come' | 'open' | 'closed' =>
  today < opensOn ? 'to-come' : today > closesOn ? 'closed' : 'open'

/** What is left of a pot after what was granted from it; never below nothing. */
export const leftOf = (pot: string, granted: readonly string[]): string => {
  const left = less(pot, sumOf(granted))
  return compared(left, '0') < 0 ? '0' : left
}

export type Unfit = 'more-than-asked' | 'more-than-most' | 'more-than-left' | 'first-more-than-whole' | 'nothing'
/** Why a grant cannot be given as it stands, or null: it is something, not more than was asked for, than one grant may be, than is left of the pot; and what is paid first is not all. */
export const unfitGrant = under(
  'gcm:16.j',
  (
    grant: { readonly asked: string; readonly amount: string; readonly first: string },
    call: Pick<GrantCall, 'mostPerGrant'>,
    left: string,
  ): Unfit | null => {
    if (compared(grant.amount, '0') === 0) return 'nothing'
    if (compared(grant.amount, grant.asked) > 0) return 'more-than-asked'
    if (compared(grant.amount, call.mostPerGrant) > 0) return 'more-than-most'
    if (compared(grant.amount, left) > 0) return 'more-than-left'
    return compared(grant.first, grant.amount) >= 0 ? 'first-more-than-whole' : null
  },
)
