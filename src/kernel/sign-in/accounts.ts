import { sql } from 'kysely'
import { z } from 'zod'
import { only, purposes, roles } from '../access/index.ts'
import { newSecret } from '../chance.ts'
import type { Writes } from '../db/index.ts'
import { languages } from '../language/index.ts'
import { action, type Operation, query, type Reading } from '../operation.ts'
import { badInput, NotFound, Refused } from '../refusals.ts'
import { hashWord } from './secrets.ts'
import { SignInName } from './terms.ts'

const administrator = only('administrator')
const Account = z.object({
  id: z.uuid(),
  name: z.string(),
  fullName: z.string(),
  email: z.string().nullable(),
  standing: z.string(),
  posts: z.array(
    z.object({ id: z.uuid(), organisation: z.record(z.string(), z.string()).nullable(), purpose: z.string(), roles: z.array(z.string()) }),
  ),
})
export const Post = z.object({
  organisation: z.string().trim().max(40).optional(),
  purpose: z.enum(purposes),
  roles: z.array(z.enum(roles)).min(1).max(roles.length),
})

const accountsAtOnce = 50

export const accounts = query({
  name: 'kernel.accounts',
  under: 'gcm:p13',
  at: 'GET /desk/accounts',
  may: administrator,
  purpose: 'administration',
  input: z.object({ q: z.string().trim().max(100).optional(), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  result: z.object({ accounts: z.array(Account), total: z.number(), page: z.number(), pages: z.number() }),
  async read({ db, who }, { q, page }) {
    const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const where = sql`a.state = ${who.state} and (a.name ilike ${pattern} or a.full_name ilike ${pattern})`
    const { rows: counted } = await sql<{ total: number }>`select count(*) as total from kernel.account a where ${where}`.execute(db)
    const { rows } = await sql<z.infer<typeof Account>>`
      select a.id, a.name, a.full_name as "fullName", a.email, a.standing,
        coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'organisation', o.entry -> 'name', 'purpose', p.purpose, 'roles', p.roles)) filter (where p.id is not null), '[]') as posts
      from kernel.account a left join kernel.post p on p.state = a.state and p.account = a.id and p.ended_at is null
      left join kernel.organisation o on o.state = p.state and o.id = p.organisation
      where ${where} group by a.state, a.id order by a.name limit ${accountsAtOnce} offset ${(page - 1) * accountsAtOnce}`.execute(db)
    const { total } = counted[0]!
    return { accounts: rows, total, page, pages: Math.max(1, Math.ceil(total / accountsAtOnce)) }
  },
})

const organisationOf = async (db: Writes, state: string, code: string | undefined): Promise<string | null> => {
  if (!code) return null
  const found = await db
    .selectFrom('kernel.organisation')
    .select('id')
    .where('state', '=', state)
    .where('key', '=', code)
    .executeTakeFirst()
  if (!found) throw badInput('sign-in.no-organisation', { code }, 'organisation')
  return found.id
}

/** Makes an account with a word that opens it once. */
export const makeAccount = async (
  db: Writes,
  made: {
    state: string
    id: string
    name: string
    fullName: string
    email: string | null
    language: string
    now: Date
    word: string
    madeUp?: boolean
  },
): Promise<void> => {
  await db
    .insertInto('kernel.account')
    .values({
      state: made.state,
      id: made.id,
      name: made.name,
      full_name: made.fullName,
      email: made.email,
      language: made.language,
      standing: 'active',
      made_up: made.madeUp ?? false,
      made_at: made.now,
    })
    .execute()
  if (made.word)
    await db
      .insertInto('kernel.secret')
      .values({ state: made.state, account: made.id, kind: 'recovery', value: await hashWord(made.word), made_at: made.now })
      .execute()
}

export const addAccount = action({
  name: 'kernel.addAccount',
  under: 'gcm:p13',
  at: 'POST /desk/accounts/add',
  may: administrator,
  purpose: 'administration',
  as: 'the program',
  input: z.object({
    name: SignInName,
    fullName: z.string().trim().min(1).max(120),
    email: z.email().max(200).optional(),
    language: z.enum(languages),
    ...Post.shape,
  }),
  result: z.object({ id: z.uuid(), word: z.string() }),
  about: (_, result) => [result.id],
  async act({ db, who, now, newId }, given) {
    const taken = await db
      .selectFrom('kernel.account')
      .select('id')
      .where('state', '=', who.state)
      .where('name', '=', given.name)
      .executeTakeFirst()
    if (taken) throw badInput('sign-in.name-taken', { name: given.name }, 'name')
    const [id, word] = [newId(), newSecret(12)]
    await makeAccount(db, {
      state: who.state,
      id,
      name: given.name,
      fullName: given.fullName,
      email: given.email ?? null,
      language: given.language,
      now,
      word,
    })
    await db
      .insertInto('kernel.post')
      .values({
        state: who.state,
        id: newId(),
        account: id,
        organisation: await organisationOf(db, who.state, given.organisation),
        purpose: given.purpose,
        roles: given.roles,
      })
      .execute()
    return { id, word }
  },
})

export const givePost = action({
  name: 'kernel.givePost',
  under: 'gcm:p13',
  at: 'POST /desk/accounts/:account/posts',
  may: administrator,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ account: z.uuid(), ...Post.shape }),
  result: z.object({ id: z.uuid() }),
  about: (input) => [input.account],
  async act({ db, who, newId }, given) {
    const id = newId()
    const account = await db
      .selectFrom('kernel.account')
      .select('id')
      .where('state', '=', who.state)
      .where('id', '=', given.account)
      .executeTakeFirst()
    if (!account) throw new NotFound()
    await db
      .insertInto('kernel.post')
      .values({
        state: who.state,
        id,
        account: given.account,
        organisation: await organisationOf(db, who.state, given.organisation),
        purpose: given.purpose,
        roles: given.roles,
      })
      .execute()
    return { id }
  },
})

export const endPost = action({
  name: 'kernel.endPost',
  under: 'gcm:p13',
  at: 'POST /desk/posts/:post/end',
  may: administrator,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ post: z.uuid() }),
  result: z.object({ account: z.uuid() }),
  about: (_, result) => [result.account],
  async act({ db, who, now }, { post }) {
    const ended = await db
      .updateTable('kernel.post')
      .set({ ended_at: now })
      .where('state', '=', who.state)
      .where('id', '=', post)
      .where('ended_at', 'is', null)
      .returning('account')
      .executeTakeFirst()
    if (!ended) throw new NotFound()
    return { account: ended.account }
  },
})

/** Whose account something is done to, as whoever does it should see first. */
export const namedAccount = async ({ db, who }: Pick<Reading, 'db' | 'who'>, id: string) => {
  const account = await db
    .selectFrom('kernel.account')
    .select(['name', 'full_name as fullName'])
    .where('state', '=', who.state)
    .where('id', '=', id)
    .executeTakeFirst()
  return account ?? null
}

/** Whoever lost everything, or whose ways in somebody else may have, is let in by a word: what opened the account before opens nothing any more. */
export const recoverAccount = action({
  name: 'kernel.recoverAccount',
  under: 'gcm:p13',
  at: 'POST /desk/accounts/:account/recover',
  may: administrator,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ account: z.uuid() }),
  result: z.object({ word: z.string() }),
  about: (input) => [input.account],
  async act({ db, who, now }, { account }) {
    const word = newSecret(12)
    const value = await hashWord(word)
    const found = await db
      .selectFrom('kernel.account')
      .select('standing')
      .where('state', '=', who.state)
      .where('id', '=', account)
      .executeTakeFirst()
    if (found?.standing !== 'active') throw new NotFound()
    for (const table of ['kernel.session', 'kernel.passkey', 'kernel.secret'] as const)
      await db.deleteFrom(table).where('state', '=', who.state).where('account', '=', account).execute()
    await db.insertInto('kernel.secret').values({ state: who.state, account, kind: 'recovery', value, made_at: now }).execute()
    return { word }
  },
})

export const closeAccount = action({
  name: 'kernel.closeAccount',
  under: 'gcm:p13',
  at: 'POST /desk/accounts/:account/close',
  may: administrator,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ account: z.uuid() }),
  result: z.object({}),
  about: (input) => [input.account],
  async act({ db, who }, { account }) {
    if (account === who.actor) throw new Refused('sign-in.not-oneself')
    const closed = await db
      .updateTable('kernel.account')
      .set({ standing: 'closed' })
      .where('state', '=', who.state)
      .where('id', '=', account)
      .executeTakeFirst()
    if (closed.numUpdatedRows !== 1n) throw new NotFound()
    await db.deleteFrom('kernel.session').where('state', '=', who.state).where('account', '=', account).execute()
    return {}
  },
})

export const operations: readonly Operation[] = [accounts, addAccount, givePost, endPost, recoverAccount, closeAccount]
