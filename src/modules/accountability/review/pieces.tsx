import type { Child } from 'hono/jsx'
import { Actions, InLanguage, Tag } from '#kernel/html'
import { type Language, textIn, type Words } from '#kernel/language'
import type { CommentRow } from './store.ts'
import type { Statement } from './terms.ts'
import { kindName, sectionName, stageOfReview, stageTone, standingName, toneOf } from './words.ts'

/** Where all reports stand. */
export const reviewsTrail = (words: Words) => [words.say('accountability.reviews.title'), '/accountability/reviews'] as const

/** Where a report stands, as a word. */
export const StageOf = ({ stage, words }: { readonly stage: string; readonly words: Words }): Child => (
  <Tag tone={stageTone[stage] ?? 'plain'}>{stageOfReview(stage, words)}</Tag>
)

/** Where a statement stands, as a word. */
export const StandingTag = ({
  of: { standing, progress },
  words,
}: {
  readonly of: Pick<Statement, 'standing' | 'progress'>
  readonly words: Words
}): Child => <Tag tone={toneOf[standing]}>{standingName(standing, progress, words)}</Tag>

/** The sentence of a statement in the reader's language; what an editor wrote in another only is marked as such. */
export const Said = ({ it, words }: { readonly it: Statement; readonly words: Words }): Child => {
  const written = it.source === null ? textIn(it.words, words.language) : null
  if (written) return <InLanguage language={written.language as Language}>{written.text}</InLanguage>
  return <span dir="auto">{it.words[words.language] ?? it.drafted[words.language]}</span>
}

/** From where a statement is, and of which day. */
export const SourceLine = ({ it, words }: { readonly it: Pick<Statement, 'kind' | 'day' | 'address'>; readonly words: Words }): Child => (
  <a href={it.address}>{words.say('accountability.source-is', { kind: kindName(it.kind, words), day: words.date(it.day) })}</a>
)

const editLinks = (it: Statement, words: Words): Parameters<typeof Actions>[0]['links'] => {
  const at = `/accountability/reviews/statements/${it.id}`
  return [
    [words.say('accountability.word-statement.title'), `${at}/word`],
    [words.say('accountability.move-statement.title'), `${at}/move`],
    it.leftOut === null
      ? [words.say('accountability.leave-out-statement.title'), `${at}/leave-out`]
      : [words.say('accountability.put-back-statement.title'), `${at}/put-back`],
  ]
}

/** A statement with its source; to whoever works on the report, what there is to look at and to do. */
export const StatementItem = ({
  it,
  mayEdit,
  words,
}: {
  readonly it: Statement
  readonly mayEdit: boolean
  readonly words: Words
}): Child => (
  <li>
    <p>
      <StandingTag of={it} words={words} /> <Said it={it} words={words} />
    </p>
    <p class="quiet">
      <SourceLine it={it} words={words} />
      {Object.keys(it.words).length > 0 && it.source !== null ? (
        <>
          {' · '}
          <a href={`/accountability/reviews/statements/${it.id}`}>{words.say('accountability.worded-by-editor')}</a>
        </>
      ) : null}
    </p>
    {it.leftOut ? <p class="quiet">{words.say('accountability.left-out-because', { why: it.leftOut })}</p> : null}
    {mayEdit && it.sourceChanged ? (
      <p>
        <Tag tone="warn">{words.say('accountability.source-changed')}</Tag> <span dir="auto">{it.drafted[words.language]}</span>
      </p>
    ) : null}
    {mayEdit && it.sourceGone ? (
      <p>
        <Tag tone="bad">{words.say('accountability.source-gone')}</Tag>
      </p>
    ) : null}
    {mayEdit ? <Actions links={editLinks(it, words)} /> : null}
  </li>
)

/** What somebody said about a section, and what they were answered. */
export const CommentItem = ({
  it,
  words,
  withSection,
}: {
  readonly it: CommentRow
  readonly words: Words
  readonly withSection?: boolean
}): Child => (
  <li>
    <p class="quiet">
      <a href={`/accountability/comments/${it.id}`}>{it.reference}</a> ·{' '}
      <span dir="auto">{[it.name, it.behalf].filter(Boolean).join(', ') || words.say('accountability.somebody')}</span> ·{' '}
      {words.date(it.openedAt)}
      {withSection ? ` · ${sectionName(it.section, words)}` : ''}
    </p>
    <p dir="auto">{it.comment}</p>
    <p>
      <Tag tone={it.stage === 'taken-up' ? 'good' : it.stage === 'not-taken-up' ? 'quiet' : 'warn'}>
        {words.find(`accountability.comment.stage.${it.stage}`) ?? it.stage}
      </Tag>{' '}
      {it.decision ? <span dir="auto">{it.decision.reasons}</span> : null}
    </p>
  </li>
)
