import { z } from 'zod'
import { action, NotFound, only, query, type Reading, Refused, type Writing } from '#kernel'
import { keepPairs, type Likely, likelyFor } from '../duplicates/likely.ts'
import { findPerson, insertPerson, insertStatement, refresh, statementsOf, summaryOf } from './store.ts'
import { type Group, groupNames, groups, type Told } from './terms.ts'
import { missingIn, mustMakeSense, statementsIn } from './told.ts'

const common = { under: ['gcm:4.a', 'gcm:p13'], may: only('registrar'), purpose: 'civil registration' } as const
const Id = z.object({ id: z.uuid() })

type Intake = { readonly id: string; readonly person: string; readonly told: Told; readonly beganAt: Date }

/** A registration that was begun at this desk, opened; null where there is none. */
const findIntake = async ({ db, who, wall }: Pick<Reading, 'db' | 'who' | 'wall'>, id: string): Promise<Intake | null> => {
  const row = await db
    .selectFrom('people.intake')
    .select(['id', 'person', 'sealed', 'began_at'])
    .where('state', '=', who.state)
    .where('id', '=', id)
    .executeTakeFirst()
  const text = row ? await wall.open(db, row.person, 'intake', row.sealed) : null
  return row && text !== null ? { id, person: row.person, told: JSON.parse(text) as Told, beganAt: row.began_at } : null
}

const getIntake = async (reading: Pick<Reading, 'db' | 'who' | 'wall'>, id: string): Promise<Intake> => {
  const found = await findIntake(reading, id)
  if (!found) throw new NotFound('people.no-intake')
  return found
}

const beginIntake = action({
  ...common,
  name: 'people.beginIntake',
  at: 'POST /people/intakes/begin',
  input: groups.names,
  result: Id,
  async act({ db, who, now, newId, wall }, names) {
    const [id, person] = [newId(), await wall.newPerson()]
    await db
      .insertInto('people.intake')
      .values({
        state: who.state,
        id,
        person,
        sealed: await wall.seal(db, person, 'intake', JSON.stringify({ names })),
        began_at: now,
        changed_at: now,
        organisation: who.organisation,
        actor: who.actor,
      })
      .execute()
    return { id }
  },
})

const tell = async (writing: Writing, group: Group, id: string, said: object): Promise<void> => {
  const { db, who, now, today, wall } = writing
  mustMakeSense(said as Record<string, unknown>, today)
  const { person, told } = await getIntake(writing, id)
  await db
    .updateTable('people.intake')
    .set({ sealed: await wall.seal(db, person, 'intake', JSON.stringify({ ...told, [group]: said })), changed_at: now })
    .where('state', '=', who.state)
    .where('id', '=', id)
    .execute()
}

const capital = (group: Group): string => group.charAt(0).toUpperCase() + group.slice(1)

/** What a form of a group is filled with: what was told before, or what is so most often. */
export const toldBefore =
  (group: Group) =>
  async (asked: Reading, { id }: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>> | null> => {
    const intake = await findIntake(asked, String(id))
    if (!intake) return null
    const standard = group === 'source' ? { saidBy: 'the-person', saidOn: asked.today } : {}
    return Object.fromEntries(
      Object.entries({ ...standard, ...intake.told[group] })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]),
    )
  }

/** One action for each group of questions. */
export const tellings = Object.fromEntries(
  groupNames.map((group) => [
    group,
    action({
      ...common,
      name: `people.tell${capital(group)}`,
      at: `POST /people/intakes/:id/${group}`,
      input: groups[group].extend({ id: z.uuid() }) as z.ZodObject,
      result: Id,
      async act(writing, { id, ...said }) {
        await tell(writing, group, String(id), said)
        return { id: String(id) }
      },
    }),
  ]),
) as Readonly<Record<Group, ReturnType<typeof action<z.ZodObject, typeof Id>>>>

const likelyOf = async (asked: Reading, { told, person }: Intake): Promise<readonly Likely[]> => {
  const source = told.source ?? { saidBy: 'the-person', evidence: 'own-word', saidOn: asked.today }
  const stated = statementsIn(told, source).map((each, at) => ({
    ...each,
    id: String(at),
    person,
    supersedes: null,
    takenBack: false,
    why: null,
    relation: null,
    relative: null,
    enteredAt: asked.now,
    enteredBy: null,
  }))
  return likelyFor(asked, person, summaryOf(stated))
}

/** A registration before it is finished: what was told, and who is registered already who may be the same. */
export const oneIntake = query({
  ...common,
  name: 'people.oneIntake',
  at: 'GET /people/intakes/:id',
  input: Id,
  result: z.object({
    id: z.uuid(),
    told: z.custom<Told>(),
    beganAt: z.date(),
    missing: z.array(z.enum(groupNames)),
    likely: z.array(z.custom<Likely>()),
    today: z.string(),
  }),
  about: (_, { likely }) => likely.map(({ person }) => person),
  async read(reading, { id }) {
    const intake = await getIntake(reading, id)
    const likely = intake.told.names ? await likelyOf(reading, intake) : []
    return {
      id,
      told: intake.told,
      beganAt: intake.beganAt,
      missing: [...missingIn(intake.told)],
      likely: [...likely],
      today: reading.today,
    }
  },
})

const dropRow = async ({ db, who }: Pick<Writing, 'db' | 'who'>, id: string): Promise<void> => {
  await db.deleteFrom('people.intake').where('state', '=', who.state).where('id', '=', id).execute()
}

/** Registers somebody: refuses while something has not been told, and where others may be the same until the registrar has said why it is none of them. */
const finishIntake = action({
  ...common,
  name: 'people.finishIntake',
  at: 'POST /people/intakes/:id/register',
  input: Id.extend({ whyNoneOfThem: z.string().trim().min(10).max(500).optional() }),
  result: z.object({ person: z.guid(), reference: z.string() }),
  about: (_, { person }) => [person],
  async act(writing, { id, whyNoneOfThem }) {
    const intake = await getIntake(writing, id)
    const missing = missingIn(intake.told)
    if (missing.length > 0) throw new Refused('people.still-to-tell', { count: missing.length }, 'gcm:4.a')
    const likely = await likelyOf(writing, intake)
    if (likely.some(({ why }) => why.band === 'propose') && !whyNoneOfThem)
      throw new Refused('people.look-at-them-first', undefined, 'gcm:4.a')
    const { person, told } = intake
    const reference = await insertPerson(writing, person)
    for (const saying of statementsIn(told, told.source!)) await insertStatement(writing, person, [], saying)
    await refresh(writing, person)
    await keepPairs(writing, person, likely, whyNoneOfThem)
    await dropRow(writing, id)
    return { person, reference }
  },
})

const sameValue = (one: object, two: object | null): boolean => two !== null && JSON.stringify(one) === JSON.stringify(two)

/** The person is registered already: what was told now is added to what is known of them, and nothing of that is lost. */
const knownIntake = action({
  ...common,
  name: 'people.knownIntake',
  at: 'POST /people/intakes/:id/known',
  input: Id.extend({ person: z.guid() }),
  result: z.object({ person: z.guid(), added: z.number() }),
  about: ({ person }) => [person],
  async act(writing, { id, person }) {
    const { told, person: unused } = await getIntake(writing, id)
    const missing = missingIn(told)
    if (missing.length > 0) throw new Refused('people.still-to-tell', { count: missing.length }, 'gcm:4.a')
    if (!(await findPerson(writing, person))) throw new NotFound('people.nobody')
    const before = await statementsOf(writing, person)
    const added = statementsIn(told, told.source!).filter(
      ({ fact, value }) => !before.some((each) => each.fact === fact && sameValue(value, each.value)),
    )
    for (const saying of added) await insertStatement(writing, person, await statementsOf(writing, person), saying)
    await refresh(writing, person)
    await writing.wall.forget(writing.db, unused)
    await dropRow(writing, id)
    return { person, added: added.length }
  },
})

/** Throws a registration away that was begun; the key of what was typed goes too. */
const dropIntake = action({
  ...common,
  name: 'people.dropIntake',
  at: 'POST /people/intakes/:id/drop',
  input: Id,
  result: z.object({}),
  async act(writing, { id }) {
    const { person } = await getIntake(writing, id)
    await writing.wall.forget(writing.db, person)
    await dropRow(writing, id)
    return {}
  },
})

/** Registrations that were begun at this desk and are not finished, the latest first. */
export const unfinished = async (asked: Pick<Reading, 'db' | 'who' | 'wall'>): Promise<readonly Intake[]> => {
  const rows = await asked.db
    .selectFrom('people.intake')
    .select('id')
    .where('state', '=', asked.who.state)
    .orderBy('changed_at', 'desc')
    .limit(20)
    .execute()
  const found: Intake[] = []
  for (const { id } of rows) {
    const intake = await findIntake(asked, id)
    if (intake) found.push(intake)
  }
  return found
}

export const actions = { beginIntake, finishIntake, knownIntake, dropIntake }
