import { z } from 'zod'
import { action, badInput, Conflict, NotFound, only, type Writing } from '#kernel'
import { askForPrint } from '../print/job.ts'
import { findReview, type ReviewRow } from '../store.ts'
import { Section, type Statement, standings, Words } from '../terms.ts'
import { draftToday } from './drafting.ts'
import { moved, mustBeInHand, redraft } from './rules.ts'
import { changeStatement, findStatement, insertWritten, keepRedraft, listStatements, orderStatements } from './store.ts'

const common = { under: ['gcm:p43'], may: only('editor', 'coordinator'), purpose: 'public information' } as const
const Version = z.coerce.number().int().min(1).meta({ field: 'hidden' })
const Changed = z.object({ id: z.uuid(), review: z.uuid(), section: Section })

/** A report that editors may work on. */
const inHand = async (writing: Writing, id: string): Promise<ReviewRow> => {
  const review = await findReview(writing, id)
  if (!review) throw new NotFound()
  mustBeInHand(review.stage)
  return review
}

/** A statement of a report that editors may work on. */
const statementInHand = async (writing: Writing, id: string): Promise<Statement> => {
  const found = await findStatement(writing, id)
  if (!found) throw new NotFound()
  await inHand(writing, found.review)
  return found
}

const changed = ({ id, review, section }: Statement): z.infer<typeof Changed> => ({ id, review, section })

export const wordStatement = action({
  ...common,
  name: 'accountability.wordStatement',
  at: 'POST /accountability/reviews/statements/:id/word',
  input: z.object({ id: z.uuid(), version: Version, wording: Words.optional() }),
  result: Changed,
  about: ({ id }) => [id],
  async act(writing, { id, version, wording }) {
    const it = await statementInHand(writing, id)
    const chosen = Object.fromEntries(
      Object.entries(wording ?? {}).filter(([language, text]) => text && text !== it.drafted[language as keyof Statement['drafted']]),
    )
    if (it.source === null && Object.keys(chosen).length === 0) throw badInput('error.missing', undefined, 'wording')
    await changeStatement(writing, { id, version }, { words: chosen, leftOut: it.leftOut }, 'worded')
    return changed(it)
  },
})

export const leaveOutStatement = action({
  ...common,
  name: 'accountability.leaveOutStatement',
  at: 'POST /accountability/reviews/statements/:id/leave-out',
  input: z.object({ id: z.uuid(), version: Version, why: z.string().trim().min(10).max(1000) }),
  result: Changed,
  about: ({ id }) => [id],
  async act(writing, { id, version, why }) {
    const it = await statementInHand(writing, id)
    await changeStatement(writing, { id, version }, { words: it.words, leftOut: why }, 'left out')
    return changed(it)
  },
})

export const putBackStatement = action({
  ...common,
  name: 'accountability.putBackStatement',
  at: 'POST /accountability/reviews/statements/:id/put-back',
  input: z.object({ id: z.uuid(), version: Version }),
  result: Changed,
  about: ({ id }) => [id],
  async act(writing, { id, version }) {
    const it = await statementInHand(writing, id)
    await changeStatement(writing, { id, version }, { words: it.words, leftOut: null }, 'put back')
    return changed(it)
  },
})

export const moveStatement = action({
  ...common,
  name: 'accountability.moveStatement',
  at: 'POST /accountability/reviews/statements/:id/move',
  input: z.object({ id: z.uuid(), version: Version, number: z.coerce.number().int().min(1).max(20_000) }),
  result: Changed,
  about: ({ id }) => [id],
  async act(writing, { id, version, number }) {
    const it = await statementInHand(writing, id)
    if (it.version !== version) throw new Conflict({ number: it.place }, it.version)
    const order = (await listStatements(writing, it.review, it.section)).map((each) => each.id)
    await orderStatements(writing, moved(order, id, number))
    return changed(it)
  },
})

const wholeAddress = z.url({ protocol: /^https?$/ }).max(500)

export const addStatement = action({
  ...common,
  name: 'accountability.addStatement',
  at: 'POST /accountability/reviews/:id/add',
  input: z.object({
    id: z.uuid(),
    section: Section.meta({ field: 'hidden' }),
    stands: z.enum(standings),
    wording: Words,
    address: wholeAddress,
    day: z.iso.date(),
  }),
  result: Changed,
  about: ({ id }) => [id],
  async act(writing, { id, section, stands, wording, address, day }) {
    const { published } = await inHand(writing, id)
    if (day > writing.today) throw badInput('accountability.not-yet-come', undefined, 'day')
    const written = {
      section,
      standing: stands,
      words: wording,
      address,
      day,
      kind: 'review' as const,
      progress: null,
      answering: [],
      targets: [],
    }
    return { id: await insertWritten(writing, id, written, published), review: id, section }
  },
})

export const redraftReview = action({
  ...common,
  name: 'accountability.redraftReview',
  at: 'POST /accountability/reviews/:id/redraft',
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid(), added: z.number(), changed: z.number(), gone: z.number() }),
  about: ({ id }) => [id],
  async act(writing, { id }) {
    const { published } = await inHand(writing, id)
    const found = redraft(await listStatements(writing, id), await draftToday(writing))
    await keepRedraft(writing, id, found, published)
    return { id, added: found.added.length, changed: found.changed.length, gone: found.gone.length }
  },
})

export const printReviewNow = action({
  ...common,
  name: 'accountability.printReview',
  at: 'POST /accountability/reviews/:id/print',
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid(), job: z.uuid() }),
  about: ({ id }) => [id],
  async act(writing, { id }) {
    if (!(await findReview(writing, id))) throw new NotFound()
    return { id, job: await askForPrint(writing, id) }
  },
})
