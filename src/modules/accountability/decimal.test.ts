import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compared, decimalOf, hundredths, less, partedBy, sumOf, timesRate } from './decimal.ts'

const amount = fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(decimalOf)

test('a number is read and written again without loss', () =>
  fc.assert(fc.property(amount, (text) => assert.equal(decimalOf(hundredths(text)), text))))
test('sums do not drift as floating point does', () => {
  assert.equal(sumOf(['0.1', '0.2']), '0.3')
  assert.equal(sumOf(Array.from({ length: 1000 }, () => '0.01')), '10')
  assert.equal(sumOf(['9999999999999.99', '0.01']), '10000000000000')
  assert.equal(less('1', '1.01'), '-0.01')
})
test('a third decimal is rounded, not cut', () => assert.equal(sumOf(['1.005', '0']), '1.01'))
test('the parts of a number add up to it, whatever the weights', () =>
  fc.assert(
    fc.property(amount, fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }), (text, weights) => {
      const parts = partedBy(text, weights)
      assert.equal(parts.length, weights.length)
      assert.equal(sumOf(parts), weights.some((weight) => weight > 0) ? text : '0')
      for (const part of parts) assert.ok(compared(part, '0') >= 0)
    }),
  ))
test('no part is further than a hundredth from its share', () => assert.deepEqual(partedBy('100', [1, 1, 1]), ['33.34', '33.33', '33.33']))
test('a rate of up to eight decimals converts, half a hundredth up', () => {
  assert.equal(timesRate('1000000', '0.00773'), '7730')
  assert.equal(timesRate('0.01', '0.5'), '0.01')
  assert.equal(timesRate('129.5', '1'), '129.5')
})
