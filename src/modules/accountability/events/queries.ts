import { z } from 'zod'
import { anyone, query } from '#kernel'
import { monthsAfter } from '#kernel/html'
import { sumOf } from '../decimal.ts'
import { namesOf } from '../mechanism/store.ts'
import { callState, leftOf } from './rules.ts'
import { callsOf, eventsOf, grantsOf } from './store.ts'
import { CommunityEvent, eventKinds, GrantCall, MonthName } from './terms.ts'

const common = { under: 'gcm:16.j', may: anyone, purpose: 'public information' } as const
const narrowing = { eventKind: z.enum(eventKinds).optional(), county: z.string().trim().max(60).optional() }
type Narrowed = { readonly eventKind?: string | undefined; readonly county?: string | undefined }
const fits =
  ({ eventKind, county }: Narrowed) =>
  (event: CommunityEvent): boolean =>
    (!eventKind || event.eventKind === eventKind) && (!county || event.county === county)

const Given = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.string(),
  call: z.string(),
  association: z.string(),
  eventTitle: z.string(),
  amount: z.string(),
  paid: z.array(z.string()),
  reasons: z.string(),
})
const Call = z.object({
  call: GrantCall,
  stands: z.enum(['to-come', 'open', 'closed']),
  granted: z.string(),
  left: z.string(),
})

export const eventCalendar = query({
  ...common,
  name: 'accountability.eventCalendar',
  at: 'GET /accountability/events',
  input: z.object({ ...narrowing, month: MonthName.optional() }),
  result: z.object({
    month: z.string(),
    events: z.array(CommunityEvent),
    coming: z.array(CommunityEvent),
    calls: z.array(Call),
    grants: z.array(Given),
    names: z.record(z.string(), z.record(z.string(), z.string())),
    today: z.string(),
  }),
  async read(reading, { month: asked, ...narrowed }) {
    const month = asked ?? reading.today.slice(0, 7)
    const all = (await eventsOf(reading)).filter(fits(narrowed)).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    const grants = await grantsOf(reading)
    const calls = (await callsOf(reading)).map((call) => {
      const amounts = grants.filter((grant) => grant.call === call.code).map(({ amount }) => amount)
      return { call, stands: callState(call, reading.today), granted: sumOf(amounts), left: leftOf(call.pot, amounts) }
    })
    const order = ['open', 'to-come', 'closed']
    return {
      month,
      events: all.filter(({ startsOn, endsOn }) => endsOn >= `${month}-01` && startsOn < `${monthsAfter(month, 1)}-01`),
      coming: all.filter(({ startsOn, calledOff }) => startsOn >= reading.today && !calledOff).slice(0, 10),
      calls: calls.sort((a, b) => order.indexOf(a.stands) - order.indexOf(b.stands) || (a.call.closesOn < b.call.closesOn ? -1 : 1)),
      grants: grants.map((grant) => ({ ...grant, paid: [...grant.paid] })),
      names: await namesOf(
        reading,
        all.map(({ county }) => county),
      ),
      today: reading.today,
    }
  },
})

export const eventFeed = query({
  ...common,
  name: 'accountability.eventFeed',
  at: 'GET /accountability/events.ics',
  input: z.object(narrowing),
  result: z.object({ events: z.array(CommunityEvent), publicUrl: z.string(), changedAt: z.date() }),
  read: async (reading, narrowed) => ({
    events: (await eventsOf(reading)).filter(fits(narrowed)),
    publicUrl: reading.publicUrl,
    changedAt: reading.now,
  }),
})
