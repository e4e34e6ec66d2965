import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countries, countryOf } from './index.ts'

let borders: ReadonlyMap<string, readonly string[]> | null = null

/** Which countries share a land border, by number, read once from the map of the world (Natural Earth, 1:110 million; small islands and enclaves are not on it). */
const landBorders = (): ReadonlyMap<string, readonly string[]> => {
  if (borders) return borders
  const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8')) as Topology<{
    countries: GeometryCollection
  }>
  const { geometries } = topology.objects.countries
  const number = (at: number): string => String(geometries[at]?.id ?? '')
  borders = new Map(neighbors(geometries).map((beside, at) => [number(at), beside.map(number).filter(Boolean)]))
  return borders
}

/** The countries that share a land border with one, by code, in alphabetical order of their codes. */
export const neighboursOf = (code: string): readonly string[] => {
  const beside = landBorders().get(countryOf(code)?.number ?? 'none') ?? []
  return countries.filter(({ number }) => beside.includes(number)).map((country) => country.code)
}
