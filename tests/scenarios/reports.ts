import assert from 'node:assert/strict'
import type { Answer, Visitor } from '../../src/kernel/testing/visitor.ts'
import type { Scene } from '../scenario.ts'

/** What a page says as JSON. */
export const json = async <T>(visitor: Visitor, path: string): Promise<T> => JSON.parse((await visitor.open(path)).html) as T

/** Takes a step of a report, and gives the answer. */
export const step = (visitor: Visitor, review: string, name: string, fields: Record<string, string> = {}): Promise<Answer> =>
  visitor.fill(`${review.replace('/reviews/', '/reviews/steps/')}/${name}`, fields)

/** Begins a report to a forum; gives its address. */
export const begin = async (visitor: Visitor, forum: string): Promise<string> => {
  const answer = await visitor.fill('/accountability/reviews/steps/open', { forum })
  assert.equal(answer.status, 303, answer.text)
  return answer.onwards
}

/** Why a report is approved. */
export const why = { reasons: 'It is true, whole, and says what is missing.', ground: 'Decision 7 of the twelfth meeting' }

/** A report brought through all its steps until it is frozen. */
export const freeze = async ({ person }: Scene, review: string): Promise<void> => {
  const [asha, makena] = [await person('Asha Mfano'), await person('Makena Mfano')]
  for (const [who, name, fields] of [
    [asha, 'open-to-comments', {}],
    [asha, 'bring', {}],
    [makena, 'approve', why],
    [asha, 'freeze', {}],
  ] as const)
    assert.equal((await step(who, review, name, fields)).status, 303, name)
}
