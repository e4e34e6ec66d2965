import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryOf } from '#kernel/countries'
import {
  Actions,
  AskForm,
  ButtonLink,
  Details,
  Downloads,
  MapLegend,
  Missing,
  Paragraph,
  Select,
  Table,
  usePage,
  WorldMap,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { partyText } from './parties.ts'
import { AgreementStanding, AgreementTabs, kindText } from './pieces.tsx'
import { agreementsList, type Row } from './queries.ts'
import { binds } from './rules.ts'
import { kinds, standings } from './terms.ts'

type Result = Awaited<ReturnType<typeof agreementsList.read>>
type Coverage = { readonly party: string; readonly binding: number; readonly other: number }

/** How many of the agreements shown bind towards each other State. */
const coverageOf = (rows: readonly Row[], own: string): readonly Coverage[] => {
  const pairs = rows.flatMap(({ agreement, standing }) =>
    agreement.parties.filter((party) => party !== own).map((party) => ({ party, standing })),
  )
  return [...Map.groupBy(pairs, ({ party }) => party)]
    .map(([party, each]) => ({
      party,
      binding: each.filter(({ standing }) => binds(standing)).length,
      other: each.filter(({ standing }) => !binds(standing)).length,
    }))
    .sort((a, b) => b.binding - a.binding || b.other - a.other || (a.party < b.party ? -1 : 1))
}

const shadeOf = ({ binding }: Coverage): 1 | 2 | 3 | 4 => (binding === 0 ? 1 : binding === 1 ? 2 : binding === 2 ? 3 : 4)

const CoverageMap = ({ coverage, peers, words }: { coverage: readonly Coverage[]; peers: Result['peers']; words: Words }): Child => (
  <>
    <figure class="figure">
      <WorldMap
        title={words.say('accountability.agreements-map')}
        description={words.say('accountability.agreements-map')}
        values={Object.fromEntries(
          coverage.flatMap((each) => {
            const number = countryOf(each.party)?.number
            const label = `${partyText(each.party, words, peers)}: ${words.say('accountability.agreements-binding', { count: each.binding })}`
            return number ? [[number, { label, shade: shadeOf(each) }] as const] : []
          }),
        )}
      />
      <MapLegend
        shades={([1, 2, 3, 4] as const).map((shade) => [shade, words.say('accountability.agreements-binding', { count: shade - 1 })])}
      />
    </figure>
    <Details summary={words.say('kit.as-table')}>
      <Table
        caption={words.say('accountability.agreements-map')}
        rows={coverage}
        columns={[
          { label: words.say('accountability.agreement-party'), rowHeader: true, cell: ({ party }) => partyText(party, words, peers) },
          { label: words.say('accountability.agreement-standing-in-force'), numeric: true, cell: ({ binding }) => words.number(binding) },
          { label: words.say('accountability.agreements-other'), numeric: true, cell: ({ other }) => words.number(other) },
        ]}
      />
    </Details>
  </>
)

const modelText = ({ model }: Row, words: Words): Child =>
  model ? (
    model.essentialLacking === 0 ? (
      words.say('accountability.nothing-essential-lacking')
    ) : (
      words.say('accountability.essential-lacking', { count: model.essentialLacking })
    )
  ) : (
    <Missing kind="not-reported" />
  )

const keptText = ({ compliance }: Row, words: Words): Child =>
  compliance.share === null ? words.say('accountability.nothing-fell-due') : words.number(compliance.share / 100, { style: 'percent' })

export const agreementsPage = page(agreementsList, {
  title: ({ words }) => words.say('accountability.agreements-list.title'),
  document: ({ result, words }) => ({
    title: words.say('accountability.agreements-list.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.agreements-list.title'),
        columns: ['agreement-name', 'agreement-kind', 'parties', 'signed-on', 'in-force-from', 'in-force-until', 'lead-body'].map(
          (name) => ({
            label: words.find(`accountability.agreement.field.${name}`) ?? name,
          }),
        ),
        rows: result.rows.map(({ agreement }) => [
          words.of(agreement.agreementName),
          kindText(agreement.agreementKind, words),
          agreement.parties.map((party) => partyText(party, words, result.peers)).join(', '),
          agreement.signedOn ?? '',
          agreement.inForceFrom ?? '',
          agreement.inForceUntil ?? '',
          agreement.leadBody,
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, who }): Child => (
    <>
      <AgreementTabs now="list" />
      <Paragraph>{words.say('accountability.agreements-explained')}</Paragraph>
      <AskForm action="/accountability/agreements" button={words.say('accountability.agreements-show')}>
        <Select
          empty={words.say('kit.any')}
          name="agreementKind"
          label={words.say('accountability.agreement.field.agreement-kind')}
          value={input.agreementKind}
          options={kinds.map((value) => ({ value, label: kindText(value, words) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="standing"
          label={words.say('accountability.agreement-standing')}
          value={input.standing}
          options={standings.map((value) => ({ value, label: words.say(`accountability.agreement-standing-${value}`) }))}
        />
        <Select
          empty={words.say('kit.any')}
          name="party"
          label={words.say('accountability.agreement-party')}
          value={input.party}
          options={result.parties.map((value) => ({ value, label: partyText(value, words, result.peers) }))}
        />
      </AskForm>
      <Table
        caption={words.say('accountability.agreements-found', { count: result.rows.length, whole: result.whole })}
        rows={result.rows}
        empty={words.say('accountability.no-agreements')}
        columns={[
          {
            label: words.say('accountability.agreement.field.agreement-name'),
            rowHeader: true,
            cell: ({ agreement }) => (
              <>
                <a href={`/accountability/agreements/${agreement.code}`}>{words.of(agreement.agreementName)}</a>
                <p class="beneath">
                  {kindText(agreement.agreementKind, words)} ·{' '}
                  {agreement.parties.map((party) => partyText(party, words, result.peers)).join(', ')}
                </p>
              </>
            ),
          },
          { label: words.say('accountability.agreement-standing'), cell: ({ standing }) => <AgreementStanding standing={standing} /> },
          { label: words.say('accountability.against-the-model'), cell: (row) => modelText(row, words) },
          { label: words.say('accountability.kept-on-time'), numeric: true, cell: (row) => keptText(row, words) },
        ]}
      />
      <Downloads address={usePage().address} forms={['csv', 'xlsx', 'pdf']} />
      <CoverageMap coverage={coverageOf(result.rows, who.state)} peers={result.peers} words={words} />
      {result.mayKeep ? (
        <ButtonLink to="/accountability/agreement-entries/add">{words.say('accountability.agreement-add.title')}</ButtonLink>
      ) : null}
      <Actions
        links={[
          [words.say('register.accountability.agreement'), '/accountability/agreement-entries'],
          [words.say('accountability.obligation.title'), '/accountability/obligations'],
        ]}
      />
    </>
  ),
})
