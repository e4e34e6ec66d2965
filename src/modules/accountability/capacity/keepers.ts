import type { Reading } from '#kernel'
import type { Role } from '#kernel/access'

/** Who keeps requests, offers and what is agreed. */
export const keepers = ['coordinator', 'lead', 'delegate', 'member'] as const satisfies readonly Role[]

/** Whether somebody may keep them. */
export const mayKeep = ({ roles }: Reading['who']): boolean => keepers.some((role) => roles.includes(role))
