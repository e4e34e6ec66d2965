import type { Role, TablesRules } from '#kernel/access'

/** Who prepares meetings and writes down what they decide. */
export const secretaries = ['coordinator', 'clerk', 'delegate'] as const satisfies readonly Role[]
/** Who may read what a meeting keeps to itself. */
const insiders = ['coordinator', 'clerk', 'delegate', 'member', 'lead', 'reviewer', 'auditor'] as const satisfies readonly Role[]

const closed = {
  purpose: 'coordination',
  read: { public: { columns: 'all', rows: 'published' }, staff: { rows: ['all'], roles: insiders } },
  write: { by: secretaries, verbs: ['insert', 'update'], rows: ['all'] },
} as const
const open = {
  purpose: 'public information',
  read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
} as const

/** The tables of meetings: that there is one is public from its invitation on; items, contributions and decisions where they say so. */
export const tables: TablesRules = {
  'accountability.meeting': {
    purpose: 'public information',
    read: {
      public: {
        columns: [
          'state',
          'id',
          'number',
          'body',
          'name',
          'begins_at',
          'ends_at',
          'venue',
          'stage',
          'published',
          'invited_at',
          'held_at',
          'quorum',
          'circulated_at',
          'approved_in',
          'approved_at',
          'corrections',
          'cancelled_why',
          'changed_at',
          'version',
        ],
        rows: 'published',
      },
      staff: { rows: ['all'] },
    },
    write: { by: secretaries, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.agenda_item': closed,
  'accountability.meeting_input': { ...closed, write: { ...closed.write, by: [...secretaries, 'member', 'lead'] } },
  'accountability.resolution': closed,
  'accountability.attendance': { ...open, write: { by: secretaries, verbs: ['insert', 'update', 'delete'], rows: ['all'] } },
  'accountability.news': {
    ...open,
    appendOnly: true,
    write: { by: [...secretaries, 'member', 'lead'], verbs: ['insert'], rows: ['all'] },
  },
}
