import { daysAfter, type Writing } from '#kernel'
import { languages } from '#kernel/language'
import { packagesOfForum } from '../package/store.ts'
import made from '../sample.json'
import type { Forum } from '../terms.ts'
import { draftParagraphs } from './drafting.ts'
import { insertDeclaration, insertParagraph, insertPosition, insertProposal, listParagraphs, setSilence } from './store.ts'

/** The same writing for a delegation. */
const speakingFor = async (writing: Writing, delegation: string): Promise<Writing> => {
  const row = await writing.db
    .selectFrom('kernel.organisation')
    .select('id')
    .where('state', '=', writing.who.state)
    .where('key', '=', delegation)
    .executeTakeFirst()
  return { ...writing, who: { ...writing.who, organisation: row?.id ?? null } }
}

/** A Progress Declaration in the making: one paragraph is objected to, one has a proposal, one lies under silence, and of one the silence has passed. */
export const sampleDeclaration = async (writing: Writing, forum: Forum): Promise<void> => {
  const title = Object.fromEntries(
    languages.map((language) => {
      const words = writing.wordsIn(language)
      return [language, words.say('accountability.declaration.named', { forum: words.of(forum.name) })]
    }),
  )
  const id = await insertDeclaration(writing, forum.code, title)
  const drafted = draftParagraphs(writing, await packagesOfForum(writing, forum.code), forum.name)
  for (const [at, words] of drafted.entries()) await insertParagraph(writing, id, at + 1, words)
  const [preamble, first, second, third, fourth] = await listParagraphs(writing, id)
  const { proposal, objection, supports } = made.declaration
  const position = async (delegation: string, paragraph: string, taken: 'support' | 'object', reasons: string | null): Promise<void> =>
    insertPosition(await speakingFor(writing, delegation), { paragraph, version: 1, delegation, position: taken, reasons })
  for (const delegation of [...supports, 'XMT-FOREIGN', 'XKS-FOREIGN']) await position(delegation, preamble!.id, 'support', null)
  for (const delegation of supports) await position(delegation, first!.id, 'support', null)
  await position(objection.delegation, first!.id, 'object', objection.reasons)
  await insertProposal(await speakingFor(writing, proposal.delegation), { ...proposal, paragraph: third!.id, version: 1, kind: 'amend' })
  await setSilence(writing, second!.id, daysAfter(writing.today, 5))
  await setSilence(writing, fourth!.id, daysAfter(writing.today, -1))
}
