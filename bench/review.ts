import { generateKeyPairSync, sign } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { dayOf, daysAfter } from '../src/kernel/clock.ts'
import { readConfig } from '../src/kernel/config.ts'
import { furnish } from '../src/kernel/furnish.ts'
import type { Asking, House } from '../src/kernel/house.ts'
import { makeApp } from '../src/kernel/http/app.tsx'
import { JobInterrupted } from '../src/kernel/jobs/terms.ts'
import { run } from '../src/kernel/run.ts'
import { operatorOf } from '../src/kernel/sign-in/index.ts'
import { openHouse } from '../src/kernel/start.ts'
import { Visitor } from '../src/kernel/testing/visitor.ts'
import { keyIdOf, sealed } from '../src/modules/accountability/review/package/seal.ts'
import type { Package } from '../src/modules/accountability/review/package/terms.ts'
import { modules } from '../src/modules.ts'
import { type Figure, percentile } from './figure.ts'

type Note = (figure: Figure) => void
const today = dayOf(new Date(), 'Africa/Nairobi')
const [activities, milestonesEach] = [5000, 3]

const call = <T>(house: House, asking: Asking, operation: string, input: unknown): Promise<T> =>
  run(house, house.operations.get(`accountability.${operation}`)!, asking, input) as Promise<T>

/** A plan of 5,000 activities with their milestones, brought in as anybody brings in a plan. */
const fillPlan = async (house: House, asking: Asking): Promise<void> => {
  const numbers = Array.from({ length: activities }, (_, at) => at + 1)
  const code = (number: number): string => `BIG-${String(number).padStart(5, '0')}`
  const plan = numbers.map((number) =>
    [
      code(number),
      `Activity number ${number} of a large plan said in so many words`,
      `Shughuli namba ${number} ya mpango mkubwa`,
      (number % 22) + 1,
      `8.${(number % 9) + 1}`,
      'national',
      ['KE-LABOUR', 'KE-NCM', 'KE-001'][number % 3],
      daysAfter(today, (number % 500) - 400),
      daysAfter(today, (number % 500) + 100),
    ].join(','),
  )
  const steps = numbers.flatMap((number) =>
    Array.from({ length: milestonesEach }, (_, at) => {
      const due = daysAfter(today, (number % 500) - 300 + at * 150)
      return [`${code(number)}.${at + 1}`, code(number), `Step ${at + 1}`, due, due < today && number % 4 > 0 ? due : ''].join(',')
    }),
  )
  const bring = async (operation: string, header: string, lines: readonly string[]): Promise<void> => {
    const file = new File([[header, ...lines].join('\n')], 'big.csv')
    const { rows } = await call<{ rows: readonly { fate: string }[] }>(house, asking, operation, {
      file,
      mode: 'keep',
      why: 'A large plan',
    })
    if (rows.some(({ fate }) => fate !== 'added')) throw new Error(`${operation}: not all rows were taken in`)
  }
  await bring('activityImport', 'code,title.en,title.sw,objective,targets,level,lead,startsOn,endsOn', plan)
  await bring('milestoneImport', 'code,activity,title.en,dueOn,doneOn', steps)
}

const measurePages = async (house: House, review: string, note: Note): Promise<void> => {
  const asha = await new Visitor(house, 'en', makeApp(house)).signIn('Asha Mfano')
  const addresses = [review, `${review}/6`, `${review}/20?page=2`, `${review}/13`, `${review}/summary`]
  const times: number[] = []
  for (let time = 0; time < 66; time += 1) {
    const begun = performance.now()
    const { status } = await asha.open(addresses[time % addresses.length]!)
    if (status !== 200) throw new Error(`${addresses[time % addresses.length]}: ${status}`)
    if (time >= 6) times.push(performance.now() - begun)
  }
  note({
    what: 'draft of a report on a plan of 5,000 activities, a page of it, 95th percentile',
    measured: percentile(times, 0.95),
    unit: 'ms',
    goal: 300,
    better: 'lower',
  })
}

/** Sets the report in one language after the other, as the background does, and stops after Arabic and English. */
const measureFiles = async (house: House, asking: Asking, review: string, note: Note): Promise<void> => {
  const kind = house.modules.flatMap(({ jobs }) => jobs).find(({ name }) => name === 'accountability.printReview')!
  const times: number[] = []
  let begun = performance.now()
  await kind
    .work(
      {
        house,
        asking,
        checkpoint: null,
        progress: async (done) => {
          times.push((performance.now() - begun) / 1000)
          begun = performance.now()
          if (done === 2) throw new JobInterrupted()
        },
      },
      { review },
    )
    .catch((error: unknown) => {
      if (!(error instanceof JobInterrupted)) throw error
    })
  const pages = await house.database.asOwner(async (_, client) => {
    const { rows } = await client.query<{ content: Buffer }>(
      `select content from accountability.paper where about = $1 and name like '%en.pdf'`,
      [review],
    )
    return (rows[0]!.content.toString('latin1').match(/\/Type ?\/Page\b/g) ?? []).length
  })
  const seconds = times[1]!
  note({
    what: `PDF of 200 pages in the background (measured: ${pages} pages in ${seconds.toFixed(1)} s)`,
    measured: (seconds * 200) / pages,
    unit: 's',
    goal: 20,
    better: 'lower',
  })
  console.log(`      and the same for word processors: ${times[2]!.toFixed(1)} s`)
}

const reportOf = (state: string, count: number): Package => {
  const inAll = (text: string) => ({ en: text, sw: `${text} (sw)`, fr: `${text} (fr)`, ar: `${text} (ar)` })
  return {
    format: 'mkataba-review',
    version: 1,
    state,
    stateName: inAll(`State ${state}`),
    reference: `${state}-1`,
    forum: { code: 'IMRF-2026', tier: 'global', year: 2026, region: null },
    frozenAt: new Date(Date.now() - 3_600_000).toISOString(),
    approved: { at: new Date(Date.now() - 7_200_000).toISOString(), reasons: 'True and whole.', ground: 'Decision 1' },
    statements: Array.from({ length: count }, (_, at) => ({
      id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      section: String((at % 22) + 1),
      standing: (['good', 'late', 'gap'] as const)[at % 3]!,
      kind: 'plan',
      progress: null,
      text: inAll(`Statement ${at} of ${state}, in a sentence as long as such sentences usually are in reports of this kind.`),
      worded: [],
      source: { address: `https://${state.toLowerCase()}.mfano.example/plan/${at}`, day: '2026-11-01' },
      answering: [],
      targets: [],
    })),
    leftOut: [],
    comments: [],
  }
}

/** Takes in the signed reports of 100 States, 500 statements each, in one archive. */
const measurePackages = async (house: House, asking: Asking, note: Note): Promise<void> => {
  const files: Record<string, Uint8Array> = {}
  for (let at = 0; at < 100; at += 1) {
    const state = `Y${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}`
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const x = String(publicKey.export({ format: 'jwk' }).x)
    await call(house, asking, 'peerAdd', { code: state, name: { en: `State ${state}` }, keys: [x], why: 'It sent its key' })
    const file = sealed((bytes) => ({ key: keyIdOf(x), publicKey: x, signature: sign(null, bytes, privateKey) }), reportOf(state, 500))
    files[`${state}.json`] = strToU8(JSON.stringify(file))
  }
  const archive = new File([zipSync(files)], 'reports.zip')
  const begun = performance.now()
  await call(house, asking, 'review.import', { file: archive })
  note({
    what: 'signed reports of 100 States, 500 statements each, taken in',
    measured: (performance.now() - begun) / 1000,
    unit: 's',
    goal: 60,
    better: 'lower',
  })
}

/** Measures reviews: drafting on a large plan, its pages and files, and the reports of many States. */
export const measureReviews = async (dataDir: string, note: Note): Promise<void> => {
  const house = await openHouse({ ...readConfig(), dataDir, logLevel: 'silent' }, modules)
  try {
    await furnish(house)
    const asking: Asking = { session: await operatorOf(house, 'operator'), language: 'en', channel: 'command' }
    await fillPlan(house, asking)
    const begun = performance.now()
    const { id } = await call<{ id: string }>(house, asking, 'reviewOpen', { forum: 'IMRF-2030' })
    note({
      what: 'draft of a whole report on a plan of 5,000 activities, in four languages',
      measured: (performance.now() - begun) / 1000,
      unit: 's',
      goal: 5,
      better: 'lower',
    })
    await measurePages(house, `/accountability/reviews/${id}`, note)
    await measureFiles(house, asking, id, note)
    await measurePackages(house, asking, note)
  } finally {
    await house.database.close()
  }
}
