import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { readSheet } from '#kernel/documents'
import { daysAfter } from '../../../kernel/clock.ts'
import { projectRoot } from '../../../kernel/config.ts'
import { compared, decimalOf, sumOf } from '../decimal.ts'
import { byYear, fundingView } from './funding.ts'
import { gapsByObjective, stageOfGap } from './gaps.ts'
import { converted } from './money.ts'
import { lacksOf, levelOf, openSize, paidOut, pointsOf, reasonsToMatch, sharesAddUp } from './rules.ts'
import type { Course, Need, Offer, Rate, Support, Tranche } from './terms.ts'

const sheet = (name: string) => readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/capacity/examples', name)))
const matchExamples = await sheet('gcm-p39.csv')
const lackExamples = await sheet('gcm-1-b.csv')
const list = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean)

const rate: Rate = { code: 'R', fromCurrency: 'USD', toCurrency: 'KES', rate: '129.35', rateDay: '2026-01-01', statedBy: 'test' }
const side = (cells: Readonly<Record<string, string>>, of: 'need' | 'offer'): Need & Offer => ({
  code: of,
  what: { en: of },
  supportKind: 'money',
  organisation: of,
  objective: cells[`${of}_objective`]!,
  cites: list(cells[`${of}_paragraphs`]),
  countries: list(cells[`${of}_countries`]),
  places: list(cells[`${of}_places`]),
  size: cells[`${of}_size`]!,
  unit: 'money',
  currency: cells[`${of}_counted`]!,
  startsOn: cells[`${of}_from`]!,
  endsOn: cells[`${of}_to`]!,
})

suite('gcm:p39: how well a request and an offer fit', () => {
  for (const { cells, line } of matchExamples.rows)
    test(`line ${line}: ${cells.why}`, () => {
      const reasons = reasonsToMatch(side(cells, 'need'), side(cells, 'offer'), [rate], '2026-11-24')
      assert.equal(reasons ? String(pointsOf(reasons)) : 'none', cells.points)
    })
  const [first] = matchExamples.rows
  test('every point has its reason, and no reason more points than it may have', () => {
    const reasons = reasonsToMatch(side(first!.cells, 'need'), side(first!.cells, 'offer'), [rate], '2026-11-24')!
    assert.deepEqual(
      reasons.map(({ name }) => name),
      ['paragraph', 'country', 'place', 'size', 'dates'],
    )
    assert.equal(
      reasons.reduce((sum, { most }) => sum + most, 0),
      100,
    )
    for (const { points, most } of reasons) assert.ok(points <= most)
  })
  test('nobody is matched with itself, nor money with people', () => {
    const [need, offer] = [side(first!.cells, 'need'), side(first!.cells, 'offer')]
    assert.equal(reasonsToMatch(need, { ...offer, organisation: need.organisation }, [], '2026-11-24'), null)
    assert.equal(reasonsToMatch(need, { ...offer, supportKind: 'people', unit: 'people' }, [], '2026-11-24'), null)
  })
})

suite('gcm:1.b: what an indicator lacks', () => {
  for (const { cells, line } of lackExamples.rows)
    test(`line ${line}: ${cells.why}`, () =>
      assert.deepEqual(
        lacksOf(
          {
            objective: '1',
            organisation: 'X',
            brokenDownBy: list(cells.has) as never,
            wantedBy: list(cells.wanted) as never,
            ...(cells.latest ? { latestYear: Number(cells.latest) } : {}),
            everyYears: Number(cells.every),
            ...(cells.method === 'yes' ? { method: 'https://mfano.example/method' } : {}),
          },
          cells.day!,
        ),
        list(cells.lacks),
      ))

  const need = { code: 'N', indicator: 'I', lacking: ['sex'] } as unknown as Need
  const support = { code: 'S', need: 'N' } as unknown as Support
  const course = { code: 'C', indicator: 'I', lacking: ['sex'] } as unknown as Course
  test('a gap is open, asked for, matched, and closed by a training', () => {
    const stage = (needs: readonly Need[], supports: readonly Support[], courses: readonly Course[]) =>
      stageOfGap({ code: 'I' }, 'sex', { needs, supports, courses }).stage
    assert.equal(stage([], [], []), 'open')
    assert.equal(stage([need], [], []), 'asked')
    assert.equal(stage([need], [support], []), 'matched')
    assert.equal(stage([need], [support], [course]), 'closed')
    assert.equal(stageOfGap({ code: 'I' }, 'age', { needs: [need], supports: [support], courses: [course] }).stage, 'open')
  })
})

const money = (size: string, currency: string, more: Partial<Need> = {}): Need =>
  ({
    code: 'N',
    objective: '1',
    supportKind: 'money',
    unit: 'money',
    size,
    currency,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    ...more,
  }) as Need
const nothing = { needs: [], offers: [], supports: [], tranches: [], rates: [] }

suite('nyd:86: the gap of each objective', () => {
  test('counts what is missing of every request, exactly', () => {
    const supports = [
      { ...money('0.1', 'KES'), code: 'A', need: 'N' },
      { ...money('0.2', 'KES'), code: 'B', need: 'N' },
    ] as unknown as Support[]
    const [line] = gapsByObjective({ ...nothing, needs: [money('1', 'KES')], supports }, { day: '2026-11-24' })
    assert.deepEqual([line!.needed, line!.agreed, line!.gap], ['1', '0.3', '0.7'])
  })
  test('more than was asked for one request does not fill another', () => {
    const supports = [{ ...money('50', 'KES'), code: 'A', need: 'N' }] as unknown as Support[]
    const [line] = gapsByObjective(
      { ...nothing, needs: [money('10', 'KES'), money('10', 'KES', { code: 'M' })], supports },
      { day: '2026-11-24' },
    )
    assert.equal(line!.gap, '10')
  })
  test('keeps currencies and units apart', () => {
    const needs = [money('10', 'KES'), money('10', 'USD', { code: 'M' }), money('3', '', { code: 'P', unit: 'person-months' })]
    assert.deepEqual(
      gapsByObjective({ ...nothing, needs }, { day: '2026-11-24' }).map(({ counted, needed }) => [counted, needed]),
      [
        ['KES', '10'],
        ['USD', '10'],
        ['person-months', '3'],
      ],
    )
  })
  test('converts only by a rate that is stated, and already was on that day', () => {
    const needs = [money('10', 'KES'), money('10', 'USD', { code: 'M' }), money('10', 'EUR', { code: 'E' })]
    assert.deepEqual(
      gapsByObjective({ ...nothing, needs, rates: [rate] }, { to: 'KES', day: '2026-11-24' }).map(({ counted, needed }) => [
        counted,
        needed,
      ]),
      [
        ['EUR', '10'],
        ['KES', '1303.5'],
      ],
    )
    assert.equal(converted('10', 'USD', 'KES', '2025-12-31', [rate]), null)
    assert.equal(converted('10', 'KES', 'USD', '2026-11-24', [rate]), null)
  })
  test('what is to come is not counted as come', () => {
    const supports = [{ ...money('100', 'KES'), code: 'A' }] as unknown as Support[]
    const tranches = [
      { support: 'A', planned: '60', plannedOn: '2026-01-01', disbursed: '60', disbursedOn: '2026-12-01' },
      { support: 'A', planned: '40', plannedOn: '2026-01-01' },
    ] as unknown as Tranche[]
    assert.equal(gapsByObjective({ ...nothing, supports, tranches }, { day: '2026-11-24' })[0]!.came, '0')
    assert.equal(gapsByObjective({ ...nothing, supports, tranches }, { day: '2026-12-01' })[0]!.came, '60')
    assert.deepEqual(paidOut(tranches, '2026-11-24'), { planned: '100', due: '100', disbursed: '0', late: 2 })
    assert.deepEqual(paidOut(tranches, '2026-12-01'), { planned: '100', due: '100', disbursed: '60', late: 1 })
  })
  test('nothing is open of what was agreed in full, and never less than nothing', () => {
    assert.equal(openSize('10', [{ size: '10' }]), '0')
    assert.equal(openSize('10', [{ size: '11' }]), '0')
    assert.equal(openSize('10', [{ size: '9.99' }]), '0.01')
  })
})

suite('gcm:2.i: several donors, year by year', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((offset) => daysAfter('2022-01-01', offset))
  const amount = fc.bigInt({ min: 0n, max: 10_000_000_000n }).map(decimalOf)
  const span = fc
    .record({ amount, from: day, days: fc.nat(1500) })
    .map((it) => ({ amount: it.amount, from: it.from, to: daysAfter(it.from, it.days) }))

  test('money over its years adds up to it', () =>
    fc.assert(fc.property(span, (it) => assert.equal(sumOf(byYear(it).values()), it.amount))))
  test('a year lacks or has too much, never both, and what is given and lacking covers the need', () =>
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 6 }), (needs, commitments) => {
        const years = fundingView(
          needs,
          commitments.map((it, at) => ({ ...it, donor: `D${at % 3}` })),
          [2023, 2024, 2025],
        )
        for (const { needed, committed, gap, overlap, donors } of years) {
          assert.ok(compared(gap, '0') === 0 || compared(overlap, '0') === 0)
          assert.equal(compared(sumOf([committed, gap]), sumOf([needed, overlap])), 0)
          assert.equal(sumOf(donors.map((donor) => donor.amount)), committed)
        }
      }),
    ))
  test('what two donors give for the same year beyond the need is named', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const [view] = fundingView(
      [{ amount: '100', ...year }],
      [
        { amount: '70', donor: 'A', ...year },
        { amount: '80', donor: 'B', ...year },
      ],
      [2026],
    )
    assert.deepEqual([view!.gap, view!.overlap, view!.donors.map(({ donor }) => donor)], ['0', '50', ['B', 'A']])
  })
})

test('the shares of a shared service add up to exactly a hundred', () => {
  assert.ok(sharesAddUp({ costShares: ['KEN: 33.34', 'UGA: 33.33', 'ETH: 33.33'] }))
  assert.ok(!sharesAddUp({ costShares: ['KEN: 33.33', 'UGA: 33.33', 'ETH: 33.33'] }))
})

test('support works at the level of what it names', () => {
  assert.equal(levelOf({ countries: ['KEN', 'UGA'], places: ['KE-001'] }), 'regional')
  assert.equal(levelOf({ countries: ['KEN'], places: ['KE-001'] }), 'county')
  assert.equal(levelOf({ countries: ['KEN'] }), 'national')
})
