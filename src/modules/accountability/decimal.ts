import { z } from 'zod'

/** A number without a sign, exact: up to thirteen digits and two decimals. */
export const Decimal = z
  .string()
  .trim()
  .regex(/^\d{1,13}(\.\d{1,2})?$/, { message: 'accountability.wrong-amount' })

/** A number as hundredths, so that it is added and compared without loss. */
export const hundredths = (text: string): bigint => {
  const [, sign = '', whole = '0', part = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim()) ?? []
  const value = BigInt(whole || '0') * 100n + BigInt(part.padEnd(2, '0').slice(0, 2))
  const up = (part[2] ?? '0') >= '5' ? 1n : 0n
  return sign === '-' ? -(value + up) : value + up
}

/** Hundredths as they are written: `1250.5`, `3`. */
export const decimalOf = (value: bigint): string => {
  const [sign, size] = value < 0n ? ['-', -value] : ['', value]
  const part = String(size % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${sign}${size / 100n}${part ? `.${part}` : ''}`
}

/** The sum of numbers, exact. */
export const sumOf = (texts: Iterable<string>): string => {
  let sum = 0n
  for (const text of texts) sum += hundredths(text)
  return decimalOf(sum)
}

/** One number less another. */
export const less = (from: string, what: string): string => decimalOf(hundredths(from) - hundredths(what))

/** Less than zero, zero, or more: how one number compares with another. */
export const compared = (a: string, b: string): number => {
  const difference = hundredths(a) - hundredths(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A number times a rate of up to eight decimals, rounded half up to hundredths. */
export const timesRate = (amount: string, rate: string): string => {
  const [whole = '0', part = ''] = rate.split('.')
  const scaled = BigInt(whole + part.padEnd(8, '0').slice(0, 8))
  return decimalOf((hundredths(amount) * scaled + 50_000_000n) / 100_000_000n)
}

/** A number parted by weights so that the parts add up to it exactly: what is left over goes to the largest remainders, the first of them first. */
export const partedBy = (amount: string, weights: readonly number[]): readonly string[] => {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  if (whole === 0n) return weights.map(() => '0')
  const total = hundredths(amount)
  const parts = weights.map((weight, at) => ({ at, part: (total * BigInt(weight)) / whole, rest: (total * BigInt(weight)) % whole }))
  const left = total - parts.reduce((sum, { part }) => sum + part, 0n)
  const fortunate = new Set(
    [...parts]
      .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
      .slice(0, Number(left))
      .map(({ at }) => at),
  )
  return parts.map(({ at, part }) => decimalOf(part + (fortunate.has(at) ? 1n : 0n)))
}
