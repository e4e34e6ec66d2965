import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { z } from 'zod'
import { anyone, only, type Session, thePublic } from '../access/index.ts'
import { calendarDays, workingDays } from '../clock.ts'
import { Refused } from '../refusals.ts'
import { closedStages, decision, dueFor, flawsOf, lastStages, mustBeAhead, ownDay, step, stepsAhead } from './rules.ts'
import type { Case, Guarded } from './terms.ts'

const calendar = { weekend: [0, 6], holidays: new Set(['2026-12-25', '2026-12-26']) }
const notTheOpener = ({ case: it, who }: Guarded): void => {
  if (it.openedBy === who.actor) throw new Refused('error.role-missing', undefined, 'gcm:p13.d')
}
const steps = {
  take: step({ from: 'open', to: 'taken', by: only('caseworker'), asks: z.object({}), within: workingDays(2) }),
  note: step({ from: ['open', 'taken'], to: 'taken', by: only('caseworker', 'editor'), asks: z.object({}), within: calendarDays(1) }),
  close: decision({
    from: 'taken',
    to: 'closed',
    by: only('editor'),
    asks: z.object({}),
    safeguards: [notTheOpener],
    challenge: 'error.not-found',
  }),
}
const declared = { stages: ['open', 'taken', 'closed'], steps, opens: { by: anyone, asks: z.object({}), to: 'open' } }
const it = (given: Partial<Case> = {}): Case => ({
  id: 'x',
  reference: 'X-1',
  stage: 'open',
  openedAt: new Date(),
  openedBy: 'me',
  about: null,
  assignedTo: null,
  organisation: null,
  dueOn: null,
  language: 'en',
  email: null,
  version: 1,
  asked: {},
  ...given,
})
const staff = (actor: string, ...roles: Session['roles']): Session => ({ ...thePublic('KEN'), kind: 'staff', actor, roles })

suite('the day by which a case must leave a stage', () => {
  const table: readonly (readonly [string, Parameters<typeof dueFor>[0], string, string, string, string | null])[] = [
    ['is that of its soonest step', { steps }, 'open', '2026-11-24', '2026-11-24', '2026-11-25'],
    ['does not skip closed days where calendar days are counted', { steps }, 'taken', '2026-11-27', '2026-11-27', '2026-11-28'],
    [
      'skips weekends and holidays where working days are counted',
      { steps: { take: steps.take } },
      'open',
      '2026-12-24',
      '2026-12-24',
      '2026-12-29',
    ],
    ['counts from entering the stage, not from opening', { steps: { take: steps.take } }, 'open', '2026-11-02', '2026-11-24', '2026-11-26'],
    [
      'is never later than the whole may take, from opening',
      { steps: { take: steps.take }, within: calendarDays(10) },
      'open',
      '2026-11-15',
      '2026-11-24',
      '2026-11-25',
    ],
    ['is none where no clock runs', { steps: { close: steps.close } }, 'taken', '2026-11-24', '2026-11-24', null],
    ['is none at the end', { steps, within: calendarDays(10) }, 'closed', '2026-11-24', '2026-11-24', null],
  ]
  for (const [promise, shape, stage, opened, entered, expected] of table)
    test(promise, () => assert.equal(dueFor(shape, stage, { opened, entered }, calendar), expected))
})

test('a day of its own counts in the stages that are named, in all where none is', () => {
  const opens = { by: anyone, asks: z.object({}), to: 'open', dueBy: 'by' }
  assert.equal(ownDay({ opens }, 'taken', { by: '2026-12-01' }), '2026-12-01')
  assert.equal(ownDay({ opens: { ...opens, dueIn: ['open'] } }, 'open', { by: '2026-12-01' }), '2026-12-01')
  assert.equal(ownDay({ opens: { ...opens, dueIn: ['open'] } }, 'taken', { by: '2026-12-01' }), null)
  assert.equal(ownDay({ opens }, 'open', {}), null)
})

suite('the steps that stand before somebody', () => {
  test('are those that leave the stage, each with the reason where it may not be taken', () => {
    const ahead = stepsAhead({ steps }, it({ stage: 'taken' }), staff('me', 'editor'), [])
    assert.deepEqual(
      ahead.map(({ name, refusal, under }) => [name, refusal?.key ?? null, under ?? null]),
      [
        ['note', null, null],
        ['close', 'error.role-missing', 'gcm:p13.d'],
      ],
    )
  })
  test('may not be taken by whoever lacks the role', () => {
    assert.equal(stepsAhead({ steps }, it(), staff('me', 'auditor'), [])[0]!.refusal!.key, 'procedure.not-your-step')
  })
  const refused: readonly (readonly [string, keyof typeof steps, Partial<Case>, Session, string])[] = [
    ['from another stage', 'close', { stage: 'open' }, staff('you', 'editor'), 'procedure.other-stage'],
    ['by another role', 'close', { stage: 'taken' }, staff('you', 'caseworker'), 'procedure.not-your-step'],
    ['against a safeguard', 'close', { stage: 'taken' }, staff('me', 'editor'), 'error.role-missing'],
    ['by the public', 'take', {}, thePublic('KEN'), 'procedure.not-your-step'],
  ]
  for (const [how, name, given, who, key] of refused)
    test(`is refused ${how}`, () =>
      assert.throws(
        () => mustBeAhead(name, steps[name], it(given), who, [], {}),
        (error: Refused) => error.saying.key === key,
      ))
  test('is let through where nothing speaks against it', () =>
    mustBeAhead('close', steps.close, it({ stage: 'taken' }), staff('you', 'editor'), [], {}))
})

suite('a table of stages and steps', () => {
  test('rests where it is said to, although a step leads on: nothing is due there', () => {
    const resting = { ...declared, rests: ['taken'] }
    assert.deepEqual(closedStages(resting), ['closed', 'taken'])
    assert.equal(dueFor(resting, 'taken', { opened: '2026-11-02', entered: '2026-11-02', by: '2026-11-20' }, calendar), null)
    assert.deepEqual(flawsOf({ ...declared, rests: ['nowhere'] }), ['nowhere is no stage'])
  })
  test('has its last stages where no step leaves', () => assert.deepEqual(lastStages(declared), ['closed']))
  test('without flaw has none', () => assert.deepEqual(flawsOf(declared), []))
  test('with a stage that no step leads to is told', () =>
    assert.deepEqual(flawsOf({ ...declared, stages: [...declared.stages, 'lost'] }), ['no step leads to lost']))
  test('with a step to no stage is told', () =>
    assert.deepEqual(flawsOf({ ...declared, stages: ['open', 'taken'] }), ['closed is no stage']))
})

test('a decision asks for reasons and legal ground, whatever else it asks', () => {
  assert.equal(steps.close.asks.safeParse({}).success, false)
  assert.equal(steps.close.asks.safeParse({ reasons: 'too short', ground: 'gcm:20.f' }).success, false)
  assert.equal(steps.close.asks.safeParse({ reasons: 'long enough to be a reason', ground: 'gcm:20.f' }).success, true)
})
