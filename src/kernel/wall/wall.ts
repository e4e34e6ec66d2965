import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Purpose } from '../access/index.ts'
import type { Reads, Writes } from '../db/index.ts'
import type { Writing } from '../operation.ts'
import { seal, unseal } from '../sign-in/secrets.ts'
import type { Declared as Exchanged } from './exchange.ts'
import type { Holding } from './holdings.ts'
import { type KeyRing, openBytes, sealBytes } from './key-ring.ts'
import { handleOf, newRoot, numberIn, numbersIn, type PersonNumber, type Root, rootOf } from './numbers.ts'
import { type PersonNotice, tellPerson } from './pass.ts'
import type { Place } from './places.ts'

/** What an operation may do with persons: in its own purpose, and in no other. */
export type Wall = {
  /** A person whom nobody knows yet, by their number in this purpose. */
  readonly newPerson: () => Promise<PersonNumber>
  /** The number of whoever signed in with an account of their own, or null for everybody else; only where the program looks. */
  readonly myself: (db: Reads) => Promise<PersonNumber | null>
  /** Seals what is sensitive about a person with a key that is theirs in this purpose, made where there is none. */
  readonly seal: (db: Writes, person: PersonNumber, field: string, text: string) => Promise<Buffer>
  /** Opens it; null where the person was erased. */
  readonly open: (db: Reads, person: PersonNumber, field: string, sealed: Buffer) => Promise<string | null>
  /** Whom an import takes in from a source under the key by which that source knows them: whoever it took in under it before, the given person or a new one; null where they were erased, and then nothing of them is taken in. */
  readonly takeIn: (
    db: Writes,
    from: { readonly source: string; readonly key: string },
    person?: PersonNumber,
  ) => Promise<PersonNumber | null>
  /** Keeps the person from being taken in again from the sources that brought them; waits for imports that run. Asked before anything of them is erased. */
  readonly suppress: (db: Writes, person: PersonNumber) => Promise<void>
  /** Destroys the person's key in this purpose: what was sealed with it is lost, here and in every backup. */
  readonly forget: (db: Writes, person: PersonNumber) => Promise<void>
  /** Lets a person reach what is held about them by an account, or by a card and PIN (both as hashes); only where the program does it. */
  readonly giveLogin: (
    db: Writes,
    person: PersonNumber,
    by: { readonly account?: string; readonly card?: string; readonly pin?: string },
  ) => Promise<void>
  /** Tells a person something where they find it; NotFound where nobody is known by that number in this purpose. */
  readonly tellPerson: (writing: Writing, person: PersonNumber, notice: PersonNotice) => Promise<void>
  /** What stands behind the wall: for the kernel alone, no module reaches for it. */
  readonly behind: Built
}

/** What a wall is built of: keys, the installation's own secret, and whose installation it is. */
export type Built = {
  readonly ring: KeyRing
  readonly secret: Uint8Array
  readonly state: string
  readonly now: Date
  readonly exchanges: ReadonlyMap<string, Exchanged>
  readonly holdings: readonly Holding[]
  /** Every place at which something is kept or comes out, with its purpose. */
  readonly places: readonly Place[]
}

/** What a person's wrapped key is bound to. */
export const keyAbout = (state: string, purpose: Purpose, person: PersonNumber): string => `key ${state} ${purpose} ${person}`
/** The key is the person's own, and so binds to them what it seals, under whatever number. */
const fieldAbout = (purpose: Purpose, field: string): string => `field ${purpose} ${field}`

/** The numbers by which a person may be known while a key is exchanged: the given one first. */
const everyNumber = async ({ ring }: Built, purpose: Purpose, person: PersonNumber): Promise<readonly PersonNumber[]> => {
  const root = await rootOf(ring, purpose, person).catch(() => null)
  return root ? [...new Set([person, ...(await numbersIn(ring, purpose, root))])] : [person]
}

const keyOf = async (built: Built, purpose: Purpose, db: Reads, person: PersonNumber): Promise<Buffer | null> => {
  const { ring, state } = built
  for (const number of await everyNumber(built, purpose, person)) {
    const { rows } = await sql<{ generation: number; wrapped: Buffer }>`
      select * from kernel.find_person_key(${purpose}, ${number})`.execute(db)
    if (rows[0]) return ring.unwrap(purpose, rows[0].generation, keyAbout(state, purpose, number), rows[0].wrapped)
  }
  return null
}

const makeKey = async ({ ring, state, now }: Built, purpose: Purpose, db: Writes, person: PersonNumber): Promise<Buffer> => {
  const key = randomBytes(32)
  const generation = (await ring.generations(purpose))[0]!
  const wrapped = await ring.wrap(purpose, generation, keyAbout(state, purpose, person), key)
  await sql`select kernel.keep_person_key(${purpose}, ${person}, ${generation}, ${wrapped}, ${now})`.execute(db)
  return key
}

/** Who stands behind an account of a person's own; null where it is nobody's. */
export const rootOfAccount = async ({ secret, state }: Built, db: Reads, account: string): Promise<Root | null> => {
  const row = await db
    .selectFrom('kernel.person_login')
    .select(['handle', 'sealed_root'])
    .where('state', '=', state)
    .where('account', '=', account)
    .executeTakeFirst()
  return row ? Buffer.from(unseal(secret, `root ${row.handle}`, row.sealed_root), 'base64url') : null
}

/** The wall as an operation of a purpose meets it. */
export const wallOf = (built: Built, purpose: Purpose, actor: string | null): Wall => {
  const { ring, secret, state, now } = built
  return {
    newPerson: () => numberIn(ring, purpose, newRoot()),
    myself: async (db) => {
      const root = actor ? await rootOfAccount(built, db, actor) : null
      return root ? numberIn(ring, purpose, root) : null
    },
    seal: async (db, person, field, text) => {
      const key = (await keyOf(built, purpose, db, person)) ?? (await makeKey(built, purpose, db, person))
      return sealBytes(key, fieldAbout(purpose, field), Buffer.from(text))
    },
    open: async (db, person, field, sealed) => {
      const key = await keyOf(built, purpose, db, person)
      return key ? openBytes(key, fieldAbout(purpose, field), sealed).toString('utf8') : null
    },
    behind: built,
    tellPerson: (writing, person, notice) => tellPerson(built, writing, { purpose, person }, notice),
    takeIn: async (db, { source, key }, person) => {
      const mark = createHmac('sha256', secret)
        .update(JSON.stringify(['source', purpose, source, key]))
        .digest('base64url')
      const whom = person ?? (await numberIn(ring, purpose, newRoot()))
      const { rows } = await sql<{ person: string | null }>`select kernel.take_in(${purpose}, ${mark}, ${whom}, ${now}) as person`.execute(
        db,
      )
      return rows[0]!.person
    },
    suppress: async (db, person) => {
      await sql`select kernel.suppress(${purpose}, ${await everyNumber(built, purpose, person)}::uuid[], ${now})`.execute(db)
    },
    forget: async (db, person) => {
      for (const number of await everyNumber(built, purpose, person))
        await sql`select kernel.forget_person_key(${purpose}, ${number})`.execute(db)
    },
    giveLogin: async (db, person, { account, card, pin }) => {
      const root = await rootOf(ring, purpose, person)
      const handle = handleOf(secret, root)
      const given = { ...(account ? { account } : {}), ...(card ? { card } : {}), ...(pin ? { pin } : {}) }
      await db
        .insertInto('kernel.person_login')
        .values({ state, handle, sealed_root: seal(secret, `root ${handle}`, root.toString('base64url')), made_at: now, ...given })
        .onConflict((clash) => clash.columns(['state', 'handle']).doUpdateSet({ handle, ...given }))
        .execute()
    },
  }
}
