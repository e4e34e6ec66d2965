import type { Pool } from './pool.ts'

const places = new Int32Array(256)
const placeOf = (letter: number): number => (letter ^ (letter >>> 8)) & 255

let rows = new Int32Array(3 * 1024)

/** Letters apart, where one of the texts is longer than a machine word. */
const apartSlowly = (a: Uint16Array, fromA: number, m: number, b: Uint16Array, fromB: number, n: number): number => {
  const width = n + 1
  if (rows.length < 3 * width) rows = new Int32Array(3 * width)
  for (let j = 0; j <= n; j += 1) rows[j] = j
  for (let i = 1; i <= m; i += 1) {
    const [now, before, earlier] = [(i % 3) * width, ((i + 2) % 3) * width, ((i + 1) % 3) * width]
    rows[now] = i
    const letter = a[fromA + i - 1]
    for (let j = 1; j <= n; j += 1) {
      const other = b[fromB + j - 1]
      let least = Math.min(rows[before + j - 1]! + (letter === other ? 0 : 1), rows[before + j]! + 1, rows[now + j - 1]! + 1)
      if (i > 1 && j > 1 && letter === b[fromB + j - 2] && a[fromA + i - 2] === other) least = Math.min(least, rows[earlier + j - 2]! + 1)
      rows[now + j] = least
    }
  }
  return rows[(m % 3) * width + n]!
}

/**
 * How many letters must be changed, left out, put in or exchanged with their neighbour to make one text of the other
 * (optimal string alignment; bit-parallel after Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003).
 */
export const apart = (a: Uint16Array, fromA: number, m: number, b: Uint16Array, fromB: number, n: number): number => {
  if (m > n) return apart(b, fromB, n, a, fromA, m)
  if (m === 0) return n
  if (m > 32) return apartSlowly(a, fromA, m, b, fromB, n)
  for (let at = 0; at < m; at += 1) places[placeOf(a[fromA + at]!)]! |= 1 << at
  const last = 1 << (m - 1)
  let vp = -1
  let vn = 0
  let d0 = 0
  let before = 0
  let distance = m
  for (let at = 0; at < n; at += 1) {
    const here = places[placeOf(b[fromB + at]!)]!
    const exchanged = ((~d0 & here) << 1) & before
    d0 = (((here & vp) + vp) ^ vp) | here | vn | exchanged
    let hp = vn | ~(d0 | vp)
    const hn = d0 & vp
    if ((hp & last) !== 0) distance += 1
    else if ((hn & last) !== 0) distance -= 1
    hp = (hp << 1) | 1
    vp = (hn << 1) | ~(d0 | hp)
    vn = hp & d0
    before = here
  }
  for (let at = 0; at < m; at += 1) places[placeOf(a[fromA + at]!)] = 0
  return distance
}

/** Two texts of a pool, letters apart. */
export const apartIn = ({ letters, starts }: Pool, a: number, b: number): number => {
  const fromA = starts[a]!
  const fromB = starts[b]!
  return apart(letters, fromA, starts[a + 1]! - fromA, letters, fromB, starts[b + 1]! - fromB)
}

/** Which letters a text has, as bits: two texts are at least as far apart as either has letters that the other lacks. */
export const bagOf = (letters: Uint16Array, from: number, to: number): number => {
  let bag = 0
  for (let at = from; at < to; at += 1) bag |= 1 << (letters[at]! & 31)
  return bag
}

/** How many bits are set. */
export const ones = (bits: number): number => {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Fewer letters apart than this two texts with these bags cannot be. */
export const atLeastApart = (bagA: number, bagB: number): number => Math.max(ones(bagA & ~bagB), ones(bagB & ~bagA))
