import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'

export type Register = { readonly name: string; readonly operations: readonly Operation[]; readonly pages: readonly AnyPage[] }
