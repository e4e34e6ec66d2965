import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, CountyMap, Facts, Heading, MapLegend, Missing, Notice, Paragraph, Select, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { percentText, placeName, placeOptions } from '../names.ts'
import { compareRules, market } from './queries.ts'
import type { CountryRule } from './terms.ts'

type Result = Awaited<ReturnType<typeof market.read>>
const tones = { open: 'good', moderate: 'warn', high: 'bad' } as const
const stanceTones = { open: 'good', limited: 'warn', closed: 'bad', 'no-rule': 'quiet' } as const
const bare = (channel: string, words: Words): string => words.find(`remittances.choice.receive-by.${channel}`) ?? channel

const Concentration = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    <Heading>{words.say('remittances.concentration')}</Heading>
    {result.hhi === null || result.meaning === null ? (
      <Paragraph>
        <Missing kind="not-reported" />
      </Paragraph>
    ) : (
      <Paragraph>
        {words.say('remittances.hhi', { value: Number(result.hhi), year: String(result.year) })}{' '}
        <Tag tone={tones[result.meaning]}>{words.say(`remittances.hhi.${result.meaning}`)}</Tag>
      </Paragraph>
    )}
    <Table
      caption={words.say('remittances.shares-of-providers')}
      rows={result.providers}
      empty={words.say('remittances.no-shares')}
      columns={[
        { label: words.say('remittances.provider'), rowHeader: true, cell: (part) => part.name },
        { label: words.say('remittances.volume'), numeric: true, cell: (part) => words.amount(part.volume) },
        { label: words.say('remittances.share'), numeric: true, cell: (part) => percentText(part.share, words) },
      ]}
    />
    <Paragraph quiet>{result.figuresFrom.join(' · ')}</Paragraph>
  </>
)

const Obstacles = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    <Heading>{words.say('remittances.obstacles')}</Heading>
    <Table
      caption={words.say('register.remittances.exclusivity')}
      rows={result.exclusivity}
      empty={words.say('remittances.no-exclusivity')}
      columns={[
        { label: words.say('remittances.field.bound-party'), rowHeader: true, cell: (each) => each.boundParty },
        { label: words.say('remittances.provider'), cell: (each) => each.providerName },
        {
          label: words.say('remittances.stands-in-the-way'),
          cell: (each) =>
            each.inTheWay ? (
              <Tag tone="bad">{words.say('remittances.in-the-way', { day: each.inForceUntil ? words.date(each.inForceUntil) : '?' })}</Tag>
            ) : (
              <Tag tone="quiet">{words.say(`remittances.choice.term-state.${each.termState}`)}</Tag>
            ),
        },
        {
          label: words.say('remittances.field.places-bound'),
          numeric: true,
          cell: (each) => (each.placesBound === undefined ? <Missing kind="unknown" /> : words.number(each.placesBound)),
        },
        { label: words.say('remittances.field.how-known'), cell: (each) => words.of(each.howKnown) },
      ]}
    />
    <Table
      caption={words.say('register.remittances.closure')}
      rows={result.closures}
      empty={words.say('remittances.no-closures')}
      columns={[
        {
          label: words.say('remittances.field.closed-by'),
          rowHeader: true,
          cell: (each) => `${each.closedBy}, ${placeName(each.country, words)}`,
        },
        { label: words.say('remittances.provider'), cell: (each) => each.providerName ?? <Missing kind="not-reported" /> },
        { label: words.say('remittances.field.closed-on'), cell: (each) => words.date(each.closedOn) },
        {
          label: words.say('remittances.field.closure-reason'),
          cell: (each) => words.say(`remittances.choice.closure-reason.${each.closureReason}`),
        },
        {
          label: words.say('remittances.field.notice-days'),
          numeric: true,
          cell: (each) => (each.noticeDays === undefined ? <Missing kind="not-reported" /> : words.number(each.noticeDays)),
        },
        { label: words.say('remittances.field.corridors-hit'), cell: (each) => each.corridorsHit.join(', ') },
        {
          label: words.say('remittances.field.what-followed'),
          cell: (each) =>
            each.openAgainOn
              ? words.say('remittances.open-again', { day: words.date(each.openAgainOn) })
              : each.whatFollowed
                ? words.of(each.whatFollowed)
                : '',
        },
      ]}
    />
    {result.noAccess.length > 0 ? (
      <Notice kind="warning">{words.say('remittances.no-access', { providers: words.list(result.noAccess) })}</Notice>
    ) : null}
    <Facts
      facts={(['checked', 'not-checked', 'run-out', 'none'] as const).map((standing) => [
        words.say(`remittances.licence.${standing}`),
        words.number(result.licences[standing]),
      ])}
    />
  </>
)

const shadeOf = (points: number): 1 | 2 | 3 | 4 => (points >= 5 ? 4 : points >= 3 ? 3 : points >= 2 ? 2 : 1)

const Reach = ({ result, words }: { readonly result: Result; readonly words: Words }) => {
  const rural = result.counties.reduce((sum, county) => sum + county.rural, 0)
  const all = result.counties.reduce((sum, county) => sum + county.points, 0)
  return (
    <>
      <Heading>{words.say('remittances.reach')}</Heading>
      <Paragraph>{words.say('remittances.reach-says', { all, rural, none: 47 - result.counties.length })}</Paragraph>
      <CountyMap
        title={words.say('remittances.points-by-county')}
        description={words.say('remittances.points-map-says')}
        values={Object.fromEntries(
          result.counties.map(({ county, points, rural: far }) => [
            county,
            { shade: shadeOf(points), label: words.say('remittances.points-label', { points, rural: far }) },
          ]),
        )}
      />
      <MapLegend
        shades={[
          [1, '1'],
          [2, '2'],
          [3, '3–4'],
          [4, '5+'],
        ]}
      />
      <Table
        caption={words.say('remittances.channels-offered')}
        rows={result.offered}
        empty={words.say('remittances.no-offers')}
        columns={[
          { label: words.say('remittances.field.receive-by'), rowHeader: true, cell: (each) => bare(each.channel, words) },
          { label: words.say('remittances.offers-count'), numeric: true, cell: (each) => words.number(each.offers) },
          {
            label: words.say('remittances.average-cost'),
            numeric: true,
            cell: (each) => (each.percent === null ? <Missing kind="unknown" /> : percentText(each.percent, words)),
          },
          {
            label: words.say('remittances.within-minutes'),
            numeric: true,
            cell: (each) => words.say('remittances.so-many-of', { count: each.fast, whole: each.offers }),
          },
          { label: words.say('remittances.rate-not-told'), numeric: true, cell: (each) => words.number(each.untold) },
        ]}
      />
    </>
  )
}

export const marketPage = page(market, {
  title: ({ words }) => words.say('remittances.market.title'),
  trail: ({ words }) => [[words.say('remittances.compare.title'), '/remittances']],
  charts: {
    channels: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('remittances.channel-mix'),
      description: words.say('remittances.channel-mix-says'),
      nameLabel: words.say('remittances.field.receive-by'),
      valueLabel: words.say('remittances.share-percent'),
      source: `${result.figuresFrom.join(' · ')} ${result.year ?? ''}`,
      rows: result.channels.map(({ name, share }) => ({ name: bare(name, words), value: Number(share) })),
    }),
  },
  Body: ({ result, words, charts }): Child => (
    <>
      <Paragraph>{words.say('remittances.market-explained')}</Paragraph>
      <Concentration result={result} words={words} />
      <Obstacles result={result} words={words} />
      {result.channels.length > 0 ? <Chart spec={charts.channels!.spec} svg={charts.channels!.svg} name="channels" /> : null}
      <Reach result={result} words={words} />
      <Actions
        links={[
          [words.say('remittances.compare-rules.title'), '/remittances/rules'],
          [words.say('register.remittances.provider'), '/remittances/providers'],
          [words.say('register.remittances.exclusivity'), '/remittances/exclusivity'],
          [words.say('register.remittances.closure'), '/remittances/closures'],
          [words.say('register.remittances.access_point'), '/remittances/access-points'],
          [words.say('register.remittances.market_share'), '/remittances/market-shares'],
        ]}
      />
    </>
  ),
})

const RuleCell = ({ rule, words }: { readonly rule: CountryRule | null; readonly words: Words }) =>
  rule === null ? (
    <Missing kind="unknown" />
  ) : (
    <>
      <Tag tone={stanceTones[rule.stance]}>{words.say(`remittances.choice.stance.${rule.stance}`)}</Tag> {words.of(rule.whatItSays)}
      <br />
      <span class="quiet">{words.say('remittances.from-checked', { source: rule.ruleFrom, day: words.date(rule.ruleCheckedOn) })}</span>
    </>
  )

export const rulesPage = page(compareRules, {
  title: ({ words }) => words.say('remittances.compare-rules.title'),
  trail: ({ words }) => [[words.say('remittances.market.title'), '/remittances/market']],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('remittances.rules-explained')}</Paragraph>
      <AskForm action="/remittances/rules" button={words.say('remittances.hold-side-by-side')}>
        <Select
          name="from"
          label={words.say('remittances.from-where')}
          value={result.from ?? undefined}
          options={placeOptions(result.countries, words)}
        />
        <Select
          name="to"
          label={words.say('remittances.to-where')}
          value={result.to ?? undefined}
          options={placeOptions(result.countries, words)}
        />
      </AskForm>
      <Table
        caption={words.say('remittances.rules-of', { from: placeName(result.from ?? '', words), to: placeName(result.to ?? '', words) })}
        rows={result.topics}
        columns={[
          {
            label: words.say('remittances.field.rule-topic'),
            rowHeader: true,
            cell: ({ topic }) => words.say(`remittances.choice.rule-topic.${topic}`),
          },
          { label: words.say('remittances.sending-side'), cell: ({ sending }) => <RuleCell rule={sending} words={words} /> },
          { label: words.say('remittances.receiving-side'), cell: ({ receiving }) => <RuleCell rule={receiving} words={words} /> },
          {
            label: words.say('remittances.do-they-fit'),
            cell: ({ match }) => (
              <Tag tone={match === 'differ' ? 'bad' : match === 'same' ? 'good' : 'quiet'}>{words.say(`remittances.match.${match}`)}</Tag>
            ),
          },
        ]}
      />
      <Heading>{words.say('remittances.closures-here')}</Heading>
      <Table
        caption={words.say('remittances.closures-here')}
        hideCaption
        rows={result.closures}
        empty={words.say('remittances.no-closures')}
        columns={[
          { label: words.say('remittances.field.closed-by'), rowHeader: true, cell: (each) => each.closedBy },
          { label: words.say('remittances.field.closed-on'), cell: (each) => words.date(each.closedOn) },
          {
            label: words.say('remittances.field.closure-reason'),
            cell: (each) => words.say(`remittances.choice.closure-reason.${each.closureReason}`),
          },
        ]}
      />
      <Actions
        links={[
          [words.say('register.remittances.country_rule'), '/remittances/country-rules'],
          [words.say('register.remittances.closure'), '/remittances/closures'],
        ]}
      />
    </>
  ),
})
