import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

/** Today where the State is, and its year. */
export const year = Number(today.slice(0, 4))
/** A day so many days from today. */
export const from = (name: string, offset: number): Record<string, string> => dateParts(name, daysAfter(today, offset))
/** Why an entry is kept. */
export const why = { why: 'Agreed in the last meeting' }

/** A request as its form is filled in. */
export const need = (code: string, more: Record<string, string>): Record<string, string> => ({
  code,
  'what.en': `What ${code} is for`,
  supportKind: 'money',
  unit: 'money',
  organisation: 'KE-LABOUR',
  countries: 'KEN',
  ...from('startsOn', 10),
  ...from('endsOn', 400),
  ...why,
  ...more,
})

/** Proposes that a request and an offer belong together, and lets a second person agree; gives the agreement's code. */
export const agree = async (
  proposer: Visitor,
  second: Visitor,
  asked: { need: string; offer: string },
  terms: Record<string, string>,
): Promise<string> => {
  const opened = await proposer.fill(`/accountability/capacity/matches/open?need=${asked.need}&offer=${asked.offer}`, {
    ...asked,
    fitsBecause: 'The same paragraph, the same time.',
  })
  const reference = /SUP-\d{4}-\d{5}/.exec(opened.text)?.[0]
  assert.ok(reference, opened.text)
  const at = /href="(\/accountability\/capacity\/matches\/[0-9a-f-]+)\/follow/.exec(opened.html)![1]!
  const decision = { expected: 'People can do it without help.', reasons: 'Both sides have read and want it.', ground: 'gcm:p39', ...terms }
  const own = await proposer.fill(`${at}/agree?version=1`, decision)
  assert.match(own.text, /a second person does/)
  const done = await second.fill(`${at}/agree?version=1`, decision)
  assert.equal(done.status, 303, done.text)
  return reference
}
