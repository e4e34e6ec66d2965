import { z } from 'zod'
import { action, badInput, only, Refused, type Writing } from '#kernel'
import { openCase } from '#kernel/procedure'
import { childhood, daysOfBirth } from '../births/rules.ts'
import { keepPairs, likelyFor } from '../duplicates/likely.ts'
import { determinations } from '../nationality/procedures.ts'
import { lawsOf } from '../nationality/registers.ts'
import { nationalitiesAtBirth } from '../nationality/rules.ts'
import type { Outcome } from '../nationality/terms.ts'
import { readReference } from '../register/keys.ts'
import { counting, mayBeParent } from '../register/rules.ts'
import {
  findByReference,
  insertPerson,
  insertStatement,
  insertTakenBack,
  openSummary,
  type PersonRow,
  refresh,
  type Saying,
  statementsOf,
} from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import type { Relation, SourceSaid } from '../register/terms.ts'
import { evidenceOf, levelOf, mustBePossible, timelinessOf } from './rules.ts'
import { areMarried, eventsOf, insertEvent } from './store.ts'
import { BirthAsked, type EventSealed, type Kind, LaterAsked } from './terms.ts'

const common = { under: ['gcm:4.a', 'nyd:71', 'nyd:I.5.f'], may: only('registrar'), purpose: 'civil registration' } as const
const Registered = z.object({ id: z.uuid(), number: z.string(), person: z.guid() })

type Known = { readonly row: PersonRow; readonly summary: Summary }

/** A person who is named by reference; null where none is named. */
const knownIn = async (writing: Writing, at: string, typed: string | undefined): Promise<Known | null> => {
  if (!typed) return null
  const reference = readReference(typed)
  const row = reference ? await findByReference(writing, reference) : null
  const summary = row ? await openSummary(writing, row) : null
  if (!row || !summary) throw badInput(reference ? 'people.no-record' : 'people.no-reference', { reference: typed }, at)
  return { row, summary }
}

/** The nationalities of a parent that count: not those that are lost. A parent of whom none is known is not known for this. */
const nationalitiesOf = (known: Known | null): readonly string[] | null =>
  known === null
    ? null
    : known.summary.nationalities
        .filter(({ nationalityStanding }) => nationalityStanding !== 'lost' && nationalityStanding !== 'doubted')
        .map(({ nationalityOf }) => nationalityOf)

type Asked = z.output<typeof BirthAsked>

const sourceIn = ({ informant }: Pick<Asked, 'informant'>, evidence: SourceSaid['evidence'], today: string): SourceSaid => ({
  saidBy: informant,
  evidence,
  saidOn: today,
})

const sayingsOf = (asked: Asked, outcome: Outcome, source: SourceSaid): readonly Saying[] => {
  const [year, month, day] = asked.happenedOn.split('-').map(Number)
  const name = { asSaid: asked.childName, nameKind: 'now', oneNameOnly: false, ...(asked.childLatin ? { latin: asked.childLatin } : {}) }
  return [
    { fact: 'name', value: name, source },
    { fact: 'birth', value: { calendar: 'gregorian', birthYear: year, birthMonth: month, birthDay: day, approximate: false }, source },
    { fact: 'birthPlace', value: { place: asked.happenedAt }, source },
    { fact: 'sex', value: { sex: asked.sex }, source },
    ...outcome.conferred.map(
      ({ country }): Saying => ({ fact: 'nationality', value: { nationalityOf: country, nationalityStanding: 'documented' }, source }),
    ),
    ...(outcome.atRisk ? [{ fact: 'statelessness', value: { statelessness: 'at-risk' }, source } as const] : []),
  ]
}

const relate = async (writing: Writing, person: string, relative: string, relation: Relation, source: SourceSaid): Promise<void> => {
  await insertStatement(writing, person, await statementsOf(writing, person), {
    fact: 'relation',
    value: { relation },
    source,
    relation,
    relative,
  })
}

const mustBeParents = (asked: Asked, parents: readonly (Known | null)[], today: string): void => {
  const child = { from: asked.happenedOn, to: asked.happenedOn }
  for (const parent of parents) {
    const birth = parent?.summary.birth
    if (birth && !mayBeParent(child, daysOfBirth(birth, today))) throw new Refused('people.parent-too-young', undefined, 'gcm:4.a')
  }
}

/** Registers a birth: whoever the parents are, with papers or without; its nationality follows from the laws of both their countries. */
export const registerBirth = action({
  ...common,
  under: [...common.under, 'gcm:4.b'],
  name: 'people.registerBirth',
  // The case that finds out a nationality is opened by the program.
  as: 'the program',
  at: 'POST /people/births/register',
  input: BirthAsked,
  result: Registered.extend({ atRisk: z.boolean() }),
  about: (_, { person }) => [person],
  async act(writing, asked) {
    const { today, who, wall } = writing
    mustBePossible({ kind: 'birth', happenedOn: asked.happenedOn, today, childhoods: [], spouses: false, dead: false })
    const mother = await knownIn(writing, 'motherRecord', asked.motherRecord)
    const father = await knownIn(writing, 'fatherRecord', asked.fatherRecord)
    if (mother && mother.row.person === father?.row.person) throw badInput('people.same-record', undefined, 'fatherRecord')
    mustBeParents(asked, [mother, father], today)
    const timeliness = timelinessOf(asked.happenedOn, today)
    const level = levelOf(asked.proofs, timeliness)
    const outcome = nationalitiesAtBirth(await lawsOf(writing), {
      mother: nationalitiesOf(mother),
      father: nationalitiesOf(father),
      bornIn: who.state,
      found: asked.foundChild,
    })
    const person = await wall.newPerson()
    const source = sourceIn(asked, evidenceOf(level), today)
    const reference = await insertPerson(writing, person)
    for (const saying of sayingsOf(asked, outcome, source)) await insertStatement(writing, person, [], saying)
    if (mother) await relate(writing, person, mother.row.person, 'mother', source)
    if (father) await relate(writing, person, father.row.person, 'father', source)
    await refresh(writing, person)
    const row = await findByReference(writing, reference)
    const summary = row ? await openSummary(writing, row) : null
    const likely = summary ? await likelyFor(writing, person, summary) : []
    if (likely.some(({ why }) => why.band === 'propose') && !asked.whyNoneOfThem)
      throw badInput('people.born-twice', { references: likely.map((each) => each.reference).join(', ') }, 'whyNoneOfThem')
    await keepPairs(writing, person, likely, asked.whyNoneOfThem)
    const opened = outcome.atRisk
      ? await openCase(
          determinations.declared,
          writing,
          { recordOf: reference, whyInDoubt: writing.words.say('people.doubt-at-birth') },
          { organisation: who.organisation },
        )
      : null
    const about: EventSealed = {
      happenedOn: asked.happenedOn,
      place: asked.happenedAt,
      informant: asked.informant,
      proofs: asked.proofs,
      outcome,
    }
    const event = { kind: 'birth', person, other: null, timeliness, level, determination: opened?.id ?? null } as const
    return { ...(await insertEvent(writing, event, about)), person, atRisk: outcome.atRisk }
  },
})

const spouseOf = (statements: Awaited<ReturnType<typeof statementsOf>>, other: string) =>
  counting(statements).filter(({ relation, relative }) => relation === 'spouse' && relative === other)

/** What an event changes in the records of those whom it concerns. */
const takeEffect = async (writing: Writing, kind: Kind, one: string, two: string | null, source: SourceSaid): Promise<void> => {
  if (two === null) return
  if (kind === 'marriage') {
    await relate(writing, one, two, 'spouse', source)
    await relate(writing, two, one, 'spouse', source)
  }
  if (kind === 'adoption') await relate(writing, one, two, 'parent', source)
  if (kind === 'divorce')
    for (const [whose, other] of [
      [one, two],
      [two, one],
    ] as const)
      for (const statement of spouseOf(await statementsOf(writing, whose), other))
        await insertTakenBack(writing, whose, statement, writing.words.say('people.choice.event-kind.divorce'))
}

const needsOther: readonly Kind[] = ['marriage', 'divorce', 'adoption']

/** Registers a marriage, a divorce, a death or an adoption of somebody who has a record. */
export const registerEvent = action({
  ...common,
  name: 'people.registerEvent',
  at: 'POST /people/events/register',
  input: LaterAsked,
  result: Registered,
  about: (_, { person }) => [person],
  async act(writing, asked) {
    const { today } = writing
    const { eventKind: kind, happenedOn } = asked
    const one = await knownIn(writing, 'recordOf', asked.recordOf)
    const two = needsOther.includes(kind) ? await knownIn(writing, 'otherPerson', asked.otherPerson) : null
    if (!one) throw badInput('error.missing', undefined, 'recordOf')
    if (needsOther.includes(kind) && !two) throw badInput('people.say-the-other', undefined, 'otherPerson')
    if (two?.row.person === one.row.person) throw badInput('people.same-record', undefined, 'otherPerson')
    const events = await eventsOf(writing, one.row.person)
    const dead = [...events, ...(two ? await eventsOf(writing, two.row.person) : [])].some(
      ({ kind: each, person }) => each === 'death' && [one.row.person, two?.row.person].includes(person),
    )
    const childhoodOf = (known: Known) => {
      const days = known.summary.birth ? daysOfBirth(known.summary.birth, today) : null
      return days ? childhood(days, happenedOn) : null
    }
    mustBePossible({
      kind,
      happenedOn,
      today,
      childhoods: [childhoodOf(one), ...(two ? [childhoodOf(two)] : [])],
      spouses: two !== null && areMarried(events, one.row.person, two.row.person),
      dead,
    })
    const timeliness = timelinessOf(happenedOn, today)
    const level = levelOf(asked.proofs, timeliness)
    const [person, other] = [one.row.person, two?.row.person ?? null]
    await takeEffect(writing, kind, person, other, sourceIn(asked, evidenceOf(level), today))
    const about: EventSealed = { happenedOn, place: asked.happenedAt, informant: asked.informant, proofs: asked.proofs, outcome: null }
    return { ...(await insertEvent(writing, { kind, person, other, timeliness, level, determination: null }, about)), person }
  },
})
