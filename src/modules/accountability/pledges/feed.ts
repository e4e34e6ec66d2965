import { toAtom } from '#kernel/documents'
import type { Text, Words } from '#kernel/language'
import type { Standing } from './terms.ts'

/** A pledge as the feed tells of it. */
type Told = {
  readonly pledge: { readonly code: string; readonly what: Text; readonly promise: string; readonly objective: string }
  readonly standing: Standing
  readonly changedAt: Date
}

const begun = new Date('2018-02-05T00:00:00Z')

/** Published pledges as an Atom feed: an entry each, told of anew whenever it changes. */
export const pledgeFeed = (told: readonly Told[], { words, publicUrl }: { readonly words: Words; readonly publicUrl: string }): string => {
  const page = `${publicUrl}/accountability/pledges`
  return toAtom({
    self: `${page}?as=atom`,
    page,
    title: words.say('accountability.pledge-board.title'),
    author: 'Mkataba',
    language: words.language,
    since: begun,
    entries: [...told]
      .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
      .slice(0, 100)
      .map(({ pledge, standing, changedAt }) => ({
        id: `${page}/${pledge.code}`,
        title: `${words.of(pledge.what)} (${words.say(`accountability.choice.pledge-standing.${standing}`)})`,
        link: `${page}/${pledge.code}`,
        at: changedAt,
        summary: pledge.promise,
        categories: [`gcm:${pledge.objective}`],
      })),
  })
}
