import { createHash } from 'node:crypto'
import { BadInput, type Issue, type Writing } from '#kernel'
import type { SheetRow } from '#kernel/documents'
import { fieldsOf, gather, parseInput } from '#kernel/input'
import { entriesOf } from '../entries.ts'
import { licenceOf } from '../market/rules.ts'
import type { Provider } from '../market/terms.ts'
import { doubtsOf, faultsOf, serviceKey } from './rules.ts'
import { type Arriving, type Delivery, keepDelivery, keepOffers, midRates, shownNow } from './store.ts'
import { type Doubt, type Fault, Offer } from './terms.ts'

/** What became of a row: shown, held for a second person, or refused. */
export type Fate = {
  readonly line: number
  readonly service: string
  readonly fate: 'shown' | 'held' | 'refused'
  readonly reasons: readonly (Doubt | Fault)[]
  readonly issues: readonly { readonly at: string; readonly message: string }[]
}

type Parsed = { readonly line: number } & ({ readonly offer: Offer } | { readonly issues: readonly Issue[] })

/** Rows of a sheet as prices, or what is wrong with each. */
export const offersIn = (rows: readonly SheetRow[]): readonly Parsed[] =>
  rows.map(({ line, cells }) => {
    const sent = new Map(
      Object.entries(cells).map(([name, cell]) => [name, name === 'papers' ? cell.split(/[\s;|]+/) : [cell.trim()]] as const),
    )
    try {
      return { line, offer: parseInput(Offer, gather(fieldsOf(Offer), sent)) }
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      return { line, issues: error.issues }
    }
  })

const fateOf = (line: number, offer: Offer | null, faults: readonly Fault[], doubts: readonly Doubt[], shown: boolean): Fate => ({
  line,
  service: offer ? `${offer.provider} ${offer.serviceName} ${offer.from}-${offer.to}` : '',
  fate: faults.length > 0 ? 'refused' : shown ? 'shown' : 'held',
  reasons: faults.length > 0 ? faults : doubts,
  issues: [],
})

type Judging = { readonly feedOf: string | null; readonly straight: boolean }

/** Judges prices as they come: what is wrong is refused, what is hard to believe is held; the rest is shown where it comes straight from its provider, and waits for a second person where an editor brings it. */
const judge = async (writing: Writing, parsed: readonly Parsed[], { feedOf, straight }: Judging) => {
  const { now, today } = writing
  const providers = new Map((await entriesOf<Provider>('remittances.provider', writing)).map((entry) => [entry.code, entry]))
  const before = await shownNow(
    writing,
    parsed.flatMap((row) => ('offer' in row ? [serviceKey(row.offer)] : [])),
  )
  const mids = await midRates(writing, feedOf)
  const [seen, codes] = [new Set<string>(), new Set(providers.keys())]
  const arriving: Arriving[] = []
  const fates = parsed.map((row): Fate => {
    if ('issues' in row) {
      const issues = row.issues.map(({ at, saying }) => ({ at, message: writing.words.say(saying.key, saying.values) }))
      return { ...fateOf(row.line, null, [], [], false), fate: 'refused', issues }
    }
    const { offer, line } = row
    const key = serviceKey(offer)
    const was = before.get(key) ?? null
    const faults = faultsOf(offer, { now, feedOf, providers: codes, before: was, seen: seen.has(key) })
    seen.add(key)
    const licensed = licenceOf(providers.get(offer.provider), today) === 'checked'
    const otherMid = mids.get(`${offer.currency} ${offer.receiveCurrency}`) ?? null
    const doubts = faults.length > 0 ? [] : doubtsOf(offer, { before: was, otherMid, licensed })
    const shown = straight && doubts.length === 0
    if (faults.length === 0) arriving.push({ offer, key, doubts, shown })
    return fateOf(line, offer, faults, doubts, shown)
  })
  return { arriving, fates }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Takes prices in as one delivery. */
export const takeOffers = async (
  writing: Writing,
  parsed: readonly Parsed[],
  it: Pick<Delivery, 'way' | 'provider' | 'name' | 'hash' | 'actor'> & { readonly straight: boolean; readonly keep: boolean },
): Promise<{ delivery: string; shown: number; held: number; refused: number; rows: Fate[] }> => {
  const { arriving, fates } = await judge(writing, parsed, { feedOf: it.provider, straight: it.straight })
  const count = (fate: Fate['fate']): number => fates.filter((each) => each.fate === fate).length
  const [shown, held, refused] = [count('shown'), count('held'), count('refused')]
  const id = writing.newId()
  if (it.keep) {
    const told = fates.filter(({ fate }) => fate !== 'shown').slice(0, 500)
    const { straight: _, keep: __, ...about } = it
    await keepDelivery(writing, { ...about, id, taken: shown, held, refused, fates: told })
    await keepOffers(writing, id, it.actor, arriving)
  }
  return { delivery: id, shown, held, refused, rows: fates }
}
