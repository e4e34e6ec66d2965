import { under } from '#kernel'
import { compared } from '#kernel/decimal'

/** An amount that was read, or what is wrong with it and what to do. */
export type ReadAmount =
  | { readonly amount: string }
  | {
      readonly issue: `remittances.amount-${'missing' | 'below-zero' | 'zero' | 'too-large' | 'power' | 'which' | 'not-a-number' | 'too-fine'}`
      readonly values?: Readonly<Record<string, string>>
    }

/** Digits of Arabic, Persian and Urdu keyboards as European ones. */
const europeanDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
const withoutZeros = (text: string): string => {
  const [whole = '', part = ''] = text.split('.')
  const kept = part.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${kept ? `.${kept}` : ''}`
}

const which = (given: string, one: string, other: string): ReadAmount => ({
  issue: 'remittances.amount-which',
  values: { given, one: withoutZeros(one), other: withoutZeros(other) },
})

const limits = { whole: 9, part: 3 } as const

const judged = (number: string, zero: boolean): ReadAmount => {
  const [whole = '', part = ''] = withoutZeros(number).split('.')
  if (whole.length > limits.whole) return { issue: 'remittances.amount-too-large' }
  if (part.length > limits.part) return { issue: 'remittances.amount-too-fine' }
  if (!zero && compared(number, '0') === 0) return { issue: 'remittances.amount-zero' }
  return { amount: withoutZeros(number) }
}

/** A text of digits with points and commas; where both could part thousands or cents, it is asked which. */
const separated = (plain: string, zero: boolean): ReadAmount => {
  const points = plain.split('.').length - 1
  const commas = plain.split(',').length - 1
  if (points + commas === 0) return judged(plain, zero)
  if (points > 0 && commas > 0) return which(plain, bothRead(plain), plain.replace(/[.,]/, '.').replace(/(\..*)[.,]/, '$1'))
  if (points + commas > 1) return judged(plain.replace(/[.,]/g, ''), zero)
  const [whole = '', part = ''] = plain.split(/[.,]/)
  if (part.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return which(plain, whole + part, `${whole}.${part}`)
  return judged(`${whole || '0'}.${part || '0'}`, zero)
}

/** Both signs: the last one parts the cents. */
const bothRead = (plain: string): string => {
  const at = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  return `${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`
}

/** An amount as people type it, in Latin or Arabic digits and with the separators of their country; says what is wrong with one that cannot be used. */
export const amountOf = under('gcm:20.f', (typed: string, { zero }: { readonly zero: boolean } = { zero: false }): ReadAmount => {
  const text = europeanDigits(typed)
    .normalize('NFKC')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .trim()
  if (text === '') return { issue: 'remittances.amount-missing' }
  if (/^[-−–]\s*\d/.test(text)) return { issue: 'remittances.amount-below-zero' }
  if (/^\d[\d.,]*\s*e\s*[+-]?\s*\d+$/i.test(text)) return { issue: 'remittances.amount-power' }
  const plain = text
    .replace(/٬/g, '')
    .replace(/٫/g, text.includes('٫') && !/[.,]/.test(text) ? '.' : '٫')
    .replace(/[\s'’]/g, '')
  if (!/^\d[\d.,]*$/.test(plain) && !/^[.,]\d+$/.test(plain)) return { issue: 'remittances.amount-not-a-number' }
  return /^\d+\.\d+$/.test(plain) && text.includes('٫') ? judged(plain, zero) : separated(plain, zero)
})
