import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { toAtom } from './atom.ts'
import { toIcs } from './ics.ts'

const at = new Date('2026-11-24T09:00:00Z')
const event = { id: 'a', title: 'Meeting', when: { from: at, until: at }, changedAt: at, version: 2 }
const here = 'https://a.example'
const feed = { self: 'https://a.example/x?as=atom', page: 'https://a.example/x', title: 'News', author: 'A', language: 'sw', since: at }

suite('a feed', () => {
  test('says when it was last changed, newest first', () => {
    const entry = { id: 'https://a.example/x#1', title: 'One', link: 'https://a.example/1', at }
    const later = { ...entry, id: 'https://a.example/x#2', title: 'Two', at: new Date('2026-11-25T09:00:00Z') }
    const xml = toAtom({ ...feed, entries: [entry, later] })
    assert.match(xml, /<updated>2026-11-25T09:00:00.000Z<\/updated>/)
    assert.ok(xml.indexOf('Two') < xml.indexOf('One'))
  })
  test('lets nobody’s words become marks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const xml = toAtom({ ...feed, entries: [{ id: 'x', title, link: 'y', at, summary: title, categories: [title] }] })
        assert.deepEqual([...xml.matchAll(/<(entry|feed|title|summary)>/g)].map(([, name]) => name).sort(), [
          'entry',
          'summary',
          'title',
          'title',
        ])
      }),
    )
  })
})

suite('a calendar', () => {
  test('writes a moment in UTC, and whole days up to the day after the last', () => {
    assert.match(toIcs('C', [event], here), /DTSTART:20261124T090000Z\r\n/)
    const days = toIcs('C', [{ ...event, when: { day: '2026-12-30', until: '2026-12-31' } }], here)
    assert.match(days, /DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101/)
  })
  test('has no line of more than 75 bytes and cuts no character, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (says) => {
        const text = toIcs('C', [{ ...event, description: says, title: `أجندة ${says}` }], here)
        for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
        assert.ok(text.isWellFormed())
      }),
    )
  })
  test('says that a meeting is called off, and that a newer word of it goes before an older', () => {
    assert.match(toIcs('C', [{ ...event, cancelled: true }], here), /SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED/)
  })
  test('lets nobody’s words begin a line of their own', () => {
    const text = toIcs('C', [{ ...event, title: 'Meeting\r\nATTENDEE:mailto:x@example.org' }], here)
    assert.doesNotMatch(text, /^ATTENDEE/m)
  })
})
