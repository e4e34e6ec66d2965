import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { z } from 'zod'

// Visible digital seals for non-constrained environments (ICAO Doc 9303, VDS-NC technical report): signed JSON.

const Seal = z.object({
  data: z.object({ hdr: z.looseObject({ is: z.string().max(3), t: z.string().max(40), v: z.number() }), msg: z.looseObject({}) }),
  sig: z.object({ alg: z.string(), cer: z.string().max(10_000), sigvl: z.string().max(2000) }),
})

export const sealVerdicts = ['holds', 'broken', 'unreadable'] as const
/** What a seal proves: who issued it, of what type, and whether what stands in it is what was signed, by a certificate that an authority of that State vouches for. */
export type SealVerdict = {
  readonly verdict: (typeof sealVerdicts)[number]
  readonly issuer: string | null
  readonly type: string | null
  /** Whether one of the certificates that are trusted vouches for it; null where none was given. */
  readonly vouched: boolean | null
}

/** JSON with its keys in order and no spaces, over which a seal is signed (RFC 8785 for what seals hold). */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

const hashes: Readonly<Record<string, string>> = { ES256: 'sha256', ES384: 'sha384', ES512: 'sha512' }
const unreadable: SealVerdict = { verdict: 'unreadable', issuer: null, type: null, vouched: null }

const certificateOf = (base64: string): X509Certificate | null => {
  try {
    return new X509Certificate(Buffer.from(base64, 'base64url'))
  } catch {
    return null
  }
}

const parsed = (text: string): z.infer<typeof Seal> | null => {
  try {
    return Seal.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Verifies a seal; `trusted` are certificates of authorities (DER, base64) that are known to be genuine. */
export const verifySeal = (text: string, trusted: readonly string[] = []): SealVerdict => {
  const seal = parsed(text)
  const certificate = seal ? certificateOf(seal.sig.cer) : null
  const hash = seal ? hashes[seal.sig.alg] : undefined
  if (!seal || !certificate || !hash) return unreadable
  const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }))
  const signature = Buffer.from(seal.sig.sigvl, 'base64')
  let genuine = false
  try {
    genuine = verify(hash, Buffer.from(canonical(seal.data)), { key, dsaEncoding: 'ieee-p1363' }, signature)
  } catch {
    return unreadable
  }
  const authorities = trusted.map(certificateOf).filter((each) => each !== null)
  return {
    verdict: genuine ? 'holds' : 'broken',
    issuer: seal.data.hdr.is,
    type: seal.data.hdr.t,
    vouched: authorities.length === 0 ? null : authorities.some((each) => certificate.verify(each.publicKey)),
  }
}
