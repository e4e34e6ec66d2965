import type { Text, Words } from '#kernel/language'
import type { Standing } from './terms.ts'

const escaped = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A pledge as the feed tells of it. */
export type Told = {
  readonly pledge: { readonly code: string; readonly what: Text; readonly promise: string; readonly pledgedOn: string }
  readonly standing: Standing
  readonly changedAt: Date
}

/** Published pledges as an Atom feed (RFC 4287): an entry each, told of anew whenever it changes. */
export const atomFeed = (told: readonly Told[], { words, publicUrl }: { readonly words: Words; readonly publicUrl: string }): string => {
  const address = `${publicUrl}/accountability/pledges`
  const newest = told.reduce<Date>((at, { changedAt }) => (changedAt > at ? changedAt : at), new Date(0))
  const entries = [...told]
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .slice(0, 100)
    .map(({ pledge, standing, changedAt }) =>
      [
        '<entry>',
        `<id>${escaped(`${address}/${pledge.code}`)}</id>`,
        `<title>${escaped(`${words.of(pledge.what)} (${words.say(`accountability.choice.standing.${standing}`)})`)}</title>`,
        `<link href="${escaped(`${address}/${pledge.code}`)}"/>`,
        `<published>${pledge.pledgedOn}T00:00:00Z</published>`,
        `<updated>${changedAt.toISOString()}</updated>`,
        `<summary>${escaped(pledge.promise)}</summary>`,
        '</entry>',
      ].join(''),
    )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${words.language}">`,
    `<id>${escaped(address)}</id>`,
    `<title>${escaped(words.say('accountability.pledge-board.title'))}</title>`,
    `<link rel="self" href="${escaped(`${address}?as=atom`)}"/>`,
    `<link href="${escaped(address)}"/>`,
    `<updated>${newest.toISOString()}</updated>`,
    '<author><name>Mkataba</name></author>',
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}
