/** A paragraph of a version, as it is compared. */
export type Unit = { readonly locator: string; readonly kind: string; readonly heading: string; readonly text: string }
/** Paragraphs of the one version and what they became in the other. */
export type Aligned = { readonly before: readonly Unit[]; readonly after: readonly Unit[] }

const [sameNumber, anywhere, contained] = [0.35, 0.4, 0.8]

const folded = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Pairs of neighbouring words. */
const shingles = (text: string): ReadonlySet<string> => {
  const words = folded(text)
  return new Set(words.length < 2 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const each of small) if (large.has(each)) count += 1
  return count
}
/** How alike two texts are, from 0 to 1 (Dice over pairs of words). */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 1 : (2 * shared(a, b)) / (a.size + b.size)
/** How much of the first stands in the second. */
const containment = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => (a.size === 0 ? 0 : shared(a, b) / a.size)

type Side = { readonly unit: Unit; readonly place: number; readonly parts: ReadonlySet<string> }
type Pairs = Map<Side, Side>

const sidesOf = (units: readonly Unit[]): readonly Side[] => units.map((unit, place) => ({ unit, place, parts: shingles(unit.text) }))

const pairEqual = (before: readonly Side[], after: readonly Side[], pairs: Pairs, taken: Set<Side>): void => {
  const byText = new Map<string, Side[]>()
  for (const side of after) byText.set(side.unit.text, [...(byText.get(side.unit.text) ?? []), side])
  for (const side of before) {
    const same = byText.get(side.unit.text)?.filter((each) => !taken.has(each)) ?? []
    const found = same.find((each) => each.unit.locator === side.unit.locator) ?? same[0]
    if (found) {
      pairs.set(side, found)
      taken.add(found)
    }
  }
}

const pairLike = (before: readonly Side[], after: readonly Side[], pairs: Pairs, taken: Set<Side>): void => {
  const byPart = new Map<string, Side[]>()
  for (const side of after) if (!taken.has(side)) for (const part of side.parts) byPart.set(part, [...(byPart.get(part) ?? []), side])
  const candidates = before
    .filter((side) => !pairs.has(side))
    .flatMap((side) => {
      const near = new Set([...side.parts].flatMap((part) => byPart.get(part) ?? []))
      return [...near].map((other) => {
        const alike = likeness(side.parts, other.parts)
        const same = side.unit.locator === other.unit.locator
        return { side, other, alike: alike + (same ? 0.1 : 0), enough: alike >= (same ? sameNumber : anywhere) }
      })
    })
  for (const { side, other, enough } of candidates.sort(
    (a, b) => b.alike - a.alike || a.side.place - b.side.place || a.other.place - b.other.place,
  )) {
    if (!enough || pairs.has(side) || taken.has(other)) continue
    pairs.set(side, other)
    taken.add(other)
  }
}

/** Of what is left over, the parts of a paragraph that was taken apart, or put together, beside it. */
const gather = (one: Side, other: Side, rest: readonly Side[]): readonly Side[] =>
  rest.filter((side) => Math.abs(side.place - other.place) <= 4 && side.parts.size > 3 && containment(side.parts, one.parts) >= contained)

const inOrder = (sides: readonly Side[]): readonly Unit[] => [...sides].sort((a, b) => a.place - b.place).map((side) => side.unit)

/** Finds what became of each paragraph, through renumbering, moves, splits and merges; in the order of the second version, what was dropped where it stood. */
export const align = (before: readonly Unit[], after: readonly Unit[]): readonly Aligned[] => {
  const [old, now] = [sidesOf(before), sidesOf(after)]
  const pairs: Pairs = new Map()
  const taken = new Set<Side>()
  pairEqual(old, now, pairs, taken)
  pairLike(old, now, pairs, taken)
  const added = new Set(now.filter((side) => !taken.has(side)))
  const dropped = new Set(old.filter((side) => !pairs.has(side)))
  const rows: { at: number; aligned: Aligned }[] = []
  for (const [one, other] of pairs) {
    const parts = one.unit.text === other.unit.text ? [] : gather(one, other, [...added])
    const merged = one.unit.text === other.unit.text || parts.length > 0 ? [] : gather(other, one, [...dropped])
    for (const side of parts) added.delete(side)
    for (const side of merged) dropped.delete(side)
    rows.push({ at: other.place, aligned: { before: inOrder([one, ...merged]), after: inOrder([other, ...parts]) } })
  }
  for (const side of added) rows.push({ at: side.place, aligned: { before: [], after: [side.unit] } })
  for (const side of dropped) {
    const neighbour = old.slice(0, side.place).findLast((each) => pairs.has(each))
    rows.push({ at: (neighbour ? pairs.get(neighbour)!.place : -1) + 0.5, aligned: { before: [side.unit], after: [] } })
  }
  return rows.sort((a, b) => a.at - b.at).map((row) => row.aligned)
}
