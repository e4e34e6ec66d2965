import { type Day, Refused, under } from '#kernel'
import { closedBecause } from '../rules.ts'
import type { Agreement, Standing, Terms, Trend } from '../terms.ts'
import type { Figure } from './terms.ts'

/** An agreement with the trends that it covers. */
export type Covering = { readonly agreement: Agreement; readonly terms: Pick<Terms, 'trendPurposes'> }

export type Channel =
  | { readonly open: true; readonly agreement: string }
  | { readonly open: false; readonly because: Standing | 'not-covered' | 'no-agreement'; readonly agreement: string | null }

/** Of several reasons why a channel is closed the one that stands nearest to an open one is told. */
const nearest = ['not-covered', 'suspended', 'signed', 'draft', 'ended'] as const

/** The channel to another State for a trend: open under the first agreement in force that covers it; else closed, and why. An agreement that was never about trends is no reason. */
export const channelOf = under(
  'gcm:3.b',
  (all: readonly Covering[], asked: { readonly own: string; readonly other: string; readonly trend: Trend }, today: Day): Channel => {
    const judged = all
      .filter(({ agreement, terms }) => terms.trendPurposes !== undefined || agreement.agreementKind === 'data')
      .map((each) => ({
        code: each.agreement.code,
        because: closedBecause(each, asked, today),
        covers: each.terms.trendPurposes?.includes(asked.trend),
      }))
      .filter(({ because }) => because !== 'not-a-party')
    const open = judged.find(({ because }) => because === null)
    if (open) return { open: true, agreement: open.code }
    const covering = judged.filter(({ covers }) => covers)
    for (const because of nearest) {
      const found = (covering.length > 0 ? covering : judged).find((each) => each.because === because)
      if (found) return { open: false, because, agreement: found.code }
    }
    return { open: false, because: 'no-agreement', agreement: null }
  },
)

/** Lets a bulletin pass only by an open channel; gives the agreement that opens it. */
export const mustBeOpen = under('gcm:3.b', (channel: Channel, state: string): string => {
  if (!channel.open)
    throw new Refused(`accountability.trend-closed-${channel.because}`, { state, agreement: channel.agreement ?? '' }, 'gcm:3.b')
  return channel.agreement
})

/** Fewest people whom a total may count: of fewer somebody may be known. */
export const fewest = 10

/** A total as it is written on one line: `Mfano border | people crossing by night | 240 | border posts`; `<10` for fewer than ten, which are not told. */
export const readFigure = (line: string): Figure | 'unreadable' | 'too-few' => {
  const [place = '', counts = '', people = '', source = '', ...more] = line.split('|').map((part) => part.trim())
  if (!place || !counts || !source || more.length > 0) return 'unreadable'
  if (/^<\s*10$/.test(people)) return { place, counts, people: null, source }
  if (!/^\d{1,9}$/.test(people)) return 'unreadable'
  const count = Number(people)
  return count > 0 && count < fewest ? 'too-few' : { place, counts, people: count, source }
}

const ofPersons = [/\S+@\S+\.\S+/, /(?:\+|\b00)\d[\d ]{7,}/, /\b[A-Z]{1,2}\d{6,9}\b/, /\b\d{8,}\b/]

/** Whether a text carries what belongs to one person: an address, a telephone, the number of a document. */
export const namesSomebody = under('gcm:3.b', (text: string): boolean => ofPersons.some((pattern) => pattern.test(text)))
