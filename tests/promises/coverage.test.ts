import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import { projectRoot } from '../../src/kernel/config.ts'
import { languages } from '../../src/kernel/language/index.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { readCatalogue } from '../../src/modules/compact/catalogue.ts'
import { criterionOf } from '../../src/modules/compact/coverage/answers.ts'
import { scenariosOf } from '../../tools/gen/scenarios.ts'
import { ownHouse } from '../house.ts'

const house = await ownHouse()
const folder = join(projectRoot(), 'tests', 'scenarios')
const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => scenariosOf(readFileSync(join(folder, file), 'utf8')).map((scenario) => ({ ...scenario, file })))
const actions = readCatalogue().filter(({ kind }) => kind === 'action')

type Coverage = {
  covered: number
  whole: number
  objectives: {
    objective: { locator: string }
    actions: { action: { code: string }; covered: boolean; worksWhen: string | null; answers: { kind: string }[] }[]
  }[]
}
const coverage = (await run(house, house.operations.get('compact.coverage')!, anybody(house), {})) as Coverage

suite('an action counts as covered', () => {
  test('exactly where a scenario test is named after it; what merely cites it counts nothing', () => {
    const named = new Set(scenarios.map(({ code }) => code))
    for (const { action, covered } of coverage.objectives.flatMap((each) => each.actions))
      assert.equal(covered, named.has(action.code), action.code)
    assert.equal(coverage.covered, actions.filter(({ code }) => named.has(code)).length)
    assert.equal(coverage.whole, 166)
    assert.equal(coverage.objectives.length, 22)
  })
  test('only by a scenario in which somebody does something and something is asserted of it', () => {
    for (const { code, title, text, file } of scenarios) {
      assert.match(text, /\b(person|reader)\(/, `${file}: ${code} ${title}`)
      assert.match(text, /\bassert[.(]/, `${file}: ${code} ${title}`)
      assert.ok(title.length > 20, `${file}: ${code} ${title}`)
    }
  })
  test('not by a scenario that is commented out, skipped or left for later', () => {
    const file = [
      "scenario('gcm:1.a', 'is there and walks', async () => {})",
      "// scenario('gcm:1.b', 'was there once', async () => {})",
      "scenario.skip('gcm:1.c', 'is skipped', async () => {})",
      "  scenario('gcm:1.d', 'stands inside something', async () => {})",
      "/* scenario('gcm:1.e', 'is told', async () => {}) */",
      "scenario(\n  'gcm:1.f',\n  'stands on lines of its own, and speaks of a migrant\\'s rights',\n  async () => {},\n)",
    ].join('\n')
    assert.deepEqual(
      scenariosOf(file).map(({ code, title }) => `${code} ${title}`),
      ['gcm:1.a is there and walks', "gcm:1.f stands on lines of its own, and speaks of a migrant's rights"],
    )
  })
  test('by a criterion that is written down for each of the 166', () => {
    for (const { code } of actions) assert.ok((criterionOf(code) ?? '').length > 15, code)
    assert.equal(criterionOf('gcm:20'), null)
  })
})

suite('the page of what is covered', () => {
  test('is everybody’s, in each language, with a ring for each objective and honest about zero', async () => {
    for (const language of languages) {
      const { html, text } = await new Visitor(house, language).open('/compact/coverage')
      const words = house.words[language]
      assert.ok(text.includes(words.say('compact.so-many-covered', { covered: coverage.covered, whole: 166 })), language)
      for (const { actions: own } of coverage.objectives) {
        const covered = own.filter((each) => each.covered).length
        assert.ok(text.includes(words.say('compact.so-many-covered', { covered, whole: own.length })))
        assert.ok(html.includes(`>${words.number(covered)}/${words.number(own.length)}</text>`), `${language} ${covered}/${own.length}`)
      }
    }
  })
  test('shows what answers each action by its name, and when it will count', async () => {
    const { html, text } = await new Visitor(house).open('/compact/gcm/10.b')
    assert.ok(text.includes('Activities of the plan'))
    assert.match(html, /<a href="\/accountability/)
    assert.ok(text.includes(criterionOf('gcm:10.b')!))
  })
  test('gives its rings as CSV and as a picture, and its whole list as PDF, sheet and JSON', async () => {
    const visitor = new Visitor(house)
    const csv = (await visitor.open('/compact/coverage?chart=objectives&as=csv')).html.trim().split('\r\n')
    assert.equal(csv.length, 23)
    assert.match(csv[0]!, /^Objective,Actions covered,Actions in all$/)
    assert.equal((await visitor.open('/compact/coverage?chart=objectives&as=png')).headers.get('content-type'), 'image/png')
    assert.match((await visitor.open('/compact/coverage?as=pdf')).html, /^%PDF-/)
    assert.equal((await visitor.open('/compact/coverage?as=csv')).html.trim().split('\n').length, 167)
    assert.equal((JSON.parse((await visitor.open('/api/compact/coverage')).html) as Coverage).whole, 166)
  })
  test('agrees with the list in the documents', () => {
    const text = readFileSync(join(projectRoot(), 'docs', 'generated', 'commitments.md'), 'utf8')
    assert.ok(text.includes(`${coverage.covered} of 166 actions covered.`))
    assert.equal(text.split('\n').filter((line) => line.startsWith('| gcm:')).length, 166)
  })
})
