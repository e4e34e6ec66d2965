import type { Writing } from '#kernel'
import { type Language, languages } from '#kernel/language'
import type { Case } from '#kernel/procedure'
import { textOf } from '../draft/rules.ts'
import { listStatements } from '../draft/store.ts'
import { findForum } from '../forums/store.ts'
import { type CommentRow, findReview, listComments } from '../store.ts'
import type { Sentence, Statement } from '../terms.ts'
import { sealed } from './seal.ts'
import { keepPackage } from './store.ts'
import { format, newestVersion, Package } from './terms.ts'

const inAll = (text: (language: Language) => string): Sentence =>
  Object.fromEntries(languages.map((language) => [language, text(language)])) as Sentence

const sourceOf = ({ address, day }: Statement, publicUrl: string) => ({
  address: address.startsWith('/') ? publicUrl + address : address,
  day,
})

const frozenStatement = (it: Statement, publicUrl: string): Package['statements'][number] => ({
  id: it.id,
  section: it.section,
  standing: it.standing,
  kind: it.kind,
  progress: it.progress,
  text: inAll((language) => textOf(it, language)),
  worded: languages.filter((language) => it.words[language]),
  source: sourceOf(it, publicUrl),
  answering: it.answering,
  targets: it.targets,
})

const frozenComment = (it: CommentRow): Package['comments'][number] => ({
  reference: it.reference,
  section: it.section,
  comment: it.comment,
  by: [it.name, it.behalf].filter(Boolean).join(', ') || null,
  outcome: it.stage,
  answer: it.decision?.reasons ?? null,
})

/** Freezes an approved report: all that it says, in four languages, with its sources, what was left out and why, comments and answers, under the installation's signature. */
export const freeze = async (writing: Writing, { id, reference, about }: Pick<Case, 'id' | 'reference' | 'about'>): Promise<Package> => {
  const { who, now, publicUrl, wordsIn, signForAll } = writing
  const [review, forum] = [await findReview(writing, id), await findForum(writing, String(about))]
  if (!review?.decision || !forum) throw new Error(`${reference} is not approved, or its forum is not there`)
  const statements = await listStatements(writing, id)
  const what = Package.parse({
    format,
    version: newestVersion,
    state: who.state,
    stateName: inAll((language) => wordsIn(language).find(`state.${who.state}`) ?? who.state),
    reference,
    forum: { code: forum.code, tier: forum.tier, year: forum.meetsIn, region: forum.region ?? null },
    frozenAt: now.toISOString(),
    approved: { at: review.decision.at, reasons: review.decision.reasons, ground: review.decision.ground },
    statements: statements.filter(({ leftOut }) => leftOut === null).map((it) => frozenStatement(it, publicUrl)),
    leftOut: statements
      .filter(({ leftOut }) => leftOut !== null)
      .map((it) => ({
        section: it.section,
        text: inAll((language) => textOf(it, language)),
        why: it.leftOut!,
        source: sourceOf(it, publicUrl),
      })),
    comments: (await listComments(writing, id)).map(frozenComment),
  } satisfies Package)
  await keepPackage(writing, sealed(signForAll, what), what, id)
  return what
}
