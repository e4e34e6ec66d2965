import assert from 'node:assert/strict'
import { test } from 'node:test'
import { theProgram } from '#kernel/access'
import { languages } from '#kernel/language'
import { madeUp, openTestHouse } from '../../../../kernel/testing/house.ts'
import { modules } from '../../../../modules.ts'
import { printReview } from './job.ts'

const house = await openTestHouse(modules)
const asking = await madeUp(house, 'asha')

const inDatabase = <T extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
  house.database.asOwner(async (_, client) => (await client.query<T>(text, [...values])).rows)
const [review] = await inDatabase<{ id: string; reference: string }>(
  `select id, reference from accountability.review where stage = 'open-to-comments'`,
)

type Kept = { name: string; type: string; size: number; published: boolean; start: string }
const files = (): Promise<Kept[]> =>
  inDatabase<Kept>(
    `select name, type, size, published, encode(substr(content, 1, 4), 'escape') as start from accountability.paper where about = $1 order by made_at, name`,
    [review!.id],
  )

/** Works until so many files are there, as a program would that is stopped then; gives what it said of its progress. */
const work = async (checkpoint: unknown, until: number): Promise<readonly (readonly [number, number])[]> => {
  const said: (readonly [number, number])[] = []
  const progress = async (done: number, total: number): Promise<void> => {
    said.push([done, total])
    if (done === until) throw new Error('stopped')
  }
  await printReview
    .work({ house, asking, checkpoint, progress }, { review: review!.id })
    .catch((error: Error) => assert.equal(error.message, 'stopped'))
  return said
}

test('a report is set in every language as PDF and for word processors; what is stopped goes on with the next file', async () => {
  assert.deepEqual(await work(null, 3), [
    [0, 8],
    [1, 8],
    [2, 8],
    [3, 8],
  ])
  assert.equal((await files()).length, 3)
  const rest = await work(3, 99)
  assert.deepEqual(
    [rest[0], rest.at(-1)],
    [
      [3, 8],
      [8, 8],
    ],
  )
  const kept = await files()
  assert.deepEqual(
    kept.map(({ name }) => name).sort(),
    languages.flatMap((language) => ['docx', 'pdf'].map((form) => `${review!.reference} ${language}.${form}`)).sort(),
  )
  for (const { name, start, size, published } of kept) {
    assert.equal(start.startsWith(name.endsWith('.pdf') ? '%PDF' : 'PK'), true, name)
    assert.ok(size > 5000 && published, name)
  }
})

test('whoever may not see a report has no files made of it', async () => {
  const nobody = { ...asking, session: { ...theProgram(house.config.state), state: 'UGA' } }
  await assert.rejects(printReview.work({ house, asking: nobody, checkpoint: null, progress: async () => {} }, { review: review!.id }))
})
