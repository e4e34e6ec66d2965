import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { BadInput } from '#kernel'
import { projectRoot } from '../../../../kernel/config.ts'
import { childrenOf, element, readXml, standingAlone, writeXml, type XmlNode } from './xml.ts'

/** A tree without the lines on which its elements stand. */
const unlined = (node: XmlNode): unknown => ({
  name: node.name,
  attributes: node.attributes.map(({ name, value }) => [name, value]),
  content: node.content.map((part) => (typeof part === 'string' ? part : unlined(part))),
})

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((each) => !/[\p{Cc}\ufffe\uffff]/u.test(each.replace(/[\t\n\r]/g, '')))
const { tree } = fc.letrec<{ tree: XmlNode }>((tie) => ({
  tree: fc
    .record({
      name,
      attributes: fc.dictionary(name, text, { maxKeys: 3 }),
      content: fc.array(fc.oneof({ weight: 1, arbitrary: text.filter((each) => each !== '') }, { weight: 2, arbitrary: tie('tree') }), {
        maxLength: 3,
      }),
    })
    .map(({ name: of, attributes, content }) => element(of, attributes, ...content)),
}))

const joined = (node: XmlNode): XmlNode => ({
  ...node,
  content: node.content.reduce<(XmlNode | string)[]>((parts, part) => {
    if (typeof part === 'string' && typeof parts.at(-1) === 'string') parts[parts.length - 1] += part
    else parts.push(typeof part === 'string' ? part : joined(part))
    return parts
  }, []),
})

const refusal = (xml: string): string => {
  try {
    readXml(xml)
  } catch (error) {
    if (error instanceof BadInput) return error.issues[0]!.saying.key.replace('accountability.iati-', '')
    throw error
  }
  return 'taken'
}

test('whatever stands in a tree, it is read again as it was written', () =>
  fc.assert(fc.property(tree, (node) => assert.deepEqual(unlined(readXml(writeXml(node))), unlined(joined(node))))))

suite('what could do harm is refused, and said to be', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]><a>&a30;</a>`
  const table: readonly (readonly [string, string, string])[] = [
    ['entities that grow', bomb, 'document-type'],
    ['an entity from outside', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'document-type'],
    ['a document type alone', '<!DOCTYPE a SYSTEM "http://mfano.example/a.dtd"><a/>', 'document-type'],
    ['an entity that nobody declared', '<a>&nope;</a>', 'not-well-formed'],
    ['elements that go on for ever', '<a>'.repeat(100), 'too-deep'],
    ['an element that is not closed', '<a><b></a>', 'not-well-formed'],
    ['two roots', '<a/><b/>', 'not-well-formed'],
    ['a bare ampersand', '<a>R & D</a>', 'not-well-formed'],
    ['the same attribute twice', '<a b="1" b="2"/>', 'not-well-formed'],
    ['a prefix that nobody declared', '<x:a/>', 'not-well-formed'],
    ['nothing', '', 'not-well-formed'],
  ]
  for (const [promise, xml, expected] of table) test(promise, () => assert.equal(refusal(xml), expected))
})

test('an element that is taken out of a file takes along the prefixes declared around it', () => {
  const root = readXml('<r xmlns:x="http://mfano.example/x"><a><x:b x:c="1">t</x:b></a></r>')
  const alone = writeXml(standingAlone(childrenOf(root, 'a')[0]!))
  assert.equal(alone, '<a xmlns:x="http://mfano.example/x"><x:b x:c="1">t</x:b></a>')
  assert.equal(writeXml(standingAlone(readXml(alone))), alone)
})

test('lines are those on which elements begin', () => {
  const root = readXml('<a>\n  <b\n    c="1"\n  />\n  <d/>\n</a>')
  assert.deepEqual(
    childrenOf(root).map(({ line }) => line),
    [2, 5],
  )
})

const large = join(projectRoot(), '..', 'shared', 'data', 'standards', 'iati', 'test-data', 'activities', 'ocha-test-data.xml')
test('a file of 1.6 MB is read and written again without loss', { skip: existsSync(large) ? false : 'it is not at ../shared' }, () => {
  const root = readXml(readFileSync(large, 'utf8'))
  assert.deepEqual(unlined(readXml(writeXml(root))), unlined(root))
})
