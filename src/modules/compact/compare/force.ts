import type { Piece } from './words.ts'

/** Words that bind, from the strongest: how drafters of United Nations texts grade a commitment. */
const strengths: readonly (readonly [RegExp, number])[] = [
  [/\b(shall|must|oblige[sd]?|required?)\b/giu, 5],
  [/\b(will|commit|commits|committed|undertake|undertakes|guarantee[sd]?)\b/giu, 4],
  [/\b(should|agree|agrees|resolve|resolves|ensure|decide|decides)\b/giu, 3],
  [/\b(encourage[sd]?|promote|call upon|calls upon|strive|invite[sd]?|urge[sd]?|aim|endeavou?r)\b/giu, 2],
  [/\b(consider|considering|explore|exploring|may|might|could|recogni[sz]e|note|take note)\b/giu, 1],
]
/** Phrases that take force away wherever they stand. */
const qualifiers =
  /\b((?:as|where|if|when) (?:appropriate|possible|applicable|feasible|necessary|relevant)|as far as possible|on a voluntary basis|voluntar(?:y|ily)|(?:in accordance with|subject to|consistent with) (?:their )?national (?:law|laws|legislation|priorities|circumstances)|to the extent possible|progressively|(?:work|works|working|seek|seeks|seeking|try|trying|striving) (?:to|towards?)|inter alia)\b/giu

/** The weakest word that binds in a text, because `will consider` binds no more than `consider`; null where none does. */
const weakest = (text: string): number | null => {
  const found = strengths.filter(([words]) => text.search(words) >= 0).map(([, strength]) => strength)
  return found.length === 0 ? null : Math.min(...found)
}
/** What the words that bind changed: below 0 where force was taken, above where it was given. */
const byVerbs = (before: number | null, after: number | null): number => {
  if (before !== null && after !== null) return after - before
  if (after === 1) return -1
  return before === 1 ? 1 : 0
}
const wordsOfForce = (text: string): readonly string[] =>
  [...strengths.flatMap(([words]) => text.match(words) ?? []), ...(text.match(qualifiers) ?? [])].map((word) => word.toLowerCase())
const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

export type Force = 'weakened' | 'strengthened'
export type ForceOf = { readonly force: Force | null; readonly before: readonly string[]; readonly after: readonly string[] }

/** Whether a change of words takes force from a commitment or gives it, and by which words. */
export const forceOf = (pieces: readonly Piece[]): ForceOf => {
  const joined = (mark: Piece['mark']): string =>
    pieces
      .filter((piece) => piece.mark === mark)
      .map((piece) => piece.text)
      .join(' … ')
  const [removed, added] = [joined('removed'), joined('added')]
  const verbs = byVerbs(weakest(removed), weakest(added))
  const qualified = count(removed, qualifiers) - count(added, qualifiers)
  const change = verbs !== 0 ? verbs : qualified
  return {
    force: change === 0 ? null : change < 0 ? 'weakened' : 'strengthened',
    before: wordsOfForce(removed),
    after: wordsOfForce(added),
  }
}
