import { z } from 'zod'
import { action, badInput, Conflict, NotFound, only, Refused, type Writing } from '#kernel'
import { daysOfBirth } from '../births/rules.ts'
import { readReference } from './keys.ts'
import { counting, mayBeParent, mustNotCircle } from './rules.ts'
import {
  ancestorsOf,
  findByReference,
  getPerson,
  insertStatement,
  insertTakenBack,
  openSummary,
  type PersonRow,
  refresh,
  type Statement,
  statementsOf,
} from './store.ts'
import { type Fact, factNames, facts, parental, type Relation, SourceShape } from './terms.ts'
import { mustMakeSense, withCodes } from './told.ts'

const common = { under: ['gcm:4.a', 'gcm:p13'], may: only('registrar'), purpose: 'civil registration' } as const

/** The other person whom a relation names by reference. */
const relativeIn = async (writing: Writing, typed: string): Promise<PersonRow> => {
  const reference = readReference(typed)
  const found = reference ? await findByReference(writing, reference) : null
  if (!found) throw badInput(reference ? 'people.no-record' : 'people.no-reference', { reference: typed }, 'relative')
  return found
}

/** Refuses relations that cannot be: with oneself, in a circle, with a parent who was a child then. */
const mustBeRelatable = async (writing: Writing, person: string, relative: PersonRow, relation: Relation): Promise<void> => {
  mustNotCircle(person, relative.person, relation, await ancestorsOf(writing, relative.person))
  if (!parental.includes(relation)) return
  const [own, theirs] = [await openSummary(writing, await getPerson(writing, person)), await openSummary(writing, relative)]
  const daysOf = (birth: Parameters<typeof daysOfBirth>[0] | null | undefined) => (birth ? daysOfBirth(birth, writing.today) : null)
  if (!mayBeParent(daysOf(own?.birth), daysOf(theirs?.birth))) throw new Refused('people.parent-too-young', undefined, 'gcm:4.a')
}

/** The statement that a new one takes the place of: one that still counts, of the same kind. */
const mustCount = (statements: readonly Statement[], fact: Fact, named: string | undefined): void => {
  if (!named) return
  const found = statements.find(({ id }) => id === named)
  if (found?.fact !== fact) throw new NotFound('people.no-statement')
  if (!counting(statements).includes(found)) throw new Conflict({}, 0, { key: 'people.replaced-meanwhile' })
}

const kebabOf = (fact: string): string => fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const sayFact = (fact: Fact) =>
  action({
    ...common,
    name: `people.say${fact.charAt(0).toUpperCase()}${fact.slice(1)}`,
    at: `POST /people/persons/:person/say-${kebabOf(fact)}`,
    input: z.object({
      person: z.guid(),
      ...(facts[fact].shape as z.ZodRawShape),
      ...SourceShape.shape,
      supersedes: z.uuid().optional().meta({ field: 'hidden' }),
    }) as z.ZodObject,
    result: z.object({ person: z.guid(), statement: z.uuid() }),
    about: ({ person }) => [String(person)],
    async act(writing, sent) {
      const person = String(sent.person)
      mustMakeSense(sent, writing.today)
      await getPerson(writing, person)
      const before = await statementsOf(writing, person)
      const supersedes = sent.supersedes ? String(sent.supersedes) : undefined
      mustCount(before, fact, supersedes)
      const { relative: typed, ...value } = facts[fact].parse(
        Object.fromEntries(Object.keys(facts[fact].shape).map((name) => [name, sent[name]])),
      ) as Record<string, unknown>
      const relative = typed ? await relativeIn(writing, String(typed)) : null
      if (relative) await mustBeRelatable(writing, person, relative, value.relation as Relation)
      const statement = await insertStatement(writing, person, before, {
        fact,
        value: withCodes(value),
        source: SourceShape.parse(Object.fromEntries(Object.keys(SourceShape.shape).map((name) => [name, sent[name]]))),
        supersedes,
        ...(relative ? { relation: value.relation as Relation, relative: relative.person } : {}),
      })
      await refresh(writing, person)
      return { person, statement }
    },
  })

/** One action for each kind of thing that may be said of a person. */
export const sayings = factNames.map((fact) => [fact, sayFact(fact)] as const)

export const takeBack = action({
  ...common,
  name: 'people.takeBack',
  at: 'POST /people/persons/:person/take-back/:statement',
  input: z.object({ person: z.guid(), statement: z.uuid(), whyTakenBack: z.string().trim().min(10).max(500) }),
  result: z.object({ person: z.guid() }),
  about: ({ person }) => [person],
  async act(writing, { person, statement, whyTakenBack }) {
    await getPerson(writing, person)
    const statements = await statementsOf(writing, person)
    const found = counting(statements).find(({ id }) => id === statement)
    if (!found) throw new NotFound('people.no-statement')
    if (found.fact === 'name' && counting(statements).filter(({ fact }) => fact === 'name').length === 1)
      throw new Refused('people.last-name', undefined, 'gcm:4.a')
    await insertTakenBack(writing, person, found, whyTakenBack)
    await refresh(writing, person)
    return { person }
  },
})
