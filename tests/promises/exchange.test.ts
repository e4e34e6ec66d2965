import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { z } from 'zod'
import { theProgram, thePublic } from '../../src/kernel/access/index.ts'
import { builtOf } from '../../src/kernel/house.ts'
import { module } from '../../src/kernel/module.ts'
import { Refused } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { exchange, type Holding } from '../../src/kernel/wall/index.ts'
import { newRoot, numberIn } from '../../src/kernel/wall/numbers.ts'
import { wallOf } from '../../src/kernel/wall/wall.ts'

let now = new Date('2026-11-24T09:00:00Z')
let agreement: string | null = 'AGR-1'
const seenAs: { purpose: string; persons: readonly string[] }[] = []
const common = {
  under: 'gcm:7.g',
  from: 'civil registration',
  to: 'consular',
  by: ['consul'],
  asks: z.object({}),
  fields: z.object({ name: z.string() }),
  answer: async ({ who }, persons) => {
    seenAs.push({ purpose: who.purpose, persons })
    return { name: 'Amina Mfano', mother: 'Zainabu Mfano' }
  },
  tells: 'wall.told-person',
} as const satisfies Partial<Parameters<typeof exchange>[0]>
const byConsent = exchange({ ...common, name: 'tried.byConsent', at: '/tried/consent', ground: 'consent' })
const byLaw = exchange({
  ...common,
  name: 'tried.byLaw',
  at: '/tried/law',
  ground: { law: 'Made-up Act, section 1' },
  agreement: async () => agreement,
})
let kept = ['Amina Mfano']
const holding: Holding = {
  name: 'tried.names',
  purpose: 'civil registration',
  of: async (_, persons) => (persons.includes(asCivil) ? kept.map((value) => ({ label: 'Name', value, since: now })) : []),
  erase: async () => {
    const erased = kept.length
    kept = []
    return { erased, kept: ['Made-up Registers Act, section 3'] }
  },
}
const house = await openTestHouse([module({ name: 'tried', exchanges: [byConsent, byLaw], holdings: [holding] })], {}, () => now)
const [eshe, pendo, omari, farida, daudi] = await Promise.all(
  ['eshe', 'pendo', 'omari', 'farida', 'daudi'].map((name) => madeUp(house, name)),
)
const reviewer = { ...eshe!, session: { ...eshe!.session, actor: (await madeUp(house, 'salim')).session.actor } }

const root = newRoot()
const [asConsular, asCivil] = [await numberIn(house.ring, 'consular', root), await numberIn(house.ring, 'civil registration', root)]
const call = (name: string, who: typeof eshe, sent: object): Promise<unknown> => run(house, house.operations.get(name)!, who!, sent)
const asked = { person: asConsular, why: 'Her passport was taken by her employer.' }
const refusedWith = (key: string) => (error: unknown) => error instanceof Refused && error.saying.key === key
const rows = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
  house.database.asOwner(async (_, client) => (await client.query<T>(sql, values)).rows)

suite('an exchange between two purposes', () => {
  test('that the matrix does not have, or that leads to enforcement, cannot even be declared', () => {
    assert.throws(
      () => exchange({ ...common, name: 'a.b', at: '/a', ground: 'consent', to: 'enforcement' }),
      /nothing passes to enforcement/,
    )
    assert.throws(() => exchange({ ...common, name: 'a.b', at: '/a', ground: 'consent', to: 'statistics' }), /may not ask/)
  })

  test('without consent passes nothing, and the holder is not even asked', async () => {
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
    assert.equal(seenAs.length, 0)
  })

  test('with consent passes the fields it declares and nothing beyond, under the number of the other side', async () => {
    await rows(
      `insert into kernel.consent values ('KEN', gen_random_uuid(), 'civil registration', $1, 'tried.byConsent', now(), '2026-12-01', null, 'desk')`,
      [asCivil],
    )
    const { answer } = (await call('tried.byConsent', eshe, asked)) as { answer: object }
    assert.deepEqual(answer, { name: 'Amina Mfano' })
    assert.deepEqual(seenAs.at(-1), { purpose: 'civil registration', persons: [asCivil] })
  })

  test('stands in the record of both sides, by a different number on each', async () => {
    const entries = await rows<{ purpose: string; subjects: string[] }>(
      `select purpose, subjects from kernel.record where operation = 'tried.byConsent' and outcome <> 'refused' order by purpose`,
    )
    assert.deepEqual(entries, [
      { purpose: 'civil registration', subjects: [asCivil] },
      { purpose: 'consular', subjects: [asConsular] },
    ])
  })

  test('is told to the person, or once the order of a court lets it', async () => {
    const told = () =>
      rows<{ told_on: string; court_order: string | null }>(
        'select told_on, court_order from kernel.person_notice order by id desc limit 1',
      )
    assert.deepEqual(await told(), [{ told_on: '2026-11-24', court_order: null }])
    await rows(
      `insert into kernel.court_delay select state, gen_random_uuid(), handle, 'Made-up Court 7/2026', '2027-01-31', id, now() from kernel.person_notice limit 1`,
    )
    await call('tried.byConsent', eshe, asked)
    assert.deepEqual(await told(), [{ told_on: '2027-01-31', court_order: 'Made-up Court 7/2026' }])
  })

  test('ends when the consent is taken back or has run out', async () => {
    now = new Date('2026-12-02T09:00:00Z')
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
    now = new Date('2026-11-24T10:00:00Z')
    await rows('update kernel.consent set withdrawn_at = now()')
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
  })

  test('that needs an agreement passes only while one is in force', async () => {
    await call('tried.byLaw', eshe, asked)
    agreement = null
    await assert.rejects(call('tried.byLaw', eshe, asked), refusedWith('wall.no-agreement'))
  })

  test('is closed to every other purpose and role', async () => {
    for (const other of [pendo, omari, farida, daudi]) await assert.rejects(call('tried.byLaw', other, asked), Refused)
  })

  test('about a number that is nobody’s here says so as for somebody unknown', async () => {
    await assert.rejects(call('tried.byLaw', eshe, { ...asked, person: asCivil }), { name: 'NotFound' })
  })
})

suite('where a life is at stake', () => {
  const breaking = { exchange: 'tried.byConsent', person: asConsular, why: 'She is unconscious and we must know her name.' }
  let id = ''

  test('one person alone opens nothing', async () => {
    id = ((await call('kernel.breakGlassAsk', eshe, breaking)) as { id: string }).id
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
    await assert.rejects(call('kernel.breakGlassAgree', eshe, { id }), refusedWith('wall.second-person'))
  })

  test('a second person of the same purpose opens one exchange about one person for one hour', async () => {
    await call('kernel.breakGlassAgree', reviewer, { id })
    assert.deepEqual(((await call('tried.byConsent', eshe, asked)) as { answer: object }).answer, { name: 'Amina Mfano' })
    now = new Date(now.getTime() + 61 * 60_000)
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
  })

  test('oversight is told at once, and the person too, whatever a court has delayed', async () => {
    const told = JSON.stringify(await call('kernel.notices', daudi, {}))
    assert.ok(told.includes('unconscious'))
    const [notice] = await rows<{ told_on: string }>(
      `select told_on from kernel.person_notice where key = 'wall.told-person' and filling ? 'reason'`,
    )
    assert.equal(notice!.told_on, '2026-11-24')
  })

  test('nobody of another purpose may agree, and nothing is ever opened to those who act against people', async () => {
    const { id: other } = (await call('kernel.breakGlassAsk', eshe, breaking)) as { id: string }
    await assert.rejects(call('kernel.breakGlassAgree', pendo, { id: other }), { name: 'NotFound' })
    await assert.rejects(call('kernel.breakGlassAsk', omari, breaking), refusedWith('wall.never-opened'))
    await assert.rejects(call('kernel.breakGlassAgree', omari, { id: other }), refusedWith('wall.never-opened'))
    assert.deepEqual(await call('kernel.breakGlass', omari, {}), { openings: [], mayAsk: false })
  })
})

suite('what is sealed about a person', () => {
  test('is opened in its own purpose only, and is lost for good once the person is forgotten', async () => {
    const [own, other] = [wallOf(builtOf(house), 'consular', null), wallOf(builtOf(house), 'civil registration', null)]
    const sealed = await house.database.write(eshe!.session, (db) => own.seal(db, asConsular, 'illness', 'asthma'))
    assert.ok(!sealed.toString('latin1').includes('asthma'))
    assert.equal(await house.database.read(eshe!.session, (db) => own.open(db, asConsular, 'illness', sealed)), 'asthma')
    await assert.rejects(
      house.database.read(eshe!.session, (db) => own.open(db, asConsular, 'address', sealed)),
      'another field',
    )
    for (const stranger of [omari!, pendo!])
      assert.equal(await house.database.read(stranger.session, (db) => own.open(db, asConsular, 'illness', sealed)), null)
    assert.equal(await house.database.read(eshe!.session, (db) => other.open(db, asCivil, 'illness', sealed)), null)
    await house.database.write(eshe!.session, (db) => own.forget(db, asConsular))
    assert.equal(await house.database.read(eshe!.session, (db) => own.open(db, asConsular, 'illness', sealed)), null)
  })
})

suite('the page of a person', () => {
  const wall = () => wallOf(builtOf(house), 'civil registration', null)
  const her = async () => ({ ...eshe!, session: { ...thePublic('KEN'), kind: 'staff' as const, actor: daudi!.session.actor } })

  test('says nothing of anybody to an account that is no person’s own', async () => {
    assert.equal(((await call('kernel.heldAboutMe', eshe, {})) as { mine: boolean }).mine, false)
  })

  test('shows what is held, for what, who looked and what was told, over all purposes at once', async () => {
    await house.database.write(theProgram('KEN'), (db) => wall().giveLogin(db, asCivil, { account: daudi!.session.actor! }))
    const page = (await call('kernel.heldAboutMe', await her(), {})) as {
      held: { purpose: string; held: { value: string }[] }[]
      looks: { operation: string; purpose: string }[]
      told: { key: string; courtOrder: string | null }[]
    }
    assert.deepEqual(
      page.held.map(({ purpose, held }) => [purpose, held.map(({ value }) => value)]),
      [['civil registration', ['Amina Mfano']]],
    )
    assert.ok(page.looks.some(({ operation, purpose }) => operation === 'tried.byConsent' && purpose === 'civil registration'))
    assert.ok(page.told.length > 0 && page.told.every(({ courtOrder }) => courtOrder === null))
  })

  test('gives and takes back consent to one exchange, and to nothing else', async () => {
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
    await assert.rejects(call('kernel.allowExchange', await her(), { exchange: 'tried.byLaw', endsOn: '2027-01-01' }), { name: 'BadInput' })
    await assert.rejects(call('kernel.allowExchange', await her(), { exchange: 'tried.byConsent', endsOn: '2026-01-01' }), {
      name: 'BadInput',
    })
    const { id } = (await call('kernel.allowExchange', await her(), { exchange: 'tried.byConsent', endsOn: '2027-01-01' })) as {
      id: string
    }
    await call('tried.byConsent', eshe, asked)
    await assert.rejects(call('kernel.withdrawConsent', eshe, { id }), { name: 'NotFound' })
    await call('kernel.withdrawConsent', await her(), { id })
    await assert.rejects(call('tried.byConsent', eshe, asked), refusedWith('wall.no-consent'))
  })

  test('erases what may be erased once she is sure, says what a law keeps, and loses what was sealed', async () => {
    const sealed = await house.database.write(pendo!.session, (db) => wall().seal(db, asCivil, 'illness', 'asthma'))
    await assert.rejects(call('kernel.eraseMe', await her(), { sure: false }), { name: 'BadInput' })
    assert.deepEqual(await call('kernel.eraseMe', await her(), { sure: true }), { erased: 1, kept: ['Made-up Registers Act, section 3'] })
    assert.equal(await house.database.read(pendo!.session, (db) => wall().open(db, asCivil, 'illness', sealed)), null)
  })

  test('is not opened while its person acts for enforcement: it holds what helped them', async () => {
    for (const [name, sent] of [
      ['kernel.heldAboutMe', {}],
      ['kernel.eraseMe', { sure: true }],
    ] as const)
      await assert.rejects(call(name, omari, sent), refusedWith('wall.own-page-apart'))
  })

  test('of somebody without an account of their own is not there to be erased', async () => {
    await assert.rejects(call('kernel.eraseMe', eshe, { sure: true }), refusedWith('wall.not-your-own'))
  })
})
