import assert from 'node:assert/strict'
import test from 'node:test'
import { placeOf } from '../../src/kernel/operation.ts'
import { Visitor } from '../../src/kernel/testing/visitor.ts'
import { wholeHouse } from '../house.ts'

type Operation = {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean }[]
  responses: Record<string, object>
  summary?: string
}
type Described = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components?: object
}

const house = await wholeHouse()
const described = JSON.parse((await new Visitor(house).open('/api/openapi.json')).html) as Described
const all = Object.entries(described.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ path, verb, operation })),
)

test('the programming interface is described as OpenAPI 3.1', () => {
  assert.match(described.openapi, /^3\.1\./)
  assert.ok(described.info.title && described.info.version)
})

test('every operation is in it, once, under its own name', () => {
  const expected = [...house.operations.values()].map((operation) => operation.name).sort()
  const found = all.map(({ operation }) => operation.operationId)
  assert.equal(new Set(found).size, found.length)
  for (const name of expected) assert.ok(found.includes(name), name)
})

test('each names the parameters of its address, and nothing that is not there', () => {
  for (const { path, operation } of all) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    const declared = (operation.parameters ?? []).filter((each) => each.in === 'path')
    assert.deepEqual(declared.map(({ name }) => name).sort(), inPath.sort(), operation.operationId)
    assert.ok(
      declared.every(({ required }) => required),
      operation.operationId,
    )
  }
})

test('every reference in it leads somewhere', () => {
  const text = JSON.stringify(described)
  for (const [, target = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = target
      .split('/')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part.replace(/~1/g, '/').replace(/~0/g, '~')], described)
    assert.ok(found, target)
  }
})

test('each says what it answers, also when it cannot be done', () => {
  for (const { operation } of all) {
    assert.ok(operation.responses['200'], operation.operationId)
    assert.ok(operation.responses['422'] ?? operation.responses.default, operation.operationId)
    assert.ok(operation.summary, operation.operationId)
  }
})

test('the page for people names every one of them', async () => {
  const { text } = await new Visitor(house).open('/api')
  for (const operation of house.operations.values()) assert.ok(text.includes(`/api${placeOf(operation).path}`), operation.name)
})
