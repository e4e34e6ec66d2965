import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instruments } from '#kernel'
import { type Language, languages } from '#kernel/language'
import { place } from './place.ts'
import type { Entry } from './terms.ts'
import { actorsOf, themesOf } from './themes.ts'

type Summaries = Readonly<Record<string, string>>

const summariesOf = (instrument: string, language: Language): Summaries => {
  const file = join(place(), instrument, `${language}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Summaries) : {}
}

const entriesOf = (instrument: Entry['instrument']): readonly Entry[] => {
  const summaries = Object.fromEntries(languages.map((language) => [language, summariesOf(instrument, language)])) as Record<
    Language,
    Summaries
  >
  const lines = readFileSync(join(place(), instrument, 'outline.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
  return lines.map((line, at) => {
    const [locator = '', kind = '', part = '', heading = ''] = line.split('\t')
    const english = `${heading}. ${summaries.en[locator] ?? ''}`
    return {
      code: `${instrument}:${locator}`,
      instrument,
      locator,
      kind: kind as Entry['kind'],
      part: part || null,
      heading,
      place: at + 1,
      summary: Object.fromEntries(
        languages.flatMap((language) => (summaries[language][locator] ? [[language, summaries[language][locator]]] : [])),
      ),
      themes: [...themesOf(english)],
      actors: [...actorsOf(english)],
    }
  })
}

/** Every entry of the catalogue, in the order of its instrument. */
export const readCatalogue = (): readonly Entry[] => instruments.flatMap(entriesOf)

/** The crosswalks that come with the program, as SSSOM. */
export const readCrosswalks = (): readonly string[] =>
  readdirSync(place())
    .filter((name) => name.endsWith('.sssom.tsv'))
    .sort()
    .map((name) => readFileSync(join(place(), name), 'utf8'))

/** Changes whenever anything of the catalogue does. */
export const catalogueVersion = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(place(), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|tsv)$/.test(file))
    .sort())
    hash.update(name).update(readFileSync(join(place(), name)))
  return hash.digest('hex').slice(0, 16)
}
