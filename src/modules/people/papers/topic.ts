import type { Topic } from '#kernel'
import { issuePaper, reportPaper } from './actions.ts'
import { checkPaper } from './check.ts'
import { paperForms, paperPage } from './pages.tsx'
import { retainedPapers } from './procedures.ts'
import { onePaper } from './queries.ts'
import { mustBeIssuable, mustFollow, verdictOf, yearsOf, zoneBirthOf, zoneNamesOf } from './rules.ts'
import { checkDigit, readZone, writeZone } from './zone.ts'

const kept = {
  purpose: 'civil registration',
  read: { staff: { rows: ['all'], roles: ['registrar'] } },
  write: { by: ['registrar'], verbs: ['insert'], rows: ['all'] },
  appendOnly: true,
} as const

/** Cards and travel documents: issued, reported, replaced, and checked by whoever holds one. */
export const paperTopic: Topic = {
  name: 'papers',
  tables: { 'people.paper': kept, 'people.paper_standing': kept },
  operations: [issuePaper, reportPaper, onePaper, checkPaper],
  pages: [paperPage, ...paperForms],
  procedures: [retainedPapers],
  rules: { mustBeIssuable, mustFollow, verdictOf, yearsOf, zoneBirthOf, zoneNamesOf, checkDigit, readZone, writeZone },
  desk: [{ key: 'people.retained.title', address: '/people/retained-documents', roles: ['registrar'] }],
  front: [{ title: 'people.check-paper.title', says: 'people.check-paper-explained', address: '/people/papers/check', for: 'public' }],
}
