import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCatalogue, readCrosswalks } from '../catalogue.ts'
import { proposeLinks } from './likeness.ts'
import { nothingFound, predicates, readSssom, writeSssom } from './sssom.ts'

const plain = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\p{Cc}\u2028\u2029\u0085]/gu, ' ').trim())
const row = fc.record({
  subject: fc.constantFrom('ken:1.1', 'nyd:41'),
  predicate: fc.constantFrom(...predicates),
  object: fc.constantFrom('gcm:20.f', nothingFound),
  justification: fc.constant('semapv:ManualMappingCuration'),
  confidence: fc.option(fc.integer({ min: 0, max: 100 }).map((value) => value / 100)),
  author: plain,
  date: fc.constantFrom('2026-11-24', '2024-02-29'),
  comment: plain,
})

test('what was written as SSSOM is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const read = readSssom(writeSssom({ mapping_set_id: 'urn:test', comment: 'Said "so"' }, rows))
      assert.deepEqual(
        read.rows.map(({ line: _, ...rest }) => rest),
        rows.map((each) => ({ ...each })),
      )
      assert.deepEqual(read.problems, [])
      assert.equal(read.set.comment, 'Said "so"')
    }),
  )
})

test('a bad row is named with its line and its cell, and the good ones are kept', () => {
  const head = 'subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tauthor_label\tmapping_date\tcomment'
  const good = 'ken:1.1\tskos:closeMatch\tgcm:7.a\tsemapv:ManualMappingCuration\t0.5\tA\t2026-11-24\tc'
  const { rows, problems } = readSssom(
    [
      head,
      good,
      good.replace('ken:1.1', ''),
      good.replace('closeMatch', 'likes'),
      good.replace('0.5', '1.5'),
      good.replace('2026-11-24', '2026-02-30'),
      `${good}\tmore`,
    ].join('\r\n'),
  )
  assert.equal(rows.length, 1)
  assert.deepEqual(problems, [
    { line: 3, what: 'no-subject', cell: '' },
    { line: 4, what: 'unknown-predicate', cell: 'skos:likes' },
    { line: 5, what: 'wrong-confidence', cell: '1.5' },
    { line: 6, what: 'wrong-date', cell: '2026-02-30' },
    { line: 7, what: 'too-many-cells', cell: 'more' },
  ])
})

test('a file of another kind is no mapping set', () => assert.equal(readSssom('a,b,c\n1,2,3').problems[0]?.what, 'no-header'))

test('the crosswalks that come with the program name only paragraphs that exist, and every ask of Kenya', () => {
  const codes = new Set(readCatalogue().map((entry) => entry.code))
  const rows = readCrosswalks().flatMap((text) => {
    const read = readSssom(text)
    assert.deepEqual(read.problems, [])
    return read.rows
  })
  assert.deepEqual(
    rows.filter(({ subject, object }) => !codes.has(subject) || !(codes.has(object) || object === nothingFound)),
    [],
  )
  const asks = readCatalogue()
    .filter((entry) => entry.kind === 'ask')
    .map((entry) => entry.code)
  assert.deepEqual(
    asks.filter((ask) => !rows.some((link) => link.subject === ask)),
    [],
  )
})

test('texts that share rare words are proposed, those that share none or are linked already are not', () => {
  const from = [
    { code: 'ken:4.2', text: 'Lower the cost of remittances through payment systems' },
    { code: 'ken:9', text: 'The delegation thanked everybody' },
  ]
  const to = [
    { code: 'gcm:20.c', text: 'Cheaper remittances by open payment systems' },
    { code: 'gcm:1', text: 'States collect data on migration' },
  ]
  assert.deepEqual(
    proposeLinks(from, to, new Set()).map(({ subject, object }) => `${subject} ${object}`),
    ['ken:4.2 gcm:20.c'],
  )
  assert.deepEqual(proposeLinks(from, to, new Set(['ken:4.2 gcm:20.c'])), [])
  assert.deepEqual(
    [...proposeLinks(from, to, new Set(), { part: [0, 1] }), ...proposeLinks(from, to, new Set(), { part: [1, 2] })],
    proposeLinks(from, to, new Set()),
  )
})
