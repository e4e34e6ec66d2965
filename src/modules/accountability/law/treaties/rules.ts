import { type Day, under } from '#kernel'
import type { Adherence, Instrument, Snapshot, Standing, Status } from './terms.ts'

/** What one list says of one State: its row, or nothing where the list does not name it. */
export type Sourced = {
  readonly snapshot: Pick<Snapshot, 'asOf' | 'takenFrom' | 'whole'>
  readonly row: Omit<Status, 'asOf' | 'takenFrom'> | null
}

/** Nothing is known, which is not the same as nothing was done. */
export const notKnown: Status = {
  standing: 'not-known',
  signedOn: null,
  boundOn: null,
  boundBy: null,
  remark: null,
  asOf: null,
  takenFrom: null,
}

/** What a list says of a State: one that a whole list does not name has done nothing; of one that a partial list does not name, nothing is known. */
export const saidBy = ({ snapshot: { asOf, takenFrom, whole }, row }: Sourced): Status =>
  row ? { ...row, asOf, takenFrom } : whole ? { ...notKnown, standing: 'none', asOf, takenFrom } : notKnown

/** The more exact of two dates that do not contradict each other: `2005-01-05` rather than `2005`. */
const moreExact = (date: string | null, other: string | null): string | null =>
  date === null ? null : other?.startsWith(date) ? other : date

/** Where a State stands by its newest source; an older one adds the exact day and the way, where it does not contradict it. */
export const standingBy = under('gcm:6.a', (sources: readonly Status[]): Status => {
  const known = sources.filter(({ standing }) => standing !== 'not-known').sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1))
  const [newest, ...older] = known
  if (!newest) return notKnown
  const parties = older.filter(({ standing }) => newest.standing === 'party' && standing === 'party')
  return {
    ...newest,
    boundOn: older.reduce((date, other) => moreExact(date, other.boundOn), newest.boundOn),
    boundBy: newest.boundBy ?? parties.find(({ boundBy }) => boundBy !== null)?.boundBy ?? null,
    signedOn: newest.signedOn ?? (newest.standing === 'none' ? null : (older.find(({ signedOn }) => signedOn !== null)?.signedOn ?? null)),
  }
})

/** What a State's own record says, as a source among others. */
export const ownStatus = (own: Adherence): Status => ({
  standing: own.leftOn ? 'left' : own.boundOn ? 'party' : own.signedOn ? 'signatory' : 'none',
  signedOn: own.signedOn ?? null,
  boundOn: own.boundOn ?? null,
  boundBy: own.boundBy ?? null,
  remark: own.remark ?? null,
  asOf: own.checkedOn,
  takenFrom: own.takenFrom,
})

/** Whether what is known is older than a year, and so has to say that it may have changed. */
export const isStale = under('sgr:11', (asOf: string | null, today: Day): boolean => {
  if (asOf === null) return false
  const last = asOf.length === 4 ? `${asOf}-12-31` : asOf
  return Date.parse(today) - Date.parse(last) > 365 * 86_400_000
})

/** Why a report is due on its day. */
export const bases = ['set-by-committee', 'after-last', 'first', 'none-asked', 'not-bound', 'last-not-known'] as const
export type Basis = (typeof bases)[number]
export type NextReport = { readonly dueOn: Day | null; readonly basis: Basis }

const yearsAfter = (day: Day, years: number): Day => {
  const [year = '', month = '', date = ''] = day.split('-')
  const moved = `${String(Number(year) + years).padStart(4, '0')}-${month}-${date}`
  return moved.endsWith('-02-29') && new Date(`${moved}T00:00:00Z`).getUTCDate() !== 29 ? `${moved.slice(0, 8)}28` : moved
}

type Asks = Pick<Instrument, 'firstReportYears' | 'everyReportYears'>
type Known = { readonly standing: Standing; readonly boundOn: string | null } & Pick<
  Adherence,
  'bindsFrom' | 'lastReportOn' | 'nextReportOn'
>

/** The day by which the next report to a treaty body is due: the one that the committee set; else the period after the last; else the first. Where the last is not recorded and the first is long past, nobody can say. */
export const nextReport = under('gcm:6.a', (asks: Asks, known: Known, today: Day): NextReport => {
  if (known.standing !== 'party') return { dueOn: null, basis: 'not-bound' }
  if (known.nextReportOn) return { dueOn: known.nextReportOn, basis: 'set-by-committee' }
  if (asks.firstReportYears === undefined) return { dueOn: null, basis: 'none-asked' }
  if (known.lastReportOn)
    return asks.everyReportYears === undefined
      ? { dueOn: null, basis: 'none-asked' }
      : { dueOn: yearsAfter(known.lastReportOn, asks.everyReportYears), basis: 'after-last' }
  const from = known.bindsFrom ?? (known.boundOn?.length === 10 ? known.boundOn : known.boundOn ? `${known.boundOn}-12-31` : null)
  const first = from ? yearsAfter(from, asks.firstReportYears) : null
  return first && first > yearsAfter(today, -2) ? { dueOn: first, basis: 'first' } : { dueOn: null, basis: 'last-not-known' }
})

/** A State that stands otherwise in a newer list than in an older one. */
export type Change = {
  readonly party: string
  readonly before: Status
  readonly after: Status
  readonly kind: 'bound' | 'signed' | 'left' | 'corrected'
}

const rank: Readonly<Record<Standing, number>> = { party: 3, left: 3, signatory: 2, none: 1, unreadable: 0, 'not-known': 0 }

/** What changed between two lists of one treaty; what one of them cannot say is no change. */
export const changesBetween = under(
  'gcm:p43',
  (before: (party: string) => Status, after: (party: string) => Status, parties: Iterable<string>): readonly Change[] =>
    [...parties].sort().flatMap((party): Change[] => {
      const [was, is] = [before(party), after(party)]
      if (was.standing === is.standing || rank[was.standing] === 0 || rank[is.standing] === 0) return []
      const kind =
        is.standing === 'left'
          ? 'left'
          : rank[is.standing] < rank[was.standing]
            ? 'corrected'
            : is.standing === 'party'
              ? 'bound'
              : 'signed'
      return [{ party, before: was, after: is, kind }]
    }),
)
