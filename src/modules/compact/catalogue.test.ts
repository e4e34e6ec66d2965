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

test('objectives, actions, principles and asks are there in all four languages, and named where they have a name', () => {
  const missing = catalogue
    .filter(({ kind }) => ['objective', 'action', 'principle', 'theme', 'ask'].includes(kind))
    .flatMap(({ code, summary }) => languages.filter((language) => !summary[language]?.trim()).map((language) => `${code} ${language}`))
  assert.deepEqual(missing, [])
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
