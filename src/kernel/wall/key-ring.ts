import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Purpose } from '../access/index.ts'

/** Whoever holds the keys of the purposes: files of the installation, or a key service. The database never does. */
export type KeyRing = {
  /** The generations of a purpose's key that still count, newest first; one is made where there is none. */
  readonly generations: (purpose: Purpose) => Promise<readonly number[]>
  /** One block of sixteen bytes, turned by the purpose's key into another that only the same key turns back. */
  readonly turn: (purpose: Purpose, generation: number, block: Buffer) => Promise<Buffer>
  /** The same by the key of a generation that counts no more: only to find what a record that is never changed says of a person. */
  readonly past: (purpose: Purpose) => Promise<readonly number[]>
  readonly turnPast: (purpose: Purpose, generation: number, block: Buffer) => Promise<Buffer>
  readonly turnBack: (purpose: Purpose, generation: number, block: Buffer) => Promise<Buffer>
  /** A key of 32 bytes, closed by the purpose's key and bound to what it is about (AES-256-GCM). */
  readonly wrap: (purpose: Purpose, generation: number, about: string, key: Buffer) => Promise<Buffer>
  /** Opens it; throws where it was changed or is about something else. */
  readonly unwrap: (purpose: Purpose, generation: number, about: string, wrapped: Buffer) => Promise<Buffer>
}

/** A key ring whose keys can be exchanged for new ones while the program runs. */
export type RotatingKeyRing = KeyRing & {
  /** Makes a new generation, which counts from now on; gives its number. */
  readonly renew: (purpose: Purpose) => Promise<number>
  /** Destroys a generation: whatever it alone closed is lost for good, and its numbers lead to nobody. */
  readonly retire: (purpose: Purpose, generation: number) => Promise<void>
}

const slug = (purpose: Purpose): string => purpose.replace(/ /g, '-')
const part = (key: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `mkataba ${use}`, 32))

/** Seals bytes (AES-256-GCM): nonce, sealed bytes and tag in one; `about` binds them to where they belong. */
export const sealBytes = (key: Buffer, about: string, bytes: Buffer): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed; throws where it was changed or belongs elsewhere. */
export const openBytes = (key: Buffer, about: string, sealed: Buffer): Buffer => {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about))
  cipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(12, -16)), cipher.final()])
}

const oneBlock = (key: Buffer, block: Buffer): Buffer => createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block)
const oneBlockBack = (key: Buffer, block: Buffer): Buffer => createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block)

/** Keys in files that only their owner reads: `keys/purpose-health-1`. Whoever asks first makes the first. */
export const fileKeyRing = (dataDir: string): RotatingKeyRing => {
  const folder = join(dataDir, 'keys')
  const fileOf = (purpose: Purpose, generation: number): string => join(folder, `purpose-${slug(purpose)}-${generation}`)
  const pastOf = (purpose: Purpose, generation: number): string => join(folder, `past-${slug(purpose)}-${generation}`)
  const parts = new Map<string, { readonly number: Buffer; readonly wrap: Buffer }>()

  const numbersOf = (purpose: Purpose, kind = 'purpose'): number[] =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .flatMap((name) => new RegExp(`^${kind}-${slug(purpose)}-(\\d+)$`).exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => b - a)
  const make = (purpose: Purpose, generation: number): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(fileOf(purpose, generation), randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const partsOf = (purpose: Purpose, generation: number) => {
    const name = `${purpose} ${generation}`
    const before = parts.get(name)
    if (before) return before
    const key = Buffer.from(readFileSync(fileOf(purpose, generation), 'utf8'), 'base64url')
    const made = { number: part(key, 'number'), wrap: part(key, 'wrap') }
    parts.set(name, made)
    return made
  }
  return {
    generations: async (purpose) => {
      if (numbersOf(purpose).length === 0) make(purpose, 1)
      return numbersOf(purpose)
    },
    turn: async (purpose, generation, block) => oneBlock(partsOf(purpose, generation).number, block),
    turnBack: async (purpose, generation, block) => oneBlockBack(partsOf(purpose, generation).number, block),
    wrap: async (purpose, generation, about, key) => sealBytes(partsOf(purpose, generation).wrap, about, key),
    unwrap: async (purpose, generation, about, wrapped) => openBytes(partsOf(purpose, generation).wrap, about, wrapped),
    renew: async (purpose) => {
      const next = (numbersOf(purpose)[0] ?? 0) + 1
      make(purpose, next)
      return next
    },
    past: async (purpose) => numbersOf(purpose, 'past'),
    turnPast: async (purpose, generation, block) =>
      oneBlock(Buffer.from(readFileSync(pastOf(purpose, generation), 'utf8'), 'base64url'), block),
    retire: async (purpose, generation) => {
      writeFileSync(pastOf(purpose, generation), partsOf(purpose, generation).number.toString('base64url'), { mode: 0o600 })
      parts.delete(`${purpose} ${generation}`)
      rmSync(fileOf(purpose, generation), { force: true })
    },
  }
}
