import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { languages } from '../../src/kernel/language/index.ts'
import { run } from '../../src/kernel/run.ts'
import { madeUp } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { readCatalogue } from '../../src/modules/compact/catalogue.ts'
import { addressOf } from '../../src/modules/compact/terms.ts'
import { ownHouse } from '../house.ts'
import { officialFile, officialInstruments, withoutTexts } from '../official-texts.ts'

const house = await ownHouse()
const baraka = await madeUp(house, 'baraka')
const catalogue = readCatalogue()
const open = (path: string, language = 'en') => new Visitor(house, language).open(path)

suite('the front page', () => {
  for (const language of languages)
    test(`says in ${language} for whom what is here, and each of its ways leads on`, async () => {
      const { html, text, status } = await open('/', language)
      assert.equal(status, 200)
      const { say } = house.words[language]
      for (const key of ['compact.front.people', 'compact.front.public', 'compact.front.institutions'] as const)
        assert.ok(text.includes(say(key)))
      for (const card of house.modules.flatMap((module) => module.front)) assert.ok(text.includes(say(card.title)), card.title)
      const ways = [
        ...new Set(
          [...html.matchAll(/<main[\s\S]*?<\/main>/g)].flatMap(([main]) =>
            [...main.matchAll(/href="(\/[^"#?]*)/g)].map((match) => match[1]!),
          ),
        ),
      ]
      for (const way of ways) assert.ok((await open(way, language)).status < 400, way)
    })
})

suite('every paragraph of the catalogue', () => {
  test('has a stable address of its own, in the browser and for programs', async () => {
    const visitor = new Visitor(house)
    for (const entry of catalogue.filter((_, at) => at % 9 === 0)) {
      const { status, html } = await visitor.open(`/api${addressOf(entry)}`)
      assert.equal(status, 200, entry.code)
      assert.equal((JSON.parse(html) as { entry: { code: string } }).entry.code, entry.code)
    }
    for (const path of [
      '/compact/nyd/71',
      '/compact/nyd/I.5.d',
      '/compact/sgr/59',
      '/compact/ken/2.3',
      '/compact/ipu/74.i',
      '/compact/gcm/p44',
    ])
      assert.equal((await visitor.open(path)).status, 200, path)
  })
  test('leads to the one before and the one after, through its whole instrument', async () => {
    for (const instrument of officialInstruments) {
      const own = catalogue.filter((entry) => entry.instrument === instrument)
      for (const at of [0, 1, Math.floor(own.length / 2), own.length - 1]) {
        const { html } = await open(addressOf(own[at]!))
        const to = (rel: string): string | undefined => new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1]
        assert.equal(to('prev'), own[at - 1] ? addressOf(own[at - 1]!) : undefined)
        assert.equal(to('next'), own[at + 1] ? addressOf(own[at + 1]!) : undefined)
      }
    }
  })
  test('can be cited: by its code, and by a sentence with its whole address', async () => {
    const { html, text } = await open('/compact/gcm/20.f')
    assert.match(html, /data-copy="gcm:20\.f"/)
    assert.ok(text.includes(`5 February 2018), Action 20.f. ${house.config.publicUrl}/compact/gcm/20.f`))
  })
  test('that is not translated yet says so, in the reader’s language', async () => {
    for (const language of ['sw', 'fr', 'ar'] as const) {
      const { text, html } = await open('/compact/nyd/41', language)
      assert.ok(text.includes(house.words[language].say('kit.only-in', { language: 'en' })), language)
      assert.match(html, /<span lang="en" dir="ltr">/)
    }
  })
})

suite('objectives, principles and actions', () => {
  test('are named and told in the reader’s own language, each in its own words', async () => {
    for (const language of languages) {
      const { text } = await open('/compact/gcm/20.f', language)
      const { title, summary } = catalogue.find(({ code }) => code === 'gcm:20.f')!
      assert.ok(text.includes(title[language]!) && text.includes(summary[language]!), language)
    }
  })
  test('stand together on the page of their objective', async () => {
    const { text } = await open('/compact/gcm/13')
    for (const entry of catalogue.filter(({ instrument, part }) => instrument === 'gcm' && part === '13'))
      assert.ok(text.includes(entry.summary.en!), entry.code)
  })
})

suite('the official words', { skip: withoutTexts }, () => {
  test('are not ours to give: until they are brought in, the page says so, and to whom it may concern where to do it', async () => {
    const { text, html } = await open('/compact/nyd/41')
    assert.ok(text.includes(house.words.en.say('compact.not-imported')))
    assert.match(html, /href="https:\/\/undocs\.org\/A\/RES\/71\/1"/)
    assert.doesNotMatch(html, /compact\/import/)
    const editor = await new Visitor(house).signIn('Baraka Mfano')
    assert.match((await editor.open('/compact/nyd/41')).html, /href="\/compact\/import\?as=nyd"/)
  })
  test('stand beside ours once they were, with their footnotes, for every paragraph of every instrument', async () => {
    for (const as of officialInstruments) await run(house, house.operations.get('compact.import')!, baraka, { file: officialFile(as), as })
    const page = await open('/compact/nyd/4')
    assert.match(page.html, /<blockquote lang="en" dir="ltr" class="official">/)
    assert.match(page.html, /<ol class="footnotes"/)
    for (const instrument of officialInstruments) {
      const { units } = JSON.parse((await open(`/api/compact/${instrument}`)).html) as { units: { locator: string; text: string }[] }
      assert.deepEqual(
        units.filter(({ text }) => text.length > 3).map(({ locator }) => locator),
        catalogue.filter((entry) => entry.instrument === instrument).map(({ locator }) => locator),
      )
    }
  })
  test('come as Akoma Ntoso: one document by the rules of its schema, with every unit, its number, heading and footnotes', async () => {
    for (const as of officialInstruments) {
      const { html: xml } = await open(`/compact/${as}?as=akn`)
      checkAkomaNtoso(xml, catalogue.filter(({ instrument }) => instrument === as).length)
    }
  })
})

/** What the schema of Akoma Ntoso 1.0 (namespace 3.0) asks of a statement such as ours: the order of parts, what may stand in what, identifiers that are whole and unique. */
const checkAkomaNtoso = (xml: string, units: number): void => {
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<akomaNtoso xmlns="http:\/\/docs\.oasis-open\.org\/legaldocml\/ns\/akn\/3\.0">/,
  )
  const inside: Readonly<Record<string, readonly string[]>> = {
    akomaNtoso: ['statement'],
    statement: ['meta', 'preface', 'mainBody'],
    meta: ['identification', 'references'],
    identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
    references: ['TLCOrganization'],
    preface: ['p'],
    mainBody: ['section'],
    section: ['heading', 'paragraph'],
    paragraph: ['num', 'content'],
    content: ['p'],
    p: ['docTitle', 'authorialNote'],
    authorialNote: ['p'],
    FRBRWork: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRcountry'],
    FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
    FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRformat'],
  }
  const path: string[] = []
  const ids: string[] = []
  for (const [, closing, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (closing) {
      assert.equal(path.pop(), name)
      continue
    }
    const parent = path.at(-1)
    if (parent) assert.ok((inside[parent] ?? []).includes(name), `${name} in ${parent}`)
    const id = /\beId="([^"]+)"/.exec(attributes)?.[1]
    if (path.includes('mainBody') || path.includes('references')) assert.ok(id, `${name} without eId`)
    if (id) ids.push(id)
    if (!empty) path.push(name)
  }
  assert.deepEqual(path, [])
  assert.equal(new Set(ids).size, ids.length)
  assert.ok(ids.every((id) => /^[A-Za-z][\w.-]*(__[A-Za-z][\w.-]*)*$/.test(id)))
  assert.equal((xml.match(/<paragraph /g) ?? []).length, units)
}
