import { z } from 'zod'
import { anyone, NotFound, only, query } from '#kernel'
import { getPerson, openSummary } from '../register/store.ts'
import type { Summary } from '../register/summary.ts'
import { verdictOf } from './rules.ts'
import { sealVerdicts, verifySeal } from './sealed.ts'
import { findByZone, findPaper, reportsOf, type StandingRow, standingNow } from './store.ts'
import { kinds, standings, verdicts } from './terms.ts'
import { formats, readZone, zoneParts } from './zone.ts'

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

/** Whether a document can be relied on: to whoever holds it, without signing in, and nothing of what stands on it. */
export const checkPaper = query({
  name: 'people.checkPaper',
  under: ['gcm:11.d', 'gcm:4.c', 'gcm:4.g'],
  at: 'GET /people/papers/check',
  may: anyone,
  purpose: 'civil registration',
  as: 'the program',
  input: z.object({
    zone: z.string().trim().max(400).optional().meta({ field: 'long text' }),
    seal: z.string().trim().max(20_000).optional().meta({ field: 'long text' }),
  }),
  result: z.object({
    zone: z
      .object({
        format: z.enum(formats),
        issuer: z.string(),
        checks: z.array(z.object({ part: z.enum(zoneParts), holds: z.boolean() })),
        holds: z.boolean(),
        verdict: z.enum(verdicts).nullable(),
      })
      .nullable(),
    unreadable: z.boolean(),
    seal: z.object({ verdict: z.enum(sealVerdicts), issuer: z.string().nullable(), type: z.string().nullable() }).nullable(),
  }),
  async read(reading, { zone: typed, seal }) {
    const zone = typed ? readZone(typed) : null
    const holds = zone?.checks.every((check) => check.holds) ?? false
    const verdict = async (): Promise<(typeof verdicts)[number] | null> => {
      if (!zone || !holds) return null
      if (zone.issuer !== reading.who.state) return 'not-ours'
      const paper = await findByZone(reading, zone)
      return paper ? verdictOf(await standingNow(reading, paper.id), paper.expiresOn, reading.today) : 'not-issued'
    }
    const sealed = seal ? verifySeal(seal) : null
    return {
      zone: zone ? { format: zone.format, issuer: zone.issuer, checks: [...zone.checks], holds, verdict: await verdict() } : null,
      unreadable: Boolean(typed) && zone === null,
      seal: sealed ? { verdict: sealed.verdict, issuer: sealed.issuer, type: sealed.type } : null,
    }
  },
})
