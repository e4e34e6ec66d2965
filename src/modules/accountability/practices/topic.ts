import type { Topic } from '#kernel'
import { practicePage, whatWorksPage } from './pages.tsx'
import { peerReviews, peersOnly } from './procedures.ts'
import { onePractice, whatWorks } from './queries.ts'
import { practices, reuses } from './registers.ts'
import { gradeOf } from './rules.ts'
import { sample } from './sample.ts'

/** What has been tried, what came out, who looked, who took it up. */
export const practiceTopic: Topic = {
  name: 'practices',
  operations: [whatWorks, onePractice],
  pages: [whatWorksPage, practicePage],
  registers: [practices, reuses],
  procedures: [peerReviews],
  rules: { gradeOf, peersOnly },
  sample,
  desk: [
    { key: 'register.accountability.practice', address: '/accountability/practices', roles: ['coordinator', 'editor', 'lead'] },
    { key: 'accountability.peer_review.title', address: '/accountability/peer-reviews', roles: ['coordinator', 'reviewer', 'member'] },
  ],
}
