import { sql } from 'kysely'
import { z } from 'zod'
import { action, badInput, only, Refused } from '#kernel'
import { keepFile } from '#kernel/files'
import { papers } from '../papers.ts'
import { Code } from '../plan/terms.ts'
import { activityOf, keepEvidence, milestonesOf, reportCalled } from './store.ts'
import { Evidence } from './terms.ts'

/** A reviewer or a member of the mechanism says something of an activity. */
export const remark = action({
  name: 'accountability.remark',
  under: ['gcm:p43', 'gcm:p44'],
  at: 'POST /accountability/remark',
  may: only('reviewer', 'member', 'coordinator'),
  purpose: 'public information',
  input: z.object({
    activity: Code.meta({ field: 'hidden' }),
    words: z.string().trim().min(10).max(4000).meta({ field: 'long text' }),
    published: z.boolean().default(false),
  }),
  result: z.object({ id: z.uuid() }),
  about: ({ activity }) => [activity],
  async act(writing, { activity, words, published }) {
    if (!(await activityOf(writing, activity))) throw badInput('accountability.no-activity', { code: activity }, 'activity')
    const { db, who, now } = writing
    const id = writing.newId()
    await sql`insert into accountability.remark (state, id, activity, words, published, actor, organisation, at)
      values (${who.state}, ${id}, ${activity}, ${words}, ${published}, ${who.actor}, ${who.organisation}, ${now})`.execute(db)
    return { id }
  },
})

/** Whoever leads adds what shows that a report is true. */
export const addEvidence = action({
  name: 'accountability.addEvidence',
  under: ['gcm:p43', 'gcm:p44'],
  at: 'POST /accountability/evidence',
  may: only('lead', 'coordinator'),
  purpose: 'public information',
  input: z.object({
    report: z
      .string()
      .trim()
      .regex(/^REP-\d{4}-\d{5}$/, { message: 'accountability.wrong-reference' }),
    milestone: Code.optional(),
    ...Evidence.shape,
  }),
  result: z.object({ activity: z.string() }),
  about: (_, { activity }) => [activity],
  async act(writing, { report: reference, milestone, evidenceFile, evidenceAddress, evidenceTitle, open }) {
    const report = await reportCalled(writing, reference)
    if (!report) throw badInput('accountability.no-report', { reference }, 'report')
    if (report.organisation && report.organisation !== writing.who.organisation && !writing.who.roles.includes('coordinator'))
      throw new Refused('accountability.report.not-the-lead', undefined, 'gcm:p43')
    if (milestone && !(await milestonesOf(writing, report.activity)).some(({ code }) => code === milestone))
      throw badInput('accountability.report.not-of-this-activity', { code: milestone }, 'milestone')
    if (!evidenceFile && !evidenceAddress) throw badInput('accountability.file-or-address', undefined, 'evidenceFile')
    const published = open && report.stage === 'accepted'
    const of = { report: report.id, activity: report.activity, milestone, title: evidenceTitle, open, published }
    if (evidenceFile)
      await keepEvidence(
        writing,
        of,
        await keepFile(papers.declared, writing, evidenceFile, { about: report.id, published, at: 'evidenceFile' }),
      )
    if (evidenceAddress) await keepEvidence(writing, of, { address: evidenceAddress })
    return { activity: report.activity }
  },
})
