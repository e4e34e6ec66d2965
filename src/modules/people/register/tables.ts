import type { TablesRules } from '#kernel/access'

const kept = (verbs: readonly ('insert' | 'update' | 'delete')[]) =>
  ({
    purpose: 'civil registration',
    read: { staff: { rows: ['all'], roles: ['registrar'] } },
    write: { by: ['registrar'], verbs, rows: ['all'] },
  }) as const

/** The register is read and kept by registrars alone; statements are only ever added. */
export const tables: TablesRules = {
  'people.person': kept(['insert', 'update']),
  'people.statement': { ...kept(['insert']), appendOnly: true },
  'people.name_key': kept(['insert', 'delete']),
  'people.intake': {
    purpose: 'civil registration',
    read: { staff: { rows: ['own organisation'], roles: ['registrar'] } },
    write: { by: ['registrar'], verbs: ['insert', 'update', 'delete'], rows: ['own organisation'] },
  },
  'people.likely_pair': kept(['insert', 'update']),
}
