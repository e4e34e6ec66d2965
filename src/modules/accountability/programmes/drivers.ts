import { z } from 'zod'
import { anyone, query } from '#kernel'
import { type Line, programmeLines } from './queries.ts'
import { sumShown, valuesOf } from './rules.ts'
import { driversOf, sdgLinksOf } from './store.ts'
import { Driver, driverKinds, SdgLink } from './terms.ts'

const common = { may: anyone, purpose: 'public information' } as const
const SumOf = z.object({ count: z.number(), atLeast: z.boolean() })
const Named = SumOf.extend({ name: z.string() })
const Jobs = z.object({
  byAge: z.array(z.object({ age: z.string(), sexes: z.array(Named) })),
  bySex: z.array(Named),
  all: SumOf,
})
const Value = z.object({ year: z.number(), value: z.number() })

/** Jobs made, and work found after a training. */
const isJob = ({ what }: { readonly what: string }): boolean => what === 'jobs' || what === 'foundWork'

/** Jobs that came of programmes, by sex and age, as far as they may be shown; null where nobody counted any. */
const jobsOf = (lines: readonly Line[]): z.infer<typeof Jobs> | null => {
  const cells = lines.flatMap(({ last }) => (last?.shown.cells ?? []).filter(isJob))
  const sexes = lines.flatMap(({ last }) => (last?.shown.sexes ?? []).filter(isJob))
  const totals = lines.flatMap(({ last }) => (last?.shown.totals ?? []).filter(isJob))
  if (totals.length === 0) return null
  const sum = (those: readonly { readonly count: number | null }[]) => sumShown(those.map(({ count }) => count))
  return {
    byAge: [...Map.groupBy(cells, ({ age }) => age)]
      .map(([age, those]) => ({
        age,
        sexes: [...Map.groupBy(those, ({ sex }) => sex)].map(([name, of]) => ({ name, ...sum(of) })),
      }))
      .sort((a, b) => Number.parseInt(a.age, 10) - Number.parseInt(b.age, 10)),
    bySex: [...Map.groupBy(sexes, ({ sex }) => sex)].map(([name, those]) => ({ name, ...sum(those) })),
    all: sum(totals),
  }
}

const Against = z.object({
  driver: Driver,
  values: z.array(Value),
  better: z.boolean().nullable(),
  programmes: z.array(
    z.object({
      code: z.string(),
      name: z.record(z.string(), z.string()),
      kind: z.string(),
      startsOn: z.string(),
      spent: z.string().nullable(),
      currency: z.string(),
      jobs: SumOf.nullable(),
    }),
  ),
  jobs: Jobs.nullable(),
})
export type Against = z.infer<typeof Against>

/** Whether an indicator has become better from its first year to its last; null with fewer than two. */
const isBetter = ({ betterWhen }: Driver, values: readonly z.infer<typeof Value>[]): boolean | null => {
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last || values.length < 2) return null
  return betterWhen === 'lower' ? last.value < first.value : last.value > first.value
}

export const drivers = query({
  ...common,
  name: 'accountability.drivers',
  under: ['gcm:2.g', 'gcm:2.d'],
  at: 'GET /accountability/drivers',
  input: z.object({ driverKind: z.enum(driverKinds).optional() }),
  result: z.object({ rows: z.array(Against), whole: z.number() }),
  async read(reading, { driverKind }) {
    const all = await driversOf(reading)
    const lines = await programmeLines(reading)
    const rows = all
      .filter((driver) => !driverKind || driver.driverKind === driverKind)
      .map((driver): Against => {
        const those = lines.filter(({ programme }) => (programme.drivers ?? []).includes(driver.code))
        const values = [...valuesOf(driver.yearValues)]
        return {
          driver,
          values,
          better: isBetter(driver, values),
          programmes: those.map((line) => ({
            code: line.programme.code,
            name: line.programme.programmeName as Record<string, string>,
            kind: line.programme.programmeKind,
            startsOn: line.programme.startsOn,
            spent: line.last?.spent ?? null,
            currency: line.programme.currency,
            jobs: jobsOf([line])?.all ?? null,
          })),
          jobs: jobsOf(those),
        }
      })
    return { rows, whole: all.length }
  },
})

const goals = Array.from({ length: 17 }, (_, at) => at + 1)
const Goal = z.object({
  goal: z.number(),
  links: z.array(SdgLink.extend({ values: z.array(Value) })),
  programmes: z.array(z.object({ code: z.string(), name: z.record(z.string(), z.string()), targets: z.array(z.string()) })),
})

export const sdgLinksPage = query({
  ...common,
  name: 'accountability.sdgLinks',
  under: 'gcm:19.a',
  at: 'GET /accountability/contributions-to-goals',
  input: z.object({}),
  result: z.object({ goals: z.array(Goal) }),
  async read(reading) {
    const links = await sdgLinksOf(reading)
    const lines = await programmeLines(reading)
    return {
      goals: goals.map((goal) => ({
        goal,
        links: links
          .filter(({ sdgIndicator }) => Number(sdgIndicator.split('.')[0]) === goal)
          .map((link) => ({ ...link, values: [...valuesOf(link.yearValues)] })),
        programmes: lines
          .map(({ programme }) => ({
            code: programme.code,
            name: programme.programmeName as Record<string, string>,
            targets: (programme.targets ?? []).filter((target) => Number(target.split('.')[0]) === goal),
          }))
          .filter(({ targets }) => targets.length > 0),
      })),
    }
  },
})
