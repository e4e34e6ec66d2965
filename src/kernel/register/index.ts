import type { TablesRules } from '../access/index.ts'
import type { Input } from '../operation.ts'
import { makeOperations } from './operations.ts'
import { ordersOf } from './order.ts'
import { makePages } from './pages.tsx'
import type { Declared, Register } from './terms.ts'

export { RowFates } from './import-page.tsx'
export { cellsOf, columnsOf, type Planned, planImport, refuseMisfits } from './rules.ts'
export { removeOldSheets } from './sheets.ts'
export { addEntries, addEntry, allByKey, changeEntries, changeEntry, findEntry } from './store.ts'
export type { Declared as RegisterDeclaration, Judge, Listed, Register } from './terms.ts'

/** The three tables of a register: its entries, of which everybody reads the public part, their history, and the sheets that wait to be taken in. */
const tablesOf = (declared: Declared): TablesRules => {
  const { name, purpose, keptBy, columns = [] } = declared
  return {
    [name]: {
      purpose,
      orders: ordersOf(declared),
      read: {
        public: { columns: ['state', 'id', 'key', 'public', 'retired', 'version', 'public_words', 'changed_at', ...columns], rows: 'all' },
        staff: { rows: ['all'] },
      },
      write: { by: keptBy, verbs: ['insert', 'update'], rows: ['all'] },
    },
    [`${name}_version`]: {
      purpose,
      appendOnly: true,
      read: { staff: { rows: ['all'] } },
      write: { by: keptBy, verbs: ['insert'], rows: ['all'] },
    },
    [`${name}_sheet`]: {
      purpose,
      read: { staff: { rows: ['own'], roles: keptBy } },
      write: { by: keptBy, verbs: ['insert', 'update'], rows: ['own'] },
    },
  }
}

/** Declares a register: its list, search, entry page, history, forms, import and export come of it. Its table is made in SQL by `kernel.make_register`. */
export const register = <E extends Input>(declared: Declared<E>): Register => {
  const whole = declared as unknown as Declared
  const operations = makeOperations(whole)
  return {
    name: declared.name,
    under: declared.under,
    declared: whole,
    tables: tablesOf(whole),
    operations: Object.values(operations),
    pages: makePages(whole, operations),
  }
}
