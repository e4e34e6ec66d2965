import type { Sample, Writing } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { as, opened, taken } from '../law/made-up.ts'
import { eventGrants } from './grants.ts'
import { callRegister, eventRegister } from './registers.ts'
import made from './sample.json'
import { CommunityEvent, GrantCall } from './terms.ts'

const enter = (writing: Writing, register: unknown, entry: object): Promise<unknown> =>
  addEntry(register as never, writing, writing.newId(), entry as Record<string, unknown>, 'Part of the demonstration')

/** Events that nobody holds, one called off; a call for grants, one grant given and paid in part, one asked for. */
export const sample: Sample = async (writing) => {
  const day = (offset: number): string => daysAfter(writing.today, offset)
  for (const { from, to, ...event } of made.events)
    await enter(writing, eventRegister, CommunityEvent.parse({ ...event, startsOn: day(from), endsOn: day(to) }))
  for (const { opens, closes, ...call } of made.calls)
    await enter(writing, callRegister, GrantCall.parse({ ...call, opensOn: day(opens), closesOn: day(closes) }))
  for (const { at, eventIn, amountGranted, paidFirst, ...asked } of made.grants) {
    const asks = { ...writing, now: new Date(writing.now.getTime() + at * 86_400_000), today: day(at) }
    const id = await opened(eventGrants, asks, { ...asked, eventOn: day(eventIn) })
    if (!amountGranted) continue
    const decided = { reasons: 'Small association, children of the quarter take part (made up).', ground: 'gcm:16.j' }
    await taken(eventGrants, await as(writing, 'asha', at + 12), id, 'grant', { ...decided, amountGranted, paidFirst })
    await taken(eventGrants, await as(writing, 'asha', at + 20), id, 'pay', { amountPaid: paidFirst, paidOn: day(at + 20) })
  }
}
