import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Unit } from './align.ts'
import { compareVersions } from './compare.ts'
import { forceOf } from './force.ts'
import { compareWords } from './words.ts'

const unit = (locator: string, text: string, heading = 'Section'): Unit => ({ locator, kind: 'paragraph', heading, text })
const a = unit('1', 'States shall collect accurate data on migration and share it among themselves every year.')
const b = unit('2', 'We commit to lower the cost of sending remittances to less than three per cent by 2030.')
const c = unit('3', 'Children are never detained, and alternatives are found for their families in the community.')
const changeOf = (before: readonly Unit[], after: readonly Unit[]): readonly string[] =>
  compareVersions(before, after).pairs.map(
    (pair) => `${pair.change} ${pair.before.map((each) => each.locator).join('+')}>${pair.after.map((each) => each.locator).join('+')}`,
  )

describe('comparing two versions', () => {
  test('the same text has no change', () => assert.deepEqual(changeOf([a, b, c], [a, b, c]), ['same 1>1', 'same 2>2', 'same 3>3']))
  test('a paragraph put in renumbers those after it, and they are known again', () =>
    assert.deepEqual(changeOf([a, b], [a, unit('2', 'Parliaments review the progress that was made.'), unit('3', b.text)]), [
      'same 1>1',
      'added >2',
      'renumbered 2>3',
    ]))
  test('a paragraph under another heading has moved', () =>
    assert.deepEqual(changeOf([a, b, c], [a, c, unit('9', b.text, 'Elsewhere')]).at(-1), 'moved 2>9'))
  test('a paragraph that was left out is shown where it stood', () =>
    assert.deepEqual(changeOf([a, b, c], [a, c]), ['same 1>1', 'dropped 2>', 'same 3>3']))
  test('a paragraph taken apart is one split, not a change and an addition', () => {
    const whole = unit('2', `${b.text} ${c.text}`)
    assert.deepEqual(changeOf([a, whole], [a, b, c]), ['same 1>1', 'split 2>2+3'])
  })
  test('two paragraphs put together are one merge', () => {
    const whole = unit('2', `${b.text} ${c.text}`)
    assert.deepEqual(changeOf([a, b, c], [a, whole]), ['same 1>1', 'merged 2+3>2'])
  })
})

const forces: readonly (readonly [string, string, string | null])[] = [
  ['States shall report', 'States should report', 'weakened'],
  ['We commit to protect children', 'We will consider protecting children', 'weakened'],
  ['States are encouraged to report and invite others', 'States shall report and invite others', 'strengthened'],
  ['Provide information', 'Where appropriate, provide information', 'weakened'],
  ['Provide information on a voluntary basis', 'Provide information', 'strengthened'],
  ['States shall report yearly', 'States shall report every year', null],
  ['States will act', 'States will explore how to act', 'weakened'],
]
for (const [before, after, force] of forces) {
  test(`from “${before}” to “${after}” is ${force ?? 'neither weaker nor stronger'}`, () =>
    assert.equal(forceOf(compareWords(before, after)).force, force))
}

test('what is the same with what was removed is the first text, with what was added the second', () => {
  const text = fc
    .array(fc.constantFrom('States ', 'shall ', 'commit, ', 'data ', 'children.\n', 'é ', 'الهجرة ', '  ', '2030 '), { maxLength: 40 })
    .map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareWords(before, after)
      const side = (mark: string): string =>
        pieces
          .filter((piece) => piece.mark === 'same' || piece.mark === mark)
          .map((piece) => piece.text)
          .join('')
      assert.equal(side('removed'), before)
      assert.equal(side('added'), after)
    }),
  )
})

test('every paragraph of both versions is in the comparison once', () => {
  const units = fc
    .uniqueArray(
      fc.tuple(
        fc.nat(30),
        fc.array(fc.constantFrom('migrants', 'work', 'shall', 'data', 'child', 'border', 'return'), { minLength: 1, maxLength: 12 }),
      ),
      { selector: ([locator]) => locator, maxLength: 15 },
    )
    .map((rows) => rows.map(([locator, words]) => unit(String(locator), words.join(' '))))
  fc.assert(
    fc.property(units, units, (before, after) => {
      const { pairs } = compareVersions(before, after)
      assert.deepEqual(
        pairs
          .flatMap((pair) => pair.before)
          .map((each) => each.locator)
          .sort(),
        before.map((each) => each.locator).sort(),
      )
      assert.deepEqual(
        pairs
          .flatMap((pair) => pair.after)
          .map((each) => each.locator)
          .sort(),
        after.map((each) => each.locator).sort(),
      )
    }),
  )
})
