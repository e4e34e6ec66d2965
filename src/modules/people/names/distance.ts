import {
  arabicLeftOut,
  arabicToArabic,
  arabicToLatin,
  endingsOf,
  latinLeftOut,
  latinToLatin,
  rowsOf,
  twoToLatin,
  unwritten,
} from './letters.ts'
import { isArabic, numberOf } from './reading.ts'

const wide = 256
const nothingInCommon = 1.1
const substitute = new Float32Array(wide * wide).fill(nothingInCommon)
const twoForOne = new Map<number, Float32Array>()
/** What it costs to leave a letter out: against the own alphabet and against the other, inside and at the end of a word. */
const leaveOut = { own: [new Float32Array(wide), new Float32Array(wide)], other: [new Float32Array(wide), new Float32Array(wide)] } as const

const fill = (): void => {
  for (let letter = 0; letter < wide; letter += 1) substitute[letter * wide + letter] = 0
  for (const [letter, costs] of [...rowsOf(arabicToLatin), ...rowsOf(latinToLatin), ...rowsOf(arabicToArabic)])
    for (const [other, cost] of costs) {
      if (other === '-') continue
      substitute[numberOf(letter) * wide + numberOf(other)] = cost
      substitute[numberOf(other) * wide + numberOf(letter)] = cost
    }
  for (const costs of [...leaveOut.own, ...leaveOut.other]) costs.fill(0.95)
  for (const [letter, costs] of rowsOf(arabicToLatin)) for (const place of leaveOut.other) place[numberOf(letter)] = costs.get('-') ?? 0.9
  const put = (table: string, places: readonly [Float32Array, Float32Array]): void => {
    for (const [letter, [end, inside]] of endingsOf(table)) {
      places[0][numberOf(letter)] = inside
      places[1][numberOf(letter)] = end
    }
  }
  put(unwritten, leaveOut.other)
  put(latinLeftOut, leaveOut.own)
  put(arabicLeftOut, leaveOut.own)
  for (const [pair, costs] of rowsOf(twoToLatin)) {
    const row = new Float32Array(wide).fill(9)
    for (const [letter, cost] of costs) row[numberOf(letter)] = cost
    twoForOne.set(numberOf(pair[0]!) * wide + numberOf(pair[1]!), row)
  }
}
fill()

const [alef, lam] = [numberOf('ا'), numberOf('ل')]
const vowels = new Set([...'aeiouy'].map(numberOf))
const weights = Float32Array.from({ length: wide }, (_, letter) => Math.min(1, 0.15 + leaveOut.own[0][letter]!))
const isOther = (letters: Uint8Array): boolean => letters.length > 0 && isArabic(letters[0]!)

let table = new Float32Array(4096)
const leftOut = { a: new Float32Array(256), b: new Float32Array(256) }

const costsInto = (
  costs: Float32Array,
  letters: Uint8Array,
  [inside, end]: readonly [Float32Array, Float32Array],
  across: boolean,
): void => {
  const last = letters.length - 1
  for (let at = 0; at < last; at += 1) costs[at] = inside[letters[at]!]!
  costs[last] = end[letters[last]!]!
  if (across && last > 0 && vowels.has(letters[0]!)) costs[0] = 0.5
}

/** Words are compared by so many letters at most. */
const longest = 200

/** The least cost of turning one heard word into the other; neither may be empty. */
export const distanceOf = (one: Uint8Array, two: Uint8Array): number => {
  const turned = !isOther(one) && isOther(two)
  const a = (turned ? two : one).subarray(0, longest)
  const b = (turned ? one : two).subarray(0, longest)
  const across = isOther(a) !== isOther(b)
  const [outA, outB] = [leftOut.a, leftOut.b]
  costsInto(outA, a, across ? leaveOut.other : leaveOut.own, across)
  costsInto(outB, b, across ? leaveOut.other : leaveOut.own, across)
  const width = b.length + 1
  if (table.length < (a.length + 1) * width) table = new Float32Array((a.length + 1) * width * 2)
  const d = table
  d[0] = 0
  for (let j = 1; j <= b.length; j += 1) d[j] = d[j - 1]! + outB[j - 1]!
  for (let i = 1; i <= a.length; i += 1) {
    const row = i * width
    const letter = a[i - 1]!
    const out = outA[i - 1]!
    d[row] = d[row - width]! + out
    if (across && i === 2 && a[0] === alef && letter === lam && d[row]! > 0.1) d[row] = 0.1
    const pair = across && i > 1 ? twoForOne.get(a[i - 2]! * wide + letter) : undefined
    for (let j = 1; j <= b.length; j += 1) {
      const other = b[j - 1]!
      let least = d[row - width + j - 1]! + substitute[letter * wide + other]!
      const shorter = d[row - width + j]! + out
      if (shorter < least) least = shorter
      const longer = d[row + j - 1]! + outB[j - 1]!
      if (longer < least) least = longer
      if (pair) least = Math.min(least, d[row - 2 * width + j - 1]! + pair[other]!)
      else if (i > 1 && j > 1 && letter === b[j - 2] && other === a[i - 2]) least = Math.min(least, d[row - 2 * width + j - 2]! + 0.7)
      d[row + j] = least
    }
  }
  return d[a.length * width + b.length]!
}

/** How much there is to hear in a word. */
export const weightOf = (letters: Uint8Array): number => {
  let sum = 0
  for (let at = 0; at < letters.length; at += 1) sum += weights[letters[at]!]!
  return sum
}
