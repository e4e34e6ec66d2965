import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '#kernel'
import { readSheet } from '#kernel/documents'
import { readReply, writtenAnew } from './letter.ts'
import { flawsOfReached, isAsked, quarterAsked, reachedIn } from './rules.ts'

const lines = (cell: string | undefined): string => (cell ?? '').replaceAll('|', '\n')

for (const { subject, text, reference, told, reached, spent, people, why } of (
  await readSheet(readFileSync(join(projectRoot(), 'src/modules/accountability/progress/examples/p43-replies.csv')))
).rows.map(({ cells }) => cells))
  test(`a reply is read: ${why}`, () => {
    const read = readReply(subject!, lines(text))
    assert.equal(read.reference ?? '', reference)
    assert.equal(read.told, lines(told))
    assert.deepEqual(read.reached ?? [], reached ? reached.split(';') : [])
    assert.equal(read.spent ?? '', spent)
    assert.deepEqual(read.people ?? [], people ? people.split(';') : [])
  })

test('nothing that was written anew is lost between what is told and what is understood', () =>
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z ]{1,30}$/), { maxLength: 8 }), (written) => {
      const kept = written.filter((line) => !/^(on|le|from|sent|de|spent)\b/.test(line.trim()))
      assert.equal(readReply('', kept.join('\n')).told?.replace(/\s+/g, ''), kept.join('').replace(/\s+/g, ''))
    }),
  ))

test('what is quoted or signed under is left out, in each of the four languages', () => {
  for (const begin of [
    '> told',
    '-- ',
    'On Monday, Mkataba wrote:',
    'Le lundi 2 mars, Mkataba a écrit :',
    'Mnamo Jumatatu, Mkataba aliandika:',
    'في يوم الاثنين كتب Mkataba كتب:',
    '-----Original Message-----',
  ])
    assert.deepEqual(writtenAnew(`Done.\n${begin}\nold words`), ['Done.'], begin)
})

test('a report names milestones of its own activity, on days that there are, and not on days to come', () => {
  const milestones = [{ code: 'ACT-1.1' }, { code: 'ACT-1.2' }]
  const flaws = (...written: readonly string[]) => flawsOfReached(reachedIn(written), milestones, '2026-11-24').map(({ flaw }) => flaw)
  assert.deepEqual(flaws('ACT-1.1 2026-11-24', 'ACT-1.2'), [])
  assert.deepEqual(flaws('ACT-1.1 2026-11-25'), ['not-yet'])
  assert.deepEqual(flaws('ACT-1.1 2026-02-30'), ['no-such-day'])
  assert.deepEqual(flaws('ACT-2.1 2026-01-01'), ['not-of-this-activity'])
})

test('a report is asked of what went on in a quarter and was not all done before it', () => {
  assert.equal(quarterAsked('2026-10-01'), '2026-Q3')
  assert.equal(quarterAsked('2026-01-15'), '2025-Q4')
  const asked = (startsOn: string, ...done: readonly (string | undefined)[]) =>
    isAsked(
      { startsOn },
      done.map((doneOn) => (doneOn ? { doneOn } : {})),
      '2026-Q3',
    )
  assert.ok(asked('2026-09-30', undefined))
  assert.ok(!asked('2026-10-01', undefined))
  assert.ok(asked('2025-01-01', '2026-06-30', '2026-07-01'))
  assert.ok(!asked('2025-01-01', '2026-05-01', '2026-06-30'))
  assert.ok(asked('2025-01-01'))
})
