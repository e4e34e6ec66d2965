import { type Day, Refused, under } from '#kernel'
import { daysOfBirth } from '../births/rules.ts'
import type { BirthSaid, Days } from '../births/terms.ts'
import { type Evidence, evidences, type Fact, parental, type Relation, single } from './terms.ts'

/** A statement as rules see it: what it is about, and which one before it takes the place of. */
export type Stated = { readonly id: string; readonly fact: Fact; readonly supersedes: string | null; readonly takenBack: boolean }

/** What counts now of all that was ever said: nothing is overwritten, what was replaced or taken back only stops counting. */
export const counting = under('gcm:4.a', <S extends Stated>(statements: readonly S[]): readonly S[] => {
  const replaced = new Set(statements.map(({ supersedes }) => supersedes))
  return statements.filter(({ id, takenBack }) => !takenBack && !replaced.has(id))
})

/** Which statement a new one takes the place of: the one it names, or the one that counts where a person has one such thing at a time. */
export const replacedBy = under(
  'gcm:4.a',
  (statements: readonly Stated[], fact: Fact, named: string | undefined): string | null =>
    named ?? (single.has(fact) ? (counting(statements).find((each) => each.fact === fact)?.id ?? null) : null),
)

/** How sure it is who somebody is: as sure as the weaker of what their name and their birth stand on. Nobody is left out for want of papers. */
export const surenessOf = under('gcm:4.a', (name: Evidence, birth: Evidence | null): Evidence => {
  const at = Math.max(evidences.indexOf(name), evidences.indexOf(birth ?? 'own-word'))
  return evidences[at]!
})

/** Refuses that somebody is their own relative, or their own ancestor through whatever generations. */
export const mustNotCircle = under(
  'gcm:4.a',
  (person: string, relative: string, relation: Relation, ancestorsOfRelative: readonly string[]): void => {
    if (person === relative) throw new Refused('people.own-relative', undefined, 'gcm:4.a')
    if (parental.includes(relation) && ancestorsOfRelative.includes(person)) throw new Refused('people.own-ancestor', undefined, 'gcm:4.a')
  },
)

/** A parent is at least so many years older than their child. */
const youngestParent = 10
/** Whether two ranges of days let one be a parent of the other; where either is not known, nothing speaks against it. */
export const mayBeParent = under('gcm:4.a', (child: Days | null, parent: Days | null): boolean => {
  if (!child || !parent) return true
  return Number(child.to.slice(0, 4)) - Number(parent.from.slice(0, 4)) >= youngestParent
})

/** Whether somebody may be without any nationality, by what is said of them: no nationality that is not doubted or lost. */
export const mayBeStateless = under(
  'gcm:4.b',
  (nationalities: readonly { readonly nationalityStanding: string }[], said: string | null): boolean => {
    if (said === 'at-risk' || said === 'says-so' || said === 'determined') return true
    return nationalities.every(({ nationalityStanding }) => nationalityStanding === 'doubted' || nationalityStanding === 'lost')
  },
)

/** What of a birth the forms ask, as the calendars read it. */
export const birthOf = (shape: {
  readonly calendar: BirthSaid['calendar']
  readonly birthYear?: number | undefined
  readonly birthMonth?: number | undefined
  readonly birthDay?: number | undefined
  readonly age?: number | undefined
  readonly ageOn?: string | undefined
  readonly approximate: boolean
}): BirthSaid => ({
  calendar: shape.calendar,
  year: shape.birthYear,
  month: shape.birthMonth,
  day: shape.birthDay,
  age: shape.age,
  ageOn: shape.ageOn,
  approximate: shape.approximate,
})

/** The years in which somebody may have been born; none where that is not known or too wide to find anybody by. */
export const yearsOfBirth = (birth: BirthSaid | null, today: Day): readonly number[] => {
  const days = birth === null ? null : daysOfBirth(birth, today)
  if (!days) return []
  const [from, to] = [Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))]
  return to - from > 4 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
