// npm run bench:matching [-- --keep] [--without-million]: how well and how fast records of one person are found.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/kernel/config.ts'
import { nameKeysOf } from '../../src/modules/people/names/keys.ts'
import { likenessOfNames } from '../../src/modules/people/names/likeness.ts'
import { keepSection } from '../keep.ts'
import { madePersons } from './persons.ts'

const near = join(projectRoot(), '..', 'shared', 'data', 'linkage')
const shared = existsSync(near) ? near : join(projectRoot(), '..', '..', 'shared', 'data', 'linkage')
const folder = mkdtempSync(join(tmpdir(), 'mkataba-matching-'))

type Answer = {
  readonly rows: number
  readonly truePairs: number
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly time: number
  readonly cpu: number
  readonly megabytes: number
}

/** The command as anybody would give it, in a process of its own; of several runs the fastest, for the machine does other things too. */
const matched = (file: string, truth: string, runs: number): Answer =>
  Array.from({ length: runs }, (): Answer => {
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/mkataba.mjs', 'people', 'match', file, '--truth', truth, '--json'], {
      cwd: projectRoot(),
      encoding: 'utf8',
    })
    try {
      return JSON.parse(stdout) as Answer
    } catch {
      throw new Error(stdout + stderr)
    }
  }).reduce((best, each) => (each.time < best.time ? each : best))

type Row = { readonly set: string; readonly answer: Answer; readonly f1: number; readonly seconds: number }
const sets: readonly (readonly [string, string, string, number, number])[] = [
  ['FEBRL 1', 'febrl_dataset1.csv', 'rec_id', 1, 0.45],
  ['FEBRL 2', 'febrl_dataset2.csv', 'rec_id', 0.9992, 0.45],
  ['FEBRL 3', 'febrl_dataset3.csv', 'rec_id', 0.9988, 0.45],
  ['fake_1000', 'splink_fake_1000.csv', 'cluster', 0.862, 0.5],
]

const known = (): readonly Row[] =>
  sets.flatMap(([set, file, truth, f1, seconds]) =>
    existsSync(join(shared, file)) ? [{ set, answer: matched(join(shared, file), truth, 3), f1, seconds }] : [],
  )

const made = (): readonly Row[] =>
  [100_000, ...(process.argv.includes('--without-million') ? [] : [1_000_000])].map((records) => {
    const file = join(folder, `${records}.csv`)
    writeFileSync(file, madePersons(records))
    return {
      set: `${records.toLocaleString('en')} records of made-up persons`,
      answer: matched(file, 'rec_id', records < 1_000_000 ? 2 : 1),
      f1: 0.906,
      seconds: records < 1_000_000 ? 3 : 15,
    }
  })

/** Of so many Arabic names, the share whose English spelling is among the five likest of ten thousand, found by key and ranked by likeness; the other half of the list served for trying. */
const acrossScripts = (): { readonly share: number; readonly asked: number; readonly milliseconds: number } | null => {
  const list = join(shared, 'google_ar2en-train.txt')
  if (!existsSync(list)) return null
  const pairs = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [string, string])
  const hash = (text: string): number => [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) >>> 0, 7)
  const inOrder = [...pairs].sort((one, two) => hash(one[0]) - hash(two[0]))
  const asked = inOrder.filter(([, latin]) => (hash(latin) >>> 3) % 2 === 1).slice(0, 1500)
  const names = [...new Set([...asked, ...inOrder].map(([, latin]) => latin))].slice(0, 10_000)
  const byKey = new Map<string, string[]>()
  for (const name of names) for (const key of nameKeysOf(name)) byKey.set(key, [...(byKey.get(key) ?? []), name])
  const begun = performance.now()
  const found = asked.filter(([arabic, latin]) => {
    const candidates = [...new Set(nameKeysOf(arabic).flatMap((key) => byKey.get(key) ?? []))]
    const likeness = new Map(candidates.map((name) => [name, likenessOfNames(arabic, name)]))
    const own = likeness.get(latin)
    return own !== undefined && candidates.filter((name) => name !== latin && likeness.get(name)! >= own).length < 5
  })
  return { share: found.length / asked.length, asked: asked.length, milliseconds: (performance.now() - begun) / asked.length }
}

const yes = (met: boolean): string => (met ? 'yes' : 'no')

const report = (rows: readonly Row[], across: ReturnType<typeof acrossScripts>): string =>
  [
    `Measured by \`npm run bench:matching -- --keep\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}. Each set is given to \`mkataba people match\` in a process of its own, with nothing said about its columns; time is from opening the file to the last pair, the fastest of several runs; processor time is that of all threads, the start of the program with it. The goals are the best F1 of any peer on the same set, and the time of the fastest.`,
    '',
    '| set | true pairs | found | precision | recall | F1 | goal | time | goal | processor time | memory | F1 met | time met |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ set, answer, f1, seconds }) =>
        `| ${set} | ${answer.truePairs} | ${answer.pairs} | ${answer.precision} | ${answer.recall} | ${answer.f1} | ${f1} | ${answer.time.toFixed(2)} s | ${seconds} s | ${answer.cpu.toFixed(1)} s | ${answer.megabytes} MB | ${yes(answer.f1 >= f1)} | ${yes(answer.time <= seconds)} |`,
    ),
    '',
    'FEBRL (ANU Open Source License) and fake_1000 (Splink, MIT) are made-up data of others; the persons of the last rows are made by `bench/matching/persons.ts`.',
    ...(across
      ? [
          '',
          `Across scripts: of ${across.asked} Arabic names (Google, Apache-2.0) ${(across.share * 100).toFixed(1)}% have their English spelling among the first five of 10,000 names (goal: 90%), ${across.milliseconds.toFixed(1)} ms a name. The letters were laid down from how names are romanised and tried on the other half of the list only; nothing is learned from it.`,
        ]
      : []),
  ].join('\n')

try {
  const text = report([...known(), ...made()], acrossScripts())
  console.log(text)
  if (process.argv.includes('--keep')) keepSection('Matching', text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
