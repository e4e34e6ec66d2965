import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { after, suite } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { projectRoot } from '../../src/kernel/config.ts'
import type { Asking } from '../../src/kernel/house.ts'
import { startJobs } from '../../src/kernel/jobs/index.ts'
import { languages } from '../../src/kernel/language/index.ts'
import { BadInput } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp, openTestHouse } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { modules } from '../../src/modules.ts'

const house = await openTestHouse(modules)
const baraka = await madeUp(house, 'baraka')
const reader = anybody(house)
const call = (name: string, sent: object = {}, who: Asking = reader): Promise<never> =>
  run(house, house.operations.get(`compact.${name}`)!, who, sent) as Promise<never>

type Found = {
  hits: { entry: { code: string }; text: string; ranges: [number, number][]; found: string }[]
  total: number
  mended: { from: string; to: string }[]
}
const find = (q: string, more: object = {}, language: Asking['language'] = 'en'): Promise<Found> =>
  call('search', { q, ...more }, { ...reader, language })
const codes = (found: Found): readonly string[] => found.hits.map(({ entry }) => entry.code)

suite('the search', () => {
  const questions: readonly (readonly [string, string])[] = [
    ['remittances cost', 'gcm:20'],
    ['child detention', 'gcm:13.g'],
    ['recruitment fees', 'gcm:6'],
    ['smuggling protocol', 'gcm:9.a'],
  ]
  for (const [question, begins] of questions)
    test(`finds ${begins} for “${question}” among the first ten`, async () =>
      assert.ok(
        codes(await find(question))
          .slice(0, 10)
          .some((code) => code.startsWith(begins)),
        codes(await find(question)).join(' '),
      ))
  test('mends what was mistyped, and says so', async () => {
    const { mended, total } = await find('remitances')
    assert.deepEqual(mended, [{ from: 'remitances', to: 'remittances' }])
    assert.ok(total > 0)
  })
  test('finds in the reader’s language, and marks what it found', async () => {
    for (const [language, question] of [
      ['sw', 'mhamiaji'],
      ['fr', 'envois de fonds'],
      ['ar', 'المهاجرين'],
    ] as const) {
      const { hits } = await find(question, {}, language)
      assert.ok(
        hits.some(({ found, ranges }) => found === language && ranges.length > 0),
        `${language}: ${JSON.stringify(hits[0])}`,
      )
    }
  })
  test('is narrowed by instrument, objective, theme and actor', async () => {
    assert.ok(codes(await find('children', { instrument: 'nyd' })).every((code) => code.startsWith('nyd:')))
    assert.ok(codes(await find('', { objective: '20' })).every((code) => /^gcm:(20\b|p\d+)/.test(code)))
    const [all, health, doctors] = [
      await find('migrants'),
      await find('migrants', { theme: 'health' }),
      await find('migrants', { actor: 'unions' }),
    ]
    assert.ok(health.total > 0 && health.total < all.total)
    assert.ok(doctors.total > 0 && doctors.total < all.total)
  })
  test('of what stands nowhere says that nothing was found', async () => assert.equal((await find('xyzzyplugh')).total, 0))
})

const folder = join(projectRoot(), '..', 'shared', 'instruments')
const files = {
  gcm: 'gcm-zero-draft',
  nyd: 'new-york-declaration',
  sgr: 'sg-report-making-migration-work',
  ken: 'kenya-national-position',
  ipu: 'delegation-report',
} as const
const fileOf = (instrument: keyof typeof files, change: (text: string) => string = (text) => text): File =>
  new File([change(readFileSync(join(folder, `${files[instrument]}.txt`), 'utf8'))], `${files[instrument]}.txt`)
const skip = existsSync(folder) ? false : 'the official texts are not beside the project'
type Imported = { id: string; again: boolean; units: number; lines: number; counts: Record<string, number>; unplaced: object[] }
const bring = (file: File, as: string): Promise<Imported> => call('import', { file, as }, baraka)

suite('an official text that is brought in', { skip }, () => {
  for (const [instrument, units] of [
    ['gcm', 244],
    ['nyd', 191],
    ['sgr', 88],
    ['ken', 50],
    ['ipu', 136],
  ] as const)
    test(`${instrument} is kept with every unit, and every line has a fate`, async () => {
      const imported = await bring(fileOf(instrument), instrument)
      assert.equal(imported.units, units)
      assert.deepEqual(imported.unplaced, [])
      assert.equal(
        Object.values(imported.counts).reduce((sum, count) => sum + count, 0),
        imported.lines,
      )
    })
  test('stands beside our summary from then on, and is found by its own words', async () => {
    const page = await new Visitor(house).open('/compact/gcm/20.f')
    assert.ok(page.text.includes(house.words.en.say('compact.official-words')))
    assert.ok((await find('remittances', { instrument: 'gcm' })).total > 5)
  })
  test('twice is kept once', async () => assert.equal((await bring(fileOf('gcm'), 'gcm')).again, true))
  test('under another name is refused, with how little of it was found', async () => {
    await assert.rejects(bring(fileOf('ken'), 'gcm'), (error: BadInput) => error.issues[0]!.saying.key === 'compact.not-this-text')
  })
  const bad: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
    ['is empty', new Uint8Array()],
    ['is binary', new Uint8Array(4000).map((_, at) => (at * 37) % 256)],
    ['is another text', new TextEncoder().encode('It was a dark and stormy night. '.repeat(500))],
    ['is 50 MB large', new Uint8Array(50_000_000).fill(97)],
  ]
  for (const [what, bytes] of bad)
    test(`and ${what} is answered with what is wrong`, async () => {
      await assert.rejects(bring(new File([bytes], 'x.txt'), 'gcm'), BadInput)
    })
  test('in a later version is compared word by word, and the earlier one can be shown again', async () => {
    const first = await bring(fileOf('gcm'), 'gcm')
    const second = await bring(
      fileOf('gcm', (text) => text.replace('We commit to', 'We will consider to')),
      'gcm',
    )
    const { summary, pairs } = (await call('compare', { before: first.id, after: second.id })) as {
      summary: Record<string, number>
      pairs: { change: string }[]
    }
    assert.equal(summary.weakened, 1, JSON.stringify(summary))
    assert.ok(pairs.length > 0)
    for (const as of ['json', 'pdf'])
      assert.equal((await new Visitor(house).app.request(`/compact/compare?before=${first.id}&after=${second.id}&as=${as}`)).status, 200)
    await call('showVersion', { id: first.id }, baraka)
    assert.doesNotMatch((await new Visitor(house).open('/compact/gcm/1')).text, /We will consider to/)
  })
})

suite('an entry taken away', () => {
  test('as Akoma Ntoso is one well-formed document with its words', async () => {
    const answer = await new Visitor(house).open('/compact/gcm?as=akn')
    assert.match(
      answer.html,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<akomaNtoso xmlns="http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0">/,
    )
    const open = [...answer.html.matchAll(/<([a-zA-Z]+)(?:\s[^>]*)?(?<!\/)>/g)].map((match) => match[1])
    const closed = [...answer.html.matchAll(/<\/([a-zA-Z]+)>/g)].map((match) => match[1])
    assert.deepEqual(open.sort(), closed.sort())
  })
  test('as JSON has its code, its place and its summary in each language', async () => {
    const { entry } = JSON.parse((await new Visitor(house).open('/api/compact/gcm/20.f')).html) as {
      entry: { code: string; summary: Record<string, string> }
    }
    assert.equal(entry.code, 'gcm:20.f')
    assert.deepEqual(Object.keys(entry.summary).sort(), [...languages].sort())
  })
})

suite('the crosswalk', () => {
  type Crosswalk = {
    links: { subject: string; object: string; author: string; justification: string; confidence: number | null }[]
    total: number
    waiting: number
    matrix: { from: string; to: string; count: number }[]
  }
  const links = (sent: object = {}, who = reader): Promise<Crosswalk> => call('crosswalk', sent, who)
  test('says for each ask of Kenya which actions answer it, or that none does', async () => {
    const { asks } = (await call('whatKenyaAsked')) as { asks: { ask: { kind: string }; answers: object[]; searched: boolean }[] }
    const own = asks.filter(({ ask }) => ask.kind === 'ask')
    assert.equal(own.length, 44)
    assert.ok(own.every(({ answers, searched }) => answers.length > 0 || searched))
  })
  test('takes a link by hand with its author, and none to a paragraph that does not exist', async () => {
    await call('addLink', { subject: 'ipu:5', predicate: 'skos:relatedMatch', object: 'gcm:20.a', comment: 'Both speak of costs' }, baraka)
    const found = (await links({ from: 'ipu', to: 'gcm', all: 'yes' })).links.find(
      ({ subject, object }) => subject === 'ipu:5' && object === 'gcm:20.a',
    )!
    assert.equal(found.author, 'Baraka Mfano')
    await assert.rejects(
      call('addLink', { subject: 'gcm:99.z', predicate: 'skos:relatedMatch', object: 'gcm:20.a', comment: 'None' }, baraka),
      (error: BadInput) => error.issues[0]!.at === 'subject',
    )
  })
  test('taken away as SSSOM and brought back adds nothing', async () => {
    const text = await (await new Visitor(house).app.request('/compact/crosswalk?all=yes&as=sssom')).text()
    const { read, added, problems } = (await call('importCrosswalk', { file: new File([text], 'all.sssom.tsv') }, baraka)) as {
      read: number
      added: number
      problems: object[]
    }
    assert.equal(read, (await links()).total)
    assert.deepEqual([added, problems], [0, []])
  })
  test('proposes by likeness in the background; what a person decides is in it or gone', async () => {
    const stop = await startJobs(house)
    after(stop)
    const { job } = (await call('propose', { from: 'sgr', to: 'gcm', least: 0.3 }, baraka)) as { job: string }
    const standing = async (): Promise<string> =>
      ((await run(house, house.operations.get('kernel.job')!, baraka, { id: job })) as { standing: string }).standing
    while (!['done', 'failed'].includes(await standing())) await setTimeout(50)
    assert.equal(await standing(), 'done')
    const { links: proposals } = (await call('proposals', {}, baraka)) as { links: { id: string; subject: string; object: string }[] }
    assert.ok(proposals.length > 1)
    const [yes, no] = proposals
    await call('decideLink', { id: yes!.id, decision: 'accepted', reason: 'They ask the same' }, baraka)
    await call('decideLink', { id: no!.id, decision: 'refused', reason: 'Only the words are alike' }, baraka)
    const pairs = (await links({ from: 'sgr', to: 'gcm', all: 'yes' })).links.map(({ subject, object }) => `${subject} ${object}`)
    assert.ok(pairs.includes(`${yes!.subject} ${yes!.object}`))
    assert.ok(!pairs.includes(`${no!.subject} ${no!.object}`))
  })
})

test('coverage counts only what a scenario test is named after', async () => {
  const { covered, whole, objectives } = (await call('coverage')) as {
    covered: number
    whole: number
    objectives: { actions: { code: string; scenarios?: object[] }[] }[]
  }
  assert.equal(whole, 166)
  assert.equal(objectives.length, 22)
  assert.ok(covered <= whole)
})
