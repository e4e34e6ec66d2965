import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import type { Asking } from '../../src/kernel/house.ts'
import { languages } from '../../src/kernel/language/index.ts'
import { BadInput } from '../../src/kernel/refusals.ts'
import { run } from '../../src/kernel/run.ts'
import { anybody, madeUp } from '../../src/kernel/testing/house.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { ownHouse } from '../house.ts'
import { type Instrument, officialFile, officialText, withoutTexts } from '../official-texts.ts'

const house = await ownHouse()
const baraka = await madeUp(house, 'baraka')
const reader = anybody(house)
const call = (name: string, sent: object = {}, who: Asking = reader): Promise<never> =>
  run(house, house.operations.get(`compact.${name}`)!, who, sent) as Promise<never>

type Imported = {
  id: string
  shown: boolean
  again: boolean
  units: number
  lines: number
  counts: Record<string, number>
  kinds: { kind: string; count: number }[]
  missing: string[]
  extra: string[]
  unplaced: { number: number; text: string }[]
}
const bring = (file: File, as: string, label?: string): Promise<Imported> =>
  call('import', { file, as, ...(label ? { label } : {}) }, baraka)

const promised: readonly (readonly [Instrument, readonly (readonly [string, number])[]])[] = [
  [
    'gcm',
    [
      ['paragraph', 46],
      ['principle', 10],
      ['objective', 22],
      ['action', 166],
    ],
  ],
  [
    'nyd',
    [
      ['paragraph', 124],
      ['annex', 2],
      ['item', 65],
    ],
  ],
  ['sgr', [['paragraph', 88]]],
  [
    'ken',
    [
      ['theme', 6],
      ['ask', 44],
    ],
  ],
  [
    'ipu',
    [
      ['paragraph', 74],
      ['item', 60],
      ['recommendation', 2],
    ],
  ],
]

suite('an official text that is brought in', { skip: withoutTexts }, () => {
  for (const [instrument, kinds] of promised)
    test(`${instrument} comes out with exactly ${kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')}, and every line has a fate`, async () => {
      const { counts, lines, missing, extra, unplaced, ...imported } = await bring(officialFile(instrument), instrument)
      assert.deepEqual(Object.fromEntries(imported.kinds.map(({ kind, count }) => [kind, count])), Object.fromEntries(kinds))
      assert.deepEqual([missing, extra, unplaced], [[], [], []])
      assert.equal(
        Object.values(counts).reduce((sum, count) => sum + count, 0),
        lines,
      )
      assert.equal(lines, officialText(instrument).replace(/\n$/, '').split('\n').length)
      assert.ok(imported.shown)
    })
  test('twice is kept once', async () => assert.equal((await bring(officialFile('gcm'), 'gcm')).again, true))
  test('shows on its page what became of every line, in each language, with the counts beside those of the catalogue', async () => {
    const { id } = await bring(officialFile('nyd'), 'nyd')
    for (const language of languages) {
      const { text, status } = await new Visitor(house, language).open(`/compact/versions/${id}`)
      const { say } = house.words[language]
      assert.equal(status, 200)
      for (const key of ['compact.in-catalogue', 'compact.nothing-unplaced', 'compact.fate.heading', 'compact.complete'] as const)
        assert.ok(text.includes(say(key)), `${language} ${key}`)
    }
  })
  test('with lines that fit nowhere lists each with its number, and nothing of them vanishes', async () => {
    const foreign = ['97. The Committee adopted its report of another meeting.', '98. It adjourned.']
    const file = officialFile('sgr', (text) => text.replace(/^30\. /m, `${foreign.join('\n\n')}\n\n30. `))
    const { id, unplaced, missing, extra } = await bring(file, 'sgr')
    assert.deepEqual(
      unplaced.map(({ text }) => text),
      foreign,
    )
    assert.deepEqual([missing, extra], [[], []])
    const { text, html } = await new Visitor(house).open(`/compact/versions/${id}`)
    assert.ok(text.includes(foreign[0]!))
    assert.match(html, new RegExp(`<li value="${unplaced[0]!.number}">`))
  })
  test('without some paragraphs says which are missing', async () => {
    const { missing, shown } = await bring(
      officialFile('gcm', (text) => text.replace(/^- b\) Promote and support the International Day.*$/m, '')),
      'gcm',
    )
    assert.deepEqual(missing, ['20.b'])
    assert.equal(shown, false, 'a later version is shown only when somebody says so')
    assert.match((await new Visitor(house).open('/compact/gcm/20.b')).text, /Promote and support the International Day/)
  })
  test('comes in by a form, without scripts, and goes on to its report', async () => {
    const editor = await new Visitor(house).signIn('Baraka Mfano')
    const answer = await editor.fill('/compact/import', {
      file: officialFile('ken', (text) => `${text}\n`),
      as: 'ken',
      label: 'Position, as it was handed in',
    })
    assert.match(answer.onwards, /^\/compact\/versions\/[0-9a-f-]{36}$/, answer.text)
    assert.match((await editor.open(answer.onwards)).text, /Position, as it was handed in/)
  })
})

suite('a file that is no such text', () => {
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
  const bad: readonly (readonly [string, Uint8Array<ArrayBuffer>, string])[] = [
    ['is empty', new Uint8Array(), 'documents.empty'],
    ['is binary', new Uint8Array(4000).map((_, at) => (at * 37) % 256), 'compact.not-plain-text'],
    ['is a PDF', bytes('%PDF-1.7 and so on'), 'compact.not-plain-text'],
    ['is a Word file', bytes('PK\u0003\u0004 and so on'), 'compact.not-plain-text'],
    ['is a web page', bytes('<!doctype html><p>1. This</p>'), 'compact.not-plain-text'],
    ['is another text', bytes('It was a dark and stormy night. '.repeat(500)), 'compact.not-this-text'],
    ['is 50 MB large', new Uint8Array(50_000_000).fill(97), 'input.too-large'],
  ]
  for (const [what, content, key] of bad) {
    test(`because it ${what} is refused with what is wrong, to programs`, async () => {
      await assert.rejects(bring(new File([content], 'x.txt'), 'gcm'), (error: BadInput) => {
        assert.ok(error instanceof BadInput)
        assert.equal(error.issues[0]!.at, 'file')
        assert.ok(house.words.en.find(error.issues[0]!.saying.key, error.issues[0]!.saying.values), error.issues[0]!.saying.key)
        return key === 'input.too-large' || error.issues[0]!.saying.key === key
      })
    })
    test(`because it ${what} is refused in the browser, in the person’s language, and what was typed stays`, async () => {
      for (const language of languages) {
        const editor = await new Visitor(house, language).signIn('Baraka Mfano')
        const answer = await editor.fill('/compact/import', { file: new File([content], 'x.txt'), as: 'gcm', label: 'My version' })
        assert.ok([400, 413, 422].includes(answer.status), `${answer.status} ${answer.text.slice(0, 300)}`)
        assert.match(answer.html, /class="govuk-error-summary"/, language)
        if (content.length < 20_000_000) assert.match(answer.html, /value="My version"/, language)
      }
    })
  }
  test('under another name is refused, with how little of it was found', { skip: withoutTexts }, async () => {
    await assert.rejects(bring(officialFile('ken'), 'gcm'), (error: BadInput) => error.issues[0]!.saying.key === 'compact.not-this-text')
  })
})

suite('two versions compared', { skip: withoutTexts }, () => {
  type Comparison = {
    summary: Record<string, number>
    pairs: { change: string; force: string | null; before: { locator: string }[]; after: { locator: string }[] }[]
  }
  const later = (text: string): string =>
    text
      .replace('17. We commit to strengthen', '17. We will consider, where appropriate, strengthening')
      .replace('43. We commit to track', '43. We shall track')
      .replace(/^- b\) Promote and support the International Day.*\n/m, '')
      .replace(
        /^- ([c-h])\) (?=(Harmonize remittance|Establish conducive policy and regulatory|Develop innovative technological|Provide accessible information on remittance|Develop programmes and instruments to promote|Provide access to and develop banking))/gm,
        (_, mark: string) => `- ${String.fromCharCode(mark.charCodeAt(0) - 1)}) `,
      )
      .replace(
        'OBJECTIVE 9:',
        '- f) Publish every year how many people died or went missing on the territory of each State\n\nOBJECTIVE 9:',
      )
  const compared = async (): Promise<Comparison & { ids: [string, string] }> => {
    const [first, second] = [await bring(officialFile('gcm'), 'gcm'), await bring(officialFile('gcm', later), 'gcm', 'A later draft')]
    return { ...((await call('compare', { before: first.id, after: second.id })) as Comparison), ids: [first.id, second.id] }
  }
  test('say what was weakened, strengthened, added, dropped and renumbered, and where', async () => {
    const { summary, pairs } = await compared()
    const found = (is: (pair: Comparison['pairs'][number]) => boolean): readonly string[] =>
      pairs.filter(is).map(({ before, after }) => `${before.map(({ locator }) => locator)}>${after.map(({ locator }) => locator)}`)
    assert.deepEqual(
      found(({ force }) => force === 'weakened'),
      ['p17>p17'],
    )
    assert.deepEqual(
      found(({ force }) => force === 'strengthened'),
      ['p43>p43'],
    )
    assert.deepEqual(
      found(({ change }) => change === 'dropped'),
      ['20.b>'],
    )
    assert.deepEqual(
      found(({ change }) => change === 'added'),
      ['>8.f'],
    )
    assert.deepEqual(
      found(({ change }) => change === 'renumbered'),
      ['20.c>20.b', '20.d>20.c', '20.e>20.d', '20.f>20.e', '20.g>20.f', '20.h>20.g'],
    )
    assert.equal(summary.same, 244 - 9)
  })
  test('stand side by side on a page, as PDF, as DOCX and as JSON', async () => {
    const { ids } = await compared()
    const address = `/compact/compare?before=${ids[0]}&after=${ids[1]}`
    for (const language of languages) {
      const { html, text } = await new Visitor(house, language).open(address)
      assert.match(html, /<del>commit to strengthen ?<\/del>/)
      assert.match(html, /<ins>will consider, where appropriate, strengthening ?<\/ins>/)
      assert.ok(text.includes(house.words[language].say('compact.change.weakened')))
    }
    const visitor = new Visitor(house)
    assert.match((await visitor.open(`${address}&as=pdf`)).html, /^%PDF-/)
    assert.match((await visitor.open(`${address}&as=docx`)).html, /^PK/)
    assert.equal((JSON.parse((await visitor.open(`/api${address}`)).html) as Comparison).summary.weakened, 1)
  })
  test('the later is shown on the pages only when an editor says so, and the earlier again', async () => {
    const { ids } = await compared()
    const words = async (): Promise<string> => (await new Visitor(house).open('/compact/gcm/p17')).text
    assert.doesNotMatch(await words(), /We will consider, where appropriate/)
    await call('showVersion', { id: ids[1] }, baraka)
    assert.match(await words(), /We will consider, where appropriate/)
    await call('showVersion', { id: ids[0] }, baraka)
    assert.doesNotMatch(await words(), /We will consider, where appropriate/)
  })
})
