import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { FileList } from '#kernel/files'
import { Actions, ButtonLink, Chart, Facts, Heading, Missing, Notice, Paragraph, Table, Tag, Timeline } from '#kernel/html'
import { objectiveName } from '../objective.tsx'
import { papers } from '../papers.ts'
import { amount, StandingTag, Stands, Way } from './pieces.tsx'
import { pledgePage } from './queries.ts'

export const pledgePageShown = page(pledgePage, {
  title: ({ result, words }) => words.of(result.pledge.what),
  trail: ({ words }) => [[words.say('accountability.pledge-board.title'), '/accountability/pledges']],
  charts: {
    values: ({ result, words }) => {
      const { pledge } = result
      const points = [{ seenOn: pledge.pledgedOn, value: pledge.baseline }, ...result.values.filter(({ published }) => published)].map(
        ({ seenOn, value }) => ({ name: words.date(seenOn), value: Number(value) }),
      )
      return {
        kind: 'line',
        title: words.say('accountability.values-chart'),
        description: pledge.metric,
        nameLabel: words.say('accountability.field.seen-on'),
        valueLabel: pledge.measuredIn,
        source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
        colours: ['#14524a', '#b5471b'],
        rows: [
          ...points.map((point) => ({ ...point, series: words.say('accountability.pledge-what-was-reported') })),
          ...points.map(({ name }) => ({ name, value: Number(pledge.goal), series: words.say('accountability.field.goal') })),
        ],
      }
    },
  },
  Body: ({ result, words, charts }): Child => {
    const { pledge } = result
    return (
      <>
        <p>
          <StandingTag stand={result} words={words} />
        </p>
        <p class="lead" dir="auto">
          {pledge.promise}
        </p>
        <Way stand={result} words={words} />
        {pledge.takenBackOn ? (
          <Notice kind="warning">
            {words.say('accountability.pledge-withdrawn-on', {
              day: words.date(pledge.takenBackOn),
              because: pledge.takenBackBecause ?? '',
            })}
          </Notice>
        ) : null}
        <Facts
          facts={[
            [words.say('accountability.field.pledge-kind'), words.say(`accountability.choice.pledge-kind.${pledge.pledgeKind}`)],
            [
              words.say('accountability.field.objective'),
              <a href={`/compact/gcm/${pledge.objective}`}>{objectiveName(pledge.objective, words)}</a>,
            ],
            [
              words.say('accountability.field.cites'),
              (pledge.cites ?? []).length === 0 ? (
                <Missing kind="not-reported" />
              ) : (
                pledge.cites!.map((code) => (
                  <>
                    <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
                  </>
                ))
              ),
            ],
            [words.say('accountability.field.metric'), <span dir="auto">{pledge.metric}</span>],
            [words.say('accountability.field.baseline'), amount(pledge.baseline, result, words)],
            [words.say('accountability.field.goal'), amount(pledge.goal, result, words)],
            [words.say('accountability.field.by-day'), words.date(pledge.byDay)],
            [words.say('accountability.field.how-seen'), <span dir="auto">{pledge.howSeen}</span>],
            [words.say('accountability.field.pledged-on'), words.date(pledge.pledgedOn)],
            result.keptOn ? [words.say('accountability.pledge-kept-on'), words.date(result.keptOn)] : null,
          ]}
        />
        <Table
          caption={words.say(result.parts.length > 1 ? 'accountability.joint-pledge' : 'accountability.field.pledger')}
          rows={result.parts}
          columns={[
            { label: words.say('accountability.field.pledger'), rowHeader: true, cell: ({ name }) => <span dir="auto">{name}</span> },
            { label: words.say('accountability.pledge-its-part'), cell: ({ part }) => <span dir="auto">{part}</span> },
          ]}
        />
        {result.pairs.length > 0 ? (
          <Stands rows={result.pairs} caption={words.say('accountability.matching-pledge')} words={words} />
        ) : null}
        <Heading>{words.say('accountability.pledge-what-was-reported')}</Heading>
        {result.values.length === 0 ? <Paragraph quiet>{words.say('accountability.pledge-nothing-reported')}</Paragraph> : null}
        {result.made === null ? null : <Chart {...charts.values!} />}
        <Timeline
          happenings={result.values.map((value) => ({
            title: (
              <>
                {amount(value.value, result, words)}{' '}
                {value.verdict === null ? <Tag tone="warn">{words.say('accountability.pledge-not-checked')}</Tag> : null}
                {value.verdict === 'not-seen' ? <Tag tone="bad">{words.say('accountability.choice.check-verdict.not-seen')}</Tag> : null}
              </>
            ),
            when: words.date(value.seenOn),
            body: (
              <>
                <p dir="auto">{value.note}</p>
                {value.evidence ? (
                  <p>
                    <a href={value.evidence} rel="nofollow noopener">
                      {words.say('accountability.field.evidence')}
                    </a>
                  </p>
                ) : null}
                {value.files.length > 0 ? (
                  <FileList
                    store={papers}
                    entries={value.files}
                    about={value.id}
                    next={`/accountability/pledges/${pledge.code}`}
                    mayAttach={false}
                  />
                ) : null}
                {result.mayCheck && value.verdict === null ? (
                  <ButtonLink secondary to={`/accountability/pledges/${pledge.code}/values/${value.id}/check`}>
                    {words.say('accountability.pledge-check.button')}
                  </ButtonLink>
                ) : null}
              </>
            ),
          }))}
        />
        <Actions
          links={[
            result.reportAt ? [words.say('accountability.pledge-report.title'), result.reportAt] : null,
            result.mayCheck ? [words.say('accountability.papers-and-history'), `/accountability/pledge-register/${result.id}`] : null,
            [
              words.say('accountability.pledge-match-it'),
              `/accountability/pledge-reviews/open?pair=${pledge.code}&objective=${pledge.objective}`,
            ],
          ]}
        />
      </>
    )
  },
})
