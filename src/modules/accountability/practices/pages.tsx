import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import {
  Actions,
  AskForm,
  ButtonLink,
  Facts,
  Heading,
  Missing,
  Notice,
  Paragraph,
  Progress,
  Select,
  Table,
  Tag,
  TextField,
  Timeline,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { type Line, onePractice, whatWorks } from './queries.ts'
import { type Grade, grades, themes } from './terms.ts'

const tones = { a: 'good', b: 'good', c: 'plain', d: 'warn', e: 'quiet' } as const

const GradeTag = ({ grade, words }: { readonly grade: Grade; readonly words: Words }) => (
  <Tag tone={tones[grade]}>{words.say(`accountability.grade.${grade}`)}</Tag>
)

const successText = ({ practice, success }: Line, words: Words): Child =>
  success === null ? (
    <Missing kind="not-reported" />
  ) : (
    words.say('accountability.so-many-followed', {
      share: success,
      count: practice.peopleFollowed ?? 0,
      what: practice.whatSucceededMeans ? words.of(practice.whatSucceededMeans) : '',
    })
  )

export const whatWorksPage = page(whatWorks, {
  title: ({ words }) => words.say('accountability.what-works.title'),
  document: ({ result, words }) => ({
    title: words.say('accountability.what-works.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.what-works.title'),
        columns: ['practice-name', 'practice-theme', 'grade', 'people-followed', 'succeeded', 'run-by', 'last-checked-on'].map((name) => ({
          label: words.find(`accountability.field.${name}`) ?? name,
        })),
        rows: result.lines.map(({ practice, grade }) => [
          words.of(practice.practiceName),
          words.say(`accountability.choice.practice-theme.${practice.practiceTheme}`),
          grade,
          practice.peopleFollowed === undefined ? '' : String(practice.peopleFollowed),
          practice.succeeded === undefined ? '' : String(practice.succeeded),
          practice.runBy,
          practice.lastCheckedOn,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, who }): Child => (
    <>
      <Paragraph>{words.say('accountability.what-works-explained')}</Paragraph>
      <AskForm action="/accountability/what-works" button={words.say('kit.search')}>
        <div class="wide">
          <TextField name="q" type="search" label={words.say('register.words')} value={input.q} />
        </div>
        <Select
          empty={words.say('kit.any')}
          name="practiceTheme"
          label={words.say('accountability.field.practice-theme')}
          value={input.practiceTheme}
          options={themes.map((value) => ({ value, label: words.say(`accountability.choice.practice-theme.${value}`) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="grade"
          label={words.say('accountability.at-least')}
          value={input.grade}
          options={grades.map((value) => ({ value, label: words.say(`accountability.grade.${value}`) }))}
        />
      </AskForm>
      <Table
        caption={words.say('accountability.practices-found', { count: result.lines.length, whole: result.whole })}
        rows={result.lines}
        empty={words.say('accountability.no-practices')}
        columns={[
          {
            label: words.say('accountability.field.practice-name'),
            rowHeader: true,
            cell: ({ practice }) => <a href={`/accountability/practice/${practice.code}`}>{words.of(practice.practiceName)}</a>,
          },
          {
            label: words.say('accountability.field.practice-theme'),
            cell: ({ practice }) => words.say(`accountability.choice.practice-theme.${practice.practiceTheme}`),
          },
          { label: words.say('accountability.field.grade'), cell: ({ grade }) => <GradeTag grade={grade} words={words} /> },
          { label: words.say('accountability.what-came-out'), cell: (line) => successText(line, words) },
          { label: words.say('accountability.taken-up'), numeric: true, cell: ({ reuses }) => words.number(reuses.length) },
          {
            label: words.say('accountability.field.last-checked-on'),
            cell: ({ practice, stale }) => (
              <>
                {words.date(practice.lastCheckedOn)} {stale ? <Tag tone="warn">{words.say('accountability.grown-old')}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      <Actions
        links={[
          [words.say('register.accountability.practice'), '/accountability/practices'],
          [words.say('register.accountability.reuse'), '/accountability/reuses'],
          [words.say('accountability.peer_review.title'), '/accountability/peer-reviews'],
          ['CSV', '/accountability/what-works?as=csv'],
          who.roles.includes('coordinator') ? [words.say('register.add'), '/accountability/practices/add'] : null,
        ]}
      />
    </>
  ),
})

export const practicePage = page(onePractice, {
  title: ({ result, words }) => words.of(result.practice.practiceName),
  trail: ({ words }) => [[words.say('accountability.what-works.title'), '/accountability/what-works']],
  Body: ({ result, words, who }): Child => {
    const { practice, grade, ownGrade, reviews, reuses, success, stale } = result
    return (
      <>
        <p>
          <GradeTag grade={grade} words={words} />
        </p>
        {stale ? (
          <Notice kind="warning">{words.say('accountability.practice-stale', { day: words.date(practice.lastCheckedOn) })}</Notice>
        ) : null}
        <Paragraph>{words.of(practice.whatIsDone)}</Paragraph>
        {success === null ? null : (
          <Progress
            label={words.say('accountability.so-many-followed', {
              share: success,
              count: practice.peopleFollowed ?? 0,
              what: practice.whatSucceededMeans ? words.of(practice.whatSucceededMeans) : '',
            })}
            done={practice.succeeded ?? 0}
            total={practice.peopleFollowed ?? 1}
          />
        )}
        <Facts
          facts={[
            [words.say('accountability.field.practice-theme'), words.say(`accountability.choice.practice-theme.${practice.practiceTheme}`)],
            [
              words.say('accountability.field.answers-to'),
              [`gcm:${practice.objective}`, ...(practice.answersTo ?? [])].map((code) => (
                <>
                  <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                </>
              )),
            ],
            [words.say('accountability.field.tried-in'), words.list(practice.triedIn)],
            [words.say('accountability.field.run-by'), <a href={`/organisations?q=${practice.runBy}`}>{practice.runBy}</a>],
            [
              words.say('accountability.field.tried-from'),
              `${words.date(practice.triedFrom)} – ${practice.triedUntil ? words.date(practice.triedUntil) : words.say('accountability.still-going-on')}`,
            ],
            [words.say('accountability.field.evaluation'), words.say(`accountability.choice.evaluation.${practice.evaluation}`)],
            [words.say('accountability.field.evaluated-by'), practice.evaluatedBy ?? <Missing kind="not-reported" />],
            [words.say('accountability.grade-before'), words.say(`accountability.grade.${ownGrade}`)],
            [
              words.say('accountability.field.cost-per-person'),
              practice.costPerPerson ? (
                `${words.number(Number(practice.costPerPerson), { maximumFractionDigits: 2 })} ${practice.costCurrency ?? ''}`
              ) : (
                <Missing kind="not-reported" />
              ),
            ],
            [
              words.say('accountability.field.what-it-needs'),
              practice.whatItNeeds ? words.of(practice.whatItNeeds) : <Missing kind="not-reported" />,
            ],
            [words.say('accountability.field.last-checked-on'), words.date(practice.lastCheckedOn)],
            practice.writtenUpAt
              ? [words.say('accountability.field.written-up-at'), <a href={practice.writtenUpAt}>{practice.writtenUpAt}</a>]
              : null,
          ]}
        />
        <Heading>{words.say('accountability.peers-say')}</Heading>
        {reviews.length === 0 ? <Paragraph quiet>{words.say('accountability.no-peers-yet')}</Paragraph> : null}
        <Timeline
          happenings={reviews.map((review) => ({
            title: words.say(`accountability.grade.${review.grade}`),
            when: `${words.date(review.on)} · ${review.reference}`,
            body: (
              <>
                <p dir="auto">{review.why}</p>
                <p dir="auto">
                  {words.say('accountability.field.would-it-work-here')}: {review.wouldItWork}
                </p>
              </>
            ),
          }))}
        />
        <Heading>{words.say('register.accountability.reuse')}</Heading>
        <Table
          caption={words.say('register.accountability.reuse')}
          hideCaption
          rows={reuses}
          empty={words.say('accountability.nobody-took-it-up')}
          columns={[
            { label: words.say('accountability.field.taken-up-in'), rowHeader: true, cell: (reuse) => reuse.takenUpIn },
            { label: words.say('accountability.field.taken-up-by'), cell: (reuse) => reuse.takenUpBy },
            { label: words.say('accountability.field.taken-up-on'), cell: (reuse) => words.date(reuse.takenUpOn) },
            {
              label: words.say('accountability.field.what-was-changed'),
              cell: (reuse) => (reuse.whatWasChanged ? words.of(reuse.whatWasChanged) : <Missing kind="not-reported" />),
            },
            {
              label: words.say('accountability.field.reuse-came-out'),
              cell: (reuse) => (
                <>
                  <Tag tone={reuse.reuseCameOut === 'worked' ? 'good' : reuse.reuseCameOut === 'did-not-work' ? 'bad' : 'quiet'}>
                    {words.say(`accountability.choice.reuse-came-out.${reuse.reuseCameOut}`)}
                  </Tag>{' '}
                  {reuse.whatCameOfIt ? words.of(reuse.whatCameOfIt) : ''}
                </>
              ),
            },
          ]}
        />
        {who.kind === 'staff' ? (
          <p>
            <ButtonLink to={`/accountability/reuses/add?practice=${practice.code}`}>{words.say('accountability.we-took-it-up')}</ButtonLink>{' '}
            <ButtonLink secondary to={`/accountability/peer-reviews/open?practice=${practice.code}`}>
              {words.say('accountability.ask-a-peer')}
            </ButtonLink>
          </p>
        ) : null}
      </>
    )
  },
})
