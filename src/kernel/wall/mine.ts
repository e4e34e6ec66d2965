import { sql } from 'kysely'
import { type Purpose, theProgram } from '../access/index.ts'
import type { Reads } from '../db/index.ts'
import type { Reading, Writing } from '../operation.ts'
import type { Held, Holding } from './holdings.ts'
import { handleOf, numbersEver, numbersIn, type PersonNumber, type Root } from './numbers.ts'
import { type Built, rootOfAccount, wallOf } from './wall.ts'

/** What a purpose holds about somebody. */
export type HeldFor = {
  readonly holding: string
  readonly purpose: Purpose
  readonly held: readonly Held[]
  readonly keptBy: string | null
}
/** That somebody looked, and for whom. */
export type Look = {
  readonly at: Date
  readonly operation: string
  readonly purpose: string
  readonly outcome: string
  readonly organisation: Readonly<Record<string, string>> | null
}
export type Consent = {
  readonly id: string
  readonly exchange: string
  readonly givenAt: Date
  readonly endsOn: string
  readonly withdrawnAt: Date | null
}
/** A sentence that a person was told; one that a court delayed says so. */
export type Told = {
  readonly key: string
  readonly filling: Readonly<Record<string, string>>
  readonly at: Date
  readonly courtOrder: string | null
}

type As = { readonly built: Built; readonly root: Root }

const inPurpose = <A extends Reading | Writing>(asked: A, built: Built, purpose: Purpose): A => ({
  ...asked,
  who: { ...theProgram(asked.who.state), actor: asked.who.actor, purpose },
  wall: wallOf(built, purpose, asked.who.actor),
})

const heldBy = async (asked: Reading, { built, root }: As, holding: Holding): Promise<HeldFor> => ({
  holding: holding.name,
  purpose: holding.purpose,
  held: await holding.of(inPurpose(asked, built, holding.purpose), await numbersIn(built.ring, holding.purpose, root)),
  keptBy: holding.keptBy ?? null,
})

const numbersOfAll = async ({ built, root }: As): Promise<readonly PersonNumber[]> => {
  const purposes = [...new Set(built.holdings.map(({ purpose }) => purpose))]
  return (await Promise.all(purposes.map((purpose) => numbersEver(built.ring, purpose, root)))).flat()
}

const looksAt = async (db: Reads, state: string, numbers: readonly PersonNumber[]): Promise<readonly Look[]> => {
  if (numbers.length === 0) return []
  const { rows } = await sql<Look>`
    select r.at, r.operation, r.purpose, r.outcome, o.public -> 'name' as organisation
    from kernel.record r left join kernel.organisation o on o.state = r.state and o.id = r.organisation
    where r.state = ${state} and r.subjects && ${[...numbers]}::text[] order by r.id desc limit 200`.execute(db)
  return rows
}

const consentsOf = async (db: Reads, state: string, numbers: readonly PersonNumber[]): Promise<readonly Consent[]> =>
  numbers.length === 0
    ? []
    : await db
        .selectFrom('kernel.consent')
        .select(['id', 'exchange', 'given_at as givenAt', 'ends_on as endsOn', 'withdrawn_at as withdrawnAt'])
        .where('state', '=', state)
        .where('person', 'in', [...numbers])
        .orderBy('given_at', 'desc')
        .execute()
        .then((rows) => rows.map((row) => ({ ...row, endsOn: String(row.endsOn) })))

const toldTo = async (db: Reads, { built, root }: As, today: string): Promise<readonly Told[]> =>
  (await db
    .selectFrom('kernel.person_notice')
    .select(['key', 'filling', 'made_at as at', 'court_order as courtOrder'])
    .where('state', '=', built.state)
    .where('handle', '=', handleOf(built.secret, root))
    .where('told_on', '<=', today)
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute()) as readonly Told[]

/** Everything about the person who signed in, over all purposes; null where the account is not a person's own. */
export const everythingAboutMe = async (asked: Reading, built: Built) => {
  const { db, who, today } = asked
  const root = who.actor ? await rootOfAccount(built, db, who.actor) : null
  if (!root) return null
  const as = { built, root }
  const numbers = await numbersOfAll(as)
  const held: HeldFor[] = []
  for (const holding of built.holdings) held.push(await heldBy(asked, as, holding))
  return {
    held,
    looks: await looksAt(db, who.state, numbers),
    consents: await consentsOf(db, who.state, numbers),
    told: await toldTo(db, as, today),
  }
}

/** Erases what may be erased about the person who signed in, purpose by purpose, and destroys the keys of what was sealed; says what a law keeps. */
export const eraseMe = async (
  writing: Writing,
  built: Built,
): Promise<{ readonly erased: number; readonly kept: readonly string[] } | null> => {
  const { db, who } = writing
  const root = who.actor ? await rootOfAccount(built, db, who.actor) : null
  if (!root) return null
  let erased = 0
  const kept: string[] = []
  for (const holding of built.holdings) {
    const persons = await numbersIn(built.ring, holding.purpose, root)
    const inside = inPurpose(writing, built, holding.purpose)
    if (!holding.erase) {
      if (holding.keptBy && (await holding.of(inside, persons)).length > 0) kept.push(holding.keptBy)
      continue
    }
    await inside.wall.suppress(db, persons[0]!)
    const done = await holding.erase(inside, persons)
    await inside.wall.forget(db, persons[0]!)
    erased += done.erased
    kept.push(...done.kept)
  }
  return { erased, kept: [...new Set(kept)] }
}

/** Gives or takes back consent to one exchange, as the person who signed in. */
export const giveConsent = async (
  { db, who, now, newId }: Writing,
  built: Built,
  given: { readonly exchange: string; readonly endsOn: string },
): Promise<string | null> => {
  const root = who.actor ? await rootOfAccount(built, db, who.actor) : null
  const exchange = built.exchanges.get(given.exchange)
  if (!root || exchange?.ground !== 'consent') return null
  const id = newId()
  const person = (await numbersIn(built.ring, exchange.from, root))[0]!
  await db
    .insertInto('kernel.consent')
    .values({
      state: who.state,
      id,
      purpose: exchange.from,
      person,
      exchange: exchange.name,
      given_at: now,
      ends_on: given.endsOn,
      how: 'own page',
    })
    .execute()
  return id
}

/** Takes a consent back; how many it was (none, where it is not this person's). */
export const withdrawConsent = async ({ db, who, now }: Writing, built: Built, id: string): Promise<number> => {
  const root = who.actor ? await rootOfAccount(built, db, who.actor) : null
  if (!root) return 0
  const numbers = await Promise.all([...built.exchanges.values()].map(({ from }) => numbersIn(built.ring, from, root)))
  const done = await db
    .updateTable('kernel.consent')
    .set({ withdrawn_at: now })
    .where('state', '=', who.state)
    .where('id', '=', id)
    .where('person', 'in', numbers.flat().concat('00000000-0000-0000-0000-000000000000'))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
