import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Session } from '../access/index.ts'
import type { Reads, Writes } from '../db/index.ts'
import type { Writing } from '../operation.ts'
import { badInput } from '../refusals.ts'
import { plainName, typeOfFile } from './rules.ts'
import type { Declared, FileEntry, FileRef } from './terms.ts'

const table = (declared: Pick<Declared, 'name'>): RawBuilder<unknown> => sql.table(declared.name)
const listed = sql`id, about, name, type, size, hash, published, made_at as "madeAt"`

type Keeping = Pick<Writing, 'db' | 'who' | 'now' | 'newId'>

/** Keeps a file that belongs to a case or entry; one of a kind that is not taken is refused at its field. */
export const keepFile = async (
  declared: Pick<Declared, 'name'>,
  { db, who, now, newId }: Keeping,
  file: File,
  { about, published = false, at = 'file' }: { readonly about: string; readonly published?: boolean; readonly at?: string },
): Promise<FileRef> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = typeOfFile(file.name, bytes)
  if (!type) throw badInput('error.kind-of-file', undefined, at)
  const id = newId()
  const name = plainName(file.name)
  const hash = createHash('sha256').update(bytes).digest('hex')
  await sql`insert into ${table(declared)} (state, id, about, name, type, size, hash, content, published, actor, organisation, made_at)
    values (${who.state}, ${id}, ${about}, ${name}, ${type}, ${bytes.length}, ${hash}, ${Buffer.from(bytes)}, ${published}, ${who.actor}, ${who.organisation}, ${now})`.execute(
    db,
  )
  return { file: id, name }
}

/** The files that belong to a case or entry, as far as the session sees them, in the order in which they came. */
export const filesAbout = async (
  declared: Pick<Declared, 'name'>,
  db: Reads,
  who: Session,
  about: readonly string[],
): Promise<FileEntry[]> => {
  const { rows } =
    await sql<FileEntry>`select ${listed} from ${table(declared)} where state = ${who.state} and about = any (${[...about]}::text[]) order by made_at, id`.execute(
      db,
    )
  return rows
}

/** A file with its bytes, or null where the session does not see it. */
export const findFile = async (
  declared: Pick<Declared, 'name'>,
  db: Reads,
  who: Session,
  id: string,
): Promise<(FileEntry & { readonly content: Buffer }) | null> => {
  const { rows } = await sql<FileEntry & { content: Buffer }>`
    select ${listed}, content from ${table(declared)} where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Publishes the files of a case or entry, or takes them back. */
export const publishFiles = async (
  declared: Pick<Declared, 'name'>,
  { db, who }: { readonly db: Writes; readonly who: Session },
  about: string,
  published = true,
): Promise<void> => {
  await sql`update ${table(declared)} set published = ${published} where state = ${who.state} and about = ${about}`.execute(db)
}
