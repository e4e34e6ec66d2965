import { z } from 'zod'
import type { TablesRules } from '#kernel/access'
import { type RegisterDeclaration, register } from '#kernel/register'
import { issue } from '../registers.ts'
import { keysOf } from '../store.ts'
import { Code, needs, OrganisationCode } from '../terms.ts'

/** People who came back to a county in a month and have a need. */
export const Returns = z.object({
  code: Code,
  county: OrganisationCode,
  month: z
    .string()
    .trim()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'accountability.wrong-month' }),
  need: z.enum(needs),
  people: z.coerce.number().int().min(0).max(1_000_000),
  women: z.coerce.number().int().min(0).max(1_000_000).optional(),
  children: z.coerce.number().int().min(0).max(1_000_000).optional(),
  source: z.string().trim().min(3).max(200),
})
export type Returns = z.infer<typeof Returns>

/** Counts of people who came back: whoever coordinates sees them; the public sees of where and when there are figures, and no number. */
export const returnsRegister: RegisterDeclaration<typeof Returns> = {
  name: 'accountability.returns',
  under: 'gcm:21.j',
  purpose: 'coordination',
  at: '/accountability/returns',
  keptBy: ['coordinator', 'lead'],
  entry: Returns,
  key: 'code',
  title: 'code',
  search: ['code', 'county', 'month', 'need', 'source'],
  filters: ['need'],
  publicSees: ['code', 'county', 'month', 'need', 'source'],
  fits: async (reading) => {
    const organisations = await keysOf(reading, 'kernel.organisation')
    return () =>
      ({ county, people, women = 0, children = 0 }) => [
        ...(organisations.has(county) ? [] : [issue('county', 'accountability.no-organisation', { code: county })]),
        ...(women > people ? [issue('women', 'accountability.more-than-people')] : []),
        ...(children > people ? [issue('children', 'accountability.more-than-people')] : []),
      ]
  },
}
export const returns = register(returnsRegister)

export const returnsTables: TablesRules = {
  'accountability.need_decision': {
    purpose: 'coordination',
    appendOnly: true,
    read: { staff: { rows: ['all'] } },
    write: { by: ['coordinator', 'lead'], verbs: ['insert'], rows: ['all'] },
  },
}
