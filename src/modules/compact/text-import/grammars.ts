import type { Instrument } from '#kernel'
import { mostMissing, nextMarks, roman } from './numbering.ts'
import type { Grammar, Opening, Place } from './terms.ts'

const capitals = /^(?=.*[A-Z]{3})[^a-z]{4,260}$/
const romanHeading = /^[IVX]{1,5}\. [A-Z]/
const bullet = String.raw`(?:[-–•]\s*)?`
const paragraph = new RegExp(String.raw`^${bullet}(\d{1,3})(\.?)\s+(\S.*)$`)
const bracketed = new RegExp(String.raw`^${bullet}\(?([a-z]{1,5})\)\s+(\S.*)$`)

/** The paragraph that a line opens, if its number is the next, or is written as a number and a few are missing. */
const numbered = (line: string, place: Place, locator: (number: number) => string): Opening | null => {
  const match = paragraph.exec(line)
  const number = Number(match?.[1])
  const ahead = number - place.number
  if (!match || ahead < 1 || ahead > (match[2] === '.' ? mostMissing : 1)) return null
  const at = locator(number)
  return { locator: at, kind: 'paragraph', text: match[3]!, place: { ...place, number, list: at, mark: '', romans: false } }
}

/** The item of a running list that a line opens, if its mark is the next. */
const listed = (line: string, place: Place, kind: Opening['kind']): Opening | null => {
  const match = bracketed.exec(line)
  const mark = match?.[1] ?? ''
  if (!match || place.list === '' || !nextMarks(place.mark, place.romans).includes(mark)) return null
  const romans = place.mark === '' ? mark === 'i' : place.romans
  return { locator: `${place.list}.${mark}`, kind, text: match[2]!, place: { ...place, mark, romans } }
}

/** A line that is numbered like a paragraph, but not as the next. */
const numberedAstray = (line: string): boolean => /^\d{1,3}\. \p{Lu}/u.test(line)
/** A line that is numbered like a paragraph or like an item of the list that runs, but not as the next. */
const listedAstray = (line: string, place: Place): boolean =>
  numberedAstray(line) || (place.list !== '' && place.mark !== '' && /^- \(?(?!a\)|i\))[a-z]\) \p{Lu}/u.test(line))

const united = [
  /^\d{2}-\d{5}( \(E\))?$/,
  /^Please recycle$/i,
  /^A\/(RES\/)?\d+\/\d+$/,
  /^Distr\.: /,
  /^\*?\d+(st|nd|rd|th) plenary meeting$/,
  /^\d{1,2} [A-Z][a-z]+ \d{4}\*?$/,
]

/** Number of the paragraph of objective 1; each objective has one, and it begins with what States commit to. */
const firstOfObjectives = 15

const gcm: Grammar = {
  opens: (line, place) => {
    const objective = /^OBJECTIVE (\d{1,2}): (.+)$/.exec(line)
    if (objective && Number(objective[1]) === place.part + 1) {
      return {
        locator: objective[1]!,
        kind: 'objective',
        text: objective[2]!,
        place: { ...place, part: place.part + 1, list: objective[1]!, mark: '' },
      }
    }
    const promise =
      place.part > 0 && place.number === place.part + firstOfObjectives - 2 && /^We commit /.test(line)
        ? `${place.number + 1}. ${line}`
        : line
    const next = numbered(promise, place, (number) => `p${number}`)
    if (next)
      return {
        ...next,
        place: {
          ...next.place,
          list: next.place.number === 13 ? 'p13' : place.list === 'p13' ? '' : place.list,
          mark: place.list === 'p13' ? '' : place.mark,
        },
      }
    if (place.list === 'p13' && /^[A-Z][\w-]+( [\w-]+){0,6}: [A-Z]/.test(line)) {
      const mark = nextMarks(place.mark, false)[0]!
      return { locator: `p13.${mark}`, kind: 'principle', text: line, place: { ...place, mark } }
    }
    return place.list === 'p13' ? null : listed(line, place, 'action')
  },
  headings: [capitals, /^Objectives for Safe, Orderly/],
  closes: /^IMPLEMENTATION$/i,
  contents: [/^- \(\d{1,2}\) /, /^\| \(\d{1,2}\) \|/, /^[-|\s]+$/],
  furniture: united.slice(0, 3),
  astray: listedAstray,
}

const annexOf = (place: Place): string => (place.part === 0 ? '' : `${roman(place.part).toUpperCase()}.`)
const nyd: Grammar = {
  opens: (line, place) => {
    const annex = /^Annex ([IVX]+)$/i.exec(line)
    if (annex && annex[1]!.toLowerCase() === roman(place.part + 1)) {
      return {
        locator: annex[1]!.toUpperCase(),
        kind: 'annex',
        text: line,
        place: { number: 0, list: '', mark: '', romans: false, part: place.part + 1 },
      }
    }
    return numbered(line, place, (number) => `${annexOf(place)}${number}`) ?? (place.part > 0 ? listed(line, place, 'item') : null)
  },
  headings: [romanHeading, /^\d+\/\d+\. /],
  contents: [],
  furniture: [...united, /^\[without reference to a Main Committee/, /^Agenda items? /, /^[A-Z][a-z]+-[a-z]+ session$/],
  astray: listedAstray,
}

const sgr: Grammar = {
  opens: (line, place) => numbered(line, place, String),
  headings: [romanHeading, /^[A-D]\. [A-Z]/],
  contents: [],
  furniture: [...united, /^Agenda items? /, /^[A-Z][a-z]+-[a-z]+ session$/],
  astray: numberedAstray,
}

const ken: Grammar = {
  opens: (line, place) => {
    const theme = /^([IVX]+)\. (.+)$/.exec(line)
    if (theme && theme[1]!.toLowerCase() === roman(place.part + 1)) {
      return {
        locator: String(place.part + 1),
        kind: 'theme',
        text: theme[2]!,
        place: { number: 0, list: '', mark: '', romans: false, part: place.part + 1 },
      }
    }
    const ask = /^[-–•]?\s*❖\s*(\S.*)$/.exec(line)
    if (!ask || place.part === 0) return null
    return { locator: `${place.part}.${place.number + 1}`, kind: 'ask', text: ask[1]!, place: { ...place, number: place.number + 1 } }
  },
  headings: [capitals],
  contents: [/^Table of Contents/i, /^\S.*(\t|\.{3,}\s*|\.\s+)\d{1,3}$/],
  furniture: united.slice(0, 2),
  astray: () => false,
}

const ipu: Grammar = {
  opens: (line, place) => numbered(line, place, String) ?? listed(line, place, place.number === 74 ? 'recommendation' : 'item'),
  headings: [capitals, /^Session \d+: /, /^Hon\. Speaker,?$/, /^Opening Session$/],
  contents: [],
  ends: /^ANNEX(ES)?$/i,
  furniture: [/^\.{3,}$/, /^DATE \d/, /^The .* M\.P\.$/, /^LEADER OF THE DELEGATION$/, /^-$/],
  astray: listedAstray,
}

/** The five instruments, each with its numbering and headings. */
export const grammars: Readonly<Record<Instrument, Grammar>> = { gcm, nyd, sgr, ken, ipu }
