import { type Day, daysAfter, under } from '#kernel'
import { compared, over, plus, times, total } from '#kernel/decimal'
import type { Provider } from './terms.ts'

/** Where the licence of a provider stands: checked within a year and in force, run out, not checked of late, or none known. */
export type LicenceState = 'checked' | 'run-out' | 'not-checked' | 'none'
export const licenceOf = under(
  'gcm:20.d',
  (provider: Pick<Provider, 'licenceNumber' | 'licensedUntil' | 'licenceCheckedOn'> | undefined, today: Day): LicenceState => {
    if (!provider?.licenceNumber) return 'none'
    if (provider.licensedUntil && provider.licensedUntil < today) return 'run-out'
    return provider.licenceCheckedOn && daysAfter(provider.licenceCheckedOn, 365) >= today ? 'checked' : 'not-checked'
  },
)

/** How concentrated a market is: the sum of the squares of shares in per cent (Herfindahl-Hirschman), 10,000 where one has all; null where nothing was carried. */
export const concentrationOf = under('gcm:20.d', (volumes: readonly string[]): string | null => {
  const whole = total(volumes)
  if (compared(whole, '0') <= 0) return null
  const squares = total(volumes.map((volume) => times(volume, volume)))
  return over(times(squares, '10000'), times(whole, whole), 0)
})

/** What that number is held to mean: below 1,500 open, below 2,500 moderately, above highly concentrated. */
export const meaningOf = (hhi: string): 'open' | 'moderate' | 'high' =>
  compared(hhi, '1500') < 0 ? 'open' : compared(hhi, '2500') < 0 ? 'moderate' : 'high'

/** Whether an exclusivity agreement stands in the way today: in force and not yet at its end. */
export const standsInTheWay = under(
  'gcm:20.d',
  (agreement: { readonly termState: string; readonly inForceUntil?: string | undefined }, today: Day): boolean =>
    agreement.termState === 'in-force' && (agreement.inForceUntil === undefined || agreement.inForceUntil >= today),
)

/** Each part of a whole in per cent, to one place; nothing where there is no whole. */
export const sharesOf = (parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const whole = [...parts.values()].reduce(plus, '0')
  return compared(whole, '0') <= 0 ? new Map() : new Map([...parts].map(([name, part]) => [name, over(times(part, '100'), whole, 1)]))
}
