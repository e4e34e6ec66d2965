import { argon2, createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(argon2)
/** RFC 9106, second recommended option: 64 MiB, three passes. */
const cost = { parallelism: 4, tagLength: 32, memory: 65_536, passes: 3 }

/** A word as its Argon2id hash (RFC 9106) in the PHC form, with a salt of its own. */
export const hashWord = async (word: string): Promise<string> => {
  const salt = randomBytes(16)
  const tag = await hash('argon2id', { message: Buffer.from(word.normalize('NFKC')), nonce: salt, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${salt.toString('base64').replace(/=/g, '')}$${Buffer.from(tag).toString('base64').replace(/=/g, '')}`
}

/** Whether a word is the one that was hashed. */
export const isWord = async (word: string, kept: string): Promise<boolean> => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(kept)
  if (!found) return false
  const [, memory, passes, parallelism, salt, tag] = found
  const expected = Buffer.from(tag!, 'base64')
  const given = await hash('argon2id', {
    message: Buffer.from(word.normalize('NFKC')),
    nonce: Buffer.from(salt!, 'base64'),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
  })
  return timingSafeEqual(Buffer.from(given), expected)
}

/** A hash of nobody's word: compared against where there is no account, so that both take equally long. */
export const nobodysHash = hashWord(randomBytes(16).toString('hex'))

/** What a token is kept as. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** Seals a text with the key of the installation (AES-256-GCM); `about` binds it to where it belongs. */
export const seal = (key: Uint8Array, about: string, text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** Opens what was sealed; throws where it was changed or belongs elsewhere. */
export const unseal = (key: Uint8Array, about: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
  cipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8')
}
