import type { Topic } from '#kernel'
import { boardPage, duePage, goalsPage } from './board/pages.tsx'
import { board, dueByLead, goals } from './board/queries.ts'
import { answerForm, checklistPage } from './checklist/pages.tsx'
import { answerCheck, checklist } from './checklist/queries.ts'
import { checkedOf } from './checklist/rules.ts'
import { checklistTables } from './checklist/tables.ts'
import { copyPlan, copyPlanForm } from './editions/copy.ts'
import { comparePage, editionsOfPage } from './editions/pages.tsx'
import { editions, editionTables, notWhoSubmitted } from './editions/procedure.ts'
import { comparePlans, editionsOf } from './editions/queries.ts'
import { differenceOf } from './editions/rules.ts'
import { breakUpText, loadFramework, takeFromInstrument } from './frameworks/load.ts'
import { breakUpForm, frameworkPage, loadForm, takeForm } from './frameworks/pages.tsx'
import { frameworkCoverage } from './frameworks/queries.ts'
import { frameworks, items } from './frameworks/registers.ts'
import { passagesIn } from './frameworks/rules.ts'
import { inclusionPage, measureForm, targetPage } from './inclusion/pages.tsx'
import { inclusion, inclusionTarget, measure } from './inclusion/queries.ts'
import { inclusionTables, targets } from './inclusion/registers.ts'
import { courseOf, horizonOf } from './inclusion/rules.ts'
import { importPlan, importPlanForm } from './intake/import.tsx'
import { planBookPage } from './intake/pages.tsx'
import { planBook } from './intake/queries.ts'
import { activities, milestones, outcomes, plans } from './registers.ts'
import { resourcesPage } from './resources/pages.tsx'
import { resources } from './resources/queries.ts'
import { acceptForm, declineForm, returnNeedsPage } from './returns/pages.tsx'
import { acceptNeed, declineNeed, returnNeeds } from './returns/queries.ts'
import { returns, returnsTables } from './returns/registers.ts'
import { proposalsOf } from './returns/rules.ts'
import { statusOf } from './rules.ts'
import { sample } from './sample.ts'
import { calendarFeedPage, calendarPage, orderPage, timelinePage } from './timeline/pages.tsx'
import { calendar, calendarFeed, order, timeline } from './timeline/queries.ts'
import { treePage } from './tree/pages.tsx'
import { tree } from './tree/queries.ts'
import { lacksOf } from './tree/rules.ts'

/** Plans: what will be done for which paragraph, by whom, where, when and for how much; frameworks, targets, checklist and needs of return from which items come. */
export const plan: Topic = {
  name: 'plan',
  tables: { ...editionTables, ...inclusionTables, ...checklistTables, ...returnsTables },
  operations: [
    board,
    dueByLead,
    goals,
    timeline,
    calendar,
    calendarFeed,
    order,
    tree,
    resources,
    editionsOf,
    comparePlans,
    copyPlan,
    planBook,
    importPlan,
    frameworkCoverage,
    loadFramework,
    takeFromInstrument,
    breakUpText,
    inclusion,
    inclusionTarget,
    measure,
    checklist,
    answerCheck,
    returnNeeds,
    acceptNeed,
    declineNeed,
  ],
  pages: [
    boardPage,
    duePage,
    goalsPage,
    timelinePage,
    calendarPage,
    calendarFeedPage,
    orderPage,
    treePage,
    resourcesPage,
    editionsOfPage,
    comparePage,
    copyPlanForm,
    planBookPage,
    importPlanForm,
    frameworkPage,
    loadForm,
    takeForm,
    breakUpForm,
    inclusionPage,
    targetPage,
    measureForm,
    checklistPage,
    answerForm,
    returnNeedsPage,
    acceptForm,
    declineForm,
  ],
  registers: [plans, outcomes, activities, milestones, frameworks, items, targets, returns],
  procedures: [editions],
  rules: { statusOf, lacksOf, notWhoSubmitted, differenceOf, passagesIn, courseOf, horizonOf, checkedOf, proposalsOf },
  sample,
  desk: [
    { key: 'register.accountability.plan', address: '/accountability/plans', roles: ['coordinator'] },
    { key: 'accountability.import-plan.title', address: '/accountability/import-plan', roles: ['coordinator'] },
    { key: 'accountability.edition.title', address: '/accountability/editions', roles: ['coordinator', 'member'] },
    { key: 'accountability.copy-plan.title', address: '/accountability/copy-plan', roles: ['coordinator'] },
    { key: 'register.accountability.activity', address: '/accountability/activities', roles: ['coordinator'] },
    { key: 'register.accountability.milestone', address: '/accountability/milestones', roles: ['coordinator', 'reviewer'] },
    { key: 'register.accountability.framework', address: '/accountability/frameworks', roles: ['coordinator', 'editor'] },
    { key: 'accountability.load-framework.title', address: '/accountability/load-framework', roles: ['coordinator', 'editor'] },
    { key: 'accountability.break-up-text.title', address: '/accountability/break-up-text', roles: ['coordinator', 'editor'] },
    { key: 'accountability.take-from-instrument.title', address: '/accountability/take-from-instrument', roles: ['coordinator', 'editor'] },
    { key: 'accountability.inclusion.title', address: '/accountability/inclusion', roles: ['coordinator', 'lead'] },
    { key: 'accountability.checklist.title', address: '/accountability/checklist', roles: ['coordinator', 'lead'] },
    { key: 'accountability.return-needs.title', address: '/accountability/return-needs', roles: ['coordinator', 'lead'] },
  ],
}
