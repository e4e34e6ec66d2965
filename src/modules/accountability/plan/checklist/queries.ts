import { sql } from 'kysely'
import { z } from 'zod'
import { action, anyone, badInput, only, query, type Reading, Refused } from '#kernel'
import { keysOf } from '../store.ts'
import { Code, OrganisationCode } from '../terms.ts'
import { checkedOf } from './rules.ts'
import { answers, type CheckAnswer, questionCodes, questions, type Sector, sectors } from './terms.ts'

const Given = z.object({
  question: z.string(),
  county: z.string(),
  answer: z.enum(answers),
  reasons: z.string(),
  activity: z.string().nullable(),
  at: z.date(),
})
type Given = z.infer<typeof Given>

/** The last answer of each county to each question. */
const lastAnswers = async ({ db, who }: Pick<Reading, 'db' | 'who'>, county?: string): Promise<Given[]> => {
  const { rows } = await sql<Given>`
    select distinct on (county, question) question, county, answer, reasons, activity, at from accountability.check_answer
    where state = ${who.state} and (${county ?? null}::text is null or county = ${county ?? null}) order by county, question, at desc, id desc`.execute(
    db,
  )
  return rows
}

const Checked = z.object({ asked: z.number(), answered: z.number(), relevant: z.number(), met: z.number() })
const sectorOf = new Map(questions.map(({ code, sector }) => [code, sector]))
const checkedIn = (given: readonly Given[], sector: Sector): z.infer<typeof Checked> => {
  const byQuestion = new Map(given.map((each) => [each.question, each.answer]))
  return checkedOf(
    questions.filter((question) => question.sector === sector).map(({ code }): CheckAnswer | null => byQuestion.get(code) ?? null),
  )
}

export const checklist = query({
  name: 'accountability.checklist',
  under: ['gcm:19.b', 'gcm:p38'],
  at: 'GET /accountability/checklist',
  may: anyone,
  purpose: 'public information',
  input: z.object({ county: OrganisationCode.optional(), sector: z.enum(sectors as unknown as [Sector, ...Sector[]]).optional() }),
  result: z.object({
    county: z.object({ code: z.string(), name: z.record(z.string(), z.string()) }).nullable(),
    counties: z.array(z.object({ code: z.string(), name: z.record(z.string(), z.string()), sectors: z.record(z.string(), Checked) })),
    given: z.array(Given),
  }),
  async read(reading, { county, sector }) {
    const { db, who } = reading
    const { rows: all } = await sql<{ code: string; name: Record<string, string> }>`
      select key as code, public -> 'name' as name from kernel.organisation
      where state = ${who.state} and not retired and public ->> 'kind' = 'county' order by key`.execute(db)
    const given = await lastAnswers(reading)
    const byCounty = Map.groupBy(given, (each) => each.county)
    const found = county ? (all.find(({ code }) => code === county) ?? null) : null
    return {
      county: found,
      counties: all.map(({ code, name }) => ({
        code,
        name,
        sectors: Object.fromEntries(sectors.map((each) => [each, checkedIn(byCounty.get(code) ?? [], each)])),
      })),
      given: found ? (byCounty.get(found.code) ?? []).filter(({ question }) => !sector || sectorOf.get(question) === sector) : [],
    }
  },
})

/** A county answers for itself; whoever coordinates may answer for any. */
export const answerCheck = action({
  name: 'accountability.answerCheck',
  under: 'gcm:19.b',
  at: 'POST /accountability/check',
  may: only('lead', 'coordinator'),
  purpose: 'public information',
  input: z.object({
    county: OrganisationCode.meta({ field: 'hidden' }),
    question: z.enum(questionCodes as unknown as [string, ...string[]]).meta({ field: 'hidden' }),
    answer: z.enum(answers),
    reasons: z.string().trim().min(5).max(2000).meta({ field: 'long text' }),
    activity: Code.optional(),
  }),
  result: z.object({ county: z.string(), sector: z.string() }),
  async act(writing, { county, question, answer, reasons, activity }) {
    const { db, who, now } = writing
    const { rows } = await sql<{ id: string }>`
      select id from kernel.organisation where state = ${who.state} and key = ${county} and not retired and public ->> 'kind' = 'county'`.execute(
      db,
    )
    const [found] = rows
    if (!found) throw badInput('accountability.no-organisation', { code: county }, 'county')
    if (!who.roles.includes('coordinator') && who.organisation !== found.id)
      throw new Refused('accountability.check.other-county', undefined, 'gcm:19.b')
    if (activity && !(await keysOf(writing, 'accountability.activity')).has(activity))
      throw badInput('accountability.no-activity', { code: activity }, 'activity')
    await sql`insert into accountability.check_answer (state, id, question, county, answer, reasons, activity, actor, organisation, at)
      values (${who.state}, ${writing.newId()}, ${question}, ${county}, ${answer}, ${reasons}, ${activity ?? null}, ${who.actor}, ${who.organisation}, ${now})`.execute(
      db,
    )
    return { county, sector: String(sectorOf.get(question)) }
  },
})
