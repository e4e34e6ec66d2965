import type { Child } from 'hono/jsx'
import { countryOf } from '#kernel/countries'
import { Details, Heading, MapLegend, Paragraph, Table, WorldMap } from '#kernel/html'
import type { Words } from '#kernel/language'
import { StandingTag } from '../marks.tsx'
import { AsOf, dayOrYear } from './overview.tsx'
import { byName, partyName } from './parties.ts'
import type { treaty } from './queries.ts'
import type { Standing } from './terms.ts'

type Result = Awaited<ReturnType<typeof treaty.read>>

const shades = { party: 4, signatory: 2, none: 1, left: 1 } as const

const mapOf = (world: Result['world'], words: Words): Record<string, { label: string; shade: 1 | 2 | 3 | 4 }> =>
  Object.fromEntries(
    world.flatMap(({ party, status }) => {
      const [number, shade] = [countryOf(party)?.number, shades[status.standing as keyof typeof shades]]
      const label = `${partyName(party, words.language)}: ${words.say(`accountability.standing-${status.standing}`)}`
      return number && shade ? [[number, { label, shade }] as const] : []
    }),
  )

/** Who is party to a treaty: neighbours first, then the world as a map and a table. */
export const World = ({ result, words, charts }: { result: Result; words: Words; charts: Child }) => {
  const count = (standing: Standing): number => result.world.filter(({ status }) => status.standing === standing).length
  return (
    <>
      <Heading>{words.say('accountability.who-is-party')}</Heading>
      <Table
        caption={words.say('accountability.neighbours')}
        rows={result.neighbours}
        columns={[
          { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => partyName(party, words.language) },
          { label: words.say('accountability.standing'), cell: ({ status }) => <StandingTag standing={status.standing} /> },
          {
            label: words.say('accountability.since'),
            cell: ({ status }) =>
              status.standing === 'party' || status.standing === 'signatory' ? dayOrYear(status.boundOn ?? status.signedOn, words) : '',
          },
          { label: words.say('accountability.as-of'), cell: ({ status }) => <AsOf status={status} today={result.today} words={words} /> },
        ]}
      />
      {result.world.length > 0 ? (
        <>
          <figure class="figure">
            <WorldMap
              title={words.say('accountability.who-is-party')}
              description={words.say('accountability.who-is-party')}
              values={mapOf(result.world, words)}
            />
            <MapLegend
              shades={[
                [4, `${words.say('accountability.standing-party')}: ${words.number(count('party'))}`],
                [2, `${words.say('accountability.standing-signatory')}: ${words.number(count('signatory'))}`],
                [1, `${words.say('accountability.standing-none')}: ${words.number(count('none') + count('left'))}`],
              ]}
            />
          </figure>
          <Details summary={words.say('kit.as-table')}>
            <Table
              caption={words.say('accountability.who-is-party')}
              rows={[...result.world].sort(byName(words.language))}
              columns={[
                { label: words.say('accountability.field.party'), rowHeader: true, cell: ({ party }) => partyName(party, words.language) },
                {
                  label: words.say('accountability.standing'),
                  cell: ({ status }) => words.say(`accountability.standing-${status.standing}`),
                },
                { label: words.say('accountability.since'), cell: ({ status }) => status.boundOn ?? status.signedOn ?? '' },
                { label: words.say('accountability.field.remark'), cell: ({ status }) => status.remark ?? '' },
              ]}
            />
          </Details>
          {charts}
        </>
      ) : (
        <Paragraph quiet>{words.say('accountability.no-snapshots')}</Paragraph>
      )}
    </>
  )
}
