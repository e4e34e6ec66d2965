export { type Outcome, type RecordEntry, recordEntry } from './record.ts'
