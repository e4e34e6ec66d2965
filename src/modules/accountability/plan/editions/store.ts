import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day, Reading, Writing } from '#kernel'

export const kinds = ['plan', 'outcome', 'activity', 'milestone'] as const
export type Kind = (typeof kinds)[number]

/** An item of a plan, as it is or was. */
export type PlanItem = { readonly kind: Kind; readonly code: string; readonly entry: Readonly<Record<string, unknown>> }

type Asking = Pick<Reading, 'db' | 'who'>

/** Everything of a plan as it is now, as rows of kind, code and entry. */
const living = (state: string, plan: string) => sql`
  select 'plan' as kind, key as code, public as entry from accountability.plan where state = ${state} and key = ${plan} and not retired
  union all select 'outcome', key, public from accountability.outcome where state = ${state} and public ->> 'plan' = ${plan} and not retired
  union all select 'activity', key, public from accountability.activity where state = ${state} and plan = ${plan} and not retired
  union all select 'milestone', m.key, m.public from accountability.milestone m
    join accountability.activity a on a.state = m.state and a.key = m.activity and a.plan = ${plan} and not a.retired
    where m.state = ${state} and not m.retired`

/** Keeps a plan as it is now, for an edition; how many items it holds. */
export const freeze = async ({ db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>, edition: string, plan: string): Promise<number> => {
  const { rows: before } = await sql<{ round: number }>`
    select coalesce(max(round), 0)::integer as round from accountability.frozen where state = ${who.state} and edition = ${edition}`.execute(
    db,
  )
  const round = before[0]!.round + 1
  await sql`insert into accountability.frozen_item (state, edition, round, kind, code, entry)
    select ${who.state}, ${edition}::uuid, ${round}, kind, code, entry from (${living(who.state, plan)}) item`.execute(db)
  const { rows } = await sql<{ line: string }>`
    select kind || ' ' || code || ' ' || entry::text as line from accountability.frozen_item
    where state = ${who.state} and edition = ${edition} and round = ${round} order by kind, code collate "C"`.execute(db)
  const fingerprint = createHash('sha256')
  for (const { line } of rows) fingerprint.update(`${line}\n`)
  await sql`insert into accountability.frozen (state, edition, round, plan, frozen_at, items, fingerprint)
    values (${who.state}, ${edition}, ${round}, ${plan}, ${now}, ${rows.length}, ${fingerprint.digest('hex')})`.execute(db)
  return rows.length
}

/** Notes that what was last submitted of an edition is approved, as the next number of its plan. */
export const approve = async ({ db, who }: Pick<Writing, 'db' | 'who'>, edition: string, on: Day): Promise<void> => {
  await sql`update accountability.frozen f set approved_on = ${on},
      number = (select coalesce(max(number), 0) + 1 from accountability.frozen o where o.state = f.state and o.plan = f.plan)
    where state = ${who.state} and edition = ${edition}
      and round = (select max(round) from accountability.frozen o where o.state = f.state and o.edition = f.edition)`.execute(db)
}

/** A plan as it was submitted. */
export type Frozen = {
  readonly edition: string
  readonly round: number
  readonly plan: string
  readonly frozenAt: Date
  readonly items: number
  readonly fingerprint: string
  readonly approvedOn: Day | null
  readonly number: number | null
}

/** Every state in which a plan was submitted, newest first. */
export const frozenOf = async ({ db, who }: Asking, plan: string): Promise<Frozen[]> => {
  const { rows } = await sql<Frozen>`
    select edition, round, plan, frozen_at as "frozenAt", items, fingerprint, approved_on as "approvedOn", number from accountability.frozen
    where state = ${who.state} and plan = ${plan} order by frozen_at desc, round desc`.execute(db)
  return rows
}

/** Items that differ between two states of a plan, each as it was before and after; null is the plan as it is now. */
export type Pair = {
  readonly kind: Kind
  readonly code: string
  readonly before: PlanItem['entry'] | null
  readonly after: PlanItem['entry'] | null
}

export const differing = async (
  { db, who }: Asking,
  plan: string,
  from: Pick<Frozen, 'edition' | 'round'> | null,
  to: Pick<Frozen, 'edition' | 'round'> | null,
): Promise<Pair[]> => {
  const side = (frozen: Pick<Frozen, 'edition' | 'round'> | null) =>
    frozen
      ? sql`select kind, code, entry from accountability.frozen_item where state = ${who.state} and edition = ${frozen.edition} and round = ${frozen.round}`
      : living(who.state, plan)
  const { rows } = await sql<Pair>`
    select coalesce(a.kind, b.kind) as kind, coalesce(a.code, b.code) as code, a.entry as before, b.entry as after
    from (${side(from)}) a full join (${side(to)}) b on a.kind = b.kind and a.code = b.code
    where a.entry is distinct from b.entry order by 1, 2`.execute(db)
  return rows
}
