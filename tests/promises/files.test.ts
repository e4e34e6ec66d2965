import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { wholeHouse } from '../house.ts'

const house = await wholeHouse()
const asha = await new Visitor(house).signIn('Asha Mfano')
const entry = /href="(\/accountability\/activities\/[0-9a-f-]{36})"/.exec((await asha.open('/accountability/activities')).html)![1]!

suite('a file that is attached to an entry', () => {
  const minutes = (name = 'minutes.pdf', content = '%PDF-1.7 made for a test'): File => new File([content], name)
  const attach = (file: File, published: string) =>
    asha.fill(`/accountability/papers/attach?about=${entry.split('/').at(-1)}&next=${entry}`, { file, published })
  const addressOf = (html: string, name: string): string =>
    new RegExp(`href="(/accountability/papers/[0-9a-f-]{36})"[^>]*>${name}<`).exec(html)?.[1] ?? ''

  test('is read by those who work here, and by everybody only once it is published', async () => {
    await attach(minutes('inside.pdf'), 'no')
    await attach(minutes('outside.pdf'), 'yes')
    const { html } = await asha.open(entry)
    const [inside, outside] = [addressOf(html, 'inside.pdf'), addressOf(html, 'outside.pdf')]
    const taken = await asha.open(inside)
    assert.equal(taken.headers.get('content-type'), 'application/pdf')
    assert.match(taken.headers.get('content-disposition')!, /^attachment; filename="inside.pdf"/)
    assert.equal(taken.html, '%PDF-1.7 made for a test')

    const reader = new Visitor(house)
    assert.equal((await reader.open(inside)).status, 404)
    assert.equal((await reader.open(`/api${inside}`)).status, 404)
    assert.equal((await reader.open(outside)).html, '%PDF-1.7 made for a test')
    const seen = await reader.open(entry)
    assert.ok(seen.text.includes('outside.pdf') && !seen.text.includes('inside.pdf'))
  })

  test('of a kind that is not taken is refused with what is taken instead', async () => {
    const answer = await attach(new File([Uint8Array.from([0x4d, 0x5a, 0x90, 0])], 'setup.exe'), 'yes')
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Send a PDF, a picture/)
  })

  test('never sends on to another site when it is done', async () => {
    for (const next of ['https://mfano.example', '//mfano.example', '/\\mfano.example', 'javascript:alert(1)']) {
      const answer = await asha.fill(`/accountability/papers/attach?about=${entry.split('/').at(-1)}&next=${encodeURIComponent(next)}`, {
        file: minutes(),
        published: 'no',
      })
      assert.equal(answer.status, 422, next)
    }
  })

  test('is attached only by those who keep the store', async () => {
    const hassan = await new Visitor(house).signIn('Hassan Mfano')
    assert.equal((await hassan.open(`/accountability/papers/attach?about=${entry.split('/').at(-1)}&next=${entry}`)).status, 403)
  })
})
