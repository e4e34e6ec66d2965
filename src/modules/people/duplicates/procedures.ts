import { sql } from 'kysely'
import { z } from 'zod'
import { badInput, only, Refused, under, type Writing, workingDays } from '#kernel'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'
import { readReference } from '../register/keys.ts'
import { findByReference, mergedInto, openSummary, type PersonRow, refresh } from '../register/store.ts'
import { settlePair } from './actions.ts'
import { keepPairs, whyOne } from './likely.ts'
import { riskBetween } from './queries.ts'

/** A wrong merge gives one person another's life: where that could do harm, whoever proposed it does not also agree. */
export const secondPersonWhereRiskIsHigh = under('gcm:p13.d', ({ case: it, who }: Guarded): void => {
  if (it.asked.risk !== 'low' && it.openedBy === who.actor) throw new Refused('people.second-person-merges', undefined, 'gcm:p13.d')
})

const recordIn = async (writing: Writing, at: string, typed: unknown): Promise<PersonRow> => {
  const reference = readReference(String(typed))
  const found = reference ? await findByReference(writing, reference) : null
  if (!found) throw badInput(reference ? 'people.no-record' : 'people.no-reference', { reference: String(typed) }, at)
  return found
}

type Asked = Readonly<Record<string, unknown>>
const bothIn = async (writing: Writing, asked: Asked): Promise<{ readonly keep: PersonRow; readonly other: PersonRow }> => ({
  keep: await recordIn(writing, 'keptRecord', asked.keptRecord),
  other: await recordIn(writing, 'otherRecord', asked.otherRecord),
})

const reasonsBetween = async (writing: Writing, keep: PersonRow, other: PersonRow) => {
  const [one, two] = [await openSummary(writing, keep), await openSummary(writing, other)]
  const why = one && two ? whyOne(one, two, writing.today) : null
  if (!why) throw new Refused('people.erased', undefined, 'gcm:p13.d')
  return { ...why, band: why.band === 'leave' ? ('look' as const) : why.band }
}

/** Refuses what cannot be merged, and adds how much harm it would do if it were wrong. */
const addRisk = async (writing: Writing, asked: Asked): Promise<Asked> => {
  const { keep, other } = await bothIn(writing, asked)
  if (keep.person === other.person) throw badInput('people.same-record', undefined, 'otherRecord')
  if (keep.mergedInto || other.mergedInto) throw new Refused('people.merged-already', undefined, 'gcm:p13.d')
  if ((await mergedInto(writing, other.person)).length > 0)
    throw badInput('people.has-merged', { reference: other.reference }, 'otherRecord')
  const why = await reasonsBetween(writing, keep, other)
  return {
    keptRecord: keep.reference,
    otherRecord: other.reference,
    risk: await riskBetween(writing, keep.person, other.person, why),
  }
}

const setMerged = async (writing: Writing, asked: Asked, merged: boolean, why: string | null): Promise<void> => {
  const { keep, other } = await bothIn(writing, asked)
  if (merged && (keep.mergedInto || other.mergedInto)) throw new Refused('people.merged-already', undefined, 'gcm:p13.d')
  await sql`
    update people.person set merged_into = ${merged ? keep.person : null}, version = version + 1
    where state = ${writing.who.state} and person = ${other.person}`.execute(writing.db)
  await refresh(writing, keep.person)
  await settlePair(writing, [keep.person, other.person], merged ? 'merged' : 'different', why)
}

/** A merge is a proposal: two records become one only when it was agreed to, and it can be undone whole. */
export const merges = procedure({
  name: 'people.merge',
  under: ['gcm:4.a', 'gcm:p13.d'],
  purpose: 'civil registration',
  at: '/people/merges',
  letters: 'MRG',
  opens: {
    by: only('registrar'),
    asks: z.object({
      keptRecord: z.string().trim().min(6).max(20),
      otherRecord: z.string().trim().min(6).max(20),
      whyOnePerson: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
    }),
    to: 'proposed',
    about: 'keptRecord',
    adds: addRisk,
    liesWith: async ({ who }) => who.organisation,
    also: async (writing, it) => {
      const { keep, other } = await bothIn(writing, it.asked)
      await keepPairs(writing, keep.person, [{ person: other.person, why: await reasonsBetween(writing, keep, other) }])
      await settlePair(writing, [keep.person, other.person], 'proposed', null)
    },
    goesTo: (id) => `/people/merges/${id}`,
  },
  stages: ['proposed', 'merged', 'rejected', 'undone'],
  rests: ['merged'],
  steps: {
    agree: step({
      from: 'proposed',
      to: 'merged',
      by: only('registrar'),
      asks: z.object({}),
      within: workingDays(5),
      safeguards: [secondPersonWhereRiskIsHigh],
      also: (writing, it) => setMerged(writing, it.asked, true, null),
    }),
    reject: decision({
      from: 'proposed',
      to: 'rejected',
      by: only('registrar'),
      asks: z.object({}),
      within: workingDays(5),
      challenge: 'people.merge-challenge',
      also: async (writing, it, given) => {
        const { keep, other } = await bothIn(writing, it.asked)
        await settlePair(writing, [keep.person, other.person], 'different', String(given.reasons))
      },
    }),
    undo: step({
      from: 'merged',
      to: 'undone',
      by: only('registrar'),
      asks: z.object({ whyUndone: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
      safeguards: [],
      also: (writing, it, given) => setMerged(writing, it.asked, false, String(given.whyUndone)),
    }),
  },
  remindsDaysBefore: 1,
  escalatesTo: ['registrar'],
  tells: { merged: 'people.merge-agreed', rejected: 'people.merge-rejected' },
  figures: { by: ['risk'] },
  related: ({ about }) => (about ? [['people.open-record', `/people?q=${about}`]] : []),
})
