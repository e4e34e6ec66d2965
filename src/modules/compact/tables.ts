import type { TablesRules } from '#kernel/access'

const everybodyReads = { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } } as const
const editorsWrite = { by: ['editor'], verbs: ['insert', 'update', 'delete'], rows: ['all'] } as const

/** The tables of the compact: official texts, the catalogue and the crosswalk are everybody's to read. */
export const tables: TablesRules = {
  'compact.entry': { purpose: 'public information', read: everybodyReads },
  'compact.text_version': { purpose: 'public information', read: everybodyReads, write: editorsWrite },
  'compact.unit': { purpose: 'public information', read: everybodyReads, write: editorsWrite },
  'compact.passage': { purpose: 'public information', read: everybodyReads, write: editorsWrite },
  'compact.word': { purpose: 'public information', read: everybodyReads, write: editorsWrite },
  'compact.link': {
    purpose: 'public information',
    read: { public: { columns: 'all', rows: 'published' }, staff: { rows: ['all'] } },
    write: editorsWrite,
  },
}
