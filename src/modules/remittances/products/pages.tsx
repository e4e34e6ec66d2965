import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import {
  Actions,
  AskForm,
  ButtonLink,
  Details,
  Facts,
  Heading,
  Missing,
  Notice,
  Paragraph,
  Select,
  Table,
  Tag,
  TextField,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText } from '../names.ts'
import { papersShown } from '../terms.ts'
import { type Line, products } from './queries.ts'
import { productKinds } from './terms.ts'

type Result = Awaited<ReturnType<typeof products.read>>
type Input = Parameters<typeof products.read>[1]
const riskTones = {
  'state-pays': 'good',
  'deposit-insured': 'good',
  'some-may-be-lost': 'warn',
  'all-may-be-lost': 'bad',
  'you-owe': 'warn',
} as const

const yearlyText = ({ product, yearly, sum }: Line, words: Words): Child => {
  if (yearly === null) return words.say('remittances.no-yearly')
  const values = { percent: percentText(yearly, words), sum: words.amount(sum, product.productCurrency) }
  return words.say(product.productKind === 'loan' ? 'remittances.really-costs' : 'remittances.really-brings', values)
}

const Ask = ({ result, input, words }: { readonly result: Result; readonly input: Input; readonly words: Words }) => (
  <AskForm action="/remittances/invest" button={words.say('remittances.compare-these')}>
    <Select
      empty={words.say('kit.any')}
      name="productKind"
      label={words.say('remittances.field.product-kind')}
      value={input.productKind}
      options={productKinds.map((value) => ({ value, label: words.say(`remittances.choice.product-kind.${value}`) }))}
    />
    <TextField name="sum" numeric label={words.say('remittances.which-sum')} value={input.sum} error={result.wrong} maximum={40} />
    <Select
      empty={words.say('kit.any')}
      name="currency"
      label={words.say('remittances.field.product-currency')}
      value={input.currency}
      options={result.currencies.map((value) => ({ value, label: value }))}
    />
    <Select
      empty={words.say('kit.any')}
      name="paper"
      label={words.say('remittances.what-i-can-show')}
      value={input.paper}
      options={papersShown.map((value) => ({ value, label: words.say(`remittances.choice.papers.${value}`) }))}
    />
    <Select
      empty={words.say('kit.any')}
      name="fromAbroad"
      label={words.say('remittances.field.opens-from-abroad')}
      value={input.fromAbroad}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: words.say(`remittances.choice.opens-from-abroad.${value}`) }))}
    />
  </AskForm>
)

const More = ({ line, words }: { readonly line: Line; readonly words: Words }) => (
  <Facts
    facts={[
      [words.say('remittances.field.interest-percent'), percentText(line.product.interestPercent, words)],
      [words.say('remittances.field.opening-fee'), words.amount(line.product.openingFee, line.product.productCurrency)],
      [words.say('remittances.field.yearly-fee'), words.amount(line.product.yearlyFee, line.product.productCurrency)],
      [words.say('remittances.field.term-months'), words.say('remittances.so-many-months', { months: line.product.termMonths })],
      line.instalment ? [words.say('remittances.instalment'), words.amount(line.instalment, line.product.productCurrency)] : null,
      [words.say('remittances.field.early-exit'), words.of(line.product.earlyExit)],
      [words.say('remittances.field.product-checked-on'), words.date(line.product.productCheckedOn)],
      [words.say('remittances.interested'), words.number(line.interested)],
    ]}
  />
)

const Products = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <Table
    caption={words.say('remittances.products-found', { count: result.lines.length, all: result.all })}
    rows={result.lines}
    empty={words.say('remittances.no-products')}
    columns={[
      {
        label: words.say('remittances.field.product-name'),
        rowHeader: true,
        cell: (line) => (
          <>
            {words.of(line.product.productName)}
            <br />
            <span class="quiet">{`${words.say(`remittances.choice.product-kind.${line.product.productKind}`)}, ${line.product.offeredBy}`}</span>{' '}
            {line.old ? <Tag tone="warn">{words.say('remittances.terms-old')}</Tag> : null}
          </>
        ),
      },
      { label: words.say('remittances.in-a-year'), cell: (line) => yearlyText(line, words) },
      {
        label: words.say('remittances.field.smallest-sum'),
        cell: (line) => (
          <>
            {words.amount(line.product.smallestSum, line.product.productCurrency)}{' '}
            {line.tooSmall ? <Tag tone="warn">{words.say('remittances.your-sum-is-less')}</Tag> : null}
          </>
        ),
      },
      {
        label: words.say('remittances.field.risk'),
        cell: ({ product }) => (
          <>
            <Tag tone={riskTones[product.risk]}>{words.say(`remittances.choice.risk.${product.risk}`)}</Tag> {words.of(product.riskInWords)}
          </>
        ),
      },
      {
        label: words.say('remittances.field.papers-accepted'),
        cell: ({ product }) =>
          product.papersAccepted.length === 0 ? (
            <Missing kind="not-reported" />
          ) : (
            words.list(product.papersAccepted.map((each) => words.say(`remittances.choice.papers.${each}`)))
          ),
      },
      {
        label: words.say('remittances.more-and-interest'),
        cell: (line) => (
          <>
            <Details summary={words.say('remittances.all-terms')}>
              <More line={line} words={words} />
            </Details>
            <a href={`/remittances/interests/open?product=${line.product.code}`}>{words.say('remittances.interest.open')}</a>
          </>
        ),
      },
    ]}
  />
)

const Schemes = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    <Heading>{words.say('remittances.matching')}</Heading>
    <Paragraph>{words.say('remittances.matching-explained')}</Paragraph>
    {result.schemes.length === 0 ? <Paragraph quiet>{words.say('remittances.no-schemes')}</Paragraph> : null}
    {result.schemes.map(({ scheme, applications, granted, paid, open, example }) => (
      <section>
        <Heading small>{words.of(scheme.schemeName)}</Heading>
        <Paragraph>{words.of(scheme.whatFor)}</Paragraph>
        <Facts
          facts={[
            [
              words.say('remittances.adds'),
              words.say('remittances.adds-to-thousand', {
                own: words.amount('1000', scheme.schemeCurrency),
                match: words.amount(example, scheme.schemeCurrency),
              }),
            ],
            [words.say('remittances.field.most-for-one'), words.amount(scheme.mostForOne, scheme.schemeCurrency)],
            [words.say('remittances.field.scheme-budget'), words.amount(scheme.schemeBudget, scheme.schemeCurrency)],
            [words.say('remittances.applications'), words.number(applications)],
            [words.say('remittances.granted'), words.amount(granted, scheme.schemeCurrency)],
            [words.say('remittances.paid-out'), words.amount(paid, scheme.schemeCurrency)],
            [words.say('remittances.field.closes-on'), words.date(scheme.closesOn)],
          ]}
        />
        {open ? (
          <ButtonLink to={`/remittances/grants/open?scheme=${scheme.code}`}>{words.say('remittances.grant.open')}</ButtonLink>
        ) : (
          <Tag tone="quiet">{words.say('remittances.closed-now')}</Tag>
        )}
      </section>
    ))}
  </>
)

export const productsPage = page(products, {
  title: ({ words }) => words.say('remittances.products.title'),
  trail: ({ words }) => [[words.say('remittances.compare.title'), '/remittances']],
  document: ({ result, words }) => ({
    title: words.say('remittances.products.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('remittances.products.title'),
        columns: [
          'product-name',
          'product-kind',
          'offered-by',
          'smallest-sum',
          'product-currency',
          'interest-percent',
          'in-a-year',
          'risk',
          'product-checked-on',
        ].map((name) => ({
          label: words.find(`remittances.field.${name}`) ?? words.find(`remittances.${name}`) ?? name,
        })),
        rows: result.lines.map(({ product, yearly }) => [
          words.of(product.productName),
          words.say(`remittances.choice.product-kind.${product.productKind}`),
          product.offeredBy,
          product.smallestSum,
          product.productCurrency,
          product.interestPercent,
          yearly ?? '',
          words.say(`remittances.choice.risk.${product.risk}`),
          product.productCheckedOn,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('remittances.products-explained')}</Paragraph>
      {result.wrong ? <Notice kind="error">{result.wrong}</Notice> : null}
      <Ask result={result} input={input} words={words} />
      <Products result={result} words={words} />
      <Schemes result={result} words={words} />
      <Actions
        links={[
          [words.say('register.remittances.product'), '/remittances/products'],
          [words.say('register.remittances.matching_scheme'), '/remittances/matching-schemes'],
          ['CSV', '/remittances/invest?as=csv'],
        ]}
      />
    </>
  ),
})
