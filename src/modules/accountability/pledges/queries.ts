import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { FileEntry, filesAbout } from '#kernel/files'
import { type Current, currentEntries } from '../current.ts'
import { papers } from '../papers.ts'
import { reportKey } from './pledging.ts'
import { pledgeRegister } from './registers.ts'
import { daysLate, keptOn, partsOf, standingOf, wayMade } from './rules.ts'
import { type Reported, reportedValues } from './store.ts'
import { Pledge, PledgeCode, pledgeKinds, pledgers, type Standing, standings } from './terms.ts'

const common = { under: 'sgr:82', may: anyone, purpose: 'public information' } as const

const Stand = z.object({
  pledge: Pledge,
  standing: z.enum(standings),
  keptOn: z.string().nullable(),
  late: z.number(),
  made: z.number().nullable(),
  newest: z.string().nullable(),
  newestOn: z.string().nullable(),
  changedAt: z.date(),
})
export type Stand = z.infer<typeof Stand>

const standOf = ({ entry: pledge, changedAt }: Current<Pledge>, reported: readonly Reported[], day: Day): Stand => {
  const values = reported.filter(({ published }) => published)
  const newest = values.filter(({ seenOn }) => seenOn <= day).at(-1)
  return {
    pledge,
    standing: standingOf(pledge, values, day),
    keptOn: keptOn(pledge, values, day),
    late: daysLate(pledge, values, day),
    made: wayMade(pledge, values, day),
    newest: newest?.value ?? null,
    newestOn: newest?.seenOn ?? null,
    changedAt: new Date(Math.max(changedAt.getTime(), ...values.map(({ reportedAt }) => reportedAt.getTime()))),
  }
}

/** Every published pledge and where it stands, the overdue first. */
export const pledgeStands = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Stand[]> => {
  const byPledge = Map.groupBy(await reportedValues(reading), ({ pledge }) => pledge)
  return (await currentEntries<Pledge>(pledgeRegister, reading))
    .map((each) => standOf(each, byPledge.get(each.entry.code) ?? [], reading.today))
    .sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing) || (a.pledge.byDay < b.pledge.byDay ? -1 : 1))
}

export const ways = ['objective', 'pledgeKind', 'pledger'] as const
const Line = z.object({ name: z.string(), counts: z.record(z.enum(standings), z.number()), whole: z.number() })
const noCounts = (): Record<Standing, number> => ({ overdue: 0, 'under-way': 0, kept: 0, withdrawn: 0 })

const linesBy = (way: (typeof ways)[number], all: readonly Stand[]): z.infer<typeof Line>[] =>
  [...Map.groupBy(all, ({ pledge }) => pledge[way])]
    .map(([name, theirs]) => {
      const counts = noCounts()
      for (const { standing } of theirs) counts[standing] += 1
      return { name, counts, whole: theirs.length }
    })
    .sort((a, b) => Number(a.name) - Number(b.name) || (a.name < b.name ? -1 : 1))

export const pledgeBoard = query({
  ...common,
  name: 'accountability.pledgeBoard',
  at: 'GET /accountability/pledges',
  input: z.object({
    sortedBy: z.enum(ways).default('objective'),
    objective: Pledge.shape.objective.optional(),
    pledgeKind: z.enum(pledgeKinds).optional(),
    pledger: z.enum(pledgers).optional(),
    standing: z.enum(standings).optional(),
  }),
  result: z.object({
    lines: z.array(Line),
    counts: z.record(z.enum(standings), z.number()),
    shown: z.array(Stand),
    waiting: z.number(),
    publicUrl: z.string(),
    today: z.string(),
    mayReview: z.boolean(),
  }),
  async read(reading, { sortedBy, objective, pledgeKind, pledger, standing }) {
    const all = (await pledgeStands(reading)).filter(
      (each) =>
        (!objective || each.pledge.objective === objective) &&
        (!pledgeKind || each.pledge.pledgeKind === pledgeKind) &&
        (!pledger || each.pledge.pledger === pledger) &&
        (!standing || each.standing === standing),
    )
    const counts = noCounts()
    for (const each of all) counts[each.standing] += 1
    const mayReview = ['coordinator', 'reviewer', 'editor'].some((role) => reading.who.roles.includes(role as never))
    const waiting = mayReview ? (await reportedValues(reading)).filter(({ verdict }) => verdict === null).length : 0
    return { lines: linesBy(sortedBy, all), counts, shown: all, waiting, publicUrl: reading.publicUrl, today: reading.today, mayReview }
  },
})

const Value = z.object({
  id: z.uuid(),
  value: z.string(),
  seenOn: z.string(),
  note: z.string(),
  evidence: z.string().nullable(),
  reportedAt: z.date(),
  published: z.boolean(),
  verdict: z.enum(['seen', 'not-seen']).nullable(),
  files: z.array(FileEntry),
})

/** The values of a pledge; what was not checked yet, or not seen to be so, is for those who check it. */
const valuesOf = async (reading: Reading, code: string, mayCheck: boolean): Promise<z.infer<typeof Value>[]> => {
  const reported = (await reportedValues(reading, code)).filter(({ published }) => published || mayCheck)
  const files = await filesAbout(
    papers.declared,
    reading.db,
    reading.who,
    reported.map(({ id }) => id),
  )
  return reported.map(({ pledge: _, ...value }) => ({ ...value, files: files.filter(({ about }) => about === value.id) }))
}

export const pledgePage = query({
  ...common,
  name: 'accountability.pledgePage',
  at: 'GET /accountability/pledges/:code',
  input: z.object({ code: PledgeCode }),
  result: Stand.extend({
    id: z.uuid(),
    parts: z.array(z.object({ name: z.string(), part: z.string() })),
    pairs: z.array(Stand),
    values: z.array(Value),
    today: z.string(),
    mayCheck: z.boolean(),
    /** Where those who look after pledges report for a pledger who cannot. */
    reportAt: z.string().nullable(),
  }),
  async read(reading, { code }) {
    const all = await pledgeStands(reading)
    const found = all.find(({ pledge }) => pledge.code === code)
    const entry = (await currentEntries<Pledge>(pledgeRegister, reading)).find((each) => each.entry.code === code)
    if (!found || !entry) throw new NotFound()
    const mayCheck = ['coordinator', 'reviewer'].some((role) => reading.who.roles.includes(role as never))
    return {
      ...found,
      id: entry.id,
      parts: [...partsOf(found.pledge)],
      pairs: all.filter(({ pledge }) => pledge.code === found.pledge.pair || pledge.pair === code),
      values: await valuesOf(reading, code, mayCheck),
      today: reading.today,
      mayCheck,
      reportAt: mayCheck ? `/accountability/pledges/${code}/report/${reportKey(reading.sign, code)}` : null,
    }
  },
})
