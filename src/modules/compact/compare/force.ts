import type { Piece } from './words.ts'

/** Words that bind, from the strongest: how drafters of United Nations texts grade a commitment. */
const strengths: readonly (readonly [RegExp, number])[] = [
  [/\b(shall|must|will|commit|commits|undertake|undertakes|oblige[sd]?|required?)\b/giu, 4],
  [/\b(should|agree|agrees|resolve|resolves|ensure|decide|decides)\b/giu, 3],
  [/\b(encourage[sd]?|promote|call upon|calls upon|strive|invite[sd]?|urge[sd]?|aim|endeavou?r)\b/giu, 2],
  [/\b(consider|explore|may|might|could|recogni[sz]e|note|take note)\b/giu, 1],
]
/** Phrases that take force away wherever they stand. */
const qualifiers =
  /\b(as appropriate|where appropriate|where possible|as applicable|on a voluntary basis|voluntar(?:y|ily)|in accordance with national (?:law|legislation|priorities)|to the extent possible|when feasible)\b/giu

const strongest = (text: string): number =>
  Math.max(0, ...strengths.filter(([words]) => text.search(words) >= 0).map(([, strength]) => strength))
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
  const [before, after] = [strongest(removed), strongest(added)]
  const verbs = before > 0 && after > 0 ? after - before : 0
  const qualified = count(removed, qualifiers) - count(added, qualifiers)
  const change = verbs !== 0 ? verbs : qualified
  return {
    force: change === 0 ? null : change < 0 ? 'weakened' : 'strengthened',
    before: wordsOfForce(removed),
    after: wordsOfForce(added),
  }
}
