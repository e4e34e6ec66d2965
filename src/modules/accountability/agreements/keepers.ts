import type { Session } from '#kernel/access'

/** Who keeps agreements, and what hangs on them. */
export const keepers = ['coordinator', 'delegate', 'lead'] as const

/** Whether somebody may keep them. */
export const mayKeep = ({ roles }: Pick<Session, 'roles'>): boolean => keepers.some((role) => roles.includes(role))
