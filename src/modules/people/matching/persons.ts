import type { Records } from './fields.ts'
import { sharedInt32 } from './pool.ts'

/** Puts what belongs together into one: each row points to the first row of its person. */
const firstRows = (count: number, ones: ArrayLike<number>, twos: ArrayLike<number>): Int32Array => {
  const first = Int32Array.from({ length: count }, (_, row) => row)
  const find = (row: number): number => {
    let at = row
    while (first[at] !== at) {
      first[at] = first[first[at]!]!
      at = first[at]!
    }
    return at
  }
  for (let pair = 0; pair < ones.length; pair += 1) {
    const [a, b] = [find(ones[pair]!), find(twos[pair]!)]
    if (a !== b) first[Math.max(a, b)] = Math.min(a, b)
  }
  for (let row = 0; row < count; row += 1) first[row] = find(row)
  return first
}

/** For each field how many persons have each value, where these pairs are one person each. */
export const personsOf = (records: Records, ones: ArrayLike<number>, twos: ArrayLike<number>): readonly Int32Array[] => {
  const wide = records.fields.length
  const first = firstRows(records.count, ones, twos)
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < records.count; row += 1) {
    if (first[row] === row) continue
    const rows = rowsOf.get(first[row]!)
    if (rows) rows.push(row)
    else rowsOf.set(first[row]!, [first[row]!, row])
  }
  return records.fields.map((field, at) => {
    const counts = sharedInt32(field.counts.length)
    counts.set(field.counts)
    for (const rows of rowsOf.values())
      for (const [place, row] of rows.entries()) {
        const value = records.rows[row * wide + at]!
        if (value !== 0 && rows.slice(0, place).some((other) => records.rows[other * wide + at] === value)) counts[value]! -= 1
      }
    return counts
  })
}
