import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { amountOf } from './amount.ts'

const read = (text: string): string => {
  const found = amountOf(text)
  return 'amount' in found ? found.amount : found.issue.slice('remittances.amount-'.length)
}

test('an amount is read in Latin and Arabic digits, with the separators of each', () => {
  const examples: Readonly<Record<string, string>> = {
    '200': '200',
    '٢٠٠': '200',
    '۲۰۰': '200',
    '٢٠٠٫٥٠': '200.5',
    '١٬٢٣٤٫٥': '1234.5',
    '1 234,50': '1234.5',
    '1 234.50': '1234.5',
    "1'234.50": '1234.5',
    '200,5': '200.5',
    '0200': '200',
    '1,000,000': '1000000',
    '.5': '0.5',
    '0.125': '0.125',
  }
  for (const [text, amount] of Object.entries(examples)) assert.equal(read(text), amount, text)
})

test('an amount that cannot be used is told why', () => {
  const examples: Readonly<Record<string, string>> = {
    '': 'missing',
    '-1': 'below-zero',
    '−٢٠٠': 'below-zero',
    '0': 'zero',
    '1e308': 'power',
    '1.234,56': 'which',
    '1,234.56': 'which',
    '1.234': 'which',
    '1,234': 'which',
    '99999999999': 'too-large',
    '1.23456': 'too-fine',
    'two hundred': 'not-a-number',
    NaN: 'not-a-number',
    Infinity: 'not-a-number',
    '=1+1': 'not-a-number',
  }
  for (const [text, why] of Object.entries(examples)) assert.equal(read(text), why, text)
})

test('where a text can be read in two ways, both are offered', () => {
  assert.deepEqual(amountOf('1.234,56'), {
    issue: 'remittances.amount-which',
    values: { given: '1.234,56', one: '1234.56', other: '1.23456' },
  })
  assert.deepEqual(amountOf('1,234'), { issue: 'remittances.amount-which', values: { given: '1,234', one: '1234', other: '1.234' } })
})

test('whatever is typed is read or answered, and what is read can be reckoned with', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const found = amountOf(text)
      if ('amount' in found) assert.match(found.amount, /^\d{1,9}(\.\d{1,3})?$/)
    }),
  )
})
