// npm test [-- part-of-a-file-name ...]: every promise, in one process.
import { spawn } from 'node:child_process'
import { build, builtFile, filesBelow, underTheRightNode } from './build.mjs'

await underTheRightNode()
const wanted = process.argv.slice(2)
const files = [...filesBelow('src', ['.test.ts', '.test.tsx']), ...filesBelow('tests', ['.test.ts', '.test.tsx'])].filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
)
const out = await build(files)
const child = spawn(
  process.execPath,
  ['--enable-source-maps', '--test', '--test-isolation=none', ...files.map((file) => builtFile(out, file))],
  { stdio: 'inherit' },
)
child.on('exit', (code) => process.exit(code ?? 1))
