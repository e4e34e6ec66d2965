import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from './canonical.ts'

test('writes the examples of RFC 8785 as they stand there', () => {
  const example = JSON.parse(
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
  )
  assert.equal(
    canonical(example),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
  const sorted = JSON.parse(
    '{"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}',
  )
  assert.deepEqual(
    [...canonical(sorted).matchAll(/:"([^"]+)"/g)].map(([, name]) => name),
    [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ],
  )
})

test('is the same however JSON was written, and says the same', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), fc.integer({ min: 0, max: 8 }), (value, spaces) => {
      const again: unknown = JSON.parse(JSON.stringify(value, null, spaces))
      assert.equal(hash(canonical(again)), hash(canonical(JSON.parse(canonical(again)))))
      assert.deepEqual(JSON.parse(canonical(again)), again)
    }),
  )
})

test('refuses what JSON cannot say', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined, () => 1, 1n])
    assert.throws(() => canonical(value), TypeError)
})
