import { sql } from 'kysely'
import { z } from 'zod'
import type { Day, Reading } from '#kernel'
import { allByKey, type RegisterDeclaration } from '#kernel/register'
import { deadlineRegister, paperRegister, recommendationRegister, referralRegister } from './registers.ts'
import type { Limits } from './rules.ts'
import type { Deadline, LaidPaper, Recommendation, Referral } from './terms.ts'

type From = Pick<Reading, 'db' | 'who'>

const current = async <T>(declared: RegisterDeclaration<never>, { db, who }: From): Promise<readonly T[]> =>
  [...(await allByKey(declared as never, db, who)).values()].filter(({ retired }) => !retired).map(({ entry }) => entry as T)

export const papersOf = (from: From): Promise<readonly LaidPaper[]> => current<LaidPaper>(paperRegister as never, from)
export const recommendationsOf = (from: From): Promise<readonly Recommendation[]> =>
  current<Recommendation>(recommendationRegister as never, from)
export const referralsOf = (from: From): Promise<readonly Referral[]> => current<Referral>(referralRegister as never, from)

/** The limits that the clerk has set. */
export const limitsOf = async (from: From): Promise<Limits> =>
  Object.fromEntries((await current<Deadline>(deadlineRegister as never, from)).map(({ deadlineKind, ...limit }) => [deadlineKind, limit]))

const Decided = z.object({ step: z.string(), at: z.string(), reasons: z.string(), ground: z.string() })
const Given = z.array(z.object({ step: z.string(), at: z.string(), fields: z.record(z.string(), z.unknown()) }))
const Case = z.object({
  id: z.uuid(),
  reference: z.string(),
  stage: z.string(),
  openedAt: z.date(),
  dueOn: z.string().nullable(),
  decision: Decided.nullable(),
  given: Given,
})
export const ResponseCase = Case.extend({ recommendation: z.string(), answeredBy: z.string() })
export type ResponseCase = z.infer<typeof ResponseCase>
export const QuestionCase = Case.extend({
  subject: z.string(),
  answeredBy: z.string(),
  member: z.string(),
  constituency: z.string().nullable(),
  questionForm: z.enum(['oral', 'written']),
})
export type QuestionCase = z.infer<typeof QuestionCase>

const caseColumns = sql`id, reference, stage, opened_at as "openedAt", due_on as "dueOn", public -> 'decision' as decision,
  coalesce(public -> 'given', '[]'::jsonb) as given`

/** Responses that the government owes or gave (to one recommendation, where it is named), oldest first. */
export const responsesOf = async ({ db, who }: From, recommendation?: string): Promise<ResponseCase[]> => {
  const { rows } = await sql<ResponseCase>`
    select ${caseColumns}, about as recommendation, public -> 'asked' ->> 'answeredBy' as "answeredBy" from accountability.response
    where state = ${who.state} and published and (${recommendation ?? null}::text is null or about = ${recommendation ?? null}) order by opened_at`.execute(
    db,
  )
  return rows
}

/** Questions that were admitted, newest first. */
export const questionsOf = async ({ db, who }: From): Promise<QuestionCase[]> => {
  const { rows } = await sql<QuestionCase>`
    select ${caseColumns}, about as subject, public -> 'asked' ->> 'answeredBy' as "answeredBy", public -> 'asked' ->> 'member' as member,
      public -> 'asked' ->> 'constituency' as constituency, public -> 'asked' ->> 'questionForm' as "questionForm"
    from accountability.question where state = ${who.state} and published order by opened_at desc limit 1000`.execute(db)
  return rows
}

/** Keeps that clerk and coordinator were told that a recommendation is stale; false where they had been told of that last entry. */
export const keepStaleTold = async (
  { db, who }: { readonly db: Reading['db']; readonly who: Reading['who'] },
  recommendation: string,
  lastOn: Day,
  now: Date,
): Promise<boolean> => {
  const done = await sql`insert into accountability.stale_told (state, recommendation, last_on, told_at)
    values (${who.state}, ${recommendation}, ${lastOn}, ${now}) on conflict do nothing`.execute(db)
  return done.numAffectedRows === 1n
}
