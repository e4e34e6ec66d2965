import type { Instrument } from '#kernel'
import { grammars } from './grammars.ts'
import { bulleted, join, mayEnd, wordsOf } from './joining.ts'
import { nextMarks } from './numbering.ts'
import { type Fate, type Footnote, fates, type Grammar, type Line, type Opening, type Place, type Read, type Unit } from './terms.ts'

type Growing = { locator: string; kind: Unit['kind']; heading: string; text: string; footnotes: Footnote[] }
type Reading = {
  readonly grammar: Grammar
  readonly known: ReadonlySet<string>
  readonly units: Growing[]
  place: Place
  heading: string
  ended: boolean
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const footnoteLine = new RegExp(`^([${superscripts}]{1,3})\\s*(\\S.*)$`, 'u')
const digits = (mark: string): string => [...mark].map((sign) => superscripts.indexOf(sign)).join('')
const everywhere = [/^\d{1,4}$/, /^\d{1,3}\/\d{1,3}$/, /^[-_—]{3,}$/, /^Page \d+( of \d+)?$/i]

const has = (line: string, patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(line))

/** The unit in which a footnote is marked: the last before it that carries the mark, else the last. */
const markedIn = (units: readonly Growing[], mark: string): Growing | undefined => {
  const carries = new RegExp(`(?<![${superscripts}])${mark}(?![${superscripts}])`, 'u')
  return units.findLast((unit) => carries.test(unit.text)) ?? units.at(-1)
}

/** A short line on its own that begins with a capital and ends without a stop, after a text that was complete. */
const looksLikeHeading = (line: string, reading: Reading, alone: boolean): boolean =>
  alone && /^\p{Lu}/u.test(line) && line.length <= 110 && !/[.;:,]$/.test(line) && mayEnd(reading.units.at(-1)?.text ?? '')

const open = (reading: Reading, { locator, kind, text, place }: Opening): void => {
  const heading = kind === 'objective' || kind === 'theme' ? text : reading.heading
  if (kind === 'objective' || kind === 'theme') reading.heading = text
  reading.place = place
  reading.units.push({ locator, kind, heading, text, footnotes: [] })
}

const goOn = (reading: Reading, line: string): Fate => {
  const unit = reading.units.at(-1)
  if (!unit) return 'introduction'
  unit.text = join(unit.text, line, reading.known)
  return 'paragraph'
}

const setHeading = (reading: Reading, line: string): Fate => {
  const { grammar, place } = reading
  if (grammar.ends?.test(line)) reading.ended = true
  if (grammar.closes?.test(line)) reading.place = { ...place, list: '', mark: '' }
  reading.heading = line
  return 'heading'
}

const addFootnote = (reading: Reading, mark: string, text: string): Fate => {
  const unit = markedIn(reading.units, mark)
  if (!unit) return 'introduction'
  unit.footnotes.push({ mark: digits(mark), text })
  return 'footnote'
}

const isNext = (from: Place, to: Place): boolean =>
  to.mark === '' ? to.number === from.number + 1 : to.list === from.list && nextMarks(from.mark, from.romans)[0] === to.mark

/** The unit that a line opens although its number was lost: the line after it is numbered as if one were missing, and it is not. */
const openingOfLost = ({ grammar, units, place }: Reading, line: string, next: string): Opening | null => {
  const skipping = grammar.opens(next, place)
  if (!skipping || isNext(place, skipping.place) || !(bulleted.test(line) || mayEnd(units.at(-1)?.text ?? ''))) return null
  const text = line.replace(/^[-–•]\s+/, '')
  if (!/^\p{Lu}/u.test(text)) return null
  const candidates = [
    `${place.number + 1}. ${text}`,
    ...nextMarks(place.mark, place.romans)
      .slice(0, 1)
      .map((mark) => `- (${mark}) ${text}`),
  ]
  return (
    candidates.map((candidate) => grammar.opens(candidate, place)).find((opening) => opening && isNext(opening.place, skipping.place)) ??
    null
  )
}

const fateOf = (reading: Reading, line: string, { alone, next }: { readonly alone: boolean; readonly next: string }): Fate => {
  const { grammar } = reading
  if (line === '') return 'blank'
  if (reading.ended) return 'contents'
  const note = footnoteLine.exec(line)
  if (note) return addFootnote(reading, note[1]!, note[2]!)
  if (has(line, everywhere) || has(line, grammar.furniture)) return 'page furniture'
  if (has(line, grammar.contents)) return 'contents'
  const opening = grammar.opens(line, reading.place) ?? openingOfLost(reading, line, next)
  if (opening) {
    open(reading, opening)
    return 'paragraph'
  }
  if (has(line, grammar.headings) || looksLikeHeading(line, reading, alone)) return setHeading(reading, line)
  return goOn(reading, line)
}

const takesLine = (fate: Fate): boolean => fate === 'paragraph'

/** The lines of a text; a page break counts as space. */
export const linesOf = (text: string): readonly string[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Reads an official text as people have it into units with their locators; every line is accounted for. */
export const readOfficialText = (instrument: Instrument, text: string): Read => {
  const raw = linesOf(text)
  const clean = raw.map((line) =>
    line
      .replace(/[\f\v\u00a0\u200b]/g, ' ')
      .trim()
      .replace(/ {2,}/g, ' '),
  )
  const reading: Reading = {
    grammar: grammars[instrument],
    known: wordsOf(text),
    units: [],
    place: { number: 0, list: '', mark: '', romans: false, part: 0 },
    heading: '',
    ended: false,
  }
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>
  const lines: Line[] = clean.map((line, at) => {
    const fate = fateOf(reading, line, {
      alone: (clean[at - 1] ?? '') === '',
      next: clean.slice(at + 1, at + 6).find((each) => each !== '') ?? '',
    })
    counts[fate] += 1
    return { number: at + 1, fate, text: raw[at]!, locator: takesLine(fate) ? (reading.units.at(-1)?.locator ?? null) : null }
  })
  return { units: reading.units, lines, counts }
}

/** What of an outline a text does not have, and what it has beyond it. */
export const flawsAgainst = (
  read: Read,
  expected: readonly string[],
): { readonly missing: readonly string[]; readonly extra: readonly string[] } => {
  const found = new Set(read.units.map((unit) => unit.locator))
  const wanted = new Set(expected)
  return { missing: expected.filter((locator) => !found.has(locator)), extra: [...found].filter((locator) => !wanted.has(locator)) }
}
