import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import test, { suite } from 'node:test'
import fc from 'fast-check'
import { flattenedVerify, importJWK } from 'jose'
import { canonical } from './canonical.ts'
import { differences } from './compare.ts'
import { keyIdOf, sealed } from './seal.ts'
import type { Package, SignedPackage } from './terms.ts'
import { type Flaw, judge, type Trusted } from './verdict.ts'

const now = new Date('2026-11-24T12:00:00Z')
const inAll = (text: string) => ({ en: text, sw: text, fr: text, ar: text })
const statement = (id: number, text = 'Done.'): Package['statements'][number] => ({
  id: `01900000-0000-7000-8000-${String(id).padStart(12, '0')}`,
  section: '6',
  standing: 'good',
  kind: 'plan',
  progress: 'done',
  text: inAll(text),
  worded: ['en'],
  source: { address: 'https://mfano.example/accountability/plan/ACT-06', day: '2026-11-01' },
  answering: ['KE-LABOUR'],
  targets: ['8.8'],
})
const what = (given: Partial<Package> = {}): Package => ({
  format: 'mkataba-review',
  version: 1,
  state: 'XMT',
  stateName: inAll('Mtoni'),
  reference: 'REV-2026-00001',
  forum: { code: 'IMRF-2026', tier: 'global', year: 2026, region: null },
  frozenAt: '2026-11-20T08:00:00.000Z',
  approved: { at: '2026-11-19T08:00:00.000Z', reasons: 'It is true and whole.', ground: 'Decision 4' },
  statements: [statement(1), statement(2, 'Late.')],
  leftOut: [],
  comments: [],
  ...given,
})

type Signer = { readonly x: string; readonly private: KeyObject }
const newSigner = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { private: privateKey, x: (publicKey.export({ format: 'jwk' }) as { x: string }).x }
}
const signed = (signer: Signer, payload: unknown): SignedPackage =>
  sealed((bytes) => ({ key: keyIdOf(signer.x), publicKey: signer.x, signature: sign(null, bytes, signer.private) }), payload)
const [mtoni, stranger] = [newSigner(), newSigner()]
const trusted: ReadonlyMap<string, Trusted> = new Map([['XMT', { state: 'XMT', keys: new Map([[keyIdOf(mtoni.x), mtoni.x]]) }]])
const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value, null, 2))
const flawOf = (value: unknown): Flaw | null => judge(bytesOf(value), trusted, now).flaw

suite('a signed package', () => {
  test('is what the State signed, however its file is laid out', () => {
    const file = signed(mtoni, what())
    assert.equal(flawOf(file), null)
    assert.equal(flawOf(JSON.stringify(file)), null)
    const turned = Object.fromEntries(Object.entries({ ...file, package: Object.fromEntries(Object.entries(what()).reverse()) }).reverse())
    assert.equal(flawOf(turned), null)
  })

  test('is checked by any library that knows JWS (RFC 7797)', async () => {
    const file = signed(mtoni, what())
    const [header = '', , signature = ''] = file.jws.split('.')
    const key = await importJWK({ kty: file.key.kty, crv: file.key.crv, x: file.key.x }, 'EdDSA')
    await flattenedVerify({ protected: header, payload: canonical(file.package), signature }, key)
    await assert.rejects(flattenedVerify({ protected: header, payload: canonical({ ...what(), state: 'XKS' }), signature }, key))
  })

  const table: readonly (readonly [string, () => unknown, Flaw])[] = [
    ['is refused where it cannot be read', () => '{"package": {', 'unreadable'],
    ['is refused where it is a list', () => '7', 'unreadable'],
    ['is refused where it is something else', () => ({ some: 'thing' }), 'no-package'],
    ['is refused where it says more than a package says', () => signed(mtoni, { ...what(), more: true }), 'no-package'],
    ['is refused where a newer program made it', () => signed(mtoni, { ...what(), version: 2 }), 'newer-format'],
    [
      'is refused where a word was changed',
      () => ({ ...signed(mtoni, what()), package: what({ statements: [statement(1, 'Not done.')] }) }),
      'changed',
    ],
    ['is refused where its fingerprint is another’s', () => ({ ...signed(mtoni, what()), fingerprint: '0'.repeat(64) }), 'changed'],
    [
      'is refused where somebody else’s key stands beside it',
      () => ({ ...signed(mtoni, what()), key: signed(stranger, what()).key }),
      'changed',
    ],
    [
      'is refused where the key’s name is another’s',
      () => ({ ...signed(mtoni, what()), key: { ...signed(mtoni, what()).key, kid: 'x' } }),
      'changed',
    ],
    [
      'is refused where it is signed another way',
      () => ({ ...signed(mtoni, what()), jws: `eyJhbGciOiJub25lIn0..${signed(mtoni, what()).jws.split('.')[2]}` }),
      'changed',
    ],
    ['is refused where the State is not known', () => signed(mtoni, what({ state: 'XZZ' })), 'unknown-state'],
    ['is refused where another than the State signed it', () => signed(stranger, what()), 'other-key'],
    ['is refused where it comes from tomorrow', () => signed(mtoni, what({ frozenAt: '2026-11-25T12:00:00.000Z' })), 'from-the-future'],
  ]
  for (const [promise, make, flaw] of table) test(promise, () => assert.equal(flawOf(make()), flaw))

  test('is never taken for true once any bit of what it says has changed', () => {
    const text = canonical(what())
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), (at, by) => {
        const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1)
        const file = JSON.stringify(signed(mtoni, what())).replace(JSON.stringify(what()), () => other)
        assert.notEqual(judge(Buffer.from(file), trusted, now).flaw, null)
      }),
    )
  })
})

suite('a package that is not as it was frozen', () => {
  const found = (after: Package): readonly string[] => differences(what(), after).map(({ at }) => at)
  test('does not differ from itself', () => assert.deepEqual(found(what()), []))
  test('shows the words that were changed, in each language', () =>
    assert.deepEqual(found(what({ statements: [statement(1, 'Not done.'), statement(2, 'Late.')] })), ['en', 'sw', 'fr', 'ar']))
  test('shows what was taken out and what was put in', () =>
    assert.deepEqual(found(what({ statements: [statement(1), statement(3)] })), ['removed', 'added']))
  test('shows that the order is another', () =>
    assert.deepEqual(found(what({ statements: [statement(2, 'Late.'), statement(1)] })), ['order']))
  test('shows that the approval is another', () =>
    assert.deepEqual(found(what({ approved: { ...what().approved, ground: 'Decision 5' } })), ['approved']))
  test('shows that what is late was made good', () =>
    assert.deepEqual(found(what({ statements: [statement(1), { ...statement(2, 'Late.'), standing: 'late' }] })), ['standing']))
})
