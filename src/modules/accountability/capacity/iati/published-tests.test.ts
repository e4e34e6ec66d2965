import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'node:test'
import { BadInput } from '#kernel'
import { projectRoot } from '../../../../kernel/config.ts'
import { judgeFile } from './judge.ts'
import { readXml } from './xml.ts'

const folder = join(projectRoot(), '..', 'shared', 'data', 'standards', 'iati', 'tests')
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.xml'))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  : []
const skip = files.length > 0 ? false : 'the published tests of the standard are not at ../shared/data/standards/iati'

/** What is said against a file, as the ends of the keys of its sentences. */
const saidOf = (text: string): readonly string[] => {
  try {
    return judgeFile(readXml(text)).map(({ key }) => key.replace('accountability.iati-', ''))
  } catch (error) {
    if (error instanceof BadInput) return ['unreadable']
    throw error
  }
}

test('every file that the publishers of IATI mark as should-pass is accepted', { skip }, () => {
  const marked = files.filter(({ path }) => path.includes('should-pass'))
  assert.ok(marked.length > 200)
  assert.deepEqual(
    marked.filter(({ text }) => saidOf(text).length > 0).map(({ path }) => path),
    [],
  )
})

test('every file that they mark as should-fail is refused', { skip }, () => {
  const marked = files.filter(({ path }) => path.includes('should-fail'))
  assert.ok(marked.length > 400)
  assert.deepEqual(
    marked.filter(({ text }) => saidOf(text).length === 0).map(({ path }) => path),
    [],
  )
})

/** The reason that the name of a file gives, and what must then be said. */
const reasons: readonly (readonly [name: RegExp, said: RegExp])[] = [
  [/missing-attribute(?!.*empty)/, /missing-attribute/],
  [/(^|-)two-|multiple-/, /too-many/],
  [/contains-text/, /stray-text/],
  [/non-(iso-date|decimal|boolean|boolen|positiveInteger)|incorrect-(date|datatype)/, /wrong-(value|text)/],
  [/forbidden-attribute/, /unknown-attribute/],
]

test('and it is refused for the reason that its name gives', { skip }, () => {
  const named = files.flatMap(({ path, text }) => {
    const reason = path.includes('should-fail') ? reasons.find(([name]) => name.test(basename(path))) : undefined
    return reason ? [{ path, text, said: reason[1] }] : []
  })
  assert.ok(named.length > 250)
  assert.deepEqual(
    // One file says "missing year" of a forecast that has its year and lacks its amount.
    named
      .filter(
        ({ path, text, said }) =>
          !path.endsWith('03-missing-attribute-forecast-year.xml') &&
          !saidOf(text).some((each) => said.test(each) || each === 'other-root'),
      )
      .map(({ path }) => path),
    [],
  )
})
