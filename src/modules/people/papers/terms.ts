import { z } from 'zod'

export const kinds = ['resident-card', 'travel-document'] as const
export type PaperKind = (typeof kinds)[number]
export const standings = ['valid', 'lost', 'stolen', 'retained', 'replaced', 'cancelled'] as const
export type Standing = (typeof standings)[number]
/** What can be reported of a document. */
export const reports = ['lost', 'stolen', 'retained', 'valid', 'cancelled'] as const
/** What shows that somebody lives here: none of it is a status, and no spouse, parent or employer has to agree. */
export const residenceProofs = ['tenancy', 'utility-bill', 'school-or-clinic', 'community-leader', 'own-word'] as const
/** What whoever holds a document is told of it. */
export const verdicts = ['valid', 'expired', 'not-with-its-holder', 'no-longer-valid', 'not-ours', 'not-issued'] as const

/** What is asked to issue a document: the person, and for a card of residence what shows that they live here. */
export const IssueAsked = z.object({
  person: z.guid(),
  paperKind: z.enum(kinds),
  livesAt: z.string().trim().max(200).optional(),
  residenceProof: z.enum(residenceProofs).optional(),
})
