import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { useWords } from './context.tsx'

type Land = { readonly id: string; readonly name: string; readonly path: string }

let lands: readonly Land[] | null = null

/** The countries of the world at 1:110 million (Natural Earth), drawn once in the Equal Earth projection, 640 by 320. */
const worldLands = (): readonly Land[] => {
  if (lands) return lands
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const path = geoPath(geoEqualEarth().fitSize([640, 320], { type: 'Sphere' })).digits(0)
  lands = feature(topology, topology.objects.countries).features.map((each) => ({
    id: String(each.id ?? ''),
    name: each.properties.name,
    path: path(each) ?? '',
  }))
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

/** The counties of Kenya in the order of the First Schedule to the Constitution, and where each stands on a map of equal tiles (column, row). */
const counties: readonly (readonly [name: string, column: number, row: number])[] = [
  ['Mombasa', 8, 9],
  ['Kwale', 7, 9],
  ['Kilifi', 8, 8],
  ['Tana River', 8, 7],
  ['Lamu', 9, 7],
  ['Taita-Taveta', 7, 8],
  ['Garissa', 9, 6],
  ['Wajir', 9, 3],
  ['Mandera', 9, 2],
  ['Marsabit', 7, 2],
  ['Isiolo', 7, 4],
  ['Meru', 7, 5],
  ['Tharaka-Nithi', 8, 5],
  ['Embu', 7, 6],
  ['Kitui', 8, 6],
  ['Machakos', 7, 7],
  ['Makueni', 6, 8],
  ['Nyandarua', 5, 5],
  ['Nyeri', 6, 5],
  ['Kirinyaga', 6, 6],
  ['Murang’a', 5, 6],
  ['Kiambu', 5, 7],
  ['Turkana', 5, 2],
  ['West Pokot', 4, 3],
  ['Samburu', 6, 3],
  ['Trans-Nzoia', 3, 3],
  ['Uasin Gishu', 4, 4],
  ['Elgeyo-Marakwet', 5, 3],
  ['Nandi', 3, 5],
  ['Baringo', 5, 4],
  ['Laikipia', 6, 4],
  ['Nakuru', 4, 6],
  ['Narok', 4, 8],
  ['Kajiado', 5, 8],
  ['Kericho', 4, 5],
  ['Bomet', 4, 7],
  ['Kakamega', 3, 4],
  ['Vihiga', 2, 5],
  ['Bungoma', 2, 4],
  ['Busia', 1, 4],
  ['Siaya', 1, 5],
  ['Kisumu', 2, 6],
  ['Homa Bay', 2, 7],
  ['Migori', 2, 8],
  ['Kisii', 3, 7],
  ['Nyamira', 3, 6],
  ['Nairobi City', 6, 7],
]

/** The counties as equal tiles, so that a small county is seen as well as a large one. Values by number of county (1 to 47). */
export const CountyMap = ({
  title,
  description,
  values,
}: {
  readonly title: string
  readonly description: string
  readonly values: Readonly<Record<number, { readonly label: string; readonly shade: 1 | 2 | 3 | 4 }>>
}) => {
  const { number } = useWords()
  return (
    <svg class="map" viewBox="36 70 370 332" role="img" aria-label={title} width="480">
      <title>{title}</title>
      <desc>{description}</desc>
      {counties.map(([name, column, row], at) => {
        const value = values[at + 1]
        return (
          <g>
            <rect x={column * 40} y={row * 38} width="38" height="36" rx="4" class={value ? `tile shade-${value.shade}` : 'tile'}>
              <title>{`${number(at + 1)} ${name}${value ? `: ${value.label}` : ''}`}</title>
            </rect>
            <text x={column * 40 + 19} y={row * 38 + 22} text-anchor="middle" font-size="11">
              {name.slice(0, 4)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
