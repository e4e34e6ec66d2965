import type { Sample } from '#kernel'
import { addEntry } from '#kernel/register'
import { pledgeRegister } from './registers.ts'
import made from './sample.json'
import { judgeValue, keepValue } from './store.ts'
import { Pledge } from './terms.ts'

type Line = Omit<Pledge, 'pledgedOn' | 'byDay' | 'takenBackOn' | 'takenBackBecause'> & {
  readonly from: number
  readonly by: number
  readonly withdrawn?: number
  readonly because?: string
  readonly values: readonly (readonly [day: number, value: string])[]
}

/** Pledges that nobody made: kept, late, joint, matching, withdrawn and under way. */
export const sample: Sample = async (writing) => {
  const day = (offset: number): string => writing.dayOf(new Date(writing.now.getTime() + offset * 86_400_000))
  for (const { from, by, withdrawn, because, values, ...line } of made as unknown as readonly Line[]) {
    const pledge = Pledge.parse({
      ...line,
      pledgedOn: day(from),
      byDay: day(by),
      ...(withdrawn === undefined ? {} : { takenBackOn: day(withdrawn), takenBackBecause: because }),
    })
    await addEntry(pledgeRegister as never, writing, writing.newId(), pledge, 'Part of the demonstration')
    for (const [offset, value] of values) {
      const id = writing.newId()
      await keepValue(writing, {
        id,
        pledge: pledge.code,
        value,
        seenOn: day(offset),
        note: 'Made up for the demonstration.',
        evidence: undefined,
      })
      await judgeValue(writing, { id, pledge: pledge.code, verdict: 'seen', because: 'Made up for the demonstration.' })
    }
  }
}
