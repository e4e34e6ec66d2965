import { z } from 'zod'
import { action, badInput, NotFound, only, Refused, type Writing } from '#kernel'
import { languages } from '#kernel/language'
import { findForum } from '../forums/store.ts'
import { packagesOfForum } from '../package/store.ts'
import { ForumCode, Words } from '../terms.ts'
import { draftParagraphs } from './drafting.ts'
import { languagesBehind, reworded } from './rules.ts'
import {
  changeParagraph,
  delegationOf,
  endProposal,
  findDeclaration,
  findParagraph,
  findProposal,
  insertDeclaration,
  insertParagraph,
  insertPosition,
  insertProposal,
  listDeclarations,
  listParagraphs,
  setSilence,
} from './store.ts'
import { type Paragraph, type Proposal, positions, proposalKinds } from './terms.ts'

const common = { under: ['gcm:p44', 'gcm:p45'], purpose: 'public information' } as const
const chair = only('coordinator')
const delegates = only('delegate')
const Version = z.coerce.number().int().min(1).meta({ field: 'hidden' })
const Reasons = z.string().trim().min(10).max(2000).meta({ field: 'long text' })
const Of = z.object({ id: z.uuid(), declaration: z.uuid() })

/** A declaration that is still being drafted. */
const mustBeOpen = async (writing: Writing, id: string) => {
  const found = await findDeclaration(writing, id)
  if (!found) throw new NotFound()
  if (found.stage === 'final') throw new Refused('accountability.declaration-final', undefined, 'gcm:p44')
  return found
}

/** A paragraph that is still being drafted. */
const mustFindParagraph = async (writing: Writing, id: string): Promise<Paragraph> => {
  const found = await findParagraph(writing, id)
  if (!found) throw new NotFound()
  await mustBeOpen(writing, found.declaration)
  return found
}

/** The delegation for which somebody speaks. */
const mustSpeakFor = async (writing: Writing): Promise<string> => {
  const delegation = await delegationOf(writing)
  if (delegation === null) throw new Refused('accountability.speaks-for-nobody', undefined, 'gcm:p44')
  return delegation
}

export const beginDeclaration = action({
  ...common,
  name: 'accountability.beginDeclaration',
  at: 'POST /accountability/declarations/begin',
  may: chair,
  input: z.object({ forum: ForumCode }),
  result: z.object({ id: z.uuid() }),
  async act(writing, { forum: code }) {
    const forum = await findForum(writing, code)
    if (!forum) throw badInput('accountability.no-forum', { code }, 'forum')
    if ((await listDeclarations(writing)).some((each) => each.forum === code))
      throw badInput('accountability.declaration-begun', { code }, 'forum')
    const title = Object.fromEntries(
      languages.map((language) => [
        language,
        writing.wordsIn(language).say('accountability.declaration.named', { forum: writing.wordsIn(language).of(forum.name) }),
      ]),
    )
    const id = await insertDeclaration(writing, code, title)
    for (const [at, words] of draftParagraphs(writing, await packagesOfForum(writing, code), forum.name).entries())
      await insertParagraph(writing, id, at + 1, words)
    return { id }
  },
})

export const addParagraph = action({
  ...common,
  name: 'accountability.addParagraph',
  at: 'POST /accountability/declarations/:id/add',
  may: chair,
  input: z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(500), wording: Words }),
  result: Of,
  async act(writing, { id, number, wording }) {
    await mustBeOpen(writing, id)
    const behind = (await listParagraphs(writing, id)).length + 1
    return { id: await insertParagraph(writing, id, Math.min(number, behind), wording), declaration: id }
  },
})

export const wordParagraph = action({
  ...common,
  name: 'accountability.wordParagraph',
  at: 'POST /accountability/declarations/paragraphs/:id/word',
  may: chair,
  input: z.object({ id: z.uuid(), version: Version, wording: Words }),
  result: Of,
  about: ({ id }) => [id],
  async act(writing, { id, version, wording }) {
    const it = await mustFindParagraph(writing, id)
    const next = version === it.version ? reworded(it, wording) : it
    await changeParagraph(writing, id, version, {
      ...next,
      struck: false,
      silenceUntil: next.version === it.version ? it.silenceUntil : null,
    })
    return { id, declaration: it.declaration }
  },
})

export const propose = action({
  ...common,
  name: 'accountability.proposeChange',
  at: 'POST /accountability/declarations/paragraphs/:id/propose',
  may: delegates,
  input: z.object({ id: z.uuid(), kind: z.enum(proposalKinds), wording: Words.optional(), reasons: Reasons }),
  result: Of,
  about: ({ id }) => [id],
  async act(writing, { id, kind, wording, reasons }) {
    const it = await mustFindParagraph(writing, id)
    if (kind !== 'strike' && !wording) throw badInput('error.missing', undefined, 'wording')
    const delegation = await mustSpeakFor(writing)
    await insertProposal(writing, {
      paragraph: id,
      version: it.version,
      kind,
      words: kind === 'strike' ? {} : (wording ?? {}),
      reasons,
      delegation,
    })
    await setSilence(writing, id, null)
    return { id, declaration: it.declaration }
  },
})

export const takePosition = action({
  ...common,
  name: 'accountability.takePosition',
  at: 'POST /accountability/declarations/paragraphs/:id/position',
  may: delegates,
  input: z.object({ id: z.uuid(), version: Version, stance: z.enum(positions), reasons: Reasons.optional() }),
  result: Of,
  about: ({ id }) => [id],
  async act(writing, { id, version, stance, reasons }) {
    const it = await mustFindParagraph(writing, id)
    if (stance === 'object' && !reasons) throw badInput('accountability.objection-needs-reasons', undefined, 'reasons')
    if (version !== it.version) throw new Refused('accountability.words-changed', undefined, 'gcm:p44')
    const delegation = await mustSpeakFor(writing)
    await insertPosition(writing, { paragraph: id, version, delegation, position: stance, reasons: reasons ?? null })
    if (stance === 'object') await setSilence(writing, id, null)
    return { id, declaration: it.declaration }
  },
})

export const startSilence = action({
  ...common,
  name: 'accountability.startSilence',
  at: 'POST /accountability/declarations/paragraphs/:id/silence',
  may: chair,
  input: z.object({ id: z.uuid(), until: z.iso.date() }),
  result: Of,
  about: ({ id }) => [id],
  async act(writing, { id, until }) {
    const it = await mustFindParagraph(writing, id)
    if (until <= writing.today) throw badInput('accountability.silence-must-last', undefined, 'until')
    if (languagesBehind(it).length > 0) throw new Refused('accountability.languages-behind', undefined, 'gcm:p44')
    await setSilence(writing, id, until)
    return { id, declaration: it.declaration }
  },
})

const takeIn = async (writing: Writing, it: Paragraph, { kind, words }: Proposal): Promise<void> => {
  if (kind === 'add') {
    await insertParagraph(writing, it.declaration, it.place + 1, words)
    return
  }
  const next = kind === 'strike' ? it : reworded(it, words)
  await changeParagraph(writing, it.id, it.version, { ...next, struck: kind === 'strike', silenceUntil: null })
}

export const answerProposal = action({
  ...common,
  name: 'accountability.answerProposal',
  at: 'POST /accountability/declarations/proposals/:id/answer',
  may: chair,
  input: z.object({ id: z.uuid(), becomes: z.enum(['taken', 'set-aside']), reasons: Reasons }),
  result: Of,
  async act(writing, { id, becomes, reasons }) {
    const proposal = await findProposal(writing, id)
    if (!proposal) throw new NotFound()
    const it = await mustFindParagraph(writing, proposal.paragraph)
    if (!(await endProposal(writing, id, becomes, reasons))) throw new Refused('accountability.proposal-ended')
    if (becomes === 'taken') await takeIn(writing, it, proposal)
    return { id: it.id, declaration: it.declaration }
  },
})

export const withdrawProposal = action({
  ...common,
  name: 'accountability.withdrawProposal',
  at: 'POST /accountability/declarations/proposals/:id/withdraw',
  may: delegates,
  input: z.object({ id: z.uuid() }),
  result: Of,
  async act(writing, { id }) {
    const proposal = await findProposal(writing, id)
    if (!proposal) throw new NotFound()
    const it = await mustFindParagraph(writing, proposal.paragraph)
    if ((await delegationOf(writing)) !== proposal.delegation) throw new Refused('accountability.anothers-proposal', undefined, 'gcm:p44')
    if (!(await endProposal(writing, id, 'withdrawn', null))) throw new Refused('accountability.proposal-ended')
    return { id: it.id, declaration: it.declaration }
  },
})
