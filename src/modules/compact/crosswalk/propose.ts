import { z } from 'zod'
import { dayOf, newId } from '#kernel'
import type { Reads } from '#kernel/db'
import { jobKind } from '#kernel/jobs'
import { Summary } from '../terms.ts'
import { addLinks, type Made, pairOf } from './actions.ts'
import { type Proposal, proposeLinks } from './likeness.ts'

const atOnce = 20
const Reached = z.object({ subjects: z.number(), added: z.number() }).catch({ subjects: 0, added: 0 })

const textsOf = async (db: Reads, state: string, instrument: string): Promise<readonly { code: string; text: string }[]> => {
  const rows = await db
    .selectFrom('compact.entry')
    .select(['code', 'heading', 'summary'])
    .where('state', '=', state)
    .where('instrument', '=', instrument)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({ code: row.code, text: `${row.heading}. ${Summary.parse(row.summary).en ?? ''}` }))
}

const asLink = (proposal: Proposal, day: string): Made => ({
  subject: proposal.subject,
  predicate: 'skos:relatedMatch',
  object: proposal.object,
  justification: 'semapv:LexicalSimilarityThresholdMatching',
  confidence: Math.round(proposal.likeness * 100) / 100,
  author: 'Mkataba',
  date: day,
  comment: `Both speak of: ${proposal.shared.join(', ')}`,
})

/** Proposes links between two instruments by likeness of words; each waits for a person's yes or no. */
export const proposals = jobKind(
  'compact.proposeLinks',
  'public information',
  z.object(pairOf),
  async ({ house, asking, checkpoint, progress }, { from, to, least }) => {
    const { session } = asking
    const { subjects, objects, linked } = await house.database.read(session, async (db) => ({
      subjects: await textsOf(db, session.state, from),
      objects: await textsOf(db, session.state, to),
      linked: await db.selectFrom('compact.link').select(['subject', 'object']).where('state', '=', session.state).execute(),
    }))
    const already = new Set(linked.flatMap(({ subject, object }) => [`${subject} ${object}`, `${object} ${subject}`]))
    let reached = Reached.parse(checkpoint)
    while (reached.subjects < subjects.length) {
      const part = [reached.subjects, reached.subjects + atOnce] as const
      const now = house.now()
      const links = proposeLinks(subjects, objects, already, { least, part }).map((proposal) =>
        asLink(proposal, dayOf(now, house.config.timeZone)),
      )
      const added = await house.database.write(session, (db) => addLinks({ db, who: session, now, newId: () => newId() }, links, null))
      reached = { subjects: Math.min(reached.subjects + atOnce, subjects.length), added: reached.added + added }
      await progress(reached.subjects, subjects.length, reached)
    }
    return { added: reached.added }
  },
)
