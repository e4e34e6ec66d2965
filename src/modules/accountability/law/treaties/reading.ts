import type { MessageKey } from '#kernel/language'
import { partyOf } from './parties.ts'
import type { Standing } from './terms.ts'

/** A row of a file under the names of its columns. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }
/** Something to be said of a row. */
export type Remark = { readonly key: MessageKey; readonly values?: Readonly<Record<string, string | number>> }
/** What a row of a list says; without a party it could not be read. `doubts` are contradictions, said and not hidden. */
export type Read = {
  readonly line: number
  readonly asWritten: string
  readonly party: string | null
  readonly standing: Standing
  readonly signedOn: string | null
  readonly boundOn: string | null
  readonly boundBy: string | null
  readonly remark: string | null
  readonly doubts: readonly Remark[]
  readonly refusal: Remark | null
}
/** How a list is written. */
export type Form = 'untc' | 'ohchr' | 'sheet' | 'index'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ways: Readonly<Record<string, string>> = {
  a: 'accession',
  d: 'succession',
  A: 'acceptance',
  AA: 'approval',
  c: 'confirmation',
}

const isDay = (day: string): boolean => {
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

/** A date as the Treaty Collection writes it, `16 Jun 2004 a`: the day and the way; null where it is none. */
export const readDate = (cell: string): { readonly day: string; readonly by: string | null } | null => {
  const [, day = '', month = '', year = '', by = ''] = /^(\d{1,2}) ([A-Za-z]{3}) (\d{4})(?: (a|d|A|AA|c))?$/.exec(cell.trim()) ?? []
  const number = months.indexOf(month.toLowerCase()) + 1
  const whole = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
  return number > 0 && isDay(whole) ? { day: whole, by: ways[by] ?? null } : null
}

const nothing = { signedOn: null, boundOn: null, boundBy: null, remark: null, doubts: [], refusal: null } as const
const refused = (line: number, asWritten: string, refusal: Remark): Read => ({
  ...nothing,
  line,
  asWritten,
  party: null,
  standing: 'unreadable',
  refusal,
})

const cellOf = ({ cells }: Row, pattern: RegExp): string => {
  const column = Object.keys(cells).find((name) => pattern.test(name))
  return (column ? (cells[column] ?? '') : '').trim()
}
const boundColumn = /ratification|accession/i

const readUntc = (row: Row): Read => {
  const asWritten = cellOf(row, /^participant$/i)
  const party = partyOf(asWritten)
  if (!party) return refused(row.line, asWritten, { key: 'accountability.no-such-state', values: { name: asWritten } })
  const written = { signed: cellOf(row, /signature/i), bound: cellOf(row, boundColumn) }
  const [signed, bound] = [readDate(written.signed), readDate(written.bound)]
  const wrong = [written.signed !== '' && !signed ? written.signed : '', written.bound !== '' && !bound ? written.bound : ''].find(Boolean)
  if (wrong) return refused(row.line, asWritten, { key: 'accountability.no-such-date', values: { text: wrong } })
  return {
    ...nothing,
    line: row.line,
    asWritten,
    party,
    standing: bound ? 'party' : signed ? 'signatory' : 'none',
    signedOn: signed?.day ?? null,
    boundOn: bound?.day ?? null,
    boundBy: bound ? (bound.by ?? 'ratification') : null,
    doubts: signed && bound && bound.day < signed.day ? [{ key: 'accountability.bound-before-signed' }] : [],
  }
}

const flagsOf = (row: Row): string => ['state party', 'signatory', 'no action'].map((name) => row.cells[name]?.trim() ?? '').join('')
const fitting: Readonly<Record<string, string>> = { 'state party': '100', 'signatory state': '010', 'no action': '001' }

const standingInOhchr = (status: string, year: string, flags: string, note: string): Standing => {
  if (/denounced/i.test(note)) return 'left'
  if (status === 'state party') return year || flags.startsWith('1') ? 'party' : 'unreadable'
  return status === 'signatory state' ? 'signatory' : status === 'no action' ? 'none' : 'unreadable'
}

const readOhchr = (row: Row): Read => {
  const [code, name, year, status, note] = ['iso2', 'member', 'year ratification or accession', 'status', 'note'].map(
    (column) => row.cells[column]?.trim() ?? '',
  ) as [string, string, string, string, string]
  const [byCode, byName] = [code.length === 2 ? partyOf(code) : null, partyOf(name)]
  const party = byCode ?? byName
  if (!party) return refused(row.line, name, { key: 'accountability.no-such-state', values: { name: name || code } })
  if (year && !/^\d{4}$/.test(year)) return refused(row.line, name, { key: 'accountability.no-such-date', values: { text: year } })
  const flags = flagsOf(row)
  const standing = standingInOhchr(status, year, flags, note)
  const doubts: readonly Remark[] = [
    ...(flags === fitting[status] ? [] : [{ key: 'accountability.contradicts-itself', values: { status, flags } } as const]),
    ...(byCode && byName && byCode !== byName ? [{ key: 'accountability.code-and-name-differ', values: { code, name } } as const] : []),
    ...(byCode ? [] : [{ key: 'accountability.code-unreadable', values: { code } } as const]),
    ...(standing === 'party' && !year ? [{ key: 'accountability.party-without-year' } as const] : []),
    ...(standing === 'left' ? [{ key: 'accountability.has-left', values: { note } } as const] : []),
  ]
  return { ...nothing, line: row.line, asWritten: name, party, standing, boundOn: year || null, remark: note || null, doubts }
}

const readSheetRow = (row: Row): Read => {
  const of = (name: string): string => row.cells[name]?.trim() ?? ''
  const party = partyOf(of('party'))
  if (!party) return refused(row.line, of('party'), { key: 'accountability.no-such-state', values: { name: of('party') } })
  const dates = ['signedOn', 'boundOn', 'leftOn'].map(of)
  const wrong = dates.find((text) => text && !(/^\d{4}$/.test(text) || (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text))))
  if (wrong) return refused(row.line, of('party'), { key: 'accountability.no-such-date', values: { text: wrong } })
  const [signedOn = '', boundOn = '', leftOn = ''] = dates
  return {
    ...nothing,
    line: row.line,
    asWritten: of('party'),
    party,
    standing: leftOn ? 'left' : boundOn ? 'party' : signedOn ? 'signatory' : 'none',
    signedOn: signedOn || null,
    boundOn: boundOn || null,
    boundBy: of('boundBy') || null,
    remark: of('remark') || null,
  }
}

const readers: Readonly<Record<Exclude<Form, 'index'>, (row: Row) => Read>> = { untc: readUntc, ohchr: readOhchr, sheet: readSheetRow }

/** How a file is written, told from its columns; null where it is none of the forms that are known. */
export const formOf = (columns: readonly string[]): Form | null => {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name))
  if (has('treaty_no', 'treaty_name', 'url')) return 'index'
  if (has('iso2', 'member', 'status')) return 'ohchr'
  if (columns.some((name) => /^participant$/i.test(name)) && columns.some((name) => boundColumn.test(name))) return 'untc'
  return has('party') && (has('boundOn') || has('signedOn')) ? 'sheet' : null
}

/** Every row of a list, read; a party that stands twice is refused the second time. */
export const readList = (form: Exclude<Form, 'index'>, rows: readonly Row[]): readonly Read[] => {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const read = readers[form](row)
    if (!read.party) return read
    const before = seen.get(read.party)
    if (before !== undefined) return refused(row.line, read.asWritten, { key: 'accountability.state-twice', values: { line: before } })
    seen.set(read.party, row.line)
    return read
  })
}

/** What a file is about, told from its name: the number of the Treaty Collection, or the word of the rights office. */
export const namedIn = (fileName: string): { readonly depositaryRef?: string; readonly rightsRef?: string } => {
  const untc = /untc_(\d+-\d+(?:-[a-z])?)_/i.exec(fileName)?.[1]
  const rights = /hr_status_([a-z0-9_]+)\.csv$/i.exec(fileName)?.[1]
  return untc ? { depositaryRef: untc } : rights ? { rightsRef: rights } : {}
}

/** The latest day or year that a list speaks of: it cannot be older. */
export const latestIn = (rows: readonly Read[]): string | null => {
  const days = rows.flatMap(({ signedOn, boundOn }) => [signedOn, boundOn]).filter((day): day is string => day !== null)
  return days.sort().at(-1) ?? null
}
