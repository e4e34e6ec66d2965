import type { Sample, Writing } from '#kernel'
import { addEntry } from '#kernel/register'
import { organisationId } from '../law/entries.ts'
import { as, dayAt, opened, taken } from '../law/made-up.ts'
import { missionRegister, nationalsRegister } from './missions/registers.ts'
import { movementRegister } from './movement/registers.ts'
import { obligations } from './obligations/procedure.ts'
import { agreementRegister } from './registers.ts'
import made from './sample.json'
import { writeTerms } from './store.ts'
import { Agreement, Terms } from './terms.ts'
import { sampleTrends } from './trends/sample.ts'

const why = 'Part of the demonstration'

/** An entry of the sample, its days counted from today. */
const dated = (writing: Writing, entry: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, days.has(name) ? dayAt(writing, Number(value)) : value]))

/** Days are counted from today and named `countedOn`, `openSince` and the like; other numbers stay. */
const days = new Set(['signedOn', 'inForceFrom', 'inForceUntil', 'suspendedFrom', 'openSince', 'checkedOn', 'countedOn', 'appliesFrom'])

const keepAgreements = async (writing: Writing): Promise<void> => {
  for (const { terms, ...given } of made.agreements as readonly (Record<string, unknown> & { terms: Record<string, unknown> | null })[]) {
    const parties = (given.parties as readonly string[]).map((party) => (party === 'OWN' ? writing.who.state : party))
    const agreement = Agreement.parse(dated(writing, { ...given, parties }))
    await addEntry(agreementRegister as never, writing, writing.newId(), agreement, why)
    if (terms)
      await writeTerms(writing, {
        agreement: agreement.code,
        number: 1,
        terms: Terms.parse(terms),
        chosen: [],
        takenFrom: 'A text made up for the demonstration',
      })
  }
}

/** Missions, nationals abroad and rules of movement, each with the State itself in place of `OWN`. */
const keepLists = async (writing: Writing): Promise<void> => {
  const lists = [
    [missionRegister, made.missions],
    [nationalsRegister, made.nationals],
    [movementRegister, made.rules],
  ] as const
  for (const [register, entries] of lists)
    for (const entry of entries) {
      const own = JSON.parse(JSON.stringify(entry).replaceAll('"OWN"', `"${writing.who.state}"`)) as Record<string, unknown>
      await addEntry(register as never, writing, writing.newId(), register.entry.parse(dated(writing, own)), why)
    }
}

type Owed = {
  readonly agreement: string
  readonly obligationKind: string
  readonly lead: string
  readonly due: number
  readonly done: number | null
  readonly said: string | null
  readonly fate: 'kept' | 'late' | 'owed' | 'breached'
  readonly owedBy?: string
}

/** Obligations that were kept, kept late, breached, or that wait. */
const keepObligations = async (writing: Writing): Promise<void> => {
  for (const it of made.obligations as readonly Owed[]) {
    const asked = {
      agreement: it.agreement,
      obligationKind: it.obligationKind,
      owedBy: it.owedBy ?? writing.who.state,
      dueBy: dayAt(writing, it.due),
    }
    const opener = await as(writing, 'naliaka', Math.min(it.due - 300, -10))
    const id = await opened(obligations, opener, asked, await organisationId(it.lead, writing))
    if (it.done !== null && it.said !== null) {
      const done = dayAt(writing, it.done)
      const late = it.fate === 'late' ? { whyLate: 'The other side could not come before (made up).' } : {}
      await taken(obligations, await as(writing, 'naliaka', it.done), id, 'keep', { doneOn: done, whatWasDone: it.said, ...late })
    }
    if (it.fate === 'breached' && it.said !== null)
      await taken(obligations, await as(writing, 'naliaka', it.due + 60), id, 'breach', {
        reasons: it.said,
        ground: 'Mfano Agreement, article 9',
      })
  }
}

/** Agreements that do not exist, of every kind, with what they say and how they are kept; of real agreements nothing is claimed. */
export const sample: Sample = async (writing) => {
  await keepAgreements(writing)
  await keepLists(writing)
  await keepObligations(writing)
  await sampleTrends(writing)
}
