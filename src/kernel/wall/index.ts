import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'
import * as breakGlass from './break-glass.tsx'
import * as mine from './my-page.tsx'
import * as trust from './trust.tsx'

export { type Declared as ExchangeDeclaration, type Exchange, exchange } from './exchange.ts'
export type { Held, Holding } from './holdings.ts'
export type { KeyRing, RotatingKeyRing } from './key-ring.ts'
export type { PersonNumber } from './numbers.ts'
export { tables } from './tables.ts'
export type { Wall } from './wall.ts'

/** What the wall itself offers to do. */
export const operations: readonly Operation[] = [...breakGlass.operations, ...trust.operations, ...mine.operations]
export const pages: readonly AnyPage[] = [...breakGlass.pages, ...trust.pages, ...mine.pages]
