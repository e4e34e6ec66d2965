import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { consensusOn, languagesBehind, lastPositions, reworded } from './rules.ts'
import { type Position, positions, type Taken } from './terms.ts'

const today = '2026-11-24'
let minute = 0
const said = (delegation: string, position: Position, version = 1): Taken => {
  minute += 1
  return { paragraph: 'p', version, delegation, position, reasons: null, at: new Date(Date.UTC(2026, 10, 1, 0, minute)) }
}
const open = { standing: 'open' } as const
const taken = { standing: 'taken' } as const
type Spoken = Parameters<typeof consensusOn>[0]
const spoken = (given: Partial<Spoken> = {}, paragraph: Partial<Spoken['paragraph']> = {}): Spoken => ({
  paragraph: { struck: false, silenceUntil: null, version: 1, ...paragraph },
  positions: [],
  proposals: [],
  delegations: ['KEN', 'XMT', 'XKS'],
  today,
  ...given,
})

suite('a paragraph of a Progress Declaration', () => {
  const all = [said('KEN', 'support'), said('XMT', 'support'), said('XKS', 'abstain')]
  const table: readonly (readonly [string, Spoken, string])[] = [
    ['is open while nobody has spoken', spoken(), 'open'],
    ['is open while one delegation has not spoken', spoken({ positions: all.slice(0, 2) }), 'open'],
    ['is agreed where all have spoken and none objects', spoken({ positions: all }), 'agreed'],
    ['is not agreed where all only abstain', spoken({ positions: ['KEN', 'XMT', 'XKS'].map((each) => said(each, 'abstain')) }), 'open'],
    ['is contested where one objects, however many support it', spoken({ positions: [...all, said('XKS', 'object')] }), 'contested'],
    [
      'is agreed again where who objected gives way',
      spoken({ positions: [said('XKS', 'object'), said('KEN', 'support'), said('XMT', 'support'), said('XKS', 'abstain')] }),
      'agreed',
    ],
    ['is open where its words were changed since', spoken({ positions: all }, { version: 2 }), 'open'],
    ['is open while a proposal waits, though all support it', spoken({ positions: all, proposals: [open] }), 'open'],
    ['is agreed once the proposal was answered', spoken({ positions: all, proposals: [taken] }), 'agreed'],
    ['is under silence until the last day, that day too', spoken({}, { silenceUntil: today }), 'silence'],
    ['is agreed the day after, where nobody broke the silence', spoken({}, { silenceUntil: '2026-11-23' }), 'agreed'],
    ['is contested where somebody broke it', spoken({ positions: [said('XMT', 'object')] }, { silenceUntil: '2026-11-30' }), 'contested'],
    ['is struck where it was struck out, whatever was said', spoken({ positions: all }, { struck: true }), 'struck'],
    ['is never agreed without delegations', spoken({ delegations: [], positions: all }), 'open'],
  ]
  for (const [promise, given, expected] of table) test(promise, () => assert.equal(consensusOn(given), expected))

  const anyPositions = fc.array(fc.record({ delegation: fc.constantFrom('KEN', 'XMT', 'XKS'), position: fc.constantFrom(...positions) }), {
    maxLength: 12,
  })
  test('is never agreed against anybody’s last word', () =>
    fc.assert(
      fc.property(anyPositions, fc.option(fc.constantFrom('2026-11-01', '2026-12-01'), { nil: null }), (words, silenceUntil) => {
        const all = words.map(({ delegation, position }) => said(delegation, position))
        const standing = consensusOn(spoken({ positions: all }, { silenceUntil }))
        if (standing === 'agreed') for (const { position } of lastPositions(all, 1).values()) assert.notEqual(position, 'object')
      }),
    ))
})

suite('the words of a paragraph', () => {
  const now = { words: { en: 'One', sw: 'Moja', fr: 'Un', ar: 'واحد' }, worded: { en: 1, sw: 1, fr: 1, ar: 1 }, version: 1 }
  test('that are changed in one language leave the others behind', () =>
    assert.deepEqual(languagesBehind(reworded(now, { en: 'Two' })), ['sw', 'fr', 'ar']))
  test('that are changed in all languages leave none behind', () =>
    assert.deepEqual(languagesBehind(reworded(now, { en: '2', sw: '2', fr: '2', ar: '٢' })), []))
  test('that are the same are no change', () => assert.equal(reworded(now, { en: 'One' }).version, 1))
})
