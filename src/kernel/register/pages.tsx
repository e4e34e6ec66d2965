import { type AnyPage, form } from '../page.ts'
import { entryPage } from './entry-page.tsx'
import { importForm, sheetPage } from './import-page.tsx'
import { listPage } from './list-page.tsx'
import type { RegisterOperations } from './operations.ts'
import { cellsOf } from './rules.ts'
import { findEntry } from './store.ts'
import type { Declared } from './terms.ts'

/** The pages of a register, from its declaration. */
export const makePages = (declared: Declared, operations: RegisterOperations): readonly AnyPage[] => [
  listPage(declared, operations),
  entryPage(declared, operations),
  form(operations.add, { goesTo: ({ id }) => `${declared.at}/${id}` }),
  form(operations.change, {
    goesTo: ({ id }) => `${declared.at}/${id}`,
    fill: async ({ db, who }, { id }) => {
      const found = await findEntry(declared, db, who, String(id))
      return found ? { ...cellsOf(found.entry), version: found.version } : null
    },
  }),
  form(operations.retire, { goesTo: ({ id }) => `${declared.at}/${id}` }),
  importForm(declared, operations),
  sheetPage(declared, operations),
]
