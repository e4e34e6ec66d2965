import { z } from 'zod'
import { TextInLanguages } from '#kernel'

/** What an agreement between States may be about. */
export const kinds = ['labour', 'readmission', 'social-security', 'recognition', 'consular', 'assets', 'data', 'movement'] as const
export type Kind = (typeof kinds)[number]
/** Sectors of work with standard terms of their own. */
export const sectors = ['domestic-work', 'construction', 'health', 'agriculture'] as const
export type Sector = (typeof sectors)[number]

/** Where an agreement stands on a day. */
export const standings = ['draft', 'signed', 'in-force', 'ending-soon', 'suspended', 'ended'] as const
export type Standing = (typeof standings)[number]

/** What States may tell each other of in totals, without persons. */
export const trends = [
  'labour-mobility',
  'irregular-movement',
  'mixed-movement',
  'smuggling',
  'trafficking',
  'displacement',
  'return',
] as const
export type Trend = (typeof trends)[number]

export const Code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9.-]{1,39}$/, { message: 'accountability.wrong-code' })
/** A State or a regional body, by its letters. */
export const Party = z
  .string()
  .trim()
  .regex(/^[A-Z][A-Z-]{1,7}$/, { message: 'accountability.wrong-party' })

const YesNo = z.boolean().optional()
const Count = z.number().min(0).max(1000).optional()
const Amount = z
  .string()
  .trim()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'accountability.wrong-amount' })
  .optional()
const Payer = z.enum(['employer', 'worker', 'shared', 'state']).optional()

/** What an agreement or a draft says, as data: what it leaves out is not there, which is neither yes nor no. */
export const Terms = z.object({
  recruitmentCost: Payer,
  travelCost: Payer,
  visaCost: Payer,
  returnCost: Payer,
  minimumWage: Amount,
  nationalMinimum: Amount,
  wageCurrency: z
    .string()
    .trim()
    .regex(/^[A-Z]{3}$/, { message: 'accountability.wrong-currency' })
    .optional(),
  wagesByBank: YesNo,
  writtenContract: YesNo,
  workerRegistration: YesNo,
  licensedRecruiters: YesNo,
  passportKept: YesNo,
  changeEmployer: z.enum(['free', 'after-notice', 'with-permission', 'never']).optional(),
  weeklyHours: Count,
  weeklyRest: Count,
  paidLeave: Count,
  healthCover: YesNo,
  socialCover: YesNo,
  pregnancyCover: YesNo,
  equalPay: YesNo,
  unionRight: YesNo,
  labourInspection: YesNo,
  orientation: YesNo,
  skillsRecognised: YesNo,
  ownRoom: YesNo,
  freeToLeave: YesNo,
  standbyCounted: YesNo,
  householdVisits: YesNo,
  safetyTraining: YesNo,
  protectiveGear: YesNo,
  heatRest: YesNo,
  siteHousing: YesNo,
  ethicalHealth: YesNo,
  gradeByQualification: YesNo,
  exposureCare: YesNo,
  giveBack: YesNo,
  guaranteedWeeks: Count,
  pieceFloor: YesNo,
  pesticideSafety: YesNo,
  individualAssessment: YesNo,
  nonRefoulement: YesNo,
  collectiveReturn: YesNo,
  voluntaryFirst: YesNo,
  othersReturned: YesNo,
  noChildDetention: YesNo,
  bestInterests: YesNo,
  guardianTravels: YesNo,
  familyTogether: YesNo,
  answerDays: Count,
  silenceMeans: z.enum(['nothing', 'asked-again', 'consent']).optional(),
  travelDocumentDays: Count,
  consularTalk: YesNo,
  effectiveAppeal: YesNo,
  medicalFitness: YesNo,
  asylumSecret: YesNo,
  independentMonitor: YesNo,
  reintegrationHelp: YesNo,
  womenSupport: YesNo,
  noPenalty: YesNo,
  equalTreatment: YesNo,
  coveredBranches: z
    .array(z.enum(['old-age', 'disability', 'survivors', 'employment-injury', 'health', 'maternity', 'unemployment', 'family']))
    .optional(),
  totalisation: YesNo,
  exportedBenefits: YesNo,
  socialFloor: YesNo,
  allSkillLevels: YesNo,
  carePeriods: YesNo,
  claimDays: Count,
  claimAnywhere: YesNo,
  focalPoints: YesNo,
  transferCost: Count,
  postedMonths: Count,
  appealRight: YesNo,
  decisionDays: Count,
  publicCriteria: YesNo,
  partRecognition: YesNo,
  informalSkills: YesNo,
  consularTasks: z
    .array(
      z.enum(['emergency', 'travel-documents', 'detention-visits', 'victims', 'civil-registration', 'welfare', 'repatriation', 'voting']),
    )
    .optional(),
  emergencyHours: Count,
  sameCharge: YesNo,
  askedByPerson: YesNo,
  victimsFirst: YesNo,
  courtDecision: YesNo,
  shareStated: YesNo,
  spentInPublic: YesNo,
  legalBasis: YesNo,
  fewestData: YesNo,
  seeAndCorrect: YesNo,
  oversightBody: YesNo,
  breachHours: Count,
  entryDays: Count,
  workRight: YesNo,
  establishmentRight: YesNo,
  identityCard: YesNo,
  familyToo: YesNo,
  massExpulsion: YesNo,
  complaintChannel: YesNo,
  jointCommitteeMonths: Count,
  reportMonths: Count,
  reviewYears: Count,
  publicText: YesNo,
  dataPurposes: z
    .array(
      z.enum([
        'identification',
        'travel-document',
        'work-permit',
        'social-security',
        'qualification',
        'consular-help',
        'statistics',
        'criminal-proceedings',
        'immigration-enforcement',
      ]),
    )
    .optional(),
  dataRetentionMonths: Count,
  onwardTransfer: YesNo,
  trendPurposes: z.array(z.enum(trends)).optional(),
})
export type Terms = z.infer<typeof Terms>
export type Term = keyof Terms

/** An agreement between States, or a State and a regional body: who, about what, and from which day to which. */
export const Agreement = z.object({
  code: Code,
  agreementName: TextInLanguages(300),
  agreementKind: z.enum(kinds),
  sectors: z.array(z.enum(sectors)).optional(),
  parties: z.array(Party).min(2).max(60),
  leadBody: z.string().trim().min(1).max(40),
  signedOn: z.iso.date().optional(),
  inForceFrom: z.iso.date().optional(),
  inForceUntil: z.iso.date().optional(),
  renewsItself: z.boolean().optional(),
  suspendedFrom: z.iso.date().optional(),
  suspendedUntil: z.iso.date().optional(),
  publishedAt: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  remark: z.string().trim().max(1000).optional(),
})
export type Agreement = z.infer<typeof Agreement>

/** What became of an obligation, or would if nothing happens today. */
export const fates = ['on-time', 'late', 'coming', 'overdue', 'breached', 'waived'] as const
export type Fate = (typeof fates)[number]
