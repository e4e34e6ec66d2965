import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { projectRoot, Refused } from '#kernel'
import { readSheet } from '#kernel/documents'
import {
  clocksOf,
  daysLate,
  flawsOfReaching,
  heldTogether,
  isQuorate,
  mayApproveMinutes,
  maySitFor,
  mustBeRepresented,
  noticeShortBy,
  notMetFor,
  quorumOf,
  readAttendance,
  readObjections,
  representationOf,
  whatBecameOf,
} from './rules.ts'
import { type Attended, type Body, type Seat, type SeatKind, seatKinds } from './terms.ts'

const examples = async (name: string): Promise<readonly Readonly<Record<string, string>>[]> => {
  const file = join(projectRoot(), 'src/modules/accountability/mechanism/examples', `${name}.csv`)
  return (await readSheet(new Uint8Array(readFileSync(file)))).rows.map(({ cells }) => cells)
}
const words = (cell: string | undefined): readonly string[] => (cell ? cell.split(' ').filter(Boolean) : [])
const seat = (given: Partial<Seat>): Seat => ({ code: 'S-1', body: 'NCM', seatKind: 'media', takesPartAs: 'full', ...given })

suite('who is represented', async () => {
  for (const row of await examples('representation'))
    test(`${row.why}: ${row.standing}`, () => {
      const one = seat({
        seatKind: row['seat for'] as SeatKind,
        takesPartAs: row['takes part as'] as Seat['takesPartAs'],
        heldBy: row['held by'] || undefined,
        seatedFrom: row.from || undefined,
        seatedUntil: row.until || undefined,
      })
      assert.equal(representationOf([one], row.day!).find(({ kind }) => kind === 'media')!.standing, row.standing)
    })
  test('everybody whom the Compact names is looked for', () => {
    const named: readonly SeatKind[] = [
      'civil-society',
      'migrants',
      'diaspora',
      'county',
      'employers',
      'union',
      'parliament',
      'human-rights-institution',
      'academia',
      'media',
    ]
    for (const kind of named) assert.ok((mustBeRepresented as readonly SeatKind[]).includes(kind), kind)
  })
})

suite('who may sit for whom', () => {
  test('no part of government sits for civil society, unions, media, migrants or the diaspora', () => {
    for (const kind of ['ministry', 'agency', 'county', 'parliament', 'court'])
      for (const seatKind of ['civil-society', 'union', 'media', 'migrants', 'diaspora', 'employers', 'academia'] as const)
        assert.equal(maySitFor(kind, seatKind), false, `${kind} ${seatKind}`)
  })
  test('an organisation of the diaspora or of civil society may sit for migrants', () => {
    assert.ok(maySitFor('diaspora', 'migrants') && maySitFor('civil-society', 'migrants'))
  })
  test('a kind that nobody knows sits for nobody', () => {
    for (const kind of seatKinds) assert.equal(maySitFor('club', kind), false)
  })
  test('two spans have a day in common whichever is named first', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    const span = fc.record({ seatedFrom: day, seatedUntil: fc.option(day, { nil: undefined }) })
    fc.assert(fc.property(span, span, (a, b) => assert.equal(heldTogether(a, b), heldTogether(b, a))))
    assert.ok(heldTogether({ seatedUntil: '2026-01-31' }, { seatedFrom: '2026-01-31' }))
    assert.ok(!heldTogether({ seatedUntil: '2026-01-31' }, { seatedFrom: '2026-02-01' }))
  })
})

suite('a quorum', async () => {
  const came = (cell: string | undefined): readonly Attended[] =>
    words(cell).map((each) => {
      const [who = '', part = 'member'] = each.split('/')
      return { who, part: part as Attended['part'], women: 1, men: 0, unstated: 0 }
    })
  const held = (cell: string | undefined): readonly Seat[] =>
    words(cell).map((each, at) => seat({ code: `S-${at}`, seatKind: each.split(':')[0] as SeatKind, heldBy: each.split(':')[1] }))
  for (const row of await examples('quorum'))
    test(`${row.why}: ${row['may decide']}`, () => {
      const rule = { quorumShare: row.share as Body['quorumShare'], quorumKinds: words(row['without whom not']) as SeatKind[] }
      const found = quorumOf(rule, held(row.seats), came(row.came), '2026-06-01')
      assert.equal(isQuorate(found), row['may decide'] === 'yes', JSON.stringify(found))
    })
  test('never goes away because more of the members came', () => {
    const people = ['A', 'B', 'C', 'D', 'E']
    const seats = people.map((heldBy, at) => seat({ code: `S-${at}`, seatKind: seatKinds[at]!, heldBy }))
    fc.assert(
      fc.property(
        fc.subarray(people),
        fc.constantFrom(...people),
        fc.constantFrom('third', 'half', 'majority', 'two-thirds' as const),
        fc.subarray([...seatKinds.slice(0, 5)]),
        (some, one, quorumShare, quorumKinds) => {
          const rule = { quorumShare: quorumShare as Body['quorumShare'], quorumKinds }
          const before = isQuorate(quorumOf(rule, seats, came(some.join(' ')), '2026-06-01'))
          const after = isQuorate(quorumOf(rule, seats, came([...new Set([...some, one])].join(' ')), '2026-06-01'))
          assert.ok(!before || after)
        },
      ),
    )
  })
})

suite('what became of a decision', async () => {
  const actions = (cell: string | undefined) =>
    words(cell).map((each) => ({ stage: each.split('@')[0]!, dueOn: each.split('@')[1] || null }))
  for (const row of await examples('what-became'))
    test(`${row.why}: ${row.became}`, () => {
      const reached = row.reached as 'vote'
      const [votesFor, votesAgainst] = [row.for ? Number(row.for) : null, row.against ? Number(row.against) : null]
      const followed = {
        reached,
        votesFor,
        votesAgainst,
        replacedBy: row['replaced by'] || null,
        actions: actions(row.actions),
        lastNews: row['last entry'] || null,
      }
      assert.equal(whatBecameOf(followed, row.today!), row.became)
    })
  test('it is late by the days of every overdue action together, and by none of what is done', () => {
    assert.equal(daysLate(actions('due@2026-06-01 reported@2026-06-11 done@2026-01-01 due@2026-07-01'), '2026-06-21'), 30)
  })
})

suite('how a decision is reached', () => {
  const flaws = (given: Partial<Parameters<typeof flawsOfReaching>[0]>, seats = 10) =>
    flawsOfReaching({ reached: 'consensus', objections: 0, ...given }, seats).map(({ saying }) => saying.key)
  test('consensus is what nobody objects to', () => {
    assert.deepEqual(flaws({ objections: 1 }), ['accountability.consensus-with-objections'])
    assert.deepEqual(flaws({}), [])
  })
  test('objections are said by whom and why', () => {
    assert.deepEqual(flaws({ reached: 'objections' }), ['accountability.objections-not-said'])
    assert.deepEqual(readObjections(['KE-A: too dear', 'too dear', 'KE-B :  why: because']).objections, [
      { by: 'KE-A', why: 'too dear' },
      { by: 'KE-B', why: 'why: because' },
    ])
    assert.equal(readObjections(['too dear']).issues.length, 1)
  })
  test('a vote has numbers, and no more of them than seats that were there', () => {
    assert.deepEqual(flaws({ reached: 'vote' }), ['accountability.vote-without-numbers'])
    assert.deepEqual(flaws({ reached: 'vote', votesFor: 6, votesAgainst: 3, abstained: 1 }), [])
    assert.deepEqual(flaws({ reached: 'vote', votesFor: 6, votesAgainst: 3, abstained: 2 }), ['accountability.more-votes-than-seats'])
  })
})

suite('who was there', () => {
  test('is read from lines however they are put apart; lines of zeros are left out', () => {
    const { rows, issues } = readAttendance(['KE-A 1 2 0 member', 'KE-B,0,1', 'Six States  14; 19; 0; guest', 'KE-C 0 0 0'])
    assert.deepEqual(issues, [])
    assert.deepEqual(
      rows.map(({ who, part, women, men, unstated }) => [who, part, women, men, unstated]),
      [
        ['KE-A', 'member', 1, 2, 0],
        ['KE-B', 'member', 0, 1, 0],
        ['Six States', 'guest', 14, 19, 0],
      ],
    )
  })
  test('a line that cannot be read is named, and so is one that stands twice', () => {
    const { issues } = readAttendance(['KE-A one two', 'KE-A -1 2', 'KE-A 1 2 0 boss', 'KE-B 1 0', 'KE-B 0 1'])
    assert.deepEqual(
      issues.map(({ saying }) => saying.values?.line ?? saying.values?.who),
      [1, 2, 3, 'KE-B'],
    )
  })
  test('whatever is written, nobody is counted below zero and nobody twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 8 }), (lines) => {
        for (const { women, men, unstated } of readAttendance(lines).rows)
          assert.ok(women >= 0 && men >= 0 && unstated >= 0 && women + men + unstated > 0)
      }),
    )
  })
})

suite('minutes', () => {
  const quorum = { held: 3, needed: 2, present: 2, missing: [] }
  const first = { number: 'NCM-2026-01', body: 'NCM', beginsAt: new Date('2026-03-01T06:30:00Z') }
  const later = { number: 'NCM-2026-02', body: 'NCM', beginsAt: new Date('2026-06-01T06:30:00Z'), stage: 'held' as const, quorum }
  const refusal = (by: Parameters<typeof mayApproveMinutes>[1]): string | null => {
    try {
      mayApproveMinutes(first, by)
      return null
    } catch (error) {
      assert.ok(error instanceof Refused)
      return error.saying.key
    }
  }
  test('are approved by a later meeting of the same body that may decide', () => assert.equal(refusal(later), null))
  test('are not approved by the meeting that they tell of, nor by one before it', () => {
    assert.equal(refusal({ ...later, number: first.number }), 'accountability.approved-by-itself')
    assert.equal(refusal({ ...later, beginsAt: new Date('2026-02-01T06:30:00Z') }), 'accountability.approved-by-itself')
  })
  test('are not approved by another body, by a meeting not yet held, or by too few', () => {
    assert.equal(refusal({ ...later, body: 'TWG' }), 'accountability.approved-by-others')
    assert.equal(refusal({ ...later, stage: 'invited' }), 'accountability.approved-too-soon')
    assert.equal(refusal({ ...later, quorum: { ...quorum, present: 1 } }), 'accountability.approved-without-quorum')
  })
})

suite('clocks of meetings', () => {
  const planned = { stage: 'planned' as const, meetsOn: '2026-06-30', heldOn: null, told: [] }
  test('an invitation is due as many days before as the terms ask, and told of once', () => {
    assert.deepEqual(clocksOf({ noticeDays: 14 }, planned, '2026-06-15'), [])
    assert.deepEqual(clocksOf({ noticeDays: 14 }, planned, '2026-06-16'), ['invitation'])
    assert.deepEqual(clocksOf({ noticeDays: 14 }, { ...planned, told: ['invitation'] }, '2026-06-17'), [])
    assert.deepEqual(clocksOf({ noticeDays: 14 }, planned, '2026-07-01'), [])
  })
  test('minutes are overdue the day after their last day', () => {
    const held = { stage: 'held' as const, meetsOn: '2026-06-30', heldOn: '2026-06-30', told: [] }
    assert.deepEqual(clocksOf({ minutesDays: 10 }, held, '2026-07-10'), [])
    assert.deepEqual(clocksOf({ minutesDays: 10 }, held, '2026-07-11'), ['minutes'])
    assert.deepEqual(clocksOf({ minutesDays: 10 }, { ...held, stage: 'minuted' }, '2026-08-11'), [])
  })
  test('an invitation is late by the days that are missing, and never early', () => {
    assert.equal(noticeShortBy(14, '2026-06-16', '2026-06-30'), 0)
    assert.equal(noticeShortBy(14, '2026-06-20', '2026-06-30'), 4)
    assert.equal(noticeShortBy(undefined, '2026-06-30', '2026-06-30'), 0)
  })
  test('a body that need not meet is never behind; one that never met is not counted in days', () => {
    assert.equal(notMetFor(undefined, '2020-01-01', '2026-06-30'), null)
    assert.equal(notMetFor(90, null, '2026-06-30'), null)
    assert.equal(notMetFor(90, '2026-06-30', '2026-09-28'), 0)
    assert.equal(notMetFor(90, '2026-06-30', '2026-09-29'), 1)
  })
})
