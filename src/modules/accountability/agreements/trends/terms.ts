import { z } from 'zod'
import { SignedPackage } from '../../review/package/terms.ts'
import { Code, trends } from '../terms.ts'

export { SignedPackage }

/** What this program writes into a bulletin and a receipt. */
export const bulletinFormat = 'mkataba-trends'
export const receiptFormat = 'mkataba-trends-receipt'

const State = z.string().regex(/^[A-Z]{3}$/)

/** One total: where, of what, how many people; null where they are fewer than ten, and so are not told. */
export const Figure = z.strictObject({
  place: z.string().max(120),
  counts: z.string().max(200),
  people: z.int().min(0).nullable(),
  source: z.string().max(200),
})
export type Figure = z.infer<typeof Figure>

/** A bulletin of a trend, as one State signs it for another: totals, never persons. */
export const Bulletin = z.strictObject({
  format: z.literal(bulletinFormat),
  version: z.literal(1),
  reference: z.string().max(40),
  from: State,
  to: State,
  agreement: Code,
  trend: z.enum(trends),
  periodFrom: z.iso.date(),
  periodTo: z.iso.date(),
  summary: z.string().max(4000),
  figures: z.array(Figure).min(1).max(200),
  sentAt: z.iso.datetime(),
})
export type Bulletin = z.infer<typeof Bulletin>

/** That a bulletin arrived, as its receiver signs it. */
export const Receipt = z.strictObject({
  format: z.literal(receiptFormat),
  version: z.literal(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  from: State,
  to: State,
  receivedAt: z.iso.datetime(),
})
export type Receipt = z.infer<typeof Receipt>
