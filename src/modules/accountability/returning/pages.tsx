import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryName } from '#kernel/countries'
import { Actions, AskForm, Chart, CountyMap, Heading, MapLegend, Paragraph, Select, Table, Tag, TextField } from '#kernel/html'
import type { Words } from '#kernel/language'
import { TakeAway } from '../plan/pieces.tsx'
import { returning, type Way } from './queries.ts'
import { askers, entryPurposes, expertises } from './terms.ts'

type Result = typeof returning.result._output
const nameIn = ({ names }: Pick<Result, 'names'>, code: string, words: Words): string => (names[code] ? words.of(names[code]) : code)

const OneWay = ({ way, words }: { readonly way: Way; readonly words: Words }): Child => {
  const { rule, unchecked } = way
  return (
    <li class="card">
      <h3>{words.of(rule.ruleName)}</h3>
      <p>
        {way.hindrances.length === 0 ? (
          <Tag tone="good">{words.say('accountability.open-to-you')}</Tag>
        ) : (
          way.hindrances.map((each) => (
            <>
              <Tag tone="quiet">{words.say(`accountability.hindrance.${each}`)}</Tag>{' '}
            </>
          ))
        )}{' '}
        {unchecked ? <Tag tone="warn">{words.say('accountability.rule-unchecked')}</Tag> : null}
      </p>
      <p>
        {words.say(`accountability.choice.entry-mode.${rule.entryMode}`)} ·{' '}
        {rule.stayDays === undefined
          ? words.say('accountability.stay-without-end')
          : words.say('accountability.stay-days', { count: rule.stayDays })}{' '}
        · {words.list(rule.forWhom.map((each) => words.say(`accountability.choice.for-whom.${each}`)))} ·{' '}
        {words.list(rule.entryFor.map((each) => words.say(`accountability.choice.entry-for.${each}`)))}
      </p>
      <p>{words.of(rule.entryNeeds)}</p>
      <p class="quiet" dir="auto">
        {rule.legalBasis} · {words.say('accountability.rule-checked', { day: words.date(rule.ruleCheckedOn) })}
        {rule.applyAt ? (
          <>
            {' '}
            · <a href={rule.applyAt}>{words.say('accountability.field.apply-at')}</a>
          </>
        ) : null}
      </p>
    </li>
  )
}

const Visits = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.talent_visit')}
    rows={result.visits}
    empty={words.say('accountability.no-talent-visits')}
    columns={[
      {
        label: words.say('accountability.field.visit-name'),
        rowHeader: true,
        cell: (visit) => (
          <>
            {words.of(visit.visitName)}
            <p class="beneath">{words.of(visit.whatIsTaught)}</p>
          </>
        ),
      },
      {
        label: words.say('accountability.field.expertise'),
        cell: ({ expertise }) => words.say(`accountability.choice.expertise.${expertise}`),
      },
      { label: words.say('accountability.field.comes-from'), cell: ({ comesFrom }) => countryName(comesFrom, words.language) },
      { label: words.say('accountability.field.county'), cell: ({ county }) => nameIn(result, county, words) },
      { label: words.say('accountability.field.hosted-by'), cell: ({ hostedBy }) => <span dir="auto">{hostedBy}</span> },
      {
        label: words.say('accountability.from-until'),
        cell: ({ startsOn, endsOn }) => (
          <>
            {words.date(startsOn)} – {words.date(endsOn)}{' '}
            {startsOn > result.today ? <Tag tone="plain">{words.say('accountability.visit-to-come')}</Tag> : null}
          </>
        ),
      },
    ]}
  />
)

const Links = ({ result, words }: { readonly result: Result; readonly words: Words }): Child => (
  <Table
    caption={words.say('register.accountability.hometown_link')}
    rows={result.links}
    empty={words.say('accountability.no-hometown-links')}
    columns={[
      {
        label: words.say('accountability.field.association-name'),
        rowHeader: true,
        cell: (link) => (
          <>
            <span dir="auto">{link.associationName}</span> ({countryName(link.basedIn, words.language)})
            <p class="beneath">{words.of(link.togetherFor)}</p>
          </>
        ),
      },
      { label: words.say('accountability.field.county'), cell: ({ county }) => nameIn(result, county, words) },
      { label: words.say('accountability.field.local-partner'), cell: ({ localPartner }) => nameIn(result, localPartner, words) },
      { label: words.say('accountability.field.link-since'), cell: ({ linkSince }) => words.date(linkSince) },
      {
        label: words.say('accountability.field.money-each-year'),
        numeric: true,
        cell: ({ moneyEachYear, currency }) => (moneyEachYear ? words.amount(moneyEachYear, currency) : '–'),
      },
      {
        label: words.say('accountability.field.last-active-on'),
        cell: ({ lastActiveOn, quiet }) => (
          <>
            {words.date(lastActiveOn)} {quiet ? <Tag tone="warn">{words.say('accountability.link-quiet')}</Tag> : null}
          </>
        ),
      },
    ]}
  />
)

const shadesOf = ({ links }: Pick<Result, 'links'>, words: Words) =>
  Object.fromEntries(
    [...Map.groupBy(links, ({ county }) => county)].flatMap(([county, those]) => {
      const number = Number(/^KE-0(\d\d)$/.exec(county)?.[1])
      const shade = Math.min(4, those.length) as 1 | 2 | 3 | 4
      return number ? [[number, { label: words.say('accountability.so-many-links', { count: those.length }), shade }] as const] : []
    }),
  )

export const returningPage = page(returning, {
  title: ({ words }) => words.say('accountability.returning.title'),
  trail: ({ words }) => [[words.say('accountability.programme-board.title'), '/accountability/programmes']],
  charts: {
    visits: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('accountability.visits-by-expertise'),
      description: words.say('accountability.visits-by-expertise-explained'),
      nameLabel: words.say('accountability.field.expertise'),
      valueLabel: words.say('register.accountability.talent_visit'),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      rows: expertises.map((name) => ({
        name: words.say(`accountability.choice.expertise.${name}`),
        value: result.visits.filter(({ expertise }) => expertise === name).length,
      })),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.returning.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('register.accountability.entry_rule'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.field.rule-name') },
          { label: words.say('accountability.field.entry-mode') },
          { label: words.say('accountability.field.stay-days') },
          { label: words.say('accountability.field.legal-basis') },
          { label: words.say('accountability.field.rule-checked-on') },
        ],
        rows: result.ways.map(({ rule }) => [
          rule.code,
          words.of(rule.ruleName),
          words.say(`accountability.choice.entry-mode.${rule.entryMode}`),
          rule.stayDays === undefined ? '' : String(rule.stayDays),
          rule.legalBasis,
          rule.ruleCheckedOn,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.returning-explained')}</Paragraph>
      <Heading>{words.say('accountability.which-way-back')}</Heading>
      <AskForm action="/accountability/returning" button={words.say('accountability.show-ways')}>
        <Select
          empty={words.say('kit.any')}
          name="asker"
          label={words.say('accountability.who-you-are')}
          value={input.asker}
          options={askers.map((value) => ({ value, label: words.say(`accountability.choice.for-whom.${value}`) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="purpose"
          label={words.say('accountability.what-you-come-for')}
          value={input.purpose}
          options={entryPurposes.map((value) => ({ value, label: words.say(`accountability.choice.entry-for.${value}`) }))}
        />
        <TextField name="days" label={words.say('accountability.for-how-many-days')} value={input.days?.toString()} />
      </AskForm>
      {result.ways.some(({ hindrances }) => hindrances.length === 0) ? null : (
        <Paragraph quiet>{words.say('accountability.no-way-fits')}</Paragraph>
      )}
      <ul class="cards">
        {result.ways.map((way) => (
          <OneWay way={way} words={words} />
        ))}
      </ul>
      <Visits result={result} words={words} />
      {result.visits.length > 0 ? <Chart {...charts.visits!} /> : null}
      <Links result={result} words={words} />
      <Heading>{words.say('accountability.links-by-county')}</Heading>
      <CountyMap
        title={words.say('accountability.links-by-county')}
        description={words.say('accountability.links-by-county-explained')}
        values={shadesOf(result, words)}
      />
      <MapLegend
        shades={([1, 2, 3, 4] as const).map((shade) => [
          shade,
          shade === 4 ? words.say('accountability.at-least-so-many', { count: 4 }) : words.number(shade),
        ])}
      />
      <TakeAway forms={(['pdf', 'xlsx', 'csv', 'json'] as const).map((as) => [as.toUpperCase(), { as }])} />
      <Actions
        links={[
          [words.say('register.accountability.entry_rule'), '/accountability/entry-rules'],
          [words.say('register.accountability.talent_visit'), '/accountability/talent-visits'],
          [words.say('register.accountability.hometown_link'), '/accountability/hometown-links'],
        ]}
      />
    </>
  ),
})
