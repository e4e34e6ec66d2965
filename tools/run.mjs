// node tools/run.mjs ENTRY.ts [arguments]: builds the entry and runs it in this process.
import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, builtFile, root, underTheRightNode } from './build.mjs'

await underTheRightNode()
process.setSourceMapsEnabled(true)
const [entry, ...rest] = process.argv.slice(2)
const file = relative(root, resolve(entry))
const out = await build([file])
process.argv = [process.argv[0], file, ...rest]
await import(pathToFileURL(builtFile(out, file)).href)
