import { z } from 'zod'
import { action, anyone, badInput } from '#kernel'
import { verdictOf } from './rules.ts'
import { sealVerdicts, verifySeal } from './sealed.ts'
import { findByZone, standingNow } from './store.ts'
import { verdicts } from './terms.ts'
import { formats, readZone, zoneParts } from './zone.ts'

/** Whether a document can be relied on: to whoever holds it, without signing in, and nothing of what stands on it. It is sent and not asked in an address, because a zone holds a name. */
export const checkPaper = action({
  name: 'people.checkPaper',
  under: ['gcm:11.d', 'gcm:4.c', 'gcm:4.g'],
  at: 'POST /people/papers/check',
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
  async act(writing, { zone: typed, seal }) {
    if (!typed && !seal) throw badInput('error.missing', undefined, 'zone')
    const zone = typed ? readZone(typed) : null
    const holds = zone?.checks.every((check) => check.holds) ?? false
    const verdict = async (): Promise<(typeof verdicts)[number] | null> => {
      if (!zone || !holds) return null
      if (zone.issuer !== writing.who.state) return 'not-ours'
      const paper = await findByZone(writing, zone)
      return paper ? verdictOf(await standingNow(writing, paper.id), paper.expiresOn, writing.today) : 'not-issued'
    }
    const sealed = seal ? verifySeal(seal) : null
    return {
      zone: zone ? { format: zone.format, issuer: zone.issuer, checks: [...zone.checks], holds, verdict: await verdict() } : null,
      unreadable: Boolean(typed) && zone === null,
      seal: sealed ? { verdict: sealed.verdict, issuer: sealed.issuer, type: sealed.type } : null,
    }
  },
})
