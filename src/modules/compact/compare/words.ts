/** A stretch of two texts laid over each other. */
export type Piece = { readonly text: string; readonly mark: 'same' | 'added' | 'removed' }

const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+\s*|[^\p{L}\p{N}\s]\s*|\s+/gu) ?? []

/** For each pair of places, the length of the longest common rest; rows beyond the shorter text cost nothing. */
const lengths = (a: readonly string[], b: readonly string[]): Uint16Array => {
  const wide = b.length + 1
  const table = new Uint16Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * wide + j] =
        a[i] === b[j] ? table[(i + 1) * wide + j + 1]! + 1 : Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!)
    }
  }
  return table
}

const add = (pieces: Piece[], text: string, mark: Piece['mark']): void => {
  const last = pieces.at(-1)
  if (last?.mark === mark) pieces[pieces.length - 1] = { text: last.text + text, mark }
  else pieces.push({ text, mark })
}

/** Two texts word by word: joined, same and removed give the first, same and added the second. */
export const compareWords = (before: string, after: string): readonly Piece[] => {
  const [a, b] = [tokens(before), tokens(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const table = lengths(x, y)
  const wide = y.length + 1
  const pieces: Piece[] = []
  if (start > 0) add(pieces, a.slice(0, start).join(''), 'same')
  let [i, j] = [0, 0]
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      add(pieces, x[i]!, 'same')
      i += 1
      j += 1
    } else if (j >= y.length || (i < x.length && table[(i + 1) * wide + j]! >= table[i * wide + j + 1]!)) {
      add(pieces, x[i]!, 'removed')
      i += 1
    } else {
      add(pieces, y[j]!, 'added')
      j += 1
    }
  }
  if (end > 0) add(pieces, a.slice(a.length - end).join(''), 'same')
  return pieces
}
