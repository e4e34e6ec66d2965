import { Chart, CountyMap, Gantt, MapLegend, MonthCalendar, OrderDiagram, StepDiagram, useWords, WorldMap } from '../../html/index.ts'
import type { DrawnChart } from '../../page.ts'
import { here, Piece, some } from './piece.tsx'

const Maps = () => {
  const words = useWords()
  return (
    <>
      <Piece name="WorldMap, MapLegend">
        <WorldMap
          title={words.say('gallery.world')}
          description={words.say('gallery.world')}
          values={{ '404': { label: words.number(12), shade: 4 }, '682': { label: words.number(5), shade: 2 } }}
        />
        <MapLegend shades={([1, 2, 3, 4] as const).map((shade) => [shade, words.number([2, 5, 8, 12][shade - 1]!)] as const)} />
      </Piece>
      <Piece name="CountyMap">
        <CountyMap
          title={words.say('gallery.counties')}
          description={words.say('gallery.counties')}
          values={Object.fromEntries(
            ([47, 1, 7, 23] as const).map((county, at) => [county, { label: words.number(at), shade: ([4, 3, 2, 1] as const)[at]! }]),
          )}
        />
      </Piece>
    </>
  )
}

const Plans = () => {
  const words = useWords()
  const names = some(words)
  return (
    <>
      <Piece name="Gantt">
        <Gantt
          title={words.say('gallery.gantt')}
          description={words.say('gallery.gantt')}
          today="2026-11-24"
          rows={names.map((label, at) => ({
            label,
            address: here,
            from: `2026-0${at + 1}-10`,
            to: `2027-0${at + 2}-01`,
            tone: (['bad', 'good', 'quiet', 'warn', 'plain'] as const)[at]!,
            says: label,
            points: [
              { day: `2026-0${at + 3}-01`, label, state: at === 0 ? ('late' as const) : ('done' as const) },
              { day: `2027-0${at + 1}-20`, label, state: 'coming' as const },
            ],
          }))}
        />
      </Piece>
      <Piece name="OrderDiagram">
        <OrderDiagram
          title={words.say('gallery.order')}
          description={words.say('gallery.order')}
          boxes={names.map((label, at) => ({ name: String(at), label, hint: label, address: here, tone: at === 2 ? 'bad' : 'good' }))}
          pairs={[
            { before: '0', after: '2' },
            { before: '1', after: '2' },
            { before: '2', after: '3' },
            { before: '0', after: '3' },
          ]}
        />
      </Piece>
      <Piece name="MonthCalendar">
        <MonthCalendar
          month="2026-11"
          caption={words.say('gallery.month')}
          today="2026-11-24"
          on={
            new Map([
              ['2026-11-12', names.slice(0, 2)],
              ['2026-11-24', [...names, ...names]],
            ])
          }
        />
      </Piece>
    </>
  )
}

/** What people would rather look at. */
export const Pictures = ({ charts }: { readonly charts: Readonly<Record<string, DrawnChart>> }) => {
  const words = useWords()
  const names = some(words)
  return (
    <>
      {Object.values(charts).map((chart) => (
        <Piece name={`Chart: ${chart.spec.kind}`}>
          <Chart {...chart} />
        </Piece>
      ))}
      <Maps />
      <Piece name="StepDiagram">
        <StepDiagram
          title={words.say('gallery.diagram')}
          stages={names.slice(0, 4).map((label, at) => ({ name: String(at), label, last: at > 1 }))}
          steps={[
            { from: '0', to: '1', label: words.say('kit.send') },
            { from: '1', to: '2', label: words.say('kit.yes') },
            { from: '1', to: '3', label: words.say('kit.no') },
          ]}
        />
      </Piece>
      <Plans />
    </>
  )
}
