/** Media types that are taken, by the bytes with which they begin; text is told by being text. */
const beginnings: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
]
/** Office documents are archives; their names say which. */
const archives: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
const texts: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', eml: 'message/rfc822', md: 'text/markdown' }

const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

const isText = (bytes: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u0000')
  } catch {
    return false
  }
}

/** The media type of a file, from its first bytes and then its name; null where it is of no kind that is taken. */
export const typeOfFile = (name: string, bytes: Uint8Array): string | null => {
  const found = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (found === 'application/zip') return archives[endingOf(name)] ?? null
  if (found) return found
  return bytes.length > 0 && isText(bytes) ? (texts[endingOf(name)] ?? 'text/plain') : null
}

/** The name of a file without folders, controls and marks that turn the direction of reading. */
export const plainName = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200) || 'file'
