import { languages } from '../language/language.ts'
import type { Field } from './fields.ts'

/** What came in by name: a form, a query string, a command line. A name may come several times. */
export type Sent = ReadonlyMap<string, readonly (string | File)[]>

const put = (target: Record<string, unknown>, dotted: string, value: unknown): void => {
  const parts = dotted.split('.')
  let place = target
  for (const part of parts.slice(0, -1)) {
    if (typeof place[part] !== 'object' || place[part] === null) place[part] = {}
    place = place[part] as Record<string, unknown>
  }
  place[parts.at(-1)!] = value
}

const number = (text: string): unknown => {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('٫', '.')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text
}

const date = (sent: Sent, name: string): unknown => {
  const whole = sent.get(name)?.[0]
  if (typeof whole === 'string' && whole !== '') return whole.trim()
  const part = (key: string): string => String(sent.get(`${name}.${key}`)?.[0] ?? '').trim()
  const [day, month, year] = [part('day'), part('month'), part('year')]
  return day || month || year ? `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

const inLanguages = (sent: Sent, name: string): unknown => {
  const found = languages.flatMap((language) => {
    const text = sent.get(`${name}.${language}`)?.[0]
    return typeof text === 'string' && text.trim() !== '' ? [[language, text] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

const gatherOne = (field: Field, sent: Sent): unknown => {
  if (field.kind === 'date') return date(sent, field.name)
  if (field.kind === 'languages') return inLanguages(sent, field.name)
  const values = sent.get(field.name)
  if (field.kind === 'choices') return values?.filter((value) => value !== '')
  const first = values?.[0]
  if (field.kind === 'yes or no') return first === undefined ? undefined : ['yes', 'true', 'on', '1'].includes(String(first))
  if (first === undefined || first === '') return undefined
  if (field.kind === 'file') return first instanceof File && first.size === 0 && first.name === '' ? undefined : first
  if (typeof first !== 'string') return first.name
  if (field.kind === 'lines')
    return values!
      .flatMap((value) => String(value).split(/\r?\n/))
      .map((line) => line.trim())
      .filter(Boolean)
  return field.kind === 'number' ? number(first) : first.replace(/\r\n/g, '\n')
}

/** Puts what was sent by name into the shape that the input declares; nothing is judged here. */
export const gather = (fields: readonly Field[], sent: Sent): Record<string, unknown> => {
  const gathered: Record<string, unknown> = {}
  for (const field of fields) {
    const value = gatherOne(field, sent)
    if (value !== undefined) put(gathered, field.name, value)
  }
  return gathered
}
