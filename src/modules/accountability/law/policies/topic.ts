import type { Topic } from '#kernel'
import { listOf } from '../reference.ts'
import { probeAnswer, routesImport } from './actions.ts'
import { answerForm, routesForm } from './forms.tsx'
import { overviewPage, policyShown, scrutinyShown } from './pages.tsx'
import probeList from './probes.json'
import { remedy, scrutiny } from './procedures.ts'
import { policyOverview, policyPage, routes, scrutinyPage } from './queries.ts'
import { policies as policyList, probeRegister, probes } from './registers.ts'
import { routesPage } from './routes-page.tsx'
import { beforeAndAfter, notItsOwnPolicy, notTheReviewer, worstOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** Policies, asked by human rights and by whether they make people go missing. */
export const policies: Topic = {
  name: 'policies',
  tables,
  operations: [policyOverview, policyPage, scrutinyPage, routes, probeAnswer, routesImport],
  pages: [overviewPage, policyShown, scrutinyShown, routesPage, answerForm, routesForm],
  registers: [policyList, probes],
  procedures: [scrutiny, remedy],
  rules: { beforeAndAfter, worstOf, notTheReviewer, notItsOwnPolicy },
  reference: listOf(probeRegister, probeList),
  sample,
  desk: [
    { key: 'accountability.scrutiny.title', address: '/accountability/scrutinies', roles: ['coordinator', 'reviewer', 'member'] },
    { key: 'accountability.remedy.title', address: '/accountability/remedies', roles: ['coordinator', 'reviewer', 'member', 'lead'] },
    { key: 'accountability.routes-import.title', address: '/accountability/routes/import', roles: ['coordinator', 'editor'] },
  ],
}
