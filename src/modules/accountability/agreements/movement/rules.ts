import { type Day, under } from '#kernel'
import type { MovementPurpose, MovementRule } from './terms.ts'

/** Whether a rule lets somebody through by right: no visa to be asked for before the journey, and for work or establishment no permit that is first tested against the labour market. A rule that names no permit for work gives no right to work. */
export const opensDoor = under(
  'gcm:5.b',
  ({ movementPurpose, visa, permit }: Pick<MovementRule, 'movementPurpose' | 'visa' | 'permit'>): boolean =>
    movementPurpose === 'entry' ? visa !== 'before' : visa !== 'before' && permit !== undefined && permit !== 'tested',
)

/** Which rules apply on a day: those of States themselves, and those of protocols that bind; `without` leaves one protocol out, `asIf` takes one as if it bound already. */
export const applying = (
  rules: readonly MovementRule[],
  { inForce, without, asIf }: { readonly inForce: ReadonlySet<string>; readonly without?: string; readonly asIf?: string },
  today: Day,
): readonly MovementRule[] =>
  rules.filter(
    ({ underProtocol, appliesFrom, appliesUntil }) =>
      (underProtocol === undefined || ((inForce.has(underProtocol) || underProtocol === asIf) && underProtocol !== without)) &&
      (appliesFrom <= today || (underProtocol !== undefined && underProtocol === asIf)) &&
      !(appliesUntil && appliesUntil < today),
  )

const rank = ({ visa, permit, stayDays }: MovementRule): number =>
  (visa === 'none' ? 1_000_000 : 0) +
  (permit === 'none' ? 300_000 : permit === 'free' ? 200_000 : permit === 'paid' ? 100_000 : 0) +
  (stayDays ?? 50_000)

/** The countries that a national may go to for a purpose by right, each with the rule that gives most: no visa before one on arrival, no permit before one, more days before fewer; no limit before any. */
export const reachOf = under(
  'gcm:5.b',
  (
    rules: readonly MovementRule[],
    asked: { readonly nationality: string; readonly purpose: MovementPurpose },
  ): ReadonlyMap<string, MovementRule> => {
    const reach = new Map<string, MovementRule>()
    for (const rule of rules) {
      if (rule.movementPurpose !== asked.purpose || !rule.nationalsOf.includes(asked.nationality) || !opensDoor(rule)) continue
      for (const country of rule.intoStates) {
        const best = reach.get(country)
        if (country !== asked.nationality && (!best || rank(rule) > rank(best))) reach.set(country, rule)
      }
    }
    return reach
  },
)

export type Step = { readonly country: string; readonly before: MovementRule | null; readonly after: MovementRule | null }

/** Each country that can be reached, before and after: what a protocol adds stands in `after` alone. */
export const beforeAndAfter = (before: ReadonlyMap<string, MovementRule>, after: ReadonlyMap<string, MovementRule>): readonly Step[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((country) => ({ country, before: before.get(country) ?? null, after: after.get(country) ?? null }))

/** How many countries can be reached before and after, and how many are new. */
export const countReach = (steps: readonly Step[]): { readonly before: number; readonly after: number; readonly gained: number } => ({
  before: steps.filter(({ before }) => before !== null).length,
  after: steps.filter(({ after }) => after !== null).length,
  gained: steps.filter(({ before, after }) => before === null && after !== null).length,
})
