import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { anyone, type May, only, type Role } from '../access/index.ts'
import { action, type Like, query } from '../operation.ts'
import { NotFound } from '../refusals.ts'
import { openCase } from './open.ts'
import { closedStages, stepsAhead } from './rules.ts'
import { actionOf, likeOf, stepAction } from './steps.ts'
import { countCases, daysTaken, findCase, findPublished, historyOf, listCases, listPublished, views } from './store.ts'
import type { Declared } from './terms.ts'

export const perPage = 25

const Shown = z.object({
  asked: z.record(z.string(), z.unknown()),
  given: z.array(z.object({ step: z.string(), at: z.string(), fields: z.record(z.string(), z.unknown()) })).optional(),
  decision: z.object({ step: z.string(), at: z.string(), reasons: z.string(), ground: z.string() }).optional(),
})
const PublicCase = z.object({
  id: z.uuid(),
  reference: z.string(),
  stage: z.string(),
  about: z.string().nullable(),
  openedAt: z.date(),
  dueOn: z.string().nullable(),
  published: z.boolean(),
  shown: Shown,
})
const Inside = z.object({
  asked: z.record(z.string(), z.unknown()),
  openedBy: z.string().nullable(),
  organisation: z.string().nullable(),
  assignedTo: z.string().nullable(),
  assignedName: z.string().nullable(),
  language: z.string(),
  email: z.string().nullable(),
  version: z.number(),
})
const Event = z.object({
  number: z.number(),
  at: z.date(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  step: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  given: z.record(z.string(), z.unknown()),
})
const Ahead = z.object({
  name: z.string(),
  refusal: z.object({ key: z.string(), values: z.record(z.string(), z.unknown()).optional() }).nullable(),
  under: z.string().optional(),
})

/** Everybody who takes a step of a procedure, or is told of what is overdue. */
export const staffOf = (declared: Declared): readonly [Role, ...Role[]] => {
  const roles = Object.values(declared.steps).flatMap((step) => (step.by.kind === 'only' ? step.by.roles : []))
  return [...new Set([...declared.escalatesTo, ...roles])] as [Role, ...Role[]]
}

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const openAction = (declared: Declared) =>
  action({
    name: actionOf(declared, 'open'),
    like: likeOf(declared, 'open'),
    under: declared.under,
    at: `POST ${declared.at}/open`,
    may: declared.opens.by,
    purpose: declared.purpose,
    as: 'the program',
    input: z.object(declared.opens.asks.shape),
    result: z.object({ id: z.uuid(), reference: z.string(), follow: z.string(), dueOn: z.string().nullable() }),
    about: (_, result) => [result.id],
    act: (writing, given) => openCase(declared, writing, given as Record<string, unknown>),
  })

/** The queries and actions of a procedure, from its table. */
export const makeOperations = (declared: Declared) => {
  const { name, under, purpose, at } = declared
  const staff = staffOf(declared)
  const readers: May = declared.public ? anyone : only(...staff)
  const last = closedStages(declared)
  const like = (key: string): Like => likeOf(declared, key)

  const list = query({
    name: `${name}List`,
    like: like('list'),
    under,
    at: `GET ${at}`,
    may: readers,
    purpose,
    input: z.object({
      view: z.enum(views).default('open'),
      q: z.string().trim().max(100).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    result: z.object({
      cases: z.array(PublicCase.extend(Inside.partial().shape)),
      total: z.number(),
      page: z.number(),
      pages: z.number(),
      forStaff: z.boolean(),
      today: z.string(),
    }),
    async read({ db, who, today }, { view, q, page }) {
      const forStaff = staff.some((role) => who.roles.includes(role))
      const size = view === 'board' ? 200 : perPage
      const { rows, total } = forStaff
        ? await listCases(declared, db, who, { view, q, last, today, page, perPage: size })
        : await listPublished(declared, db, who, page, size)
      return { cases: rows, total, page, pages: Math.max(1, Math.ceil(total / size)), forStaff, today }
    },
  })

  const one = query({
    name: `${name}Case`,
    like: like('case'),
    under,
    at: `GET ${at}/:id`,
    may: readers,
    purpose,
    about: ({ id }) => [id],
    input: z.object({ id: z.uuid() }),
    result: z.object({
      case: PublicCase.extend(Inside.partial().shape),
      history: z.array(Event),
      ahead: z.array(Ahead),
      forStaff: z.boolean(),
    }),
    async read({ db, who }, { id }) {
      if (!staff.some((role) => who.roles.includes(role))) {
        const published = await findPublished(declared, db, who, id)
        if (!published) throw new NotFound()
        return { case: published, history: [], ahead: [], forStaff: false }
      }
      const it = await findCase(declared, db, who, id)
      if (!it) throw new NotFound()
      const history = await historyOf(declared, db, who, id)
      const ahead = stepsAhead(declared, it, who, history).map(({ step: _, ...rest }) => rest)
      return { case: it, history, ahead: ahead as z.infer<typeof Ahead>[], forStaff: true }
    },
  })

  const follow = query({
    name: `${name}Follow`,
    like: like('follow'),
    under,
    at: `GET ${at}/:id/follow/:key`,
    may: anyone,
    purpose,
    as: 'the program',
    input: z.object({ id: z.uuid(), key: z.string().min(20).max(80) }),
    result: z.object({
      case: PublicCase.extend({ asked: z.record(z.string(), z.unknown()) }),
      history: z.array(Event.pick({ number: true, at: true, step: true, to: true })),
    }),
    async read({ db, who, sign }, { id, key }) {
      const it = isSame(key, sign('case', name, id)) ? await findCase(declared, db, who, id) : null
      if (!it) throw new NotFound()
      const { reference, stage, about, openedAt, published, shown, asked, dueOn } = it
      const history = (await historyOf(declared, db, who, id)).map(({ number, at, step, to }) => ({ number, at, step, to }))
      return { case: { id, reference, stage, about, openedAt, published, shown, asked, dueOn }, history }
    },
  })

  const figures = query({
    name: `${name}Figures`,
    like: like('figures'),
    under,
    at: `GET ${at}/figures`,
    may: readers,
    purpose,
    as: 'the program',
    input: z.object({ by: z.enum(['stage', ...declared.figures.by] as [string, ...string[]]).default('stage') }),
    result: z.object({
      rows: z.array(z.object({ name: z.string(), stage: z.string(), count: z.number() })),
      days: z.array(z.object({ name: z.string(), ended: z.number(), half: z.number(), mostly: z.number(), longest: z.number() })),
    }),
    async read({ db, who }, { by }) {
      const field = by === 'stage' ? null : by
      return { rows: await countCases(declared, db, who, field), days: await daysTaken(declared, db, who, last, field) }
    },
  })

  const steps = Object.entries(declared.steps).map(([step, shape]) => stepAction(declared, step, shape))
  return { open: openAction(declared), list, one, follow, figures, steps }
}
export type ProcedureOperations = ReturnType<typeof makeOperations>
