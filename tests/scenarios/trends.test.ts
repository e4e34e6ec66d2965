import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import { isSealed, keyIdOf, sealed } from '../../src/modules/accountability/review/package/seal.ts'
import type { SignedPackage } from '../../src/modules/accountability/review/package/terms.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const at = '/accountability/agreements/trends'

/** Another State with a key of its own. */
const newState = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const x = String(publicKey.export({ format: 'jwk' }).x)
  return {
    x,
    signs: (what: unknown) => sealed((bytes) => ({ key: keyIdOf(x), publicKey: x, signature: sign(null, bytes, privateKey) }), what),
  }
}
const asFile = (what: unknown): File => new File([JSON.stringify(what)], 'from-there.json', { type: 'application/json' })
const bulletin = {
  toState: 'BDI',
  trend: 'trafficking',
  ...dateParts('periodFrom', daysAfter(today, -90)),
  ...dateParts('periodTo', daysAfter(today, -1)),
  summary: 'Offers of work that does not exist reach people before they leave.',
  figures: 'Mfano border | people who asked a helpline | 240 | helpline\nMfano border | children among them | <10 | helpline',
}
const send = (who: Visitor, more: Fields = {}): Promise<Answer> => who.fillAndCheck(`${at}/send`, { ...bulletin, ...more })
const agree = async (who: Visitor, code: string, fields: Fields, terms: Fields): Promise<void> => {
  const added = await who.fill('/accountability/agreement-entries/add', {
    ...{ code, 'agreementName.en': `Test arrangement ${code}`, agreementKind: 'data', leadBody: 'KE-FOREIGN', parties: 'KEN\nBDI' },
    ...dateParts('signedOn', daysAfter(today, -200)),
    ...dateParts('inForceFrom', daysAfter(today, -190)),
    ...fields,
    why: 'First record',
  })
  assert.equal(added.status, 303, added.text)
  const written = await who.fill(`/accountability/agreements/${code}/terms`, { ...terms, takenFrom: 'Text of the test' })
  assert.equal(written.status, 303, written.text)
}

scenario(
  'gcm:3.b',
  'a bulletin of trends passes to another State only under an agreement in force that covers it; it is signed, received and acknowledged, and refused without',
  async ({ person, reader }) => {
    const burundi = newState()
    const [asha, naliaka] = [await person('Asha Mfano'), await person('Naliaka Mfano')]
    const known = await asha.fill('/accountability/states/add', {
      code: 'BDI',
      'name.en': 'Burundi',
      keys: burundi.x,
      why: 'It sent its key',
    })
    assert.equal(known.status, 303, known.text)

    const refused = await send(naliaka)
    assert.equal(refused.status, 403)
    assert.match(refused.text, /No agreement with BDI covers this, so nothing may pass/)
    assert.match(refused.html, /Offers of work that does not exist/, 'nothing typed is lost')

    await agree(naliaka, 'TEST-ENDED', dateParts('inForceUntil', daysAfter(today, -1)), { trendPurposes: 'trafficking' })
    assert.match((await send(naliaka)).text, /TEST-ENDED with BDI has ended, so nothing may pass/)
    await agree(naliaka, 'TEST-SUSPENDED', dateParts('suspendedFrom', today), { trendPurposes: 'trafficking' })
    assert.match((await send(naliaka)).text, /TEST-SUSPENDED with BDI is suspended, so nothing may pass/)
    await agree(naliaka, 'TEST-OPEN', {}, { trendPurposes: 'trafficking' })
    assert.match((await send(naliaka, { trend: 'return' })).text, /TEST-OPEN with BDI is in force and does not name this matter/)
    assert.match((await reader().open(at)).text, /Burundi trafficking in persons open TEST-OPEN/)

    const personal = await send(naliaka, { summary: 'The telephone +254 700 000 000 was used to make offers.' })
    assert.match(personal.text, /Take out what belongs to one person/)
    const few = await send(naliaka, { figures: 'Mfano border | people | 4 | posts\nnothing' })
    assert.match(few.text, /Line 1 counts fewer than ten people/)
    assert.match(few.text, /Line 2 is no total/)

    const shared = await send(naliaka)
    assert.equal(shared.status, 303, shared.text)
    const sent = await naliaka.follow(shared)
    assert.match(sent.text, /sent to Burundi.*Under which agreement TEST-OPEN.*not yet.*240/)
    assert.match(sent.html, /missing-mark/, 'fewer than ten are not told, which is not zero')
    const file = await naliaka.open(`${shared.onwards.split('?')[0]}/file`)
    const signed = JSON.parse(file.html) as SignedPackage
    assert.ok(isSealed(signed), 'anybody can check who signed it')
    const outside = await reader().open(`${shared.onwards.split('?')[0]}/file`)
    assert.match(outside.onwards, /sign-in/, 'bulletins are for those who exchange them')
    const hassan = await person('Hassan Mfano')
    assert.equal((await hassan.open(shared.onwards)).status, 403)

    const receipt = { format: 'mkataba-trends-receipt', version: 1, fingerprint: signed.fingerprint, from: 'BDI', to: 'KEN' }
    const forged = newState().signs({ ...receipt, receivedAt: new Date().toISOString() })
    assert.match((await naliaka.fill(`${at}/receive`, { file: asFile(forged) })).text, /signed with a key that is not BDI’s/)
    const arrived = await naliaka.fill(`${at}/receive`, {
      file: asFile(burundi.signs({ ...receipt, receivedAt: new Date().toISOString() })),
    })
    assert.match((await naliaka.follow(arrived)).text, /sent to Burundi.*acknowledged/)

    const theirs = {
      ...{
        format: 'mkataba-trends',
        version: 1,
        reference: 'BDI-9',
        from: 'BDI',
        to: 'KEN',
        agreement: 'THEIR-CODE',
        trend: 'trafficking',
      },
      ...{ periodFrom: daysAfter(today, -30), periodTo: daysAfter(today, -2), summary: 'Fewer offers since the campaign.' },
      figures: [{ place: 'Mfano', counts: 'people who asked', people: 87, source: 'helpline' }],
      sentAt: new Date().toISOString(),
    }
    const changed = { ...burundi.signs(theirs), package: { ...theirs, summary: 'More offers since the campaign.' } }
    assert.match((await naliaka.fill(`${at}/receive`, { file: asFile(changed) })).text, /the signature is broken/)
    assert.match((await naliaka.fill(`${at}/receive`, { file: asFile({ a: 1 }) })).text, /no signed bulletin and no acknowledgement/)
    const elsewhere = await naliaka.fill(`${at}/receive`, { file: asFile(burundi.signs({ ...theirs, to: 'TZA' })) })
    assert.match(elsewhere.text, /meant for TZA and not for us/)
    const uncovered = await naliaka.fill(`${at}/receive`, { file: asFile(burundi.signs({ ...theirs, trend: 'return' })) })
    assert.equal(uncovered.status, 403)
    const received = await naliaka.fill(`${at}/receive`, { file: asFile(burundi.signs(theirs)) })
    const page = await naliaka.follow(received)
    assert.match(page.text, /received from Burundi.*not yet.*Fewer offers since the campaign/)
    const address = received.onwards.split('?')[0]!
    assert.equal((await naliaka.open(`${address}/file`)).status, 404, 'nothing is acknowledged before somebody says so')
    const acknowledged = await naliaka.fillOn(address, `${address}/acknowledge`, {})
    assert.match((await naliaka.follow(acknowledged)).text, /received from Burundi.*acknowledged/)
    const ours = JSON.parse((await naliaka.open(`${address}/file`)).html) as SignedPackage
    assert.ok(isSealed(ours))
    assert.equal((ours.package as { fingerprint: string }).fingerprint, burundi.signs(theirs).fingerprint)
    assert.match((await naliaka.fill(`${address}/acknowledge`, {})).text, /acknowledged it already/)
    const again = await naliaka.fill(`${at}/receive`, { file: asFile(burundi.signs(theirs)) })
    assert.equal(again.onwards.split('?')[0], address, 'the same bulletin is kept once')
  },
)
