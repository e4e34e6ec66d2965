import type { Child } from 'hono/jsx'
import { countryName } from '#kernel/countries'
import { Missing, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { BirthSaid, Days } from '../births/terms.ts'
import { birthOf } from './rules.ts'
import type { Statement } from './store.ts'
import { nameNow, type Summary } from './summary.ts'
import { type Evidence, type Fact, facts, type SourceSaid } from './terms.ts'

const tones = {
  'confirmed-by-issuer': 'good',
  'document-seen': 'good',
  'two-witnesses': 'plain',
  assessed: 'warn',
  'own-word': 'quiet',
} as const

/** On what something stands, as a word. */
export const EvidenceTag = ({ evidence, words }: { readonly evidence: Evidence; readonly words: Words }) => (
  <Tag tone={tones[evidence]}>{words.say(`people.choice.evidence.${evidence}`)}</Tag>
)

const isoOf = ({ year = 0, month = 1, day = 1 }: BirthSaid): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const dayText = (birth: BirthSaid, words: Words): string => {
  const { calendar, year, month, day } = birth
  if (calendar === 'gregorian') {
    if (day !== undefined) return words.date(isoOf(birth))
    return words.dateAs(isoOf(birth), month === undefined ? { year: 'numeric' } : { year: 'numeric', month: 'long' })
  }
  const parts = [day, month, year].filter((part) => part !== undefined).map((part) => words.number(part, { useGrouping: false }))
  return words.say(`people.in-calendar-${calendar}`, { day: parts.join(' / ') })
}

/** A day of birth as it was said. */
export const birthText = (birth: BirthSaid | null, words: Words): string | null => {
  if (birth === null || (birth.year === undefined && birth.age === undefined)) return null
  const text =
    birth.age === undefined
      ? dayText(birth, words)
      : words.say(birth.ageOn ? 'people.so-old-on' : 'people.so-old', {
          age: birth.age,
          day: birth.ageOn ? words.date(birth.ageOn) : '',
        })
  return birth.approximate ? words.say('people.about', { what: text }) : text
}

/** The days between which somebody was born, where what they said leaves more than one. */
export const daysText = (days: Days | null, words: Words): string | null =>
  days === null || days.from === days.to ? null : words.say('people.born-between', { from: words.date(days.from), to: words.date(days.to) })

/** A name in whatever script, with its Latin form where there is one. */
export const NameShown = ({ summary }: { readonly summary: Summary | null }): Child => {
  if (!summary || summary.names.length === 0) return <Missing kind="unreadable" />
  const { latin } = summary.names[0]!
  return (
    <>
      <bdi>{nameNow(summary)}</bdi>
      {latin && latin !== nameNow(summary) ? (
        <span class="quiet">
          {' '}
          <bdi>{latin}</bdi>
        </span>
      ) : null}
    </>
  )
}

export const countriesText = (summary: Summary | null, words: Words): string =>
  words.list((summary?.nationalities ?? []).map(({ nationalityOf }) => countryName(nationalityOf, words.language)))

const nameParts = ['given', 'family', 'patronymic', 'clan', 'latin'] as const

const NameValue = ({ value, words }: { readonly value: unknown; readonly words: Words }) => {
  const name = facts.name.parse(value)
  const parts = nameParts.filter((part) => name[part]).map((part) => `${words.say(`people.field.${part}`)}: ${name[part]}`)
  return (
    <>
      <bdi>{name.asSaid}</bdi>{' '}
      <span class="quiet">
        {words.say(`people.choice.name-kind.${name.nameKind}`)}
        {name.oneNameOnly ? ` · ${words.say('people.one-name')}` : ''}
        {parts.map((part) => (
          <>
            {' · '}
            <bdi>{part}</bdi>
          </>
        ))}
      </span>
    </>
  )
}

const placeText = (value: unknown, words: Words): string => {
  const { place, birthCountry } = facts.birthPlace.parse(value)
  return birthCountry ? `${place}, ${countryName(birthCountry, words.language)}` : place
}

const shownAs: Readonly<Record<Exclude<Fact, 'name' | 'relation'>, (value: unknown, words: Words) => string | null>> = {
  birth: (value, words) => {
    const birth = facts.birth.parse(value)
    return [birthText(birthOf(birth), words), birth.inTheirWords ? `“${birth.inTheirWords}”` : null].filter(Boolean).join(' ') || null
  },
  birthPlace: placeText,
  sex: (value, words) => words.say(`people.choice.sex.${facts.sex.parse(value).sex}`),
  gender: (value) => facts.gender.parse(value).gender,
  nationality: (value, words) => {
    const { nationalityOf, nationalityStanding } = facts.nationality.parse(value)
    return `${countryName(nationalityOf, words.language)} · ${words.say(`people.choice.nationality-standing.${nationalityStanding}`)}`
  },
  statelessness: (value, words) => words.say(`people.choice.statelessness.${facts.statelessness.parse(value).statelessness}`),
  language: (value) => facts.language.parse(value).spoken,
}

/** What a statement says. */
export const Said = ({ statement, words }: { readonly statement: Statement; readonly words: Words }): Child => {
  const { fact, value, relation, takenBack, why } = statement
  if (takenBack) return <span dir="auto">{words.say('people.taken-back', { why: why ?? '' })}</span>
  if (value === null) return <Missing kind="unreadable" />
  if (fact === 'name') return <NameValue value={value} words={words} />
  if (fact === 'relation') return words.say(`people.choice.relation.${relation ?? 'parent'}`)
  return <span dir="auto">{shownAs[fact](value, words) ?? <Missing kind="unknown" />}</span>
}

/** Who said it, when, and on what it stands. */
export const SourceShown = ({ source, words }: { readonly source: SourceSaid | null; readonly words: Words }): Child =>
  source === null ? null : (
    <span class="quiet">
      {words.say(`people.choice.said-by.${source.saidBy}`)}, {words.date(source.saidOn)}{' '}
      <EvidenceTag evidence={source.evidence} words={words} /> {source.evidenceNote ? <bdi>{source.evidenceNote}</bdi> : null}
    </span>
  )
