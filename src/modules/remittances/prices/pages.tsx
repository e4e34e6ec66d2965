import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Details, Downloads, Heading, Notice, Pagination, Paragraph, Table, Tag, usePage } from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText, placeName } from '../names.ts'
import { Ask, Readings, Sorts } from './ask.tsx'
import { CostBar } from './cost-bar.tsx'
import { OfferFacts, offerSentence } from './offer-facts.tsx'
import { compare, type Line } from './queries.ts'

type Result = Awaited<ReturnType<typeof compare.read>>

const licenceTones = { checked: 'good', 'run-out': 'bad', 'not-checked': 'warn', none: 'bad' } as const

const Service = ({ line, words }: { readonly line: Line; readonly words: Words }) => (
  <>
    <strong>{line.providerName}</strong>
    <br />
    {line.serviceName}
    <br />
    <Tag tone={licenceTones[line.licence.standing]}>{words.say(`remittances.licence.${line.licence.standing}`)}</Tag>{' '}
    {line.staleDays === null ? null : <Tag tone="warn">{words.say('remittances.stale', { days: line.staleDays })}</Tag>}
  </>
)

const Offers = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <Table
    caption={words.say('remittances.offers-found', {
      count: result.total,
      amount: words.amount(result.amount!, result.currency!),
      from: placeName(result.from!, words),
      to: placeName(result.to!, words),
    })}
    rows={result.lines}
    empty={words.say('remittances.no-offers')}
    columns={[
      { label: words.say('remittances.provider'), rowHeader: true, cell: (line) => <Service line={line} words={words} /> },
      {
        label: words.say('remittances.arrives'),
        cell: ({ reckoned, receiveCurrency }) => (
          <strong>
            {reckoned.arrives === null ? words.say('remittances.rate-not-told') : words.amount(reckoned.arrives, receiveCurrency)}
          </strong>
        ),
      },
      {
        label: words.say('remittances.cost'),
        cell: ({ reckoned, currency }) =>
          reckoned.cost === null || reckoned.percent === null ? (
            words.say('remittances.fee-only', { fee: words.amount(reckoned.fee, currency) })
          ) : (
            <>
              {`${words.amount(reckoned.cost, currency)} · ${percentText(reckoned.percent, words)}`}
              <CostBar fee={reckoned.feePercent} margin={reckoned.margin!} words={words} />
            </>
          ),
      },
      {
        label: words.say('remittances.how'),
        cell: ({ payBy, receiveBy }) =>
          words.say('remittances.pay-then-receive', {
            pay: words.say(`remittances.choice.pay-by.${payBy}`),
            receive: words.say(`remittances.choice.receive-by.${receiveBy}`),
          }),
      },
      { label: words.say('remittances.speed'), cell: ({ speed }) => words.say(`remittances.choice.speed.${speed}`) },
      {
        label: words.say('remittances.in-a-sentence'),
        cell: (line) => (
          <>
            {offerSentence(line, result.amount!, words)}
            <Details summary={words.say('remittances.details-of', { service: line.serviceName })}>
              <OfferFacts line={line} words={words} />
            </Details>
          </>
        ),
      },
    ]}
  />
)

const Paid = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    <Heading>{words.say('remittances.paid-title')}</Heading>
    <Paragraph>{words.say('remittances.paid-explained')}</Paragraph>
    <Table
      caption={words.say('remittances.paid-title')}
      hideCaption
      rows={result.paid}
      empty={words.say('remittances.nobody-reported')}
      columns={[
        { label: words.say('remittances.provider'), rowHeader: true, cell: (paid) => <span dir="auto">{paid.provider}</span> },
        { label: words.say('remittances.field.handed-over'), cell: (paid) => `${paid.handedOver} ${paid.currency}` },
        { label: words.say('remittances.field.arrived'), cell: (paid) => `${paid.arrived} ${paid.receiveCurrency}` },
        { label: words.say('remittances.field.paid-on'), cell: (paid) => words.date(paid.paidOn) },
      ]}
    />
    <Actions links={[[words.say('remittances.price_paid.open'), `/remittances/prices-paid/open?from=${result.from}&to=${result.to}`]]} />
  </>
)

/** How much more arrives with the first than with the last that is shown, where both are in one currency. */
const Spread = ({ result, words }: { readonly result: Result; readonly words: Words }) => {
  const told = result.lines.filter(({ reckoned }) => reckoned.arrives !== null)
  const values = told.map(({ reckoned }) => Number(reckoned.arrives))
  if (told.length < 2 || new Set(told.map(({ receiveCurrency }) => receiveCurrency)).size > 1) return null
  const difference = Math.max(...values) - Math.min(...values)
  return (
    <Notice kind="success">
      {words.say('remittances.spread', { amount: words.amount(difference.toFixed(2), told[0]!.receiveCurrency) })}
    </Notice>
  )
}

export const comparePage = page(compare, {
  title: ({ words }) => words.say('remittances.compare.title'),
  document: ({ result, words }) => ({
    title: words.say('remittances.compare.title'),
    language: words.language,
    direction: words.direction,
    date: words.time(new Date()),
    source: words.say('remittances.chart-source'),
    blocks: [
      {
        kind: 'table',
        caption: words.say('remittances.compare.title'),
        columns: [
          'provider',
          'service-name',
          'pay-by',
          'receive-by',
          'speed',
          'arrives',
          'receive-currency',
          'fee',
          'margin',
          'cost',
          'percent-total',
          'quoted-at',
        ].map((name) => ({
          label: words.find(`remittances.field.${name}`) ?? words.find(`remittances.${name}`) ?? name,
        })),
        rows: result.lines.map((line) => [
          line.providerName,
          line.serviceName,
          words.say(`remittances.choice.pay-by.${line.payBy}`),
          words.say(`remittances.choice.receive-by.${line.receiveBy}`),
          words.say(`remittances.choice.speed.${line.speed}`),
          line.reckoned.arrives ?? '',
          line.receiveCurrency,
          line.reckoned.fee,
          line.reckoned.margin ?? '',
          line.reckoned.cost ?? '',
          line.reckoned.percent ?? '',
          line.quotedAt.toISOString(),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('remittances.compare-explained')}</Paragraph>
      {result.wrong ? <Notice kind="error">{result.wrong}</Notice> : null}
      <Readings result={result} words={words} />
      <Ask result={result} input={input} words={words} />
      {result.from && result.currency && result.amount !== null ? (
        <>
          <Sorts input={input} result={result} words={words} />
          <Spread result={result} words={words} />
          <Offers result={result} words={words} />
          <Pagination page={result.page} pages={result.pages} />
          <Downloads address={usePage().address} forms={['csv', 'xlsx', 'pdf']} />
          <Paragraph quiet>
            {words.say('remittances.bar-explained')} {words.say('remittances.percent-explained')}
          </Paragraph>
          <Paid result={result} words={words} />
        </>
      ) : result.from && !result.wrong ? (
        <Notice>
          {words.say('remittances.no-corridor-yet', { from: placeName(result.from, words), to: placeName(result.to ?? '', words) })}
        </Notice>
      ) : null}
      <Actions
        links={[
          [words.say('remittances.corridors.title'), '/remittances/corridors'],
          [words.say('remittances.market.title'), '/remittances/market'],
          [words.say('remittances.products.title'), '/remittances/invest'],
          [words.say('remittances.method.title'), '/remittances/method'],
        ]}
      />
    </>
  ),
})
