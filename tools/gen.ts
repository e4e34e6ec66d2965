// npm run gen [-- words]: makes every generated file again; `words` makes only the message keys and citation codes.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openDatabase } from '#kernel/db'
import { projectRoot } from '../src/kernel/config.ts'
import { roomOf } from '../src/kernel/module.ts'
import { kernelOperations, kernelRoom } from '../src/kernel/rooms.ts'
import { modules } from '../src/modules.ts'
import { answerFiles } from './gen/answers.ts'
import { declaredFiles } from './gen/documents.ts'
import { styleFiles } from './gen/styles.ts'
import { type MadeFile, tableFiles } from './gen/tables.ts'
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

/** A database of its own for a moment, made by all steps, from which types and dictionary are read. */
const readTables = async (): Promise<readonly MadeFile[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-gen-'))
  chmodSync(dataDir, 0o755)
  const rooms = [kernelRoom, ...modules.map(roomOf)]
  const database = await openDatabase({ dataDir, databaseUrl: undefined, databaseConnections: 2 }, rooms)
  try {
    return await tableFiles(database, rooms)
  } finally {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const words: readonly MadeFile[] = [
  ['src/kernel/language/keys.gen.ts', messageKeys(root)],
  ['src/kernel/codes.gen.ts', codes(root)],
]
const operations = [...kernelOperations, ...modules.flatMap((module) => module.operations)].sort((a, b) => (a.name < b.name ? -1 : 1))
const tables = Object.assign({}, kernelRoom.tables, ...modules.map((module) => module.tables))
const read = [...answerFiles(root, modules, operations), ...declaredFiles(modules, operations, tables)]
const files = process.argv.includes('words') ? words : [...words, ...read, ...(await styleFiles(root)), ...(await readTables())]
const same = files.map(([path, content]) => keep(path, content)).every(Boolean)
if (!same) process.exit(1)
