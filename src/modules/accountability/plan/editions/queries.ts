import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { listPublished } from '#kernel/procedure'
import { planRegister } from '../registers.ts'
import { current } from '../store.ts'
import { Code, Plan } from '../terms.ts'
import { editions } from './procedure.ts'
import { differenceOf } from './rules.ts'
import { differing, type Frozen, frozenOf, kinds } from './store.ts'

const FrozenRow = z.object({
  edition: z.string(),
  round: z.number(),
  plan: z.string(),
  frozenAt: z.date(),
  items: z.number(),
  fingerprint: z.string(),
  approvedOn: z.string().nullable(),
  number: z.number().nullable(),
}) satisfies z.ZodType<Frozen>

const planOf = async (reading: Parameters<typeof current>[1], code: string): Promise<Plan> => {
  const plan = (await current<Plan>(planRegister as never, reading)).find((each) => each.code === code)
  if (!plan) throw new NotFound()
  return plan
}

export const editionsOf = query({
  name: 'accountability.editionsOf',
  under: ['sgr:59', 'gcm:p38'],
  at: 'GET /accountability/editions-of',
  may: anyone,
  purpose: 'public information',
  input: z.object({ plan: Code }),
  result: z.object({
    plan: Plan,
    frozen: z.array(FrozenRow.extend({ reference: z.string().nullable(), stage: z.string().nullable() })),
    changed: z.number().nullable(),
  }),
  async read(reading, { plan: code }) {
    const plan = await planOf(reading, code)
    const frozen = await frozenOf(reading, code)
    const { rows: cases } = await listPublished(editions.declared, reading.db, reading.who, 1, 500)
    const byId = new Map(cases.map((each) => [each.id, each]))
    const last = frozen.find(({ approvedOn }) => approvedOn)
    return {
      plan,
      frozen: frozen.map((each) => ({
        ...each,
        reference: byId.get(each.edition)?.reference ?? null,
        stage: byId.get(each.edition)?.stage ?? null,
      })),
      changed: last ? (await differing(reading, code, last, null)).length : null,
    }
  },
})

/** A state of a plan: an edition and its round, or `now`. */
const State = z.union([z.literal('now'), z.string().regex(/^[0-9a-f-]{36}\.\d{1,3}$/)])
const stateOf = (state: z.infer<typeof State>): { edition: string; round: number } | null => {
  if (state === 'now') return null
  const [edition = '', round = ''] = state.split('.')
  return { edition, round: Number(round) }
}

const Row = z.object({
  kind: z.enum(kinds),
  code: z.string(),
  what: z.enum(['added', 'dropped', 'changed']),
  fields: z.array(z.string()),
  moved: z.number(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
const most = 500

export const comparePlans = query({
  name: 'accountability.comparePlans',
  under: ['sgr:59', 'gcm:p43'],
  at: 'GET /accountability/compare',
  may: anyone,
  purpose: 'public information',
  input: z.object({ plan: Code, from: State, to: State.default('now') }),
  result: z.object({
    plan: Plan,
    from: FrozenRow.nullable(),
    to: FrozenRow.nullable(),
    rows: z.array(Row),
    counts: z.object({ added: z.number(), dropped: z.number(), changed: z.number(), moved: z.number() }),
  }),
  async read(reading, { plan: code, from, to }) {
    const plan = await planOf(reading, code)
    const frozen = await frozenOf(reading, code)
    const found = (state: z.infer<typeof State>): Frozen | null => {
      const asked = stateOf(state)
      if (!asked) return null
      const there = frozen.find(({ edition, round }) => edition === asked.edition && round === asked.round)
      if (!there) throw new NotFound()
      return there
    }
    const [before, after] = [found(from), found(to)]
    const rows = (await differing(reading, code, before, after)).flatMap((pair) => {
      const difference = differenceOf(pair.before, pair.after)
      return difference ? [{ ...pair, ...difference, fields: [...difference.fields] }] : []
    })
    const count = (what: string): number => rows.filter((row) => row.what === what).length
    return {
      plan,
      from: before,
      to: after,
      rows: rows.slice(0, most),
      counts: {
        added: count('added'),
        dropped: count('dropped'),
        changed: count('changed'),
        moved: rows.filter(({ moved }) => moved !== 0).length,
      },
    }
  },
})
