import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { readSheet } from '#kernel/documents'
import { kenyanHolidays } from '../../../kernel/holidays.ts'
import type { DecisionStanding } from '../mechanism/terms.ts'
import type { Status } from '../plan/terms.ts'
import { answerDue, type Facts, freshnessOf, standingOfRecommendation, stationsOf } from './rules.ts'
import { type DeadlineKind, freshnesses, stations } from './terms.ts'

const examples = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const file = join(projectRoot(), 'src/modules/accountability/parliament/examples', `${name}.csv`)
  return (await readSheet(new Uint8Array(readFileSync(file)))).rows.map(({ cells }) => cells)
}
const days = (count: string) => ({ days: Number(count), dayKind: 'calendar' as const })
const calendar = { weekend: [0, 6], holidays: kenyanHolidays(2026) }

suite('how fresh what is known is', async () => {
  for (const row of await examples('freshness'))
    test(`${row.why}: ${row.freshness}`, () => {
      const limits = { fresh: days(row['fresh days']!), stale: days(row['stale days']!) }
      assert.equal(freshnessOf(row['last entry']!, row['closed on'] || null, row.today!, limits), row.freshness)
    })
  test('never grows by waiting', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(900), (a, b) => {
        const at = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
        const order = (n: number): number => freshnesses.indexOf(freshnessOf(at(0), null, at(n), {}))
        assert.ok(order(Math.min(a, b)) <= order(Math.max(a, b)))
      }),
    )
  })
})

suite('the day by which parliament is answered', async () => {
  for (const row of await examples('answer-due'))
    test(`${row.why}: ${row.due}`, () => {
      const kind = row.what as DeadlineKind
      const limits = row.days ? { [kind]: { days: Number(row.days), dayKind: row['which days'] as 'working' } } : {}
      assert.equal(answerDue(kind, row['asked on']!, limits, calendar), row.due)
    })
})

const factsOf = (row: Readonly<Record<string, string>>): Facts => {
  const [, referredOn, reportBy, reportedOn] = /^([\d-]+)>([\d-]+)(?:=([\d-]+))?$/.exec(row.committee ?? '') ?? []
  const [, stage, dueOn, position] = /^(\w+)(?:@([\d-]+))?(?::(\w+))?$/.exec(row.response ?? '') ?? []
  return {
    laidOn: '2026-01-01',
    referrals: referredOn ? [{ referredOn, reportBy, reportedOn }] : [],
    responses: stage
      ? [
          {
            askedOn: '2026-02-01',
            stage,
            dueOn: dueOn ?? null,
            answeredOn: stage === 'answered' ? '2026-03-01' : null,
            position: (position as 'accepted' | undefined) ?? null,
          },
        ]
      : [],
    decisions: row.decision ? [{ madeOn: '2026-03-01', standing: row.decision as DecisionStanding }] : [],
    plan: row.plan ? [{ status: row.plan as Status, startsOn: '2026-03-01', doneOn: row.plan === 'done' ? '2026-05-01' : null }] : [],
    results: row.result ? [{ on: row.result }] : [],
  }
}

suite('where a recommendation stands', async () => {
  for (const row of await examples('standing'))
    test(`${row.why}: ${row.standing}`, () => assert.equal(standingOfRecommendation(factsOf(row), row.today!), row.standing))
  test('its way has the same stations in the same order, whatever is known', async () => {
    for (const row of await examples('standing'))
      assert.deepEqual(
        stationsOf(factsOf(row), row.today!).map(({ name }) => name),
        [...stations],
      )
  })
  test('the newest response counts', () => {
    const answered = { askedOn: '2026-02-01', stage: 'not-satisfied', dueOn: null, answeredOn: '2026-03-01', position: 'rejected' as const }
    const again = { askedOn: '2026-04-01', stage: 'asked', dueOn: '2026-06-01', answeredOn: null, position: null }
    const facts = { ...factsOf({}), responses: [answered, again] }
    assert.equal(stationsOf(facts, '2026-05-01').find(({ name }) => name === 'response')!.state, 'waiting')
    assert.equal(standingOfRecommendation(facts, '2026-06-02'), 'late')
  })
})
