import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '../../../../kernel/config.ts'
import { dues } from '../terms.ts'
import { beginsOn, dueDaysOf } from './rules.ts'

const [, ...lines] = readFileSync(join(projectRoot(), 'src/modules/accountability/review/examples/p44.csv'), 'utf8').trim().split('\n')

suite('what is due when before a review forum', () => {
  for (const line of lines) {
    const [startsOn = '', year = '', month = '', reportWeeks = '', commentWeeks = '', draft, comments, approval, report, ...why] =
      line.split(',')
    test(why.join(',').replaceAll('"', ''), () => {
      const found = dueDaysOf({
        meetsIn: Number(year),
        month: month ? Number(month) : undefined,
        startsOn: startsOn || undefined,
        reportWeeks: Number(reportWeeks),
        commentWeeks: Number(commentWeeks),
      })
      assert.deepEqual([found.draft, found.comments, found.approval, found.report], [draft, comments, approval, report])
    })
  }

  test('comes in one order, whatever the forum, and ends with its first day', () =>
    fc.assert(
      fc.property(
        fc.record({
          meetsIn: fc.integer({ min: 2018, max: 2100 }),
          month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
          reportWeeks: fc.integer({ min: 1, max: 52 }),
          commentWeeks: fc.integer({ min: 1, max: 26 }),
        }),
        (forum) => {
          const found = dueDaysOf({ ...forum, startsOn: undefined })
          const days = dues.map((due) => found[due])
          assert.deepEqual([...days].sort(), days)
          assert.equal(found.forum, beginsOn({ ...forum, startsOn: undefined }))
        },
      ),
    ))
})
