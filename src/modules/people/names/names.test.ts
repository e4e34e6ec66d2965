import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '../../../kernel/config.ts'
import { likenessOfNames, nameKeysOf } from '../module.ts'
import { likenessOfWords, tellingWords } from './likeness.ts'
import { readWord } from './reading.ts'
import { wordsOf } from './writing.ts'

const alike = 0.8
const examples = readFileSync(join(projectRoot(), 'src/modules/people/names/examples/alike.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^([^,]+),([^,]+),(alike|apart),"(.+)"$/.exec(line)!)
  .map(([, one = '', two = '', are = '', why = '']) => ({ one, two, are, why }))

for (const { one, two, are, why } of examples)
  test(`${one} and ${two} are ${are}: ${why}`, () => {
    const likeness = likenessOfNames(one, two)
    assert.equal(likeness >= alike ? 'alike' : 'apart', are, `likeness ${likeness.toFixed(2)}`)
    if (are === 'alike')
      assert.ok(
        nameKeysOf(one).some((key) => nameKeysOf(two).includes(key)),
        'neither is found by the other',
      )
  })

const awkward = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(..."محمدعليወልደИванов 👩‍👩‍👧\u202e\u0000\ud800ﷺ-'"), maxLength: 300 }),
  fc.constantFrom('', ' ', 'a', 'ا', '👩‍👩‍👧', '\u202eamina\u202c', 'a\u0000b', 'x'.repeat(300), 'ل'.repeat(300), 'ሀ'.repeat(300)),
)

test('any text may stand for a name: it is like itself, and likeness is the same both ways and between 0 and 1', () => {
  fc.assert(
    fc.property(awkward, awkward, (one, two) => {
      const likeness = likenessOfNames(one, two)
      assert.ok(likeness >= 0 && likeness <= 1)
      assert.ok(Math.abs(likeness - likenessOfNames(two, one)) < 1e-6)
      assert.equal(likenessOfNames(one, one), wordsOf(one).length > 0 ? 1 : 0)
      for (const key of nameKeysOf(one)) assert.ok(key.length > 0)
    }),
    { numRuns: 400 },
  )
})

test('the order of its words does not change how like a name is', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abdehimnorstu'), minLength: 3, maxLength: 8 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), (words) => {
      assert.ok(likenessOfNames(words.join(' '), [...words].reverse().join(' ')) > 0.99)
    }),
  )
})

test('invisible signs, marks and case change nothing', () => {
  assert.deepEqual(tellingWords('\u200fMOHAMED\u200e \u202eAli\u202c\u0000'), ['mohamed', 'ali'])
  assert.equal(likenessOfNames('Zoë Müller', 'ZOE MULLER'), 1)
  assert.equal(likenessOfNames('مُحَمَّد', 'محمد'), 1)
  assert.equal(likenessOfNames('محمـــد', 'محمد'), 1)
})

test('a name of three hundred letters is compared by its beginning and in no time', () => {
  const begun = performance.now()
  for (let time = 0; time < 200; time += 1) likenessOfNames('ab'.repeat(150), 'ba'.repeat(150))
  assert.ok(performance.now() - begun < 3000)
})

const list = join(projectRoot(), '..', 'shared', 'data', 'linkage', 'google_ar2en-train.txt')
const shared = existsSync(list) ? list : join(projectRoot(), '..', '..', 'shared', 'data', 'linkage', 'google_ar2en-train.txt')

test('of Arabic names, nine in ten have their English spelling among the five likest of two thousand', {
  skip: existsSync(shared) ? false : 'the list of names is not beside the project',
}, () => {
  const pairs = readFileSync(shared, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
  const every = (step: number, from: number): readonly (readonly [string, string])[] => pairs.filter((_, at) => at % step === from)
  const asked = every(86, 7).slice(0, 150)
  const spellings = [...new Set([...asked, ...every(7, 3)].map(([, latin]) => latin))].slice(0, 2000)
  const read = spellings.map((latin) => readWord(wordsOf(latin).join('')))
  const found = asked.filter(([arabic, latin]) => {
    const word = readWord(wordsOf(arabic).join(''))
    const own = likenessOfWords(word, read[spellings.indexOf(latin)]!)
    return read.filter((other) => likenessOfWords(word, other) > own).length < 5
  })
  assert.ok(found.length / asked.length >= 0.9, `${found.length} of ${asked.length}`)
})
