import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { readSheet } from '#kernel/documents'
import { answersTo } from '../../../../kernel/cite.ts'
import { projectRoot } from '../../../../kernel/config.ts'
import { formOf, latestIn, namedIn, readDate, readList } from './reading.ts'
import { changesBetween, isStale, nextReport, notKnown, saidBy, standingBy } from './rules.ts'
import type { Standing, Status } from './terms.ts'

const examples = await readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/law/treaties/examples/reports-6-a.csv')))
const given = (text: string | undefined): string | undefined => text || undefined
const years = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)

suite('the next report to a treaty body (gcm:6.a)', () => {
  assert.equal(answersTo(nextReport), 'gcm:6.a')
  for (const { cells, line } of examples.rows) {
    test(`${cells.why} (line ${line})`, () => {
      const asks = { firstReportYears: years(cells.first), everyReportYears: years(cells.every) }
      const known = {
        standing: cells.standing as Standing,
        boundOn: given(cells.boundOn) ?? null,
        bindsFrom: given(cells.bindsFrom),
        lastReportOn: given(cells.last),
        nextReportOn: given(cells.set),
      }
      assert.deepEqual(nextReport(asks, known, cells.today!), { dueOn: given(cells.dueOn) ?? null, basis: cells.basis })
    })
  }
})

const status = (of: Partial<Status>): Status => ({ ...notKnown, ...of })
const list = (asOf: string, row: Partial<Status> | null, whole = true) =>
  saidBy({ snapshot: { asOf, takenFrom: `list of ${asOf}`, whole }, row: row ? status(row) : null })

suite('where a State stands, by the lists that speak of it', () => {
  test('is what the newest list says, with the exact day of an older one that agrees', () => {
    const found = standingBy([
      list('2015-02-09', { standing: 'party', signedOn: '2000-12-12', boundOn: '2005-01-05', boundBy: 'accession' }),
      list('2022', { standing: 'party', boundOn: '2005' }),
    ])
    assert.deepEqual(
      [found.standing, found.boundOn, found.boundBy, found.signedOn, found.asOf],
      ['party', '2005-01-05', 'accession', '2000-12-12', '2022'],
    )
  })
  test('keeps the year of the newest list where the older one gives another', () => {
    assert.equal(
      standingBy([list('2015', { standing: 'party', boundOn: '1995-11-14' }), list('2022', { standing: 'party', boundOn: '1996' })])
        .boundOn,
      '1996',
    )
  })
  test('is nothing done where a whole list does not name it, and not known where a partial one does not', () => {
    assert.equal(standingBy([list('2015', null)]).standing, 'none')
    assert.equal(standingBy([list('2015', null, false)]).standing, 'not-known')
    assert.equal(standingBy([]).standing, 'not-known')
    assert.equal(standingBy([list('2015', { standing: 'party', boundOn: '1996' }), list('2022', null, false)]).standing, 'party')
  })
  test('does not depend on the order in which the lists came', () => {
    const any = fc.record({
      standing: fc.constantFrom<Standing>('party', 'signatory', 'none'),
      boundOn: fc.constantFrom(null, '2005', '2005-01-05', '2006'),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (rows) => {
        const lists = rows.map((row, at) => list(String(2000 + at), row))
        assert.deepEqual(standingBy(lists), standingBy([...lists].reverse()))
      }),
    )
  })
})

test('what is older than a year says that it may have changed', () => {
  assert.deepEqual(
    (['2025-11-24', '2025-11-23', '2025', '2024', null] as const).map((asOf) => isStale(asOf, '2026-11-24')),
    [false, true, false, true, false],
  )
})

test('between two lists a State binds itself, signs, leaves or is corrected; what one list cannot say is no change', () => {
  const before: Record<string, Standing> = {
    AAA: 'none',
    BBB: 'signatory',
    CCC: 'party',
    DDD: 'party',
    EEE: 'unreadable',
    FFF: 'none',
    GGG: 'party',
  }
  const after: Record<string, Standing> = {
    AAA: 'signatory',
    BBB: 'party',
    CCC: 'left',
    DDD: 'none',
    EEE: 'party',
    FFF: 'none',
    GGG: 'not-known',
  }
  const of = (map: Record<string, Standing>) => (party: string) => status({ standing: map[party]! })
  assert.deepEqual(
    changesBetween(of(before), of(after), Object.keys(before)).map(({ party, kind }) => [party, kind]),
    [
      ['AAA', 'signed'],
      ['BBB', 'bound'],
      ['CCC', 'left'],
      ['DDD', 'corrected'],
    ],
  )
})

const rows = (...cells: readonly Record<string, string>[]) => cells.map((each, at) => ({ line: at + 2, cells: each }))

suite('reading lists of parties', () => {
  test('a date of the Treaty Collection carries its way; one that no calendar has is none', () => {
    assert.deepEqual(readDate('5 Jan 2005 a'), { day: '2005-01-05', by: 'accession' })
    assert.deepEqual(readDate('12 Dec 2000'), { day: '2000-12-12', by: null })
    assert.deepEqual(readDate('1 Mar 1999 AA'), { day: '1999-03-01', by: 'approval' })
    for (const wrong of ['31 Feb 2004', '2004', 'soon', '5 Foo 2005', '5 Jan 2005 x', '']) assert.equal(readDate(wrong), null, wrong)
  })
  test('every row of a list is a State or is said not to be', () => {
    const read = readList(
      'untc',
      rows(
        { Participant: 'Uganda', Signature: '12 Dec 2000', 'Ratification, Accession(a)': '' },
        { Participant: 'Kenya', Signature: '', 'Ratification, Accession(a)': '5 Jan 2005 a' },
        { Participant: 'Utopia', Signature: '', 'Ratification, Accession(a)': '5 Jan 2005' },
        { Participant: 'Chad', Signature: '', 'Ratification, Accession(a)': '40 Jan 2005' },
        { Participant: 'Kenya', Signature: '', 'Ratification, Accession(a)': '6 Jan 2005 a' },
        { Participant: 'European Union', Signature: '6 Sep 2006', 'Ratification, Accession(a)': '6 Sep 2005' },
      ),
    )
    assert.deepEqual(
      read.map(({ party, standing, boundBy, refusal, doubts }) => [party, standing, boundBy, refusal?.key ?? null, doubts.length]),
      [
        ['UGA', 'signatory', null, null, 0],
        ['KEN', 'party', 'accession', null, 0],
        [null, 'unreadable', null, 'accountability.no-such-state', 0],
        [null, 'unreadable', null, 'accountability.no-such-date', 0],
        [null, 'unreadable', null, 'accountability.state-twice', 0],
        ['EUE', 'party', 'ratification', null, 1],
      ],
    )
    assert.equal(latestIn(read), '2006-09-06')
  })
  test('a row that contradicts itself is taken with its doubt, or left unreadable, never guessed', () => {
    const row = (iso2: string, member: string, flags: string, year: string, state: string, note = '') => ({
      iso2,
      member,
      'state party': flags[0]!.trim(),
      signatory: flags[1]!.trim(),
      'no action': flags[2]!.trim(),
      'year ratification or accession': year,
      status: state,
      note,
    })
    const read = readList(
      'ohchr',
      rows(
        row('KE', 'Kenya', '100', '1997', 'state party'),
        row('ZW', 'Zimbabwe', '000', '', 'state party'),
        row('S', 'South Sudan', '001', '', 'no action'),
        row('JM', 'Jamaica', '101', '1975', 'state party', 'Denounced the OP 1997'),
        row('UG', 'Kenya', '010', '', 'signatory state'),
        row('FR', 'France', '100', '19x7', 'state party'),
      ),
    )
    assert.deepEqual(
      read.map(({ party, standing, doubts, refusal }) => [party, standing, doubts.length, refusal?.key ?? null]),
      [
        ['KEN', 'party', 0, null],
        ['ZWE', 'unreadable', 1, null],
        ['SSD', 'none', 1, null],
        ['JAM', 'left', 2, null],
        ['UGA', 'signatory', 1, null],
        [null, 'unreadable', 0, 'accountability.no-such-date'],
      ],
    )
  })
  test('the form of a file is told from its columns, what it is about from its name', () => {
    assert.equal(formOf(['Participant', 'Signature', 'Accession(a), Succession(d), Ratification']), 'untc')
    assert.equal(formOf(['iso2', 'member', 'status']), 'ohchr')
    assert.equal(formOf(['party', 'signedOn', 'boundOn']), 'sheet')
    assert.equal(formOf(['chapter_no', 'treaty_no', 'treaty_name', 'url']), 'index')
    assert.equal(formOf(['a', 'b']), null)
    assert.deepEqual(namedIn('untc_18-12-a_treaties.csv'), { depositaryRef: '18-12-a' })
    assert.deepEqual(namedIn('hr_status_op_crc_ac.csv'), { rightsRef: 'op_crc_ac' })
    assert.deepEqual(namedIn('other.csv'), {})
  })
})
