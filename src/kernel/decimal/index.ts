type Exact = { readonly units: bigint; readonly places: number }

const shape = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Whether a text is a plain decimal: digits, at most one point, perhaps a sign. */
export const isDecimal = (text: string): boolean => shape.test(text)

const exact = (text: string): Exact => {
  const [, sign, whole = '', part = ''] = shape.exec(text) ?? []
  if (whole === '') throw new RangeError(`not a decimal: ${text.slice(0, 40)}`)
  const size = BigInt(whole + part)
  return { units: sign === '-' ? -size : size, places: part.length }
}

const written = ({ units, places }: Exact): string => {
  const size = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const part = places === 0 ? '' : size.slice(-places).replace(/0+$/, '')
  const text = `${places === 0 ? size : size.slice(0, -places)}${part ? `.${part}` : ''}`
  return units < 0n && text !== '0' ? `-${text}` : text
}

const lifted = ({ units, places }: Exact, to: number): bigint => units * 10n ** BigInt(to - places)

/** A quotient of whole numbers, rounded to the nearest, halves away from zero. */
const nearest = (above: bigint, below: bigint): bigint => {
  const size = (value: bigint): bigint => (value < 0n ? -value : value)
  const whole = (size(above) * 2n + size(below)) / (size(below) * 2n)
  return above < 0n === below < 0n ? whole : -whole
}

const together = (a: string, b: string, work: (one: bigint, two: bigint) => bigint): string => {
  const [one, two] = [exact(a), exact(b)]
  const places = Math.max(one.places, two.places)
  return written({ units: work(lifted(one, places), lifted(two, places)), places })
}

/** One decimal and another, exact. */
export const plus = (a: string, b: string): string => together(a, b, (one, two) => one + two)

/** One decimal less another, exact. */
export const minus = (a: string, b: string): string => together(a, b, (one, two) => one - two)

/** One decimal times another, exact. */
export const times = (a: string, b: string): string => {
  const [one, two] = [exact(a), exact(b)]
  return written({ units: one.units * two.units, places: one.places + two.places })
}

/** One decimal divided by another, rounded to so many places, halves away from zero; there is none by zero. */
export const over = (a: string, b: string, places: number): string => {
  const [one, two] = [exact(a), exact(b)]
  if (two.units === 0n) throw new RangeError('divided by zero')
  const both = Math.max(one.places, two.places)
  return written({ units: nearest(lifted(one, both) * 10n ** BigInt(places), lifted(two, both)), places })
}

/** A decimal rounded to so many places, halves away from zero. */
export const rounded = (text: string, places: number): string => over(text, '1', places)

/** The sum of decimals, exact. */
export const total = (texts: Iterable<string>): string => {
  let sum = '0'
  for (const text of texts) sum = plus(sum, text)
  return sum
}

/** Less than zero, zero, or more: how one decimal compares with another. */
export const compared = (a: string, b: string): number => {
  const difference = minus(a, b)
  return difference === '0' ? 0 : difference.startsWith('-') ? -1 : 1
}
