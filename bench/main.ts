import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { thePublic } from '../src/kernel/access/index.ts'
import { projectRoot, readConfig } from '../src/kernel/config.ts'
import type { Asking } from '../src/kernel/house.ts'
import { run } from '../src/kernel/run.ts'
import { operatorOf } from '../src/kernel/sign-in/index.ts'
import { openHouse } from '../src/kernel/start.ts'
import { modules } from '../src/modules.ts'
import { type Figure, isMet, median, percentile } from './figure.ts'
import { keepHead } from './keep.ts'
import { requestsPerSecond, sizeOf } from './load.ts'
import { measurePlan } from './plan.ts'
import { descendants, megabytes, residentMegabytes, startFixed, startProgram } from './program.ts'
import { measureRemittances } from './remittances.ts'
import { measureReviews } from './review.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-bench-'))
chmodSync(dataDir, 0o755)
const figures: Figure[] = []
const note = (figure: Figure): void => {
  figures.push(figure)
  console.log(
    `${isMet(figure) ? 'met ' : 'MISS'}  ${figure.what}: ${figure.measured.toFixed(2)} ${figure.unit} (goal: ${figure.better === 'lower' ? 'at most' : 'at least'} ${figure.goal})`,
  )
}

const starting = async (): Promise<void> => {
  const first = await startProgram(dataDir)
  note({ what: 'first start with the demonstration, until ready', measured: first.seconds, unit: 's', goal: 15, better: 'lower' })
  await first.stop()
  const times: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const started = await startProgram(dataDir)
    times.push(started.seconds)
    await started.stop()
  }
  note({
    what: 'cold start on an existing data folder, until ready (median of 5)',
    measured: median(times),
    unit: 's',
    goal: 3,
    better: 'lower',
  })
}

const texts = {
  gcm: 'gcm-zero-draft',
  nyd: 'new-york-declaration',
  sgr: 'sg-report-making-migration-work',
  ken: 'kenya-national-position',
  ipu: 'delegation-report',
}
const questions = [
  'remittances',
  'child detention',
  'labour mobility agreements',
  'remitances',
  'cost of recruitment',
  'women',
  'statelessness',
  'rights of migrants',
  'climate disaster displacement',
  'smugling',
  'consular help',
  'diaspora bonds',
  'mhamiaji',
  'retour volontaire',
  'المهاجرين',
  'xyzzy',
]

const importing = async (): Promise<void> => {
  const folder = join(projectRoot(), '..', 'shared', 'instruments')
  const house = await openHouse({ ...readConfig(), dataDir, logLevel: 'silent' }, modules)
  try {
    const operator: Asking = { session: await operatorOf(house, 'operator'), language: 'en', channel: 'command' }
    if (existsSync(folder)) {
      const begun = performance.now()
      for (const [as, name] of Object.entries(texts)) {
        const file = new File([readFileSync(join(folder, `${name}.txt`))], `${name}.txt`)
        await run(house, house.operations.get('compact.import')!, operator, { file, as })
      }
      note({ what: 'import of all five official texts', measured: (performance.now() - begun) / 1000, unit: 's', goal: 5, better: 'lower' })
    } else console.log('left out: the official texts are not beside the project')
    const reader: Asking = { session: thePublic(house.config.state), language: 'en', channel: 'api' }
    const search = house.operations.get('compact.search')!
    const times: number[] = []
    for (let time = 0; time < 640; time += 1) {
      const begun = performance.now()
      await run(house, search, reader, { q: questions[time % questions.length]! })
      if (time >= 64) times.push(performance.now() - begun)
    }
    note({ what: 'search over all texts, 95th percentile', measured: percentile(times, 0.95), unit: 'ms', goal: 20, better: 'lower' })
  } finally {
    await house.database.close()
  }
}

const serving = async (): Promise<void> => {
  const program = await startProgram(dataDir)
  await setTimeout(3000)
  const pid = program.child.pid!
  note({ what: 'memory of the program at rest', measured: residentMegabytes(pid), unit: 'MB', goal: 250, better: 'lower' })
  const database = descendants(pid).reduce((sum, each) => sum + megabytes(each), 0)
  console.log(`      and its database server: ${database.toFixed(1)} MB besides what it shares`)
  const address = `${program.address}/compact/gcm/20.f`
  const fixed = await startFixed(await sizeOf(address))
  const ratios: number[] = []
  for (let time = 0; time < 3; time += 1) {
    const bare = await requestsPerSecond(fixed.address)
    const ours = await requestsPerSecond(address)
    console.log(`      ${ours.toFixed(0)} pages a second, ${bare.toFixed(0)} of a fixed text of the same size`)
    ratios.push(ours / bare)
  }
  note({
    what: 'a public page against the bare framework serving a fixed text of its size (median of 3)',
    measured: median(ratios),
    unit: 'times',
    goal: 0.5,
    better: 'higher',
  })
  await fixed.stop()
  await program.stop()
}

const report = (): string =>
  [
    '# How fast, how large',
    '',
    `Measured by \`npm run bench -- --keep\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}, embedded PostgreSQL.`,
    'Where two things are compared, both are measured in the same run and the figure is their ratio.',
    '',
    '| what | measured | goal | met |',
    '| --- | --- | --- | --- |',
    ...figures.map(
      (figure) =>
        `| ${figure.what} | ${figure.measured.toFixed(2)} ${figure.unit} | ${figure.better === 'lower' ? 'at most' : 'at least'} ${figure.goal} ${figure.unit} | ${isMet(figure) ? 'yes' : 'no'} |`,
    ),
    '',
  ].join('\n')

try {
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const parts = {
    starting,
    importing,
    remittances: () => measureRemittances(dataDir, note),
    serving,
    plan: () => measurePlan(dataDir, note),
    reviews: () => measureReviews(dataDir, note),
  }
  for (const [name, measure] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await measure()
  if (process.argv.includes('--keep')) keepHead(report())
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = figures.every(isMet) ? 0 : 1
