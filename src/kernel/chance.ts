import { randomBytes, randomInt } from 'node:crypto'

let last = { time: 0, count: 0 }

/** The next place within a millisecond: twelve bits that begin low and by chance, so that ids of one moment stand in the order in which they were made. */
const next = (time: number): typeof last => {
  if (time !== last.time) return { time, count: randomInt(2048) }
  return last.count < 4095 ? { time, count: last.count + 1 } : { time: time + 1, count: randomInt(2048) }
}

/** A UUID of version 7 (RFC 9562, 6.2, method 1): begins with the time, so that new rows stand together. */
export const newId = (now = Date.now()): string => {
  last = next(now)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(last.time, 0, 6)
  bytes.writeUInt16BE(0x7000 | last.count, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A secret of so many bytes, written in base64url. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url')

const spoken = '23456789BCDFGHJKMNPQRSTVWXZ'

/** A code by chance that is read out without mistakes: no vowels, no letters that look alike. */
export const newCode = (length: number): string => Array.from({ length }, () => spoken[randomInt(spoken.length)]).join('')
