import { sql } from 'kysely'
import { z } from 'zod'
import { action, BadInput, badInput, Conflict, type Day, type Issue, NotFound, only, Refused, TextInLanguages, type Writing } from '#kernel'
import { Code } from '../../plan/terms.ts'
import { getItem, getMeeting, mustCiteWhatExists, nextNumber } from '../meetings/keep.ts'
import { common, MeetingNumber, Place } from '../meetings/plan.ts'
import { flawsOfReaching, isQuorate, mustBeOpen, readObjections } from '../rules.ts'
import { findResolution, type Meeting, type Resolution } from '../store.ts'
import { secretaries } from '../tables.ts'
import { Cites, DecisionNumber, decisionSorts, newsSorts, waysReached } from '../terms.ts'

const Count = z.coerce.number().int().min(0).max(10_000).optional()
const Codes = z.array(Code).max(40).optional()
const Links = z.array(z.string().trim().min(1).max(300)).max(20).optional()

const Wording = {
  sentence: TextInLanguages(4000),
  howReached: z.enum(waysReached),
  votesFor: Count,
  votesAgainst: Count,
  abstained: Count,
  objections: z.array(z.string().trim().min(1).max(600)).max(40).optional(),
  madeBy: z.string().trim().max(120).optional(),
  cites: Cites,
}
type Worded = z.infer<z.ZodObject<typeof Wording>>

/** Refuses activities that are not in the plan. */
const mustBePlanned = async ({ db, who }: Pick<Writing, 'db' | 'who'>, activities: readonly string[]): Promise<void> => {
  if (activities.length === 0) return
  const rows = await db
    .selectFrom('accountability.activity')
    .select('key')
    .where('state', '=', who.state)
    .where('key', 'in', [...activities])
    .execute()
  const known = new Set(rows.map(({ key }) => key))
  const unknown = activities.filter((code) => !known.has(code))
  if (unknown.length > 0)
    throw new BadInput(
      unknown.map((code): Issue => ({ at: 'activities', saying: { key: 'accountability.no-activity', values: { code } } })),
    )
}

/** Columns of what a decision says and how it was reached; refuses what does not fit together. */
const worded = (given: Worded, seats: number) => {
  const { objections, issues } = readObjections(given.objections ?? [])
  const flaws = [...issues, ...flawsOfReaching({ ...given, reached: given.howReached, objections: objections.length }, seats)]
  if (flaws.length > 0) throw new BadInput(flaws)
  const voted = given.howReached === 'vote'
  return {
    words: JSON.stringify(given.sentence),
    reached: given.howReached,
    votes_for: voted ? (given.votesFor ?? null) : null,
    votes_against: voted ? (given.votesAgainst ?? null) : null,
    abstained: voted ? (given.abstained ?? null) : null,
    objections: JSON.stringify(objections),
    made_by: given.madeBy ?? null,
    cites: given.cites ?? [],
  }
}

/** Refuses a decision of a meeting that has not met, or that too few came to. */
const mustBeAbleToDecide = ({ stage, quorum }: Meeting, sort: (typeof decisionSorts)[number]): void => {
  mustBeOpen(stage)
  if (stage !== 'held' && stage !== 'minuted') throw new Refused('accountability.meeting-not-held', undefined, 'gcm:p40')
  if (sort === 'decision' && quorum && !isQuorate(quorum)) throw new Refused('accountability.no-quorum', undefined, 'gcm:p40')
}

/** Seats that may vote; where a body counts no quorum, nobody counts votes against seats. */
const votingSeats = ({ quorum }: Meeting): number => (quorum && quorum.held > 0 ? quorum.present : Number.POSITIVE_INFINITY)

/** Records what a meeting decided, recommended, promised or concluded, as it was reached. */
export const decide = action({
  ...common,
  name: 'accountability.decide',
  at: 'POST /accountability/mechanism/meetings/:number/decide',
  input: z.object({
    number: MeetingNumber,
    itemPlace: Place.optional(),
    decisionSort: z.enum(decisionSorts),
    ...Wording,
    activities: Codes,
    practices: Links,
    published: z.boolean().default(true),
  }),
  result: z.object({ decision: z.string() }),
  async act(asked, { number, itemPlace, decisionSort, activities, practices, published, ...given }) {
    const { db, who, newId } = asked
    const meeting = await getMeeting(asked, number)
    mustBeAbleToDecide(meeting, decisionSort)
    const columns = worded(given, votingSeats(meeting))
    await mustCiteWhatExists(asked, given.cites)
    await mustBePlanned(asked, activities ?? [])
    const item = itemPlace === undefined ? null : await getItem(asked, meeting, itemPlace)
    const decision = `${number}.${await nextNumber(asked, `accountability.resolution ${meeting.id}`)}`
    await db
      .insertInto('accountability.resolution')
      .values({
        state: who.state,
        id: newId(),
        number: decision,
        meeting: meeting.id,
        item: item?.id ?? null,
        sort: decisionSort,
        ...columns,
        activities: activities ?? [],
        practices: practices ?? [],
        published,
        made_at: meeting.beginsAt,
        version: 1,
      })
      .execute()
    return { decision }
  },
})

const getResolution = async (asked: Pick<Writing, 'db' | 'who'>, number: string): Promise<Resolution> => {
  const found = await findResolution(asked, number)
  if (!found) throw new NotFound()
  return found
}

const changeResolution = async (
  { db, who }: Pick<Writing, 'db' | 'who'>,
  was: Resolution,
  version: number,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const done = await db
    .updateTable('accountability.resolution')
    .set({ ...changes, version: version + 1 } as never)
    .where('state', '=', who.state)
    .where('id', '=', was.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw new Conflict({ sentence: was.words }, was.version)
}

const Version = z.coerce.number().int().min(1).meta({ field: 'hidden' })

/** Changes how a decision is written down, until its meeting’s minutes are approved. */
export const rewordDecision = action({
  ...common,
  name: 'accountability.rewordDecision',
  at: 'POST /accountability/mechanism/decisions/:decision/reword',
  input: z.object({ decision: DecisionNumber, version: Version, ...Wording }),
  result: z.object({ decision: z.string() }),
  async act(asked, { decision, version, ...given }) {
    const was = await getResolution(asked, decision)
    const meeting = await getMeeting(asked, decision.replace(/\.\d+$/, ''))
    mustBeOpen(meeting.stage)
    await mustCiteWhatExists(asked, given.cites)
    await changeResolution(asked, was, version, worded(given, votingSeats(meeting)))
    return { decision }
  },
})

/** Says which later decision replaces one, which activities carry it out, what good practice it points to, and whether everybody reads it. */
export const linkDecision = action({
  ...common,
  name: 'accountability.linkDecision',
  at: 'POST /accountability/mechanism/decisions/:decision/link',
  input: z.object({
    decision: DecisionNumber,
    version: Version,
    replacedBy: DecisionNumber.optional(),
    activities: Codes,
    practices: Links,
    published: z.boolean(),
  }),
  result: z.object({ decision: z.string() }),
  async act(asked, { decision, version, replacedBy, activities, practices, published }) {
    const was = await getResolution(asked, decision)
    const later = replacedBy ? await findResolution(asked, replacedBy) : null
    if (replacedBy && !later) throw badInput('accountability.no-decision', { code: replacedBy }, 'replacedBy')
    if (later && later.madeAt <= was.madeAt) throw badInput('accountability.replaced-by-earlier', undefined, 'replacedBy')
    await mustBePlanned(asked, activities ?? [])
    await changeResolution(asked, was, version, {
      replaced_by: replacedBy ?? null,
      activities: activities ?? [],
      practices: practices ?? [],
      published,
    })
    return { decision }
  },
})

/** What somebody tells of what became of a decision or recommendation. */
export const NewsShape = {
  happenedOn: z.iso.date(),
  newsSort: z.enum(newsSorts),
  happened: TextInLanguages(2000),
  seenAt: z.string().trim().max(500).optional(),
  corrects: z.uuid().optional().meta({ field: 'hidden' }),
}
type Told = z.infer<z.ZodObject<typeof NewsShape>>

/** Adds an entry about a decision or recommendation; nothing is told before it has happened. */
export const addNews = async (asked: Writing, about: string, toldBy: string | null, given: Told): Promise<void> => {
  const { db, who, now, today, newId } = asked
  if (given.happenedOn > today) throw badInput('accountability.not-happened-yet', undefined, 'happenedOn')
  if (given.corrects) {
    const { rows } = await sql<{ about: string; happened: Day }>`
      select about from accountability.news where state = ${who.state} and id = ${given.corrects}`.execute(db)
    if (rows[0]?.about !== about) throw new NotFound()
  }
  await db
    .insertInto('accountability.news')
    .values({
      state: who.state,
      id: newId(),
      about,
      happened_on: given.happenedOn,
      sort: given.newsSort,
      words: JSON.stringify(given.happened),
      seen_at: given.seenAt ?? null,
      told_by: toldBy,
      replaces: given.corrects ?? null,
      made_at: now,
    })
    .execute()
}

/** Code of the organisation for which somebody acts. */
export const ownCode = async ({ db, who }: Pick<Writing, 'db' | 'who'>): Promise<string | null> => {
  if (!who.organisation) return null
  const { rows } = await sql<{ key: string }>`
    select key from kernel.organisation where state = ${who.state} and id = ${who.organisation}`.execute(db)
  return rows[0]?.key ?? null
}

export const tellOfDecision = action({
  ...common,
  may: only(...secretaries, 'member', 'lead'),
  under: ['gcm:p43', 'gcm:p40'],
  name: 'accountability.tellOfDecision',
  at: 'POST /accountability/mechanism/decisions/:decision/news',
  input: z.object({ decision: DecisionNumber, ...NewsShape }),
  result: z.object({ decision: z.string() }),
  async act(asked, { decision, ...given }) {
    await getResolution(asked, decision)
    await addNews(asked, decision, await ownCode(asked), given)
    return { decision }
  },
})
