import { sql } from 'kysely'
import type { Sample, Writing } from '#kernel'
import { keepFile } from '#kernel/files'
import { openCase } from '#kernel/procedure'
import { papers } from '../papers.ts'
import { daysOf, type Quarter, quarterBefore, quarterOf } from '../plan/rules.ts'
import type { Milestone } from '../plan/terms.ts'
import { takeStep } from '../step.ts'
import { reports } from './procedure.ts'
import made from './sample.json'
import { activityOf, keepEvidence, milestonesOf } from './store.ts'

type Made = {
  readonly activity: string
  /** How many quarters ago the quarter ended. */
  readonly back: number
  readonly told?: string
  readonly obstacles?: string
  readonly reached?: readonly string[]
  readonly spent?: string
  readonly people?: readonly string[]
  readonly stage: 'asked' | 'reported' | 'returned' | 'accepted'
  readonly answer?: string
  readonly link?: readonly [title: string, address: string]
  readonly file?: readonly [name: string, text: string, open: boolean]
  /** What was really spent, where the report was corrected later. */
  readonly corrected?: string
}

const at = (writing: Writing, moment: Date): Writing => ({ ...writing, now: moment, today: writing.dayOf(moment), tell: async () => {} })
const quarterBack = (today: string, back: number): Quarter =>
  Array.from({ length: back }).reduce<Quarter>((quarter) => quarterBefore(quarter), quarterOf(today))

const evidenceOf = async (writing: Writing, report: string, { activity, link, file }: Made): Promise<void> => {
  const of = { report, activity, published: false }
  if (link) await keepEvidence(writing, { ...of, open: true, title: link[0] }, { address: link[1] })
  if (!file) return
  const kept = await keepFile(papers.declared, writing, new File([file[1]], file[0], { type: 'text/plain' }), { about: report })
  await keepEvidence(writing, { ...of, open: file[2] }, kept)
}

const addReport = async (given: Writing, each: Made): Promise<void> => {
  const organisation = (await activityOf(given, each.activity))?.organisation ?? null
  const writing = { ...given, who: { ...given.who, organisation } }
  const quarter = quarterBack(writing.today, each.back)
  const later = (days: number): Writing =>
    at(writing, new Date(Math.min(Date.parse(`${daysOf(quarter)[1]}T08:00:00Z`) + days * 86_400_000, writing.now.getTime())))
  const opened = later(1)
  const { id } = await openCase(reports.declared, opened, { activity: each.activity, quarter }, { openedAt: opened.now })
  if (each.stage === 'asked') return
  const { rows } = await sql<{ entry: Milestone }>`
    select entry from accountability.milestone where state = ${writing.who.state} and key = any (${[...(each.reached ?? [])]}::text[]) order by key`.execute(
    writing.db,
  )
  const told = {
    told: each.told!,
    ...(each.obstacles ? { obstacles: each.obstacles } : {}),
    ...(each.people ? { people: [...each.people] } : {}),
    ...(each.spent ? { spent: each.spent } : {}),
    reached: rows.flatMap(({ entry }) => (entry.doneOn && entry.doneOn <= later(9).today ? [`${entry.code} ${entry.doneOn}`] : [])),
  }
  await takeStep(reports, 'Answer', later(9), { id, version: 1, ...told, open: true, way: 'form' })
  await evidenceOf(later(9), id, each)
  if (each.stage === 'returned') await takeStep(reports, 'GiveBack', later(15), { id, version: 2, reasons: each.answer! })
  if (each.stage !== 'accepted') return
  await takeStep(reports, 'Accept', later(15), { id, version: 2, ...(each.answer ? { remark: each.answer } : {}) })
  if (!each.corrected) return
  await takeStep(reports, 'Correct', later(22), {
    id,
    version: 3,
    ...told,
    spent: each.corrected,
    told: `${each.told} The amount was corrected after the books were closed.`,
    open: true,
    way: 'form',
  })
  await takeStep(reports, 'Accept', later(25), { id, version: 4 })
}

/** Reports of the last quarters, accepted, handed in, given back, and asked for in vain. */
export const sample: Sample = async (writing) => {
  for (const each of made as unknown as readonly Made[])
    if ((await milestonesOf(writing, each.activity)).length > 0) await addReport(writing, each)
  const { db, who, now } = writing
  await sql`insert into accountability.remark (state, id, activity, words, published, at)
    values (${who.state}, ${writing.newId()}, 'ACT-06', 'Workers say that fees are still asked for in three towns; please look there first.', true, ${now})`.execute(
    db,
  )
}
