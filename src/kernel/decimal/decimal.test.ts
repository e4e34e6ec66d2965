import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compared, isDecimal, minus, over, plus, rounded, times, total } from './index.ts'

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 })).map(([units, places]) => {
  const size = String(units < 0n ? -units : units).padStart(places + 1, '0')
  return `${units < 0n ? '-' : ''}${places === 0 ? size : `${size.slice(0, -places)}.${size.slice(-places)}`}`
})

test('decimals are added and taken away without loss', () => {
  assert.equal(plus('0.1', '0.2'), '0.3')
  fc.assert(fc.property(decimal, decimal, (a, b) => assert.equal(compared(minus(plus(a, b), b), a), 0)))
})

test('a product divided by one of its factors is the other', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      fc.pre(compared(b, '0') !== 0)
      assert.equal(compared(over(times(a, b), b, 9), a), 0)
    }),
  )
})

test('halves are rounded away from zero, on both sides of it', () => {
  assert.deepEqual(
    ['2.345', '-2.345', '2.3449', '0.005', '-0.004'].map((text) => rounded(text, 2)),
    ['2.35', '-2.35', '2.34', '0.01', '0'],
  )
  assert.equal(over('1', '-3', 4), '-0.3333')
  assert.equal(over('2', '3', 4), '0.6667')
})

test('what is no decimal is refused, and nothing is divided by zero', () => {
  assert.deepEqual(['1e3', '', '.5', '1.', '1,5', '٢'].map(isDecimal), [false, false, false, false, false, false])
  assert.throws(() => plus('1e3', '1'), RangeError)
  assert.throws(() => over('1', '0.00', 2), RangeError)
  assert.equal(total(['1.10', '2.25', '-0.35']), '3')
})
