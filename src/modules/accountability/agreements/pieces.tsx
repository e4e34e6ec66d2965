import type { Child } from 'hono/jsx'
import { Tabs, Tag, type Tone, useWords } from '#kernel/html'
import { choiceOf, type Field, fieldsOf, labelOf } from '#kernel/input'
import type { Words } from '#kernel/language'
import { agreementTerms } from './actions.ts'
import type { Verdict } from './model/terms.ts'
import { type Fate, type Standing, type Term, Terms } from './terms.ts'

const rooms = [
  ['list', '/accountability/agreements'],
  ['clauses', '/accountability/agreements/clauses'],
  ['check', '/accountability/agreements/check'],
  ['movement', '/accountability/agreements/movement'],
  ['missions', '/accountability/agreements/missions'],
  ['trends', '/accountability/agreements/trends'],
] as const
export type Room = (typeof rooms)[number][0]

/** The rooms of agreements, each at its own address. */
export const AgreementTabs = ({ now }: { readonly now: Room }) => {
  const words = useWords()
  return (
    <Tabs
      label={words.say('accountability.agreements-menu')}
      now={now}
      tabs={rooms.map(([name, address]) => [name, words.say(`accountability.agreements-tab-${name}`), address] as const)}
    />
  )
}

const standingTones: Readonly<Record<Standing, Tone>> = {
  draft: 'quiet',
  signed: 'plain',
  'in-force': 'good',
  'ending-soon': 'warn',
  suspended: 'bad',
  ended: 'quiet',
}
/** Where an agreement stands, in words. */
export const AgreementStanding = ({ standing }: { readonly standing: Standing }) => (
  <Tag tone={standingTones[standing]}>{useWords().say(`accountability.agreement-standing-${standing}`)}</Tag>
)

const verdictTones: Readonly<Record<Verdict, Tone>> = { present: 'good', weaker: 'warn', missing: 'bad', contrary: 'bad' }
/** What was found of a clause, in words. */
export const ClauseVerdict = ({ verdict }: { readonly verdict: Verdict }) => (
  <Tag tone={verdictTones[verdict]}>{useWords().say(`accountability.clause-${verdict}`)}</Tag>
)

const fateTones: Readonly<Record<Fate, Tone>> = {
  'on-time': 'good',
  late: 'warn',
  coming: 'plain',
  overdue: 'bad',
  breached: 'bad',
  waived: 'quiet',
}
/** What became of an obligation, in words. */
export const ObligationFate = ({ fate }: { readonly fate: Fate }) => (
  <Tag tone={fateTones[fate]}>{useWords().say(`accountability.obligation-fate-${fate}`)}</Tag>
)

/** The fields in which terms are asked for, by name. */
export const termFields: ReadonlyMap<string, Field> = new Map(fieldsOf(Terms).map((field) => [field.name, field]))

/** What a term is called. */
export const termLabel = (term: string, words: Words): string => labelOf(agreementTerms, term, words)

/** What a term says, in plain words. */
export const termText = (term: Term, terms: Terms, words: Words): string => {
  const value = terms[term]
  if (value === undefined) return words.say('accountability.text-does-not-say')
  if (typeof value === 'boolean') return words.say(value ? 'kit.yes' : 'kit.no')
  if (typeof value === 'number') return words.number(value)
  if (Array.isArray(value)) return words.list(value.map((each) => choiceOf(agreementTerms, term, each, words)))
  if (term === 'minimumWage' || term === 'nationalMinimum') return words.amount(value, terms.wageCurrency)
  return termFields.get(term)?.options.length ? choiceOf(agreementTerms, term, value, words) : value
}

/** Paragraphs, each leading to its page. */
export const Cited = ({ codes }: { readonly codes: readonly string[] }): Child => (
  <>
    {codes.map((code) => (
      <>
        <a href={`/compact/${code.replace(':', '/')}`}>{code}</a>{' '}
      </>
    ))}
  </>
)

/** What agreements are about, in words. */
export const kindText = (kind: string, words: Words): string => words.find(`accountability.agreement.choice.agreement-kind.${kind}`) ?? kind
/** A sector of work, in words. */
export const sectorText = (sector: string, words: Words): string =>
  words.find(`accountability.agreement.choice.sectors.${sector}`) ?? sector
