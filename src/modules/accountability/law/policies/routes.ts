import type { MessageKey } from '#kernel/language'
import type { Row } from '../treaties/reading.ts'
import type { RouteMonth } from './terms.ts'

/** A row of a collection of incidents, counted or not. */
export type RouteRead = {
  readonly line: number
  readonly counted: RouteMonth | null
  readonly refusal: { key: MessageKey; values?: Record<string, string> } | null
}
export const routeForms = ['incidents', 'months'] as const

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A number as collections write it, `1,022`; an empty cell is nobody; null where it is no number. */
const numberIn = (cell: string): number | null => {
  const plain = cell.replace(/,(?=\d{3}(\D|$))/g, '').trim()
  return plain === '' ? 0 : /^\d{1,7}$/.test(plain) ? Number(plain) : null
}

const monthIn = (cell: string): number | null => {
  const named = months.indexOf(cell.trim().slice(0, 3).toLowerCase()) + 1
  if (named > 0) return named
  return cell.trim() === '' ? 0 : /^\d{1,2}$/.test(cell.trim()) && Number(cell) <= 12 ? Number(cell) : null
}

const readRow = (
  row: Row,
  names: { route: string; region: string; year: string; month: string; dead: string; missing: string; incidents: string | null },
): RouteRead => {
  const of = (name: string): string => (row.cells[name] ?? '').trim()
  const refused = (text: string): RouteRead => ({
    line: row.line,
    counted: null,
    refusal: { key: 'accountability.no-such-count', values: { text } },
  })
  const route = of(names.route) || of(names.region)
  const year = numberIn(of(names.year))
  const month = monthIn(of(names.month))
  const [dead, missing, incidents] = [
    numberIn(of(names.dead)),
    numberIn(of(names.missing)),
    names.incidents ? numberIn(of(names.incidents)) : 1,
  ]
  if (!route) return { line: row.line, counted: null, refusal: { key: 'accountability.no-route' } }
  if (year === null || year < 1990 || year > 2100) return refused(of(names.year))
  if (month === null) return refused(of(names.month))
  if (dead === null || missing === null || incidents === null) return refused([of(names.dead), of(names.missing)].join(' / '))
  return { line: row.line, counted: { route: route.slice(0, 200), year, month, incidents, dead, missing }, refusal: null }
}

const ofIncidents = {
  route: 'Migration Route',
  region: 'Region of Incident',
  year: 'Reported Year',
  month: 'Reported Month',
  dead: 'Number Dead',
  missing: 'Minimum Estimated Number of Missing',
  incidents: null,
}
const ofMonths = {
  route: 'route',
  region: 'region',
  year: 'year',
  month: 'month',
  dead: 'dead',
  missing: 'missing',
  incidents: 'incidents',
}

/** How a collection is written: one incident a row (IOM's Missing Migrants Project), or counts by month; null where it is neither. */
export const routeFormOf = (columns: readonly string[]): (typeof routeForms)[number] | null => {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name))
  if (has('Region of Incident', 'Reported Year', 'Number Dead')) return 'incidents'
  return has('route', 'year', 'dead', 'missing') ? 'months' : null
}

/** Every row of a collection, read. */
export const readRoutes = (form: (typeof routeForms)[number], rows: readonly Row[]): readonly RouteRead[] =>
  rows.map((row) => readRow(row, form === 'incidents' ? ofIncidents : ofMonths))

/** Rows put together by route and month: who they were is not kept. */
export const countedTogether = (reads: readonly RouteRead[]): readonly RouteMonth[] => {
  const together = new Map<string, RouteMonth>()
  for (const { counted } of reads) {
    if (!counted) continue
    const key = `${counted.route} ${counted.year} ${counted.month}`
    const before = together.get(key)
    together.set(key, {
      ...counted,
      incidents: counted.incidents + (before?.incidents ?? 0),
      dead: counted.dead + (before?.dead ?? 0),
      missing: counted.missing + (before?.missing ?? 0),
    })
  }
  return [...together.values()].sort((a, b) => (a.route < b.route ? -1 : a.route > b.route ? 1 : a.year - b.year || a.month - b.month))
}
