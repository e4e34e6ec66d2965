import type { TablesRules } from '#kernel/access'

const checkers = ['coordinator', 'reviewer'] as const

/** How pledgers are reached is for those who look after pledges; what they report is everybody's once it was checked. */
export const tables: TablesRules = {
  'accountability.pledge_contact': {
    purpose: 'coordination',
    read: { staff: { rows: ['all'], roles: ['coordinator', 'reviewer', 'editor'] } },
  },
  'accountability.pledge_value': {
    purpose: 'public information',
    read: {
      public: {
        columns: ['state', 'id', 'pledge', 'value', 'seen_on', 'note', 'evidence', 'reported_at', 'published', 'verdict', 'checked_at'],
        rows: 'published',
      },
      staff: { rows: ['all'] },
    },
    write: { by: checkers, verbs: ['update'], rows: ['all'] },
  },
  'accountability.pledge_reminder': { purpose: 'coordination', read: { staff: { rows: ['all'], roles: ['coordinator'] } } },
}
