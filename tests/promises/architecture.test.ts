import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { projectRoot } from '../../src/kernel/config.ts'
import { modules } from '../../src/modules.ts'

const root = projectRoot()
const filesBelow = (folder: string, endings: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file))
    .map((file) => join(folder, file))
const sources = [...filesBelow('src', /\.tsx?$/), ...filesBelow('tests', /\.ts$/), ...filesBelow('tools', /\.(ts|mjs)$/)].filter(
  (file) => !/\.gen\.|\.d\.ts$/.test(file),
)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import) '([^']+)'/g)]
    .map((match) => match[1]!)
    .map((path) => (path.startsWith('.') ? normalize(join(dirname(file), path)) : path))

test('the kernel imports no module', () => {
  const wrong = sources
    .filter((file) => file.startsWith('src/kernel/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((path) => path.includes('src/modules') || path.startsWith('#module'))
        .map((path) => `${file}: ${path}`),
    )
  assert.deepEqual(wrong, [])
})

test('a module enters the kernel and other modules only by their doors, and only the modules that it needs', () => {
  const order = modules.map((module) => module.name)
  const wrong = sources
    .filter((file) => file.startsWith('src/modules/'))
    .flatMap((file) => {
      const own = file.split('/')[2]!
      const needs = modules.find((module) => module.name === own)?.needs.map((need) => need.name) ?? []
      return importsOf(file).flatMap((path) => {
        const other = /^#module\/([a-z-]+)$/.exec(path)?.[1]
        if (other) return needs.includes(other) && order.indexOf(other) < order.indexOf(own) ? [] : [`${file} needs ${other}`]
        const inside = path.startsWith(`src/modules/${own}/`) || !path.startsWith('src/')
        const atTest = file.endsWith('.test.ts')
        return inside || atTest ? [] : [`${file}: ${path}`]
      })
    })
  assert.deepEqual(wrong, [])
})

test('rules do no input or output and read neither clock nor chance nor environment', () => {
  const impure = /\b(node:(?!assert)|Date\.now|new Date\(\)|Math\.random|process\.env|await )/
  const wrong = sources
    .filter(
      (file) =>
        /\/(rules|themes|numbering|grammars|joining|force|align|words|likeness|sssom|akoma-ntoso)\.tsx?$/.test(file) &&
        !file.includes('language/') &&
        !file.includes('tools/'),
    )
    .filter((file) => impure.test(read(file)))
  assert.deepEqual(wrong, [])
})

test('SQL is written in the rooms that keep rows, and nowhere near pages', () => {
  const wrong = filesBelow('src/modules', /pages?\.tsx$/).filter((file) => /from 'kysely'/.test(read(file)))
  assert.deepEqual(wrong, [])
})

test('no file is longer than 300 lines', () => {
  assert.deepEqual(
    sources.filter((file) => read(file).split('\n').length > 301),
    [],
  )
})

test('there is no room for odds and ends', () => {
  assert.deepEqual(
    sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file)),
    [],
  )
})

test('nothing speaks of the place where it was written', () => {
  const told = /\/work\/|\/tmp\/bash|registry\.|anthropic|claude|gpt|\bLLM\b/i
  const files = [
    ...sources,
    ...filesBelow('docs', /\.md$/),
    ...['README.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'CONTRIBUTING.md', 'SECURITY.md', '.ci/run', 'package.json'],
  ]
  assert.deepEqual(
    files.filter((file) => !file.endsWith('architecture.test.ts') && told.test(read(file))),
    [],
  )
})

test('no module reaches behind the wall', () => {
  assert.deepEqual(
    sources.filter((file) => file.startsWith('src/modules/') && /\bwall\.behind\b/.test(read(file))),
    [],
  )
})
