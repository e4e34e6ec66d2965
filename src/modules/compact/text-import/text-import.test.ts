import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { instruments, projectRoot } from '#kernel'
import { readCatalogue } from '../catalogue.ts'
import { flawsAgainst, linesOf, readOfficialText } from './read.ts'

const folder = join(projectRoot(), '..', 'shared', 'instruments')
const skip = existsSync(folder) ? false : 'the official texts are not beside the project'
const files = {
  gcm: 'gcm-zero-draft',
  nyd: 'new-york-declaration',
  sgr: 'sg-report-making-migration-work',
  ken: 'kenya-national-position',
  ipu: 'delegation-report',
} as const
const textOf = (instrument: keyof typeof files): string => readFileSync(join(folder, `${files[instrument]}.txt`), 'utf8')
const catalogue = readCatalogue()
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('importing an official text', { skip }, () => {
  for (const instrument of instruments) {
    const read = skip ? null : readOfficialText(instrument, textOf(instrument))
    test(`${instrument} comes out as the catalogue has it: every unit, of its kind, in its order`, () => {
      const expected = catalogue.filter((entry) => entry.instrument === instrument).map(({ locator, kind }) => `${locator} ${kind}`)
      assert.deepEqual(
        read!.units.map(({ locator, kind }) => `${locator} ${kind}`),
        expected,
      )
    })
    test(`${instrument}: every line has one fate, and none is left without a place`, () => {
      assert.equal(read!.lines.length, linesOf(textOf(instrument)).length)
      assert.equal(
        Object.values(read!.counts).reduce((sum, count) => sum + count, 0),
        read!.lines.length,
      )
      assert.equal(read!.counts.unplaced, 0)
    })
    test(`${instrument}: every word of a paragraph or footnote is in a unit`, () => {
      const kept = new Set(
        read!.units.flatMap((unit) => [
          ...wordsIn(unit.text),
          ...wordsIn(unit.locator),
          ...unit.footnotes.flatMap((note) => [...wordsIn(note.text), ...wordsIn(note.mark)]),
        ]),
      )
      const numbering = /^(OBJECTIVE|\d{1,3}|[a-z]|[ivx]+|[IVX]+|[⁰¹²³⁴-⁹]+\d*)$/
      const lost = read!.lines
        .filter(({ fate }) => fate === 'paragraph' || fate === 'footnote')
        .flatMap(({ text }) => wordsIn(text))
        .filter((word) => !kept.has(word) && !numbering.test(word))
      assert.deepEqual(lost, [])
    })
  }

  test('footnotes stand with the paragraph that marks them', () => {
    const notes = readOfficialText('nyd', textOf('nyd')).units.flatMap((unit) =>
      unit.footnotes.map((note) => `${unit.locator} ${note.mark}`),
    )
    assert.equal(notes.length, 20)
    assert.ok(notes.includes('4 1') && notes.includes('65 12') && notes.includes('66 14'), notes.join(', '))
  })

  test('blank lines, page numbers and other line ends change no unit', () => {
    const text = textOf('sgr')
    const before = readOfficialText('sgr', text).units
    const lines = text.split('\n')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('', '12', '3/26', 'A/72/643', '\f')), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (added, end) => {
          const messy = [...lines]
          for (const [at, line] of [...added].sort((a, b) => b[0] - a[0])) if (lines[at] === '') messy.splice(at, 0, line)
          assert.deepEqual(readOfficialText('sgr', messy.join(end)).units, before)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a paragraph or action that lost its number keeps its place, and those after it theirs', () => {
    const text = textOf('gcm')
      .replace('- c) Harmonize remittance', '- Harmonize remittance')
      .replace(/^17\. We commit/m, 'We commit')
    assert.deepEqual(
      readOfficialText('gcm', text).units.map((unit) => unit.locator),
      readOfficialText('gcm', textOf('gcm')).units.map((unit) => unit.locator),
    )
  })

  test('an action that was left out leaves its letter empty, and those after it keep theirs', () => {
    const locators = readOfficialText('gcm', textOf('gcm').replace(/^- b\) Promote and support the International Day.*$/m, '')).units.map(
      (unit) => unit.locator,
    )
    assert.ok(!locators.includes('20.b') && locators.includes('20.c') && locators.length === 243)
  })

  test('one instrument read as another has few of its paragraphs', () => {
    const expected = catalogue.filter((entry) => entry.instrument === 'gcm').map((entry) => entry.locator)
    assert.ok(flawsAgainst(readOfficialText('gcm', textOf('ken')), expected).missing.length > expected.length / 2)
  })
})

test('any text at all is read, every line of it accounted for', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '1. One',
      '2. Two',
      '- a) first',
      '(i) first',
      'OBJECTIVE 1: Title',
      'Annex I',
      '- ❖ Ask',
      'I. Theme',
      '¹ Note',
      'ANNEXES',
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...instruments), fc.array(piece, { maxLength: 40 }), (instrument, lines) => {
      const text = lines.join('\n')
      const read = readOfficialText(instrument, text)
      assert.equal(read.lines.length, linesOf(text).length)
      assert.equal(new Set(read.units.map((unit) => unit.locator)).size, read.units.length)
    }),
  )
})
