const dull = new Set(
  'a an and are as at be by for from in into is it its not of on or that the their them they this to under was were which who with within shall will also all other such those these through including between among more should can must may our we'.split(
    ' ',
  ),
)

/** A word without its commonest English endings, so that `migrants` and `migration` stay apart but `return` and `returns` meet. */
const stem = (word: string): string =>
  word
    .replace(/(ies)$/, 'y')
    .replace(/(sses)$/, 'ss')
    .replace(/([^s])s$/, '$1')
    .replace(/(ing|ed)$/, '')
    .slice(0, 12)

const termsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[a-z]{3,}/g) ?? []) {
    if (dull.has(word)) continue
    const term = stem(word)
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

type Text = { readonly code: string; readonly text: string }
type Weighed = { readonly code: string; readonly weights: ReadonlyMap<string, number> }

/** Terms weighed by how rare they are (TF-IDF), to length 1. */
const weigh = (texts: readonly Text[], rarity: ReadonlyMap<string, number>): readonly Weighed[] =>
  texts.map(({ code, text }) => {
    const weights = new Map([...termsOf(text)].map(([term, count]) => [term, (1 + Math.log(count)) * (rarity.get(term) ?? 0)]))
    const length = Math.hypot(...weights.values()) || 1
    return { code, weights: new Map([...weights].map(([term, weight]) => [term, weight / length])) }
  })

const rarityIn = (texts: readonly Text[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { text } of texts) for (const term of termsOf(text).keys()) found.set(term, (found.get(term) ?? 0) + 1)
  return new Map([...found].map(([term, count]) => [term, Math.log(1 + texts.length / count)]))
}

export type Proposal = {
  readonly subject: string
  readonly object: string /** From 0 to 1. */
  readonly likeness: number
  readonly shared: readonly string[]
}

/** Pairs of entries that speak alike (cosine of their TF-IDF weights), at most `most` for each subject, that are not linked already (`subject object`); where only a `part` is asked for, as they would be among all. */
export const proposeLinks = (
  from: readonly Text[],
  to: readonly Text[],
  already: ReadonlySet<string>,
  { least = 0.25, most = 3, part = [0, from.length] as readonly [number, number] } = {},
): readonly Proposal[] => {
  const rarity = rarityIn([...from, ...to])
  const [subjects, objects] = [weigh(from.slice(...part), rarity), weigh(to, rarity)]
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object.code !== subject.code && !already.has(`${subject.code} ${object.code}`))
      .map((object): Proposal => {
        const common = [...subject.weights]
          .map(([term, weight]) => [term, weight * (object.weights.get(term) ?? 0)] as const)
          .filter(([, weight]) => weight > 0)
        const shared = [...common]
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
          .slice(0, 5)
          .map(([term]) => term)
        return {
          subject: subject.code,
          object: object.code,
          likeness: Math.min(
            1,
            common.reduce((sum, [, weight]) => sum + weight, 0),
          ),
          shared,
        }
      })
      .filter((proposal) => proposal.likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || (a.object < b.object ? -1 : 1))
      .slice(0, most),
  )
}
