import { sql } from 'kysely'
import { z } from 'zod'
import { keptFrom, type Purpose, type Role, signedIn } from '../access/index.ts'
import { languages } from '../language/index.ts'
import { action, type Operation, query } from '../operation.ts'
import { NotFound, Refused } from '../refusals.ts'
import { newCodes as makeCodes, stepOf } from './codes.ts'
import { hashWord } from './secrets.ts'
import { mustBeFresh, restedSince } from './sessions.ts'
import { Code, Password } from './terms.ts'

const Post = z.object({
  id: z.uuid(),
  organisation: z.record(z.string(), z.string()).nullable(),
  purpose: z.string(),
  roles: z.array(z.string()),
  now: z.boolean(),
})
const SessionLine = z.object({ id: z.string(), device: z.string(), by: z.string(), madeAt: z.date(), seenAt: z.date(), here: z.boolean() })

export const me = query({
  name: 'kernel.me',
  under: 'gcm:3',
  at: 'GET /me',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({}),
  result: z.object({
    name: z.string(),
    fullName: z.string(),
    email: z.string().nullable(),
    posts: z.array(Post),
    sessions: z.array(SessionLine),
    passkeys: z.array(z.object({ id: z.string(), label: z.string(), madeAt: z.date() })),
    codes: z.boolean(),
    unread: z.number(),
  }),
  async read({ db, who, now }) {
    const mine = { state: who.state, account: who.actor! }
    const account = await db
      .selectFrom('kernel.account')
      .selectAll()
      .where('state', '=', mine.state)
      .where('id', '=', mine.account)
      .executeTakeFirstOrThrow()
    const { rows: posts } = await sql<{
      id: string
      organisation: Record<string, string> | null
      purpose: Purpose
      roles: Role[]
      now: boolean
    }>`
      select p.id, o.entry -> 'name' as organisation, p.purpose, p.roles, exists (select from kernel.session s where s.state = p.state and s.id = ${who.signIn ?? ''} and s.post = p.id) as now
      from kernel.post p left join kernel.organisation o on o.state = p.state and o.id = p.organisation
      where p.state = ${mine.state} and p.account = ${mine.account} and p.ended_at is null order by p.id`.execute(db)
    const sessions = await db
      .selectFrom('kernel.session')
      .selectAll()
      .where('state', '=', mine.state)
      .where('account', '=', mine.account)
      .where('ends_at', '>', now)
      .where('seen_at', '>', restedSince(now))
      .orderBy('seen_at', 'desc')
      .execute()
    const passkeys = await db
      .selectFrom('kernel.passkey')
      .select(['id', 'label', 'made_at'])
      .where('state', '=', mine.state)
      .where('account', '=', mine.account)
      .execute()
    const codes = await db
      .selectFrom('kernel.secret')
      .select('kind')
      .where('state', '=', mine.state)
      .where('account', '=', mine.account)
      .where('kind', '=', 'totp')
      .executeTakeFirst()
    const unread = await db
      .selectFrom('kernel.notice')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('state', '=', mine.state)
      .where('actor', '=', mine.account)
      .where('purpose', 'not in', [...keptFrom(who.purpose), ''])
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
    return {
      name: account.name,
      fullName: account.full_name,
      email: account.email,
      posts,
      codes: codes !== undefined,
      unread: unread.count,
      sessions: sessions.map((each) => ({
        id: each.id,
        device: each.device,
        by: each.by_what,
        madeAt: each.made_at,
        seenAt: each.seen_at,
        here: each.id === who.signIn,
      })),
      passkeys: passkeys.map((each) => ({ id: each.id, label: each.label, madeAt: each.made_at })),
    }
  },
})

export const choosePost = action({
  name: 'kernel.choosePost',
  under: 'gcm:p13',
  at: 'POST /me/post',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ post: z.uuid().meta({ field: 'hidden' }) }),
  result: z.object({}),
  async act({ db, who }, { post }) {
    const held = await db
      .selectFrom('kernel.post')
      .select('id')
      .where('state', '=', who.state)
      .where('id', '=', post)
      .where('account', '=', who.actor!)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!held) throw new NotFound()
    await db
      .updateTable('kernel.session')
      .set({ post })
      .where('state', '=', who.state)
      .where('id', '=', who.signIn ?? '')
      .execute()
    return {}
  },
})

export const endMySession = action({
  name: 'kernel.endMySession',
  under: 'gcm:3',
  at: 'POST /me/sessions/end',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ session: z.string().max(60).meta({ field: 'hidden' }) }),
  result: z.object({}),
  async act({ db, who }, { session }) {
    await db
      .deleteFrom('kernel.session')
      .where('state', '=', who.state)
      .where('account', '=', who.actor!)
      .where('id', '=', session)
      .execute()
    return {}
  },
})

export const setPassword = action({
  name: 'kernel.setPassword',
  under: 'gcm:3',
  at: 'POST /me/password',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z
    .object({ password: Password, again: z.string().max(200).meta({ field: 'password' }) })
    .refine((given) => given.password === given.again, { message: 'sign-in.not-the-same', path: ['again'] }),
  result: z.object({}),
  async act({ db, who, now }, { password }) {
    await mustBeFresh({ db, who, now })
    const value = await hashWord(password)
    await db
      .insertInto('kernel.secret')
      .values({ state: who.state, account: who.actor!, kind: 'password', value, made_at: now })
      .onConflict((clash) => clash.columns(['state', 'account', 'kind']).doUpdateSet({ value, made_at: now }))
      .execute()
    await db
      .deleteFrom('kernel.session')
      .where('state', '=', who.state)
      .where('account', '=', who.actor!)
      .where('id', '!=', who.signIn ?? '')
      .execute()
    return {}
  },
})

export const newCodes = query({
  name: 'kernel.newCodes',
  under: 'gcm:3',
  at: 'GET /me/codes/new',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({}),
  result: z.object({ key: z.string(), address: z.string() }),
  async read({ db, who, now }) {
    await mustBeFresh({ db, who, now })
    const account = await db
      .selectFrom('kernel.account')
      .select('name')
      .where('state', '=', who.state)
      .where('id', '=', who.actor!)
      .executeTakeFirstOrThrow()
    return makeCodes(account.name)
  },
})

export const setCodes = action({
  name: 'kernel.setCodes',
  under: 'gcm:3',
  at: 'POST /me/codes',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({
    key: z
      .string()
      .regex(/^[A-Z2-7]{32}$/)
      .meta({ field: 'hidden' }),
    code: Code,
  }),
  result: z.object({}),
  async act({ db, who, now, sealWithKey }, { key, code }) {
    await mustBeFresh({ db, who, now })
    const step = stepOf(key, code, now)
    if (step === null) throw new Refused('sign-in.code-wrong')
    const kept = { value: sealWithKey(`totp ${who.actor}`, key), counter: step, made_at: now }
    await db
      .insertInto('kernel.secret')
      .values({ state: who.state, account: who.actor!, kind: 'totp', ...kept })
      .onConflict((clash) => clash.columns(['state', 'account', 'kind']).doUpdateSet(kept))
      .execute()
    return {}
  },
})

export const removeCodes = action({
  name: 'kernel.removeCodes',
  under: 'gcm:3',
  at: 'POST /me/codes/remove',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({}),
  result: z.object({}),
  async act({ db, who, now }) {
    await mustBeFresh({ db, who, now })
    await db
      .deleteFrom('kernel.secret')
      .where('state', '=', who.state)
      .where('account', '=', who.actor!)
      .where('kind', '=', 'totp')
      .execute()
    return {}
  },
})

export const chooseLanguage = action({
  name: 'kernel.chooseLanguage',
  under: 'gcm:3',
  at: 'POST /me/language',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ language: z.enum(languages) }),
  result: z.object({}),
  async act({ db, who }, { language }) {
    await db.updateTable('kernel.account').set({ language }).where('state', '=', who.state).where('id', '=', who.actor!).execute()
    return {}
  },
})

export const operations: readonly Operation[] = [me, choosePost, endMySession, setPassword, newCodes, setCodes, removeCodes, chooseLanguage]
