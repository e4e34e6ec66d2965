import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { compared, decimalOf, sumOf } from '../decimal.ts'
import { callState, leftOf, unfitGrant } from './rules.ts'

const examples = readFileSync(join(projectRoot(), 'src/modules/accountability/events/examples/16-j-grants.csv'), 'utf8')

suite('a grant', () => {
  for (const row of parse(examples, { columns: true }) as Record<string, string>[])
    test(`${row.unfit ? `is not given (${row.unfit})` : 'may be given'}: ${row.why}`, () => {
      const grant = { asked: row.asked!, amount: row.amount!, first: row.first! }
      assert.equal(unfitGrant(grant, { mostPerGrant: row.most! }, row.left!), row.unfit || null)
    })
  test('is never more than is left, whatever is asked, so that a pot is never overspent', () => {
    const cents = fc.bigInt({ min: 0n, max: 10_000n }).map(decimalOf)
    fc.assert(
      fc.property(cents, fc.array(fc.record({ asked: cents, amount: cents })), (pot, asks) => {
        const granted: string[] = []
        for (const { asked, amount } of asks)
          if (unfitGrant({ asked, amount, first: '0' }, { mostPerGrant: '10000' }, leftOf(pot, granted)) === null) granted.push(amount)
        assert.ok(compared(sumOf(granted), pot) <= 0)
      }),
    )
  })
})

test('one may ask from the first day of a call to its last', () => {
  const call = { opensOn: '2026-11-01', closesOn: '2026-11-30' }
  assert.deepEqual(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => callState(call, day)),
    ['to-come', 'open', 'open', 'closed'],
  )
})
