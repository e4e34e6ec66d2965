import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newSecret } from '../chance.ts'

/** A key that signs roots: its id (RFC 7638 thumbprint) and public half (Ed25519, raw, base64url). */
export type SigningKey = { readonly id: string; readonly publicKey: string; readonly private: KeyObject }
/** Public halves of the keys that may have signed roots, by id. */
export type KnownKeys = ReadonlyMap<string, string>

/** The id of an Ed25519 key. */
export const keyId = (publicKey: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: publicKey }))
    .digest('base64url')
/** A public half, ready to verify with. */
export const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })

const folderOf = (dataDir: string): string => join(dataDir, 'keys')

const numbersIn = (dataDir: string): readonly number[] =>
  existsSync(folderOf(dataDir))
    ? readdirSync(folderOf(dataDir))
        .flatMap((name) => /^record-(\d+)\.jwk$/.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b)
    : []

const readKey = (dataDir: string, number: number): JsonWebKey & { readonly x: string } => {
  const file = join(folderOf(dataDir), `record-${number}.jwk`)
  const key = JSON.parse(readFileSync(file, 'utf8')) as JsonWebKey
  if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || typeof key.x !== 'string') throw new Error(`${file} holds no Ed25519 key`)
  return { ...key, x: key.x }
}

/** Makes a key and writes it beside the others, whole or not at all; whoever else made it at the same time is left in place. */
const makeKey = (dataDir: string, number: number): void => {
  const folder = folderOf(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `record-${newSecret(6)}.draft`)
  writeFileSync(draft, JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, join(folder, `record-${number}.jwk`))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** The key that signs now: the one with the highest number, made at the first start. */
export const signingKey = (dataDir: string): SigningKey => {
  if (numbersIn(dataDir).length === 0) makeKey(dataDir, 1)
  const key = readKey(dataDir, numbersIn(dataDir).at(-1)!)
  return { id: keyId(key.x), publicKey: key.x, private: createPrivateKey({ key, format: 'jwk' }) }
}

/** A signature over bytes (Ed25519), with the id and public half (raw, base64url) of the key that made it. */
export type Signed = { readonly key: string; readonly publicKey: string; readonly signature: Uint8Array }

/** Signs bytes with the key that signs now. */
export const signBytes = (dataDir: string, bytes: Uint8Array): Signed => {
  const key = signingKey(dataDir)
  return { key: key.id, publicKey: key.publicKey, signature: sign(null, bytes, key.private) }
}

/** Whether a text is the one that was signed by a key (its public half raw, base64url). */
export const isSigned = (text: string, publicKey: string, signature: Uint8Array): boolean =>
  verify(null, Buffer.from(text), publicKeyOf(publicKey), signature)

/** Makes a new key, which signs from the next start on; the old ones stay, so that their roots can be verified. */
export const rotateKey = (dataDir: string): SigningKey => {
  makeKey(dataDir, (numbersIn(dataDir).at(-1) ?? 0) + 1)
  return signingKey(dataDir)
}

/** The public halves of all keys of this installation; of a retired one the private half may be gone. */
export const knownKeys = (dataDir: string): KnownKeys =>
  new Map(
    numbersIn(dataDir).map((number) => {
      const { x } = readKey(dataDir, number)
      return [keyId(x), x]
    }),
  )
