// npm run bench:wall [-- --sequences 100000 --seed 7 --from 0 --seconds 3600 --keep]: whether any bit of what is held to help people reaches enforcement.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../../src/kernel/config.ts'
import { furnish } from '../../src/kernel/furnish.ts'
import { openHouse } from '../../src/kernel/start.ts'
import { modules } from '../../src/modules.ts'
import { keepSection } from '../keep.ts'
import { mark } from './draw.ts'
import { makeReady, type Ready } from './open.ts'
import { type Outcome, sequenceOf, shortest } from './sequence.ts'
import { measureExistence } from './time.ts'
import { world } from './world.ts'

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '86400' },
    keep: { type: 'boolean', default: false },
  },
})
const [count, seed, from, most] = [values.sequences, values.seed, values.from, values.seconds].map(Number) as [
  number,
  number,
  number,
  number,
]

const tell = async ({ go }: Ready, at: number, { leak }: Outcome): Promise<void> => {
  console.log(`LEAK in sequence ${at}; again with: npm run bench:wall -- --seed ${seed} --from ${at} --sequences 1`)
  const least = await shortest(async (sequence) => (await go(sequence)).leak !== null, sequenceOf(seed + at))
  const { leak: shown } = await go(least)
  console.log(JSON.stringify(shown ?? leak, null, 2))
}

/** Every sequence, one after the other; how many were done, or the first that leaked. */
const goThrough = async (ready: Ready) => {
  const sums = { sequences: 0, steps: 0, done: 0, looks: 0, leaks: 0 }
  const begun = performance.now()
  for (let at = from; at < from + count; at += 1) {
    const outcome = await ready.go(sequenceOf(seed + at))
    sums.sequences += 1
    sums.steps += outcome.steps
    sums.done += outcome.done
    sums.looks += outcome.looks
    if (sums.sequences % 5000 === 0)
      console.log(
        `      ${sums.sequences} sequences in ${Math.round((performance.now() - begun) / 1000)} s; to go on: --seed ${seed} --from ${at + 1}`,
      )
    if (!outcome.leak && performance.now() - begun > most * 1000) break
    if (!outcome.leak) continue
    sums.leaks += 1
    await tell(ready, at, outcome)
    break
  }
  if ((await ready.metrics()).includes(mark)) {
    sums.leaks += 1
    console.log('LEAK: a secret stands in the metrics')
  }
  return { ...sums, seconds: (performance.now() - begun) / 1000 }
}

const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-wall-'))
chmodSync(dataDir, 0o755)
const house = await openHouse({ ...readConfig({ LOG_LEVEL: 'silent' }), dataDir }, [...modules, world])
try {
  await furnish(house)
  const ready = await makeReady(house)
  const done = await goThrough(ready)
  const time = await measureExistence(ready)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`
  const said = [
    `${done.sequences} random sequences (seed ${seed}, from ${from}) in ${Math.round(done.seconds)} s on ${machine}, embedded PostgreSQL ${house.database.version}.`,
    `${done.steps} things done by people who help (${done.done} went through, the others were refused), ${done.looks} looks from the side of enforcement, each in two worlds that differ in nothing else: ${done.leaks === 0 ? 'the same answers and the same statements every time, no secret in any answer, log line or metric' : 'a LEAK'}.`,
    `Existence checks, ${time.tries} of each kind in turn: median ${time.there.toFixed(3)} ms where somebody is held, ${time.nobody.toFixed(3)} ms where nobody is; z ${time.z.toFixed(2)} (Mann-Whitney; within ±3 nothing can be told apart).`,
  ]
  console.log(said.join('\n'))
  if (values.keep)
    keepSection(
      'The wall between help and enforcement',
      `Measured by \`npm run bench:wall -- --keep\`.\n\n${said.map((line) => `- ${line}`).join('\n')}`,
    )
  process.exitCode = done.leaks === 0 ? 0 : 1
} finally {
  await house.database.close()
  rmSync(dataDir, { recursive: true, force: true })
}
