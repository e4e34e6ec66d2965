import { type RawBuilder, sql } from 'kysely'
import { Conflict, NotFound, type Reading, type Writing } from '#kernel'
import { canonical } from '../package/canonical.ts'
import type { SignedPackage } from '../package/terms.ts'
import type { Declaration, Paragraph, Position, Proposal, Taken } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>
type Changing = Pick<Writing, 'db' | 'who' | 'now' | 'newId'>

const declarationColumns = sql`id, forum, title, stage, opened_at as "openedAt", final_at as "finalAt", fingerprint, public_key as "publicKey"`

/** The Progress Declarations that the session sees, newest first. */
export const listDeclarations = async ({ db, who }: Asking): Promise<readonly Declaration[]> => {
  const { rows } =
    await sql<Declaration>`select ${declarationColumns} from accountability.declaration where state = ${who.state} order by opened_at desc`.execute(
      db,
    )
  return rows
}

export const findDeclaration = async (asking: Asking, id: string): Promise<Declaration | null> =>
  (await listDeclarations(asking)).find((each) => each.id === id) ?? null

const paragraphColumns = sql`id, declaration, place, words, worded, struck, silence_until as "silenceUntil", version, changed_at as "changedAt"`

const paragraphsWhere = async ({ db, who }: Asking, condition: RawBuilder<unknown>): Promise<readonly Paragraph[]> => {
  const { rows } =
    await sql<Paragraph>`select ${paragraphColumns} from accountability.paragraph where state = ${who.state} and ${condition} order by place, id`.execute(
      db,
    )
  return rows
}

/** The paragraphs of a declaration, in their order. */
export const listParagraphs = (asking: Asking, declaration: string): Promise<readonly Paragraph[]> =>
  paragraphsWhere(asking, sql`declaration = ${declaration}`)
export const findParagraph = async (asking: Asking, id: string): Promise<Paragraph | null> =>
  (await paragraphsWhere(asking, sql`id = ${id}`))[0] ?? null

/** What delegations proposed for some paragraphs, oldest first. */
export const listProposals = async ({ db, who }: Asking, paragraphs: readonly string[]): Promise<readonly Proposal[]> => {
  const { rows } =
    await sql<Proposal>`select id, paragraph, version, kind, words, reasons, delegation, standing, answer, at from accountability.proposal
    where state = ${who.state} and paragraph = any (${[...paragraphs]}::uuid[]) order by at, id`.execute(db)
  return rows
}

/** Where delegations stood to some paragraphs, oldest first. */
export const listPositions = async ({ db, who }: Asking, paragraphs: readonly string[]): Promise<readonly Taken[]> => {
  const { rows } = await sql<Taken>`select paragraph, version, delegation, position, reasons, at from accountability.position
    where state = ${who.state} and paragraph = any (${[...paragraphs]}::uuid[]) order by at, id`.execute(db)
  return rows
}

/** Begins a declaration. */
export const insertDeclaration = async ({ db, who, now, newId }: Changing, forum: string, title: Declaration['title']): Promise<string> => {
  const id = newId()
  await sql`insert into accountability.declaration (state, id, forum, title, stage, published, opened_at, actor)
    values (${who.state}, ${id}, ${forum}, ${JSON.stringify(title)}::jsonb, 'open', false, ${now}, ${who.actor})`.execute(db)
  return id
}

/** Puts a paragraph at a place; those behind it move on. */
export const insertParagraph = async (
  { db, who, now, newId }: Changing,
  declaration: string,
  place: number,
  words: Paragraph['words'],
): Promise<string> => {
  const id = newId()
  const worded = Object.fromEntries(Object.keys(words).map((language) => [language, 1]))
  await sql`update accountability.paragraph set place = place + 1 where state = ${who.state} and declaration = ${declaration} and place >= ${place}`.execute(
    db,
  )
  await sql`insert into accountability.paragraph (state, id, declaration, place, words, worded, struck, version, published, changed_at, actor)
    values (${who.state}, ${id}, ${declaration}, ${place}, ${JSON.stringify(words)}::jsonb, ${JSON.stringify(worded)}::jsonb, false, 1, false, ${now}, ${who.actor})`.execute(
    db,
  )
  return id
}

type Reworded = Pick<Paragraph, 'words' | 'worded' | 'version' | 'struck' | 'silenceUntil'>

/** Changes a paragraph from the version that was read; Conflict where somebody else changed it first. */
export const changeParagraph = async (changing: Changing, id: string, version: number, to: Reworded): Promise<void> => {
  const { db, who, now } = changing
  const done =
    await sql`update accountability.paragraph set words = ${JSON.stringify(to.words)}::jsonb, worded = ${JSON.stringify(to.worded)}::jsonb, struck = ${to.struck},
      silence_until = ${to.silenceUntil}, version = ${to.version}, changed_at = ${now}, actor = ${who.actor}
    where state = ${who.state} and id = ${id} and version = ${version}`.execute(db)
  if (done.numAffectedRows === 1n) return
  const now_ = await findParagraph(changing, id)
  throw now_ ? new Conflict({ wording: now_.words }, now_.version) : new NotFound()
}

export const insertProposal = async (
  { db, who, now, newId }: Changing,
  it: Pick<Proposal, 'paragraph' | 'version' | 'kind' | 'words' | 'reasons' | 'delegation'>,
): Promise<string> => {
  const id = newId()
  await sql`insert into accountability.proposal (state, id, paragraph, version, kind, words, reasons, delegation, standing, at, actor, organisation)
    values (${who.state}, ${id}, ${it.paragraph}, ${it.version}, ${it.kind}, ${JSON.stringify(it.words)}::jsonb, ${it.reasons}, ${it.delegation}, 'open', ${now}, ${who.actor}, ${who.organisation})`.execute(
    db,
  )
  return id
}

export const findProposal = async ({ db, who }: Asking, id: string): Promise<Proposal | null> => {
  const { rows } =
    await sql<Proposal>`select id, paragraph, version, kind, words, reasons, delegation, standing, answer, at from accountability.proposal
    where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Ends a proposal that is open; false where somebody ended it first. */
export const endProposal = async (
  { db, who }: Changing,
  id: string,
  standing: Proposal['standing'],
  answer: string | null,
): Promise<boolean> => {
  const done =
    await sql`update accountability.proposal set standing = ${standing}, answer = ${answer} where state = ${who.state} and id = ${id} and standing = 'open'`.execute(
      db,
    )
  return done.numAffectedRows === 1n
}

export const insertPosition = async (
  { db, who, now, newId }: Changing,
  it: {
    readonly paragraph: string
    readonly version: number
    readonly delegation: string
    readonly position: Position
    readonly reasons: string | null
  },
): Promise<void> => {
  await sql`insert into accountability.position (state, id, paragraph, version, delegation, position, reasons, at, actor, organisation)
    values (${who.state}, ${newId()}, ${it.paragraph}, ${it.version}, ${it.delegation}, ${it.position}, ${it.reasons}, ${now}, ${who.actor}, ${who.organisation})`.execute(
    db,
  )
}

/** Puts a paragraph under silence until a day, or ends its silence. */
export const setSilence = async ({ db, who }: Changing, id: string, until: string | null): Promise<void> => {
  await sql`update accountability.paragraph set silence_until = ${until} where state = ${who.state} and id = ${id}`.execute(db)
}

/** Makes a declaration final: signed, and everybody’s to read. */
export const finishDeclaration = async ({ db, who, now }: Changing, id: string, signed: SignedPackage): Promise<void> => {
  await sql`update accountability.declaration set stage = 'final', published = true, final_at = ${now}, fingerprint = ${signed.fingerprint}, key = ${signed.key.kid},
      public_key = ${signed.key.x}, jws = ${signed.jws}, payload = ${canonical(signed.package)} where state = ${who.state} and id = ${id}`.execute(
    db,
  )
  await sql`update accountability.paragraph set published = true where state = ${who.state} and declaration = ${id}`.execute(db)
}

/** The signed text of a final declaration, or null. */
export const signedDeclaration = async ({ db, who }: Asking, id: string): Promise<SignedPackage | null> => {
  const { rows } = await sql<{ fingerprint: string; key: string; publicKey: string; jws: string; payload: string }>`
    select fingerprint, key, public_key as "publicKey", jws, payload from accountability.declaration where state = ${who.state} and id = ${id} and stage = 'final'`.execute(
    db,
  )
  const row = rows[0]
  return row
    ? {
        package: JSON.parse(row.payload),
        fingerprint: row.fingerprint,
        key: { kty: 'OKP', crv: 'Ed25519', x: row.publicKey, kid: row.key },
        jws: row.jws,
      }
    : null
}

/** The code of the organisation for which somebody acts, or null. */
export const delegationOf = async ({ db, who }: Asking): Promise<string | null> => {
  if (who.organisation === null) return null
  const { rows } = await sql<{
    key: string
  }>`select key from kernel.organisation where state = ${who.state} and id = ${who.organisation}`.execute(db)
  return rows[0]?.key ?? null
}
