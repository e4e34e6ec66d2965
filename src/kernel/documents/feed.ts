import type { Day } from '../clock.ts'
import type { Language } from '../language/index.ts'

/** Something that a feed tells of. */
export type FeedEntry = {
  /** The same for ever: a whole web address, or a tag (RFC 4151). */
  readonly id: string
  readonly title: string
  readonly day: Day
  readonly summary?: string
  /** Whole web address at which it stands. */
  readonly address: string
}

/** A feed that people and programs follow; addresses are whole. */
export type Feed = {
  readonly title: string
  readonly language: Language
  /** The feed's own address. */
  readonly self: string
  /** The page that it belongs to. */
  readonly page: string
  readonly author: string
  readonly entries: readonly FeedEntry[]
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const midday = (day: Day): string => `${day}T12:00:00Z`

/** A feed as Atom (RFC 4287), newest first; it was last changed when the newest of its entries was. */
export const toAtom = ({ title, language, self, page, author, entries }: Feed): string => {
  const newestFirst = [...entries].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escaped(self)}</id><title>${escaped(title)}</title><updated>${midday(newestFirst[0]?.day ?? '1970-01-01')}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/><link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...newestFirst.map(
      (entry) =>
        `<entry><id>${escaped(entry.id)}</id><title>${escaped(entry.title)}</title><updated>${midday(entry.day)}</updated><link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>${entry.summary ? `<summary>${escaped(entry.summary)}</summary>` : ''}</entry>`,
    ),
    '</feed>',
    '',
  ].join('\n')
}
