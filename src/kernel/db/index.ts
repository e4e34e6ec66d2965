export { type Database, openDatabase, type Place } from './open.ts'
export type { Room } from './steps.ts'
export type { Tables } from './tables.ts'
export type { Reads, Writes } from './transactions.ts'
