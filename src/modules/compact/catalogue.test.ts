import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { projectRoot } from '#kernel'
import { languages } from '#kernel/language'
import { readCatalogue } from './catalogue.ts'

const catalogue = readCatalogue()
const count = (instrument: string, kind: string): number =>
  catalogue.filter((entry) => entry.instrument === instrument && entry.kind === kind).length

const promised: readonly (readonly [string, string, number])[] = [
  ['gcm', 'paragraph', 46],
  ['gcm', 'principle', 10],
  ['gcm', 'objective', 22],
  ['gcm', 'action', 166],
  ['nyd', 'annex', 2],
  ['sgr', 'paragraph', 88],
  ['ken', 'theme', 6],
  ['ken', 'ask', 44],
  ['ipu', 'paragraph', 74],
]
for (const [instrument, kind, number] of promised) {
  test(`the catalogue has every ${kind} of ${instrument}: ${number}`, () => assert.equal(count(instrument, kind), number))
}

test('the New York Declaration has its 90 paragraphs, and those of its annexes apart', () => {
  const own = catalogue.filter(({ instrument, kind, locator }) => instrument === 'nyd' && kind === 'paragraph' && /^\d+$/.test(locator))
  assert.deepEqual(
    own.map(({ locator }) => locator),
    Array.from({ length: 90 }, (_, at) => String(at + 1)),
  )
})

test('every entry has a code of its own and a summary', () => {
  assert.equal(new Set(catalogue.map(({ code }) => code)).size, catalogue.length)
  assert.deepEqual(
    catalogue.filter(({ summary }) => !summary.en?.trim()).map(({ code }) => code),
    [],
  )
})

test('the whole Compact and all asks of Kenya are there in all four languages', () => {
  const missing = catalogue
    .filter(({ instrument }) => instrument === 'gcm' || instrument === 'ken')
    .flatMap(({ code, summary }) => languages.filter((language) => !summary[language]?.trim()).map((language) => `${code} ${language}`))
  assert.deepEqual(missing, [])
})

test('objectives, principles, actions and themes have a name in each language, and no two of an instrument the same', () => {
  const named = catalogue.filter(({ kind }) => ['objective', 'principle', 'action', 'theme'].includes(kind))
  for (const language of languages) {
    const names = named.map(({ instrument, title }) => `${instrument} ${title[language] ?? ''}`)
    assert.deepEqual(
      names.filter((name, at) => name.length < 7 || names.indexOf(name) !== at),
      [],
      language,
    )
  }
})

test('every section has its heading in each language', () => {
  const missing = catalogue.flatMap(({ code, heading }) =>
    languages.filter((language) => !heading[language]).map((language) => `${code} ${language}`),
  )
  assert.deepEqual(missing, [])
})

test('a summary says more than a name: a whole sentence, ended, in the script of its language', () => {
  for (const { code, kind, title, summary } of catalogue.filter(({ instrument }) => instrument === 'gcm'))
    for (const language of languages) {
      const text = summary[language]!
      assert.match(text, /[.؟]$/, `${code} ${language}`)
      if (kind === 'action')
        assert.ok(text.length > (title[language]?.length ?? 0) * 0.8 && text.length > 40, `${code} ${language} ${text}`)
      assert.equal(/\p{Script=Arabic}/u.test(text), language === 'ar', `${code} ${language}`)
    }
})

const folder = join(projectRoot(), '..', 'shared', 'instruments')
const files = ['gcm-zero-draft', 'new-york-declaration', 'sg-report-making-migration-work', 'kenya-national-position', 'delegation-report']
const skip = existsSync(folder) ? false : 'the official texts are not beside the project'

test('no summary copies a sentence of an official text', { skip }, () => {
  const run = 12
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runsOf = (text: string): readonly string[] => {
    const words = wordsOf(text)
    return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))
  }
  const official = new Set(files.flatMap((file) => runsOf(readFileSync(join(folder, `${file}.txt`), 'utf8'))))
  const copied = catalogue.filter(({ summary }) => runsOf(summary.en ?? '').some((words) => official.has(words)))
  assert.deepEqual(
    copied.map(({ code }) => code),
    [],
  )
})
