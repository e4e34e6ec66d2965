import { type Day, daysAfter, under } from '#kernel'
import type { askers, EntryRule, entryPurposes } from './terms.ts'

/** What somebody who would come asks: who they are, what for, for how many days. */
export type Wish = {
  readonly asker?: (typeof askers)[number] | undefined
  readonly purpose?: (typeof entryPurposes)[number] | undefined
  readonly days?: number | undefined
}
export const hindrances = ['not-yet', 'no-longer', 'not-for-you', 'not-for-that', 'too-long'] as const
export type Hindrance = (typeof hindrances)[number]

/** Why a rule does not let somebody come as they wish; nothing where it does. What was not said hinders nobody. */
export const hindrancesOf = under(
  'gcm:19.h',
  (
    rule: Pick<EntryRule, 'forWhom' | 'entryFor' | 'stayDays' | 'inForceFrom' | 'inForceUntil'>,
    wish: Wish,
    today: Day,
  ): readonly Hindrance[] => [
    ...(rule.inForceFrom > today ? ['not-yet' as const] : []),
    ...(rule.inForceUntil !== undefined && rule.inForceUntil < today ? ['no-longer' as const] : []),
    ...(wish.asker && !rule.forWhom.includes(wish.asker) ? ['not-for-you' as const] : []),
    ...(wish.purpose && !rule.entryFor.includes(wish.purpose) ? ['not-for-that' as const] : []),
    ...(wish.days !== undefined && rule.stayDays !== undefined && wish.days > rule.stayDays ? ['too-long' as const] : []),
  ],
)

/** Whether something that must be checked every year was not. */
export const isUnchecked = (checkedOn: Day, today: Day): boolean => daysAfter(checkedOn, 366) < today
