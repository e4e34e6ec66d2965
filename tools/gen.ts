// npm run gen [-- words]: makes every generated file again; `words` makes only the message keys and citation codes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../src/kernel/config.ts'
import { codes, messageKeys } from './gen/words.ts'

const root = projectRoot()

/** Writes a generated file where it differs, or with `--check` fails. */
const keep = (path: string, content: string): boolean => {
  const file = join(root, path)
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return true
  if (process.argv.includes('--check')) {
    console.error(`${path} is out of date: run npm run gen`)
    return false
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  console.log(`made ${path}`)
  return true
}

const files: [string, string][] = [
  ['src/kernel/language/keys.gen.ts', messageKeys(root)],
  ['src/kernel/codes.gen.ts', codes(root)],
]
const same = files.map(([path, content]) => keep(path, content)).every(Boolean)
if (!same) process.exit(1)
