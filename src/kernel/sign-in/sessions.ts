import { sql } from 'kysely'
import { type Purpose, purposes, type Role, type Session, theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/index.ts'
import { newSecret } from '../chance.ts'
import type { Channel, House } from '../house.ts'
import type { Language, Text, Words } from '../language/index.ts'
import type { Reading } from '../operation.ts'
import { Refused } from '../refusals.ts'
import { tokenHash } from './secrets.ts'

/** Somebody known: as whom they act, and how they are addressed. */
export type Visitor = {
  readonly session: Session
  readonly account: string
  readonly name: string
  readonly language: Language
  /** For whom and what they act, in the reader's words. */
  readonly acting: (words: Words) => string
}

export type ByWhat = 'password' | 'password and code' | 'recovery word' | 'passkey' | 'government' | 'demonstration'
/** Whose sign-in was accepted, and by what. */
export type Known = { readonly account: string; readonly by: ByWhat }
const [idleHours, longestHours] = [2, 12]
/** How long after signing in somebody may change the ways in which they sign in, in minutes. */
const freshMinutes = 15

/** A session that was not used since then has ended. */
export const restedSince = (now: Date): Date => new Date(now.getTime() - idleHours * 3_600_000)

/** Refuses to change how somebody signs in where they did so long ago: an unattended desk must not become a way in. The command line is trusted, for whoever has it has the data folder. */
export const mustBeFresh = async ({ db, who, now }: Pick<Reading, 'db' | 'who' | 'now'>): Promise<void> => {
  if (who.signIn === undefined) return
  const session = await db
    .selectFrom('kernel.session')
    .select('made_at')
    .where('state', '=', who.state)
    .where('id', '=', who.signIn)
    .executeTakeFirst()
  if (!session || session.made_at.getTime() < now.getTime() - freshMinutes * 60_000) throw new Refused('sign-in.again-first')
}

type Found = {
  id: string
  account: string
  full_name: string
  language: Language
  seen_at: Date
  post: string | null
  organisation: string | null
  purpose: Purpose | null
  roles: Role[] | null
  organisation_name: Text | null
}

const visitorFrom = (state: string, found: Found): Visitor => ({
  session: {
    kind: 'staff',
    state,
    actor: found.account,
    organisation: found.organisation,
    purpose: found.purpose ?? 'public information',
    roles: found.roles ?? [],
    signIn: found.id,
  },
  account: found.account,
  name: found.full_name,
  language: found.language,
  acting: (words) =>
    [found.organisation_name ? words.of(found.organisation_name) : '', purposeName(found.purpose ?? 'public information', words)]
      .filter(Boolean)
      .join(' · '),
})

/** What a purpose is called. */
export const purposeName = (purpose: Purpose, words: Words): string => words.find(`purpose.${purpose.replace(/ /g, '-')}`) ?? purpose
/** What a role is called. */
export const roleName = (role: Role, words: Words): string => words.find(`role.${role}`) ?? role

/** The visitor whom a session token (cookie or bearer) belongs to, or null. */
export const visitorOf = async (house: House, token: string): Promise<Visitor | null> => {
  const now = house.now()
  const program = theProgram(house.config.state)
  const { rows } = await house.database.read(program, (db) =>
    sql<Found>`
    select s.id, s.account, s.seen_at, a.full_name, a.language, p.id as post, p.organisation, p.purpose, p.roles, o.entry -> 'name' as organisation_name
    from kernel.session s join kernel.account a on a.state = s.state and a.id = s.account and a.standing = 'active'
    left join kernel.post p on p.state = s.state and p.id = s.post and p.account = s.account and p.ended_at is null
    left join kernel.organisation o on o.state = s.state and o.id = p.organisation
    where s.state = ${house.config.state} and s.id = ${tokenHash(token)} and s.ends_at > ${now} and s.seen_at > ${restedSince(now)}`.execute(
      db,
    ),
  )
  const found = rows[0]
  if (!found || (found.purpose && !purposes.includes(found.purpose))) return null
  if (now.getTime() - found.seen_at.getTime() > 300_000) {
    await house.database.write(program, (db) =>
      db.updateTable('kernel.session').set({ seen_at: now }).where('state', '=', house.config.state).where('id', '=', found.id).execute(),
    )
  }
  return visitorFrom(house.config.state, found)
}

/** Begins a session of an account, in its first post, and records it; gives the token that its browser keeps. */
export const beginSession = (house: House, { account, by }: Known, device: string, channel: Channel): Promise<string> => {
  const token = newSecret(32)
  const now = house.now()
  return house.database.write(theProgram(house.config.state), async (db) => {
    const post = await db
      .selectFrom('kernel.post')
      .select(['id', 'organisation', 'purpose', 'roles'])
      .where('state', '=', house.config.state)
      .where('account', '=', account)
      .where('ended_at', 'is', null)
      .orderBy('id')
      .executeTakeFirst()
    await db
      .deleteFrom('kernel.session')
      .where('state', '=', house.config.state)
      .where('account', '=', account)
      .where((or) => or.or([or('ends_at', '<', now), or('seen_at', '<', restedSince(now))]))
      .execute()
    await db
      .insertInto('kernel.session')
      .values({
        state: house.config.state,
        id: tokenHash(token),
        account,
        post: post?.id ?? null,
        by_what: by,
        device: device.slice(0, 120),
        made_at: now,
        seen_at: now,
        ends_at: new Date(now.getTime() + longestHours * 3_600_000),
      })
      .execute()
    await recordEntry(db, {
      at: now,
      who: {
        ...theProgram(house.config.state),
        kind: 'staff',
        actor: account,
        organisation: post?.organisation ?? null,
        purpose: (post?.purpose ?? 'public information') as Purpose,
        roles: (post?.roles ?? []) as Role[],
      },
      channel,
      operation: 'kernel.signIn',
      under: 'gcm:p13',
      outcome: 'done',
      subjects: [account],
    })
    return token
  })
}

/** Ends a session: its token opens nothing any more. */
export const endSession = (house: House, id: string): Promise<void> =>
  house.database.write(theProgram(house.config.state), async (db) => {
    await db.deleteFrom('kernel.session').where('state', '=', house.config.state).where('id', '=', id).execute()
  })

/** As whom the command line acts: the named account, in its first post. Only who can read the installation's data folder gets here. */
export const operatorOf = async (house: House, name: string): Promise<Session> => {
  const { rows } = await house.database.read(theProgram(house.config.state), (db) =>
    sql<{ id: string; organisation: string | null; purpose: Purpose; roles: Role[] }>`
    select a.id, p.organisation, p.purpose, p.roles from kernel.account a join kernel.post p on p.state = a.state and p.account = a.id and p.ended_at is null
    where a.state = ${house.config.state} and a.name = ${name} and a.standing = 'active' order by p.id limit 1`.execute(db),
  )
  const found = rows[0]
  if (!found) throw new Refused('sign-in.no-operator', { name })
  return {
    kind: 'staff',
    state: house.config.state,
    actor: found.id,
    organisation: found.organisation,
    purpose: found.purpose,
    roles: found.roles,
  }
}
