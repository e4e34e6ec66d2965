import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#kernel'

/** A report as everybody sees it once it is open to comments. */
export type ReviewRow = {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly forum: string
  readonly dueOn: string | null
  readonly openedAt: Date
  readonly published: boolean
  readonly decision: { readonly at: string; readonly reasons: string; readonly ground: string } | null
}

const selected = sql`id, reference, stage, about as forum, public -> 'asked' ->> 'dueOn' as "dueOn", opened_at as "openedAt", published, public -> 'decision' as decision`

const listReviewsWhere = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  condition: RawBuilder<unknown>,
): Promise<readonly ReviewRow[]> => {
  const { rows } =
    await sql<ReviewRow>`select ${selected} from accountability.review where state = ${who.state} and ${condition} order by opened_at desc`.execute(
      db,
    )
  return rows
}

/** The State's reports, newest first, as far as the session sees them. */
export const listReviews = (asking: Pick<Reading, 'db' | 'who'>): Promise<readonly ReviewRow[]> => listReviewsWhere(asking, sql`true`)

/** A report, or null. */
export const findReview = async (asking: Pick<Reading, 'db' | 'who'>, id: string): Promise<ReviewRow | null> =>
  (await listReviewsWhere(asking, sql`id = ${id}`))[0] ?? null

/** The report to a forum that is not at its end yet, or null. */
export const findUnfinished = async (asking: Pick<Reading, 'db' | 'who'>, forum: string): Promise<ReviewRow | null> =>
  (await listReviewsWhere(asking, sql`about = ${forum} and stage <> 'frozen'`))[0] ?? null

/** How many comments on a report wait for an answer. */
export const countUnanswered = async ({ db, who }: Pick<Reading, 'db' | 'who'>, review: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from accountability.comment
    where state = ${who.state} and public -> 'asked' ->> 'review' = ${review} and stage in ('received', 'published')`.execute(db)
  return rows[0]!.count
}

/** A comment as everybody reads it. */
export type CommentRow = {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly section: string
  readonly comment: string
  readonly name: string | null
  readonly behalf: string | null
  readonly openedAt: Date
  readonly decision: { readonly step: string; readonly at: string; readonly reasons: string; readonly ground: string } | null
}

/** The comments on a report, or on one of its sections, as far as the session sees them, oldest first. */
export const listComments = async (
  { db, who }: Pick<Reading, 'db' | 'who'>,
  review: string,
  section?: string,
): Promise<readonly CommentRow[]> => {
  const { rows } = await sql<CommentRow>`
    select id, reference, stage, public -> 'asked' ->> 'section' as section, public -> 'asked' ->> 'comment' as comment, public -> 'asked' ->> 'name' as name,
      public -> 'asked' ->> 'behalf' as behalf, opened_at as "openedAt", public -> 'decision' as decision
    from accountability.comment where state = ${who.state} and public -> 'asked' ->> 'review' = ${review} and stage <> 'set-aside'
      ${section ? sql`and public -> 'asked' ->> 'section' = ${section}` : sql``} order by opened_at`.execute(db)
  return rows
}
