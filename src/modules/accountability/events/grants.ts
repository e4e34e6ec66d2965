import { z } from 'zod'
import { anyone, badInput, calendarDays, only, Refused, under, type Writing } from '#kernel'
import { type Case, decision, type Guarded, procedure, step } from '#kernel/procedure'
import { addEntry } from '#kernel/register'
import { compared, Decimal, less } from '../decimal.ts'
import { keysOf } from '../law/entries.ts'
import { People } from '../plan/terms.ts'
import { eventRegister } from './registers.ts'
import { callState, leftOf, unfitGrant } from './rules.ts'
import { callsOf, grantsOf } from './store.ts'
import { CommunityEvent, GrantAsked, type GrantCall } from './terms.ts'

const callOf = async (writing: Writing, code: string): Promise<GrantCall> => {
  const found = (await callsOf(writing)).find((call) => call.code === code)
  if (!found) throw badInput('accountability.no-grant-call', { code }, 'grantCall')
  return found
}

/** One may ask while the call is open, for an event to come in a county that there is. */
const mayBeAsked = async (writing: Writing, given: Readonly<Record<string, unknown>>) => {
  const asked = given as unknown as GrantAsked
  const call = await callOf(writing, asked.grantCall)
  if (callState(call, writing.today) !== 'open')
    throw badInput('accountability.call-not-open', { from: call.opensOn, until: call.closesOn }, 'grantCall')
  if (asked.eventOn <= writing.today) throw badInput('accountability.event-must-be-ahead', undefined, 'eventOn')
  if (compared(asked.askedAmount, call.mostPerGrant) > 0)
    throw badInput('accountability.asks-for-more', { most: writing.words.amount(call.mostPerGrant, call.currency) }, 'askedAmount')
  if (!(await keysOf('kernel.organisation', writing)).has(asked.county)) throw badInput('accountability.wrong-county', undefined, 'county')
  return {}
}

/** The event of a grant, in the calendar from the day on which the grant is given. */
const intoCalendar = async (writing: Writing, { reference, asked }: Case): Promise<void> => {
  const { eventTitle, eventKind, county, eventPlace, association, eventOn } = asked as unknown as GrantAsked
  const entry = CommunityEvent.parse({
    code: reference,
    eventName: { [writing.words.language]: eventTitle },
    eventKind,
    county,
    eventPlace,
    organisedBy: association,
    startsOn: eventOn,
    endsOn: eventOn,
  })
  await addEntry(eventRegister as never, writing, writing.newId(), entry, reference)
}

const whenGranted = async (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const { grantCall, askedAmount } = it.asked as unknown as GrantAsked
  const call = await callOf(writing, grantCall)
  const others = (await grantsOf(writing)).filter((grant) => grant.call === grantCall && grant.id !== it.id)
  const left = leftOf(
    call.pot,
    others.map(({ amount }) => amount),
  )
  const unfit = unfitGrant({ asked: askedAmount, amount: String(given.amountGranted), first: String(given.paidFirst) }, call, left)
  if (unfit)
    throw badInput(
      `accountability.grant-${unfit}`,
      { left: writing.words.amount(left, call.currency), most: writing.words.amount(call.mostPerGrant, call.currency) },
      unfit === 'first-more-than-whole' ? 'paidFirst' : 'amountGranted',
    )
  await intoCalendar(writing, it)
}

const stepGiven = ({ history }: Pick<Guarded, 'history'>, name: string): Readonly<Record<string, unknown>> =>
  history.findLast((event) => event.step === name)?.given ?? {}

/** Before the event no more is paid than was agreed to be paid first; the rest when it was reported on, and never more than the grant. */
export const asAgreed = under('gcm:16.j', (guarded: Guarded): void => {
  const { amountGranted, paidFirst } = stepGiven(guarded, 'grant')
  const { amountPaid } = stepGiven(guarded, 'pay')
  const most = amountPaid === undefined ? String(paidFirst) : less(String(amountGranted), String(amountPaid))
  if (compared(String(guarded.given.amountPaid), most) > 0) throw new Refused('accountability.pays-more-than-agreed', { most }, 'gcm:16.j')
})

const coordinators = only('coordinator')
const Paid = { amountPaid: Decimal, paidOn: z.iso.date() }

/** A grant to an event: anybody may ask while a call is open; what is given, why, and what came of it, everybody reads. */
export const eventGrants = procedure({
  name: 'accountability.event_grant',
  under: 'gcm:16.j',
  purpose: 'public information',
  at: '/accountability/event-grants',
  letters: 'GRT',
  opens: { by: anyone, asks: GrantAsked, to: 'asked', about: 'grantCall', adds: mayBeAsked },
  stages: ['asked', 'granted', 'refused', 'first-paid', 'reported', 'settled'],
  steps: {
    grant: decision({
      from: 'asked',
      to: 'granted',
      by: coordinators,
      asks: z.object({ amountGranted: Decimal, paidFirst: Decimal }),
      within: calendarDays(30),
      challenge: 'accountability.grant-challenge',
      publicSees: ['amountGranted', 'paidFirst'],
      also: whenGranted,
    }),
    refuse: decision({
      from: 'asked',
      to: 'refused',
      by: coordinators,
      asks: z.object({}),
      within: calendarDays(30),
      challenge: 'accountability.grant-challenge',
    }),
    pay: step({
      from: 'granted',
      to: 'first-paid',
      by: coordinators,
      asks: z.object(Paid),
      within: calendarDays(14),
      safeguards: [asAgreed],
      publicSees: ['amountPaid', 'paidOn'],
    }),
    report: step({
      from: 'first-paid',
      to: 'reported',
      by: coordinators,
      asks: z.object({ cameToEvent: People, whatCameOfEvent: z.string().trim().min(20).max(3000).meta({ field: 'long text' }) }),
      within: calendarDays(120),
      publicSees: ['whatCameOfEvent'],
    }),
    settle: step({
      from: 'reported',
      to: 'settled',
      by: coordinators,
      asks: z.object(Paid),
      within: calendarDays(14),
      safeguards: [asAgreed],
      publicSees: ['amountPaid', 'paidOn'],
    }),
  },
  remindsDaysBefore: 7,
  escalatesTo: ['coordinator'],
  public: ['granted', 'first-paid', 'reported', 'settled'],
  publicSees: ['grantCall', 'association', 'eventTitle', 'eventKind', 'county', 'eventOn', 'askedAmount'],
  tells: {
    granted: 'accountability.grant-granted',
    refused: 'accountability.grant-refused',
    settled: 'accountability.grant-settled',
  },
  figures: { by: ['grantCall', 'county'] },
})
