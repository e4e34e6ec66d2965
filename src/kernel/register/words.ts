import { labelOf } from '../input/index.ts'
import { isLanguage, ownName, type Text, type Words } from '../language/index.ts'
import type { Declared } from './terms.ts'

export type EntryValues = Readonly<Record<string, unknown>>

/** What a register is called. */
export const registerName = (declared: Pick<Declared, 'name'>, words: Words): string =>
  words.find(`register.${declared.name}`) ?? declared.name

/** What an entry is called. */
export const titleText = (declared: Declared, entry: EntryValues, words: Words): string => {
  const value = entry[declared.title]
  return typeof value === 'object' && value !== null ? words.of(value as Text) : String(value ?? '')
}

/** What a column of a sheet is called: its field, and of text in several languages which. */
export const columnLabel = (declared: Pick<Declared, 'name'>, column: string, words: Words): string => {
  const [field = '', part] = column.split('.')
  return isLanguage(part) ? `${labelOf(declared, field, words)} (${ownName[part]})` : labelOf(declared, column, words)
}
