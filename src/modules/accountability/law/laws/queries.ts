import { z } from 'zod'
import { anyone, type Day, NotFound, query, type Reading } from '#kernel'
import { entriesOf, type Published, publishedOf } from '../entries.ts'
import { instrumentRegister } from '../treaties/registers.ts'
import { RegisterCode } from '../treaties/terms.ts'
import { demandRegister, lawRegister, shareRegister } from './registers.ts'
import { demandStanding, isOutdated, verdictOf, weightMet } from './rules.ts'
import { Demand, Law, Said, Share, type Verdict, verdicts } from './terms.ts'

const common = {
  under: ['gcm:9.d', 'gcm:10.f', 'gcm:15.b', 'gcm:6.k', 'gcm:16.f', 'gcm:22.a'],
  may: anyone,
  purpose: 'public information',
} as const

const Finding = z.object({
  id: z.string(),
  reference: z.string(),
  said: Said,
  verdict: z.enum(verdicts),
  examinedOn: z.string(),
  confirmedOn: z.string(),
  second: z.string(),
  outdated: z.boolean(),
})
export type Finding = z.infer<typeof Finding>
const Amendment = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.string(),
  openedAt: z.date(),
  asked: z.object({
    law: z.string(),
    demands: z.array(z.string()),
    articles: z.array(z.string()),
    change: z.string(),
    activity: z.string().optional(),
    leadBody: z.string().optional(),
  }),
})
export type AmendmentCase = z.infer<typeof Amendment>

/** The objective that a paragraph belongs to: `9` of `gcm:9.d`; null where it is none of the 22. */
export const objectiveOf = (paragraph: string): string | null => /^gcm:(\d{1,2})(?:\.|$)/.exec(paragraph)?.[1] ?? null

const findingOf = (it: Published<Said>, demand: Demand, law: Law, dayOf: Reading['dayOf']): Finding => {
  const said = { ...it.asked, shape: demand.shape }
  const examinedOn: Day = dayOf(it.openedAt)
  return {
    id: it.id,
    reference: it.reference,
    said,
    verdict: verdictOf(said),
    examinedOn,
    confirmedOn: it.decision ? dayOf(new Date(it.decision.at)) : examinedOn,
    second: it.decision?.reasons ?? '',
    outdated: isOutdated(examinedOn, law.amendedOn),
  }
}

/** Everything that is known of the law: laws, demands, the newest confirmed finding of each pair, and what is being changed. */
export type LawState = {
  readonly laws: readonly Law[]
  readonly demands: readonly Demand[]
  readonly findings: readonly Finding[]
  readonly amendments: readonly AmendmentCase[]
  readonly verdict: (demand: string) => Verdict
}

const byParagraph = (a: Demand, b: Demand): number =>
  Number(objectiveOf(a.paragraph) ?? 99) - Number(objectiveOf(b.paragraph) ?? 99) || (a.code < b.code ? -1 : 1)

export const lawState = async (asking: Reading): Promise<LawState> => {
  const laws = [...(await entriesOf<Law>(lawRegister, asking))].sort((a, b) => (a.code < b.code ? -1 : 1))
  const demands = [...(await entriesOf<Demand>(demandRegister, asking))].sort(byParagraph)
  const [lawBy, demandBy] = [new Map(laws.map((law) => [law.code, law])), new Map(demands.map((demand) => [demand.code, demand]))]
  const newest = new Map<string, Finding>()
  for (const it of await publishedOf<Said>('accountability.examination', asking)) {
    const [law, demand] = [lawBy.get(String(it.asked.law)), demandBy.get(String(it.asked.demand))]
    if (law && demand) newest.set(`${law.code} ${demand.code}`, findingOf(it, demand, law, asking.dayOf))
  }
  const findings = [...newest.values()]
  const of = Map.groupBy(findings, ({ said }) => String(said.demand))
  return {
    laws,
    demands,
    findings,
    amendments: (await publishedOf<AmendmentCase['asked']>('accountability.amendment', asking)).map(({ decision: _, ...rest }) => rest),
    verdict: (code) =>
      demandStanding(
        demandBy.get(code) ?? { shape: 'question', reading: 'some' },
        (of.get(code) ?? []).map(({ said }) => ({ finding: said, lawStanding: lawBy.get(String(said.law))!.lawStanding })),
      ),
  }
}

const Cell = z.object({ law: z.string(), id: z.string(), verdict: z.enum(verdicts), outdated: z.boolean() })
const Line = z.object({ demand: Demand, verdict: z.enum(verdicts), cells: z.array(Cell), changing: z.number() })
const open = (stage: string): boolean => ['proposed', 'drafted', 'tabled', 'passed'].includes(stage)

export const law = query({
  ...common,
  name: 'accountability.law',
  at: 'GET /accountability/law',
  input: z.object({
    objective: z.coerce.number().int().min(1).max(22).optional(),
    show: z.enum(['all', 'gaps', 'gender', 'not-examined']).default('all'),
  }),
  result: z.object({
    lines: z.array(Line),
    laws: z.array(Law),
    counts: z.record(z.enum(verdicts), z.number()),
    met: z.number().nullable(),
    objectives: z.array(z.string()),
    mayExamine: z.boolean(),
  }),
  async read(asking, { objective, show }) {
    const state = await lawState(asking)
    const lines = state.demands.map((demand) => ({
      demand,
      verdict: state.verdict(demand.code),
      changing: state.amendments.filter(({ stage, asked }) => open(stage) && asked.demands.includes(demand.code)).length,
      cells: state.findings
        .filter(({ said }) => said.demand === demand.code)
        .map(({ id, said, verdict, outdated }) => ({ law: String(said.law), id, verdict, outdated })),
    }))
    const fits = {
      all: () => true,
      gaps: ({ verdict }: z.infer<typeof Line>) => verdict === 'does-not' || verdict === 'partly',
      gender: ({ demand }: z.infer<typeof Line>) => demand.gender,
      'not-examined': ({ verdict }: z.infer<typeof Line>) => verdict === 'not-examined',
    }[show]
    const shown = lines.filter((line) => fits(line) && (!objective || objectiveOf(line.demand.paragraph) === String(objective)))
    const touched = new Set(shown.flatMap(({ cells }) => cells.map((cell) => cell.law)))
    const count = (verdict: Verdict): number => lines.filter((line) => line.verdict === verdict).length
    return {
      lines: shown,
      laws: state.laws.filter(({ code }) => touched.has(code)),
      counts: Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>,
      met: weightMet(lines.map(({ demand, verdict }) => ({ weight: demand.weight, verdict }))),
      objectives: [...new Set(state.demands.map(({ paragraph }) => objectiveOf(paragraph)).filter((each) => each !== null))],
      mayExamine: mayExamine(asking),
    }
  },
})
const mayExamine = ({ who }: Reading): boolean => who.roles.some((role) => role === 'editor' || role === 'coordinator' || role === 'lead')

export const lawPage = query({
  ...common,
  name: 'accountability.lawPage',
  at: 'GET /accountability/law/:code',
  input: z.object({ code: RegisterCode }),
  result: z.object({
    law: Law,
    entry: z.string(),
    findings: z.array(z.object({ demand: Demand, finding: Finding })),
    open: z.array(Demand),
    amendments: z.array(Amendment),
    treaties: z.array(z.object({ code: z.string(), called: z.record(z.string(), z.string().optional()) })),
    mayExamine: z.boolean(),
  }),
  async read(asking, { code }) {
    const state = await lawState(asking)
    const found = state.laws.find((each) => each.code === code)
    if (!found) throw new NotFound()
    const treaties = await entriesOf<{ code: string; called: Record<string, string> }>(instrumentRegister, asking)
    const findings = state.demands.flatMap((demand) => {
      const finding = state.findings.find(({ said }) => said.law === code && said.demand === demand.code)
      return finding ? [{ demand, finding }] : []
    })
    const row = await asking.db
      .selectFrom('accountability.law')
      .select('id')
      .where('state', '=', asking.who.state)
      .where('key', '=', code)
      .executeTakeFirst()
    return {
      law: found,
      entry: row?.id ?? '',
      findings,
      open: state.demands.filter((demand) => !findings.some((each) => each.demand.code === demand.code)),
      amendments: state.amendments.filter(({ asked }) => asked.law === code),
      treaties: treaties.filter((treaty) => (found.implements ?? []).includes(treaty.code)).map(({ code, called }) => ({ code, called })),
      mayExamine: mayExamine(asking),
    }
  },
})

export const demandPage = query({
  ...common,
  name: 'accountability.demandPage',
  at: 'GET /accountability/demand/:code',
  input: z.object({ code: RegisterCode }),
  result: z.object({
    demand: Demand,
    verdict: z.enum(verdicts),
    findings: z.array(z.object({ law: Law, finding: Finding })),
    laws: z.array(Law),
    amendments: z.array(Amendment),
    shares: z.array(Share),
    mayExamine: z.boolean(),
  }),
  async read(asking, { code }) {
    const state = await lawState(asking)
    const demand = state.demands.find((each) => each.code === code)
    if (!demand) throw new NotFound()
    const findings = state.findings
      .filter(({ said }) => said.demand === code)
      .map((finding) => ({ law: state.laws.find((each) => each.code === finding.said.law)!, finding }))
    const shares = (await entriesOf<Share>(shareRegister, asking)).filter((share) => share.demand === code)
    return {
      demand,
      verdict: state.verdict(code),
      findings,
      laws: state.laws.filter((each) => !findings.some(({ law }) => law.code === each.code)),
      amendments: state.amendments.filter(({ asked }) => asked.demands.includes(code)),
      shares: shares.sort((a, b) => b.countedIn - a.countedIn || (a.code < b.code ? -1 : 1)),
      mayExamine: mayExamine(asking),
    }
  },
})
