import { z } from 'zod'
import { NotFound, only, query } from '#kernel'
import { getPerson, openSummary } from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import { findPaper, reportsOf, type StandingRow } from './store.ts'
import { kinds, standings } from './terms.ts'

export const onePaper = query({
  name: 'people.onePaper',
  under: ['gcm:4.c', 'gcm:11.d'],
  at: 'GET /people/papers/:id',
  may: only('registrar'),
  purpose: 'civil registration',
  input: z.object({ id: z.uuid() }),
  result: z.object({
    id: z.uuid(),
    person: z.guid(),
    summary: z.custom<Summary>().nullable(),
    kind: z.enum(kinds),
    number: z.string(),
    issuedOn: z.string(),
    expiresOn: z.string(),
    standing: z.enum(standings),
    lines: z.array(z.string()).nullable(),
    reports: z.array(z.custom<StandingRow>()),
    checkAt: z.string(),
    today: z.string(),
  }),
  about: (_, { person }) => [person],
  async read(reading, { id }) {
    const paper = await findPaper(reading, id)
    if (!paper) throw new NotFound()
    const text = await reading.wall.open(reading.db, paper.person, `paper ${id}`, paper.sealed)
    const reports = await reportsOf(reading, paper)
    return {
      id,
      person: paper.person,
      summary: await openSummary(reading, await getPerson(reading, paper.person)),
      kind: paper.kind,
      number: paper.number,
      issuedOn: paper.issuedOn,
      expiresOn: paper.expiresOn,
      standing: reports.at(-1)!.standing,
      lines: text?.split('\n') ?? null,
      reports: [...reports],
      checkAt: `${reading.publicUrl}/people/papers/check`,
      today: reading.today,
    }
  },
})
