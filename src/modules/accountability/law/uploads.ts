import { gunzipSync, unzipSync } from 'fflate'
import { badInput } from '#kernel'

/** A file as it was sent, or as it stood in an archive that was sent. */
export type Sent = { readonly name: string; readonly bytes: Uint8Array }

const mostUnpacked = 100_000_000
const mostFiles = 500

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The size that a gzip stream says it has when unpacked (RFC 1952, ISIZE). */
const sizeInGzip = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true)

const tooLarge = () => badInput('documents.too-large', { megabytes: mostUnpacked / 1_000_000 }, 'file')

const unzip = (bytes: Uint8Array): readonly Sent[] => {
  let [size, count] = [0, 0]
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      count += 1
      if (size > mostUnpacked || count > mostFiles) throw tooLarge()
      return true
    },
  })
  return Object.entries(parts).map(([name, part]) => ({ name, bytes: part }))
}

/** The sheets in what was sent: the file itself, unpacked where it is gzip, or every CSV and XLSX of an archive. */
export const sheetsIn = ({ name, bytes }: Sent): readonly Sent[] => {
  try {
    if (isGzip(bytes)) {
      if (bytes.length < 18 || sizeInGzip(bytes) > mostUnpacked) throw tooLarge()
      return [{ name: name.replace(/\.gz$/, ''), bytes: gunzipSync(bytes) }]
    }
    if (!isZip(bytes)) return [{ name, bytes }]
    const parts = unzip(bytes)
    if (parts.some((part) => part.name === '[Content_Types].xml')) return [{ name, bytes }]
    return parts
      .filter((part) => /\.(csv|tsv|xlsx)$/i.test(part.name) && !/(^|\/)[._]/.test(part.name))
      .map((part) => ({ ...part, name: part.name.split('/').at(-1)! }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw (error as Error).name === 'BadInput' ? error : badInput('accountability.archive-broken', undefined, 'file')
  }
}

/** What was sent: a file, or what a form carried along from the first try. */
export const sentWith = async (given: {
  readonly file?: File | undefined
  readonly content?: string | undefined
  readonly fileName?: string | undefined
}): Promise<Sent> => {
  if (given.file) return { name: given.file.name, bytes: new Uint8Array(await given.file.arrayBuffer()) }
  if (given.content) return { name: given.fileName ?? 'file.csv', bytes: new Uint8Array(Buffer.from(given.content, 'base64')) }
  throw badInput('error.not-a-file', undefined, 'file')
}

/** What a form carries along so that the file need not be chosen again; null where it is too large. */
export const carriedAlong = ({ bytes }: Sent): string | null => (bytes.length < 1_400_000 ? Buffer.from(bytes).toString('base64') : null)
