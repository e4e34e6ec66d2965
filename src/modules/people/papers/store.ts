import type { Reading, Writing } from '#kernel'
import type { PaperKind, Standing } from './terms.ts'

/** A document as it is kept, before it is opened. */
export type PaperRow = {
  readonly id: string
  readonly person: string
  readonly kind: PaperKind
  readonly number: string
  readonly sealed: Buffer
  readonly issuedOn: string
  readonly expiresOn: string
}

/** A line of what was reported of a document, opened. */
export type StandingRow = { readonly standing: Standing; readonly at: Date; readonly report: string | null }

const columns = ['id', 'person', 'kind', 'number', 'sealed', 'issued_on', 'expires_on'] as const
type Kept = Omit<PaperRow, 'issuedOn' | 'expiresOn' | 'kind'> & {
  readonly issued_on: unknown
  readonly expires_on: unknown
  readonly kind: string
}
const rowOf = ({ issued_on, expires_on, kind, ...row }: Kept): PaperRow => ({
  ...row,
  kind: kind as PaperKind,
  issuedOn: String(issued_on),
  expiresOn: String(expires_on),
})

const findBy = async ({ db, who }: Pick<Reading, 'db' | 'who'>, column: 'id' | 'lookup', value: string): Promise<PaperRow | null> => {
  const row = await db
    .selectFrom('people.paper')
    .select(columns)
    .where('state', '=', who.state)
    .where(column, '=', value)
    .executeTakeFirst()
  return row ? rowOf(row) : null
}
export const findPaper = (reading: Pick<Reading, 'db' | 'who'>, id: string) => findBy(reading, 'id', id)

type Signing = Pick<Reading, 'sign'>
/** By what a document is found from what stands in its zone; only this installation can make it. */
const lookupOf = ({ sign }: Signing, number: string, birth: string, expiry: string): string => sign('people.zone', number, birth, expiry)

/** The document in whose zone these stand, or null. */
export const findByZone = (
  reading: Pick<Reading, 'db' | 'who' | 'sign'>,
  { number, birth, expiry }: { readonly number: string; readonly birth: string; readonly expiry: string },
): Promise<PaperRow | null> => findBy(reading, 'lookup', lookupOf(reading, number, birth, expiry))

/** The documents of a person, the newest first. */
export const papersOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>, person: string): Promise<readonly PaperRow[]> =>
  (
    await db
      .selectFrom('people.paper')
      .select(columns)
      .where('state', '=', who.state)
      .where('person', '=', person)
      .orderBy('id', 'desc')
      .execute()
  ).map(rowOf)

/** Where a document stands now. */
export const standingNow = async ({ db, who }: Pick<Reading, 'db' | 'who'>, paper: string): Promise<Standing> =>
  (
    await db
      .selectFrom('people.paper_standing')
      .select('standing')
      .where('state', '=', who.state)
      .where('paper', '=', paper)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).standing as Standing

/** Everything that was reported of a document, oldest first, opened. */
export const reportsOf = async (
  { db, who, wall }: Pick<Reading, 'db' | 'who' | 'wall'>,
  { id, person }: Pick<PaperRow, 'id' | 'person'>,
): Promise<readonly StandingRow[]> => {
  const rows = await db
    .selectFrom('people.paper_standing')
    .select(['id', 'standing', 'sealed', 'at'])
    .where('state', '=', who.state)
    .where('paper', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const opened: StandingRow[] = []
  for (const { id: line, standing, sealed, at } of rows)
    opened.push({ standing: standing as Standing, at, report: await wall.open(db, person, `standing ${line}`, sealed) })
  return opened
}

/** Keeps where a document stands from now on, and what was reported. */
export const insertStanding = async (
  { db, who, now, newId, wall }: Writing,
  { id: paper, person }: Pick<PaperRow, 'id' | 'person'>,
  standing: Standing,
  report: string,
): Promise<void> => {
  const id = newId()
  await db
    .insertInto('people.paper_standing')
    .values({
      state: who.state,
      id,
      paper,
      standing,
      sealed: await wall.seal(db, person, `standing ${id}`, report),
      at: now,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
}

/** Keeps a document that is issued. */
export const insertPaper = async (
  writing: Writing,
  id: string,
  paper: Pick<PaperRow, 'person' | 'kind' | 'number' | 'issuedOn' | 'expiresOn'>,
  lines: readonly string[],
  zone: { readonly birth: string; readonly expiry: string },
): Promise<void> => {
  const { db, who, wall } = writing
  await db
    .insertInto('people.paper')
    .values({
      state: who.state,
      id,
      person: paper.person,
      kind: paper.kind,
      number: paper.number,
      lookup: lookupOf(writing, paper.number, zone.birth, zone.expiry),
      sealed: await wall.seal(db, paper.person, `paper ${id}`, lines.join('\n')),
      issued_on: paper.issuedOn,
      expires_on: paper.expiresOn,
      organisation: who.organisation,
      actor: who.actor,
    })
    .execute()
}
