import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { entriesOf } from '../../law/entries.ts'
import { mayKeep } from '../keepers.ts'
import { binds, standingOf } from '../rules.ts'
import { allAgreements } from '../store.ts'
import { missionRegister, nationalsRegister } from './registers.ts'
import { coverageOf, isGap, isOpen } from './rules.ts'
import { coverages, Mission, Nationals } from './terms.ts'

const Row = z.object({
  country: z.string(),
  coverage: z.enum(coverages),
  by: z.array(Mission),
  /** How many nationals live there; null where nobody has said. */
  nationals: Nationals.nullable(),
})
export type Row = z.infer<typeof Row>

/** Every country where nationals live or are served: gaps first, those with most nationals before the others. */
export const coverageRows = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Row[]> => {
  const { today, who } = reading
  const all = await entriesOf<Mission>(missionRegister, reading)
  const counted = new Map((await entriesOf<Nationals>(nationalsRegister, reading)).map((each) => [each.inCountry, each]))
  const inForce = new Set(
    (await allAgreements(reading)).flatMap(({ agreement }) => (binds(standingOf(agreement, today)) ? [agreement.code] : [])),
  )
  const served = all.filter((each) => isOpen(each, today)).flatMap(({ inCountry, alsoServes = [] }) => [inCountry, ...alsoServes])
  return [...new Set([...counted.keys(), ...served])]
    .filter((country) => country !== who.state)
    .map((country): Row => {
      const { coverage, by } = coverageOf(country, all, inForce, today)
      return { country, coverage, by: [...by], nationals: counted.get(country) ?? null }
    })
    .sort(
      (a, b) =>
        Number(isGap(b.coverage)) - Number(isGap(a.coverage)) ||
        (b.nationals?.nationals ?? -1) - (a.nationals?.nationals ?? -1) ||
        (a.country < b.country ? -1 : 1),
    )
}

/** Where nationals live abroad, and who serves them. */
export const missionCoverage = query({
  name: 'accountability.missionCoverage',
  under: 'gcm:14.c',
  at: 'GET /accountability/agreements/missions',
  may: anyone,
  purpose: 'public information',
  input: z.object({ show: z.enum(['all', 'gaps']).default('all') }),
  result: z.object({ rows: z.array(Row), all: z.array(Row), mayKeep: z.boolean() }),
  async read(reading, { show }) {
    const all = [...(await coverageRows(reading))]
    return { rows: all.filter(({ coverage }) => show === 'all' || isGap(coverage)), all, mayKeep: mayKeep(reading.who) }
  },
})
