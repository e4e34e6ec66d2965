import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { useWords } from './context.tsx'
import { counties } from './counties.ts'

type Land = { readonly id: string; readonly name: string; readonly path: string }

/** Nobody's country, and a tenth of the picture. */
const antarctica = '010'

let lands: readonly Land[] | null = null

/** A path of whole numbers as steps from point to point, those that stay where they are left out: the same drawing in half the letters. */
export const inSteps = (path: string): string =>
  [...path.matchAll(/M([^MZ]*)(Z?)/g)]
    .map(([, points = '', end = '']) => {
      const [first = [0, 0], ...others] = points.split('L').map((point) => point.split(',').map(Number))
      let [x, y] = first as [number, number]
      const steps = others.flatMap(([nextX = 0, nextY = 0]) => {
        const step = [nextX - x, nextY - y]
        ;[x, y] = [nextX, nextY]
        return step[0] === 0 && step[1] === 0 ? [] : [step.join(' ')]
      })
      return steps.length === 0 ? '' : `M${first.join(' ')}l${steps.join(' ').replace(/ -/g, '-')}${end.toLowerCase()}`
    })
    .join('')

/** The countries of the world at 1:110 million (Natural Earth), drawn once in the Equal Earth projection, 640 by 320. */
const worldLands = (): readonly Land[] => {
  if (lands) return lands
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const path = geoPath(geoEqualEarth().fitSize([640, 320], { type: 'Sphere' })).digits(0)
  lands = feature(topology, topology.objects.countries)
    .features.filter((each) => each.id !== antarctica)
    .map((each) => ({ id: String(each.id ?? ''), name: each.properties.name, path: inSteps(path(each) ?? '') }))
    .filter((land) => land.path !== '')
  return lands
}

/** Countries with a value, by ISO 3166-1 numeric code (three digits). */
export const WorldMap = ({
  title,
  description,
  values,
}: {
  readonly title: string
  readonly description: string
  readonly values: Readonly<Record<string, { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }>>
}) => (
  <svg viewBox="0 0 640 320" role="img" aria-label={title}>
    <title>{title}</title>
    <desc>{description}</desc>
    {worldLands().map((land) => {
      const value = values[land.id]
      return (
        <path d={land.path} class={value ? `land shade-${value.shade}` : 'land'}>
          {value ? <title>{value.label}</title> : null}
        </path>
      )
    })}
  </svg>
)

/** What the shades of a map mean. */
export const MapLegend = ({ shades }: { readonly shades: readonly (readonly [shade: 1 | 2 | 3 | 4, label: string])[] }) => (
  <ul class="inline-list legend">
    {shades.map(([shade, label]) => (
      <li>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <rect width="16" height="16" rx="3" class={`shade-${shade}`} />
        </svg>{' '}
        {label}
      </li>
    ))}
  </ul>
)

const [tileWide, tileHigh] = [66, 46]
/** Names of more than so many letters stand in two lines. */
const longestLine = 9

/** A name in one line or two, cut where a word ends. */
const linesOf = (name: string): readonly string[] => {
  const [first = name, ...rest] = name.split(/(?<=-)|\s/)
  return name.length > longestLine && rest.length > 0 ? [first, rest.join(' ')] : [name]
}

type CountyValue = { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }

const Tile = ({ at, value }: { readonly at: number; readonly value: CountyValue | undefined }) => {
  const words = useWords()
  const [latin, arabic, column, row] = counties[at]!
  const name = words.language === 'ar' ? arabic : latin
  const lines = linesOf(name)
  const [x, y] = [(column - 1) * tileWide, (row - 2) * tileHigh]
  return (
    <g>
      <rect x={x} y={y} width={tileWide - 3} height={tileHigh - 3} rx="5" class={value ? `tile shade-${value.shade}` : 'tile'}>
        <title>{`${words.number(at + 1)} ${name}${value ? `: ${value.label}` : ''}`}</title>
      </rect>
      <text x={x + tileWide / 2 - 1.5} y={y + (lines.length === 1 ? 26 : 19)} text-anchor="middle" font-size="11">
        {lines.map((line, number) => (
          <tspan x={x + tileWide / 2 - 1.5} dy={number === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** The counties as equal tiles, so that a small county is seen as well as a large one. Values by number of county (1 to 47). */
export const CountyMap = ({
  title,
  description,
  values,
}: {
  readonly title: string
  readonly description: string
  readonly values: Readonly<Record<number, CountyValue>>
}) => (
  <section class="table-frame" tabindex={0} aria-label={title}>
    <svg
      class="county-map"
      viewBox={`0 0 ${9 * tileWide} ${8 * tileHigh}`}
      width={9 * tileWide}
      height={8 * tileHigh}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {counties.map((_, at) => (
        <Tile at={at} value={values[at + 1]} />
      ))}
    </svg>
  </section>
)
