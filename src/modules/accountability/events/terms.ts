import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { Code, Currency, OrganisationCode } from '../plan/terms.ts'

/** What brings people together (gcm:16.j). */
export const eventKinds = ['sports', 'music', 'arts', 'food', 'festival', 'talk', 'other'] as const
const Line = z.string().trim().min(1).max(200)
export const MonthName = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'accountability.wrong-month' })

export const CommunityEvent = z.object({
  code: Code,
  eventName: TextInLanguages(200),
  eventKind: z.enum(eventKinds),
  eventAbout: TextInLanguages(1000).optional(),
  county: Line,
  eventPlace: Line,
  organisedBy: Line,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  accessible: z.boolean().optional(),
  calledOff: z.boolean().optional(),
})
export type CommunityEvent = z.infer<typeof CommunityEvent>

export const GrantCall = z.object({
  code: Code,
  callName: TextInLanguages(200),
  callFor: TextInLanguages(1500),
  callBy: OrganisationCode,
  pot: Decimal,
  mostPerGrant: Decimal,
  currency: Currency,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
})
export type GrantCall = z.infer<typeof GrantCall>

export const GrantAsked = z.object({
  grantCall: Code,
  association: Line,
  eventTitle: z.string().trim().min(3).max(200),
  eventKind: z.enum(eventKinds),
  county: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}-\d{3}$/, { message: 'accountability.wrong-county' }),
  eventPlace: Line,
  eventOn: z.iso.date(),
  askedAmount: Decimal,
  whatTheMoneyIsFor: z.string().trim().min(20).max(2000).meta({ field: 'long text' }),
  whoMeetsWhom: z.string().trim().min(20).max(2000).meta({ field: 'long text' }),
  email: z.email().max(200).optional(),
})
export type GrantAsked = z.infer<typeof GrantAsked>
