import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as after } from 'node:timers/promises'
import { startRounds } from './rounds.ts'

const listening = () => {
  const said: string[] = []
  return { said, log: { error: (_: unknown, what: string) => said.push(what) } as never }
}

test('work in rounds is done now and again, one round at a time, and goes on after a round that failed', async () => {
  const { said, log } = listening()
  let at = 0
  let most = 0
  let rounds = 0
  const stop = startRounds({ log }, 'the clocks', 0.001, async () => {
    at += 1
    most = Math.max(most, at)
    await after(2)
    at -= 1
    rounds += 1
    if (rounds === 1) throw new Error('a round that fails')
  })
  while (rounds < 3) await after(2)
  await stop()
  assert.equal(most, 1)
  assert.deepEqual(said, ['the clocks'])
})

test('stopping waits for the round under way, tells it that it may end early, and no other begins', async () => {
  const { log } = listening()
  let ended = 0
  const stop = startRounds({ log }, 'the post', 0.001, async (stopping) => {
    while (!stopping()) await after(1)
    await after(10)
    ended += 1
  })
  await stop()
  assert.equal(ended, 1)
  await after(20)
  assert.equal(ended, 1)
})
