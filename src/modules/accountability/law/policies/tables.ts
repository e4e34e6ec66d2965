import type { TablesRules } from '#kernel/access'

const everybodyReads = { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } } as const
const keepersAdd = { by: ['coordinator', 'editor'], verbs: ['insert'], rows: ['all'] } as const
const reviewers = ['coordinator', 'reviewer', 'member'] as const

/** Answers of reviews are everybody's to read once the review is concluded; counts on routes always are. */
export const tables: TablesRules = {
  'accountability.probe_answer': {
    purpose: 'public information',
    read: { public: { columns: 'all', rows: 'published' }, staff: { rows: ['all'], roles: ['coordinator', 'reviewer', 'member', 'lead'] } },
    write: { by: reviewers, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.route_source': { purpose: 'public information', appendOnly: true, read: everybodyReads, write: keepersAdd },
  'accountability.route_month': { purpose: 'public information', appendOnly: true, read: everybodyReads, write: keepersAdd },
}
