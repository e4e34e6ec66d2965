import { type Field, fieldsOf } from '../input/index.ts'
import { type Language, languages } from '../language/index.ts'
import type { Declared } from './terms.ts'

const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`

/** Of a field that everybody sees, both the public and staff read the public part. */
const sourceOf = (declared: Declared, field: string): 'public' | 'entry' =>
  (declared.publicSees as readonly string[]).includes(field) ? 'public' : 'entry'

const valueSql = (source: string, field: Field, language: Language): string => {
  const at = `${source} -> ${quoted(field.name)}`
  if (field.kind === 'number') return `coalesce((${source} ->> ${quoted(field.name)})::numeric, 'infinity')`
  const text =
    field.kind === 'languages'
      ? `coalesce(${[...new Set([language, ...languages])].map((each) => `${at} ->> ${quoted(each)}`).join(', ')}, '')`
      : `coalesce(${source} ->> ${quoted(field.name)}, '')`
  return `(lower(${text}) collate "und-x-icu")`
}

/** By what a list stands in the order of a field, as an SQL expression: words as their readers look them up, numbers as numbers. */
export const orderSql = (declared: Declared, name: string, language: Language): string => {
  const field = fieldsOf(declared.entry).find((each) => each.name === name)
  if (!field) throw new Error(`${declared.name} has no field ${name}`)
  return valueSql(sourceOf(declared, name), field, language)
}

/** The orders in which a register is read most: by title, in each language. */
export const ordersOf = (declared: Declared): readonly (readonly string[])[] =>
  [...new Set(languages.map((language) => orderSql(declared, declared.title, language)))].map((order) => ['state', 'retired', order, 'key'])
