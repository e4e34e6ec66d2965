import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'
import { entry, record, whoLooked } from './entries.ts'
import { entryPage, recordPage, whoLookedPage } from './entry-pages.tsx'
import { growth, roots, rootsPage } from './roots.tsx'

export { knownKeys, rotateKey } from './keys.ts'
export { type Outcome, type RecordEntry, recordEntry } from './record.ts'
export { startSealing } from './seal.ts'
export { tables } from './tables.ts'
export { auditLines, type RecordReport, verifyRecord } from './verify.ts'

/** What the record offers to do. */
export const operations: readonly Operation[] = [roots, growth, whoLooked, record, entry]
export const pages: readonly AnyPage[] = [rootsPage, whoLookedPage, recordPage, entryPage]
