import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { readSheet } from '#kernel/documents'
import { projectRoot } from '../../../../kernel/config.ts'
import { definitionOf, demandStanding, entryOf, floorOf, gapBySex, groundsOf, isOutdated, shareOf, verdictOf, weightMet } from './rules.ts'
import { type Element, elements, narrowings, type Said, sanctions, verdicts } from './terms.ts'

const examples = async (file: string) =>
  (await readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/law/laws/examples', file)))).rows.map(
    ({ cells, line }) => ({
      ...cells,
      at: `${cells.why} (${file}, line ${line})`,
    }),
  ) as readonly (Record<string, string> & { at: string })[]
const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean)

suite('irregular entry is an administrative matter (gcm:9.d)', async () => {
  for (const { at, sanction, exempts, verdict } of await examples('entry-9-d.csv'))
    test(at, () => assert.equal(entryOf(sanction!, words(exempts)), verdict))
})

suite('the definition of trafficking, element by element (gcm:10.f)', async () => {
  for (const { at, without, narrowings: narrow, verdict, ...groups } of await examples('definitions-10-f.csv'))
    test(at, () => {
      const gone = new Set(words(without))
      const found = definitionOf(
        elements.filter((element) => !gone.has(element)),
        words(narrow),
      )
      assert.equal(found.verdict, verdict)
      for (const group of ['act', 'means', 'purpose', 'child', 'consent'] as const) assert.equal(found.groups[group], groups[group], group)
      assert.deepEqual([...found.missing].sort(), [...gone].sort())
    })
})

const findingsIn = (text: string | undefined, first: string, second: string): Said[] =>
  (text ?? '')
    .split('|')
    .filter((law) => law.trim())
    .map((law) => {
      const [one = '', other = ''] = law.split('>')
      return { [first]: words(one).filter((word) => word !== 'nothing'), [second]: words(other) } as Said
    })

suite('grounds on which services may not be refused (gcm:15.b)', async () => {
  for (const { at, laws, verdict, gaps } of await examples('grounds-15-b.csv'))
    test(at, () => {
      const found = groundsOf(findingsIn(laws, 'grounds', 'services'))
      assert.deepEqual([found.verdict, found.gaps.length], [verdict, Number(gaps)])
    })
})

suite('a social protection floor for all (gcm:22.a)', async () => {
  for (const { at, laws, verdict, gaps } of await examples('floor-22-a.csv'))
    test(at, () => {
      const found = floorOf(findingsIn(laws, 'guarantees', 'covered'))
      assert.deepEqual([found.verdict, found.gaps.length], [verdict, Number(gaps)])
    })
})

const inForce = (...found: readonly Said[]) => found.map((finding) => ({ finding, lawStanding: 'in-force' as const }))
const said = (verdict: 'meets' | 'partly' | 'does-not'): Said => ({ shape: 'question', verdict })

suite('the law as a whole on a demand (gcm:p38)', () => {
  test('meets what every law must meet only where none falls short', () => {
    const every = { shape: 'question', reading: 'every' } as const
    assert.equal(demandStanding(every, inForce(said('meets'), said('meets'))), 'meets')
    assert.equal(demandStanding(every, inForce(said('meets'), said('partly'))), 'partly')
    assert.equal(demandStanding(every, inForce(said('meets'), said('does-not'))), 'does-not')
  })
  test('meets what some law must provide as soon as one does', () => {
    const some = { shape: 'question', reading: 'some' } as const
    assert.equal(demandStanding(some, inForce(said('does-not'), said('meets'))), 'meets')
    assert.equal(demandStanding(some, inForce(said('does-not'), said('partly'))), 'partly')
    assert.equal(demandStanding(some, inForce(said('does-not'))), 'does-not')
  })
  test('is not claimed where nothing was examined, and a bill or a repealed law counts for nothing', () => {
    const some = { shape: 'question', reading: 'some' } as const
    assert.equal(demandStanding(some, []), 'not-examined')
    for (const lawStanding of ['bill', 'repealed', 'not-yet-in-force'] as const)
      assert.equal(demandStanding(some, [{ finding: said('meets'), lawStanding }]), 'not-examined')
  })
  test('never gets worse by one more law that provides, nor better by one more that falls short', () => {
    const any = fc.constantFrom('meets' as const, 'partly' as const, 'does-not' as const)
    const rank = (verdict: string): number => verdicts.length - verdicts.indexOf(verdict as never)
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (found) => {
        const all = inForce(...found.map(said))
        const some = { shape: 'question', reading: 'some' } as const
        const every = { shape: 'question', reading: 'every' } as const
        assert.ok(rank(demandStanding(some, [...all, ...inForce(said('meets'))])) >= rank(demandStanding(some, all)))
        assert.ok(rank(demandStanding(every, [...all, ...inForce(said('does-not'))])) <= rank(demandStanding(every, all)))
      }),
    )
  })
})

test('a definition never becomes better by leaving an element out or by narrowing it', () => {
  const rank = { 'does-not': 0, partly: 1, meets: 2 } as const
  fc.assert(
    fc.property(fc.subarray([...elements]), fc.constantFrom(...elements), fc.subarray([...narrowings]), (has, gone, narrow) => {
      const whole = definitionOf(has, [])
      assert.ok(rank[definitionOf(has.filter((each) => each !== gone) as Element[], []).verdict] <= rank[whole.verdict])
      assert.ok(rank[definitionOf(has, narrow).verdict] <= rank[whole.verdict])
    }),
  )
})

test('what an examination finds follows from its parts, and silence is never taken for good', () => {
  for (const shape of ['sanction', 'definition', 'grounds', 'guarantees', 'question'] as const)
    assert.equal(verdictOf({ shape }), 'does-not', shape)
  for (const sanction of sanctions) assert.equal(verdictOf({ shape: 'sanction', sanction }), entryOf(sanction, []))
})

test('a finding about a law that was changed since is looked at again', () => {
  assert.equal(isOutdated('2026-01-10', undefined), false)
  assert.equal(isOutdated('2026-01-10', '2026-01-10'), false)
  assert.equal(isOutdated('2026-01-10', '2026-01-11'), true)
})

test('the weight that is met counts only what was examined', () => {
  assert.equal(weightMet([]), null)
  assert.equal(weightMet([{ weight: 5, verdict: 'not-examined' }]), null)
  assert.equal(
    weightMet([
      { weight: 3, verdict: 'meets' },
      { weight: 1, verdict: 'does-not' },
      { weight: 5, verdict: 'not-examined' },
    ]),
    0.75,
  )
  assert.equal(weightMet([{ weight: 2, verdict: 'partly' }]), 0.5)
})

test('nobody reached is zero; a number that is not there is not', () => {
  assert.equal(shareOf({ reached: 0, outOf: 10 }), 0)
  assert.equal(shareOf({}), 'unknown')
  assert.equal(shareOf({ reached: 4, absent: 'suppressed' }), 'suppressed')
  assert.equal(gapBySex(0.25, 0.5), 25)
  assert.equal(gapBySex(0.5, 0.25), -25)
  assert.equal(gapBySex('not-reported', 0.5), null)
})
