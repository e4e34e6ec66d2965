import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { listContributions } from '../contributions/store.ts'
import { Contribution } from '../contributions/terms.ts'
import { listDeclarations } from '../declaration/store.ts'
import { packagesOfForum, statementsOf } from '../package/store.ts'
import { Counts } from '../package/terms.ts'
import { statesByCode } from '../states/store.ts'
import { listReviews } from '../store.ts'
import { dues, Forum, ForumCode, Section, Sentence } from '../terms.ts'
import { beginsOn, dueDaysOf } from './rules.ts'
import { findForum } from './store.ts'

const common = { under: ['gcm:p44', 'gcm:p45', 'gcm:p46'], may: anyone, purpose: 'public information' } as const

const Text = Sentence.partial()
const Kept = z.object({
  id: z.uuid(),
  fromState: z.string(),
  stateName: Text,
  reference: z.string(),
  frozenAt: z.date(),
  fingerprint: z.string(),
  counts: Counts,
})

export const forum = query({
  ...common,
  name: 'accountability.forum',
  at: 'GET /accountability/reviews/forum/:code',
  input: z.object({ code: ForumCode }),
  result: z.object({
    forum: Forum,
    begins: z.string(),
    dues: z.record(z.enum(dues), z.string()),
    reviews: z.array(z.object({ id: z.uuid(), reference: z.string(), stage: z.string() })),
    packages: z.array(Kept),
    contributions: z.array(z.object({ id: z.uuid(), entry: Contribution })),
    declarations: z.array(z.object({ id: z.uuid(), title: Text, stage: z.string() })),
    today: z.string(),
    mayEdit: z.boolean(),
    mayCoordinate: z.boolean(),
  }),
  async read(reading, { code }) {
    const found = await findForum(reading, code)
    if (!found) throw new NotFound()
    const { roles } = reading.who
    return {
      forum: found,
      begins: beginsOn(found),
      dues: { ...dueDaysOf(found) },
      reviews: (await listReviews(reading)).filter((each) => each.forum === code),
      packages: [...(await packagesOfForum(reading, code))],
      contributions: [...(await listContributions(reading, code))],
      declarations: (await listDeclarations(reading)).filter((each) => each.forum === code),
      today: reading.today,
      mayEdit: roles.includes('editor') || roles.includes('coordinator'),
      mayCoordinate: roles.includes('coordinator'),
    }
  },
})

/** The words of so many States are shown beside each other at once. */
const mostTexts = 6

export const sideBySide = query({
  ...common,
  name: 'accountability.sideBySide',
  at: 'GET /accountability/reviews/forum/:code/side-by-side',
  input: z.object({ code: ForumCode, states: z.array(z.string().trim().max(3)).max(200).optional(), section: Section.optional() }),
  result: z.object({
    forum: Forum,
    packages: z.array(
      Kept.extend({
        numeric: z.string().nullable(),
        said: z.array(z.object({ standing: z.string(), progress: z.string().nullable(), text: Sentence })),
      }),
    ),
    all: z.array(z.object({ state: z.string(), name: Text })),
  }),
  async read(reading, { code, states, section }) {
    const found = await findForum(reading, code)
    if (!found) throw new NotFound()
    const all = await packagesOfForum(reading, code)
    const known = await statesByCode(reading)
    const chosen = states?.length ? all.filter(({ fromState }) => states.includes(fromState)) : all
    const said = section ? await statementsOf(reading, chosen.slice(0, mostTexts), section) : null
    return {
      forum: found,
      packages: chosen.map((each) => ({
        ...each,
        numeric: known.get(each.fromState)?.numeric ?? null,
        said: [...(said?.get(each.id) ?? [])],
      })),
      all: all.map(({ fromState, stateName }) => ({ state: fromState, name: stateName })),
    }
  },
})
