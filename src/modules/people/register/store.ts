import { sql } from 'kysely'
import { NotFound, type Reading, type Writing } from '#kernel'
import { blindKey, referenceOf, searchKeysOf } from './keys.ts'
import { birthOf, counting, replacedBy, type Stated, yearsOfBirth } from './rules.ts'
import type { NamePart, Summary } from './summary.ts'
import { type Evidence, type Fact, facts, type Relation, type SourceSaid } from './terms.ts'

/** A statement, opened; `value` is null where the key of the person was destroyed. */
export type Statement = Stated & {
  /** Whose it is: of a merged record, the number that it had. */
  readonly person: string
  readonly value: Readonly<Record<string, unknown>> | null
  readonly source: SourceSaid | null
  /** Why it was taken back, for one that only does that. */
  readonly why: string | null
  readonly relation: Relation | null
  readonly relative: string | null
  readonly enteredAt: Date
  readonly enteredBy: string | null
}

/** A record of the register, before anything of it is opened. */
export type PersonRow = {
  readonly person: string
  readonly reference: string
  readonly summary: Buffer
  readonly registeredAt: Date
  readonly mergedInto: string | null
}

type Sealed = {
  readonly id: string
  readonly fact: Fact
  readonly sealed: Buffer
  readonly relation: Relation | null
  readonly relative: string | null
  readonly supersedes: string | null
  readonly takenBack: boolean
  readonly enteredAt: Date
  readonly enteredBy: string | null
}

const personColumns = ['person', 'reference', 'summary', 'registered_at as registeredAt', 'merged_into as mergedInto'] as const

/** The record of a person by their number, or null. */
export const findPerson = async ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<PersonRow | null> =>
  (await db
    .selectFrom('people.person')
    .select(personColumns)
    .where('state', '=', who.state)
    .where('person', '=', person)
    .executeTakeFirst()) ?? null

export const getPerson = async (reading: Pick<Reading, 'db' | 'who'>, person: string): Promise<PersonRow> => {
  const found = await findPerson(reading, person)
  if (!found) throw new NotFound('people.nobody')
  return found
}

/** The record that people call by a reference, or null. */
export const findByReference = async ({ db, who }: Pick<Reading, 'db' | 'who'>, reference: string): Promise<PersonRow | null> =>
  (await db
    .selectFrom('people.person')
    .select(personColumns)
    .where('state', '=', who.state)
    .where('reference', '=', reference)
    .executeTakeFirst()) ?? null

/** Records that were merged into one. */
export const mergedInto = ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<readonly PersonRow[]> =>
  db.selectFrom('people.person').select(personColumns).where('state', '=', who.state).where('merged_into', '=', person).execute()

/** What counts now of a person, as it stands sealed in their row; null where their key was destroyed. */
export const openSummary = async ({ db, wall }: Pick<Reading, 'db' | 'wall'>, row: Pick<PersonRow, 'person' | 'summary'>) => {
  const text = await wall.open(db, row.person, 'summary', row.summary)
  return text === null ? null : (JSON.parse(text) as Summary)
}

/** All that was ever said of a person, oldest first, opened. */
export const statementsOf = async (
  { db, who, wall }: Pick<Reading, 'db' | 'who' | 'wall'>,
  person: string,
): Promise<readonly Statement[]> => {
  const { rows } = await sql<Sealed>`
    select id, fact, sealed, relation, relative, supersedes, taken_back as "takenBack", entered_at as "enteredAt",
      kernel.name_of(actor) as "enteredBy"
    from people.statement where state = ${who.state} and person = ${person} order by entered_at, id`.execute(db)
  const opened: Statement[] = []
  for (const { sealed, ...row } of rows) {
    const text = await wall.open(db, person, `statement ${row.id}`, sealed)
    const { value = null, source = null, why = null } = text === null ? {} : (JSON.parse(text) as Partial<Statement>)
    opened.push({ ...row, person, value, source, why })
  }
  return opened
}

const nowOf = (statements: readonly Statement[], fact: Fact) => counting(statements).filter((each) => each.fact === fact && each.value)

/** What counts now, drawn from all that was said. */
export const summaryOf = (statements: readonly Statement[]): Summary => {
  const names = nowOf(statements, 'name').map(({ value }) => facts.name.parse(value) satisfies NamePart)
  const birth = nowOf(statements, 'birth')[0]
  const sex = nowOf(statements, 'sex')[0]
  const place = nowOf(statements, 'birthPlace')[0]
  const evidence = (of: Statement | undefined): Evidence | null => of?.source?.evidence ?? null
  return {
    names: [...names].sort((a, b) => Number(b.nameKind === 'now') - Number(a.nameKind === 'now')),
    birth: birth ? birthOf(facts.birth.parse(birth.value)) : null,
    sex: sex ? facts.sex.parse(sex.value).sex : null,
    place: place ? facts.birthPlace.parse(place.value).place : null,
    nationalities: nowOf(statements, 'nationality').map(({ value }) => facts.nationality.parse(value)),
    nameEvidence: evidence(nowOf(statements, 'name')[0]) ?? 'own-word',
    birthEvidence: evidence(birth),
  }
}

const keepKeys = async ({ db, who, today, sign }: Writing, person: string, summary: Summary): Promise<void> => {
  const names = summary.names.flatMap(({ asSaid, latin }) => (latin ? [asSaid, latin] : [asSaid]))
  const { words, pairs, years } = searchKeysOf(names, yearsOfBirth(summary.birth, today))
  const keys = [...new Set([...words, ...pairs, ...years].map((key) => blindKey(sign, key)))]
  await sql`
    delete from people.name_key where state = ${who.state} and person = ${person} and key <> all (${keys}::bigint[])`.execute(db)
  await sql`
    insert into people.name_key (state, key, person) select ${who.state}, key, ${person} from unnest(${keys}::bigint[]) as key
    on conflict do nothing`.execute(db)
}

/** All that was said of a person, and of the records that were merged into theirs. */
export const wholeOf = async (
  reading: Pick<Reading, 'db' | 'who' | 'wall'>,
  person: string,
): Promise<{ readonly merged: readonly PersonRow[]; readonly statements: readonly Statement[] }> => {
  const merged = await mergedInto(reading, person)
  const statements = [...(await statementsOf(reading, person))]
  for (const other of merged) statements.push(...(await statementsOf(reading, other.person)))
  return { merged, statements }
}

/** Writes anew what counts now of a person, and by what they are found; of a merged record, that into which it was merged too. */
export const refresh = async (writing: Writing, person: string): Promise<void> => {
  const { db, who, wall } = writing
  const summary = summaryOf((await wholeOf(writing, person)).statements)
  const sealed = await wall.seal(db, person, 'summary', JSON.stringify(summary))
  await db
    .updateTable('people.person')
    .set((row) => ({ summary: sealed, version: row('version', '+', 1) }))
    .where('state', '=', who.state)
    .where('person', '=', person)
    .execute()
  await keepKeys(writing, person, summary)
  const into = (await findPerson(writing, person))?.mergedInto
  if (into) await refresh(writing, into)
}

/** Makes the record of a person of whom nothing has been said yet. */
export const insertPerson = async ({ db, who, now, wall, sign }: Writing, person: string): Promise<string> => {
  const reference = referenceOf(sign, person)
  await db
    .insertInto('people.person')
    .values({
      state: who.state,
      person,
      reference,
      summary: await wall.seal(db, person, 'summary', '{}'),
      registered_at: now,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
  return reference
}

/** A statement to be kept. */
export type Saying = {
  readonly fact: Fact
  readonly value: Readonly<Record<string, unknown>>
  readonly source: SourceSaid
  readonly supersedes?: string | undefined
  readonly relation?: Relation
  readonly relative?: string
}

/** Keeps a statement; what it takes the place of stays in the history. Gives its id. */
export const insertStatement = async (
  { db, who, now, newId, wall }: Writing,
  person: string,
  before: readonly Stated[],
  { fact, value, source, supersedes, relation, relative }: Saying,
): Promise<string> => {
  const id = newId()
  await db
    .insertInto('people.statement')
    .values({
      state: who.state,
      id,
      person,
      fact,
      sealed: await wall.seal(db, person, `statement ${id}`, JSON.stringify({ value, source })),
      relation: relation ?? null,
      relative: relative ?? null,
      supersedes: replacedBy(before, fact, supersedes),
      entered_at: now,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
  return id
}

/** Keeps that a statement is taken back, and why. */
export const insertTakenBack = async (
  { db, who, now, newId, wall }: Writing,
  person: string,
  { id: supersedes, fact, relation, relative }: Statement,
  why: string,
): Promise<void> => {
  const id = newId()
  await db
    .insertInto('people.statement')
    .values({
      state: who.state,
      id,
      person,
      fact,
      sealed: await wall.seal(db, person, `statement ${id}`, JSON.stringify({ why })),
      relation,
      relative,
      supersedes,
      taken_back: true,
      entered_at: now,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
}

/** The ancestors of a person by what counts now, the person among them. */
export const ancestorsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`select ancestors as person from people.ancestors(${who.state}, ${person})`.execute(db)
  return rows.map((row) => row.person)
}
