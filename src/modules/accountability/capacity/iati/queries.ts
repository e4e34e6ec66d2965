import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import type { Text } from '#kernel/language'
import { currentEntries } from '../../current.ts'
import { mayKeep } from '../keepers.ts'
import { lastChanges } from '../queries.ts'
import { entriesOf } from '../record.ts'
import { effectRegister, publisherRegister, supportRegister, trancheRegister } from '../registers.ts'
import { type Effect, Objective, type Publisher, type Support, type Tranche } from '../terms.ts'
import { IatiRecord, othersFile } from './export.ts'
import { saidIn } from './plan.ts'
import { documentsOf, findActivity, type Listed, listActivities } from './store.ts'
import { ActivityFacts, type Issue, SaidIssue } from './terms.ts'

const common = { under: 'gcm:p39', may: anyone, purpose: 'public information' } as const
const perPage = 50
const Shown = z.object({
  id: z.uuid(),
  identifier: z.string(),
  facts: ActivityFacts,
  objectives: z.array(z.string()),
  breaches: z.array(SaidIssue),
  fileName: z.string(),
  line: z.number(),
  broughtAt: z.date(),
  version: z.number(),
})

const shownOf = (kept: Listed, { words }: Reading): z.infer<typeof Shown> => ({
  ...kept,
  objectives: [...kept.objectives],
  breaches: saidIn(kept.breaches as readonly Issue[], words),
})

type Organisation = { readonly code: string; readonly name: Text; readonly kind: string }

/** Everything that is published by IATI from here. */
const iatiRecord = async (reading: Reading, only?: string): Promise<IatiRecord> => {
  const publishers = new Map((await entriesOf<Publisher>(publisherRegister, reading)).map((each) => [each.organisation, each]))
  const organisations = (await currentEntries<Organisation>({ name: 'kernel.organisation' }, reading)).map(({ entry }) => ({
    code: entry.code,
    name: Object.fromEntries(Object.entries(entry.name).flatMap(([language, name]) => (name ? [[language, name] as const] : []))),
    kind: entry.kind,
    identifier: publishers.get(entry.code)?.identifier ?? null,
  }))
  const [tranches, effects, changes] = [
    await entriesOf<Tranche>(trancheRegister, reading),
    await entriesOf<Effect>(effectRegister, reading),
    await lastChanges(reading),
  ]
  const reports = [...publishers.values()].find((each) => each.reports)?.organisation
  return {
    reporter: organisations.find(({ code }) => code === reports) ?? null,
    organisations,
    activities: (await entriesOf<Support>(supportRegister, reading))
      .filter(({ code }) => !only || code === only)
      .map((support) => ({
        support,
        tranches: tranches.filter((each) => each.support === support.code).sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1)),
        effects: effects.filter((each) => each.support === support.code),
        changedAt: changes.get(support.code) ?? reading.now,
      })),
    publicUrl: reading.publicUrl,
    generatedAt: reading.now,
    today: reading.today,
  }
}

export const iatiPage = query({
  ...common,
  name: 'accountability.iatiPage',
  at: 'GET /accountability/capacity/iati',
  input: z.object({
    objective: Objective.optional(),
    support: z.string().trim().max(40).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  result: z.object({
    ours: IatiRecord,
    others: z.array(Shown),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    mayKeep: z.boolean(),
  }),
  async read(reading, { objective, support, page }) {
    const { rows, total } = await listActivities(reading, { objective, page, perPage })
    return {
      ours: await iatiRecord(reading, support),
      others: rows.map((each) => shownOf(each, reading)),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      mayKeep: mayKeep(reading.who),
    }
  },
})

export const iatiActivity = query({
  ...common,
  name: 'accountability.iatiActivity',
  at: 'GET /accountability/capacity/iati/:id',
  input: z.object({ id: z.uuid() }),
  result: Shown.extend({ document: z.string(), mayKeep: z.boolean() }),
  async read(reading, { id }) {
    const found = await findActivity(reading, id)
    if (!found) throw new NotFound()
    const { document, ...kept } = found
    return {
      ...shownOf(kept, reading),
      document,
      mayKeep: mayKeep(reading.who),
    }
  },
})

export const iatiOthers = query({
  ...common,
  name: 'accountability.iatiOthers',
  at: 'GET /accountability/capacity/iati/others',
  input: z.object({ objective: Objective.optional() }),
  result: z.object({ file: z.string() }),
  async read(reading, { objective }) {
    const documents = await documentsOf(reading, objective)
    if (documents.length === 0) throw new NotFound('accountability.iati-nobody-brought')
    return { file: othersFile(documents, reading.now) }
  },
})
