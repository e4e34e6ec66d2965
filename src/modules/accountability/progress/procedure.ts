import { z } from 'zod'
import { BadInput, badInput, calendarDays, only, type Reading, type Writing, workingDays } from '#kernel'
import type { TablesRules } from '#kernel/access'
import type { FileRef } from '#kernel/files'
import { type Case, procedure, step } from '#kernel/procedure'
import { changeEntry, findEntry } from '#kernel/register'
import { papers } from '../papers.ts'
import { milestoneRegister } from '../plan/registers.ts'
import { withIds } from '../plan/store.ts'
import { flawsOfReached, notWhoReported, reachedIn, theLeadOrTheCoordinator } from './rules.ts'
import {
  acceptedRound,
  activityOf,
  judgeRound,
  keepEvidence,
  keepRound,
  lastRound,
  leadsOf,
  milestonesOf,
  type Round,
  reportOf,
} from './store.ts'
import { type Coming, comings, Evidence, ReportOf, Told } from './terms.ts'

const flawKeys = {
  'not-of-this-activity': 'accountability.report.not-of-this-activity',
  'no-such-day': 'error.not-a-date',
  'not-yet': 'accountability.day-not-yet',
} as const

/** Refuses milestones that are not of the activity, or days that are not there yet. */
const mustBeReached = async (writing: Writing, activity: string, reached: readonly string[]): Promise<void> => {
  const flaws = flawsOfReached(reachedIn(reached), await milestonesOf(writing, activity), writing.today)
  if (flaws.length > 0)
    throw new BadInput(flaws.map(({ code, flaw }) => ({ at: 'reached', saying: { key: flawKeys[flaw], values: { code } } })))
}

/** Keeps what a report tells, with its evidence. */
const takeIn = async (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const told = Told.parse(Object.fromEntries(Object.keys(Told.shape).map((field) => [field, given[field]])))
  const activity = String(it.about)
  await mustBeReached(writing, activity, told.reached ?? [])
  const way = (given.way ?? 'form') as Coming
  await keepRound(writing, { report: it.id, activity, quarter: String(it.asked.quarter), way }, told)
  const of = { report: it.id, activity, open: given.open === true, published: false, title: given.evidenceTitle as string | undefined }
  if (given.evidenceFile) await keepEvidence(writing, of, given.evidenceFile as FileRef)
  if (given.evidenceAddress) await keepEvidence(writing, of, { address: String(given.evidenceAddress) })
}

/** Marks the milestones that an accepted report says were reached as done on their days; one that it no longer says so is open again. */
const markReached = async (writing: Writing, it: Case, round: Round): Promise<void> => {
  const said = new Map(reachedIn(round.reached).map(({ code, on }) => [code, on]))
  const before = new Map(reachedIn((await acceptedRound(writing, it.id))?.reached ?? []).map(({ code, on }) => [code, on]))
  for (const id of await withIds(writing, 'accountability.milestone', [...new Set([...said.keys(), ...before.keys()])])) {
    const found = (await findEntry(milestoneRegister as never, writing.db, writing.who, id))!
    const { doneOn, ...rest } = found.entry
    const next = said.get(found.key) ?? (doneOn === before.get(found.key) ? undefined : doneOn)
    if (doneOn !== next)
      await changeEntry(milestoneRegister as never, writing, found, next ? { ...rest, doneOn: next } : rest, 'changed', it.reference)
  }
}

/** A report is judged as it was handed in last. */
const judged = async (writing: Writing, it: Case, standing: 'accepted' | 'returned', words: unknown): Promise<void> => {
  const round = await lastRound(writing, it.id)
  if (!round) throw new Error(`report ${it.reference} was judged and nothing had been handed in`)
  if (standing === 'accepted') await markReached(writing, it, round)
  await judgeRound(writing, round, standing, words ? String(words) : null)
}

/** The form begins with the milestones that are still open, to be dated where they were reached, and says what they are. */
const openMilestones = async (reading: Reading, it: Case): Promise<Readonly<Record<string, unknown>>> => {
  const { words } = reading
  const activity = String(it.about)
  const open = (await milestonesOf(reading, activity)).filter(({ doneOn }) => !doneOn)
  const title = (await activityOf(reading, activity))?.title
  return {
    reached: open.map(({ code }) => code).join('\n'),
    ...(title ? { [`asked ${words.say('accountability.activity')}`]: words.of(title) } : {}),
    [`asked ${words.say('accountability.open-milestones')}`]: words.list(
      open.map((each) => `${each.code} ${words.of(each.title)} (${words.say('accountability.is-due', { day: words.date(each.dueOn) })})`),
    ),
  }
}

/** A correction begins with what was handed in last. */
const lastTold = async (reading: Reading, it: Case): Promise<Readonly<Record<string, unknown>>> => {
  const last = await lastRound(reading, it.id)
  if (!last) return {}
  const { told, obstacles, spent, people, reached } = last
  return { told, obstacles: obstacles ?? '', spent: spent ?? '', people: people.join('\n'), reached: reached.join('\n') }
}

const Handed = z.object({ ...Told.shape, ...Evidence.shape, way: z.enum(comings).default('form').meta({ field: 'hidden' }) })
const leads = only('lead', 'coordinator')
const reviewers = only('reviewer', 'coordinator')

/** The lead is asked for each quarter in which an activity goes on; what they hand in is looked at by somebody else, and only then counts. */
export const reports = procedure({
  name: 'accountability.report',
  under: ['gcm:p43', 'gcm:p44'],
  purpose: 'coordination',
  at: '/accountability/reports',
  letters: 'REP',
  files: papers,
  opens: {
    by: leads,
    asks: ReportOf,
    to: 'asked',
    about: 'activity',
    adds: async (writing, { activity, quarter }) => {
      if (!(await activityOf(writing, String(activity))))
        throw badInput('accountability.no-activity', { code: String(activity) }, 'activity')
      const there = await reportOf(writing, String(activity), String(quarter))
      if (there) throw badInput('accountability.report.is-there', { reference: there.reference }, 'quarter')
      return {}
    },
    liesWith: async (writing, { activity }) => (await activityOf(writing, String(activity)))?.organisation ?? null,
    also: async (writing, it, { activity, quarter }) => {
      for (const account of it.organisation ? await leadsOf(writing, it.organisation) : [])
        await writing.tell({
          to: { account },
          key: 'accountability.report.told-asked',
          values: { reference: it.reference, activity: String(activity), quarter: String(quarter) },
          link: `/accountability/reports/${it.id}`,
        })
    },
    goesTo: (id) => `/accountability/reports/${id}/answer`,
  },
  stages: ['asked', 'reported', 'accepted', 'waived'],
  rests: ['accepted'],
  steps: {
    answer: step({
      from: 'asked',
      to: 'reported',
      by: leads,
      asks: Handed,
      within: calendarDays(14),
      safeguards: [theLeadOrTheCoordinator],
      fills: openMilestones,
      also: takeIn,
    }),
    accept: step({
      from: 'reported',
      to: 'accepted',
      by: reviewers,
      asks: z.object({ remark: z.string().trim().max(2000).optional().meta({ field: 'long text' }) }),
      within: workingDays(10),
      safeguards: [notWhoReported],
      also: (writing, it, { remark }) => judged(writing, it, 'accepted', remark),
    }),
    giveBack: step({
      from: 'reported',
      to: 'asked',
      by: reviewers,
      asks: z.object({ reasons: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
      within: workingDays(10),
      safeguards: [notWhoReported],
      also: (writing, it, { reasons }) => judged(writing, it, 'returned', reasons),
    }),
    correct: step({
      from: 'accepted',
      to: 'reported',
      by: leads,
      asks: Handed,
      safeguards: [theLeadOrTheCoordinator],
      fills: lastTold,
      also: takeIn,
    }),
    waive: step({
      from: 'asked',
      to: 'waived',
      by: only('coordinator'),
      asks: z.object({ reasons: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
    }),
  },
  escalatesTo: ['coordinator'],
  remindsDaysBefore: 5,
  tells: {},
  figures: { by: ['quarter'] },
  related: ({ about }) => (about ? [['accountability.where-it-stands', `/accountability/plan/${about}`]] : []),
})

const keepers = ['lead', 'coordinator', 'reviewer'] as const
const published = (...columns: readonly string[]) => ({ columns, rows: 'published' }) as const

export const progressTables: TablesRules = {
  'accountability.progress': {
    purpose: 'public information',
    read: {
      public: published(
        'state',
        'id',
        'report',
        'round',
        'activity',
        'quarter',
        'told',
        'obstacles',
        'spent',
        'people',
        'reached',
        'way',
        'standing',
        'published',
        'answer',
        'at',
      ),
      staff: { rows: ['all'] },
    },
    write: { by: keepers, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.evidence': {
    purpose: 'public information',
    read: {
      public: published('state', 'id', 'report', 'activity', 'milestone', 'title', 'paper', 'address', 'open', 'published', 'at'),
      staff: { rows: ['all'] },
    },
    write: { by: keepers, verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.remark': {
    purpose: 'public information',
    appendOnly: true,
    read: { public: published('state', 'id', 'activity', 'words', 'published', 'at'), staff: { rows: ['all'] } },
    write: { by: ['coordinator', 'reviewer', 'member'], verbs: ['insert'], rows: ['all'] },
  },
}
