import { enforcementPurposes, roles, type Session } from '../../src/kernel/access/index.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { run } from '../../src/kernel/run.ts'
import { median } from '../figure.ts'
import { drawFrom, mark, strangerId } from './draw.ts'
import type { Ready } from './open.ts'

/** How long enforcement waits to hear that there is nothing: where somebody is held, and where nobody is. */
export type Existence = { readonly tries: number; readonly there: number; readonly nobody: number; readonly z: number }

/** How far apart two samples lie, as the normal deviate of Mann and Whitney's U. */
const mannWhitney = (one: readonly number[], other: readonly number[]): number => {
  const all = [...one.map((value) => [value, 0] as const), ...other.map((value) => [value, 1] as const)].sort(([a], [b]) => a - b)
  const ranks = all.reduce((sum, [, of], at) => (of === 0 ? sum + at + 1 : sum), 0)
  const [n, m] = [one.length, other.length]
  const u = ranks - (n * (n + 1)) / 2
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}

/** Asks for notes that are there and for notes that are not, in turn by chance, and compares the times: a statistic, not a promise. */
export const measureExistence = ({ watched }: Ready, tries = 2000): Promise<Existence> =>
  watched.undone.within(async () => {
    const { house, staff } = watched
    const draw = drawFrom(11)
    const state = { kind: 'staff', state: staff.state, actor: staff.accounts[0]!, organisation: staff.organisations[0]!, roles } as const
    const keep = house.operations.get('world.healthNoteKeep')!
    const ids: string[] = []
    for (let at = 0; at < 200; at += 1) {
      const sent = { kind: 'first', words: `${mark}${at}`, illness: 'none' }
      const asking: Asking = { session: { ...state, purpose: 'health' }, language: 'en', channel: 'api' }
      ids.push(((await run(house, keep, asking, sent)) as { id: string }).id)
    }
    const who: Session = { ...state, purpose: enforcementPurposes[0]! }
    const strangers = ids.map(() => strangerId(draw))
    const one = house.operations.get('world.healthNoteOne')!
    const times: Record<'there' | 'nobody', number[]> = { there: [], nobody: [] }
    for (let at = 0; at < 2 * tries + 200; at += 1) {
      const kind = draw.chance(0.5) ? 'there' : 'nobody'
      const id = kind === 'there' ? draw.one(ids) : draw.one(strangers)
      const begun = performance.now()
      await run(house, one, { session: who, language: 'en', channel: 'api' }, { id }).catch(() => {})
      if (at >= 200) times[kind].push(performance.now() - begun)
    }
    return { tries, there: median(times.there), nobody: median(times.nobody), z: mannWhitney(times.there, times.nobody) }
  })
