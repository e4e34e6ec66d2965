import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { action, anyone, badInput, NotFound, only, Refused, type Writing } from '#kernel'
import { keepFile, publishFiles, Upload } from '#kernel/files'
import { allByKey, changeEntry } from '#kernel/register'
import { Decimal } from '../decimal.ts'
import { papers } from '../papers.ts'
import { reportKey } from './pledging.ts'
import { pledgeRegister } from './registers.ts'
import { confirmContact, judgeValue, keepValue, reporterOf } from './store.ts'
import { type Pledge, PledgeCode } from './terms.ts'

const common = { under: 'sgr:82', purpose: 'public information' } as const
const Key = z.string().max(200)
const Reasons = z.string().trim().min(20).max(2000).meta({ field: 'long text' })
const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A published pledge; NotFound where there is none, or where the link is not that of whoever made it. */
const own = async (writing: Writing, code: string, key: string) => {
  const found = (await allByKey(pledgeRegister as never, writing.db, writing.who)).get(code)
  if (!found || found.retired || !isSame(key, reportKey(writing.sign, code))) throw new NotFound()
  return { ...found, entry: found.entry as unknown as Pledge }
}

export const confirmPledge = action({
  ...common,
  name: 'accountability.pledgeConfirm',
  at: 'POST /accountability/pledge-confirm/:id/:key',
  may: anyone,
  as: 'the program',
  input: z.object({ id: z.uuid(), key: Key }),
  result: z.object({ id: z.uuid() }),
  async act(writing, { id, key }) {
    if (!isSame(key, writing.sign('pledge confirmed', id))) throw new NotFound()
    if (!(await confirmContact(writing, id))) throw new NotFound()
    return { id }
  },
})

export const reportPledge = action({
  ...common,
  name: 'accountability.pledgeReport',
  at: 'POST /accountability/pledges/:code/report/:key',
  may: anyone,
  as: 'the program',
  input: z.object({
    code: PledgeCode,
    key: Key,
    value: Decimal,
    seenOn: z.iso.date(),
    workDone: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
    evidence: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    file: Upload.optional(),
  }),
  result: z.object({ id: z.uuid() }),
  async act(writing, { code, key, value, seenOn, workDone, evidence, file }) {
    const { entry } = await own(writing, code, key)
    if (seenOn > writing.today) throw badInput('accountability.pledge-not-yet', undefined, 'seenOn')
    if (seenOn < entry.pledgedOn) throw badInput('accountability.pledge-before-the-pledge', undefined, 'seenOn')
    if (!evidence && !file) throw badInput('accountability.pledge-no-evidence', undefined, 'evidence')
    const id = writing.newId()
    await keepValue(writing, { id, pledge: code, value, seenOn, note: workDone, evidence })
    if (file) await keepFile(papers.declared, writing, file, { about: id })
    return { id }
  },
})

export const withdrawPledge = action({
  ...common,
  name: 'accountability.pledgeWithdraw',
  at: 'POST /accountability/pledges/:code/withdraw/:key',
  may: anyone,
  as: 'the program',
  input: z.object({ code: PledgeCode, key: Key, takenBackBecause: Reasons }),
  result: z.object({ code: PledgeCode }),
  async act(writing, { code, key, takenBackBecause }) {
    const found = await own(writing, code, key)
    if (found.entry.takenBackOn) throw new Refused('accountability.pledge-is-withdrawn', undefined, 'sgr:82')
    const entry = { ...found.entry, takenBackOn: writing.today, takenBackBecause }
    await changeEntry(pledgeRegister as never, writing, found, entry, 'changed', takenBackBecause.slice(0, 500))
    return { code }
  },
})

export const checkValue = action({
  ...common,
  name: 'accountability.pledgeCheck',
  at: 'POST /accountability/pledges/:code/values/:id/check',
  may: only('coordinator', 'reviewer'),
  input: z.object({ code: PledgeCode, id: z.uuid(), checkVerdict: z.enum(['seen', 'not-seen']), checkedBecause: Reasons }),
  result: z.object({ code: PledgeCode }),
  about: ({ id }) => [id],
  async act(writing, { code, id, checkVerdict: verdict, checkedBecause: because }) {
    const reporter = await reporterOf(writing, id)
    if (reporter !== null && reporter === writing.who.actor) throw new Refused('accountability.value-second-person', undefined, 'sgr:82')
    if (!(await judgeValue(writing, { id, pledge: code, verdict, because }))) throw new NotFound()
    if (verdict === 'seen') await publishFiles(papers.declared, writing, id)
    return { code }
  },
})
