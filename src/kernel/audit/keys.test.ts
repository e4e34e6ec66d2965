import assert from 'node:assert/strict'
import { verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { keyId, knownKeys, publicKeyOf, rotateKey, signBytes } from './keys.ts'

test('what the installation signs can be checked with its public half, also when another key signs since', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mkataba-keys-'))
  const bytes = Buffer.from('a review')
  const before = signBytes(dataDir, bytes)
  rotateKey(dataDir)
  const since = signBytes(dataDir, bytes)
  assert.notEqual(before.key, since.key)
  for (const signed of [before, since]) {
    assert.equal(signed.key, keyId(signed.publicKey))
    assert.equal(knownKeys(dataDir).get(signed.key), signed.publicKey)
    assert.ok(verify(null, bytes, publicKeyOf(signed.publicKey), signed.signature))
    assert.ok(!verify(null, Buffer.from('A review'), publicKeyOf(signed.publicKey), signed.signature))
  }
  rmSync(dataDir, { recursive: true })
})
