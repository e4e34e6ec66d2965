import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, Copyable, Facts, Form, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText, placeName } from '../names.ts'
import { addOffer, decide, endKey, feed, importOffers, makeKey } from './actions.ts'
import { waiting } from './queries.ts'

type Delivery = Awaited<ReturnType<typeof waiting.read>>['deliveries'][number]
type Taken = Awaited<ReturnType<typeof feed.act>>

const reasonText = (reason: string, words: Words): string => words.find(`remittances.reason.${reason}`) ?? reason

const WaitingOf = ({ delivery, words }: { readonly delivery: Delivery; readonly words: Words }) => (
  <section>
    <Table
      caption={words.say('remittances.came-by', {
        way: words.say(`remittances.way.${delivery.way as 'feed'}`),
        by: delivery.by ?? delivery.offers[0]?.provider ?? '',
        moment: words.time(delivery.at),
      })}
      rows={delivery.offers}
      columns={[
        { label: words.say('remittances.provider'), rowHeader: true, cell: (offer) => `${offer.provider} · ${offer.serviceName}` },
        { label: words.say('remittances.corridor'), cell: (offer) => `${placeName(offer.from, words)} → ${placeName(offer.to, words)}` },
        {
          label: words.say('remittances.cost'),
          cell: (offer) =>
            offer.percent === null
              ? words.say('remittances.rate-not-told')
              : words.say('remittances.percent-of', {
                  percent: percentText(offer.percent, words),
                  amount: words.amount(offer.amount, offer.currency),
                }),
        },
        { label: words.say('remittances.field.quoted-at'), cell: (offer) => words.time(offer.quotedAt) },
        {
          label: words.say('remittances.doubts'),
          cell: (offer) => offer.doubts.map((doubt) => <Tag tone="warn">{reasonText(doubt, words)}</Tag>),
        },
      ]}
    />
    {delivery.mine ? (
      <Paragraph quiet>{words.say('remittances.second-person-shows')}</Paragraph>
    ) : (
      <Actions
        links={[
          [words.say('remittances.let-be-shown'), `/remittances/deliveries/${delivery.id}/decide?verdict=show`],
          [words.say('remittances.refuse-these'), `/remittances/deliveries/${delivery.id}/decide?verdict=refuse`],
        ]}
      />
    )}
  </section>
)

export const waitingPage = page(waiting, {
  title: ({ words }) => words.say('remittances.offers-waiting.title'),
  withForm: true,
  Body: ({ result, words }): Child => (
    <>
      <Actions
        links={[
          [words.say('remittances.offer-add.title'), '/remittances/offers/add'],
          [words.say('remittances.offers-import.title'), '/remittances/offers/import'],
          [words.say('remittances.feed-key-make.title'), '/remittances/feed-keys/make'],
          [words.say('remittances.import.title'), '/remittances/import'],
          [words.say('remittances.price_paid.title'), '/remittances/prices-paid'],
        ]}
      />
      <Heading>{words.say('remittances.wait-for-second')}</Heading>
      {result.deliveries.length === 0 ? <Paragraph quiet>{words.say('remittances.nothing-waits')}</Paragraph> : null}
      {result.deliveries.map((delivery) => (
        <WaitingOf delivery={delivery} words={words} />
      ))}
      <Heading>{words.say('remittances.latest-deliveries')}</Heading>
      <Table
        caption={words.say('remittances.latest-deliveries')}
        hideCaption
        rows={result.latest}
        empty={words.say('remittances.nothing-came')}
        columns={[
          { label: words.say('remittances.what-came'), rowHeader: true, cell: (each) => each.name },
          {
            label: words.say('remittances.how-it-came'),
            cell: (each) => `${words.say(`remittances.way.${each.way as 'feed'}`)} ${each.provider ?? ''}`,
          },
          { label: words.say('remittances.shown-at-once'), numeric: true, cell: (each) => words.number(each.taken) },
          { label: words.say('remittances.held'), numeric: true, cell: (each) => words.number(each.held) },
          { label: words.say('remittances.refused'), numeric: true, cell: (each) => words.number(each.refused) },
          { label: words.say('remittances.when'), cell: (each) => words.time(each.at) },
        ]}
      />
      <Heading>{words.say('remittances.feed-keys')}</Heading>
      <Table
        caption={words.say('remittances.feed-keys')}
        hideCaption
        rows={result.keys}
        empty={words.say('remittances.no-keys')}
        columns={[
          { label: words.say('remittances.provider'), rowHeader: true, cell: (key) => key.provider },
          { label: words.say('remittances.field.note'), cell: (key) => key.note },
          { label: words.say('remittances.when'), cell: (key) => words.time(key.madeAt) },
          {
            label: words.say('remittances.key-ends'),
            cell: (key) =>
              key.endedAt ? (
                words.time(key.endedAt)
              ) : (
                <Form action={`/remittances/feed-keys/${key.id}/end`} button={words.say('remittances.feed-key-end.button')} />
              ),
          },
        ]}
      />
    </>
  ),
})

const Fates = ({ result, words }: { readonly result: Omit<Taken, 'delivery'>; readonly words: Words }) => (
  <>
    <Notice kind={result.refused > 0 ? 'warning' : 'success'}>
      {words.say('remittances.taken-in', { shown: result.shown, held: result.held, refused: result.refused })}
    </Notice>
    <Table
      caption={words.say('remittances.row-by-row')}
      rows={result.rows.filter(({ fate }) => fate !== 'shown').slice(0, 200)}
      empty={words.say('remittances.all-shown')}
      columns={[
        { label: words.say('remittances.line'), rowHeader: true, cell: (row) => words.number(row.line) },
        { label: words.say('remittances.what-became'), cell: (row) => words.say(`remittances.fate.${row.fate}`) },
        { label: words.say('remittances.provider'), cell: (row) => row.service },
        {
          label: words.say('remittances.why'),
          cell: (row) =>
            [...row.reasons.map((reason) => reasonText(reason, words)), ...row.issues.map(({ at, message }) => `${at}: ${message}`)].join(
              ' ',
            ),
        },
      ]}
    />
  </>
)

export const forms = [
  form(addOffer, {
    goesTo: () => '/remittances/offers',
    Intro: ({ words }) => <Paragraph>{words.say('remittances.second-person-explained')}</Paragraph>,
  }),
  form(decide, { goesTo: () => '/remittances/offers' }),
  form(endKey, { goesTo: () => '/remittances/offers' }),
  form(makeKey, {
    goesTo: () => '/remittances/offers',
    Done: ({ result, words }) => (
      <>
        <Notice kind="success">{words.say('remittances.key-shown-once')}</Notice>
        <Facts
          facts={[
            [words.say('remittances.provider'), result.provider],
            [words.say('remittances.field.key'), <Copyable text={result.key} />],
          ]}
        />
        <Paragraph>{words.say('remittances.key-how', { address: '/api/remittances/feed' })}</Paragraph>
      </>
    ),
  }),
  form(feed, { goesTo: () => '/remittances', Done: ({ result, words }) => <Fates result={result} words={words} /> }),
  form(importOffers, {
    goesTo: () => '/remittances/offers',
    Intro: ({ words }) => <Paragraph>{words.say('remittances.second-person-explained')}</Paragraph>,
    Done: ({ result, words }) => (
      <>
        {result.kept ? null : <Notice>{words.say('remittances.only-tried')}</Notice>}
        <Fates result={result} words={words} />
      </>
    ),
  }),
]
