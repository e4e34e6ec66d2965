import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  branchesOf,
  consistencySpans,
  grow,
  type Hash,
  inclusionSpans,
  isFrontierOf,
  leafHash,
  noLeaves,
  provesConsistency,
  provesInclusion,
  rootOf,
  type Span,
} from './tree.ts'

const sha = (...parts: readonly Uint8Array[]): Hash => createHash('sha256').update(Buffer.concat(parts)).digest()

/** The definition of RFC 6962, word by word. */
const naive = (contents: readonly Uint8Array[]): Hash => {
  if (contents.length === 0) return sha()
  if (contents.length === 1) return sha(Buffer.from([0]), contents[0]!)
  let split = 1
  while (split * 2 < contents.length) split *= 2
  return sha(Buffer.from([1]), naive(contents.slice(0, split)), naive(contents.slice(split)))
}

const contents = (most: number) => fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: most })
const hashesOf = (all: readonly Uint8Array[], spans: readonly Span[]): Hash[] =>
  spans.map(({ from, until }) => naive(all.slice(from, until)))
const two = contents(70).chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)))

describe('the hash tree', () => {
  test('gives the roots that RFC 6962 publishes for its test vectors', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) =>
      Buffer.from(hex, 'hex'),
    )
    assert.equal(rootOf(noLeaves).toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    assert.equal(
      rootOf(grow(noLeaves, leaves.slice(0, 3).map(leafHash))).toString('hex'),
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    )
    assert.equal(
      rootOf(grow(noLeaves, leaves.map(leafHash))).toString('hex'),
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    )
  })

  test('has the root of the definition, in however many portions its leaves come', () => {
    fc.assert(
      fc.property(two, ([all, cut]) => {
        const leaves = all.map(leafHash)
        const frontier = grow(grow(noLeaves, leaves.slice(0, cut)), leaves.slice(cut))
        assert.deepEqual(rootOf(frontier), naive(all))
        assert.equal(frontier.size, all.length)
        assert.ok(isFrontierOf(frontier, naive(all)))
      }),
    )
  })

  test('tells of every complete part once, with its own root', () => {
    fc.assert(
      fc.property(two, ([all, cut]) => {
        const made = new Map<string, Hash>()
        const tell = ({ level, number }: { level: number; number: number }, hash: Hash): void => {
          assert.ok(!made.has(`${level}/${number}`))
          made.set(`${level}/${number}`, hash)
          assert.deepEqual(hash, naive(all.slice(number * 2 ** level, (number + 1) * 2 ** level)))
        }
        const leaves = all.map(leafHash)
        grow(grow(noLeaves, leaves.slice(0, cut), tell), leaves.slice(cut), tell)
        let expected = 0
        for (let size = 2; size <= all.length; size *= 2) expected += Math.floor(all.length / size)
        assert.equal(made.size, expected)
      }),
    )
  })

  test('an edge with another number of parts is not taken for that of a root', () => {
    const leaves = [1, 2, 3].map((byte) => leafHash(Buffer.from([byte])))
    const whole = grow(noLeaves, leaves)
    assert.ok(!isFrontierOf({ size: 3, peaks: [rootOf(whole)] }, rootOf(whole)))
    assert.ok(!isFrontierOf({ size: 4, peaks: whole.peaks }, rootOf(whole)))
  })

  test('complete parts cover a run of leaves without gap or overlap', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (size) => {
        let at = 0
        for (const { level, number } of branchesOf({ from: 0, until: size })) {
          assert.equal(number * 2 ** level, at)
          at += 2 ** level
        }
        assert.equal(at, size)
      }),
    )
  })

  test('proves every leaf at its place, and at no other', () => {
    fc.assert(
      fc.property(two, fc.nat(80), ([all, number], elsewhere) => {
        const root = naive(all)
        const proof = hashesOf(all, inclusionSpans(number, { from: 0, until: all.length }))
        assert.ok(provesInclusion(leafHash(all[number]!), number, all.length, proof, root))
        assert.ok(elsewhere === number || !provesInclusion(leafHash(Buffer.from('another')), elsewhere, all.length, proof, root))
        assert.ok(!provesInclusion(leafHash(all[number]!), number, all.length, [...proof, root], root))
        for (const at of proof.keys())
          assert.ok(!provesInclusion(leafHash(all[number]!), number, all.length, proof.with(at, leafHash('false')), root))
      }),
    )
  })

  test('proves that a later tree only added to an earlier one', () => {
    fc.assert(
      fc.property(two, ([all, first]) => {
        const [before, after] = [
          { size: first, root: naive(all.slice(0, first)) },
          { size: all.length, root: naive(all) },
        ]
        const proof = hashesOf(all, consistencySpans(first, all.length))
        assert.ok(provesConsistency(before, after, proof))
        assert.ok(provesConsistency(after, after, hashesOf(all, consistencySpans(all.length, all.length))))
        for (const at of proof.keys()) assert.ok(!provesConsistency(before, after, proof.with(at, leafHash('false'))))
        if (first > 0) assert.ok(!provesConsistency({ ...before, root: leafHash('false') }, after, proof))
      }),
    )
  })

  test('no proof makes a tree in which an early leaf was changed a continuation', () => {
    fc.assert(
      fc.property(two, ([all, changed]) => {
        const rewritten = all.with(changed, Buffer.from('something else, and longer'))
        const first = changed + 1
        const before = { size: first, root: naive(all.slice(0, first)) }
        for (const proven of [all, rewritten]) {
          assert.ok(
            !provesConsistency(before, { size: all.length, root: naive(rewritten) }, hashesOf(proven, consistencySpans(first, all.length))),
          )
        }
      }),
    )
  })
})
