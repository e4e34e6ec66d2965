import type { Sample, Writing } from '#kernel'
import { addEntry } from '#kernel/register'
import { keysOf, organisationId } from '../entries.ts'
import { as, dayAt, opened, taken } from '../made-up.ts'
import { amendment, examination } from './procedures.ts'
import { lawRegister, shareRegister } from './registers.ts'
import made from './sample.json'
import { Law, Share } from './terms.ts'

const why = 'Part of the demonstration'

type MadeFinding = {
  readonly law: string
  readonly demand: string
  readonly article: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly because: string
  readonly examined: number
  readonly end: string
  readonly second: string
}
type MadeAmendment = Readonly<Record<string, unknown>> & {
  readonly leadBody: string
  readonly activity?: string
  readonly stages: readonly string[]
  readonly from: number
}

const keepEntries = async (writing: Writing): Promise<void> => {
  for (const entry of made.laws) await addEntry(lawRegister as never, writing, writing.newId(), Law.parse(entry), why)
  const thisYear = Number(writing.today.slice(0, 4))
  for (const share of made.shares) {
    const entry = Share.parse({ ...share, countedIn: thisYear - 1 + share.countedIn })
    await addEntry(shareRegister as never, writing, writing.newId(), entry, why)
  }
}

const keepFindings = async (writing: Writing): Promise<void> => {
  for (const { law, demand, article, fields, because, examined, end, second } of made.findings as unknown as readonly MadeFinding[]) {
    const examiner = await as(writing, 'baraka', examined)
    const asked = { law, demand, article, ...fields, because, examinedBy: 'Mfano Law Reform Unit' }
    const id = await opened(examination, examiner, asked)
    const reader = await as(writing, 'chiku', examined + 9)
    if (end === 'confirmed') await taken(examination, reader, id, 'confirm', { reasons: second, ground: article })
    if (end === 'returned') await taken(examination, reader, id, 'sendBack', { objection: second })
  }
}

/** What each step of a change is given, on the day on which it is taken. */
const givenTo: Readonly<Record<string, (writing: Writing) => Readonly<Record<string, unknown>>>> = {
  draft: () => ({ newWords: 'The section is replaced by words that say so plainly. (Made up.)' }),
  table: (writing) => ({ bill: 'Mfano Bill 12', tabledOn: writing.today }),
  pass: (writing) => ({ passedOn: writing.today }),
  reject: () => ({
    reasons: 'The house preferred to wait for the report of its committee. (Made up.)',
    ground: 'Standing orders of the Mfano house',
  }),
  commence: (writing) => ({ effectiveFrom: dayAt(writing, 10), gazette: 'Mfano Gazette 40' }),
}

const keepAmendments = async (writing: Writing): Promise<void> => {
  const activities = await keysOf('accountability.activity', writing)
  for (const { stages, from, activity, ...asked } of made.amendments as unknown as readonly MadeAmendment[]) {
    const planned = activity && activities.has(activity) ? { activity } : {}
    const proposer = await as(writing, 'asha', from)
    const id = await opened(amendment, proposer, { ...asked, ...planned }, await organisationId(asked.leadBody, writing))
    for (const [at, stage] of stages.entries()) {
      const taker = await as(writing, stage === 'draft' ? 'baraka' : 'lulu', from + 60 * (at + 1))
      await taken(amendment, taker, id, stage, givenTo[stage]!(taker))
    }
  }
}

/** Laws that do not exist, examined against what the Compact demands: some meet it, some do not, some were not looked at. */
export const sample: Sample = async (writing) => {
  await keepEntries(writing)
  await keepFindings(writing)
  await keepAmendments(writing)
}
