import type { Instrument } from '#kernel'
import { grammars } from './grammars.ts'
import { bulleted, isComplete, join, mayEnd, wordsOf } from './joining.ts'
import { nextMarks } from './numbering.ts'
import { type Fate, type Footnote, fates, type Grammar, type Line, type Opening, type Place, type Read, type Unit } from './terms.ts'

type Growing = { locator: string; kind: Unit['kind']; heading: string; text: string; footnotes: Footnote[] }
type Reading = {
  readonly grammar: Grammar
  readonly known: ReadonlySet<string>
  /** Headings that the text is known to have, folded. */
  readonly headings: ReadonlySet<string>
  /** Lines that stand on page after page. */
  readonly running: ReadonlySet<string>
  readonly units: Growing[]
  place: Place
  heading: string
  ended: boolean
  /** What the line before became, a blank one included, and the footnote that was added last. */
  last: Fate
  /** Whether since the footnote that was added last there were only page numbers, running heads and blank lines. */
  pageTurned: boolean
  note: { mark: string; text: string } | null
}
/** What stands around a line: whether the one before and the one after are blank, and the next that is not. */
type Around = { readonly alone: boolean; readonly endsBlock: boolean; readonly next: string }

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

/** A heading without case, punctuation and the number before it. */
const folded = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/^(?:[ivx]+|[a-d])\. /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A short line on its own that begins with a capital and ends without a stop, after a text that was complete. */
const looksLikeHeading = (line: string, { units, grammar, place }: Reading, { alone, endsBlock, next }: Around): boolean =>
  alone &&
  (endsBlock || grammar.opens(next, place) !== null) &&
  /^\p{Lu}/u.test(line) &&
  line.length <= 110 &&
  !/[.;:,]$/.test(line) &&
  mayEnd(units.at(-1)?.text ?? '')

const isHeading = (line: string, reading: Reading, around: Around): boolean =>
  (/^[^\p{Ll}]/u.test(line) && (reading.headings.has(folded(line)) || reading.headings.has(folded(`${line} ${around.next}`)))) ||
  (has(line, reading.grammar.headings) && (around.alone || mayEnd(reading.units.at(-1)?.text ?? ''))) ||
  looksLikeHeading(line, reading, around)

/** Whether a line goes on with the heading above it: it stands right below, and the heading was not at its end. */
const goesOnWithHeading = (line: string, { last, heading, headings }: Reading): boolean =>
  last === 'heading' &&
  (headings.has(folded(`${heading} ${line}`)) || /^\p{Ll}/u.test(line) || /([:,-]| (and|or|of|the|for|in|to|on|a))$/i.test(heading))

const open = (reading: Reading, { locator, kind, text, place }: Opening): void => {
  const heading = kind === 'objective' || kind === 'theme' ? text : reading.heading
  if (kind === 'objective' || kind === 'theme') reading.heading = text
  reading.place = place
  reading.units.push({ locator, kind, heading, text, footnotes: [] })
}

/** A title that was cut goes on right below it. */
const goesOnWithTitle = (unit: Growing, reading: Reading): boolean =>
  reading.last === 'paragraph' &&
  (unit.kind === 'objective' || unit.kind === 'theme') &&
  unit.text === unit.heading &&
  !isComplete(unit.text)

const goOn = (reading: Reading, line: string): Fate => {
  const unit = reading.units.at(-1)
  if (!unit) return 'introduction'
  const isTitle = goesOnWithTitle(unit, reading)
  unit.text = join(unit.text, line, reading.known)
  if (isTitle) {
    unit.heading = unit.text
    reading.heading = unit.text
  }
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
  const note = { mark: digits(mark), text }
  unit.footnotes.push(note)
  reading.note = note
  return 'footnote'
}

/** Whether a footnote has come to its end: a stop, an address, a year. */
const isWholeNote = (text: string): boolean => /[.!?)>”"*\d]$/.test(text)

/** Whether a line below a footnote goes on with the sentence of the paragraph that the footnote stood in the way of. */
const resumes = ({ note, units }: Reading, line: string): boolean =>
  isWholeNote(note?.text ?? '') && !isComplete(units.at(-1)?.text ?? '') && /^\p{Ll}/u.test(line)

/** What a line right below one becomes that it goes on with: a footnote, a list of contents, a heading, something astray; null where it stands for itself. */
const goOnWithLast = (reading: Reading, line: string): Fate | null => {
  const isCutByPage = reading.note !== null && reading.pageTurned && !isWholeNote(reading.note.text)
  if (reading.note && (isCutByPage || (reading.last === 'footnote' && !resumes(reading, line)))) {
    reading.note.text = join(reading.note.text, line, reading.known).replace(/\n/g, ' ')
    return 'footnote'
  }
  if (reading.last === 'contents' || reading.last === 'unplaced') return reading.last
  if (!goesOnWithHeading(line, reading)) return null
  reading.heading = join(reading.heading, line, reading.known)
  return 'heading'
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

const fateOf = (reading: Reading, line: string, around: Around): Fate => {
  const { grammar } = reading
  if (line === '') return 'blank'
  if (reading.ended) return 'contents'
  const note = footnoteLine.exec(line)
  if (note) return addFootnote(reading, note[1]!, note[2]!)
  if (has(line, everywhere) || reading.running.has(line) || has(line, grammar.furniture)) return 'page furniture'
  if (has(line, grammar.contents)) return 'contents'
  const opening = grammar.opens(line, reading.place) ?? openingOfLost(reading, line, around.next)
  if (opening) {
    open(reading, opening)
    return 'paragraph'
  }
  if (reading.pageTurned && reading.note && !isWholeNote(reading.note.text)) return goOnWithLast(reading, line)!
  if (isHeading(line, reading, around)) return setHeading(reading, line)
  if (around.alone && reading.units.length > 0 && mayEnd(reading.units.at(-1)!.text) && grammar.astray(line, reading.place))
    return 'unplaced'
  return goOnWithLast(reading, line) ?? goOn(reading, line)
}

const fewestPages = 3

/** What stands at the top or the foot of page after page: lines beside page numbers and page breaks that come again and again. */
const runningLines = (raw: readonly string[], clean: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const [at, line] of clean.entries()) {
    if (!has(line, everywhere) && !raw[at]!.includes('\f')) continue
    const beside = [clean.slice(0, at).findLast(Boolean), clean.slice(at + 1).find(Boolean), raw[at]!.includes('\f') ? line : '']
    for (const each of new Set(beside)) if (each && each.length <= 100) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= fewestPages).map(([line]) => line))
}

const takesLine = (fate: Fate): boolean => fate === 'paragraph'

/** The lines of a text; a page break counts as space. */
export const linesOf = (text: string): readonly string[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Reads an official text as people have it into units with their locators; every line is accounted for. Headings that it is known to have are recognised wherever they stand. */
export const readOfficialText = (instrument: Instrument, text: string, headings: readonly string[] = []): Read => {
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
    headings: new Set(headings.map(folded)),
    running: runningLines(raw, clean),
    units: [],
    place: { number: 0, list: '', mark: '', romans: false, part: 0 },
    heading: '',
    ended: false,
    last: 'blank',
    pageTurned: false,
    note: null,
  }
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>
  const lines: Line[] = clean.map((line, at) => {
    const fate = fateOf(reading, line, {
      alone: (clean[at - 1] ?? '') === '',
      endsBlock: (clean[at + 1] ?? '') === '',
      next: clean.slice(at + 1, at + 6).find((each) => each !== '') ?? '',
    })
    counts[fate] += 1
    reading.last = fate
    if (fate === 'footnote') reading.pageTurned = false
    else if (fate === 'page furniture') reading.pageTurned = reading.note !== null
    else if (fate !== 'blank') reading.note = null
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
