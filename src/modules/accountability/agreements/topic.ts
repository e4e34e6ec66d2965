import type { Topic } from '#kernel'
import { agreementTerms } from './actions.ts'
import { checkPage, clausesPage } from './model/pages.tsx'
import { agreementCheck, modelClauses } from './model/queries.ts'
import { comparePortability, compareReturn, judgeTerm } from './model/rules.ts'
import { obligationsDue } from './obligations/due.ts'
import { obligations } from './obligations/procedure.ts'
import { agreementPage, termsForm } from './one.tsx'
import { agreementsPage } from './pages.tsx'
import { agreementOne, agreementsList } from './queries.ts'
import { agreements } from './registers.ts'
import { closedBecause, complianceOf, standingOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** Agreements with other States: what they say, what they lack, how they are kept. */
export const agreementsTopic: Topic = {
  name: 'agreements',
  tables,
  operations: [agreementsList, agreementOne, agreementTerms, modelClauses, agreementCheck],
  pages: [agreementsPage, agreementPage, termsForm, clausesPage, checkPage],
  registers: [agreements],
  procedures: [obligations],
  rules: { standingOf, judgeTerm, compareReturn, comparePortability, complianceOf, closedBecause },
  ticks: [obligationsDue],
  sample,
  menu: [{ key: 'accountability.agreements-menu', address: '/accountability/agreements', for: 'everyone' }],
  desk: [
    { key: 'accountability.obligation.title', address: '/accountability/obligations', roles: ['coordinator', 'delegate', 'lead'] },
    { key: 'register.accountability.agreement', address: '/accountability/agreement-entries', roles: ['coordinator', 'delegate', 'lead'] },
  ],
}
