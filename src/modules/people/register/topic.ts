import type { Topic } from '#kernel'
import { childhood, daysOfBirth, flawOfBirth } from '../births/rules.ts'
import { sayings, takeBack } from './actions.ts'
import { deskPage } from './desk-page.tsx'
import { intakeForms, intakePage } from './intake-pages.tsx'
import { actions, oneIntake, tellings } from './intakes.ts'
import { personPage, sayingForms } from './person-page.tsx'
import { onePerson, registerDesk } from './queries.ts'
import { counting, mayBeParent, mayBeStateless, mustNotCircle, replacedBy, surenessOf } from './rules.ts'
import { sample } from './sample.ts'
import { tables } from './tables.ts'

/** The register of persons: who they are, who said so, and on what it stands. */
export const registerTopic: Topic = {
  name: 'register',
  tables,
  operations: [
    registerDesk,
    onePerson,
    oneIntake,
    ...Object.values(actions),
    ...Object.values(tellings),
    ...sayings.map(([, saying]) => saying),
    takeBack,
  ],
  pages: [deskPage, personPage, intakePage, ...intakeForms, ...sayingForms],
  rules: { daysOfBirth, flawOfBirth, childhood, counting, replacedBy, surenessOf, mustNotCircle, mayBeParent, mayBeStateless },
  sample,
  actsFor: 'civil registration',
  desk: [{ key: 'people.register-desk.title', address: '/people', roles: ['registrar'] }],
}
