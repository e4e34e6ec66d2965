import { z } from 'zod'
import { action, BadInput, badInput, Conflict, NotFound, only, type Writing } from '#kernel'
import { Upload } from '#kernel/files'
import { issue } from '../../law/entries.ts'
import { sealed } from '../../review/package/seal.ts'
import { flawOf, parsed } from '../../review/package/verdict.ts'
import { trustedStates } from '../../review/states/store.ts'
import { isState, peersOf } from '../parties.ts'
import { trends } from '../terms.ts'
import { channelOf, mustBeOpen, namesSomebody, readFigure } from './rules.ts'
import { bulletinBy, coveringOf, findBulletin, keepBulletin, keepReceipt, sentIn } from './store.ts'
import { Bulletin, bulletinFormat, type Figure, Receipt, receiptFormat, SignedPackage } from './terms.ts'

export const exchangers = ['coordinator', 'delegate'] as const
const common = { under: 'gcm:3.b', may: only(...exchangers), purpose: 'coordination' } as const

/** The totals of a bulletin, or every line that is none, each with what is wrong. */
const figuresOf = (lines: readonly string[]): readonly Figure[] => {
  const read = lines.map(readFigure)
  const issues = read.flatMap((each, at) =>
    typeof each === 'string'
      ? [issue('figures', `accountability.figure-${each}`, { line: at + 1 })]
      : namesSomebody(`${each.place} ${each.counts} ${each.source}`)
        ? [issue('figures', 'accountability.figure-names-somebody', { line: at + 1 })]
        : [],
  )
  if (issues.length > 0) throw new BadInput(issues)
  return read as readonly Figure[]
}

export const trendSend = action({
  ...common,
  name: 'accountability.trendSend',
  at: 'POST /accountability/agreements/trends/send',
  input: z.object({
    toState: z
      .string()
      .trim()
      .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-party' }),
    trend: z.enum(trends),
    periodFrom: z.iso.date(),
    periodTo: z.iso.date(),
    summary: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
    figures: z.array(z.string().trim().max(600)).min(1).max(200),
  }),
  result: z.object({ id: z.uuid(), reference: z.string(), agreement: z.string() }),
  async act(writing, { toState, trend, periodFrom, periodTo, summary, figures: lines }) {
    const { who, today, now, signForAll } = writing
    if (!isState(toState, await peersOf(writing))) throw new BadInput([issue('toState', 'accountability.no-such-state', { name: toState })])
    const channel = channelOf(await coveringOf(writing), { own: who.state, other: toState, trend }, today)
    const agreement = mustBeOpen(channel, toState)
    if (periodTo < periodFrom || periodTo > today) throw new BadInput([issue('periodTo', 'accountability.period-wrong')])
    if (namesSomebody(summary)) throw new BadInput([issue('summary', 'accountability.summary-names-somebody')])
    const figures = [...figuresOf(lines)]
    const reference = `TRD-${today.slice(0, 4)}-${String((await sentIn(writing, today.slice(0, 4))) + 1).padStart(5, '0')}`
    const what = Bulletin.parse({
      ...{ format: bulletinFormat, version: 1, reference, from: who.state, to: toState, agreement },
      ...{ trend, periodFrom, periodTo, summary, figures, sentAt: now.toISOString() },
    })
    const signed = sealed(signForAll, what)
    const { fingerprint } = signed
    const id = await keepBulletin(writing, {
      ...{ direction: 'sent', reference, other: toState, agreement, trend, periodFrom, periodTo, signed, fingerprint },
    })
    return { id, reference, agreement }
  },
})

/** What a file holds that another State signed for this one; refused where it is anything else. */
const receivedIn = async (writing: Writing, file: File): Promise<{ signed: SignedPackage; what: Bulletin | Receipt }> => {
  const refuse = (flaw: string, state = ''): BadInput =>
    badInput(`accountability.flaw.${flaw}` as 'accountability.flaw.changed', { name: file.name, state, place: '/' }, 'file')
  const value = parsed(new Uint8Array(await file.arrayBuffer()))
  if (value === undefined) throw refuse('unreadable')
  const envelope = SignedPackage.safeParse(value)
  const what = z.union([Bulletin, Receipt]).safeParse(envelope.data?.package)
  if (!envelope.success || !what.success) throw badInput('accountability.no-bulletin', { name: file.name }, 'file')
  const { from, to } = what.data
  const frozenAt = what.data.format === bulletinFormat ? what.data.sentAt : what.data.receivedAt
  const flaw = flawOf(envelope.data, { state: from, frozenAt }, await trustedStates(writing), writing.now)
  if (flaw) throw refuse(flaw, from)
  if (to !== writing.who.state) throw badInput('accountability.bulletin-for-another', { state: to }, 'file')
  return { signed: envelope.data, what: what.data }
}

const takeBulletin = async (writing: Writing, signed: SignedPackage, what: Bulletin): Promise<{ id: string; fate: 'added' | 'same' }> => {
  const { who, today } = writing
  const { reference, from, trend, periodFrom, periodTo } = what
  const agreement = mustBeOpen(channelOf(await coveringOf(writing), { own: who.state, other: from, trend }, today), from)
  const there = await bulletinBy(writing, 'received', signed.fingerprint)
  if (there) return { id: there.id, fate: 'same' }
  const { fingerprint } = signed
  const id = await keepBulletin(writing, {
    ...{ direction: 'received', reference, other: from, agreement, trend, periodFrom, periodTo, signed, fingerprint },
  })
  return { id, fate: 'added' }
}

export const trendReceive = action({
  ...common,
  name: 'accountability.trendReceive',
  at: 'POST /accountability/agreements/trends/receive',
  input: z.object({ file: Upload }),
  result: z.object({ id: z.uuid(), what: z.enum(['bulletin', 'receipt']), fate: z.enum(['added', 'same']), other: z.string() }),
  async act(writing, { file }) {
    const { signed, what } = await receivedIn(writing, file)
    if (what.format === bulletinFormat)
      return { ...(await takeBulletin(writing, signed, what)), what: 'bulletin' as const, other: what.from }
    const sent = await bulletinBy(writing, 'sent', what.fingerprint)
    if (!sent || sent.other !== what.from) throw badInput('accountability.receipt-of-nothing', { state: what.from }, 'file')
    const kept = await keepReceipt(writing, sent.id, signed, what.receivedAt)
    return { id: sent.id, what: 'receipt' as const, fate: kept > 0 ? ('added' as const) : ('same' as const), other: what.from }
  },
})

/** Whoever received a bulletin says so, signed, so that its sender knows. */
export const trendAcknowledge = action({
  ...common,
  name: 'accountability.trendAcknowledge',
  at: 'POST /accountability/agreements/trends/:id/acknowledge',
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid() }),
  async act(writing, { id }) {
    const it = await findBulletin(writing, id)
    if (it?.direction !== 'received') throw new NotFound()
    const receivedAt = writing.now.toISOString()
    const receipt = Receipt.parse({
      ...{ format: receiptFormat, version: 1, fingerprint: it.fingerprint, from: writing.who.state, to: it.other, receivedAt },
    })
    if ((await keepReceipt(writing, id, sealed(writing.signForAll, receipt), receivedAt)) === 0)
      throw new Conflict({}, 1, { key: 'accountability.acknowledged-already' })
    return { id }
  },
})
