import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, ButtonLink, Chart, Details, Facts, Heading, Missing, Paragraph, Select, Table, Tabs, Tag } from '#kernel/html'
import type { MessageKey, Words } from '#kernel/language'
import { compared, less } from '../decimal.ts'
import { objectiveName } from '../objective.tsx'
import { countedName, countedOf, countriesText, ObjectiveLink, OrganisationLink, sizeText } from './pieces.tsx'
import { gaps, proposals } from './queries.ts'
import type { Need, Offer, Rate } from './terms.ts'

const ways = [
  ['accountability.proposals.title', '/accountability/capacity/proposals'],
  ['register.accountability.need', '/accountability/capacity/needs'],
  ['register.accountability.offer', '/accountability/capacity/offers'],
  ['register.accountability.support', '/accountability/capacity/agreements'],
  ['accountability.joint-funding.title', '/accountability/capacity/funding'],
  ['accountability.data-gaps.title', '/accountability/capacity/data-gaps'],
  ['accountability.consular-capacity.title', '/accountability/capacity/consular'],
  ['accountability.alignment.title', '/accountability/capacity/in-line'],
  ['accountability.iati-page.title', '/accountability/capacity/iati'],
] as const satisfies readonly (readonly [MessageKey, string])[]

const Rates = ({ used, words }: { readonly used: readonly Rate[]; readonly words: Words }): Child =>
  used.map((rate) => (
    <Paragraph quiet>
      {words.say('accountability.converted-by', {
        from: rate.fromCurrency,
        rate: rate.rate,
        to: rate.toCurrency,
        day: words.date(rate.rateDay),
        source: rate.statedBy,
      })}
    </Paragraph>
  ))

export const gapsPage = page(gaps, {
  title: ({ words }) => words.say('accountability.capacity-gaps.title'),
  trail: ({ words }) => [[words.say('accountability.menu'), '/accountability']],
  charts: {
    gap: ({ result, words }) => ({
      kind: 'stacked bar',
      title: words.say('accountability.capacity-gap-chart', { counted: countedName(result.counted ?? '', words) }),
      description: words.say('accountability.capacity-gaps-explained'),
      nameLabel: words.say('accountability.field.objective'),
      valueLabel: countedName(result.counted ?? '', words),
      source: words.say('accountability.capacity-as-of', { day: words.date(result.today) }),
      colours: ['#14524a', '#8aa39c', '#b5471b'],
      rows: result.lines.flatMap((line) => {
        const name = objectiveName(line.objective, words)
        return [
          { name, series: words.say('accountability.capacity-came'), value: Number(line.came) },
          { name, series: words.say('accountability.capacity-still-to-come'), value: Math.max(0, Number(less(line.agreed, line.came))) },
          { name, series: words.say('accountability.capacity-gap'), value: Number(line.gap) },
        ]
      }),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.capacity-gaps.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      { kind: 'paragraph', runs: [{ text: words.say('accountability.capacity-gaps-explained') }] },
      {
        kind: 'table',
        caption: words.say('accountability.capacity-gap-chart', { counted: countedName(result.counted ?? '', words) }),
        columns: [
          { label: words.say('accountability.field.objective') },
          ...(['needed', 'offered', 'agreed', 'came', 'gap'] as const).map((name) => ({
            label: words.say(`accountability.capacity-${name}`),
            numeric: true,
          })),
        ],
        rows: result.lines.map((line) => [line.objective, line.needed, line.offered, line.agreed, line.came, line.gap]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => (
    <>
      <Paragraph>{words.say('accountability.capacity-gaps-explained')}</Paragraph>
      <Tabs
        label={words.say('accountability.capacity-counted-in')}
        now={result.counted ?? ''}
        tabs={result.ways.map(
          (way) =>
            [
              way,
              countedName(way, words),
              `/accountability/capacity?counted=${way}${input.convertTo ? `&convertTo=${input.convertTo}` : ''}`,
            ] as const,
        )}
      />
      {result.currencies.length > 1 ? (
        <AskForm action="/accountability/capacity" button={words.say('accountability.capacity-convert')}>
          <Select
            name="convertTo"
            label={words.say('accountability.field.convert-to')}
            empty={words.say('accountability.capacity-keep-apart')}
            value={input.convertTo}
            options={result.currencies.map((currency) => ({ value: currency, label: currency }))}
          />
        </AskForm>
      ) : null}
      <Rates used={result.used} words={words} />
      {result.lines.length > 0 ? <Chart {...charts.gap!} /> : null}
      <Table
        caption={words.say('accountability.capacity-gap-chart', { counted: countedName(result.counted ?? '', words) })}
        rows={result.lines}
        empty={words.say('accountability.no-gaps')}
        columns={[
          {
            label: words.say('accountability.field.objective'),
            rowHeader: true,
            cell: (line) => <ObjectiveLink objective={line.objective} words={words} />,
          },
          ...(['needed', 'offered', 'agreed', 'came', 'gap'] as const).map((name) => ({
            label: words.say(`accountability.capacity-${name}`),
            numeric: true,
            cell: (line: (typeof result.lines)[number]) =>
              name === 'gap' && compared(line.gap, '0') > 0 ? (
                <strong>{sizeText(line.gap, line.counted, words)}</strong>
              ) : (
                sizeText(line[name], line.counted, words)
              ),
          })),
        ]}
      />
      {result.mayKeep ? (
        <p>
          <ButtonLink to="/accountability/capacity/needs/add">{words.say('accountability.ask-for-support')}</ButtonLink>{' '}
          <ButtonLink secondary to="/accountability/capacity/offers/add">
            {words.say('accountability.offer-support')}
          </ButtonLink>
        </p>
      ) : null}
      <Actions
        links={[
          ...ways.map(([key, address]) => [words.say(key), address] as const),
          ['CSV', '/accountability/capacity?as=csv'],
          ['JSON', '/accountability/capacity?as=json'],
        ]}
      />
    </>
  ),
})

const sized = (it: Need | Offer, open: string, words: Words): Child => (
  <>
    {sizeText(open, countedOf(it), words)}
    {compared(open, it.size) === 0
      ? ''
      : ` (${words.say('accountability.capacity-of-size', { size: sizeText(it.size, countedOf(it), words) })})`}
  </>
)

type Proposed = { readonly need: Need; readonly open: string; readonly offers: readonly ProposedOffer[] }
type ProposedOffer = {
  readonly offer: Offer
  readonly open: string
  readonly points: number
  readonly reasons: readonly {
    readonly name: string
    readonly points: number
    readonly most: number
    readonly says: { readonly key: string; readonly values: Readonly<Record<string, string | number>> }
  }[]
}

const OfferRow = ({
  need,
  proposed,
  mayPropose,
  words,
}: {
  need: Need
  proposed: ProposedOffer
  mayPropose: boolean
  words: Words
}): Child => (
  <li class="card">
    <h3 class="govuk-heading-s">
      <a href={`/accountability/capacity/offers?q=${proposed.offer.code}`}>{words.of(proposed.offer.what)}</a>{' '}
      <Tag tone={proposed.points >= 70 ? 'good' : 'plain'}>{words.say('accountability.points', { points: proposed.points })}</Tag>
    </h3>
    <p>
      <OrganisationLink code={proposed.offer.organisation} /> · {sized(proposed.offer, proposed.open, words)} ·{' '}
      {words.date(proposed.offer.startsOn)} – {words.date(proposed.offer.endsOn)}
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {proposed.reasons.map((reason) => (
        <li>
          {words.find(reason.says.key, reason.says.values)}{' '}
          <span class="quiet">{words.say('accountability.points-of', { points: reason.points, most: reason.most })}</span>
        </li>
      ))}
    </ul>
    {proposed.offer.conditions ? (
      <p class="quiet">
        {words.say('accountability.field.conditions')}: <span dir="auto">{proposed.offer.conditions}</span>
      </p>
    ) : null}
    {mayPropose ? (
      <ButtonLink secondary to={`/accountability/capacity/matches/open?need=${need.code}&offer=${proposed.offer.code}`}>
        {words.say('accountability.propose-match')}
      </ButtonLink>
    ) : null}
  </li>
)

export const proposalsPage = page(proposals, {
  title: ({ words }) => words.say('accountability.proposals.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.proposals-explained')}</Paragraph>
      <Details summary={words.say('accountability.how-points-come')}>
        <Paragraph>{words.say('accountability.points-explained')}</Paragraph>
      </Details>
      {result.proposals.length === 0 ? <Paragraph quiet>{words.say('accountability.no-open-needs')}</Paragraph> : null}
      {(result.proposals as readonly Proposed[]).map(({ need, open, offers }) => (
        <section>
          <Heading id={need.code}>
            <a href={`/accountability/capacity/needs?q=${need.code}`}>{words.of(need.what)}</a>
          </Heading>
          <div class="beside">
            <div>
              <Facts
                facts={[
                  [words.say('accountability.field.objective'), <ObjectiveLink objective={need.objective} words={words} />],
                  [words.say('kernel.field.organisation'), <OrganisationLink code={need.organisation} />],
                  [words.say('accountability.field.size'), sized(need, open, words)],
                  [words.say('accountability.from-to'), `${words.date(need.startsOn)} – ${words.date(need.endsOn)}`],
                  [words.say('accountability.field.countries'), countriesText(need.countries, words) || <Missing kind="not-reported" />],
                ]}
              />
            </div>
            <div>
              {offers.length === 0 ? (
                <Paragraph quiet>{words.say('accountability.no-offer-fits')}</Paragraph>
              ) : (
                <ul class="govuk-list">
                  {offers.map((proposed) => (
                    <OfferRow need={need} proposed={proposed} mayPropose={result.mayPropose} words={words} />
                  ))}
                </ul>
              )}
            </div>
          </div>
        </section>
      ))}
    </>
  ),
})
