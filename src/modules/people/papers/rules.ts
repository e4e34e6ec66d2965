import { type Day, Refused, under } from '#kernel'
import type { Days } from '../births/terms.ts'
import type { Summary } from '../register/summary.ts'
import type { PaperKind, Standing, verdicts } from './terms.ts'

/** Where a document may go from where it stands; one that was reported and is found again is not used again, but one that was kept from its holder is. */
export const nextStandings = {
  valid: ['lost', 'stolen', 'retained', 'cancelled'],
  retained: ['valid', 'lost', 'stolen', 'cancelled'],
  lost: ['cancelled'],
  stolen: ['cancelled'],
  replaced: [],
  cancelled: [],
} as const satisfies Readonly<Record<Standing, readonly Standing[]>>

/** Refuses to move a document where it cannot go. */
export const mustFollow = under('gcm:11.d', (from: Standing, to: Standing): void => {
  if (!(nextStandings[from] as readonly Standing[]).includes(to)) throw new Refused('people.paper-cannot', undefined, 'gcm:11.d')
})

/** How many years a document counts: less for a child, who changes. */
export const yearsOf = under('gcm:4.c', (kind: PaperKind, childhood: string | null): number =>
  childhood === 'adult' && kind === 'travel-document' ? 10 : 5,
)

type Holder = {
  readonly state: string
  readonly nationalities: Summary['nationalities']
  readonly stateless: boolean
  readonly livesHere: boolean
  readonly dead: boolean
  readonly merged: boolean
}

/** Refuses a document to whom it cannot be issued. Whoever lives here gets a card; neither status nor spouse nor parent is asked for. */
export const mustBeIssuable = under('gcm:4.g', (kind: PaperKind, holder: Holder): void => {
  if (holder.dead || holder.merged) throw new Refused('people.paper-not-for-this-record', undefined, 'gcm:4.c')
  if (kind === 'resident-card' && !holder.livesHere) throw new Refused('people.say-where-they-live', undefined, 'gcm:4.g')
  const own = holder.nationalities.some(
    ({ nationalityOf, nationalityStanding }) => nationalityOf === holder.state && nationalityStanding === 'documented',
  )
  if (kind === 'travel-document' && !own && !holder.stateless) throw new Refused('people.not-our-national', undefined, 'gcm:4.c')
})

/** What whoever holds a document is told: no more than whether they may rely on it. */
export const verdictOf = under('gcm:11.d', (standing: Standing, expiresOn: Day, today: Day): (typeof verdicts)[number] => {
  if (standing === 'replaced' || standing === 'cancelled') return 'no-longer-valid'
  if (standing !== 'valid') return 'not-with-its-holder'
  return today > expiresOn ? 'expired' : 'valid'
})

/** The two parts of a name in a machine-readable zone: what comes first there, and what follows. */
export const zoneNamesOf = under(
  'gcm:4.c',
  ({ names }: Pick<Summary, 'names'>): { readonly primary: string; readonly secondary: string } => {
    const name = names[0]
    if (!name) return { primary: '', secondary: '' }
    const family = name.family ?? name.patronymic ?? name.clan
    if (!name.latin && name.given && family) return { primary: family, secondary: name.given }
    const words = (name.latin ?? name.asSaid).split(/\s+/)
    if (name.oneNameOnly || words.length === 1) return { primary: words.join(' '), secondary: '' }
    return { primary: words.slice(1).join(' '), secondary: words[0]! }
  },
)

const numberAt = (day: Day, at: number): number => Number(day.split('-')[at])

/** A birth as a zone writes it: only the parts that are known. */
export const zoneBirthOf = under('gcm:4.c', (days: Days | null) => {
  const nothing = { year: null, month: null, day: null }
  if (!days || numberAt(days.from, 0) !== numberAt(days.to, 0)) return nothing
  const year = numberAt(days.from, 0)
  if (numberAt(days.from, 1) !== numberAt(days.to, 1)) return { ...nothing, year }
  const month = numberAt(days.from, 1)
  return { year, month, day: days.from === days.to ? numberAt(days.from, 2) : null }
})
