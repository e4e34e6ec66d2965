import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compared } from '#kernel/decimal'
import { instalmentOf, matchOf, realYearly } from './rules.ts'

const loan = {
  productKind: 'loan',
  interestPercent: '12',
  openingFee: '0',
  yearlyFee: '0',
  termMonths: 12,
  productCurrency: 'USD',
} as const
const bond = { ...loan, productKind: 'diaspora-bond', interestPercent: '5', termMonths: 24 } as const

test('a loan at one per cent a month really costs 12.68 per cent a year, and more with a fee', () => {
  assert.equal(instalmentOf('1000', '12', 12, 'USD'), '88.85')
  assert.ok(Math.abs(Number(realYearly(loan, '1000')) - 12.68) <= 0.02)
  assert.ok(Number(realYearly({ ...loan, openingFee: '50' }, '1000')) > 22)
  assert.equal(instalmentOf('1200', '0', 12, 'USD'), '100')
})

test('a bond brings what it promises where it takes no fee, and less where it does', () => {
  assert.equal(realYearly(bond, '1000'), '5')
  const less = Number(realYearly({ ...bond, openingFee: '10', yearlyFee: '5' }, '1000'))
  assert.ok(less > 3.9 && less < 4.1, String(less))
  assert.ok(Number(realYearly({ ...bond, yearlyFee: '100' }, '1000')) < 0, 'fees can take more than interest gives')
  assert.equal(realYearly({ ...bond, productKind: 'insurance' }, '1000'), null)
})

test('a higher fee never makes savings better or a loan cheaper', () => {
  const fee = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(fee, fee, fc.integer({ min: 1, max: 60 }), (a, more, termMonths) => {
      const [low, high] = [String(a), String(a + more)]
      const [saved, dearer] = [low, high].map((openingFee) => realYearly({ ...bond, termMonths, openingFee }, '1000')!)
      assert.ok(compared(dearer!, saved!) <= 0)
      const [cheap, dear] = [low, high].map((openingFee) => realYearly({ ...loan, termMonths, openingFee }, '1000')!)
      assert.ok(compared(dear!, cheap!) >= 0)
    }),
    { numRuns: 40 },
  )
})

test('a match is never more than its share, its ceiling, or what is left', () => {
  const scheme = { addsPercent: '100', mostForOne: '5000', schemeBudget: '20000' }
  assert.equal(matchOf(scheme, '3000', '0'), '3000')
  assert.equal(matchOf(scheme, '9000', '0'), '5000')
  assert.equal(matchOf(scheme, '9000', '18000'), '2000')
  assert.equal(matchOf(scheme, '9000', '20000'), '0')
  assert.equal(matchOf({ ...scheme, addsPercent: '50' }, '1000.01', '0'), '500.01')
})
