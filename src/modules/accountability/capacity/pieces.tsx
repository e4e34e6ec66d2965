import type { Child } from 'hono/jsx'
import type { Words } from '#kernel/language'
import { objectiveName } from '../objective.tsx'
import { countryName } from './countries.ts'

const isUnit = (counted: string): boolean => /^[a-z]/.test(counted)

/** What a size is counted in, as it is read: a currency by its letters, a unit by its name. */
export const countedName = (counted: string, words: Words): string =>
  isUnit(counted) ? (words.find(`accountability.choice.unit.${counted}`) ?? counted) : counted

/** A size as it is read, all its decimals in it; an amount of money that has any is written with two. */
export const sizeText = (size: string, counted: string, words: Words): string => {
  const two = !isUnit(counted) && size.includes('.') ? { minimumFractionDigits: 2 } : {}
  return `${words.number(Number(size), { ...two, maximumFractionDigits: 2 })} ${countedName(counted, words)}`
}

/** In what an entry counts its size. */
export const countedOf = ({ unit, currency }: { readonly unit: string; readonly currency?: string | undefined }): string =>
  unit === 'money' ? (currency ?? '') : unit

/** An objective by its short name, with the way to its paragraph. */
export const ObjectiveLink = ({ objective, words }: { readonly objective: string; readonly words: Words }): Child => (
  <a href={`/compact/gcm/${objective}`}>{objectiveName(objective, words)}</a>
)

/** Paragraphs that something answers to, each with the way to it. */
export const Paragraphs = ({ codes }: { readonly codes: readonly string[] }): Child => (
  <>
    {codes.map((code) => (
      <>
        <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
      </>
    ))}
  </>
)

/** An organisation by its code, with the way to its entry. */
export const OrganisationLink = ({ code }: { readonly code: string }): Child => <a href={`/organisations?q=${code}`}>{code}</a>

/** Countries by name. */
export const countriesText = (codes: readonly string[] | undefined, words: Words): string =>
  words.list((codes ?? []).map((code) => countryName(code, words)))
