import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { projectRoot } from '../config.ts'

/** A file that pages need, as it is sent: plain, gzipped, and with brotli. */
export type Asset = { readonly type: string; readonly body: Buffer; readonly gzip: Buffer; readonly brotli: Buffer }

const sources: Readonly<Record<string, readonly [path: string, type: string]>> = {
  'house.ltr.css': ['look/house.ltr.gen.css', 'text/css; charset=utf-8'],
  'house.rtl.css': ['look/house.rtl.gen.css', 'text/css; charset=utf-8'],
  'help.js': ['script/help.js', 'text/javascript; charset=utf-8'],
  'passkey.js': ['script/passkey.js', 'text/javascript; charset=utf-8'],
  'mark.svg': ['look/mark.svg', 'image/svg+xml'],
}

const load = (): { addresses: ReadonlyMap<string, string>; files: ReadonlyMap<string, Asset> } => {
  const addresses = new Map<string, string>()
  const files = new Map<string, Asset>()
  for (const [name, [path, type]] of Object.entries(sources)) {
    const body = readFileSync(join(projectRoot(), 'src/kernel/html', path))
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 10)
    const address = `/assets/${hash}/${name}`
    addresses.set(name, address)
    files.set(address, {
      type,
      body,
      gzip: gzipSync(body),
      brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    })
  }
  return { addresses, files }
}

let loaded: ReturnType<typeof load> | null = null
const assets = (): ReturnType<typeof load> => {
  loaded ??= load()
  return loaded
}

/** Where a file stands; the address changes when its content does, so that browsers may keep it for ever. */
export const assetAddress = (name: string): string => {
  const address = assets().addresses.get(name)
  if (!address) throw new Error(`there is no asset ${name}`)
  return address
}

/** The file at an address, if there is one. */
export const findAsset = (address: string): Asset | undefined => assets().files.get(address)
