import { z } from 'zod'
import { calendarDays, only, Refused, under } from '#kernel'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'
import { grades } from './terms.ts'

/** Whoever asked a peer to look does not also look. */
export const peersOnly = under('gcm:16.b', ({ case: it, who }: Guarded): void => {
  if (it.openedBy !== null && it.openedBy === who.actor) throw new Refused('accountability.not-your-own-practice', undefined, 'gcm:16.b')
})

/** A practice is looked at by a peer, who says what the evidence is worth and why; a second person publishes it. */
export const peerReviews = procedure({
  name: 'accountability.peer_review',
  under: ['gcm:16.b', 'gcm:13.b', 'gcm:p42'],
  purpose: 'public information',
  at: '/accountability/peer-reviews',
  letters: 'PEER',
  opens: {
    by: only('coordinator', 'editor', 'lead', 'member'),
    asks: z.object({ practice: z.string().trim().min(1).max(40), whatToLookAt: z.string().trim().max(1000).optional() }),
    to: 'asked',
    about: 'practice',
  },
  stages: ['asked', 'judged', 'published', 'returned'],
  steps: {
    judge: step({
      from: 'asked',
      to: 'judged',
      by: only('reviewer', 'member', 'delegate', 'coordinator'),
      asks: z.object({
        grade: z.enum(grades),
        whyThisGrade: z.string().trim().min(30).max(4000).meta({ field: 'long text' }),
        wouldItWorkHere: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
      }),
      within: calendarDays(30),
      safeguards: [peersOnly],
      publicSees: ['grade', 'whyThisGrade', 'wouldItWorkHere'],
    }),
    publish: step({
      from: 'judged',
      to: 'published',
      by: only('coordinator', 'editor'),
      asks: z.object({}),
      within: calendarDays(14),
      safeguards: [
        ({ who, history }) => {
          if (history.findLast(({ step }) => step === 'judge')?.actor === who.actor)
            throw new Refused('accountability.second-person-publishes', undefined, 'gcm:16.b')
        },
      ],
    }),
    giveBack: decision({
      from: 'judged',
      to: 'returned',
      by: only('coordinator', 'editor'),
      asks: z.object({}),
      within: calendarDays(14),
      challenge: 'accountability.peer-review-challenge',
    }),
  },
  remindsDaysBefore: 7,
  escalatesTo: ['coordinator'],
  public: ['published'],
  publicSees: ['practice'],
  tells: { published: 'accountability.peer-review-published' },
  figures: { by: ['practice'] },
})
