/** One thing that happened, as a feed tells it. */
export type FeedEntry = {
  /** Its own address, with what tells it from others on the same page: never used for anything else. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly at: Date
  readonly summary?: string | undefined
  /** What it belongs to, one word each. */
  readonly categories?: readonly string[]
}

/** What happened in a room, newest first, for those who subscribe. */
export type Feed = {
  /** Address of the feed itself; all addresses are whole, with scheme and host. */
  readonly self: string
  /** Address of the page that shows the same to people. */
  readonly page: string
  readonly title: string
  readonly author: string
  readonly language: string
  /** When the feed itself was begun: what it says of itself while nothing has happened. */
  readonly since: Date
  readonly entries: readonly FeedEntry[]
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark]!)
const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`
const link = (rel: string, address: string, type: string): string => `<link rel="${rel}" type="${type}" href="${escaped(address)}"/>`

const entryXml = ({ id, title, link: address, at, summary, categories }: FeedEntry): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    link('alternate', address, 'text/html'),
    element('updated', at.toISOString()),
    ...(summary ? [element('summary', summary)] : []),
    ...(categories ?? []).map((term) => `<category term="${escaped(term)}"/>`),
    '</entry>',
  ].join('')

/** A feed as Atom (RFC 4287). */
export const toAtom = (feed: Feed): string => {
  const entries = [...feed.entries].sort((a, b) => b.at.getTime() - a.at.getTime())
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    element('id', feed.self),
    element('title', feed.title),
    element('updated', (entries[0]?.at ?? feed.since).toISOString()),
    `<author>${element('name', feed.author)}</author>`,
    link('self', feed.self, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}
