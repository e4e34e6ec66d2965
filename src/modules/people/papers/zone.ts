import { type Day, under } from '#kernel'
import { inZone } from './letters.ts'

/** The forms of a machine-readable zone (ICAO Doc 9303, parts 4 to 7): cards, small and whole booklets, two sizes of visa. */
export const formats = ['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB'] as const
export type Format = (typeof formats)[number]
export const zoneParts = ['number', 'birth', 'expiry', 'optional', 'composite'] as const
export type ZonePart = (typeof zoneParts)[number]

/** What a zone says, and whether its check digits hold. */
export type Zone = {
  readonly format: Format
  readonly code: string
  readonly issuer: string
  readonly number: string
  readonly nationality: string
  /** Six digits as they are written; parts that are not known are `<`. */
  readonly birth: string
  readonly sex: string
  readonly expiry: string
  readonly primary: string
  readonly secondary: string
  readonly optional: string
  /** Whether the number is longer than its field and goes on in the optional data, where its check digit stands (part 5, 4.2.4). */
  readonly goesOn: boolean
  readonly checks: readonly { readonly part: ZonePart; readonly holds: boolean }[]
}

const worthOf = (sign: string): number => (sign === '<' ? 0 : /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55)
const weights = [7, 3, 1]

/** The check digit over a text of letters, digits and fillers: weights 7, 3, 1, modulo 10. */
export const checkDigit = under('gcm:4.c', (text: string): string =>
  String([...text].reduce((sum, sign, at) => sum + worthOf(sign) * weights[at % 3]!, 0) % 10),
)

const holds = (text: string, digit: string): boolean => digit === checkDigit(text) || (digit === '<' && /^<*$/.test(text))
const trimmed = (text: string): string => text.replace(/<+$/, '')

/** A number longer than nine signs goes on in the optional data, up to its check digit. */
const longNumber = (nine: string, digit: string, optional: string): { number: string; digit: string; optional: string } => {
  const more = digit === '<' ? /^([A-Z0-9]*)([0-9])</.exec(`${optional}<`) : null
  return more
    ? { number: nine + more[1]!, digit: more[2]!, optional: optional.slice(more[0].length - 1) }
    : { number: nine, digit, optional }
}

const namesIn = (field: string): { primary: string; secondary: string } => {
  const [primary = '', ...rest] = trimmed(field).split('<<')
  const words = (text: string): string => text.replace(/</g, ' ').trim()
  return { primary: words(primary), secondary: words(rest.join('<<')) }
}

const card = ([one, two, three]: readonly string[]): Zone => {
  const [upper, middle] = [one!, two!]
  const { number, digit, optional } = longNumber(upper.slice(5, 14), upper[14]!, upper.slice(15))
  return {
    format: 'TD1',
    code: trimmed(upper.slice(0, 2)),
    issuer: trimmed(upper.slice(2, 5)),
    number: trimmed(number),
    birth: middle.slice(0, 6),
    sex: middle[7]!,
    expiry: middle.slice(8, 14),
    nationality: trimmed(middle.slice(15, 18)),
    optional: trimmed(`${trimmed(optional)}${trimmed(middle.slice(18, 29))}`),
    goesOn: number.length > 9,
    ...namesIn(three!),
    checks: [
      { part: 'number', holds: holds(number, digit) },
      { part: 'birth', holds: holds(middle.slice(0, 6), middle[6]!) },
      { part: 'expiry', holds: holds(middle.slice(8, 14), middle[14]!) },
      {
        part: 'composite',
        holds: holds(upper.slice(5) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18, 29), middle[29]!),
      },
    ],
  }
}

const booklet = (format: Exclude<Format, 'TD1'>, [one, two]: readonly string[]): Zone => {
  const [upper, lower] = [one!, two!]
  const visa = format === 'MRVA' || format === 'MRVB'
  const end = format === 'TD3' ? 42 : format === 'TD2' ? 35 : lower.length
  const { number, digit, optional } =
    format === 'TD2'
      ? longNumber(lower.slice(0, 9), lower[9]!, lower.slice(28, end))
      : { number: lower.slice(0, 9), digit: lower[9]!, optional: lower.slice(28, end) }
  return {
    format,
    code: trimmed(upper.slice(0, 2)),
    issuer: trimmed(upper.slice(2, 5)),
    number: trimmed(number),
    nationality: trimmed(lower.slice(10, 13)),
    birth: lower.slice(13, 19),
    sex: lower[20]!,
    expiry: lower.slice(21, 27),
    optional: trimmed(optional),
    goesOn: number.length > 9,
    ...namesIn(upper.slice(5)),
    checks: [
      { part: 'number', holds: holds(number, digit) },
      { part: 'birth', holds: holds(lower.slice(13, 19), lower[19]!) },
      { part: 'expiry', holds: holds(lower.slice(21, 27), lower[27]!) },
      ...(format === 'TD3' ? [{ part: 'optional', holds: holds(lower.slice(28, 42), lower[42]!) } as const] : []),
      ...(visa
        ? []
        : [
            {
              part: 'composite',
              holds: holds(lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21, lower.length - 1), lower.at(-1)!),
            } as const,
          ]),
    ],
  }
}

/** The lines of a zone as they were typed or scanned: without spaces, in capitals; null where they cannot be a zone. */
const linesIn = (text: string): readonly string[] | null => {
  const lines = text
    .toUpperCase()
    .split(/\r?\n/)
    .map((line) => line.replace(/[\s\u00a0]/g, '').replace(/[«‹]/g, '<'))
    .filter(Boolean)
  return lines.every((line) => /^[A-Z0-9<]+$/.test(line)) && new Set(lines.map((line) => line.length)).size === 1 ? lines : null
}

/** Reads a machine-readable zone; null where it has the form of none. */
export const readZone = under('gcm:4.c', (text: string): Zone | null => {
  const lines = linesIn(text)
  const length = lines?.[0]?.length
  if (!lines) return null
  const visa = lines[0]!.startsWith('V')
  if (lines.length === 3 && length === 30) return card(lines)
  if (lines.length === 2 && length === 36) return booklet(visa ? 'MRVB' : 'TD2', lines)
  return lines.length === 2 && length === 44 ? booklet(visa ? 'MRVA' : 'TD3', lines) : null
})

/** What is written into a zone. */
export type ToWrite = {
  readonly format: 'TD1' | 'TD2' | 'TD3'
  readonly code: string
  readonly issuer: string
  readonly number: string
  readonly nationality: string
  /** Day of birth as far as it is known; unknown parts are filled. */
  readonly birth: { readonly year: number | null; readonly month: number | null; readonly day: number | null }
  readonly sex: 'F' | 'M' | '<'
  readonly expiresOn: Day
  readonly primary: string
  readonly secondary: string
}

const filled = (text: string, length: number): string => text.slice(0, length).padEnd(length, '<')
const two = (part: number | null): string => (part === null ? '<<' : String(part % 100).padStart(2, '0'))

/** The name field: the primary identifier, then the secondary; too long a name is cut so that both are still there. */
const nameField = (primary: string, secondary: string, length: number): string => {
  if (secondary === '') return filled(primary, length)
  const room = Math.max(1, length - 2 - Math.min(secondary.length, Math.max(1, length - 2 - primary.length)))
  return filled(`${primary.slice(0, Math.max(room, Math.min(primary.length, length - 3)))}<<${secondary}`, length)
}

/** Writes the lines of a zone; null where a name has letters that no table of Doc 9303 knows. */
export const writeZone = under('gcm:4.c', (to: ToWrite): readonly string[] | null => {
  const [primary, secondary] = [inZone(to.primary), inZone(to.secondary)]
  if (!primary || secondary === null) return null
  const number = filled(to.number, 9)
  const birth = `${two(to.birth.year)}${two(to.birth.month)}${two(to.birth.day)}`
  const expiry = to.expiresOn.slice(2).replace(/-/g, '')
  const head = `${filled(to.code, 2)}${filled(to.issuer, 3)}`
  const withDigit = (text: string): string => text + checkDigit(text)
  if (to.format === 'TD1') {
    const upper = filled(`${head}${withDigit(number)}`, 30)
    const middle = `${withDigit(birth)}${to.sex}${withDigit(expiry)}${filled(to.nationality, 3)}${'<'.repeat(11)}`
    const composite = checkDigit(upper.slice(5) + middle.slice(0, 7) + middle.slice(8, 15) + middle.slice(18, 29))
    return [upper, middle + composite, nameField(primary, secondary, 30)]
  }
  const width = to.format === 'TD2' ? 36 : 44
  const lower = `${withDigit(number)}${filled(to.nationality, 3)}${withDigit(birth)}${to.sex}${withDigit(expiry)}`
  const padded = to.format === 'TD2' ? filled(lower, 35) : `${filled(lower, 42)}<`
  return [
    head + nameField(primary, secondary, width - 5),
    padded + checkDigit(padded.slice(0, 10) + padded.slice(13, 20) + padded.slice(21)),
  ]
})
