import type { Sample, Writing } from '#kernel'
import { addEntry } from '#kernel/register'
import { organisationId } from '../entries.ts'
import { as, dayAt, opened, taken } from '../made-up.ts'
import { remedy, scrutiny } from './procedures.ts'
import { policyRegister } from './registers.ts'
import made from './sample.json'
import { keepAnswer, keepRoutes } from './store.ts'
import { Policy, type Response } from './terms.ts'

type When = string | number
type MadeRemedy = readonly [measure: string, leadBody: string, due: number, stage: string]
type MadeAnswer = readonly [probe: string, response: Response, because: string, remedy?: MadeRemedy | null]
type MadeReview = {
  readonly policy: string
  readonly kind: string
  readonly occasion: string
  readonly by: string
  readonly from: number
  readonly end: string
  readonly concludes?: string
  readonly upshot?: string
  readonly reasons?: string
  readonly answers: readonly MadeAnswer[]
}

const keepPolicies = async (writing: Writing): Promise<void> => {
  for (const given of made.policies as unknown as readonly (Record<string, unknown> & { beginsOn: When })[]) {
    const beginsOn = typeof given.beginsOn === 'number' ? dayAt(writing, given.beginsOn) : given.beginsOn
    await addEntry(policyRegister as never, writing, writing.newId(), Policy.parse({ ...given, beginsOn }), 'Part of the demonstration')
  }
}

const keepCounts = async (writing: Writing): Promise<void> => {
  const now = Number(writing.today.slice(0, 4)) * 12 + Number(writing.today.slice(5, 7)) - 1
  const months = (made.months as unknown as readonly [string, number, number, number, number][]).map(
    ([route, ago, incidents, dead, missing]) => ({
      route,
      year: Math.floor((now - ago) / 12),
      month: ((now - ago) % 12) + 1,
      incidents,
      dead,
      missing,
    }),
  )
  const source = {
    takenFrom: 'Mfano Observatory of Routes, made up for the demonstration',
    asOf: writing.today,
    fileName: 'mfano.csv',
    hash: 'mfano',
  }
  await keepRoutes(writing, { ...source, rows: months.length, taken: months.length, refused: 0 }, months)
}

const doneSoFar = 'It was done as asked, and the place was looked at. (Made up.)'

/** A thing to be mended, as far as it has come. */
const keepRemedy = async (
  writing: Writing,
  policy: string,
  probe: string,
  [measure, leadBody, due, stage]: MadeRemedy,
  from: number,
): Promise<string> => {
  const owner = await organisationId(leadBody, writing)
  const reviewer = await as(writing, 'makena', from + 20)
  const id = await opened(
    remedy,
    reviewer,
    { policy, probe, measure: `${measure}. (Made up.)`, leadBody, dueBy: dayAt(writing, due) },
    owner,
  )
  const steps = { asked: 0, accepted: 1, 'carried-out': 2, verified: 3 }[stage] ?? 0
  const lead = { ...(await as(writing, 'jelani', from + 40)), who: { ...(await as(writing, 'jelani')).who, organisation: owner } }
  if (steps > 0) await taken(remedy, lead, id, 'accept')
  if (steps > 1) await taken(remedy, { ...lead, ...(await at(writing, from + 90)) }, id, 'carryOut', { done: doneSoFar })
  if (steps > 2)
    await taken(remedy, await as(writing, 'chiku', from + 120), id, 'verify', {
      effect: 'carried-out',
      reasons: 'I saw the published figures of two quarters, by sex. (Made up.)',
      ground: 'Terms of the review',
    })
  return id
}
const at = async (writing: Writing, offset: number): Promise<Pick<Writing, 'now' | 'today'>> => {
  const { now, today } = await as(writing, '', offset)
  return { now, today }
}

const keepReview = async (writing: Writing, given: MadeReview): Promise<void> => {
  const reviewer = await as(writing, given.by, given.from)
  const id = await opened(scrutiny, reviewer, { policy: given.policy, reviewKind: given.kind, occasion: given.occasion })
  for (const [probe, response, because, asks] of given.answers) {
    const mended = asks ? await keepRemedy(writing, given.policy, probe, asks, given.from) : null
    await keepAnswer(reviewer, { scrutiny: id, probe, response, because: `${because} (Made up.)`, remedy: mended })
  }
  if (given.end === 'begun') return
  const heard = 'Families, drivers, the union, the county and the agency (made up)'
  await taken(scrutiny, await as(writing, given.by, given.from + 45), id, 'finish', { heard })
  const decided = { upshot: given.upshot, reasons: given.reasons, ground: 'gcm:7.b and gcm:8.b' }
  await taken(scrutiny, await as(writing, given.concludes!, given.from + 60), id, 'conclude', decided)
}

/** Policies that do not exist, what was asked of them, and invented counts on invented routes. */
export const sample: Sample = async (writing) => {
  await keepPolicies(writing)
  await keepCounts(writing)
  for (const review of made.reviews as unknown as readonly MadeReview[]) await keepReview(writing, review)
}
