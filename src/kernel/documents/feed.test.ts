import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toAtom, toIcal } from './index.ts'

const unfolded = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n')

test('a calendar says its days whole, the day after the last as their end', () => {
  const lines = unfolded(
    toIcal({
      name: 'Forums',
      madeAt: new Date('2026-11-24T08:30:15.123Z'),
      events: [{ uid: 'a@mfano.example', day: '2028-12-31', title: 'Review, regional; first day', address: 'https://mfano.example/x' }],
    }),
  )
  for (const line of [
    'DTSTAMP:20261124T083015Z',
    'DTSTART;VALUE=DATE:20281231',
    'DTEND;VALUE=DATE:20290101',
    'SUMMARY:Review\\, regional\\; first day',
    'URL:https://mfano.example/x',
  ])
    assert.ok(lines.includes(line), line)
})

test('no line of a calendar is longer than 75 bytes, and none breaks a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const title = words.replace(/[\r\n\0]/g, ' ')
      const text = toIcal({ name: 'x', madeAt: new Date(0), events: [{ uid: 'u', day: '2026-01-01', title }] })
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
      assert.ok(!text.includes('\ufffd') || title.includes('\ufffd'))
      const said = unfolded(text).find((line) => line.startsWith('SUMMARY:'))!
      assert.equal(said.slice(8).replace(/\\(.)/g, '$1'), title)
    }),
  )
})

test('a feed tells the newest first, and was changed when that was', () => {
  const atom = toAtom({
    title: 'What changed <here>',
    language: 'ar',
    self: 'https://mfano.example/f?as=atom&b=1',
    page: 'https://mfano.example/f',
    author: 'Mkataba',
    entries: [
      { id: 'tag:1', title: 'Older', day: '2026-01-01', address: 'https://mfano.example/1' },
      { id: 'tag:2', title: 'Newer', day: '2026-05-01', address: 'https://mfano.example/2', summary: 'a & b' },
    ],
  })
  assert.match(atom, /<feed [^>]*xml:lang="ar">/)
  assert.match(atom, /<title>What changed &#60;here&#62;<\/title><updated>2026-05-01T12:00:00Z/)
  assert.ok(atom.indexOf('Newer') < atom.indexOf('Older'))
  assert.match(atom, /a &#38; b/)
})
