import assert from 'node:assert/strict'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { today } from '../today.ts'

export const year = Number(today.slice(0, 4))

/** A plan with nothing in it yet. */
export const addPlan = (asha: Visitor, code: string, more: Record<string, string> = {}) =>
  asha.fill('/accountability/plans/add', {
    code,
    'title.en': `Plan ${code}`,
    planKind: 'national',
    keeper: 'KE-NCM',
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    currency: 'KES',
    why: 'For the scenario',
    ...more,
  })

/** Submits a plan as it is, and lets a member of the mechanism decide; gives the answer of the decision. */
export const decide = async (asha: Visitor, member: Visitor, plan: string, how: 'approve' | 'give-back', reasons: string) => {
  const opened = await asha.fill('/accountability/editions/open', { plan, changes: 'As the ministries and counties agreed.' })
  assert.equal(opened.status, 303, opened.text)
  assert.equal((await asha.fill(`${opened.onwards}/submit`, {})).status, 303)
  return {
    edition: opened.onwards,
    decided: await member.fill(`${opened.onwards}/${how}`, { decidedOn: today, reasons, ground: 'sgr:59' }),
  }
}
