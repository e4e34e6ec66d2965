import type { Child } from 'hono/jsx'
import { type AnyPage, page } from '#kernel'
import { toAtom } from '#kernel/documents'
import { Actions, ButtonLink, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { type Names, Organisation, Told } from '../mechanism/pieces.tsx'
import { businessOf } from './feed.ts'
import { FreshTag, RecommendationTag, Way } from './pieces.tsx'
import { parliament, type Story } from './queries.ts'
import type { QuestionCase } from './store.ts'
import { storyForm, storyPage } from './story-page.tsx'
import type { LaidPaper } from './terms.ts'

const at = '/accountability/parliament'

const StoryLine = ({ story, words }: { readonly story: Story; readonly words: Words }): Child => {
  const { recommendation, standing, freshness, days, stations } = story
  return (
    <section>
      <h3 class="govuk-heading-s">
        <a href={`${at}/what-became-of/${recommendation.code}`}>{recommendation.code}</a> <RecommendationTag standing={standing} />{' '}
        <FreshTag freshness={freshness} days={days} />
      </h3>
      <p class="measure">
        <Told text={recommendation.sentence} />
      </p>
      <Way stations={stations} title={words.say('accountability.way-of', { code: recommendation.code })} />
    </section>
  )
}

const Questions = ({
  questions,
  names,
  today,
  words,
}: {
  readonly questions: readonly QuestionCase[]
  readonly names: Names
  readonly today: string
  readonly words: Words
}): Child => (
  <Table
    caption={words.say('accountability.question.title')}
    rows={questions}
    empty={words.say('accountability.no-questions')}
    columns={[
      {
        label: words.say('accountability.field.subject'),
        rowHeader: true,
        cell: ({ id, subject, reference }) => (
          <>
            <a class="code" href={`${at}/questions/${id}`}>
              {reference}
            </a>{' '}
            <span dir="auto">{subject}</span>
          </>
        ),
      },
      {
        label: words.say('accountability.field.member'),
        cell: ({ member, constituency }) => <span dir="auto">{constituency ? `${member}, ${constituency}` : member}</span>,
      },
      {
        label: words.say('accountability.field.question-form'),
        cell: ({ questionForm }) => words.say(`accountability.choice.question-form.${questionForm}`),
      },
      { label: words.say('accountability.field.answered-by'), cell: ({ answeredBy }) => <Organisation code={answeredBy} names={names} /> },
      {
        label: words.say('accountability.where-now'),
        cell: ({ stage, dueOn }) =>
          stage === 'answered' ? (
            <Tag tone="good">{words.say('accountability.question.stage.answered')}</Tag>
          ) : (
            <>
              <Tag tone={dueOn !== null && dueOn < today ? 'bad' : 'warn'}>
                {words.say(dueOn !== null && dueOn < today ? 'accountability.answer-overdue' : 'accountability.answer-awaited')}
              </Tag>{' '}
              {dueOn ? words.date(dueOn) : ''}
            </>
          ),
      },
    ]}
  />
)

const Papers = ({ papers, words }: { readonly papers: readonly LaidPaper[]; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.laid_paper')}
    rows={papers.slice(0, 10)}
    empty={words.say('accountability.no-papers')}
    columns={[
      {
        label: words.say('accountability.field.paper-number'),
        rowHeader: true,
        cell: ({ code, paperNumber }) => <a href={`${at}/papers?q=${encodeURIComponent(code)}`}>{paperNumber}</a>,
      },
      { label: words.say('kernel.field.name'), cell: ({ name }) => <Told text={name} /> },
      {
        label: words.say('accountability.field.paper-sort'),
        cell: ({ paperSort }) => words.say(`accountability.choice.paper-sort.${paperSort}`),
      },
      { label: words.say('accountability.field.laid-on'), cell: ({ laidOn }) => words.date(laidOn) },
    ]}
  />
)

const parliamentPage = page(parliament, {
  title: ({ words }) => words.say('accountability.parliament.title'),
  files: {
    atom: ({ result, words }) => ({
      type: 'application/atom+xml; charset=utf-8',
      name: 'parliament.atom',
      body: toAtom({
        self: `${result.publicUrl}${at}?as=atom`,
        page: `${result.publicUrl}${at}`,
        title: words.say('accountability.parliament.title'),
        author: words.say('accountability.parliament.title'),
        language: words.language,
        since: new Date(`${result.today}T00:00:00Z`),
        entries: businessOf(result, words),
      }),
    }),
  },
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.parliament-explained')}</Paragraph>
      {result.stale > 0 ? (
        <Notice kind="warning">{words.say('accountability.so-many-stale', { count: result.stale, days: result.staleDays })}</Notice>
      ) : null}
      {result.overdue > 0 ? <Notice kind="warning">{words.say('accountability.so-many-overdue', { count: result.overdue })}</Notice> : null}
      <ButtonLink to={`${at}/questions/open`}>{words.say('accountability.question.open')}</ButtonLink>{' '}
      {result.isClerk ? (
        <ButtonLink secondary to={`${at}/responses/open`}>
          {words.say('accountability.response.open')}
        </ButtonLink>
      ) : null}
      <Heading>{words.say('register.accountability.recommendation')}</Heading>
      <Paragraph quiet>{words.say('accountability.freshness-explained', { fresh: result.freshDays, stale: result.staleDays })}</Paragraph>
      {result.stories.length === 0 ? <Paragraph quiet>{words.say('accountability.no-recommendations')}</Paragraph> : null}
      {result.stories.map((story) => (
        <StoryLine story={story} words={words} />
      ))}
      <Questions questions={result.questions.slice(0, 25)} names={result.names} today={result.today} words={words} />
      <Papers papers={result.papers} words={words} />
      <Actions
        links={[
          [words.say('accountability.feed-file'), `${at}?as=atom`],
          ['JSON', `${at}?as=json`],
          [words.say('register.accountability.recommendation'), `${at}/recommendations`],
          [words.say('accountability.response.title'), `${at}/responses`],
          [words.say('accountability.question.title'), `${at}/questions`],
          [words.say('register.accountability.laid_paper'), `${at}/papers`],
          [words.say('register.accountability.referral'), `${at}/referrals`],
          [words.say('register.accountability.deadline'), `${at}/deadlines`],
        ]}
      />
    </>
  ),
})

/** The pages of parliament's business. */
export const pages: readonly AnyPage[] = [parliamentPage, storyPage, storyForm]
