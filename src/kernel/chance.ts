import { randomBytes } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): begins with the time, so that new rows stand together. */
export const newId = (now = Date.now()): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A secret of so many bytes, written in base64url. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url')
