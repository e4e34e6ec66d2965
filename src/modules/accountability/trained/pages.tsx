import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, ButtonLink, Chart, CountyMap, Heading, MapLegend, Paragraph, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { TakeAway } from '../plan/pieces.tsx'
import { type Covered, trained } from './queries.ts'
import { postKinds } from './terms.ts'

type Result = typeof trained.result._output

/** The share of the officials that a post needs who are trained, in four steps; more is darker. */
const shadeOf = (share: number): 1 | 2 | 3 | 4 => (share >= 1 ? 4 : share >= 0.66 ? 3 : share >= 0.33 ? 2 : 1)

const shadesOf = (posts: readonly Covered[], words: Words) =>
  Object.fromEntries(
    [...Map.groupBy(posts, ({ post }) => post.county)].flatMap(([county, those]) => {
      const number = Number(/^KE-0(\d\d)$/.exec(county)?.[1])
      const [have, needed] = [
        those.reduce((sum, each) => sum + Math.min(each.trained, each.needed), 0),
        those.reduce((sum, each) => sum + each.needed, 0),
      ]
      const label = words.say('accountability.trained-of-needed', { trained: have, needed })
      return number ? [[number, { label, shade: shadeOf(needed === 0 ? 1 : have / needed) }] as const] : []
    }),
  )

const courseName = ({ courses }: Pick<Result, 'courses'>, code: string, words: Words): string => {
  const found = courses.find(({ course }) => course.code === code)?.course.courseName
  return found ? words.of(found) : code
}

const Posts = ({ result, staff, words }: { readonly result: Result; readonly staff: boolean; readonly words: Words }): Child => (
  <Table
    caption={words.say('accountability.posts-found', { count: result.posts.length })}
    rows={result.posts}
    empty={words.say('accountability.no-posts')}
    columns={[
      {
        label: words.say('accountability.field.post-name'),
        rowHeader: true,
        cell: ({ post }) =>
          staff ? <a href={`/accountability/post-staff/${post.code}`}>{words.of(post.postName)}</a> : words.of(post.postName),
      },
      {
        label: words.say('accountability.field.post-kind'),
        cell: ({ post }) => words.say(`accountability.choice.post-kind.${post.postKind}`),
      },
      {
        label: words.say('accountability.field.county'),
        cell: ({ post }) => (result.names[post.county] ? words.of(result.names[post.county]!) : post.county),
      },
      {
        label: words.say('accountability.trained-there'),
        cell: ({ trained: have, needed }) => (
          <Tag tone={have >= needed ? 'good' : have === 0 ? 'bad' : 'warn'}>
            {words.say('accountability.trained-of-needed', { trained: have, needed })}
          </Tag>
        ),
      },
      {
        label: words.say('accountability.what-is-lacking'),
        cell: ({ lacking, needed, serving, soon }) => (
          <>
            {serving < needed ? <div>{words.say('accountability.nobody-there-for', { count: needed - serving })}</div> : null}
            {Object.entries(lacking).map(([code, count]) => (
              <div>{words.say('accountability.so-many-lack', { count, course: courseName(result, code, words) })}</div>
            ))}
            {soon > 0 ? <div>{words.say('accountability.expires-soon', { count: soon })}</div> : null}
          </>
        ),
      },
      {
        label: words.say('accountability.conduct.title'),
        cell: ({ post }) => <a href={`/accountability/conduct/open?post=${post.code}`}>{words.say('accountability.conduct.open')}</a>,
      },
    ]}
  />
)

const Courses = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.training_course')}
    rows={result.courses}
    empty={words.say('accountability.no-courses')}
    columns={[
      { label: words.say('accountability.field.course-name'), rowHeader: true, cell: ({ course }) => words.of(course.courseName) },
      {
        label: words.say('accountability.field.taught-topics'),
        cell: ({ course }) => words.list(course.taughtTopics.map((topic) => words.say(`accountability.choice.taught-topics.${topic}`))),
      },
      {
        label: words.say('accountability.field.course-hours'),
        numeric: true,
        cell: ({ course }) => words.number(course.courseHours),
      },
      {
        label: words.say('accountability.holds-for'),
        cell: ({ course }) =>
          course.validMonths
            ? words.say('accountability.so-many-months', { count: course.validMonths })
            : words.say('accountability.for-good'),
      },
      { label: words.say('accountability.sessions-held'), numeric: true, cell: ({ held }) => words.number(held) },
      { label: words.say('accountability.officials-came'), numeric: true, cell: ({ came }) => words.number(came) },
      { label: words.say('accountability.officials-passed'), numeric: true, cell: ({ passed }) => words.number(passed) },
    ]}
  />
)

const Coming = ({ result, staff, words }: { readonly result: Result; readonly staff: boolean; readonly words: Words }): Child => (
  <Table
    caption={words.say('accountability.sessions-to-come')}
    rows={result.coming}
    empty={words.say('accountability.no-session-to-come')}
    columns={[
      {
        label: words.say('accountability.field.course'),
        rowHeader: true,
        cell: ({ session }) =>
          staff ? (
            <a href={`/accountability/session-staff/${session.code}`}>{courseName(result, session.course, words)}</a>
          ) : (
            courseName(result, session.course, words)
          ),
      },
      {
        label: words.say('accountability.from-until'),
        cell: ({ session }) => `${words.date(session.heldFrom)} – ${words.date(session.heldTo)}`,
      },
      {
        label: words.say('accountability.field.held-in'),
        cell: ({ session }) => (result.names[session.heldIn] ? words.of(result.names[session.heldIn]!) : session.heldIn),
      },
      {
        label: words.say('accountability.field.session-seats'),
        cell: ({ session, taken }) =>
          words.say('accountability.seats-left', { left: session.sessionSeats - taken, seats: session.sessionSeats }),
      },
    ]}
  />
)

const Conduct = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => (
  <>
    <Heading>{words.say('accountability.conduct.title')}</Heading>
    <Paragraph>{words.say('accountability.conduct-invites')}</Paragraph>
    <p>
      <ButtonLink secondary to="/accountability/conduct/open">
        {words.say('accountability.conduct.open')}
      </ButtonLink>
    </p>
    <Table
      caption={words.say('accountability.conduct-what-became')}
      rows={result.conduct}
      empty={words.say('accountability.no-conduct')}
      columns={[
        {
          label: words.say('accountability.conduct-stands'),
          rowHeader: true,
          cell: ({ stage, outcome }) =>
            [
              words.find(`accountability.conduct.stage.${stage}`) ?? stage,
              outcome ? (words.find(`accountability.choice.conduct-outcome.${outcome}`) ?? outcome) : null,
            ]
              .filter(Boolean)
              .join(': '),
        },
        { label: words.say('accountability.conduct-cases'), numeric: true, cell: ({ count }) => words.number(count) },
      ]}
    />
  </>
)

export const trainedPage = page(trained, {
  title: ({ words }) => words.say('accountability.trained.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    coverage: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.coverage-by-post'),
      description: words.say('accountability.coverage-explained'),
      nameLabel: words.say('accountability.field.post-name'),
      valueLabel: words.say('accountability.officials'),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      colours: ['#14524a', '#7a4b00', '#b5471b'],
      rows: result.posts.flatMap(({ post, trained: have, serving, needed }) => {
        const name = words.of(post.postName)
        return [
          { name, series: words.say('accountability.trained-there'), value: have },
          { name, series: words.say('accountability.serving-untrained'), value: serving - have },
          { name, series: words.say('accountability.not-there'), value: Math.max(0, needed - serving) },
        ]
      }),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.trained.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.coverage-by-post'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.field.post-name') },
          { label: words.say('accountability.field.county') },
          { label: words.say('accountability.field.staff-needed') },
          { label: words.say('accountability.serving-there') },
          { label: words.say('accountability.trained-there') },
        ],
        rows: result.posts.map((each) => [
          each.post.code,
          words.of(each.post.postName),
          each.post.county,
          String(each.needed),
          String(each.serving),
          String(each.trained),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, who, charts }): Child => {
    const staff = who.roles.includes('lead') || who.roles.includes('coordinator')
    return (
      <>
        <Paragraph>{words.say('accountability.trained-explained')}</Paragraph>
        <AskForm action="/accountability/trained" button={words.say('kit.search')}>
          <Select
            empty={words.say('kit.any')}
            name="postKind"
            label={words.say('accountability.field.post-kind')}
            value={input.postKind}
            options={postKinds.map((value) => ({ value, label: words.say(`accountability.choice.post-kind.${value}`) }))}
          />
        </AskForm>
        {result.posts.length > 0 ? <Chart {...charts.coverage!} /> : null}
        <Posts result={result} staff={staff} words={words} />
        <Heading>{words.say('accountability.coverage-by-county')}</Heading>
        <CountyMap
          title={words.say('accountability.coverage-by-county')}
          description={words.say('accountability.coverage-by-county-explained')}
          values={shadesOf(result.posts, words)}
        />
        <MapLegend shades={([1, 2, 3, 4] as const).map((shade) => [shade, words.say(`accountability.coverage-shade.${shade}`)])} />
        <Coming result={result} staff={staff} words={words} />
        <Courses result={result} words={words} />
        <Conduct result={result} words={words} />
        <TakeAway forms={(['pdf', 'xlsx', 'csv', 'json'] as const).map((as) => [as.toUpperCase(), { as }])} />
        <Actions
          links={[
            [words.say('register.accountability.training_course'), '/accountability/training-courses'],
            [words.say('register.accountability.training_session'), '/accountability/training-sessions'],
            [words.say('register.accountability.duty_post'), '/accountability/duty-posts'],
          ]}
        />
      </>
    )
  },
})
