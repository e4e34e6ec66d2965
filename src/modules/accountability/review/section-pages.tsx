import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, ButtonLink, Details, Heading, Pagination, Paragraph, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CommentItem, reviewsTrail, Said, SourceLine, StageOf, StandingTag, StatementItem } from './pieces.tsx'
import { reviewContent, type WholeReview } from './print/content.ts'
import { reviewSection, reviewWhole } from './queries.ts'
import type { Statement } from './terms.ts'
import { sectionName } from './words.ts'

const Neighbours = ({
  id,
  before,
  after,
  words,
}: {
  readonly id: string
  readonly before: string | null
  readonly after: string | null
  readonly words: Words
}): Child => (
  <nav class="pages" aria-label={words.say('accountability.sections')}>
    <span>
      {before ? (
        <a rel="prev" href={`/accountability/reviews/${id}/${before}`}>
          {sectionName(before, words)}
        </a>
      ) : null}
    </span>
    <span>
      {after ? (
        <a rel="next" href={`/accountability/reviews/${id}/${after}`}>
          {sectionName(after, words)}
        </a>
      ) : null}
    </span>
  </nav>
)

export const reviewSectionPage = page(reviewSection, {
  title: ({ result, words }) => sectionName(result.section, words),
  trail: ({ result, words }) => [reviewsTrail(words), [words.of(result.forumTitle), `/accountability/reviews/${result.review.id}`]],
  Body: ({ result, words }): Child => {
    const { id, stage } = result.review
    const within = result.statements.filter(({ leftOut }) => leftOut === null)
    const leftOut = result.statements.filter((it) => it.leftOut !== null)
    return (
      <>
        <p>
          <StageOf stage={stage} words={words} />
        </p>
        {within.length === 0 && leftOut.length === 0 ? <Paragraph quiet>{words.say('accountability.nothing-known')}</Paragraph> : null}
        <ol class="plain-list">
          {within.map((it) => (
            <StatementItem it={it} mayEdit={result.mayEdit} words={words} />
          ))}
        </ol>
        {leftOut.length > 0 ? (
          <Details summary={words.say('accountability.left-out-of-it')}>
            <ol class="plain-list">
              {leftOut.map((it) => (
                <StatementItem it={it} mayEdit={result.mayEdit} words={words} />
              ))}
            </ol>
          </Details>
        ) : null}
        <Pagination page={result.page} pages={result.pages} />
        {result.mayEdit ? (
          <Actions
            links={[
              [
                words.say('accountability.add-statement.title'),
                withParameters(`/accountability/reviews/${id}/add`, { section: result.section }),
              ],
              /^\d+$/.test(result.section)
                ? [words.say('accountability.objective.title'), `/accountability/society/${result.section}`]
                : null,
            ]}
          />
        ) : null}
        <Heading>{words.say('accountability.comments')}</Heading>
        {result.comments.length === 0 ? <Paragraph quiet>{words.say('accountability.no-comments')}</Paragraph> : null}
        <ul class="plain-list">
          {result.comments.map((it) => (
            <CommentItem it={it} words={words} />
          ))}
        </ul>
        {stage === 'open-to-comments' ? (
          <ButtonLink secondary to={`/accountability/comments/open?review=${id}&section=${result.section}`}>
            {words.say('accountability.comment.open')}
          </ButtonLink>
        ) : null}
        <Neighbours id={id} before={result.before} after={result.after} words={words} />
      </>
    )
  },
})

export const reviewWholePage = page(reviewWhole, {
  title: ({ result, words }) =>
    words.say('accountability.report-of', { state: words.of(result.stateName), forum: words.of(result.forumTitle) }),
  trail: ({ result, words }) => [reviewsTrail(words), [words.of(result.forumTitle), `/accountability/reviews/${result.review.id}`]],
  document: ({ result, words }) => reviewContent(result as unknown as WholeReview, words),
  Body: ({ result, words }): Child => {
    const bySection = Map.groupBy(
      result.statements.filter(({ leftOut }) => leftOut === null),
      ({ section }) => section,
    )
    return (
      <>
        <p>
          <StageOf stage={result.review.stage} words={words} />
        </p>
        {[...bySection].map(([section, own]) => (
          <>
            <Heading>{sectionName(section, words)}</Heading>
            <ul class="plain-list">
              {own.map((it: Statement) => (
                <li>
                  <StandingTag of={it} words={words} /> <Said it={it} words={words} />{' '}
                  <span class="quiet">
                    <SourceLine it={it} words={words} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        ))}
        {result.comments.length > 0 ? (
          <>
            <Heading>{words.say('accountability.comments-and-answers')}</Heading>
            <ul class="plain-list">
              {result.comments.map((it) => (
                <CommentItem it={it} words={words} withSection />
              ))}
            </ul>
          </>
        ) : null}
      </>
    )
  },
})
