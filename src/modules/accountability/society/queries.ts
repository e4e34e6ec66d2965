import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { acceptedLinks, entriesOfKinds } from '#module/compact'
import { bands, type Finding, findingKinds, objectives } from '../evidence.ts'
import { allFindings } from '../findings.ts'
import { dueDaysOf } from '../review/forums/rules.ts'
import { listForums } from '../review/forums/store.ts'
import { comingDays } from '../review/queries.ts'
import { listReviews } from '../review/store.ts'
import { doersIn, followedUp, isStale, standingsOf } from './rules.ts'
import { comingMilestones, organisationsByCode } from './store.ts'

const common = {
  under: ['gcm:p43', 'gcm:p13.j', 'sgr:54', 'nyd:88'],
  may: anyone,
  purpose: 'public information',
  as: 'the public',
} as const

const Counts = z.record(z.enum(bands), z.number())
const Text = z.object({ en: z.string(), sw: z.string(), fr: z.string(), ar: z.string() }).partial()

/** A finding as everybody is told it, in the language that they read. */
const Told = z.object({
  objective: z.string(),
  kind: z.enum(findingKinds),
  standing: z.enum(['good', 'late', 'gap', 'fact']),
  progress: z.enum(['done', 'under-way', 'planned']).nullable(),
  text: z.string(),
  address: z.string(),
  day: z.string(),
  by: z.array(z.string()),
  groups: z.array(z.string()),
  targets: z.array(z.string()),
})
export type Told = z.infer<typeof Told>

const tell = ({ words }: Pick<Reading, 'words'>, finding: Finding): Told => ({
  objective: finding.objective,
  kind: finding.kind,
  standing: finding.standing,
  progress: finding.progress ?? null,
  text: words.say(finding.says.key, finding.says.values),
  address: finding.address,
  day: finding.day,
  by: [...(finding.by ?? [])],
  groups: [...(finding.groups ?? [])],
  targets: [...(finding.targets ?? [])],
})

/** Whether a finding tells of something that happened, and not only of where something stands today. */
const isNews = ({ standing, progress, day, kind }: Finding, today: Day): boolean =>
  (standing === 'late' || (standing === 'good' && (progress ?? 'done') === 'done')) && (day < today || (day === today && kind === 'plan'))

/** What happened lately: what was done, fell behind, was reported; newest first. */
const newsIn = (findings: readonly Finding[], today: Day, most: number): readonly Finding[] =>
  findings
    .filter((finding) => isNews(finding, today))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.address < b.address ? -1 : 1))
    .slice(0, most)

const Objective = z.object({
  objective: z.string(),
  counts: Counts,
  planned: z.boolean(),
  newest: z.string().nullable(),
  stale: z.boolean(),
})
const Coming = z.object({ day: z.string(), title: Text, of: Text, due: z.string(), address: z.string(), id: z.string() })

const comingIn = async (reading: Reading): Promise<z.infer<typeof Coming>[]> => {
  const forums = (await listForums(reading)).map((forum) => ({ forum, dues: dueDaysOf(forum) }))
  return [
    ...comingDays(forums, reading.today).map(({ forum, due, day }) => ({
      day,
      due: due as string,
      title: forum.name,
      of: {},
      address: `/accountability/reviews/forum/${forum.code}`,
      id: `${forum.code}-${due}`,
    })),
    ...(await comingMilestones(reading)),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

export const society = query({
  ...common,
  name: 'accountability.society',
  at: 'GET /accountability/society',
  input: z.object({}),
  result: z.object({
    objectives: z.array(Objective),
    whole: Counts,
    sectors: z.array(z.object({ kind: z.string(), organisations: z.number(), counts: Counts })),
    news: z.array(Told),
    coming: z.array(Coming),
    reviews: z.array(z.object({ id: z.uuid(), reference: z.string(), stage: z.string(), forum: z.string() })),
    newest: z.string().nullable(),
    today: z.string(),
    publicUrl: z.string(),
  }),
  async read(reading) {
    const findings = await allFindings(reading)
    const { today, publicUrl } = reading
    const objectives = standingsOf(findings).map((each) => ({ ...each, counts: { ...each.counts }, stale: isStale(each.newest, today) }))
    const sum = (of: readonly { readonly counts: Readonly<Record<string, number>> }[]) =>
      Object.fromEntries(bands.map((band) => [band, of.reduce((all, { counts }) => all + counts[band]!, 0)])) as z.infer<typeof Counts>
    const kinds = new Map([...(await organisationsByCode(reading))].map(([code, { kind }]) => [code, kind]))
    const sectors = [...Map.groupBy(doersIn(findings, kinds), ({ kind }) => kind)].map(([kind, own]) => ({
      kind,
      organisations: own.length,
      counts: sum(own),
    }))
    return {
      objectives,
      whole: sum(objectives),
      sectors: sectors.sort((a, b) => b.organisations - a.organisations || (a.kind < b.kind ? -1 : 1)),
      news: newsIn(findings, today, 60).map((finding) => tell(reading, finding)),
      coming: (await comingIn(reading)).slice(0, 400),
      reviews: [...(await listReviews(reading))],
      newest: objectives.reduce<Day | null>(
        (newest, each) => (each.newest && (!newest || each.newest > newest) ? each.newest : newest),
        null,
      ),
      today,
      publicUrl,
    }
  },
})

export const objective = query({
  ...common,
  name: 'accountability.objective',
  at: 'GET /accountability/society/:objective',
  input: z.object({ objective: z.enum(objectives as [string, ...string[]]) }),
  result: z.object({ standing: Objective, findings: z.array(Told), summary: Text, today: z.string() }),
  async read(reading, { objective: number }) {
    const findings = await allFindings(reading)
    const standing = standingsOf(findings).find((each) => each.objective === number)
    if (!standing) throw new NotFound()
    const entries = await entriesOfKinds(reading.db, reading.who.state, 'gcm', ['objective'])
    const entry = entries.find(({ locator }) => locator === number)
    return {
      standing: { ...standing, counts: { ...standing.counts }, stale: isStale(standing.newest, reading.today) },
      findings: findings.filter((each) => each.objective === number).map((finding) => tell(reading, finding)),
      summary: Text.parse(entry?.summary ?? {}),
      today: reading.today,
    }
  },
})

const perPage = 50

export const findings = query({
  ...common,
  name: 'accountability.findings',
  at: 'GET /accountability/findings',
  input: z.object({
    objective: z.string().trim().max(8).optional(),
    kind: z.enum(findingKinds).optional(),
    standing: z.enum(['good', 'late', 'gap', 'fact']).optional(),
    group: z.string().trim().max(40).optional(),
    by: z.string().trim().max(40).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    all: z.enum(['yes', 'no']).default('no'),
  }),
  result: z.object({ findings: z.array(Told), total: z.number(), page: z.number(), pages: z.number(), today: z.string() }),
  async read(reading, { page, all, ...asked }) {
    const found = (await allFindings(reading)).filter(
      (finding) =>
        (!asked.objective || finding.objective === asked.objective) &&
        (!asked.kind || finding.kind === asked.kind) &&
        (!asked.standing || finding.standing === asked.standing) &&
        (!asked.group || finding.groups?.includes(asked.group)) &&
        (!asked.by || finding.by?.includes(asked.by)),
    )
    const shown = all === 'yes' ? found : found.slice((page - 1) * perPage, page * perPage)
    return {
      findings: shown.map((finding) => tell(reading, finding)),
      total: found.length,
      page,
      pages: Math.max(1, Math.ceil(found.length / perPage)),
      today: reading.today,
    }
  },
})

export const who = query({
  ...common,
  name: 'accountability.whoDidWhat',
  under: ['gcm:p13.j', 'gcm:p13.i', 'gcm:p40'],
  at: 'GET /accountability/society/who',
  input: z.object({ kind: z.string().trim().max(40).optional() }),
  result: z.object({
    doers: z.array(z.object({ code: z.string(), kind: z.string(), name: Text, counts: Counts, whole: z.number() })),
    today: z.string(),
  }),
  async read(reading, { kind }) {
    const organisations = await organisationsByCode(reading)
    const kinds = new Map([...organisations].map(([code, known]) => [code, known.kind]))
    const doers = doersIn(await allFindings(reading), kinds).filter((doer) => !kind || doer.kind === kind)
    return {
      doers: doers.map((doer) => ({ ...doer, counts: { ...doer.counts }, name: organisations.get(doer.code)?.name ?? { en: doer.code } })),
      today: reading.today,
    }
  },
})

/** The paragraphs of the declaration that commit States: from 22 to 87. */
const [first, last] = [22, 87]

export const commitments = query({
  ...common,
  under: ['nyd:88', 'nyd:89'],
  name: 'accountability.commitments',
  at: 'GET /accountability/society/commitments',
  input: z.object({}),
  result: z.object({
    commitments: z.array(
      z.object({
        code: z.string(),
        locator: z.string(),
        heading: Text,
        summary: Text,
        objectives: z.array(z.string()),
        counts: Counts,
      }),
    ),
    today: z.string(),
  }),
  async read(reading) {
    const entries = (await entriesOfKinds(reading.db, reading.who.state, 'nyd', ['paragraph'])).filter(
      ({ locator }) => Number(locator) >= first && Number(locator) <= last,
    )
    const codes = entries.map(({ code }) => code)
    const followed = followedUp(codes, await acceptedLinks(reading, 'nyd', 'gcm'), standingsOf(await allFindings(reading)))
    return {
      commitments: entries.map(({ locator, heading, summary }, at) => ({
        ...followed[at]!,
        objectives: [...followed[at]!.objectives],
        counts: { ...followed[at]!.counts },
        locator,
        heading,
        summary,
      })),
      today: reading.today,
    }
  },
})
