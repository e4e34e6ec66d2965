import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '../../../kernel/config.ts'
import { apart } from './apart.ts'
import { recordsOf } from './fields.ts'
import { kindOf } from './kinds.ts'
import { holder, unknown } from './pair.ts'
import { tableOf } from './table.ts'
import { type Kind, levelsOf } from './terms.ts'
import { readWhen } from './when.ts'

const linesOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(projectRoot(), 'src/modules/people/matching/examples', name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** The level on which two values of a field agree. */
const levelBetween = (kind: Kind, one: string, two: string): string => {
  const table = tableOf([{ field: one }, { field: two }])
  const records = recordsOf([table], [{ name: 'field', kind, monthFirst: false, columns: [table.column('field')!] }])
  const level = holder(records)(0, 1).levels[0]!
  return level === unknown ? 'not known' : levelsOf[records.fields[0]!.manner][level]!
}

for (const [kind = '', one = '', two = '', level = '', why = ''] of linesOf('levels.csv'))
  test(`${kind}: ${one} and ${two} are ${level}${why ? `: ${why}` : ''}`, () => {
    assert.equal(levelBetween(kind as Kind, one, two), level)
    assert.equal(levelBetween(kind as Kind, two, one), level)
  })

for (const [name = '', values = '', kind = ''] of linesOf('kinds.csv'))
  test(`a column called ${name} with ${values || 'nothing'} is taken for ${kind}`, () => {
    const all = values === '' ? [] : values.split('|')
    assert.equal(kindOf({ name, values: all, different: all.length, filled: all.length }), kind)
  })

const nothing = ['', ' ', 'N/A', 'unknown', '-', 'null', '?', '\u0000', '\u202e\u202c', '👩‍👩‍👧']
test('what says nothing is not known, and is not held against anything', () => {
  for (const kind of ['given name', 'place', 'identifier', 'birth', 'phone'] as const)
    for (const text of nothing)
      assert.equal(levelBetween(kind, text, 'Amina 1987-02-03 712345678'), 'not known', `${kind} ${JSON.stringify(text)}`)
})

const kinds: readonly Kind[] = ['given name', 'family name', 'birth', 'sex', 'place', 'postcode', 'address', 'phone', 'email', 'identifier']
const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('x'.repeat(5000), '\ud800', 'ﷺ', '0'.repeat(400), '31/02/0000', '9999-99-99'),
)

test('any two texts are held against each other, the same both ways, and a text is the same as itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), awkward, awkward, (kind, one, two) => {
      assert.equal(levelBetween(kind, one, two), levelBetween(kind, two, one))
      assert.match(levelBetween(kind, one, one), /^(same|not known)$/)
    }),
    { numRuns: 120 },
  )
})

/** Letters apart by the textbook. */
const byTheBook = (a: readonly number[], b: readonly number[]): number => {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  return d[a.length]![b.length]!
}

test('letters apart are counted in bits as by the textbook, for texts shorter and longer than a machine word', () => {
  const letters = (maxLength: number) => fc.array(fc.integer({ min: 97, max: 101 }), { maxLength })
  fc.assert(
    fc.property(fc.oneof(letters(12), letters(32), letters(70)), fc.oneof(letters(12), letters(32), letters(70)), (a, b) => {
      assert.equal(apart(Uint16Array.from(a), 0, a.length, Uint16Array.from(b), 0, b.length), byTheBook(a, b))
    }),
    { numRuns: 200 },
  )
})

test('a year of the Hijri calendar is taken for the year in which most of it fell, a date that never was for what its digits say', () => {
  assert.deepEqual(readWhen('1407', false), { year: 1987, month: 0, day: 0 })
  assert.deepEqual(readWhen('19870231', false), { year: 1987, month: 2, day: 31 })
  assert.deepEqual(readWhen('02/13/1987', true), { year: 1987, month: 2, day: 13 })
  assert.equal(readWhen('yesterday', false), null)
})
