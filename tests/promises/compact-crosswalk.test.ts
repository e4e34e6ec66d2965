import assert from 'node:assert/strict'
import test, { after, suite } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Asking } from '../../src/kernel/house.ts'
import { startJobs } from '../../src/kernel/jobs/index.ts'
import { languages } from '../../src/kernel/language/index.ts'
import { BadInput } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { readCatalogue, readCrosswalks } from '../../src/modules/compact/catalogue.ts'
import { nothingFound, readSssom } from '../../src/modules/compact/crosswalk/sssom.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const baraka = await madeUp(house, 'baraka')
const reader = anybody(house)
const call = (name: string, sent: object = {}, who: Asking = reader): Promise<never> =>
  run(house, house.operations.get(`compact.${name}`)!, who, sent) as Promise<never>

type Crosswalk = {
  links: {
    id: string
    subject: string
    object: string
    author: string
    justification: string
    confidence: number | null
    comment: string
  }[]
  total: number
  waiting: number
  matrix: { from: string; to: string; count: number }[]
  objectives: { from: string; to: string; count: number }[]
}
const links = (sent: object = {}, who = reader): Promise<Crosswalk> => call('crosswalk', sent, who)
const catalogue = readCatalogue()
const kindOf = new Map(catalogue.map(({ code, kind }) => [code, kind]))
const shipped = readCrosswalks().flatMap((text) => readSssom(text).rows)

suite('the crosswalk that comes with the program', () => {
  const sets: readonly (readonly [string, (code: string) => boolean])[] = [
    ['every ask of Kenya', (code) => kindOf.get(code) === 'ask'],
    ['every element of the refugee framework (annex I of the declaration)', (code) => /^nyd:I\./.test(code)],
    ['every commitment of the declaration to migrants (41 to 63)', (code) => /^nyd:(4[1-9]|5\d|6[0-3])$/.test(code)],
  ]
  for (const [what, is] of sets)
    test(`leads ${what} to actions of the Compact, or says that none answers, and why`, () => {
      const subjects = catalogue.map(({ code }) => code).filter(is)
      assert.ok(subjects.length > 20)
      for (const subject of subjects) {
        const own = shipped.filter((link) => link.subject === subject)
        const actions = own.filter(({ object }) => kindOf.get(object) === 'action')
        const none = own.find(({ object }) => object === nothingFound)
        assert.ok(actions.length > 0 !== (none !== undefined), `${subject}: ${actions.length} actions, ${none ? 'and none' : 'not said'}`)
        for (const link of own) {
          assert.ok(link.comment.length > 15, subject)
          assert.ok(link.confidence !== null && link.confidence > 0 && link.confidence <= 1, subject)
          assert.ok(/^\d{4}-\d\d-\d\d$/.test(link.date) && link.author !== '' && link.justification.startsWith('semapv:'), subject)
        }
      }
    })
  test('gives each link a reason of its own', () => {
    const reasons = shipped.map(({ subject, comment }) => `${subject} ${comment}`)
    assert.equal(new Set(reasons).size, reasons.length)
  })
})

suite('what Kenya asked for', () => {
  type Ask = {
    ask: { kind: string; code: string }
    actions: { code: string }[]
    others: { code: string }[]
    searched: boolean
    whyNone: string | null
  }
  type Asked = { asks: Ask[]; answered: number; unanswered: number }
  test('lists the 44 asks with the actions that answer them, and those that none answers', async () => {
    const { asks, answered, unanswered } = (await call('whatKenyaAsked')) as Asked
    const own = asks.filter(({ ask }) => ask.kind === 'ask')
    assert.equal(own.length, 44)
    assert.equal(answered + unanswered, 44)
    assert.ok(own.every(({ actions, whyNone }) => actions.length > 0 || whyNone))
    assert.ok(own.flatMap(({ actions }) => actions).every(({ code }) => kindOf.get(code) === 'action'))
    const none = (await call('whatKenyaAsked', { show: 'unanswered' })) as Asked
    assert.deepEqual(
      none.asks.filter(({ ask }) => ask.kind === 'ask').map(({ ask }) => ask.code),
      ['ken:5.6'],
    )
  })
  test('is a page in each language, a PDF and a sheet', async () => {
    for (const language of languages) {
      const { text } = await new Visitor(house, language).open('/compact/what-kenya-asked')
      assert.ok(text.includes(house.words[language].say('compact.no-action-answers')), language)
      assert.ok(text.includes(catalogue.find(({ code }) => code === 'ken:2')!.title[language]!), language)
    }
    const visitor = new Visitor(house)
    assert.match((await visitor.open('/compact/what-kenya-asked?as=pdf')).html, /^%PDF-/)
    assert.match((await visitor.open('/compact/what-kenya-asked?as=csv')).html, /ken:4\.2/)
  })
})

suite('links between the instruments', () => {
  test('are counted from each to each, and to each objective, and every count leads to its links', async () => {
    const { matrix, objectives } = await links()
    for (const { from, to, count } of matrix.filter(({ to }) => to !== 'sssom'))
      assert.equal((await links({ from, to, all: 'yes' })).total, count)
    for (const { from, to, count } of objectives.slice(0, 12)) assert.equal((await links({ from, objective: to, all: 'yes' })).total, count)
    const { html } = await new Visitor(house).open('/compact/crosswalk')
    assert.match(html, /href="\/compact\/crosswalk\?from=ken&amp;to=gcm#links"/)
    assert.match(html, /href="\/compact\/crosswalk\?from=nyd&amp;objective=21#links"/)
  })
  test('are told from both of their ends, each way round', async () => {
    const open = async (path: string): Promise<string> => (await new Visitor(house).open(path)).text
    const { say } = house.words.en
    assert.match(await open('/compact/nyd/41'), new RegExp(`7\\.f Independent legal help.*?${say('compact.predicate.narrowMatch')}`))
    assert.match(await open('/compact/gcm/7.f'), new RegExp(`New York Declaration 41 .*?${say('compact.predicate.broadMatch')}`))
  })
  test('take a link by hand with its author, and none to a paragraph that does not exist', async () => {
    await call('addLink', { subject: 'ipu:5', predicate: 'skos:relatedMatch', object: 'gcm:20.a', comment: 'Both speak of costs' }, baraka)
    const found = (await links({ from: 'ipu', to: 'gcm', all: 'yes' })).links.find(
      ({ subject, object }) => subject === 'ipu:5' && object === 'gcm:20.a',
    )!
    assert.equal(found.author, 'Baraka Mfano')
    await assert.rejects(
      call('addLink', { subject: 'gcm:99.z', predicate: 'skos:relatedMatch', object: 'gcm:20.a', comment: 'None' }, baraka),
      (error: BadInput) => error instanceof BadInput && error.issues[0]!.at === 'subject',
    )
  })
  test('taken away as SSSOM and brought back add nothing', async () => {
    const text = await (await new Visitor(house).app.request('/compact/crosswalk?all=yes&as=sssom')).text()
    const { read, added, problems } = (await call('importCrosswalk', { file: new File([text], 'all.sssom.tsv') }, baraka)) as {
      read: number
      added: number
      problems: object[]
    }
    assert.equal(read, (await links()).total)
    assert.deepEqual([added, problems], [0, []])
  })
  test('brought in as a file wait for a person, and a row that cannot be read is named with its line', async () => {
    const head = 'subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tauthor_label\tmapping_date\tcomment'
    const row = (subject: string, object: string): string =>
      `${subject}\tskos:closeMatch\t${object}\tsemapv:ManualMappingCuration\t0.7\tA Mfano\t2026-11-24\tThe same promise`
    const file = new File([[head, row('sgr:59', 'gcm:p43'), row('sgr:999', 'gcm:p43'), 'sgr:1\tlikes\tgcm:p1'].join('\n')], 'links.tsv')
    const editor = await new Visitor(house).signIn('Baraka Mfano')
    const { text } = await editor.fill('/compact/crosswalk/import', { file })
    assert.match(text, /Of 3 rows, 1 is|Of 3 rows, 1 are/)
    assert.match(text, /sgr:999/)
    assert.match(text, /likes/)
    assert.ok(!(await links({ from: 'sgr', all: 'yes' })).links.some(({ subject, object }) => subject === 'sgr:59' && object === 'gcm:p43'))
  })
  test('are proposed by likeness in the background; what a person decides is in it or gone', async () => {
    const stop = await startJobs(house)
    after(stop)
    const { job } = (await call('propose', { from: 'sgr', to: 'gcm', least: 0.3 }, baraka)) as { job: string }
    const standing = async (): Promise<string> =>
      ((await run(house, house.operations.get('kernel.job')!, baraka, { id: job })) as { standing: string }).standing
    while (!['done', 'failed'].includes(await standing())) await setTimeout(50)
    assert.equal(await standing(), 'done')
    const { links: proposals } = (await call('proposals', {}, baraka)) as Crosswalk
    assert.ok(proposals.length > 1)
    const before = new Set((await links({ all: 'yes' })).links.map(({ id }) => id))
    assert.ok(
      proposals.every(({ id }) => !before.has(id)),
      'none is shown before a person has said yes',
    )
    const [yes, no] = proposals
    await call('decideLink', { id: yes!.id, decision: 'accepted', reason: 'They ask the same' }, baraka)
    await call('decideLink', { id: no!.id, decision: 'refused', reason: 'Only the words are alike' }, baraka)
    const now = new Set((await links({ all: 'yes' })).links.map(({ id }) => id))
    assert.ok(now.has(yes!.id) && !now.has(no!.id))
  })
})
