import { z } from 'zod'
import { bands, findingKinds } from '../../evidence.ts'
import { ForumCode, progresses, regions, Section, Sentence, standings, tiers } from '../terms.ts'

/** What this program writes into a package, and up to which version it reads them. */
export const format = 'mkataba-review'
export const newestVersion = 1

const Line = z.string().max(4000)
const Text = z.object({ en: Line, sw: Line, fr: Line, ar: Line })
const Source = z.strictObject({ address: z.url({ protocol: /^https?$/ }).max(500), day: z.iso.date() })

/** A statement as it is frozen: its words in four languages, its source and the day of which it is true. */
export const FrozenStatement = z.strictObject({
  id: z.uuid(),
  section: Section,
  standing: z.enum(standings),
  kind: z.enum(findingKinds),
  progress: z.enum(progresses).nullable(),
  text: Text,
  /** Languages in which an editor chose the words. */
  worded: z.array(z.enum(['en', 'sw', 'fr', 'ar'])).max(4),
  source: Source,
  answering: z.array(z.string().max(60)).max(60),
  targets: z.array(z.string().max(10)).max(60),
})
export type FrozenStatement = z.infer<typeof FrozenStatement>

/** A voluntary report as a State freezes it, signs it and hands it on. */
export const Package = z.strictObject({
  format: z.literal(format),
  version: z.literal(newestVersion),
  state: z.string().regex(/^[A-Z]{3}$/),
  stateName: Sentence,
  reference: z.string().max(40),
  forum: z.strictObject({ code: ForumCode, tier: z.enum(tiers), year: z.int(), region: z.enum(regions).nullable() }),
  frozenAt: z.iso.datetime(),
  approved: z.strictObject({ at: z.iso.datetime(), reasons: Line, ground: z.string().max(300) }),
  statements: z.array(FrozenStatement).max(20_000),
  leftOut: z.array(z.strictObject({ section: Section, text: Text, why: Line, source: Source })).max(20_000),
  comments: z
    .array(
      z.strictObject({
        reference: z.string().max(40),
        section: Section,
        comment: Line,
        by: z.string().max(400).nullable(),
        outcome: z.string().max(40),
        answer: Line.nullable(),
      }),
    )
    .max(20_000),
})
export type Package = z.infer<typeof Package>

/** The public half of an Ed25519 key (RFC 8037), with its thumbprint (RFC 7638). */
export const PublicKey = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
  kid: z.string().max(60),
})

/** A signed package: what was signed, its fingerprint (SHA-256 of its canonical form, RFC 8785), and the signature (JWS with detached, unencoded payload, RFC 7797). */
export const SignedPackage = z.strictObject({
  package: z.unknown(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  key: PublicKey,
  jws: z
    .string()
    .regex(/^[\w-]+\.\.[\w-]+$/)
    .max(2000),
})
export type SignedPackage = z.infer<typeof SignedPackage>

export const Counts = z.record(Section, z.record(z.enum(bands), z.number()))
export type Counts = z.infer<typeof Counts>
