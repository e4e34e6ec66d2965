import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { toIcs } from '#kernel/documents'
import { Actions, ButtonLink, Facts, Heading, Notice, Paragraph, Table, Tag, Timeline } from '#kernel/html'
import type { Words } from '#kernel/language'
import { objectiveName } from '../../objective.tsx'
import { reviewsTrail, StageOf } from '../pieces.tsx'
import { comingDays, reviewsQuery } from '../queries.ts'
import { dues, type Forum } from '../terms.ts'
import { forum } from './queries.ts'

/** When a forum meets, as far as that is known. */
const whenOf = ({ startsOn, endsOn, month, meetsIn: year }: Forum, today: string, words: Words): string => {
  if (startsOn && endsOn && endsOn !== startsOn) return `${words.date(startsOn)} – ${words.date(endsOn)}`
  if (startsOn) return words.date(startsOn)
  if (year < Number(today.slice(0, 4))) return words.say('accountability.year-past', { year: String(year) })
  return month
    ? words.say('accountability.month-known', { day: new Date(Date.UTC(year, month - 1, 15)) })
    : words.say('accountability.year-known', { year: String(year) })
}

const dueTitle = (due: string, title: string, words: Words): string => `${words.say(`accountability.due.${due as 'draft'}`)}: ${title}`

export const reviewsPage = page(reviewsQuery, {
  title: ({ words }) => words.say('accountability.reviews.title'),
  trail: ({ words }) => [[words.say('accountability.society.title'), '/accountability/society']],
  files: {
    ics: ({ result, words }) => ({
      type: 'text/calendar; charset=utf-8',
      name: 'reviews.ics',
      body: toIcs(
        words.say('accountability.reviews.title'),
        comingDays(result.forums, result.today).map(({ forum: { code, name }, due, day }) => ({
          id: `${code}-${due}`,
          when: { day },
          title: dueTitle(due, words.of(name), words),
          link: `/accountability/reviews/forum/${code}`,
          changedAt: new Date(`${result.today}T00:00:00Z`),
        })),
        result.publicUrl,
      ),
    }),
  },
  Body: ({ result, words }): Child => {
    const next = comingDays(result.forums, result.today)[0]
    const shown = result.forums.filter(
      ({ forum: { tier }, begins, reviews }) => tier !== 'annual' || begins >= result.today || reviews.length > 0,
    )
    return (
      <>
        <Paragraph>{words.say('accountability.reviews-explained')}</Paragraph>
        {next ? (
          <Notice>
            {words.say('accountability.next-due', {
              what: dueTitle(next.due, words.of(next.forum.name), words),
              day: words.date(next.day),
            })}
          </Notice>
        ) : null}
        <Timeline
          happenings={shown.map(({ forum: it, begins, reviews, dues: days }) => ({
            title: <a href={`/accountability/reviews/forum/${it.code}`}>{words.of(it.name)}</a>,
            when: whenOf(it, result.today, words),
            coming: begins >= result.today,
            body: (
              <>
                <p>
                  <Tag tone="quiet">{words.say(`accountability.choice.tier.${it.tier}`)}</Tag>{' '}
                  {reviews.map(({ id, reference, stage }) => (
                    <>
                      <a href={`/accountability/reviews/${id}`}>{reference}</a> <StageOf stage={stage} words={words} />{' '}
                    </>
                  ))}
                </p>
                {begins >= result.today ? (
                  <p class="quiet">{words.say('accountability.report-due-on', { day: words.date(days.report!) })}</p>
                ) : null}
              </>
            ),
          }))}
        />
        <Actions
          links={[
            [words.say('accountability.follow-as-calendar'), '/accountability/reviews?as=ics'],
            [words.say('accountability.review.verify.title'), '/accountability/reviews/verify'],
            [words.say('accountability.contribution.title'), '/accountability/contributions'],
            [words.say('accountability.declarations.title'), '/accountability/declarations'],
            [words.say('accountability.comment.title'), '/accountability/comments'],
            [words.say('register.accountability.peer'), '/accountability/states'],
            ['JSON', '/accountability/reviews?as=json'],
          ]}
        />
      </>
    )
  },
})

export const forumPage = page(forum, {
  title: ({ result, words }) => words.of(result.forum.name),
  trail: ({ words }) => [reviewsTrail(words)],
  Body: ({ result, words }): Child => {
    const { forum: it } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('accountability.field.tier'), words.say(`accountability.choice.tier.${it.tier}`)],
            [words.say('accountability.meets'), whenOf(it, result.today, words)],
            it.place ? [words.say('accountability.field.place'), it.place] : null,
            it.setBy
              ? [words.say('accountability.set-by'), <a href={`/compact/${it.setBy.replace(':', '/').replace(/\..*/, '')}`}>{it.setBy}</a>]
              : null,
          ]}
        />
        <Heading>{words.say('accountability.what-is-due')}</Heading>
        <Timeline
          happenings={dues.map((due) => ({
            title: words.say(`accountability.due.${due}`),
            when: words.date(result.dues[due]!),
            coming: result.dues[due]! >= result.today,
          }))}
        />
        {it.startsOn ? null : <Paragraph quiet>{words.say('accountability.day-not-set')}</Paragraph>}
        <Heading>{words.say('accountability.our-report')}</Heading>
        {result.reviews.length === 0 ? <Paragraph quiet>{words.say('accountability.no-report-yet')}</Paragraph> : null}
        <ul class="plain-list">
          {result.reviews.map(({ id, reference, stage }) => (
            <li>
              <a href={`/accountability/reviews/${id}`}>{reference}</a> <StageOf stage={stage} words={words} />
            </li>
          ))}
        </ul>
        {result.mayEdit && result.reviews.every(({ stage }) => stage === 'frozen') ? (
          <ButtonLink to={`/accountability/reviews/steps/open?forum=${it.code}`}>{words.say('accountability.review.open')}</ButtonLink>
        ) : null}
        <Table
          caption={words.say('accountability.reports-received')}
          rows={result.packages}
          empty={words.say('accountability.none-received')}
          columns={[
            { label: words.say('accountability.state'), rowHeader: true, cell: ({ stateName }) => words.of(stateName) },
            { label: words.say('procedure.reference'), cell: ({ reference }) => reference },
            { label: words.say('accountability.frozen-at'), cell: ({ frozenAt }) => words.date(frozenAt) },
            { label: words.say('accountability.package'), cell: ({ id }) => <a href={`/accountability/reviews/${id}/package`}>JSON</a> },
          ]}
        />
        <Table
          caption={words.say('register.accountability.contribution')}
          rows={result.contributions}
          empty={words.say('accountability.none-brought')}
          columns={[
            {
              label: words.say('accountability.field.name'),
              rowHeader: true,
              cell: ({ id, entry }) => <a href={`/accountability/contributions/${id}`}>{words.of(entry.name)}</a>,
            },
            {
              label: words.say('accountability.field.contribution'),
              cell: ({ entry }) => words.say(`accountability.choice.contribution.${entry.contribution}`),
            },
            { label: words.say('accountability.field.from'), cell: ({ entry }) => entry.from },
            {
              label: words.say('accountability.field.objective'),
              cell: ({ entry }) => objectiveName(entry.objective, words),
            },
            {
              label: words.say('accountability.field.seeks-partners'),
              cell: ({ entry }) => (entry.seeksPartners ? <Tag tone="good">{words.say('accountability.seeks-partners')}</Tag> : ''),
            },
          ]}
        />
        <Actions
          links={[
            result.packages.length > 0
              ? [words.say('accountability.side-by-side.title'), `/accountability/reviews/forum/${it.code}/side-by-side`]
              : null,
            ...result.declarations.map(({ id, title }) => [words.of(title), `/accountability/declarations/${id}`] as const),
            result.mayCoordinate ? [words.say('accountability.review.import.title'), '/accountability/reviews/import'] : null,
            result.mayCoordinate && result.declarations.length === 0
              ? [words.say('accountability.begin-declaration.title'), `/accountability/declarations/begin?forum=${it.code}`]
              : null,
          ]}
        />
      </>
    )
  },
})
