import { type Day, type Issue, Refused, under } from '#kernel'
import type { Attended, Body, DecisionStanding, DueAction, MeetingStage, Seat, SeatKind } from './terms.ts'
import { parts } from './terms.ts'

/** Whether somebody sits on a seat on a day. */
export const isHeld = ({ heldBy, seatedFrom, seatedUntil }: Pick<Seat, 'heldBy' | 'seatedFrom' | 'seatedUntil'>, day: Day): boolean =>
  heldBy !== undefined && (seatedFrom === undefined || seatedFrom <= day) && (seatedUntil === undefined || day <= seatedUntil)

type Span = Pick<Seat, 'seatedFrom' | 'seatedUntil'>

/** Whether two seats are held on some same day. */
export const heldTogether = (a: Span, b: Span): boolean =>
  (a.seatedFrom ?? '') <= (b.seatedUntil ?? '9999') && (b.seatedFrom ?? '') <= (a.seatedUntil ?? '9999')

/** Those without whom a mechanism is neither whole-of-government nor whole-of-society (gcm:p13.i, p13.j, p40). */
export const mustBeRepresented = [
  'ministry',
  'agency',
  'county',
  'parliament',
  'human-rights-institution',
  'civil-society',
  'migrants',
  'diaspora',
  'employers',
  'union',
  'academia',
  'media',
] as const satisfies readonly SeatKind[]

export type Representation = { readonly kind: SeatKind; readonly standing: 'represented' | 'empty' | 'no-seat'; readonly seats: number }

/** For each of those who must be represented, whether somebody with a full seat speaks for them on a day: an empty seat and no seat at all are two different things. */
export const representationOf = under(
  'gcm:p40',
  (
    seats: readonly Pick<Seat, 'seatKind' | 'takesPartAs' | 'heldBy' | 'seatedFrom' | 'seatedUntil'>[],
    day: Day,
  ): readonly Representation[] =>
    mustBeRepresented.map((kind) => {
      const full = seats.filter((seat) => seat.seatKind === kind && seat.takesPartAs === 'full')
      const held = full.filter((seat) => isHeld(seat, day)).length
      return { kind, standing: held > 0 ? 'represented' : full.length > 0 ? 'empty' : 'no-seat', seats: held }
    }),
)

const sitFor: Readonly<Record<string, readonly SeatKind[]>> = {
  ministry: ['ministry'],
  agency: ['agency'],
  court: ['agency'],
  county: ['county'],
  parliament: ['parliament'],
  'human-rights-institution': ['human-rights-institution'],
  'civil-society': ['civil-society', 'migrants'],
  faith: ['civil-society'],
  employers: ['employers'],
  private: ['employers'],
  union: ['union'],
  diaspora: ['diaspora', 'migrants'],
  academia: ['academia'],
  media: ['media'],
  international: ['international'],
}

/** Whether an organisation of a kind may sit for those for whom a seat is: a ministry does not speak for civil society. */
export const maySitFor = under('gcm:p40', (organisationKind: string, seatKind: SeatKind): boolean =>
  (sitFor[organisationKind] ?? []).includes(seatKind),
)

export type Quorum = { readonly held: number; readonly needed: number; readonly present: number; readonly missing: SeatKind[] }

const neededOf: Readonly<Record<Body['quorumShare'], (held: number) => number>> = {
  third: (held) => Math.ceil(held / 3),
  half: (held) => Math.ceil(held / 2),
  majority: (held) => Math.floor(held / 2) + 1,
  'two-thirds': (held) => Math.ceil((2 * held) / 3),
  none: () => 0,
}

/** What a body’s quorum rule says of those who came: seats count, not persons; alternates count, observers and guests do not. */
export const quorumOf = under(
  'gcm:p40',
  (rule: Pick<Body, 'quorumShare' | 'quorumKinds'>, seats: readonly Seat[], came: readonly Attended[], day: Day): Quorum => {
    const held = seats.filter((seat) => seat.takesPartAs === 'full' && isHeld(seat, day))
    const there = new Set(came.filter(({ part }) => part === 'member' || part === 'alternate').map(({ who }) => who))
    const present = held.filter(({ heldBy }) => there.has(heldBy!))
    return {
      held: held.length,
      needed: rule.quorumShare === 'none' ? 0 : Math.max(1, neededOf[rule.quorumShare](held.length)),
      present: present.length,
      missing: (rule.quorumKinds ?? []).filter((kind) => !present.some((seat) => seat.seatKind === kind)),
    }
  },
)

/** Whether those who came may decide. */
export const isQuorate = ({ needed, present, missing }: Quorum): boolean => present >= needed && missing.length === 0

/** What may come next of a meeting. */
export const afterStage = {
  planned: ['invited', 'held', 'cancelled'],
  invited: ['held', 'cancelled'],
  held: ['minuted'],
  minuted: ['approved'],
  approved: [],
  cancelled: [],
} as const satisfies Record<MeetingStage, readonly MeetingStage[]>

/** Refuses to go where a meeting’s stage does not lead. */
export const mustLeadTo = (from: MeetingStage, to: MeetingStage): void => {
  if (!(afterStage[from] as readonly MeetingStage[]).includes(to)) throw new Refused('accountability.meeting-other-stage', { stage: from })
}

/** Refuses to change what was approved or called off. */
export const mustBeOpen = (stage: MeetingStage): void => {
  if (stage === 'approved' || stage === 'cancelled') throw new Refused('accountability.meeting-is-closed', undefined, 'gcm:p40')
}

type Approving = {
  readonly body: string
  readonly beginsAt: Date
  readonly stage: MeetingStage
  readonly quorum: Quorum | null
  readonly number: string
}

/** Minutes are approved by a later meeting of the same body that may decide; never by the meeting that they tell of. */
export const mayApproveMinutes = under('gcm:p40', (of: Pick<Approving, 'body' | 'beginsAt' | 'number'>, by: Approving): void => {
  if (by.number === of.number || by.beginsAt <= of.beginsAt) throw new Refused('accountability.approved-by-itself', undefined, 'gcm:p40')
  if (by.body !== of.body) throw new Refused('accountability.approved-by-others', undefined, 'gcm:p40')
  if (!['held', 'minuted', 'approved'].includes(by.stage)) throw new Refused('accountability.approved-too-soon', undefined, 'gcm:p40')
  if (by.quorum && !isQuorate(by.quorum)) throw new Refused('accountability.approved-without-quorum', undefined, 'gcm:p40')
})

type Reached = {
  readonly reached: 'consensus' | 'objections' | 'vote' | 'noted'
  readonly votesFor?: number | null | undefined
  readonly votesAgainst?: number | null | undefined
  readonly abstained?: number | null | undefined
  readonly objections: number
}

const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

/** What does not fit in how a decision was reached: consensus has no objection, a vote has its numbers and no more of them than seats that were there. */
export const flawsOfReaching = ({ reached, votesFor, votesAgainst, abstained, objections }: Reached, present: number): readonly Issue[] => {
  if (reached === 'consensus' && objections > 0) return [issue('objections', 'accountability.consensus-with-objections')]
  if (reached === 'objections' && objections === 0) return [issue('objections', 'accountability.objections-not-said')]
  if (reached !== 'vote') return []
  if (votesFor == null || votesAgainst == null) return [issue('votesFor', 'accountability.vote-without-numbers')]
  const votes = votesFor + votesAgainst + (abstained ?? 0)
  return votes > present ? [issue('votesFor', 'accountability.more-votes-than-seats', { votes, seats: present })] : []
}

/** Whether a proposal was carried: a vote needs more for it than against it. */
export const wasCarried = ({ reached, votesFor, votesAgainst }: Pick<Reached, 'reached' | 'votesFor' | 'votesAgainst'>): boolean =>
  reached !== 'vote' || (votesFor ?? 0) > (votesAgainst ?? 0)

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const ended = ['done', 'dropped']

type Followed = Pick<Reached, 'reached' | 'votesFor' | 'votesAgainst'> & {
  readonly replacedBy: string | null
  readonly actions: readonly DueAction[]
  /** Sort of the newest entry about it. */
  readonly lastNews: string | null
}

/** What became of a decision: late is what was due of somebody and is not there. */
export const whatBecameOf = under('gcm:p43', ({ replacedBy, actions, lastNews, ...reached }: Followed, today: Day): DecisionStanding => {
  if (!wasCarried(reached)) return 'not-carried'
  if (replacedBy) return 'replaced'
  const open = actions.filter(({ stage }) => !ended.includes(stage))
  if (open.some(({ dueOn }) => dueOn !== null && dueOn < today)) return 'late'
  if (open.length > 0) return 'under-way'
  if (lastNews === 'result') return 'done'
  if (actions.length === 0) return lastNews ? 'under-way' : 'nothing-due'
  return actions.every(({ stage }) => stage === 'dropped') ? 'dropped' : 'done'
})

/** Where an action due stands on a day: late where its day has passed and nobody has confirmed that it is done. */
export const standingOfTask = ({ stage, dueOn }: DueAction, today: Day): 'late' | 'due' | 'reported' | 'done' | 'dropped' => {
  if (stage === 'done' || stage === 'dropped') return stage
  if (dueOn !== null && dueOn < today) return 'late'
  return stage === 'reported' ? 'reported' : 'due'
}

/** Days by which a decision is behind: those of each overdue action, put together. */
export const daysLate = (actions: readonly DueAction[], today: Day): number =>
  actions
    .filter(({ stage, dueOn }) => !ended.includes(stage) && dueOn !== null && dueOn < today)
    .reduce((sum, { dueOn }) => sum + daysBetween(dueOn!, today), 0)

/** A sheet of who was there, a line each: `KE-LABOUR 1 2 0 alternate` (women, men, no sex stated, as what); a guest’s name may have several words. */
export const readAttendance = (lines: readonly string[]): { readonly rows: readonly Attended[]; readonly issues: readonly Issue[] } => {
  const issues: Issue[] = []
  const rows = lines.flatMap((line, at): readonly Attended[] => {
    const match = /^(.*?\S)[\s,;]+(\d{1,4})[\s,;]+(\d{1,4})(?:[\s,;]+(\d{1,4}))?(?:[\s,;]+([a-z]+))?$/u.exec(line.trim())
    const part = match?.[5] ?? 'member'
    if (!match || !(parts as readonly string[]).includes(part)) {
      issues.push(issue('attendance', 'accountability.attendance-line', { line: at + 1, text: line.slice(0, 80) }))
      return []
    }
    const [women, men, unstated] = [match[2], match[3], match[4] ?? '0'].map(Number) as [number, number, number]
    return women + men + unstated === 0 ? [] : [{ who: match[1]!.slice(0, 120), part: part as Attended['part'], women, men, unstated }]
  })
  for (const [at, { who }] of rows.entries())
    if (rows.findIndex((row) => row.who === who) !== at) issues.push(issue('attendance', 'accountability.attendance-twice', { who }))
  return { rows, issues }
}

/** Objections as they were written down, a line each: `KE-MFANO-UNION: why`. */
export const readObjections = (
  lines: readonly string[],
): { readonly objections: readonly { readonly by: string; readonly why: string }[]; readonly issues: readonly Issue[] } => {
  const read = lines.map((line) => /^([^:]{2,120}):\s*(\S[\s\S]*)$/u.exec(line.trim()))
  return {
    objections: read.flatMap((match) => (match ? [{ by: match[1]!.trim(), why: match[2]! }] : [])),
    issues: read.flatMap((match, at) => (match ? [] : [issue('objections', 'accountability.objection-line', { line: at + 1 })])),
  }
}

/** Days by which an invitation came later than a body’s terms ask. */
export const noticeShortBy = (noticeDays: number | undefined, invitedOn: Day, meetsOn: Day): number =>
  Math.max(0, (noticeDays ?? 0) - daysBetween(invitedOn, meetsOn))

/** Days by which a body has not met for longer than its terms allow; null where it never met, or need not. */
export const notMetFor = (meetsEveryDays: number | undefined, lastMet: Day | null, today: Day): number | null =>
  meetsEveryDays === undefined || lastMet === null ? null : Math.max(0, daysBetween(lastMet, today) - meetsEveryDays)

type Clocked = { readonly stage: MeetingStage; readonly meetsOn: Day; readonly heldOn: Day | null; readonly told: readonly string[] }

/** Of which clocks of a meeting the secretariat is to be told now, and was not: the invitation is due, the minutes are overdue. */
export const clocksOf = (
  { noticeDays, minutesDays }: Pick<Body, 'noticeDays' | 'minutesDays'>,
  { stage, meetsOn, heldOn, told }: Clocked,
  today: Day,
): readonly ('invitation' | 'minutes')[] => [
  ...(stage === 'planned' && !told.includes('invitation') && today <= meetsOn && daysBetween(today, meetsOn) <= (noticeDays ?? 14)
    ? (['invitation'] as const)
    : []),
  ...(stage === 'held' && !told.includes('minutes') && heldOn !== null && daysBetween(heldOn, today) > (minutesDays ?? 14)
    ? (['minutes'] as const)
    : []),
]
