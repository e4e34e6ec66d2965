import { isDecimal } from '#kernel/decimal'
import { countryIn, numberIn, quarterIn } from './cells.ts'
import { readServices } from './services.ts'
import type { CorridorCost, CountryCost, Flow, ReadList, Unusable } from './terms.ts'

export type Grid = readonly { readonly line: number; readonly cells: readonly string[] }[]

const isTotal = (name: string): boolean => /^(world|total|high-income|low|middle|.*\(excluding)/i.test(name.trim())

const readCorridors = (header: readonly string[], body: Grid): ReadList => {
  const column = (shape: RegExp): number => header.findIndex((name) => shape.test(name.trim()))
  const [from, to] = [column(/^sending countries code/i), column(/^receiving countries\s+code/i)]
  const quarters = header.flatMap((name, at) => (quarterIn(name) ? [[at, quarterIn(name)!] as const] : []))
  const unusable: Unusable[] = []
  const taken = body.flatMap(({ line, cells }): CorridorCost[] => {
    if ((cells[from] ?? '') === '' || (cells[to] ?? '') === '') return []
    const [sending, receiving] = [countryIn(cells[from]), countryIn(cells[to])]
    const costs = quarters.flatMap(([at, quarter]) => {
      const cost = numberIn(cells[at])
      if (cost === null && !/^(\.\.)?$/.test((cells[at] ?? '').trim())) unusable.push({ line, why: 'no-number', what: cells[at] ?? '' })
      return cost === null ? [] : [{ quarter, cost }]
    })
    if (costs.length > 0 && (sending === null || receiving === null)) {
      unusable.push({ line, why: 'no-corridor', what: `${cells[from]} ${cells[to]}` })
      return []
    }
    return costs.map((cost) => ({ from: sending!, to: receiving!, ...cost }))
  })
  return { kind: 'corridors', rows: body.length, taken, unusable }
}

const readCountries = (header: readonly string[], body: Grid): ReadList => {
  const code = header.findIndex((name) => /^country code$/i.test(name.trim()))
  const years = header.flatMap((name, at) => (/^(19|20)\d\d$/.test(name.trim()) ? [[at, Number(name)] as const] : []))
  const taken = body.flatMap(({ cells }): CountryCost[] => {
    const country = countryIn(cells[code])
    return country === null
      ? []
      : years.flatMap(([at, year]) => (numberIn(cells[at]) === null ? [] : [{ country, year, cost: numberIn(cells[at])! }]))
  })
  return { kind: 'countries', rows: body.length, taken, unusable: [] }
}

const readMatrix = (header: readonly string[], body: Grid, period: string): ReadList => {
  const receiving = header.map((name) => (isTotal(name) ? null : countryIn(name)))
  const unusable: Unusable[] = []
  const taken = body.flatMap(({ line, cells }): Flow[] => {
    const name = cells[0] ?? ''
    if (name.trim() === '' || isTotal(name)) return []
    const from = countryIn(name)
    if (from === null) unusable.push({ line, why: 'no-corridor', what: name.slice(0, 60) })
    return receiving.flatMap((to, at) => {
      const millions = numberIn(cells[at])
      return from === null || to === null || at === 0 || millions === null || /^-?0*\.?0*$/.test(millions)
        ? []
        : [{ from, to, period, millions }]
    })
  })
  return { kind: 'matrix', rows: body.length, taken, unusable }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthIn = (name: string): string | null => {
  const [, month = '', year] = /^([a-z]{3})[_ -](\d\d)$/i.exec(name.trim()) ?? []
  const at = months.indexOf(month.toLowerCase())
  return at < 0 ? null : `20${year}-${String(at + 1).padStart(2, '0')}`
}

/** Monthly inflow by where it comes from, in thousands of US dollars. */
const readInflows = (header: readonly string[], body: Grid, to: string): ReadList => {
  const columns = header.flatMap((name, at) => (monthIn(name) ? [[at, monthIn(name)!] as const] : []))
  const unusable: Unusable[] = []
  const taken = body.flatMap(({ line, cells }): Flow[] => {
    const name = (cells[0] ?? '').trim()
    const from = countryIn(name)
    if (from === null) {
      if (name !== '') unusable.push({ line, why: 'no-corridor', what: name.slice(0, 60) })
      return []
    }
    return columns.flatMap(([at, period]) => {
      const thousands = numberIn(cells[at])
      return thousands === null || !isDecimal(thousands) ? [] : [{ from, to, period, millions: thousandth(thousands) }]
    })
  })
  return { kind: 'inflows', rows: body.length, taken, unusable }
}

const thousandth = (text: string): string => {
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const padded = whole.padStart(4, '0')
  return `${text.startsWith('-') ? '-' : ''}${padded.slice(0, -3)}.${padded.slice(-3)}${part}`.replace(/0+$/, '').replace(/\.$/, '')
}

/** Reads a list of others, told by its header; null where it is none that is known. */
export const readList = (grid: Grid, given: { readonly state: string; readonly period: string }): ReadList | null => {
  for (const [at, { cells }] of grid.slice(0, 20).entries()) {
    const header = cells.map((cell) => cell.replace(/^\ufeff/, ''))
    const body = grid.slice(at + 1)
    const has = (shape: RegExp): boolean => header.some((name) => shape.test(name.trim()))
    if (has(/^sending countries code/i) && has(/^receiving countries\s+code/i)) return readCorridors(header, body)
    if (has(/^country code$/i) && has(/^indicator code$/i)) return readCountries(header, body)
    if (has(/^(period|quarter)$/i) && has(/fee/i)) return readServices(header, body)
    if (header.filter((name) => monthIn(name)).length > 2) return readInflows(header, body, given.state)
    if ((header[0] ?? '').trim() === '' && header.slice(1).filter((name) => countryIn(name)).length > 50)
      return readMatrix(header, body, given.period)
  }
  return null
}
