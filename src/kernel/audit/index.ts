export { tables } from './tables.ts'
export { type Outcome, type RecordEntry, recordEntry } from './record.ts'
