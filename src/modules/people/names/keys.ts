import { tellingWords } from './likeness.ts'
import { numberOf, readWord } from './reading.ts'

/** Consonants by what they may be written as in another script; `-` is not heard, two classes are two readings. */
const classes: ReadonlyMap<number, string> = new Map(
  `P b p ب پ
F f v ف
T t d dh th ت د ط ض ذ
S s z sh zh c ts sz س ص ز ژ ش چ
K k q g gi gh ك ق گ غ ج خ
KS x
L l ل
R r ر
M m م
N n ن
SK ch
KI j kh
TS ث ظ
WF w`
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...letters] = line.split(' ')
      return letters.map((letter) => [numberOf(letter), name] as const)
    }),
)
const [t, sh, s, z, d, j] = [...'تشسزدج'].map(numberOf)

/** Two Arabic letters that are heard as the second alone. */
const isSwallowed = (letter: number, next: number | undefined): boolean =>
  (letter === t && (next === sh || next === s || next === z)) || (letter === d && next === j)

/** The classes of a letter, for each of its readings; the first is the likelier. */
const readings: readonly (readonly string[])[] = Array.from({ length: 256 }, (_, letter) => {
  const name = classes.get(letter)
  if (name === 'SK') return ['S', 'K']
  if (name === 'KI') return ['K', '']
  if (name === 'TS') return ['T', 'S']
  if (name === 'WF') return ['', 'F']
  return [name ?? (letter >= 128 ? String.fromCharCode(letter) : '')]
})

/** The consonants of a heard word by class, in its likeliest reading; empty for a word of vowels alone. */
export const skeletonOf = (word: Uint8Array): string => {
  let found = ''
  for (let at = 0; at < word.length; at += 1) {
    const name = readings[word[at]!]![0]!
    if (name !== '' && !isSwallowed(word[at]!, word[at + 1]) && !found.endsWith(name)) found += name
  }
  return found
}

const mostReadings = 4
const silent = new Set([...'tsdxzp'].map(numberOf))
const [alef, lam] = [numberOf('ا'), numberOf('ل')]

/** The consonants of a heard word by class, in each of its readings: with and without article, with and without a silent last letter. */
const skeletonsOf = (word: Uint8Array): readonly string[] => {
  if (word.length > 4 && word[0] === alef && word[1] === lam) return [...new Set([...skeletonsOf(word.subarray(2)), skeletonOf(word)])]
  let found = ['']
  for (let at = 0; at < word.length; at += 1) {
    if (isSwallowed(word[at]!, word[at + 1])) continue
    const names = readings[word[at]!]!
    const heard = at === word.length - 1 && at > 2 && silent.has(word[at]!) ? [...names, ''] : names
    found = [...new Set(found.flatMap((each) => heard.map((name) => (name !== '' && each.endsWith(name) ? each : each + name))))].slice(
      0,
      mostReadings,
    )
  }
  return found
}

/** By what a name is found again, in whatever script it is written: its words by their consonants, in each reading, and all of it as one word. */
export const nameKeysOf = (name: string): readonly string[] => {
  const words = tellingWords(name)
  const all = words.length > 1 && words.length < 4 ? [...words, words.join('')] : words
  return [...new Set(all.flatMap((word) => skeletonsOf(readWord(word)).map((key) => key || '-')))]
}
