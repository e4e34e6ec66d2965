import { compared } from '#kernel/decimal'
import { countryIn, coverageIn, numberIn, quarterIn, speedIn, wayIn } from './cells.ts'
import type { Grid } from './read.ts'
import { apart, isReproduced, leftOut, marginOf, totalOf } from './rules.ts'
import type { Observed, ReadList, Remark, Unusable } from './terms.ts'

/** Where each thing stands, by the names that lists of prices give their columns. */
const columns = {
  sheet: /^sheet$/i,
  id: /^id$/i,
  period: /^(period|quarter)$/i,
  corridor: /^corridor$/i,
  from: /^(source|source_code|sending)$/i,
  to: /^(destination|destination_code|receiving)$/i,
  firm: /^(firm|provider)$/i,
  transparent: /^transparent$/i,
  amount: /^(amount|cc1 lcu amount|amount_[a-z]{3})$/i,
  currency: /^(currency|cc1 lcu code)$/i,
  fee: /^(fee|cc1 lcu fee|fee_[a-z]{3})$/i,
  applied: /^(applied_fx|cc1 lcu fx rate)$/i,
  mid: /^(interbank_fx|inter lcu bank fx)$/i,
  margin: /^(fx_margin_pct|cc1 fx margin)$/i,
  published: /^(total_cost_pct|cc1 total cost %?)$/i,
  payBy: /^(payment[_ ]instrument)$/i,
  receiveBy: /^(pickup[_ ]method|receiving method)$/i,
  speed: /^(speed|speed actual)$/i,
  coverage: /^(receiving network coverage|coverage)$/i,
} as const
type Name = keyof typeof columns

const remarksOf = (row: Omit<Observed, 'remarks'>): readonly Remark[] => {
  const derived = marginOf(row.applied, row.mid)
  return [
    ...(row.amount === null ? ['no-amount' as const] : []),
    ...(row.applied !== null && (row.mid === null || compared(row.mid, '0') === 0) ? ['no-mid-rate' as const] : []),
    ...(row.total !== null && row.published !== null && !isReproduced(row.total, row.published) ? ['total-differs' as const] : []),
    ...(derived !== null && row.margin !== null && compared(apart(derived, row.margin), '0.02') > 0 ? ['margin-differs' as const] : []),
    ...(row.margin !== null && compared(row.margin, '0') < 0 ? ['negative-margin' as const] : []),
    ...(leftOut(row).includes('not-transparent') ? ['not-transparent' as const] : []),
  ]
}

const observed = (line: number, cell: (name: Name) => string, currencyOfColumn: string | null): Observed | Unusable => {
  const corridor = cell('corridor').trim()
  const pair = /^[A-Z]{6}$/i.test(corridor) ? ([corridor.slice(0, 3), corridor.slice(3)] as const) : ([cell('from'), cell('to')] as const)
  const [from, to] = pair.map((code) => countryIn(code))
  const quarter = quarterIn(cell('period'))
  if (!from || !to) return { line, why: 'no-corridor', what: corridor || pair.join(' ') }
  if (!quarter) return { line, why: 'no-quarter', what: cell('period') }
  const prices = {
    amount: numberIn(cell('amount')),
    fee: numberIn(cell('fee')),
    applied: numberIn(cell('applied')),
    mid: numberIn(cell('mid')),
    margin: numberIn(cell('margin')),
  }
  if (prices.fee === null) return { line, why: 'no-fee', what: cell('fee') }
  const [payBy, receiveBy, speed] = [wayIn(cell('payBy')), wayIn(cell('receiveBy')), speedIn(cell('speed'))]
  const firm = cell('firm').trim()
  const row = {
    ...prices,
    line,
    key: cell('id').trim() || [firm, prices.amount, payBy, receiveBy, speed].join(' '),
    quarter,
    from,
    to,
    firm,
    transparent: !/^no$/i.test(cell('transparent').trim()),
    currency: cell('currency').trim().toUpperCase() || currencyOfColumn,
    published: numberIn(cell('published')),
    total: totalOf(prices),
    payBy,
    receiveBy,
    speed,
    coverage: coverageIn(cell('coverage')),
  }
  return { ...row, remarks: remarksOf(row) }
}

/** Services and their prices as a survey found them, each row judged by our own reckoning. */
export const readServices = (header: readonly string[], body: Grid): ReadList => {
  const places = Object.fromEntries(
    Object.entries(columns).map(([name, shape]) => [name, header.findIndex((column) => shape.test(column.trim()))]),
  ) as Record<Name, number>
  const currency = /^amount_([a-z]{3})$/i.exec(header[places.amount] ?? '')?.[1]?.toUpperCase() ?? null
  const taken: Observed[] = []
  const unusable: Unusable[] = []
  const seen = new Set<string>()
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const row = observed(line, (name) => cells[places[name]] ?? '', currency)
    const key = 'why' in row ? '' : [row.from, row.to, row.quarter, row.key].join(' ')
    if ('why' in row) unusable.push(row)
    else if (seen.has(key)) unusable.push({ line, why: 'twice', what: key })
    else taken.push(row)
    seen.add(key)
  }
  return { kind: 'services', rows: taken.length + unusable.length, taken, unusable }
}
