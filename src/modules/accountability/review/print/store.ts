import type { Asked, Reading } from '#kernel'
import { languages } from '#kernel/language'
import { listStatements } from '../draft/store.ts'
import { findForum } from '../forums/store.ts'
import { packageOfReview } from '../package/store.ts'
import { findReview, listComments } from '../store.ts'
import type { WholeReview } from './content.ts'

type Asking = Pick<Reading, 'db' | 'who' | 'today'> & Pick<Asked, 'publicUrl' | 'wordsIn'>

/** A report whole, as far as the session sees it, or one of its sections; null where it sees none. */
export const wholeReview = async (asking: Asking, id: string, section?: string): Promise<WholeReview | null> => {
  const review = await findReview(asking, id)
  if (!review) return null
  const forum = await findForum(asking, review.forum)
  const { state } = asking.who
  return {
    review,
    forumTitle: forum?.name ?? { en: review.forum },
    statements: await listStatements(asking, id, section),
    comments: await listComments(asking, id, section),
    sealed: await packageOfReview(asking, id),
    publicUrl: asking.publicUrl,
    stateName: Object.fromEntries(languages.map((language) => [language, asking.wordsIn(language).find(`state.${state}`) ?? state])),
    today: asking.today,
  }
}
