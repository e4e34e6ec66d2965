import { z } from 'zod'
import { anyone, badInput, NotFound, only, type Writing, workingDays } from '#kernel'
import { decision, procedure, step } from '#kernel/procedure'
import { findReview } from '../store.ts'
import { Section } from '../terms.ts'

const Comment = z.object({
  review: z.uuid().meta({ field: 'hidden' }),
  section: Section.meta({ field: 'hidden' }),
  comment: z.string().trim().min(10).max(4000).meta({ field: 'long text' }),
  name: z.string().trim().max(120).optional(),
  behalf: z.string().trim().max(200).optional(),
  email: z.email().max(200).optional(),
})

/** A comment is on a report that is open to comments; it says of which forum and section it speaks. */
const onWhich = async (writing: Writing, given: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> => {
  const review = await findReview(writing, String(given.review))
  if (!review?.published) throw new NotFound()
  if (review.stage !== 'open-to-comments') throw badInput('accountability.comments-closed', undefined, 'comment')
  return { place: `${review.forum} · ${String(given.section)}` }
}

const editors = only('editor', 'coordinator')
const challenge = 'accountability.comment.challenge'

/** What anybody, alone or for an organisation, says about a drafted report; each comment is answered with reasons, in public. */
export const comments = procedure({
  name: 'accountability.comment',
  under: ['gcm:p13.j', 'gcm:p43', 'sgr:82'],
  purpose: 'public information',
  at: '/accountability/comments',
  letters: 'SAY',
  opens: { by: anyone, asks: Comment, to: 'received', about: 'place', adds: onWhich },
  stages: ['received', 'published', 'taken-up', 'not-taken-up', 'set-aside'],
  within: workingDays(15),
  steps: {
    publish: step({ from: 'received', to: 'published', by: editors, asks: z.object({}), within: workingDays(3) }),
    takeUp: decision({ from: ['received', 'published'], to: 'taken-up', by: editors, asks: z.object({}), challenge }),
    decline: decision({ from: ['received', 'published'], to: 'not-taken-up', by: editors, asks: z.object({}), challenge }),
    setAside: decision({ from: 'received', to: 'set-aside', by: editors, asks: z.object({}), challenge }),
  },
  escalatesTo: ['coordinator'],
  tells: {
    received: 'accountability.comment.told-received',
    'taken-up': 'accountability.comment.told-taken-up',
    'not-taken-up': 'accountability.comment.told-not-taken-up',
    'set-aside': 'accountability.comment.told-set-aside',
  },
  public: ['published', 'taken-up', 'not-taken-up'],
  publicSees: ['review', 'section', 'comment', 'name', 'behalf'],
  figures: { by: ['section'] },
})
