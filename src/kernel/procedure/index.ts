import { type Role, roles, type TablesRules } from '../access/index.ts'
import { makeOperations, staffOf } from './operations.ts'
import { makePages } from './pages.tsx'
import { flawsOf } from './rules.ts'
import type { Declared, Procedure } from './terms.ts'

export { startClocks } from './clocks.ts'
export { type OpenedCase, openCase } from './open.ts'
export { decision, onlyItsOrganisation, step } from './rules.ts'
export { findCase, listPublished, moveCase } from './store.ts'
export type { Case, CaseEvent, Declared as ProcedureDeclaration, Guarded, Procedure, Safeguard } from './terms.ts'

/** The program counts and numbers; nobody else needs to. */
export const tables: TablesRules = { 'kernel.counter': { purpose: 'administration', read: {} } }

const takers = (declared: Declared): readonly Role[] => [
  ...new Set(Object.values(declared.steps).flatMap(({ by }) => (by.kind === 'only' ? by.roles : roles))),
]

/** The two tables of a procedure: its cases, of which everybody reads what is published, and their history. */
const tablesOf = (declared: Declared): TablesRules => {
  const readers = { rows: ['all'], roles: staffOf(declared) } as const
  return {
    [declared.name]: {
      purpose: declared.purpose,
      read: {
        ...(declared.public
          ? {
              public: {
                columns: ['state', 'id', 'reference', 'stage', 'public', 'published', 'about', 'opened_at', 'due_on'],
                rows: 'published',
              } as const,
            }
          : {}),
        staff: declared.public ? { rows: ['all'] } : readers,
      },
      write: { by: takers(declared), verbs: ['update'], rows: ['all'] },
    },
    [`${declared.name}_event`]: {
      purpose: declared.purpose,
      appendOnly: true,
      read: { staff: readers },
      write: { by: takers(declared), verbs: ['insert'], rows: ['all'] },
    },
  }
}

/** Declares a procedure: its worklist, case pages, steps, clocks, history and figures come of its table. Its rows are made in SQL by `kernel.make_procedure`. */
export const procedure = <Stage extends string>(declared: Declared<Stage>): Procedure => {
  const whole = declared as unknown as Declared
  const flaws = flawsOf(whole)
  if (flaws.length > 0) throw new Error(`${declared.name}: ${flaws.join('; ')}`)
  const operations = makeOperations(whole)
  const { open, list, one, follow, figures, steps } = operations
  return {
    name: declared.name,
    under: declared.under,
    declared: whole,
    tables: tablesOf(whole),
    operations: [open, list, one, follow, figures, ...steps],
    pages: makePages(whole, operations),
  }
}
