import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { ButtonLink, Facts, Heading, Missing, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { assignOfficial, endAssignment, enrolOfficials, recordTraining } from './actions.ts'
import { postStaff, sessionStaff } from './queries.ts'
import type { Lack } from './terms.ts'

const trail = (words: Words): readonly (readonly [string, string])[] => [
  [words.say('accountability.trained.title'), '/accountability/trained'],
]

export const postPage = page(postStaff, {
  title: ({ result, words }) => words.of(result.post.postName),
  trail: ({ words }) => trail(words),
  Body: ({ result, words }): Child => {
    const { post, courses } = result
    const name = (code: string): string => {
      const found = courses.find((course) => course.code === code)
      return found ? words.of(found.courseName) : code
    }
    const lackText = ({ course, kind, expiredOn }: Lack): string =>
      words.say(`accountability.lacks-${kind}`, { course: name(course), day: expiredOn === null ? '' : words.date(expiredOn) })
    return (
      <>
        {result.own ? null : <Notice>{words.say('accountability.others-post', { organisation: post.postOf })}</Notice>}
        <Facts
          facts={[
            [words.say('accountability.field.post-of'), post.postOf],
            [words.say('accountability.field.county'), post.county],
            [words.say('accountability.field.staff-needed'), words.number(post.staffNeeded)],
            [words.say('accountability.field.courses-needed'), words.list((post.coursesNeeded ?? []).map(name))],
          ]}
        />
        <Table
          caption={words.say('accountability.who-serves-here')}
          rows={result.serves}
          empty={words.say('accountability.nobody-serves-here')}
          columns={[
            { label: words.say('accountability.field.staff-number'), rowHeader: true, cell: ({ staffNumber }) => staffNumber },
            { label: words.say('accountability.field.serves-from'), cell: ({ fromDay }) => words.date(fromDay) },
            {
              label: words.say('accountability.trained-there'),
              cell: ({ lacks }) =>
                lacks.length === 0 ? (
                  <Tag tone="good">{words.say('accountability.has-all-trainings')}</Tag>
                ) : (
                  <Tag tone="bad">{words.list(lacks.map(lackText))}</Tag>
                ),
            },
            {
              label: '',
              cell: ({ staffNumber }) =>
                result.own ? (
                  <a href={`/accountability/end-assignment?post=${post.code}&staffNumber=${encodeURIComponent(staffNumber)}`}>
                    {words.say('accountability.end-assignment.title')}
                  </a>
                ) : null,
            },
          ]}
        />
        {result.own ? (
          <ButtonLink to={`/accountability/assign-official?post=${post.code}`}>
            {words.say('accountability.assign-official.title')}
          </ButtonLink>
        ) : null}
        <Heading>{words.say('accountability.next-sessions')}</Heading>
        <ul>
          {result.next.map(({ course, session }) => (
            <li>
              {name(course)}:{' '}
              {session ? (
                <a href={`/accountability/session-staff/${session.code}`}>
                  {words.date(session.heldFrom)}, {session.heldIn}
                </a>
              ) : (
                words.say('accountability.no-session-to-come')
              )}
            </li>
          ))}
        </ul>
      </>
    )
  },
})

export const sessionPage = page(sessionStaff, {
  title: ({ result, words }) => (result.course ? words.of(result.course.courseName) : result.session.code),
  trail: ({ words }) => trail(words),
  Body: ({ result, words }): Child => {
    const { session, course, places } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('accountability.from-until'), `${words.date(session.heldFrom)} – ${words.date(session.heldTo)}`],
            [words.say('accountability.field.held-in'), session.heldIn],
            [words.say('accountability.field.taught-by'), session.taughtBy],
            [words.say('accountability.field.session-seats'), words.number(session.sessionSeats)],
            course
              ? [
                  words.say('accountability.what-it-takes'),
                  words.say('accountability.to-pass', { hours: course.courseHours, attend: course.mustAttend, mark: course.passMark }),
                ]
              : null,
          ]}
        />
        <Paragraph>{words.say('accountability.own-officials-only')}</Paragraph>
        <Table
          caption={words.say('accountability.who-has-a-place')}
          rows={places}
          empty={words.say('accountability.nobody-has-a-place')}
          columns={[
            { label: words.say('accountability.field.staff-number'), rowHeader: true, cell: ({ staffNumber }) => staffNumber },
            {
              label: words.say('accountability.hours-there'),
              numeric: true,
              cell: ({ hours }) => (hours === null ? <Missing kind="not-reported" /> : words.number(hours)),
            },
            {
              label: words.say('accountability.score'),
              numeric: true,
              cell: ({ score }) => (score === null ? <Missing kind="not-reported" /> : words.number(score)),
            },
            {
              label: words.say('accountability.passed-or-not'),
              cell: ({ hours, passedOn, expiresOn }) =>
                hours === null ? null : passedOn === null ? (
                  <Tag tone="bad">{words.say('accountability.not-passed')}</Tag>
                ) : (
                  <Tag tone="good">
                    {expiresOn === null
                      ? words.say('accountability.passed-for-good')
                      : words.say('accountability.passed-until', { day: words.date(expiresOn) })}
                  </Tag>
                ),
            },
          ]}
        />
        <p>
          {session.heldTo >= result.today ? (
            <ButtonLink to={`/accountability/enrol-officials?session=${session.code}`}>
              {words.say('accountability.enrol-officials.title')}
            </ButtonLink>
          ) : null}{' '}
          {session.heldTo <= result.today ? (
            <ButtonLink to={`/accountability/record-training?session=${session.code}`}>
              {words.say('accountability.record-training.title')}
            </ButtonLink>
          ) : null}
        </p>
      </>
    )
  },
})

const toSession = { goesTo: ({ session }: { readonly session: string }) => `/accountability/session-staff/${session}` }
const toPost = { goesTo: ({ post }: { readonly post: string }) => `/accountability/post-staff/${post}` }

export const forms = [
  form(enrolOfficials, { ...toSession, Intro: ({ words }) => <Paragraph>{words.say('accountability.numbers-not-names')}</Paragraph> }),
  form(recordTraining, {
    ...toSession,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.record-training-explained')}</Paragraph>,
  }),
  form(assignOfficial, { ...toPost, Intro: ({ words }) => <Paragraph>{words.say('accountability.assign-explained')}</Paragraph> }),
  form(endAssignment, toPost),
]
