import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'

type Asked = Pick<Reading, 'db' | 'who'>

/** A value that was reported of a pledge, as those who may see it read it. */
export type Reported = {
  readonly id: string
  readonly pledge: string
  readonly value: string
  readonly seenOn: string
  readonly note: string
  readonly evidence: string | null
  readonly reportedAt: Date
  readonly published: boolean
  readonly verdict: 'seen' | 'not-seen' | null
}

/** The values of one pledge, or of all, as far as the session sees them: the public those that were checked and seen. */
export const reportedValues = async ({ db, who }: Asked, pledge?: string): Promise<readonly Reported[]> => {
  const { rows } =
    await sql<Reported>`select id, pledge, value::text as value, seen_on as "seenOn", note, evidence, reported_at as "reportedAt", published, verdict
    from accountability.pledge_value where state = ${who.state} and (${pledge ?? null}::text is null or pledge = ${pledge ?? ''}) order by seen_on, reported_at`.execute(
      db,
    )
  return rows.map((row) => ({ ...row, value: row.value.replace(/\.?0+$/, '') || '0' }))
}

/** Keeps a value that was reported. */
export const keepValue = async (
  { db, who, now }: Writing,
  it: {
    readonly id: string
    readonly pledge: string
    readonly value: string
    readonly seenOn: string
    readonly note: string
    readonly evidence: string | undefined
  },
): Promise<void> => {
  await sql`insert into accountability.pledge_value (state, id, pledge, value, seen_on, note, evidence, reported_at, actor, published)
    values (${who.state}, ${it.id}, ${it.pledge}, ${it.value}::numeric, ${it.seenOn}, ${it.note}, ${it.evidence ?? null}, ${now}, ${who.actor}, false)`.execute(
    db,
  )
}

/** Keeps what whoever checked a value found; false where it was checked before, or is not there. */
export const judgeValue = async (
  { db, who, now }: Writing,
  it: { readonly id: string; readonly pledge: string; readonly verdict: 'seen' | 'not-seen'; readonly because: string },
): Promise<boolean> => {
  const done =
    await sql`update accountability.pledge_value set verdict = ${it.verdict}, because = ${it.because}, checked_at = ${now}, checked_by = ${who.actor},
    published = ${it.verdict === 'seen'} where state = ${who.state} and id = ${it.id} and pledge = ${it.pledge} and verdict is null`.execute(
      db,
    )
  return done.numAffectedRows === 1n
}

/** Who reported a value; null for somebody who had not signed in. */
export const reporterOf = async ({ db, who }: Asked, id: string): Promise<string | null> => {
  const { rows } = await sql<{
    actor: string | null
  }>`select actor from accountability.pledge_value where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0]?.actor ?? null
}

/** How whoever made a pledge is reached. */
export type Contact = {
  readonly id: string
  readonly reference: string
  readonly actor: string | null
  readonly email: string | null
  readonly language: string
  readonly confirmedAt: Date | null
}
const contactColumns = sql`id, reference, actor, email, language, confirmed_at as "confirmedAt"`

export const findContact = async ({ db, who }: Asked, id: string): Promise<Contact | null> => {
  const { rows } =
    await sql<Contact>`select ${contactColumns} from accountability.pledge_contact where state = ${who.state} and id = ${id}`.execute(db)
  return rows[0] ?? null
}
export const contactsByReference = async ({ db, who }: Asked): Promise<ReadonlyMap<string, Contact>> => {
  const { rows } = await sql<Contact>`select ${contactColumns} from accountability.pledge_contact where state = ${who.state}`.execute(db)
  return new Map(rows.map((row) => [row.reference, row]))
}

export const keepContact = async ({ db, who }: Writing, it: Contact): Promise<void> => {
  await sql`insert into accountability.pledge_contact (state, id, reference, actor, email, language, confirmed_at)
    values (${who.state}, ${it.id}, ${it.reference}, ${it.actor}, ${it.email}, ${it.language}, ${it.confirmedAt})`.execute(db)
}

/** Keeps that somebody said by their link that the pledge is theirs. */
export const confirmContact = async ({ db, who, now }: Writing, id: string): Promise<boolean> => {
  const done =
    await sql`update accountability.pledge_contact set confirmed_at = coalesce(confirmed_at, ${now}) where state = ${who.state} and id = ${id}`.execute(
      db,
    )
  return done.numAffectedRows === 1n
}

export const reminderKinds = ['soon', 'overdue', 'quiet'] as const
/** Keeps that a reminder is sent; false where it was before. */
export const keepReminder = async (
  { db, who, now }: Writing,
  pledge: string,
  kind: (typeof reminderKinds)[number],
  about: string,
): Promise<boolean> => {
  const done = await sql`insert into accountability.pledge_reminder (state, pledge, kind, about, sent_at)
    values (${who.state}, ${pledge}, ${kind}, ${about}, ${now}) on conflict do nothing`.execute(db)
  return done.numAffectedRows === 1n
}
