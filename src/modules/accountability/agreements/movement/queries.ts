import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { entriesOf } from '../../law/entries.ts'
import { mayKeep } from '../keepers.ts'
import { Country } from '../missions/terms.ts'
import { binds, standingOf } from '../rules.ts'
import { allAgreements } from '../store.ts'
import { Code, standings } from '../terms.ts'
import { movementRegister } from './registers.ts'
import { applying, beforeAndAfter, countReach, reachOf } from './rules.ts'
import { type MovementPurpose, MovementRule, purposes } from './terms.ts'

const Step = z.object({ country: z.string(), before: MovementRule.nullable(), after: MovementRule.nullable() })
const Counts = z.object({ before: z.number(), after: z.number(), gained: z.number() })
const Protocol = z.object({
  code: z.string(),
  agreementName: z.record(z.string(), z.string().optional()),
  standing: z.enum(standings),
  /** Countries that it opens, by purpose: today, or once it binds. */
  opens: z.object({ entry: z.number(), work: z.number(), establishment: z.number() }),
})

type Asking = Pick<Reading, 'db' | 'who' | 'today'>
type Agreements = Awaited<ReturnType<typeof allAgreements>>

const inForceOf = (agreements: Agreements, today: string): ReadonlySet<string> =>
  new Set(agreements.flatMap(({ agreement }) => (binds(standingOf(agreement, today)) ? [agreement.code] : [])))

/** The rules of movement that apply today, for whoever looks for a way abroad. */
export const movementToday = async (reading: Asking): Promise<readonly MovementRule[]> => {
  const rules = await entriesOf<MovementRule>(movementRegister, reading)
  return applying(rules, { inForce: inForceOf(await allAgreements(reading), reading.today) }, reading.today)
}

type Compared = {
  readonly rules: readonly MovementRule[]
  readonly inForce: ReadonlySet<string>
  readonly nationality: string
  readonly today: string
}

/** Before and after a protocol; before and after all protocols where none is named. */
const stepsFor = ({ rules, inForce, nationality, today }: Compared, purpose: MovementPurpose, protocol: string | undefined) => {
  const asked = { nationality, purpose }
  const before = protocol ? applying(rules, { inForce, without: protocol }, today) : applying(rules, { inForce: new Set() }, today)
  const after = applying(rules, { inForce, ...(protocol ? { asIf: protocol } : {}) }, today)
  return beforeAndAfter(reachOf(before, asked), reachOf(after, asked))
}

/** Where a national may go by right, before and after protocols on free movement. */
export const movementReach = query({
  name: 'accountability.movementReach',
  under: 'gcm:5.b',
  at: 'GET /accountability/agreements/movement',
  may: anyone,
  purpose: 'public information',
  input: z.object({ nationality: Country.optional(), movementPurpose: z.enum(purposes).default('entry'), protocol: Code.optional() }),
  result: z.object({
    nationality: z.string(),
    steps: z.array(Step),
    counts: z.object({ entry: Counts, work: Counts, establishment: Counts }),
    protocols: z.array(Protocol),
    nationalities: z.array(z.string()),
    mayKeep: z.boolean(),
  }),
  async read(reading, { nationality = reading.who.state, movementPurpose, protocol }) {
    const { today } = reading
    const rules = await entriesOf<MovementRule>(movementRegister, reading)
    const agreements = await allAgreements(reading)
    const compared = { rules, inForce: inForceOf(agreements, today), nationality, today }
    const named = new Set(rules.map(({ underProtocol }) => underProtocol))
    const chosen = named.has(protocol) ? protocol : undefined
    const counts = (of: string | undefined) => ({
      entry: countReach(stepsFor(compared, 'entry', of)),
      work: countReach(stepsFor(compared, 'work', of)),
      establishment: countReach(stepsFor(compared, 'establishment', of)),
    })
    return {
      nationality,
      steps: [...stepsFor(compared, movementPurpose, chosen)],
      counts: counts(chosen),
      protocols: agreements
        .filter(({ agreement }) => named.has(agreement.code))
        .map(({ agreement }) => {
          const { entry, work, establishment } = counts(agreement.code)
          const opens = { entry: entry.gained, work: work.gained, establishment: establishment.gained }
          return { code: agreement.code, agreementName: agreement.agreementName, standing: standingOf(agreement, today), opens }
        }),
      nationalities: [...new Set([reading.who.state, nationality, ...rules.flatMap(({ nationalsOf }) => nationalsOf)])].sort(),
      mayKeep: mayKeep(reading.who),
    }
  },
})
