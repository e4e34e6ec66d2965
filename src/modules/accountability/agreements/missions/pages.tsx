import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryName, countryOf } from '#kernel/countries'
import {
  Actions,
  AskForm,
  ButtonLink,
  Downloads,
  MapLegend,
  Missing,
  Notice,
  Paragraph,
  Select,
  Table,
  Tag,
  type Tone,
  Toolbar,
  usePage,
  WorldMap,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { AgreementTabs } from '../pieces.tsx'
import { missionCoverage, type Row } from './queries.ts'
import { isGap } from './rules.ts'
import type { Coverage } from './terms.ts'

const tones: Readonly<Record<Coverage, Tone>> = {
  mission: 'good',
  honorary: 'plain',
  represented: 'plain',
  'from-elsewhere': 'warn',
  lapsed: 'bad',
  nobody: 'bad',
}
const shades: Readonly<Record<Coverage, 1 | 2 | 3 | 4>> = {
  mission: 4,
  honorary: 3,
  represented: 3,
  'from-elsewhere': 2,
  lapsed: 1,
  nobody: 1,
}

const mapOf = (rows: readonly Row[], words: Words): Record<string, { label: string; shade: 1 | 2 | 3 | 4 }> =>
  Object.fromEntries(
    rows.flatMap(({ country, coverage }) => {
      const number = countryOf(country)?.number
      const label = `${countryName(country, words.language)}: ${words.say(`accountability.coverage-${coverage}`)}`
      return number ? [[number, { label, shade: shades[coverage] }] as const] : []
    }),
  )

const By = ({ row, words }: { row: Row; words: Words }): Child =>
  row.by.map((mission) => (
    <>
      <a href={`/accountability/mission-entries?q=${mission.code}`}>{words.of(mission.missionName)}</a>
      <p class="beneath">
        {mission.inCity}, {countryName(mission.inCountry, words.language)}
        {mission.representedBy
          ? ` · ${words.say('accountability.represented-by', { state: countryName(mission.representedBy, words.language) })}`
          : ''}
        {mission.underAgreement ? (
          <>
            {' · '}
            <a href={`/accountability/agreements/${mission.underAgreement}`}>{mission.underAgreement}</a>
          </>
        ) : null}
        {' · '}
        {words.list(mission.missionTasks.map((task) => words.say(`accountability.mission.choice.mission-tasks.${task}`)))}
      </p>
    </>
  ))

export const missionsPage = page(missionCoverage, {
  title: ({ words }) => words.say('accountability.mission-coverage.title'),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  document: ({ result, words }) => ({
    title: words.say('accountability.mission-coverage.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.mission-coverage.title'),
        columns: ['nationals-in', 'nationals-counted', 'who-serves', 'served-by'].map((name) => ({
          label: words.find(`accountability.${name}`) ?? name,
        })),
        rows: result.rows.map(({ country, coverage, by, nationals }) => [
          countryName(country, words.language),
          nationals?.nationals ?? null,
          words.say(`accountability.coverage-${coverage}`),
          by.map(({ missionName }) => words.of(missionName)).join(', '),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => {
    const gaps = result.all.filter(({ coverage }) => isGap(coverage))
    const people = gaps.reduce((sum, { nationals }) => sum + (nationals?.nationals ?? 0), 0)
    const count = (...of: readonly Coverage[]): number => result.all.filter(({ coverage }) => of.includes(coverage)).length
    return (
      <>
        <AgreementTabs now="missions" />
        <Paragraph>{words.say('accountability.missions-explained')}</Paragraph>
        {gaps.length > 0 ? (
          <Notice kind="warning">{words.say('accountability.gaps-found', { count: gaps.length, people: words.number(people) })}</Notice>
        ) : null}
        <figure class="figure">
          <WorldMap
            title={words.say('accountability.mission-coverage.title')}
            description={words.say('accountability.missions-explained')}
            values={mapOf(result.all, words)}
          />
          <MapLegend
            shades={[
              [4, `${words.say('accountability.coverage-mission')}: ${words.number(count('mission'))}`],
              [3, `${words.say('accountability.coverage-stands-in')}: ${words.number(count('honorary', 'represented'))}`],
              [2, `${words.say('accountability.coverage-from-elsewhere')}: ${words.number(count('from-elsewhere'))}`],
              [1, `${words.say('accountability.coverage-nobody')}: ${words.number(count('nobody', 'lapsed'))}`],
            ]}
          />
        </figure>
        <AskForm action="/accountability/agreements/missions" button={words.say('accountability.agreements-show')}>
          <Select
            name="show"
            label={words.say('accountability.which-countries')}
            value={input.show}
            options={(['all', 'gaps'] as const).map((value) => ({ value, label: words.say(`accountability.countries-${value}`) }))}
          />
        </AskForm>
        <Table
          caption={words.say('accountability.countries-counted', { count: result.rows.length })}
          rows={result.rows}
          empty={words.say('accountability.no-gap')}
          columns={[
            {
              label: words.say('accountability.nationals-in'),
              rowHeader: true,
              cell: ({ country }) => countryName(country, words.language),
            },
            {
              label: words.say('accountability.who-serves'),
              cell: ({ coverage }) => <Tag tone={tones[coverage]}>{words.say(`accountability.coverage-${coverage}`)}</Tag>,
            },
            {
              label: words.say('accountability.nationals-counted'),
              numeric: true,
              cell: ({ nationals }) =>
                nationals ? (
                  <>
                    {words.number(nationals.nationals)}
                    <p class="beneath">
                      {nationals.takenFrom}, {words.date(nationals.countedOn)}
                    </p>
                  </>
                ) : (
                  <Missing kind="unknown" />
                ),
            },
            { label: words.say('accountability.served-by'), cell: (row) => <By row={row} words={words} /> },
          ]}
        />
        <Downloads address={usePage().address} forms={['csv', 'xlsx', 'pdf']} />
        {result.mayKeep ? (
          <Toolbar>
            <ButtonLink to="/accountability/mission-entries/add">{words.say('accountability.mission-add.title')}</ButtonLink>
            <ButtonLink secondary to="/accountability/nationals-abroad/add">
              {words.say('accountability.nationals_abroad-add.title')}
            </ButtonLink>
          </Toolbar>
        ) : null}
        <Actions
          links={[
            [words.say('register.accountability.mission'), '/accountability/mission-entries'],
            [words.say('register.accountability.nationals_abroad'), '/accountability/nationals-abroad'],
            [words.say('accountability.consular-capacity.title'), '/accountability/capacity/consular'],
          ]}
        />
      </>
    )
  },
})
