import { createHash, createPublicKey, verify } from 'node:crypto'
import type { Asked } from '#kernel'
import { countBands } from '../../evidence.ts'
import { sections } from '../terms.ts'
import { canonical } from './canonical.ts'
import type { Counts, FrozenStatement, SignedPackage } from './terms.ts'

/** SHA-256 of the canonical form, hexadecimal. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const encoded = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url')
const signingInput = (header: string, payload: string): Uint8Array => Buffer.from(`${header}.${payload}`)

/** How packages are signed, and no other way: EdDSA over the payload as it stands (RFC 7797). */
const header = encoded(canonical({ alg: 'EdDSA', b64: false, crit: ['b64'] }))

/** Something signed as JWS with detached, unencoded payload: the installation's key signs its canonical form. */
export const sealed = (signForAll: Asked['signForAll'], what: unknown): SignedPackage => {
  const payload = canonical(what)
  const { key, publicKey, signature } = signForAll(signingInput(header, payload))
  return {
    package: what,
    fingerprint: fingerprintOf(payload),
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, kid: key },
    jws: `${header}..${encoded(signature)}`,
  }
}

/** Whether a signature is that of the key that stands beside it; whose key that is, is another question. */
export const isSealed = (signed: SignedPackage): boolean => {
  const [said = '', , signature = ''] = signed.jws.split('.')
  if (said !== header || keyIdOf(signed.key.x) !== signed.key.kid) return false
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signed.key.x }, format: 'jwk' })
  return verify(null, signingInput(header, canonical(signed.package)), key, Buffer.from(signature, 'base64url'))
}

/** The thumbprint of an Ed25519 key (RFC 7638). */
export const keyIdOf = (x: string): string =>
  createHash('sha256')
    .update(canonical({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')

/** How many statements stand where, by section. */
export const countsOf = (statements: readonly Pick<FrozenStatement, 'section' | 'standing' | 'progress'>[]): Counts => {
  const bySection = Map.groupBy(statements, ({ section }) => section)
  return Object.fromEntries(
    sections.map((section) => [
      section,
      countBands((bySection.get(section) ?? []).map(({ standing, progress }) => ({ standing, ...(progress ? { progress } : {}) }))),
    ]),
  )
}
