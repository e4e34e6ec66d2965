import type { Sample } from '#kernel'
import { over, rounded, times } from '#kernel/decimal'
import { openCase } from '#kernel/procedure'
import { pricesPaid } from './procedures.ts'
import { serviceKey } from './rules.ts'
import made from './sample.json'
import { type Arriving, keepDelivery, keepOffers } from './store.ts'
import { Offer } from './terms.ts'

const hour = 3_600_000

/** Prices that nobody asks, of providers that do not exist, at a mid rate that no bank gave; one of them grown old, one waiting. */
export const sample: Sample = async (writing) => {
  const { now, newId } = writing
  const at = (hours: number): string => new Date(now.getTime() + hours * hour).toISOString()
  const arriving = made.corridors.flatMap(({ dollar, ...corridor }) =>
    made.services.map(({ fee, margin, hours, ...service }): Arriving => {
      const rate = margin === null ? undefined : over(times(corridor.mid, String(10_000 - Math.round(Number(margin) * 100))), '10000', 8)
      const offer = Offer.parse({
        ...corridor,
        ...service,
        feeFixed: rounded(times(fee, dollar), 2),
        rate,
        midFrom: 'Mfano mid rate',
        midAt: at(hours),
        quotedAt: at(hours),
      })
      return { offer, key: serviceKey(offer), doubts: [], shown: true }
    }),
  )
  const delivery = { way: 'feed', provider: null, hash: 'Part of the demonstration', held: 0, refused: 0, fates: [], actor: null } as const
  const id = newId()
  await keepDelivery(writing, { ...delivery, id, name: 'mfano-prices.csv', taken: arriving.length })
  await keepOffers(writing, id, null, arriving)
  const odd = { ...arriving[0]!.offer, serviceName: 'Pesa to phone, large sums', feeFixed: '95', quotedAt: at(-1) }
  const held = newId()
  await keepDelivery(writing, { ...delivery, id: held, name: 'mfano-prices-2.csv', taken: 0, held: 1 })
  await keepOffers(writing, held, null, [{ offer: odd, key: serviceKey(odd), doubts: ['costs-too-much'], shown: false }])
  await openCase(pricesPaid.declared, writing, {
    ...{ from: 'USA', to: 'KEN', provider: 'MFANO-EXPRESS', handedOver: '200', currency: 'USD', arrived: '24150', receiveCurrency: 'KES' },
    paidOn: writing.today,
  })
}
