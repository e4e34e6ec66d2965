import { fieldsOf } from '../../src/kernel/input/index.ts'
import type { Operation } from '../../src/kernel/operation.ts'

/** Numbers by chance that a seed repeats (mulberry32). */
export type Draw = {
  /** A whole number from 0 to below. */
  readonly below: (end: number) => number
  readonly one: <T>(of: readonly T[]) => T
  readonly chance: (share: number) => boolean
}

/** Draws from a seed. */
export const drawFrom = (seed: number): Draw => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return { below, one: (of) => of[below(of.length)]!, chance: (share) => next() < share }
}

/** What every secret begins with, so that it is found wherever it comes to light. */
export const mark = 'Siri7q'

/** What is known to whoever acts: words and ids by which something may be asked for. */
export type Known = {
  readonly words: readonly string[]
  readonly ids: readonly string[]
  readonly persons: readonly string[]
  readonly exchanges: readonly string[]
}

/** An id that nobody has, in the form of one that somebody has. */
export const strangerId = (draw: Draw): string =>
  `0198${draw.below(65_536).toString(16).padStart(4, '0')}-0000-7000-8000-${draw
    .below(2 ** 31)
    .toString(16)
    .padStart(12, '0')}`

/** Something that an operation asks for, field by field: words and ids of those known, or of nobody. */
export const inputFor = (operation: Pick<Operation, 'input'>, draw: Draw, known: Known): Record<string, unknown> => {
  const id = (of: readonly string[]): string => (of.length > 0 && draw.chance(0.85) ? draw.one(of) : strangerId(draw))
  const given: Record<string, unknown> = {}
  for (const field of fieldsOf(operation.input)) {
    if (!field.required && draw.chance(0.6)) continue
    const value =
      field.options.length > 0
        ? draw.one(field.options)
        : field.kind === 'number' || field.name === 'version'
          ? 1
          : field.kind === 'yes or no'
            ? false
            : field.kind === 'date'
              ? '2027-03-01'
              : field.kind === 'email'
                ? `${draw.one(known.words)}@mfano.example`
                : field.kind === 'file'
                  ? new File([`${draw.one(known.words)}`], `${draw.one(known.words)}.txt`)
                  : field.name === 'exchange'
                    ? draw.one(known.exchanges)
                    : field.name === 'person'
                      ? id(known.persons)
                      : field.name === 'next'
                        ? '/desk'
                        : /^(id|about|.*Id|job|case|entry)$/.test(field.name) || field.kind === 'hidden'
                          ? id(known.ids)
                          : field.kind === 'languages'
                            ? { en: draw.one(known.words) }
                            : field.kind === 'lines' || field.kind === 'choices'
                              ? [draw.one(known.words)]
                              : field.kind === 'long text'
                                ? `${draw.one(known.words)} said in so many words`
                                : draw.one(known.words)
    const [head = '', tail] = field.name.split('.')
    if (tail) given[head] = { ...(given[head] as object), [tail]: value }
    else given[field.name] = value
  }
  return given
}
