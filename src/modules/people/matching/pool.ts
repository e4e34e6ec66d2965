/** Room that all threads see. */
export const sharedInt32 = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4))

const grownUint16 = (from: Uint16Array, length: number): Uint16Array => {
  const to = new Uint16Array(new SharedArrayBuffer(length * 2))
  to.set(from)
  return to
}
const grownInt32 = (from: Int32Array, length: number): Int32Array => {
  const to = sharedInt32(length)
  to.set(from)
  return to
}

/** Texts kept once each; a text is known by its number, 0 is the empty text. */
export type Pool = {
  /** All letters (UTF-16), text after text. */
  readonly letters: Uint16Array
  /** Where text number i begins; the next one's beginning is its end. */
  readonly starts: Int32Array
  readonly count: number
}

/** A pool that is being filled. */
export const fillPool = (): { readonly put: (text: Uint16Array, length: number) => number; readonly done: () => Pool } => {
  let letters: Uint16Array = new Uint16Array(new SharedArrayBuffer(1 << 16))
  let starts = sharedInt32(1 << 12)
  let table = new Int32Array(1 << 13)
  let hashes = new Int32Array(1 << 12)
  let count = 1

  const grow = (): void => {
    starts = grownInt32(starts, starts.length * 2)
    const more = new Int32Array(hashes.length * 2)
    more.set(hashes)
    hashes = more
    table = new Int32Array(table.length * 2)
    const mask = table.length - 1
    for (let code = 1; code < count; code += 1) {
      let at = hashes[code]! & mask
      while (table[at] !== 0) at = (at + 1) & mask
      table[at] = code
    }
  }
  const isAt = (code: number, text: Uint16Array, length: number): boolean => {
    const from = starts[code]!
    if (starts[code + 1]! - from !== length) return false
    for (let at = 0; at < length; at += 1) if (letters[from + at] !== text[at]) return false
    return true
  }
  const put = (text: Uint16Array, length: number): number => {
    if (length === 0) return 0
    let hash = 0x811c9dc5
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ text[at]!, 0x01000193)
    hash ^= hash >>> 15
    const mask = table.length - 1
    let at = hash & mask
    for (; table[at] !== 0; at = (at + 1) & mask) {
      const code = table[at]!
      if (hashes[code] === hash && isAt(code, text, length)) return code
    }
    const end = starts[count]!
    if (end + length > letters.length) letters = grownUint16(letters, Math.max(letters.length * 2, end + length))
    for (let place = 0; place < length; place += 1) letters[end + place] = text[place]!
    const code = count
    table[at] = code
    hashes[code] = hash
    count += 1
    if (count + 2 > starts.length) grow()
    starts[count] = end + length
    return code
  }
  starts[1] = 0
  return { put, done: () => ({ letters, starts, count }) }
}

const decoder = new TextDecoder('utf-16le')

/** A text of a pool, to be read. */
export const textOf = (pool: Pool, code: number): string =>
  code <= 0 ? '' : decoder.decode(Uint16Array.from(pool.letters.subarray(pool.starts[code]!, pool.starts[code + 1]!)))
