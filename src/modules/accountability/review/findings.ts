import type { Finding, Findings } from '../evidence.ts'
import { listContributions } from './contributions/store.ts'
import { beginsOn, dueDaysOf } from './forums/rules.ts'
import { listForums } from './forums/store.ts'
import { listReviews } from './store.ts'
import type { Forum } from './terms.ts'

/** Paragraphs of the Compact that set each kind of forum. */
const locatorOf = { global: 'p44', regional: 'p45', annual: 'p43' } as const

const middayOf = (day: string): Date => new Date(`${day}T12:00:00Z`)

const ofForum = (
  forum: Forum,
  frozen: { readonly id: string; readonly day: string } | null,
  today: string,
  title: string,
): Finding | null => {
  const { report } = dueDaysOf(forum)
  const common = { objective: locatorOf[forum.tier], kind: 'review' as const }
  if (frozen)
    return {
      ...common,
      standing: 'good',
      says: { key: 'accountability.finding.reported', values: { forum: title, day: middayOf(frozen.day) } },
      address: `/accountability/reviews/${frozen.id}`,
      day: frozen.day,
    }
  if (forum.tier === 'annual') return null
  const address = `/accountability/reviews/forum/${forum.code}`
  const over = beginsOn(forum) < today
  if (report < today)
    return {
      ...common,
      standing: over ? 'gap' : 'late',
      says: {
        key: over ? 'accountability.finding.not-reported' : 'accountability.finding.report-late',
        values: { forum: title, day: middayOf(report) },
      },
      address,
      day: report,
    }
  return {
    ...common,
    standing: 'fact',
    says: { key: 'accountability.finding.report-due', values: { forum: title, day: middayOf(report) } },
    address,
    day: today,
  }
}

/** What the reviews have to say: to which forums the State reported, and what others brought to them. */
export const reviewFindings: Findings = async (reading) => {
  const { words, today, dayOf } = reading
  const [forums, reviews, contributions] = [await listForums(reading), await listReviews(reading), await listContributions(reading)]
  return [
    ...forums.flatMap((forum): readonly Finding[] => {
      const last = reviews.find((review) => review.forum === forum.code && review.stage === 'frozen')
      const found = ofForum(forum, last ? { id: last.id, day: dayOf(last.openedAt) } : null, today, words.of(forum.name))
      return found ? [found] : []
    }),
    ...contributions.map(
      ({ entry, id }): Finding => ({
        objective: 'p46',
        kind: 'practice',
        standing: 'good',
        says: { key: 'accountability.finding.contributed', values: { title: words.of(entry.name), by: entry.from } },
        address: `/accountability/contributions/${id}`,
        day: entry.day,
        by: [entry.from],
      }),
    ),
  ]
}
