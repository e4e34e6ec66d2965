import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toIcs } from './ics.ts'

const changedAt = new Date('2026-11-24T08:00:00Z')
const linesOf = (text: string): readonly string[] => text.replace(/\r\n /g, '').split('\r\n')

test('a day in a calendar lasts until the next, a meeting from one moment to another', () => {
  const lines = linesOf(
    toIcs(
      'Plan',
      [
        { id: 'a', title: 'Due', when: { day: '2026-12-31' }, link: '/accountability', changedAt },
        {
          id: 'b',
          title: 'Meets',
          when: { from: changedAt, until: new Date('2026-11-24T09:30:00Z') },
          place: 'Nairobi; room 2',
          changedAt,
        },
      ],
      'https://mkataba.example',
    ),
  )
  for (const line of [
    'UID:a@mkataba.example',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'URL:https://mkataba.example/accountability',
    'DTSTART:20261124T080000Z',
    'DTEND:20261124T093000Z',
    'LOCATION:Nairobi\\; room 2',
  ])
    assert.ok(lines.includes(line), line)
})

test('whatever a title says, no line is longer than 75 octets, none breaks out, and it is read back as it was', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const clean = title.replace(/[\r\0]/g, '')
      const text = toIcs('x', [{ id: 'a', title: clean, when: { day: '2026-01-01' }, changedAt }], 'https://mkataba.example')
      for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75)
      const summary = linesOf(text)
        .find((line) => line.startsWith('SUMMARY:'))!
        .slice(8)
      assert.equal(
        summary.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
        clean,
      )
    }),
  ))
