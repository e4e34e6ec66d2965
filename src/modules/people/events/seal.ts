import { encode } from 'uqr'

/** Signs of a code that is typed by hand, in groups. */
const grouped = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1-')

/** The code of a certificate, by which anybody can ask whether it is genuine; only this installation can make it. */
export const certificateCode = (sign: (...parts: readonly string[]) => string, number: string): string =>
  grouped(
    [...Buffer.from(sign('people.certificate', number), 'base64url').subarray(0, 12)]
      .map((byte) => '23456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 30])
      .join(''),
  )

/** A code as somebody typed it. */
export const plainCode = (typed: string): string =>
  grouped(
    typed
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 40),
  )

/** A square that a telephone reads, at the beginning of a line as wide as a page. */
export const qrLine = (text: string): string => {
  const { data, size } = encode(text)
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size * 5} ${size}"><path d="${cells}" fill="#000"/></svg>`
}
