import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, ButtonLink, Facts, Form, Heading, Missing, Notice, Paragraph, Table, Tag, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import { partyText } from '../parties.ts'
import { AgreementTabs } from '../pieces.tsx'
import { trendAcknowledge, trendReceive, trendSend } from './actions.ts'
import { trendBulletin, trendChannels, trendFile } from './queries.ts'

const trendText = (trend: string, words: Words): string => words.find(`accountability.agreement.choice.trend-purposes.${trend}`) ?? trend
type Passed = Awaited<ReturnType<typeof trendChannels.read>>['passed'][number]

const Acknowledged = ({ it, words }: { it: Pick<Passed, 'acknowledgedAt'>; words: Words }): Child =>
  it.acknowledgedAt ? (
    <>
      <Tag tone="good">{words.say('accountability.acknowledged')}</Tag> {words.date(it.acknowledgedAt)}
    </>
  ) : (
    <Tag tone="warn">{words.say('accountability.not-acknowledged')}</Tag>
  )

export const trendsPage = page(trendChannels, {
  title: ({ words }) => words.say('accountability.trend-channels.title'),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  Body: ({ result, words }): Child => (
    <>
      <AgreementTabs now="trends" />
      <Paragraph>{words.say('accountability.trends-explained')}</Paragraph>
      <Table
        caption={words.say('accountability.trend-channels.title')}
        hideCaption
        rows={result.channels}
        empty={words.say('accountability.no-channels')}
        columns={[
          {
            label: words.say('accountability.agreement-party'),
            rowHeader: true,
            cell: ({ other }) => partyText(other, words, result.peers),
          },
          { label: words.say('accountability.trend'), cell: ({ trend }) => trendText(trend, words) },
          {
            label: words.say('accountability.channel'),
            cell: ({ open, because }) => (
              <Tag tone={open ? 'good' : 'bad'}>
                {open ? words.say('accountability.channel-open') : (words.find(`accountability.channel-closed-${because}`) ?? '')}
              </Tag>
            ),
          },
          {
            label: words.say('accountability.under-agreement'),
            cell: ({ agreement }) => (agreement ? <a href={`/accountability/agreements/${agreement}`}>{agreement}</a> : ''),
          },
        ]}
      />
      <Paragraph quiet>{words.say('accountability.channels-not-named')}</Paragraph>
      {result.exchanges ? (
        <>
          <Toolbar>
            <ButtonLink to="/accountability/agreements/trends/send">{words.say('accountability.trend-send.title')}</ButtonLink>
            <ButtonLink secondary to="/accountability/agreements/trends/receive">
              {words.say('accountability.trend-receive.title')}
            </ButtonLink>
          </Toolbar>
          <Heading>{words.say('accountability.bulletins')}</Heading>
          <Table
            caption={words.say('accountability.bulletins')}
            hideCaption
            rows={result.passed}
            empty={words.say('accountability.no-bulletins')}
            columns={[
              {
                label: words.say('procedure.reference'),
                rowHeader: true,
                cell: (it) => <a href={`/accountability/agreements/trends/${it.id}`}>{it.reference}</a>,
              },
              {
                label: words.say('accountability.agreement-party'),
                cell: (it) => words.say(`accountability.bulletin-${it.direction}`, { state: partyText(it.other, words, result.peers) }),
              },
              { label: words.say('accountability.trend'), cell: (it) => trendText(it.trend, words) },
              { label: words.say('accountability.passed-on'), cell: (it) => words.date(it.movedAt) },
              { label: words.say('accountability.acknowledgement'), cell: (it) => <Acknowledged it={it} words={words} /> },
            ]}
          />
        </>
      ) : null}
    </>
  ),
})

export const bulletinPage = page(trendBulletin, {
  title: ({ result }) => result.reference,
  trail: ({ words }) => [[words.say('accountability.trend-channels.title'), '/accountability/agreements/trends']],
  withForm: true,
  Body: ({ result, words }): Child => {
    const { bulletin } = result
    return (
      <>
        <Facts
          facts={[
            [
              words.say('accountability.agreement-party'),
              words.say(`accountability.bulletin-${result.direction}`, { state: partyText(result.other, words, result.peers) }),
            ],
            [words.say('accountability.trend'), trendText(result.trend, words)],
            [words.say('accountability.trend-period'), `${words.date(result.periodFrom)} – ${words.date(result.periodTo)}`],
            [
              words.say('accountability.under-agreement'),
              <a href={`/accountability/agreements/${result.agreement}`}>{result.agreement}</a>,
            ],
            [words.say('accountability.passed-on'), words.time(result.movedAt)],
            [words.say('accountability.acknowledgement'), <Acknowledged it={result} words={words} />],
            [words.say('accountability.fingerprint'), <span class="code">{result.fingerprint}</span>],
          ]}
        />
        <p class="govuk-body measure" dir="auto">
          {bulletin.summary}
        </p>
        <Table
          caption={words.say('accountability.trend-totals')}
          rows={bulletin.figures}
          columns={[
            { label: words.say('accountability.trend-place'), rowHeader: true, cell: ({ place }) => <span dir="auto">{place}</span> },
            { label: words.say('accountability.trend-counts'), cell: ({ counts }) => <span dir="auto">{counts}</span> },
            {
              label: words.say('accountability.trend-people'),
              numeric: true,
              cell: ({ people }) => (people === null ? <Missing kind="suppressed" /> : words.number(people)),
            },
            { label: words.say('accountability.trend-source'), cell: ({ source }) => <span dir="auto">{source}</span> },
          ]}
        />
        {result.direction === 'received' && !result.acknowledgedAt && result.exchanges ? (
          <Form
            action={`/accountability/agreements/trends/${result.id}/acknowledge`}
            button={words.say('accountability.trend-acknowledge.button')}
          />
        ) : null}
        <Actions
          links={[
            result.direction === 'sent'
              ? [words.say('accountability.take-bulletin'), `/accountability/agreements/trends/${result.id}/file`]
              : result.acknowledgedAt
                ? [words.say('accountability.take-receipt'), `/accountability/agreements/trends/${result.id}/file`]
                : null,
          ]}
        />
      </>
    )
  },
})

export const trendFilePage = page(trendFile, {
  title: ({ words }) => words.say('accountability.trend-file.title'),
  Body: () => null,
  file: ({ result: { called, ...signed } }) => ({
    type: 'application/json',
    name: `${called}.json`,
    body: Buffer.from(`${JSON.stringify(signed, null, 2)}\n`),
  }),
})

export const sendForm = form(trendSend, {
  goesTo: ({ id }) => `/accountability/agreements/trends/${id}`,
  checks: true,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.send-explained')}</Paragraph>,
})

export const receiveForm = form(trendReceive, {
  goesTo: ({ id }) => `/accountability/agreements/trends/${id}`,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.receive-explained')}</Paragraph>,
})

export const acknowledgeForm = form(trendAcknowledge, {
  goesTo: ({ id }) => `/accountability/agreements/trends/${id}`,
  Intro: ({ words }) => <Notice>{words.say('accountability.acknowledge-explained')}</Notice>,
})
