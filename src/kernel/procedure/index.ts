import type { TablesRules } from '../access/index.ts'
import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'

export type Procedure = {
  readonly name: string
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
}
