import { distanceOf, weightOf } from './distance.ts'
import { readWord } from './reading.ts'
import { wordsOf } from './writing.ts'

const particles = new Set(
  'al el ul ibn bin ben bint bte abu abou umm de da do dos das del della di du la le van von der den ter zu zum af mac mc st wa ould wuld ال ابن بن بنت'.split(
    ' ',
  ),
)

/** The words of a name that say who is meant: without article and particles, if anything else is there. */
export const tellingWords = (name: string): readonly string[] => {
  const words = wordsOf(name)
  const telling = words.filter((word) => !particles.has(word))
  return telling.length > 0 ? telling : words
}

/** How alike two words sound, from 0 to 1. */
export const likenessOfWords = (a: Uint8Array, b: Uint8Array): number => {
  const weight = Math.max(weightOf(a), weightOf(b), 1.2)
  return a.length === 0 || b.length === 0 ? 0 : Math.max(0, 1 - distanceOf(a, b) / weight)
}

const bestOf = (a: readonly Uint8Array[], b: readonly Uint8Array[]): number => {
  const free = new Set(b.keys())
  let [heard, whole] = [0, 0]
  for (const word of a) {
    let best: readonly [number, number] = [-1, 0]
    for (const at of free) {
      const likeness = likenessOfWords(word, b[at]!)
      if (likeness > best[1]) best = [at, likeness]
    }
    free.delete(best[0])
    heard += best[1] * weightOf(word)
    whole += weightOf(word)
  }
  return whole === 0 ? 0 : heard / whole
}

const longestName = 8

/** How alike two names sound, in whatever scripts they are written and in whatever order their parts stand, from 0 to 1. */
export const likenessOfNames = (one: string, two: string): number => {
  const [a, b] = [tellingWords(one).slice(0, longestName), tellingWords(two).slice(0, longestName)]
  if (a.length === 0 || b.length === 0) return 0
  if (a.join(' ') === b.join(' ')) return 1
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  const [x, y] = [fewer.map(readWord), more.map(readWord)]
  const parts = a.length === b.length ? Math.min(bestOf(x, y), bestOf(y, x)) : bestOf(x, y) * (fewer.length > 1 ? 0.95 : 0.8)
  return a.length === 1 && b.length === 1 ? parts : Math.max(parts, likenessOfWords(readWord(a.join('')), readWord(b.join(''))))
}
