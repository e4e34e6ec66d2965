import assert from 'node:assert/strict'
import type { Answer, Visitor } from '../../src/kernel/testing/visitor.ts'
import { at } from '../today.ts'
import { dateParts } from './forms.ts'

/** What a form answered, or why it did not: it must have gone on. */
export const wentOn = (answer: Answer): string => {
  assert.equal(answer.status, 303, answer.text.slice(0, 900))
  return answer.onwards
}

/** Plans a meeting and gives its address. */
export const plan = async (visitor: Visitor, body: string, name: string, days: number): Promise<string> =>
  wentOn(
    await visitor.fill(`/accountability/mechanism/meetings/plan?body=${body}`, {
      body,
      'name.en': name,
      ...dateParts('heldOn', at(days)),
      beginsAt: '00:10',
      lasts: '90',
      venue: 'Nairobi',
    }),
  )

/** Records who was at a meeting. */
export const attended = async (visitor: Visitor, meeting: string, ...lines: readonly string[]): Promise<void> => {
  wentOn(await visitor.fill(`${meeting}/attendance`, { attendance: lines.join('\n') }))
}

/** Records a decision and gives its number. */
export const decided = async (visitor: Visitor, meeting: string, given: Readonly<Record<string, string>>): Promise<string> =>
  wentOn(await visitor.fill(`${meeting}/decide`, { decisionSort: 'decision', howReached: 'consensus', published: 'yes', ...given }))
    .split('/')
    .at(-1)!

/** Asks something of an organisation because of a decision, and gives the case's address. */
export const asked = async (visitor: Visitor, decision: string, task: string, owner: string, due: number): Promise<string> => {
  const done = await visitor.fill(`/accountability/tasks/open?decision=${decision}`, {
    decision,
    task,
    owner,
    ...dateParts('due', at(due)),
  })
  assert.equal(done.status, 200, done.text.slice(0, 600))
  return /href="(\/accountability\/tasks\/[0-9a-f-]{36})\//.exec(done.html)![1]!
}

/** Takes a step of a case at its address. */
export const stepped = async (
  visitor: Visitor,
  at: string,
  step: string,
  given: Readonly<Record<string, string | File>>,
): Promise<Answer> => {
  const version = /\?version=(\d+)/.exec((await visitor.open(at)).html)?.[1] ?? '1'
  return visitor.fill(`${at}/${step}?version=${version}`, { version, ...given })
}
