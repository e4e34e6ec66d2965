import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryOf } from '#kernel/countries'
import { AskForm, Chart, Details, Heading, MapLegend, Paragraph, Select, Table, WorldMap, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, StandingTag, treatiesTrail } from '../marks.tsx'
import { AsOf, dayOrYear } from './overview.tsx'
import { byName, partyName } from './parties.ts'
import { treatiesChanges, treatiesCompare } from './queries.ts'
import { isStale } from './rules.ts'
import { families } from './terms.ts'

type World = Awaited<ReturnType<typeof treatiesCompare.read>>['world']
type Shade = 1 | 2 | 3 | 4

const shadeOf = (bound: number, of: number): Shade => Math.max(1, Math.ceil((bound / of) * 4)) as Shade

/** Each State by how many of the treaties bind it. */
const shadesOf = (world: World, words: Words): Record<string, { label: string; shade: Shade }> =>
  Object.fromEntries(
    world.flatMap(({ party, bound, of }) => {
      const number = countryOf(party)?.number
      const label = `${partyName(party, words.language)}: ${words.say('accountability.so-many-of', { bound, of })}`
      return number && of > 0 ? [[number, { label, shade: shadeOf(bound, of) }] as const] : []
    }),
  )

const addressOf = (parties: readonly string[], family: string | undefined): string =>
  withParameters('/accountability/treaties/compare', { states: parties.join(','), family: family ?? null })

export const comparePage = page(treatiesCompare, {
  title: ({ words }) => words.say('accountability.treaties-compare.title'),
  trail: ({ words }) => treatiesTrail(words),
  charts: {
    growth: ({ result, words }) => ({
      kind: 'line',
      title: words.say('accountability.bound-over-time'),
      description: words.say('accountability.bound-over-time-explained'),
      nameLabel: words.say('accountability.year'),
      valueLabel: words.say('accountability.treaties-bound'),
      source: [...new Set(result.snapshots.map(({ takenFrom, asOf }) => `${takenFrom} (${asOf})`))].join(', '),
      colours: ['#14524a', '#b5471b', '#17507c', '#8aa39c', '#7a4b00', '#a3201d', '#2f8574', '#555f6e'],
      rows: result.growth.map(({ year, party, bound }) => ({ name: String(year), series: partyName(party, words.language), value: bound })),
    }),
  },
  document: ({ result, words }) => ({
    title: words.say('accountability.treaties-compare.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.treaties-compare.title'),
        columns: [{ label: words.say('accountability.field.instrument') }, ...result.parties.map((label) => ({ label }))],
        rows: result.rows.map(({ instrument, cells }) => [
          words.of(instrument.called),
          ...cells.map(({ status }) =>
            [words.say(`accountability.standing-${status.standing}`), status.boundOn ?? status.signedOn ?? ''].join(' ').trim(),
          ),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words, charts }): Child => {
    const { parties, rows, world, own, today } = result
    const name = (party: string): string => partyName(party, words.language)
    const known = world.some(({ of }) => of > 0)
    return (
      <>
        <RoomTabs now="treaties" />
        <Paragraph>{words.say('accountability.compare-explained')}</Paragraph>
        <AskForm action="/accountability/treaties/compare" button={words.say('accountability.add-state')}>
          <input type="hidden" name="states" value={parties.join(',')} />
          <Select
            name="add"
            label={words.say('accountability.field.add')}
            options={world
              .map(({ party }) => ({ value: party, label: name(party) }))
              .filter(({ value }) => !parties.includes(value))
              .sort((one, other) => one.label.localeCompare(other.label, words.language))}
          />
          <Select
            name="family"
            empty={words.say('kit.any')}
            label={words.say('accountability.field.family')}
            value={input.family}
            options={families.map((value) => ({ value, label: words.say(`accountability.choice.family.${value}`) }))}
          />
        </AskForm>
        <ul class="inline-list">
          {parties
            .filter((party) => party !== own)
            .map((party) => (
              <li>
                <a
                  href={addressOf(
                    parties.filter((each) => each !== party),
                    input.family,
                  )}
                >
                  {words.say('accountability.leave-out', { state: name(party) })}
                </a>
              </li>
            ))}
        </ul>
        <Table
          caption={words.say('accountability.treaties-compare.title')}
          hideCaption
          rows={rows}
          empty={words.say('accountability.no-treaty-fits')}
          columns={[
            {
              label: words.say('accountability.field.instrument'),
              rowHeader: true,
              cell: ({ instrument }) => (
                <a href={`/accountability/treaties/${instrument.code}`} title={words.of(instrument.called)}>
                  {instrument.code}
                </a>
              ),
            },
            ...parties.map((party, at) => ({
              label: name(party),
              cell: ({ cells }: (typeof rows)[number]) => {
                const { status } = cells[at]!
                return <StandingTag standing={status.standing} since={(status.boundOn ?? status.signedOn)?.slice(0, 4) ?? null} />
              },
            })),
          ]}
        />
        {known ? (
          <>
            <Heading>{words.say('accountability.world-map')}</Heading>
            <figure class="figure">
              <WorldMap
                title={words.say('accountability.world-map')}
                description={words.say('accountability.world-map-explained')}
                values={shadesOf(world, words)}
              />
              <MapLegend
                shades={([1, 2, 3, 4] as const).map(
                  (shade) => [shade, words.say('accountability.up-to-share', { share: shade * 25 })] as const,
                )}
              />
            </figure>
            <Details summary={words.say('kit.as-table')}>
              <Table
                caption={words.say('accountability.world-map')}
                rows={[...world].filter(({ of }) => of > 0).sort((a, b) => b.bound / b.of - a.bound / a.of)}
                columns={[
                  { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => name(party) },
                  {
                    label: words.say('accountability.treaties-bound'),
                    numeric: true,
                    cell: ({ bound, of }) => words.say('accountability.so-many-of', { bound, of }),
                  },
                ]}
              />
            </Details>
            <Heading>{words.say('accountability.bound-over-time')}</Heading>
            <Chart {...charts.growth!} />
          </>
        ) : (
          <Paragraph quiet>{words.say('accountability.no-snapshots')}</Paragraph>
        )}
        <Heading>{words.say('accountability.treaty-snapshots.title')}</Heading>
        <ul class="entries">
          {[...Map.groupBy(result.snapshots, ({ takenFrom, asOf }) => `${takenFrom} ${asOf}`).values()].map((lists) => (
            <li>
              {lists[0]!.takenFrom}, {dayOrYear(lists[0]!.asOf, words)}{' '}
              {isStale(lists[0]!.asOf, today) ? <span class="quiet">({words.say('accountability.stale')})</span> : null}:{' '}
              <span class="code">{lists.map(({ instrument }) => instrument).join(', ')}</span>
            </li>
          ))}
        </ul>
      </>
    )
  },
})

export const changesPage = page(treatiesChanges, {
  title: ({ words }) => words.say('accountability.treaties-changes.title'),
  trail: ({ words }) => treatiesTrail(words),
  Body: ({ result, words }): Child => {
    const { instruments, chosen, snapshots, found } = result
    const options = snapshots.map(({ id, takenFrom, asOf }) => ({ value: id, label: `${asOf} · ${takenFrom}` }))
    return (
      <>
        <RoomTabs now="treaties" />
        <Paragraph>{words.say('accountability.changes-explained')}</Paragraph>
        {instruments.length === 0 ? <Paragraph quiet>{words.say('accountability.one-list-only')}</Paragraph> : null}
        {chosen ? (
          <AskForm action="/accountability/treaties/changes" button={words.say('kit.search')}>
            <Select
              name="instrument"
              label={words.say('accountability.field.instrument')}
              value={chosen.code}
              options={instruments.map(({ code, called }) => ({ value: code, label: words.of(called) }))}
            />
            <Select name="before" label={words.say('accountability.older-list')} value={found?.before.id} options={options} />
            <Select name="after" label={words.say('accountability.newer-list')} value={found?.after.id} options={options} />
          </AskForm>
        ) : null}
        {found ? (
          <Table
            caption={words.say('accountability.changes-found', {
              count: found.changes.length,
              before: found.before.asOf,
              after: found.after.asOf,
            })}
            rows={[...found.changes].sort(byName(words.language))}
            empty={words.say('accountability.no-changes')}
            columns={[
              { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => partyName(party, words.language) },
              { label: words.say('accountability.what-changed'), cell: ({ kind }) => words.say(`accountability.change-${kind}`) },
              {
                label: words.say('accountability.until-now'),
                cell: ({ before }) => <StandingTag standing={before.standing} since={before.boundOn ?? before.signedOn} />,
              },
              {
                label: words.say('accountability.now'),
                cell: ({ after }) => <StandingTag standing={after.standing} since={after.boundOn ?? after.signedOn} />,
              },
              {
                label: words.say('accountability.as-of'),
                cell: ({ after }) => <AsOf status={after} today={found.after.asOf} words={words} />,
              },
            ]}
          />
        ) : null}
      </>
    )
  },
})
