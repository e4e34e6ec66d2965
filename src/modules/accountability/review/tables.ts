import type { TablesRules } from '#kernel/access'

const editors = ['editor', 'coordinator', 'member'] as const
const chair = ['coordinator'] as const
/** What everybody reads once it is published: all columns but who wrote it. */
const oncePublished = (...columns: readonly string[]) =>
  ({ public: { columns: ['state', 'id', 'published', ...columns], rows: 'published' }, staff: { rows: ['all'] } }) as const

const statementColumns =
  'review section place source kind standing progress drafted words address day answering targets source_changed source_gone left_out version changed_at'
const packageColumns =
  'state id review from_state state_name reference forum frozen_at taken_in_at fingerprint key public_key jws payload counts'
const declarationColumns = 'forum title stage opened_at final_at fingerprint key public_key jws payload'
const paragraphColumns = 'declaration place words worded struck silence_until version changed_at'

/** The tables of reviews beside those of their procedures and registers: what is drafted is read by staff, what is published by everybody. */
export const tables: TablesRules = {
  'accountability.statement': {
    purpose: 'public information',
    read: oncePublished(...statementColumns.split(' ')),
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
    read: { public: { columns: packageColumns.split(' '), rows: 'all' }, staff: { rows: ['all'] } },
    write: { by: chair, verbs: ['insert'], rows: ['all'] },
  },
  'accountability.declaration': {
    purpose: 'public information',
    read: oncePublished(...declarationColumns.split(' ')),
    write: { by: chair, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.paragraph': {
    purpose: 'public information',
    read: oncePublished(...paragraphColumns.split(' ')),
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
