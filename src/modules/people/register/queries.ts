import { z } from 'zod'
import { only, query, type Reading } from '#kernel'
import { childhood, daysOfBirth } from '../births/rules.ts'
import type { Days } from '../births/terms.ts'
import { countOpenPairs, pairsOf } from '../duplicates/queries.ts'
import { type EventRow, eventsOf } from '../events/store.ts'
import { type PaperRow, papersOf } from '../papers/store.ts'
import { type Found, findPersons } from './find.ts'
import { unfinished } from './intakes.ts'
import { counting, mayBeStateless, surenessOf } from './rules.ts'
import { getPerson, openSummary, type Statement, wholeOf } from './store.ts'
import type { Summary } from './summary.ts'
import { evidences, type Told } from './terms.ts'

const common = { under: ['gcm:4.a', 'gcm:p13'], may: only('registrar'), purpose: 'civil registration' } as const

/** The registrar's desk: find somebody, go on with what was begun, begin anew. */
export const registerDesk = query({
  ...common,
  name: 'people.registerDesk',
  at: 'GET /people',
  input: z.object({ q: z.string().trim().max(300).optional(), bornIn: z.coerce.number().int().min(1800).max(2200).optional() }),
  result: z.object({
    found: z.array(z.custom<Found>()).nullable(),
    unfinished: z.array(z.object({ id: z.uuid(), beganAt: z.date(), told: z.custom<Told>() })),
    openPairs: z.number(),
    today: z.string(),
  }),
  about: (_, { found }) => (found ?? []).map(({ row }) => row.person),
  async read(reading, { q, bornIn }) {
    return {
      found: q ? [...(await findPersons(reading, q, bornIn))] : null,
      unfinished: [...(await unfinished(reading))],
      openPairs: await countOpenPairs(reading),
      today: reading.today,
    }
  },
})

/** Another person to whom somebody is related, by name. */
export type Relative = { readonly statement: Statement; readonly person: string; readonly reference: string; readonly summary: Summary }

const relativesOf = async (reading: Reading, statements: readonly Statement[]): Promise<readonly Relative[]> => {
  const relatives: Relative[] = []
  for (const statement of counting(statements).filter(({ relative }) => relative !== null)) {
    const row = await getPerson(reading, statement.relative!)
    const summary = await openSummary(reading, row)
    if (summary) relatives.push({ statement, person: row.person, reference: row.reference, summary })
  }
  return relatives
}

export const onePerson = query({
  ...common,
  name: 'people.onePerson',
  at: 'GET /people/persons/:person',
  input: z.object({ person: z.guid() }),
  result: z.object({
    person: z.guid(),
    reference: z.string(),
    registeredAt: z.date(),
    summary: z.custom<Summary>().nullable(),
    statements: z.array(z.custom<Statement>()),
    counting: z.array(z.string()),
    relatives: z.array(z.custom<Relative>()),
    days: z.custom<Days>().nullable(),
    childhood: z.enum(['child', 'may be a child', 'adult']).nullable(),
    sureness: z.enum(evidences),
    mayBeStateless: z.boolean(),
    mergedInto: z.object({ person: z.guid(), reference: z.string() }).nullable(),
    merged: z.array(z.object({ person: z.guid(), reference: z.string() })),
    openPairs: z.number(),
    events: z.array(z.custom<Pick<EventRow, 'id' | 'number' | 'kind' | 'registeredAt'>>()),
    papers: z.array(z.custom<Pick<PaperRow, 'id' | 'number' | 'kind' | 'expiresOn'>>()),
    today: z.string(),
  }),
  about: ({ person }) => [person],
  async read(reading, { person }) {
    const { today } = reading
    const row = await getPerson(reading, person)
    const { merged, statements } = await wholeOf(reading, person)
    const summary = await openSummary(reading, row)
    const days = summary?.birth ? daysOfBirth(summary.birth, today) : null
    const into = row.mergedInto ? await getPerson(reading, row.mergedInto) : null
    const now = counting(statements)
    const said = now.find(({ fact }) => fact === 'statelessness')?.value?.statelessness
    return {
      person,
      reference: row.reference,
      registeredAt: row.registeredAt,
      summary,
      statements: [...statements],
      counting: now.map(({ id }) => id),
      relatives: [...(await relativesOf(reading, statements))],
      days,
      childhood: days ? childhood(days, today) : null,
      sureness: surenessOf(summary?.nameEvidence ?? 'own-word', summary?.birthEvidence ?? null),
      mayBeStateless: mayBeStateless(summary?.nationalities ?? [], said ? String(said) : null),
      mergedInto: into ? { person: into.person, reference: into.reference } : null,
      merged: merged.map(({ person: other, reference }) => ({ person: other, reference })),
      openPairs: (await pairsOf(reading, person)).length,
      papers: (await papersOf(reading, person)).map(({ id, number, kind, expiresOn }) => ({ id, number, kind, expiresOn })),
      events: (await eventsOf(reading, person)).map(({ id, number, kind, registeredAt }) => ({ id, number, kind, registeredAt })),
      today,
    }
  },
})
