import type { Sample } from '#kernel'
import { keepCorridors, keepCountries, keepFlows } from '../method/store.ts'
import made from './sample.json'

/** Costs and flows of corridors that nobody measured, told with what they end at. */
export const sample: Sample = async (writing) => {
  const brought = { id: writing.newId(), source: 'Mfano survey of prices (made up)' }
  const year = Number(writing.today.slice(0, 4))
  const quarters = Array.from({ length: 12 }, (_, at) => `${year - 3 + Math.floor(at / 4)}-Q${(at % 4) + 1}`)
  const rows = made.corridors.flatMap(([from, to, first, last]) =>
    quarters.map((quarter, at) => ({
      ...{ from: String(from), to: String(to), quarter },
      cost: (Number(first) + ((Number(last) - Number(first)) * at) / 11 + ((at * 7) % 5) / 20).toFixed(2),
    })),
  )
  await keepCorridors(writing, brought, rows)
  await keepCountries(
    writing,
    brought,
    made.years.map((cost, at) => ({ country: 'KEN', year: year - made.years.length + at, cost })),
  )
  await keepFlows(
    writing,
    brought,
    made.corridors.map(([from, to, , , millions]) => ({
      from: String(from),
      to: String(to),
      period: String(year - 1),
      millions: String(millions),
    })),
    true,
  )
}
