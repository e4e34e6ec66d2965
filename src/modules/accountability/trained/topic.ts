import type { Topic } from '#kernel'
import { assignOfficial, endAssignment, enrolOfficials, recordTraining } from './actions.ts'
import { conduct, independentEye, secondPersonConcludes } from './conduct.ts'
import { trainedPage } from './pages.tsx'
import { postStaff, sessionStaff, trained } from './queries.ts'
import { courses, posts, sessions } from './registers.ts'
import { coverageOf, hasPassed, lacksOf } from './rules.ts'
import { sample } from './sample.ts'
import { forms, postPage, sessionPage } from './staff-pages.tsx'
import { tables } from './tables.ts'
import { countCoverage } from './tick.ts'

/** Officials who meet people first: what they are taught, who may serve where, and what came of what some did wrong. */
export const trainedTopic: Topic = {
  name: 'trained',
  tables,
  operations: [trained, postStaff, sessionStaff, enrolOfficials, recordTraining, assignOfficial, endAssignment],
  pages: [trainedPage, postPage, sessionPage, ...forms],
  registers: [courses, sessions, posts],
  procedures: [conduct],
  rules: { hasPassed, trainingLacks: lacksOf, coverageOf, independentEye, secondPersonConcludes },
  ticks: [{ name: 'accountability.coverage', work: countCoverage }],
  sample,
  desk: [
    { key: 'accountability.trained.title', address: '/accountability/trained', roles: ['coordinator', 'lead'] },
    { key: 'register.accountability.training_course', address: '/accountability/training-courses', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.training_session', address: '/accountability/training-sessions', roles: ['coordinator', 'editor'] },
    { key: 'register.accountability.duty_post', address: '/accountability/duty-posts', roles: ['coordinator', 'editor'] },
    { key: 'accountability.conduct.title', address: '/accountability/conduct', roles: ['auditor', 'reviewer'] },
  ],
}
