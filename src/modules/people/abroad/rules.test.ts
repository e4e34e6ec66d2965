import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { daysAfter } from '#kernel'
import { areaKey, dueOf, helpFirst, lastDay, nextWay, waysOf, wordsFor } from './rules.ts'

const today = '2026-11-24'

test('an entry lasts a year where nobody says until when, and never longer than two', () => {
  assert.equal(lastDay(undefined, today), '2027-11-24')
  assert.equal(lastDay('2028-11-24', today), '2028-11-24')
  for (const day of ['2028-11-25', '2099-01-01', today, '2026-11-23']) assert.throws(() => lastDay(day, today))
})

test('a reminder comes once, thirty days before, and the end on the day after the last', () => {
  const at = (days: number, reminded = false) => dueOf(daysAfter(today, days), reminded ? daysAfter(today, days) : null, today)
  assert.deepEqual(
    [at(31), at(30), at(30, true), at(0), at(0, true), at(-1), at(-1, true)],
    ['nothing', 'remind', 'nothing', 'remind', 'nothing', 'end', 'end'],
  )
  assert.equal(dueOf(daysAfter(today, 10), daysAfter(today, -300), today), 'remind')
})

test('everybody gets their own language, or the one there is, marked', () => {
  assert.deepEqual(wordsFor({ en: 'Stay', ar: 'ابقوا' }, 'ar'), { language: 'ar', text: 'ابقوا', own: true })
  assert.deepEqual(wordsFor({ en: 'Stay', ar: 'ابقوا' }, 'sw'), { language: 'en', text: 'Stay', own: false })
  assert.deepEqual(wordsFor({ fr: 'Restez' }, 'en'), { language: 'fr', text: 'Restez', own: false })
  assert.throws(() => wordsFor({}, 'en'))
})

test('ways are tried in their order: message, call, mail', () => {
  assert.deepEqual(waysOf({ email: 'a@mfano.example', sms: '+254 1' }), ['sms', 'email'])
  assert.deepEqual(waysOf({}), [])
})

test('the next way is tried only where every one before has failed, and never two at once', () => {
  const Turns = fc.array(fc.constantFrom('queued', 'spare', 'sent', 'delivered', 'failed'), { maxLength: 3 })
  fc.assert(
    fc.property(Turns, (standings) => {
      const turns = standings.map((standing, turn) => ({ id: String(turn), turn, standing }))
      const next = nextWay(turns)
      if (standings.some((each) => ['queued', 'sent', 'delivered'].includes(each))) assert.equal(next, null)
      else assert.equal(next?.turn, standings.includes('spare') ? standings.indexOf('spare') : undefined)
    }),
  )
})

test('whoever needs help stands first, whoever is safe last', () => {
  const order = helpFirst([{ answer: 'safe' }, { answer: null }, { answer: 'help' }] as const)
  assert.deepEqual(
    order.map(({ answer }) => answer),
    ['help', null, 'safe'],
  )
})

test('one area is one, however it is written', () => {
  assert.equal(areaKey(' Saïda '), areaKey('saida'))
  assert.equal(areaKey('Al-Khobar'), areaKey('al khobar'))
  assert.notEqual(areaKey('صيدا'), areaKey('صور'))
})
