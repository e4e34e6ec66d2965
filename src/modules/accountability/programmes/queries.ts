import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { namesOf } from '../mechanism/store.ts'
import { Code, Objective } from '../plan/terms.ts'
import { courseOf, needMet, outputsOf } from './rules.ts'
import { countsOf, driversOf, programmesOf, type Result, resultsOf, shortagesOf } from './store.ts'
import { counted, Programme, programmeKinds, Shortage, Shown } from './terms.ts'

const courses = ['planned', 'running', 'silent', 'over', 'over-without-result'] as const
/** What nobody reported on for long comes first. */
const order: readonly string[] = ['over-without-result', 'silent', 'running', 'planned', 'over']
const Told = z.object({
  programme: z.string(),
  until: z.string(),
  spent: z.string(),
  shown: Shown,
  outputs: z.array(z.string()),
  note: z.string(),
  source: z.string(),
  why: z.string().nullable(),
  at: z.date(),
})
const Line = z.object({ programme: Programme, course: z.enum(courses), last: Told.nullable() })
export type Line = z.infer<typeof Line>
const Called = z.record(z.string(), z.record(z.string(), z.string()))

/** Every programme, where it stands and what was reported of it last. */
export const programmeLines = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Line[]> => {
  const last = new Map((await resultsOf(reading)).map((result): [string, Result] => [result.programme, result]))
  return (await programmesOf(reading))
    .map((programme): Line => {
      const found = last.get(programme.code) ?? null
      return {
        programme,
        course: courseOf(programme, found?.until ?? null, reading.today),
        last: found && { ...found, outputs: [...found.outputs] },
      }
    })
    .sort((a, b) => order.indexOf(a.course) - order.indexOf(b.course) || (a.programme.code < b.programme.code ? -1 : 1))
}

const common = { may: anyone, purpose: 'public information' } as const

export const programmeBoard = query({
  ...common,
  name: 'accountability.programmeBoard',
  under: ['gcm:2.d', 'gcm:2.g', 'gcm:2.h'],
  at: 'GET /accountability/programmes',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    programmeKind: z.enum(programmeKinds).optional(),
    objective: Objective.optional(),
    place: z.string().trim().max(60).optional(),
  }),
  result: z.object({ lines: z.array(Line), whole: z.number(), names: Called, today: z.string() }),
  async read(reading, { q, programmeKind, objective, place }) {
    const all = await programmeLines(reading)
    const lines = all.filter(
      ({ programme }) =>
        (!programmeKind || programme.programmeKind === programmeKind) &&
        (!objective || programme.objective === objective) &&
        (!place || (programme.places ?? []).includes(place)) &&
        (!q || JSON.stringify([programme.programmeName, programme.code, programme.lead]).toLowerCase().includes(q.toLowerCase())),
    )
    const named = lines.flatMap(({ programme }) => [programme.lead, ...(programme.places ?? [])])
    return { lines, whole: all.length, names: await namesOf(reading, named), today: reading.today }
  },
})

const Need = z.object({ occupation: z.string(), county: z.string(), found: Shortage.nullable(), lacking: z.number().nullable() })
const Exact = z.array(z.object({ what: z.enum(counted), sex: z.string(), age: z.string(), count: z.number() }))

export const programmePage = query({
  ...common,
  name: 'accountability.programmePage',
  under: ['gcm:2.d', 'gcm:2.g', 'gcm:2.h'],
  at: 'GET /accountability/programme/:code',
  input: z.object({ code: Code }),
  result: Line.extend({
    results: z.array(Told),
    outputs: z.array(z.object({ code: z.string(), planned: z.number(), words: z.string(), done: z.number().nullable() })),
    needs: z.array(Need),
    lacking: z.number(),
    drivers: z.array(z.object({ code: z.string(), name: z.record(z.string(), z.string()) })),
    exact: Exact.nullable(),
    names: Called,
  }),
  async read(reading, { code }) {
    const found = (await programmeLines(reading)).find(({ programme }) => programme.code === code)
    if (!found) throw new NotFound()
    const { programme } = found
    const { rows, lacking } = needMet(programme, await shortagesOf(reading))
    return {
      ...found,
      results: (await resultsOf(reading, code)).map((each) => ({ ...each, outputs: [...each.outputs] })),
      outputs: [...outputsOf(programme.outputsPlanned ?? [], found.last?.outputs ?? null)],
      needs: [...rows],
      lacking,
      drivers: (await driversOf(reading))
        .filter((driver) => (programme.drivers ?? []).includes(driver.code))
        .map((driver) => ({ code: driver.code, name: driver.driverName as Record<string, string> })),
      exact: reading.who.kind === 'staff' ? [...(await countsOf(reading, code))] : null,
      names: await namesOf(reading, [programme.lead, ...(programme.partners ?? []), ...(programme.places ?? [])]),
    }
  },
})
