import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { fromHeader, languages } from './index.ts'
import { readTexts } from './texts.ts'
import { makeAllWords } from './words.ts'

const texts = (sentences: Readonly<Record<string, string>>) => {
  const empty = new Map<string, string>()
  const all = Object.fromEntries(languages.map((language) => [language, empty]))
  return {
    ...all,
    ...Object.fromEntries(Object.entries(sentences).map(([language, sentence]) => [language, new Map([['a', sentence]])])),
  } as unknown as ReturnType<typeof readTexts>
}
const words = makeAllWords('Africa/Nairobi')
const says = (language: 'en' | 'sw' | 'fr' | 'ar', sentence: string, values: Record<string, string | number | Date>): string | null =>
  makeAllWords('Africa/Nairobi', texts({ en: '', [language]: sentence }))[language].find('a', values)

suite('a count takes the form that its language has for it', () => {
  const en = '{count, plural, one {# case} other {# cases}}'
  const fr = '{count, plural, one {# dossier} other {# dossiers}}'
  const sw = '{count, plural, one {kesi #} other {kesi #}}'
  const ar = '{count, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}}'
  const table: readonly (readonly ['en' | 'sw' | 'fr' | 'ar', string, number, string])[] = [
    ['en', en, 1, '1 case'],
    ['en', en, 0, '0 cases'],
    ['fr', fr, 0, '0 dossier'],
    ['fr', fr, 1, '1 dossier'],
    ['fr', fr, 2, '2 dossiers'],
    ['sw', sw, 5, 'kesi 5'],
    ['ar', ar, 0, 'لا حالات'],
    ['ar', ar, 1, 'حالة واحدة'],
    ['ar', ar, 2, 'حالتان'],
    ['ar', ar, 3, '٣ حالات'],
    ['ar', ar, 11, '١١ حالة'],
    ['ar', ar, 100, '١٠٠ حالة'],
  ]
  for (const [language, sentence, count, expected] of table)
    test(`${language} ${count}`, () => assert.equal(says(language, sentence, { count }), expected))
})

suite('a day is written as its readers write it', () => {
  const table = [
    ['en', '24 November 2026'],
    ['sw', '24 Novemba 2026'],
    ['fr', '24 novembre 2026'],
    ['ar', '٢٤ نوفمبر ٢٠٢٦'],
  ] as const
  for (const [language, expected] of table) {
    test(`alone, in ${language}`, () => assert.equal(words[language].date('2026-11-24'), expected))
    test(`in a sentence, in ${language}`, () =>
      assert.equal(says(language, '{day, date, long}', { day: new Date('2026-11-24T10:00:00Z') }), expected))
  }
  test('and is that of the State, whatever the hour in Greenwich', () => {
    const late = new Date('2026-11-24T22:30:00Z')
    assert.equal(words.en.date(late), '25 November 2026')
    assert.equal(says('en', '{day, date, long}', { day: late }), '25 November 2026')
    assert.match(words.en.time(late), /25 November 2026.*01:30/)
  })
})

suite('a number is written as its readers write it', () => {
  const table = [
    ['en', '1,234,567.5'],
    ['sw', '1,234,567.5'],
    ['fr', '1 234 567,5'],
    ['ar', '١٬٢٣٤٬٥٦٧٫٥'],
  ] as const
  for (const [language, expected] of table)
    test(language, () => assert.equal(words[language].number(1_234_567.5).replace(/[\u202f\u00a0]/g, ' '), expected))
})

suite('words put into a sentence', () => {
  test('are kept apart from right-to-left text around them', () =>
    assert.equal(says('ar', 'رمز {code}', { code: 'KE-001' }), 'رمز \u2068KE-001\u2069'))
  test('are never read as a sentence of their own', () =>
    assert.equal(says('en', 'Name: {name}', { name: '{count, plural, one {x}}' }), 'Name: {count, plural, one {x}}'))
  test('that choose among forms reach them as they are', () =>
    assert.equal(says('ar', '{kind, select, a {أ} other {غير}}', { kind: 'a' }), 'أ'))
})

test('every sentence with placeholders can be said in every language', () => {
  const real = readTexts()
  for (const language of languages)
    for (const [key, sentence] of real[language]) {
      const names = [...sentence.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?/g)]
      const values = Object.fromEntries(
        names.map(([, name = '', kind]) => [name, kind === 'date' ? new Date(0) : kind === 'plural' || kind === 'number' ? 3 : 'x']),
      )
      assert.ok(words[language].find(key, values), `${language} ${key}`)
    }
})

suite('the language of a browser', () => {
  const table: readonly (readonly [string | undefined, string])[] = [
    ['sw-KE,sw;q=0.9,en;q=0.8', 'sw'],
    ['de,fr;q=0.4,en;q=0.3', 'fr'],
    ['en;q=0.2,ar;q=0.9', 'ar'],
    ['de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    [';;;q=', 'en'],
  ]
  for (const [header, expected] of table) test(`${header} is met with ${expected}`, () => assert.equal(fromHeader(header), expected))
})
