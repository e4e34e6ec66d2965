import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instruments } from '#kernel'
import { type Language, languages } from '#kernel/language'
import { place } from './place.ts'
import type { Entry, Summary } from './terms.ts'
import { actorsOf, themesOf } from './themes.ts'

type ByLocator = Readonly<Record<string, string>>

const summariesOf = (instrument: string, language: Language): ByLocator => {
  const file = join(place(), instrument, `${language}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ByLocator) : {}
}

const rowsOf = (...path: readonly string[]): readonly (readonly string[])[] => {
  const file = join(place(), ...path)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))
}

/** Cells of a row in the order of the languages, as one text in several languages; an empty cell is not translated. */
const textOf = (cells: readonly string[]): Summary =>
  Object.fromEntries(languages.flatMap((language, at) => (cells[at] ? [[language, cells[at]]] : [])))

/** Kinds whose heading is their own name. */
const named: readonly string[] = ['theme', 'annex']

const entriesOf = (instrument: Entry['instrument'], headings: ReadonlyMap<string, Summary>): readonly Entry[] => {
  const summaries = new Map(languages.map((language) => [language, summariesOf(instrument, language)]))
  const titles = new Map(rowsOf(instrument, 'titles.tsv').map(([locator = '', ...cells]) => [locator, textOf(cells)]))
  const outline = rowsOf(instrument, 'outline.tsv')
  const sectionOf = (locator: string): string => outline.find((row) => row[0] === locator)?.[3] ?? ''
  return outline.map(([locator = '', kind = '', part = '', heading = ''], at): Entry => {
    const own = titles.get(locator) ?? (named.includes(kind) ? headings.get(heading) : undefined) ?? {}
    const above = titles.get(part) ??
      headings.get(kind === 'principle' ? sectionOf(part) : heading) ??
      titles.get(locator) ?? { en: heading }
    const summary = textOf(languages.map((language) => summaries.get(language)?.[locator] ?? ''))
    const english = [own.en, summary.en].filter(Boolean).join('. ')
    return {
      code: `${instrument}:${locator}`,
      instrument,
      locator,
      kind: kind as Entry['kind'],
      part: part || null,
      title: own,
      heading: above,
      place: at + 1,
      summary,
      themes: [...themesOf(`${english}. ${above.en}`)],
      actors: [...actorsOf(english)],
    }
  })
}

/** Every entry of the catalogue, in the order of its instrument. */
export const readCatalogue = (): readonly Entry[] => {
  const headings = new Map(rowsOf('headings.tsv').map((cells) => [cells[0]!, textOf(cells)]))
  return instruments.flatMap((instrument) => entriesOf(instrument, headings))
}

let objectives: readonly Entry[] | null = null
/** The objectives of the Compact, in their order. */
export const theObjectives = (): readonly Entry[] => {
  objectives ??= readCatalogue().filter((entry) => entry.kind === 'objective')
  return objectives
}

/** The crosswalks that come with the program, as SSSOM. */
export const readCrosswalks = (): readonly string[] =>
  readdirSync(place())
    .filter((name) => name.endsWith('.sssom.tsv'))
    .sort()
    .map((name) => readFileSync(join(place(), name), 'utf8'))

/** Changes whenever anything of the catalogue does. */
export const catalogueVersion = (): string =>
  createHash('sha256')
    .update(JSON.stringify([readCatalogue(), readCrosswalks()]))
    .digest('hex')
    .slice(0, 16)
