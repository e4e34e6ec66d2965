// npm run new -- module NAME | operation MODULE.NAME [query|action] | rule MODULE.NAME CITATION: writes the first lines.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '../src/kernel/config.ts'
import { type FirstFile, moduleFiles, operationFiles, ruleFiles } from './new/first-lines.ts'

const usage = 'npm run new -- module NAME | operation MODULE.NAME [query|action] | rule MODULE.NAME CITATION'
const root = projectRoot()

const stop = (why: string): never => {
  console.error(`${why}\n${usage}`)
  process.exit(1)
}

const write = (files: readonly FirstFile[]): void => {
  const there = files.filter(([path]) => existsSync(join(root, path)))
  if (there.length > 0) stop(`This is there already: ${there.map(([path]) => path).join(', ')}`)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    console.log(`made ${path}`)
  }
}

/** Changes a file by a pattern that must be found in it. */
const change = (path: string, pattern: RegExp, into: string): void => {
  const text = readFileSync(join(root, path), 'utf8')
  if (!pattern.test(text)) stop(`${path} is not as expected; add it by hand`)
  writeFileSync(join(root, path), text.replace(pattern, into))
  console.log(`changed ${path}`)
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Puts a name into one of the lists of a module, and its import above. */
const enlist = (module: string, list: string, name: string, from: string): void => {
  const path = `src/modules/${module}/module.ts`
  const text = readFileSync(join(root, path), 'utf8')
  const there = new RegExp(`\\n  ${list}: ([[{])`)
  if (there.test(text)) change(path, there, `\n  ${list}: $1${name}, `)
  else change(path, /\n\}\)\s*$/, `\n  ${list}: ${list === 'rules' ? `{ ${name} }` : `[${name}]`},\n})\n`)
  change(path, /^/, `import { ${name} } from './${from}'\n`)
}

const [what, named = '', more = ''] = process.argv.slice(2)
const [module = '', name = ''] = named.split('.')
const simple = /^[a-z][a-zA-Z0-9]*$/

if (what === 'module') {
  if (!/^[a-z]+$/.test(named)) stop('A module has a name of small letters.')
  write(moduleFiles(named))
  change('src/modules.ts', /readonly Module\[\] = \[(.*)\]/, `readonly Module[] = [$1, ${named}]`)
  change('src/modules.ts', /\n\n/, `\nimport { ${named} } from './modules/${named}/module.ts'\n\n`)
} else if (what === 'operation' || what === 'rule') {
  if (!simple.test(module) || !simple.test(name)) stop('Name it as MODULE.name, in camelCase.')
  if (!existsSync(join(root, 'src/modules', module))) stop(`There is no module ${module}.`)
  if (what === 'operation') {
    const kind = more === 'action' ? 'action' : 'query'
    write(operationFiles(module, name, kind))
    enlist(module, 'operations', name, `${kebab(name)}.tsx`)
    enlist(module, 'pages', `${name}${kind === 'query' ? 'Page' : 'Form'}`, `${kebab(name)}.tsx`)
  } else {
    if (!/^(gcm|nyd|sgr|ken|ipu):[\w.]+$/.test(more)) stop('A rule carries its paragraph, such as gcm:13.g.')
    write(ruleFiles(module, name, more))
    enlist(module, 'rules', name, `${kebab(name)}.ts`)
  }
} else stop('Say what is to be made.')

spawnSync('npx', ['biome', 'check', '--write', 'src/modules', 'src/modules.ts'], { cwd: root, stdio: 'ignore' })
spawnSync('npm', ['run', '--silent', 'gen'], { cwd: root, stdio: 'inherit' })
