import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { languages, type Text } from '#kernel/language'

/** The ways in which somebody is told, in the order in which they are tried. */
export const ways = ['sms', 'voice', 'email'] as const
export type Way = (typeof ways)[number]

export const answers = ['help', 'safe'] as const
export type Answer = (typeof answers)[number]

/** Where a delivery stands: waiting, kept for when the way before fails, handed over, arrived, or not. */
export const standings = ['queued', 'sent', 'delivered', 'failed', 'spare'] as const
export type Standing = (typeof standings)[number]

/** Why a delivery failed. */
export const reasons = ['no-gateway', 'unreachable', 'refused', 'gateway-silent', 'entry-gone'] as const
export type Reason = (typeof reasons)[number]

/** How an answer came. */
export type AnswerChannel = 'link' | 'gateway' | 'helpline'

/** What is sealed of an entry. */
export type EntrySealed = { readonly name: string; readonly contacts: Readonly<Partial<Record<Way, string>>> }
/** What is sealed of a call. */
export type CallSealed = { readonly caller: string; readonly about: string; readonly done: string }
/** What is sealed of what a gateway was handed. */
export type HandedSealed = { readonly to: string; readonly text: string }
export type Texts = Text

const Phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+[1-9][0-9 ().-]{6,}$/, { message: 'people.phone-international' })

/** What somebody abroad is asked: no number of an identity card, no day of birth, no account. */
export const EntryAsked = z.object({
  ownName: z.string().trim().min(1).max(200),
  inCountry: z.string().trim().min(2).max(100),
  inArea: z.string().trim().min(1).max(100),
  adults: z.number().int().min(1).max(50).default(1),
  children: z.number().int().min(0).max(50).default(0),
  smsPhone: Phone.optional(),
  voicePhone: Phone.optional(),
  email: z.email().max(200).optional(),
  language: z.enum(languages),
  tellUntil: z.iso.date().optional(),
  consent: z.boolean().default(false),
})
export type EntryAsked = z.output<typeof EntryAsked>

/** By what an entry is reached without signing in. */
export const Link = { id: z.uuid(), key: z.string().trim().min(1).max(100) }

/** What an emergency message says, to whom, and how many entries its sender saw that it reaches. */
export const MessageAsked = z.object({
  inCountry: z.string().trim().min(2).max(100),
  inArea: z.string().trim().max(100).optional(),
  reach: z.number().int().min(1),
  emergencyText: TextInLanguages(600),
})

export const CallAsked = z.object({
  caller: z.string().trim().min(1).max(300),
  callAbout: z.string().trim().min(1).max(2000),
  callDone: z.string().trim().min(1).max(2000),
  entryReference: z.string().trim().max(20).optional(),
  emergencyAnswer: z.enum(answers).optional(),
})
