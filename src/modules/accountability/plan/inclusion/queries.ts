import { sql } from 'kysely'
import { z } from 'zod'
import { action, anyone, badInput, NotFound, only, query, type Reading } from '#kernel'
import { current, withKeys } from '../store.ts'
import { Code, groups } from '../terms.ts'
import { targetRegister } from './registers.ts'
import { courseOf, horizonOf, type Measured, shareOfTime, shareOfWay } from './rules.ts'
import { areas, courses, horizons, Target, Value } from './terms.ts'

const Measurement = z.object({ on: z.string(), value: z.string(), source: z.string(), at: z.date(), corrects: z.boolean() })
const Judged = z.object({
  target: Target,
  horizon: z.enum(horizons),
  course: z.enum(courses),
  share: z.number().nullable(),
  shareOfTime: z.number(),
  last: Measurement.nullable(),
})
export type Judged = z.infer<typeof Judged>

type Row = z.infer<typeof Measurement> & { readonly target: string }

/** What was measured of some targets (all, where none is named), in the order of the days; of a day that was corrected the last value counts. */
const measured = async ({ db, who }: Pick<Reading, 'db' | 'who'>, target?: string): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select distinct on (target, measured_on) target, measured_on as "on", trim_scale(value)::text as value, source, at,
      count(*) over (partition by target, measured_on) > 1 as corrects
    from accountability.measurement where state = ${who.state} and (${target ?? null}::text is null or target = ${target ?? null})
    order by target, measured_on, at desc, id desc`.execute(db)
  return rows
}

const judge = (target: Target, rows: readonly Row[], today: string): Judged => {
  const found = rows.map(({ target: _, ...row }) => row)
  const last = found.at(-1) ?? null
  const values: readonly Measured[] = found
  return {
    target,
    horizon: horizonOf(target),
    course: courseOf(target, values, today),
    share: last ? shareOfWay(target, last.value) : null,
    shareOfTime: shareOfTime(target, today),
    last,
  }
}

/** Every target with how it stands today, the worst first. */
export const judgedTargets = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<Judged[]> => {
  const byTarget = Map.groupBy(await measured(reading), ({ target }) => target)
  return (await current<Target>(targetRegister as never, reading))
    .map((target) => judge(target, byTarget.get(target.code) ?? [], reading.today))
    .sort((a, b) => courses.indexOf(a.course) - courses.indexOf(b.course) || (a.target.code < b.target.code ? -1 : 1))
}

export const inclusion = query({
  name: 'accountability.inclusion',
  under: ['gcm:16.d', 'gcm:2.a', 'gcm:15.a'],
  at: 'GET /accountability/inclusion',
  may: anyone,
  purpose: 'public information',
  input: z.object({ area: z.enum(areas).optional(), horizon: z.enum(horizons).optional(), group: z.enum(groups).optional() }),
  result: z.object({
    targets: z.array(Judged),
    matrix: z.array(z.object({ area: z.enum(areas), horizon: z.enum(horizons), counts: z.record(z.enum(courses), z.number()) })),
    today: z.string(),
  }),
  async read(reading, { area, horizon, group }) {
    const all = await judgedTargets(reading)
    const fits = (each: Judged): boolean =>
      (!area || each.target.area === area) &&
      (!horizon || each.horizon === horizon) &&
      (!group || (each.target.groups ?? []).includes(group))
    const counts = (of: readonly Judged[]) =>
      Object.fromEntries(courses.map((course) => [course, of.filter((each) => each.course === course).length])) as Record<
        (typeof courses)[number],
        number
      >
    return {
      targets: all.filter(fits),
      matrix: areas.flatMap((each) =>
        horizons.map((way) => ({
          area: each,
          horizon: way,
          counts: counts(all.filter(({ target, horizon: its }) => target.area === each && its === way)),
        })),
      ),
      today: reading.today,
    }
  },
})

export const inclusionTarget = query({
  name: 'accountability.inclusionTarget',
  under: ['gcm:16.d', 'gcm:15.a'],
  at: 'GET /accountability/inclusion/:code',
  may: anyone,
  purpose: 'public information',
  input: z.object({ code: Code }),
  result: Judged.extend({ measurements: z.array(Measurement), today: z.string() }),
  async read(reading, { code }) {
    const [target] = await withKeys<Target>(reading, 'accountability.target', [code])
    if (!target) throw new NotFound()
    const rows = await measured(reading, code)
    return { ...judge(target, rows, reading.today), measurements: rows.map(({ target: _, ...row }) => row), today: reading.today }
  },
})

export const measure = action({
  name: 'accountability.measure',
  under: ['gcm:16.d', 'gcm:15.a'],
  at: 'POST /accountability/measure',
  may: only('coordinator', 'lead'),
  purpose: 'public information',
  input: z.object({
    target: Code.meta({ field: 'hidden' }),
    measuredOn: z.iso.date(),
    value: Value,
    measurementSource: z.string().trim().min(3).max(300),
    why: z.string().trim().max(500).optional(),
  }),
  result: z.object({ code: z.string() }),
  about: ({ target }) => [target],
  async act(writing, { target, measuredOn, value, measurementSource, why }) {
    const { db, who, now, today } = writing
    const [found] = await withKeys<Target>(writing, 'accountability.target', [target])
    if (!found) throw badInput('accountability.no-target', { code: target }, 'target')
    if (measuredOn > today) throw badInput('accountability.day-not-yet', undefined, 'measuredOn')
    const before = (await measured(writing, target)).find(({ on }) => on === measuredOn)
    if (before && !why) throw badInput('accountability.why-corrected', undefined, 'why')
    await sql`insert into accountability.measurement (state, id, target, measured_on, value, source, why, actor, at)
      values (${who.state}, ${writing.newId()}, ${target}, ${measuredOn}, ${value}, ${measurementSource}, ${why ?? null}, ${who.actor}, ${now})`.execute(
      db,
    )
    return { code: target }
  },
})
