import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { mayRead, mayWrite, passes, roles, type Session } from '../../src/kernel/access/index.ts'
import type { Asking, House } from '../../src/kernel/house.ts'
import { problemOf } from '../../src/kernel/http/problem.ts'
import { fieldsOf } from '../../src/kernel/input/index.ts'
import type { Operation } from '../../src/kernel/operation.ts'
import { Refused } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import people from '../../src/kernel/sample/people.json'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const operations = [...house.operations.values()]
const gateKeys = ['error.sign-in-first', 'error.role-missing', 'error.other-purpose']

/** What the gate says of somebody who asks for an operation; null lets pass. */
const gateOf = (operation: Operation, who: Session): string | null => {
  if (!passes(operation.may, who)) return who.kind === 'public' ? 'error.sign-in-first' : 'error.role-missing'
  const touches = operation.kind === 'query' ? mayRead : mayWrite
  return who.kind === 'staff' && operation.may.kind === 'only' && !touches(who.purpose, operation.purpose) ? 'error.other-purpose' : null
}

const tried = async (house: House, operation: Operation, asking: Asking, sent: unknown): Promise<unknown> => {
  try {
    await run(house, operation, asking, sent)
    return null
  } catch (error) {
    if (problemOf(error).status === 500) throw error
    return error
  }
}

const everybody: readonly (readonly [string, Asking])[] = [
  ['anybody', anybody(house)],
  ...(await Promise.all(people.map(async ({ name }) => [name, await madeUp(house, name)] as const))),
  ['somebody signed in without a post', { ...anybody(house), session: { ...(await madeUp(house, 'hassan')).session, roles: [] } }],
]

for (const [name, asking] of everybody) {
  test(`${name} passes the gate of an operation exactly where the declaration says so`, async () => {
    for (const operation of operations) {
      const error = await tried(house, operation, asking, {})
      const said = error instanceof Refused && gateKeys.includes(error.saying.key) ? error.saying.key : null
      assert.equal(said, gateOf(operation, asking.session), operation.name)
    }
  })
}

test('a refusal at the gate of somebody known stands in the record', async () => {
  const count = () =>
    house.database.asOwner(async (_, client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*) from kernel.record where outcome = 'refused' and operation = 'kernel.accounts'`,
      )
      return rows[0]!.count
    })
  const before = await count()
  await tried(house, house.operations.get('kernel.accounts')!, await madeUp(house, 'farida'), {})
  assert.equal(await count(), before + 1)
})

const trusted = { ...(await madeUp(house, 'operator')) }
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '=1+1',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\ud800',
  '‮',
  'a'.repeat(5000),
  "' or 1=1 --",
  '0',
  '-1',
  '1e999',
  '2026-02-30',
)
const junk = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.anything({ maxDepth: 2 }))

/** Something near to what an operation asks for: its own names, with values right, nearly right or nonsense. */
const sentTo = (operation: Operation): fc.Arbitrary<unknown> => {
  const values = fieldsOf(operation.input).map((field) => {
    const likely: fc.Arbitrary<unknown> =
      field.options.length > 0
        ? fc.constantFrom(...field.options)
        : field.kind === 'number'
          ? fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 1, max: 5 }))
          : field.kind === 'file'
            ? fc.uint8Array({ maxLength: 400 }).map((bytes) => new File([new Uint8Array(bytes)], 'made.bin'))
            : field.kind === 'lines' || field.kind === 'choices'
              ? fc.array(fc.oneof(nasty, fc.constantFrom(...(field.options.length > 0 ? field.options : ['x']))), { maxLength: 4 })
              : fc.oneof(
                  nasty,
                  fc.uuid(),
                  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
                  fc.constantFrom('gcm', '20.f', 'KE-NCM', '2026-11-24'),
                )
    return [field.name, fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: junk })] as const
  })
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(Object.fromEntries(values)) },
    { weight: 2, arbitrary: fc.record(Object.fromEntries(values), { requiredKeys: [] }) },
    { weight: 1, arbitrary: junk },
  )
}

for (const operation of operations) {
  test(`whatever is sent to ${operation.name}, it is done or answered with what is wrong`, async () => {
    const session: Session = { ...trusted.session, roles, purpose: operation.purpose }
    await fc.assert(
      fc.asyncProperty(sentTo(operation), async (sent) => {
        await tried(house, operation, { ...trusted, session }, sent)
      }),
      { numRuns: 60 },
    )
  })
}
