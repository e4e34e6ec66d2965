import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import type { Agreement } from '../terms.ts'
import { type Covering, channelOf, namesSomebody, readFigure } from './rules.ts'

const today = '2026-11-25'
const asked = { own: 'KEN', other: 'UGA', trend: 'smuggling' } as const
const covering = (code: string, more: Partial<Agreement>, trendPurposes?: Covering['terms']['trendPurposes']): Covering => ({
  agreement: {
    code,
    agreementName: { en: code },
    agreementKind: 'data',
    parties: ['KEN', 'UGA'],
    leadBody: 'KE-FOREIGN',
    signedOn: '2025-01-01',
    inForceFrom: '2025-02-01',
    ...more,
  },
  terms: trendPurposes ? { trendPurposes } : {},
})

suite('the channel', () => {
  const told = (...all: readonly Covering[]) => {
    const channel = channelOf(all, asked, today)
    return channel.open ? channel.agreement : `${channel.because} ${channel.agreement}`
  }
  test('is open under the one agreement of several that covers it', () =>
    assert.equal(
      told(covering('A', {}, ['return']), covering('B', { suspendedFrom: today }, ['smuggling']), covering('C', {}, ['smuggling'])),
      'C',
    ))
  test('is closed because the agreement that covers it is suspended, not because another covers something else', () =>
    assert.equal(told(covering('A', {}, ['return']), covering('B', { suspendedFrom: today }, ['smuggling'])), 'suspended B'))
  test('is closed because it has ended', () => assert.equal(told(covering('A', { inForceUntil: '2026-11-24' }, ['smuggling'])), 'ended A'))
  test('is closed because nobody named it', () => assert.equal(told(covering('A', {}, ['return'])), 'not-covered A'))
  test('is closed without any agreement', () => assert.equal(told(), 'no-agreement null'))
  test('is not opened by a labour agreement that says nothing of trends', () =>
    assert.equal(told(covering('A', { agreementKind: 'labour' })), 'no-agreement null'))
  test('is not opened by an agreement among others', () =>
    assert.equal(told(covering('A', { parties: ['KEN', 'ETH'] }, ['smuggling'])), 'no-agreement null'))
})

suite('a total', () => {
  const lines: readonly (readonly [string, ReturnType<typeof readFigure>, string])[] = [
    ['Border | crossings | 10 | posts', { place: 'Border', counts: 'crossings', people: 10, source: 'posts' }, 'ten may be told'],
    ['Border | crossings | 9 | posts', 'too-few', 'of nine somebody may be known'],
    ['Border | crossings | 0 | posts', { place: 'Border', counts: 'crossings', people: 0, source: 'posts' }, 'nobody is nobody'],
    [
      'Border | crossings | <10 | posts',
      { place: 'Border', counts: 'crossings', people: null, source: 'posts' },
      'fewer than ten are not told',
    ],
    ['Border | crossings | many | posts', 'unreadable', 'many is no number'],
    ['Border | crossings | 40', 'unreadable', 'nobody says who counted'],
    ['Border | crossings | 40 | posts | more', 'unreadable', 'there is a part too many'],
  ]
  for (const [line, read, why] of lines) test(`of “${line}” is read so: ${why}`, () => assert.deepEqual(readFigure(line), read))
})

suite('what belongs to one person', () => {
  const texts: readonly (readonly [string, boolean])[] = [
    ['In 2026 some 2140 people crossed between the 3rd and 17th week.', false],
    ['Ask asha@mfano.example.', true],
    ['She called from +254 700 000 000.', true],
    ['Passport AK0123456 was used twice.', true],
    ['The card 12345678 was seen.', true],
  ]
  for (const [text, found] of texts) test(`“${text}” ${found ? 'does not pass' : 'passes'}`, () => assert.equal(namesSomebody(text), found))
})
