import { z } from 'zod'
import { badInput, calendarDays, only, Refused, under, type Writing } from '#kernel'
import { type Case, decision, type Guarded, procedure, step } from '#kernel/procedure'
import { draftToday } from './draft/drafting.ts'
import { insertDrafted, publishStatements } from './draft/store.ts'
import { dueDaysOf } from './forums/rules.ts'
import { findForum } from './forums/store.ts'
import { freeze } from './package/freeze.ts'
import { askForPrint } from './print/job.ts'
import { countUnanswered, findUnfinished } from './store.ts'
import { ForumCode } from './terms.ts'

/** Whoever brings a report before the mechanism does not approve it. */
export const notWhoBroughtIt = under('gcm:p13.d', ({ who, history }: Guarded): void => {
  const brought = history.findLast((event) => event.step === 'bring')
  if (brought?.actor != null && brought.actor === who.actor)
    throw new Refused('accountability.review.not-who-brought-it', undefined, 'gcm:p13.d')
})

/** A report is for a forum that there is, one at a time, and is due before it meets. */
const forWhichForum = async (writing: Writing, given: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
  const code = String(given.forum)
  const forum = await findForum(writing, code)
  if (!forum) throw badInput('accountability.no-forum', { code }, 'forum')
  if (await findUnfinished(writing, code)) throw badInput('accountability.report-in-hand', { code }, 'forum')
  return { dueOn: dueDaysOf(forum).report }
}

const mustAllBeAnswered = async (writing: Writing, { id }: Case): Promise<void> => {
  const count = await countUnanswered(writing, id)
  if (count > 0) throw new Refused('accountability.review.comments-unanswered', { count }, 'gcm:p13.j')
}

const editors = only('editor', 'coordinator')

/** The State's voluntary report to a review forum: drafted from the record, open to comments, approved by the mechanism, frozen under a signature. */
export const reviews = procedure({
  name: 'accountability.review',
  under: ['gcm:p43', 'gcm:p44', 'gcm:p45', 'sgr:83', 'nyd:88'],
  purpose: 'public information',
  at: '/accountability/reviews/steps',
  letters: 'REV',
  opens: {
    by: editors,
    asks: z.object({ forum: ForumCode }),
    to: 'drafted',
    about: 'forum',
    dueBy: 'dueOn',
    adds: forWhichForum,
    goesTo: (id) => `/accountability/reviews/${id}`,
    also: async (writing, { id }) => insertDrafted(writing, id, await draftToday(writing), false),
  },
  stages: ['drafted', 'open-to-comments', 'before-mechanism', 'approved', 'frozen'],
  steps: {
    openToComments: step({
      from: 'drafted',
      to: 'open-to-comments',
      by: editors,
      asks: z.object({}),
      also: async (writing, { id }) => {
        await publishStatements(writing, id, true)
        await askForPrint(writing, id)
      },
    }),
    bring: step({
      from: 'open-to-comments',
      to: 'before-mechanism',
      by: editors,
      asks: z.object({ noteToMechanism: z.string().trim().max(2000).optional().meta({ field: 'long text' }) }),
      within: calendarDays(84),
      also: mustAllBeAnswered,
    }),
    sendBack: step({
      from: 'before-mechanism',
      to: 'open-to-comments',
      by: only('member', 'coordinator'),
      asks: z.object({ reasons: z.string().trim().min(20).max(4000).meta({ field: 'long text' }) }),
    }),
    approve: decision({
      from: 'before-mechanism',
      to: 'approved',
      by: only('member', 'coordinator'),
      asks: z.object({}),
      within: calendarDays(28),
      safeguards: [notWhoBroughtIt],
      challenge: 'accountability.review.challenge',
    }),
    freeze: step({
      from: 'approved',
      to: 'frozen',
      by: only('coordinator'),
      asks: z.object({}),
      within: calendarDays(7),
      also: async (writing, it) => {
        await freeze(writing, it)
        await askForPrint(writing, it.id)
      },
    }),
  },
  remindsDaysBefore: 14,
  escalatesTo: ['coordinator'],
  tells: { approved: 'accountability.review.told-approved', frozen: 'accountability.review.told-frozen' },
  public: ['open-to-comments', 'before-mechanism', 'approved', 'frozen'],
  publicSees: ['forum', 'dueOn'],
  figures: { by: ['forum'] },
  related: ({ id }) => [['accountability.review-report.title', `/accountability/reviews/${id}`]],
})
