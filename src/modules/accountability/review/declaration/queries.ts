import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { organisationsByCode } from '../../society/store.ts'
import { statesByCode } from '../states/store.ts'
import { Sentence } from '../terms.ts'
import { consensusOn, languagesBehind, lastPositions } from './rules.ts'
import {
  delegationOf,
  findDeclaration,
  findParagraph,
  listDeclarations,
  listParagraphs,
  listPositions,
  listProposals,
  signedDeclaration,
} from './store.ts'
import { consensus, Declaration, Paragraph, Proposal, Taken } from './terms.ts'

const common = { under: ['gcm:p44', 'gcm:p45'], may: anyone, purpose: 'public information' } as const

const Name = Sentence.partial()
export const Standing = z.object({
  paragraph: Paragraph,
  consensus: z.enum(consensus),
  behind: z.array(z.string()),
  proposals: z.array(Proposal),
  positions: z.array(Taken),
})
export type Standing = z.infer<typeof Standing>

/** Codes of the delegations that take part, each with what its State or itself is called. */
export const delegationsIn = async (reading: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, z.infer<typeof Name>>> =>
  new Map([...(await statesByCode(reading)).values()].flatMap(({ delegation, name }) => (delegation ? [[delegation, name] as const] : [])))

/** What the public reads of a declaration that is final stands in what was signed; while it is drafted, staff read it as it is. */
const spokenOf = async (reading: Reading, ids: readonly string[]) =>
  reading.who.kind === 'public'
    ? { proposals: [], positions: [] }
    : { proposals: await listProposals(reading, ids), positions: await listPositions(reading, ids) }

/** Where each paragraph of a declaration stands. */
export const standingsIn = async (reading: Reading, declaration: string): Promise<readonly Standing[]> => {
  const paragraphs = await listParagraphs(reading, declaration)
  const { proposals, positions } = await spokenOf(
    reading,
    paragraphs.map(({ id }) => id),
  )
  const delegations = [...(await delegationsIn(reading)).keys()]
  return paragraphs.map((paragraph) => {
    const own = {
      paragraph,
      proposals: proposals.filter((each) => each.paragraph === paragraph.id),
      positions: positions.filter((each) => each.paragraph === paragraph.id),
    }
    return { ...own, consensus: consensusOn({ ...own, delegations, today: reading.today }), behind: [...languagesBehind(paragraph)] }
  })
}

export const declarations = query({
  ...common,
  name: 'accountability.declarations',
  at: 'GET /accountability/declarations',
  input: z.object({}),
  result: z.object({ declarations: z.array(Declaration), mayBegin: z.boolean() }),
  read: async (reading) => ({ declarations: [...(await listDeclarations(reading))], mayBegin: reading.who.roles.includes('coordinator') }),
})

const names = async (reading: Reading): Promise<Record<string, z.infer<typeof Name>>> => {
  const delegations = await delegationsIn(reading)
  const organisations = await organisationsByCode(reading)
  return Object.fromEntries([...[...organisations].map(([code, { name }]) => [code, name] as const), ...delegations])
}

export const declaration = query({
  ...common,
  name: 'accountability.declaration',
  at: 'GET /accountability/declarations/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    declaration: Declaration,
    paragraphs: z.array(Standing),
    delegations: z.array(z.string()),
    names: z.record(z.string(), Name),
    signed: z.unknown(),
    mayChair: z.boolean(),
    maySpeak: z.boolean(),
  }),
  async read(reading, { id }) {
    const found = await findDeclaration(reading, id)
    if (!found) throw new NotFound()
    const { roles } = reading.who
    return {
      declaration: found,
      paragraphs: [...(await standingsIn(reading, id))],
      delegations: [...(await delegationsIn(reading)).keys()],
      names: await names(reading),
      signed: await signedDeclaration(reading, id),
      mayChair: roles.includes('coordinator') && found.stage === 'open',
      maySpeak: roles.includes('delegate') && found.stage === 'open',
    }
  },
})

export const paragraph = query({
  ...common,
  name: 'accountability.paragraph',
  at: 'GET /accountability/declarations/paragraphs/:id',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    declaration: Declaration,
    number: z.number(),
    standing: Standing,
    silent: z.array(z.string()),
    delegation: z.string().nullable(),
    names: z.record(z.string(), Name),
    mayChair: z.boolean(),
    maySpeak: z.boolean(),
  }),
  async read(reading, { id }) {
    const found = await findParagraph(reading, id)
    const whole = found ? await findDeclaration(reading, found.declaration) : null
    if (!found || !whole) throw new NotFound()
    const all = await standingsIn(reading, whole.id)
    const at = all.findIndex((each) => each.paragraph.id === id)
    const standing = all[at]!
    const spoken = lastPositions(standing.positions, found.version)
    const { roles } = reading.who
    return {
      declaration: whole,
      number: at + 1,
      standing,
      silent: [...(await delegationsIn(reading)).keys()].filter((code) => !spoken.has(code)),
      delegation: await delegationOf(reading),
      names: await names(reading),
      mayChair: roles.includes('coordinator') && whole.stage === 'open',
      maySpeak: roles.includes('delegate') && whole.stage === 'open',
    }
  },
})
