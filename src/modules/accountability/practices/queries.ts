import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { entriesOf } from '../law/entries.ts'
import { practiceRegister, reuseRegister } from './registers.ts'
import { gradeAfter, gradeOf, isStale, successOf } from './rules.ts'
import { type Grade, grades, Practice, Reuse, themes } from './terms.ts'

const Review = z.object({
  reference: z.string(),
  grade: z.enum(grades),
  why: z.string(),
  wouldItWork: z.string(),
  on: z.date(),
})
type Review = z.infer<typeof Review>

/** What peers judged and was published, by practice. */
const reviewsOf = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, Review[]>> => {
  const { rows } = await sql<Omit<Review, 'on'> & { practice: string; on: string }>`
    select about as practice, reference, given -> 'fields' ->> 'grade' as grade, given -> 'fields' ->> 'whyThisGrade' as why,
      given -> 'fields' ->> 'wouldItWorkHere' as "wouldItWork", given ->> 'at' as on
    from accountability.peer_review, jsonb_array_elements(public -> 'given') as given
    where state = ${who.state} and published order by opened_at`.execute(db)
  return Map.groupBy(
    rows.map((row) => ({ ...row, on: new Date(row.on) })),
    ({ practice }) => practice,
  )
}

const Line = z.object({
  practice: Practice,
  grade: z.enum(grades),
  success: z.number().nullable(),
  reviews: z.array(Review),
  reuses: z.array(Reuse),
  stale: z.boolean(),
})
export type Line = z.infer<typeof Line>

/** Every practice with its grade, its reviews and who took it up, surest first. */
export const practiceLines = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Line[]> => {
  const practices = await entriesOf<Practice>(practiceRegister, reading)
  const reuses = Map.groupBy(await entriesOf<Reuse>(reuseRegister, reading), ({ practice }) => practice)
  const reviews = await reviewsOf(reading)
  return practices
    .map((practice): Line => {
      const given = reviews.get(practice.code) ?? []
      return {
        practice,
        grade: gradeAfter(
          gradeOf(practice),
          given.map(({ grade }) => grade as Grade),
        ),
        success: successOf(practice),
        reviews: given,
        reuses: reuses.get(practice.code) ?? [],
        stale: isStale(practice.lastCheckedOn, reading.today),
      }
    })
    .sort((a, b) => (a.grade === b.grade ? (b.success ?? -1) - (a.success ?? -1) : a.grade < b.grade ? -1 : 1))
}

const searched = (line: Line, words: string): boolean => {
  const text = JSON.stringify([
    line.practice.practiceName,
    line.practice.whatIsDone,
    line.practice.triedIn,
    line.practice.runBy,
  ]).toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

export const whatWorks = query({
  name: 'accountability.whatWorks',
  under: ['gcm:13.b', 'gcm:16.b', 'gcm:p42'],
  at: 'GET /accountability/what-works',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    q: z.string().trim().max(200).optional(),
    practiceTheme: z.enum(themes).optional(),
    grade: z.enum(grades).optional(),
    objective: Practice.shape.objective.optional(),
  }),
  result: z.object({ lines: z.array(Line), whole: z.number() }),
  async read(reading, { q, practiceTheme, grade, objective }) {
    const all = await practiceLines(reading)
    const lines = all.filter(
      (line) =>
        (!practiceTheme || line.practice.practiceTheme === practiceTheme) &&
        (!grade || line.grade <= grade) &&
        (!objective || line.practice.objective === objective) &&
        (!q || searched(line, q)),
    )
    return { lines, whole: all.length }
  },
})

export const onePractice = query({
  name: 'accountability.onePractice',
  under: ['gcm:13.b', 'gcm:16.b', 'gcm:p42'],
  at: 'GET /accountability/practice/:code',
  may: anyone,
  purpose: 'public information',
  input: z.object({ code: Practice.shape.code }),
  result: Line.extend({ ownGrade: z.enum(grades) }),
  async read(reading, { code }) {
    const found = (await practiceLines(reading)).find(({ practice }) => practice.code === code)
    if (!found) throw new NotFound()
    return { ...found, ownGrade: gradeOf(found.practice) }
  },
})
