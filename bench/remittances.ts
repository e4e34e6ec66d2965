import { readConfig } from '../src/kernel/config.ts'
import { furnish } from '../src/kernel/furnish.ts'
import type { House } from '../src/kernel/house.ts'
import { makeApp } from '../src/kernel/http/app.tsx'
import { openHouse } from '../src/kernel/start.ts'
import { Visitor } from '../src/kernel/testing/visitor.ts'
import { modules } from '../src/modules.ts'
import { type Figure, percentile } from './figure.ts'

type Note = (figure: Figure) => void
const [offers, corridors] = [50_000, 200]
const senders = ['USA', 'GBR', 'DEU', 'FRA', 'ITA', 'ESP', 'ARE', 'SAU', 'QAT', 'CAN']
const receivers = [
  'KEN',
  'UGA',
  'TZA',
  'RWA',
  'ETH',
  'SOM',
  'NGA',
  'GHA',
  'IND',
  'PAK',
  'BGD',
  'PHL',
  'MEX',
  'COL',
  'PER',
  'MAR',
  'EGY',
  'JOR',
  'LKA',
  'NPL',
]

/** Fifty thousand current offers of a thousand providers, through two hundred corridors. */
const fill = (house: House): Promise<void> =>
  house.database.asOwner(async (_, client) => {
    const pairs = senders.flatMap((from) => receivers.map((to) => [from, to] as const)).slice(0, corridors)
    const delivery = '01900000-0000-7000-8000-000000000001'
    await client.query(
      `insert into remittances.delivery (state, id, way, name, hash, taken, held, refused, fates, at) values ($1, $2, 'file', 'measured.csv', 'measured', $3, 0, 0, '[]', now())`,
      [house.config.state, delivery, offers],
    )
    await client.query(
      `insert into remittances.offer (state, id, key, provider, service_name, from_country, to_country, currency, receive_currency, pay_by, receive_by, speed, least, most, fee_fixed, fee_percent, rate, mid, mid_from, mid_at, quoted_at, papers, standing, published, doubts, delivery, made_at)
       select $1, gen_random_uuid(), 'measured ' || n, 'MEASURED-' || n % 1000, 'Service ' || n, p.f, p.t, 'USD', 'XTS',
         (array['cash', 'bank-account', 'debit-card', 'mobile-money'])[1 + n % 4], (array['cash', 'bank-account', 'mobile-money'])[1 + n % 3], (array['minutes', 'same-day', 'next-day', 'two-days'])[1 + n % 4],
         1, 10000, (n % 90) / 10.0, (n % 7) / 10.0, 100 - (n % 50) / 10.0, 100, 'A mid rate', now(), now(), array['passport'], 'current', true, '{}', $2, now()
       from generate_series(1, $3::integer) as n join unnest($4::text[], $5::text[]) with ordinality as p (f, t, place) on p.place = 1 + n % $6::integer`,
      [house.config.state, delivery, offers, pairs.map(([from]) => from), pairs.map(([, to]) => to), pairs.length],
    )
    await client.query('analyze remittances.offer')
  })

/** Measures the page that compares offers, each time for an amount that was not asked for before, so that it is drawn anew. */
export const measureRemittances = async (dataDir: string, note: Note): Promise<void> => {
  const house = await openHouse({ ...readConfig(), dataDir, logLevel: 'silent' }, modules)
  try {
    await furnish(house)
    await fill(house)
    const reader = new Visitor(house, 'en', makeApp(house))
    const times: number[] = []
    for (let time = 0; time < 220; time += 1) {
      const [from, to] = [senders[time % senders.length]!, receivers[time % receivers.length]!]
      const address = `/remittances?from=${from}&to=${to}&amount=${200 + time}&sort=${['arrives', 'cost', 'speed', 'fresh'][time % 4]}`
      const begun = performance.now()
      const { status } = await reader.open(address)
      if (status !== 200) throw new Error(`${address}: ${status}`)
      if (time >= 20) times.push(performance.now() - begun)
    }
    note({
      what: 'comparison of prices over 50,000 current offers, a page drawn anew, 95th percentile',
      measured: percentile(times, 0.95),
      unit: 'ms',
      goal: 30,
      better: 'lower',
    })
  } finally {
    await house.database.close()
  }
}
