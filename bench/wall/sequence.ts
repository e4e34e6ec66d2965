import { drawFrom, mark } from './draw.ts'
import { type Served, serve } from './serve.ts'
import { type Look, type Watched, watch } from './watch.ts'

/** One sequence: what people who help do, and how enforcement looks, each step by a seed of its own. */
export type Sequence = { readonly steps: readonly number[]; readonly looks: readonly number[] }

/** What came to light: what was looked at, how the two worlds answered, and what had been done before. */
export type Leak = {
  readonly kind: 'another answer' | 'other work' | 'a secret' | 'a secret in the log'
  readonly what: string
  readonly found: string
  readonly instead: string
  readonly trail: readonly string[]
}

/** What one sequence did, and what leaked of it. */
export type Outcome = { readonly leak: Leak | null; readonly steps: number; readonly done: number; readonly looks: number }

/** The sequence of a seed. */
export const sequenceOf = (seed: number): Sequence => {
  const draw = drawFrom(seed)
  const seeds = (most: number): number[] => Array.from({ length: 1 + draw.below(most) }, () => draw.below(2 ** 31))
  return { steps: seeds(3), looks: seeds(3) }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** Tokens of forms and codes of cases, of which each is another by chance. */
const token = /name="_token" value="[^"]*"|(?<=\/follow\/)[\w-]+|\b[A-Z]{3}-\d{4}-[2-9B-Z]{8}\b/g

/** An answer without what is different each time: ids stand by the order in which they come. */
const plain = (answer: string): string => {
  const seen = new Map<string, string>()
  const named = answer.replace(uuid, (id) => {
    if (!seen.has(id)) seen.set(id, `id-${seen.size}`)
    return seen.get(id)!
  })
  return named.replace(token, 'by chance')
}

const differs = (a: string, b: string): readonly [string, string] => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 160)
  return [around(a), around(b)]
}

const compare = (one: Look, other: Look, { words, ids, trail }: Served): Leak | null => {
  const [a, b] = [plain(one.answer), plain(other.answer)]
  if (a !== b) {
    const [found, instead] = differs(a, b)
    return { kind: 'another answer', what: one.what, found, instead, trail }
  }
  const [work, usual] = [one.work.join('\n'), other.work.join('\n')]
  if (work !== usual) {
    const [found, instead] = differs(work, usual)
    return { kind: 'other work', what: one.what, found, instead, trail }
  }
  const secret = [...words, ...ids].find((each) => one.answer.includes(each) && !one.what.includes(each))
  return secret ? { kind: 'a secret', what: one.what, found: secret, instead: '', trail } : null
}

/** The log of the program, as far as it was written since it was last read. */
export type Logged = () => readonly string[]

/** Does a sequence in the world and takes it back, then looks at both: the world in which it was done, and the one in which it was not. */
export const doSequence = (watched: Watched, logged: Logged, { steps, looks }: Sequence): Promise<Outcome> =>
  watched.undone.within(async () => {
    const { undone, house, staff } = watched
    logged()
    let served: Served | null = null
    const withIt = await undone.apart(async () => {
      served = await serve(house, staff, steps)
      return watch(watched, served, looks)
    })
    const { trail, done } = served!
    const without = await watch(watched, served!, looks)
    const found = withIt.map((look, at) => compare(look, without[at]!, served!)).find((leak) => leak !== null)
    const line = logged().find((each) => each.includes(mark))
    const leak = found ?? (line ? ({ kind: 'a secret in the log', what: line, found: mark, instead: '', trail } as const) : null)
    return { leak, steps: steps.length, done, looks: looks.length }
  })

/** The shortest sequence that still leaks: every step and look is left out that is not needed. */
export const shortest = async (leaks: (sequence: Sequence) => Promise<boolean>, sequence: Sequence): Promise<Sequence> => {
  for (const part of ['looks', 'steps'] as const)
    for (let at = 0; at < sequence[part].length; at += 1) {
      const fewer = { ...sequence, [part]: sequence[part].filter((_, other) => other !== at) }
      if (fewer[part].length > 0 && (await leaks(fewer))) return shortest(leaks, fewer)
    }
  return sequence
}
