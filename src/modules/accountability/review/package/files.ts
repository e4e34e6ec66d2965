import { unzipSync } from 'fflate'
import { badInput } from '#kernel'

/** A package may be so large, and all in an archive together, in bytes. */
const largest = 30_000_000
const largestTogether = 600_000_000
const mostFiles = 400

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/** The packages in a file: itself, or those in an archive (ZIP); one that would swell beyond measure is refused unopened. */
export const packagesIn = async (file: File): Promise<readonly NamedFile[]> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isArchive(bytes)) return [{ name: file.name, bytes }]
  let together = 0
  let count = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !name.endsWith('.json')) return false
        together += originalSize
        count += 1
        if (originalSize > largest || together > largestTogether || count > mostFiles)
          throw badInput('accountability.archive-too-large', undefined, 'file')
        return true
      },
    })
    const found = Object.entries(parts).map(([name, part]) => ({ name, bytes: part }))
    if (found.length === 0) throw badInput('accountability.no-report-in-archive', undefined, 'file')
    return found
  } catch (error) {
    if (error instanceof Error && error.name === 'BadInput') throw error
    throw badInput('accountability.flaw.unreadable', { name: file.name }, 'file')
  }
}
