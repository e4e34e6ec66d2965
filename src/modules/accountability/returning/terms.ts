import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Decimal } from '../decimal.ts'
import { Code, Currency, OrganisationCode, People } from '../plan/terms.ts'

export const expertises = ['health', 'teaching', 'engineering', 'farming', 'business', 'science', 'arts', 'administration'] as const
/** Who asks by which rule they may come and go. */
export const askers = ['citizen', 'dual-citizen', 'former-citizen', 'child-of-citizen', 'spouse-of-citizen', 'foreign-expert'] as const
export const entryModes = ['no-visa', 'dual-citizenship', 'permanent-residence', 'multiple-entry', 'single-entry'] as const
export const entryPurposes = ['visit', 'teach', 'work', 'invest', 'live'] as const
const Line = z.string().trim().min(1).max(200)
const Country = z
  .string()
  .trim()
  .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-country' })

export const TalentVisit = z.object({
  code: Code,
  visitName: TextInLanguages(200),
  expertise: z.enum(expertises),
  comesFrom: Country,
  county: z.string().trim().min(1).max(60),
  hostedBy: Line,
  arrangedBy: Line.optional(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  whatIsTaught: TextInLanguages(1000),
  peopleTaught: People.optional(),
})
export type TalentVisit = z.infer<typeof TalentVisit>

export const HometownLink = z.object({
  code: Code,
  associationName: Line,
  basedIn: Country,
  county: z.string().trim().min(1).max(60),
  localPartner: OrganisationCode,
  linkSince: z.iso.date(),
  linkUntil: z.iso.date().optional(),
  togetherFor: TextInLanguages(600),
  moneyEachYear: Decimal.optional(),
  currency: Currency.optional(),
  lastActiveOn: z.iso.date(),
})
export type HometownLink = z.infer<typeof HometownLink>

export const EntryRule = z.object({
  code: Code,
  ruleName: TextInLanguages(200),
  forWhom: z.array(z.enum(askers)).min(1),
  entryMode: z.enum(entryModes),
  entryFor: z.array(z.enum(entryPurposes)).min(1),
  stayDays: z.coerce.number().int().min(1).max(36_500).optional(),
  entryNeeds: TextInLanguages(1000),
  legalBasis: z.string().trim().min(3).max(300),
  inForceFrom: z.iso.date(),
  inForceUntil: z.iso.date().optional(),
  ruleCheckedOn: z.iso.date(),
  applyAt: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
})
export type EntryRule = z.infer<typeof EntryRule>
