import type { Topic } from '#kernel'
import { comments } from './comments/procedures.ts'
import { contributions } from './contributions/registers.ts'
import {
  addParagraph,
  answerProposal,
  beginDeclaration,
  propose,
  startSilence,
  takePosition,
  withdrawProposal,
  wordParagraph,
} from './declaration/actions.ts'
import { finish } from './declaration/finish.ts'
import { declarationPage, declarationsPage } from './declaration/pages.tsx'
import { declarationForms, paragraphPage } from './declaration/paragraph-pages.tsx'
import { declaration, declarations, paragraph } from './declaration/queries.ts'
import { consensusOn } from './declaration/rules.ts'
import {
  addStatement,
  leaveOutStatement,
  moveStatement,
  printReviewNow,
  putBackStatement,
  redraftReview,
  wordStatement,
} from './draft/actions.ts'
import { draftForms, statementPage } from './draft/pages.tsx'
import { compose, mustBeInHand, redraft, summarise } from './draft/rules.ts'
import { forumPage, reviewsPage } from './forums/pages.tsx'
import { forum, sideBySide } from './forums/queries.ts'
import { reference } from './forums/reference.ts'
import { forums } from './forums/registers.ts'
import { dueDaysOf } from './forums/rules.ts'
import { exportReview, importReviews, verifyReview } from './package/actions.ts'
import { exportPage, packageForms } from './package/pages.tsx'
import { reviewPage } from './pages.tsx'
import { printReview } from './print/job.ts'
import { notWhoBroughtIt, reviews } from './procedures.ts'
import { review, reviewSection, reviewsQuery, reviewWhole, statement } from './queries.ts'
import { sample } from './sample.ts'
import { reviewSectionPage, reviewWholePage } from './section-pages.tsx'
import { sideBySidePage } from './states/pages.tsx'
import { peers } from './states/registers.ts'
import { tables } from './tables.ts'

/** Review: reports drafted from the record, commented, approved, frozen and signed; those of other States beside them; what the forums declare. */
export const reviewTopic: Topic = {
  name: 'review',
  tables,
  operations: [
    reviewsQuery,
    review,
    reviewSection,
    reviewWhole,
    statement,
    forum,
    sideBySide,
    wordStatement,
    leaveOutStatement,
    putBackStatement,
    moveStatement,
    addStatement,
    redraftReview,
    printReviewNow,
    exportReview,
    verifyReview,
    importReviews,
    declarations,
    declaration,
    paragraph,
    beginDeclaration,
    addParagraph,
    wordParagraph,
    propose,
    takePosition,
    startSilence,
    answerProposal,
    withdrawProposal,
    finish,
  ],
  pages: [
    reviewsPage,
    reviewPage,
    reviewSectionPage,
    reviewWholePage,
    statementPage,
    forumPage,
    sideBySidePage,
    exportPage,
    declarationsPage,
    declarationPage,
    paragraphPage,
    ...draftForms,
    ...packageForms,
    ...declarationForms,
  ],
  procedures: [reviews, comments],
  registers: [forums, peers, contributions],
  rules: { dueDaysOf, compose, summarise, redraft, mustBeInHand, notWhoBroughtIt, consensusOn },
  jobs: [printReview],
  reference,
  sample,
  desk: [
    { key: 'accountability.reviews.title', address: '/accountability/reviews', roles: ['coordinator', 'editor', 'member'] },
    { key: 'accountability.declarations.title', address: '/accountability/declarations', roles: ['coordinator', 'delegate'] },
    { key: 'register.accountability.contribution', address: '/accountability/contributions', roles: ['coordinator', 'delegate'] },
    { key: 'register.accountability.peer', address: '/accountability/states', roles: ['coordinator'] },
    { key: 'accountability.review.import.title', address: '/accountability/reviews/import', roles: ['coordinator'] },
  ],
}
