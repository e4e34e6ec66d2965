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

/** A line cut at so many letters, as mail and plain-text exports do; longer words are broken with a hyphen where asked. */
const cut = (line: string, width: number, breaking: boolean): readonly string[] => {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    if (space <= 0) break
    const next = rest.slice(space + 1).split(' ')[0]!
    const room = width - space - 2
    const isBroken = breaking && room >= 3 && /^[a-z]{7,}$/.test(next) && next.length - room > 2
    lines.push(isBroken ? `${rest.slice(0, space + 1 + room)}-` : rest.slice(0, space))
    rest = rest.slice(isBroken ? space + 1 + room : space + 1)
  }
  return [...lines, rest]
}
const wrapped = (text: string, width: number, breaking: boolean): string =>
  text
    .split('\n')
    .flatMap((line) => cut(line, width, breaking))
    .join('\n')
/** Pages of 45 lines, each with its number at its foot and the same line at its head. */
const paged = (text: string): string =>
  text
    .split('\n')
    .flatMap((line, at) => (at % 45 === 44 ? [line, '', `${(at + 1) / 45}/26`, '\f', 'Seventy-second session, agenda', ''] : [line]))
    .join('\n')

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

  describe('as people have it', () => {
    for (const instrument of instruments) {
      const known = [...new Set(catalogue.filter((entry) => entry.instrument === instrument).map((entry) => entry.heading.en ?? ''))]
      const whole = skip ? null : readOfficialText(instrument, textOf(instrument), known)
      /** Units that a messed-up text has otherwise than the plain one: by their place, their heading, their footnotes or their words. */
      const otherwise = (mess: (text: string) => string): readonly string[] => {
        const read = readOfficialText(instrument, mess(textOf(instrument)), known)
        assert.deepEqual(
          read.units.map((unit) => unit.locator),
          whole!.units.map((unit) => unit.locator),
        )
        assert.equal(read.counts.unplaced, 0)
        const told = (unit: (typeof read.units)[number]): string =>
          [unit.heading, unit.text, ...unit.footnotes.map((note) => note.text)].join(' ').replace(/\s+/g, ' ')
        return read.units.filter((unit, at) => told(unit) !== told(whole!.units[at]!)).map((unit) => unit.locator)
      }
      for (const width of [64, 72, 80, 100])
        test(`${instrument} cut into lines of ${width} letters, words broken, is put together again`, () => {
          assert.ok(otherwise((text) => wrapped(text, width, false)).length <= 2, 'without broken words')
          assert.ok(otherwise((text) => wrapped(text, width, true)).length <= 3, 'with broken words')
        })
      test(`${instrument} on pages, with numbers and running heads in the midst of sentences, is put together again`, () => {
        const differ = otherwise((text) => paged(wrapped(text, 80, true)))
        assert.ok(differ.length <= 3, differ.join(' '))
      })
      test(`${instrument} indented, with other spaces and line ends, is the same`, () => {
        assert.deepEqual(
          otherwise((text) =>
            text
              .replace(/^/gm, '    ')
              .replace(/ (?=\S)/g, '\u00a0')
              .replace(/\n/g, '\r\n'),
          ),
          [],
        )
      })
    }
  })

  test('blank lines, page numbers and other line ends change no unit', () => {
    const text = textOf('sgr')
    const before = readOfficialText('sgr', text).units
    const lines = text.split('\n')
    // A page that turns right below a footnote without its stop may cut the footnote or the paragraph: nobody can tell.
    const isCutNote = (at: number): boolean => /^[⁰¹²³⁴-⁹]+ .*[^.]$/u.test(lines.slice(0, at).findLast(Boolean) ?? '')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('', '12', '3/26', 'A/72/643', '\f')), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        (added, end) => {
          const messy = [...lines]
          for (const [at, line] of [...added].sort((a, b) => b[0] - a[0])) if (lines[at] === '' && !isCutNote(at)) messy.splice(at, 0, line)
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

  test('a paragraph that fits nowhere is left without a place, with all its lines, and changes nothing', () => {
    const foreign = '97. The Committee adopted its report of another meeting,\nwhich had been held elsewhere.'
    const read = readOfficialText('sgr', textOf('sgr').replace(/^30\. /m, `${foreign}\n\n30. `))
    assert.deepEqual(
      read.lines.filter((line) => line.fate === 'unplaced').map((line) => line.text),
      foreign.split('\n'),
    )
    assert.deepEqual(read.units, readOfficialText('sgr', textOf('sgr')).units)
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
