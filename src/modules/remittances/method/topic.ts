import type { Topic } from '#kernel'
import { importList } from './actions.ts'
import { importForm, methodPage, surveyPage } from './pages.tsx'
import { method, survey } from './queries.ts'
import { isReproduced, isWithinReach, leftOut, marginOf, simpleAverage, smartAverage, totalOf, weightedAverage } from './rules.ts'
import { tables } from './tables.ts'

/** How prices are reckoned and averaged, and what surveys of others found. */
export const reckoning: Topic = {
  name: 'method',
  tables,
  operations: [method, survey, importList],
  pages: [methodPage, surveyPage, importForm],
  rules: { marginOf, totalOf, leftOut, simpleAverage, weightedAverage, isWithinReach, smartAverage, isReproduced },
  desk: [{ key: 'remittances.import.title', address: '/remittances/import', roles: ['price-editor', 'coordinator', 'editor'] }],
}
