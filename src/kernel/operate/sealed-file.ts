import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

const mark = Buffer.from('MKATABA BACKUP 1\n')
const [saltLength, nonceLength, tagLength] = [16, 12, 16]
const headLength = mark.length + saltLength + nonceLength

/** A key of 32 bytes from a password (scrypt, RFC 7914; N 2^17, r 8, p 1). */
const keyOf = (password: string, salt: Buffer): Buffer =>
  scryptSync(password.normalize('NFKC'), salt, 32, { N: 131_072, r: 8, p: 1, maxmem: 256_000_000 })

/** Writes what comes into a new file, compressed and sealed with a password (AES-256-GCM). */
export const writeSealed = async (file: string, password: string, content: AsyncIterable<Buffer | string>): Promise<void> => {
  const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)]
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, salt), nonce).setAAD(mark)
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' })
  out.write(Buffer.concat([mark, salt, nonce]))
  const withTag = new Transform({
    transform: (chunk: Buffer, _, done) => done(null, cipher.update(chunk)),
    flush(done) {
      this.push(cipher.final())
      done(null, cipher.getAuthTag())
    },
  })
  await pipeline(Readable.from(content), createGzip({ level: 6 }), withTag, out)
}

/** What is wrong with a file that is no backup, or was opened with the wrong password. */
export class NotABackup extends Error {}

/** Reads a sealed file as it was written; throws at its end, if not before, where it was changed or the password is wrong. */
export const readSealed = async function* (file: string, password: string): AsyncGenerator<Buffer> {
  const handle = await open(file, 'r').catch(() => {
    throw new NotABackup(`There is no file ${file}, or it cannot be read.`)
  })
  const { size } = await handle.stat()
  const [head, tag] = [Buffer.alloc(headLength), Buffer.alloc(tagLength)]
  await handle.read(head, 0, headLength, 0)
  await handle.read(tag, 0, tagLength, Math.max(0, size - tagLength))
  await handle.close()
  if (size < headLength + tagLength || !head.subarray(0, mark.length).equals(mark)) throw new NotABackup(`${file} is no backup of Mkataba.`)
  const key = keyOf(password, head.subarray(mark.length, mark.length + saltLength))
  const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(mark.length + saltLength))
    .setAAD(mark)
    .setAuthTag(tag)
  const plain = createReadStream(file, { start: headLength, end: size - tagLength - 1 }).pipe(decipher)
  const gunzip = createGunzip()
  plain.on('error', (error) => gunzip.destroy(error))
  plain.pipe(gunzip)
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch {
    throw new NotABackup('The backup cannot be opened: the password is wrong, or the file was damaged or changed.')
  }
}
