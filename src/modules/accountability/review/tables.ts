import type { TablesRules } from '#kernel/access'

const editors = ['editor', 'coordinator', 'member'] as const
const chair = ['coordinator'] as const
const everybodyOncePublished = { public: { columns: 'all', rows: 'published' }, staff: { rows: ['all'] } } as const

/** The tables of reviews beside those of their procedures and registers: what is drafted is read by staff, what is published by everybody. */
export const tables: TablesRules = {
  'accountability.statement': {
    purpose: 'public information',
    read: everybodyOncePublished,
    write: { by: editors, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.statement_version': {
    purpose: 'public information',
    appendOnly: true,
    read: { staff: { rows: ['all'] } },
    write: { by: editors, verbs: ['insert'], rows: ['all'] },
  },
  'accountability.package': {
    purpose: 'public information',
    appendOnly: true,
    read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
    write: { by: chair, verbs: ['insert'], rows: ['all'] },
  },
  'accountability.declaration': {
    purpose: 'public information',
    read: everybodyOncePublished,
    write: { by: chair, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.paragraph': {
    purpose: 'public information',
    read: everybodyOncePublished,
    write: { by: ['coordinator', 'delegate'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.proposal': {
    purpose: 'public information',
    read: { staff: { rows: ['all'] } },
    write: { by: ['coordinator', 'delegate'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.position': {
    purpose: 'public information',
    appendOnly: true,
    read: { staff: { rows: ['all'] } },
    write: { by: ['delegate'], verbs: ['insert'], rows: ['own organisation'] },
  },
}
