import { generateKeyPairSync, sign } from 'node:crypto'
import { daysAfter, type Writing } from '#kernel'
import { as } from '../../law/made-up.ts'
import { keyIdOf, sealed } from '../../review/package/seal.ts'
import { keepBulletin, keepReceipt } from './store.ts'
import { Bulletin, bulletinFormat, Receipt, receiptFormat } from './terms.ts'

const common = { format: bulletinFormat, version: 1, agreement: 'MFANO-DAT-1' } as const
const summary = {
  sent: 'More families on foot than in the quarter before, most of them after the rains failed. Made up for the demonstration.',
  received: 'Offers of work that does not exist reach young women by telephone before they leave. Made up for the demonstration.',
}

/** One bulletin that was sent and acknowledged, and one that was received and waits; the other State’s key is made at this moment and forgotten. */
export const sampleTrends = async (writing: Writing): Promise<void> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const x = String(publicKey.export({ format: 'jwk' }).x)
  const theirs = (bytes: Uint8Array) => ({ key: keyIdOf(x), publicKey: x, signature: sign(null, bytes, privateKey) })
  const { state } = writing.who

  const sending = await as(writing, 'naliaka', -40)
  const span = { periodFrom: daysAfter(sending.today, -95), periodTo: daysAfter(sending.today, -5) }
  const out = Bulletin.parse({
    ...common,
    ...span,
    ...{ reference: `TRD-${sending.today.slice(0, 4)}-00001`, from: state, to: 'XMT', trend: 'mixed-movement', summary: summary.sent },
    figures: [
      { place: 'Mfano border', counts: 'people crossing on foot', people: 2140, source: 'Mfano border posts' },
      { place: 'Mfano border', counts: 'children without an adult', people: null, source: 'Mfano border posts' },
    ],
    sentAt: sending.now.toISOString(),
  })
  const signed = sealed(writing.signForAll, out)
  const sent = { reference: out.reference, other: 'XMT', agreement: out.agreement, trend: out.trend, ...span }
  const id = await keepBulletin(sending, { ...sent, direction: 'sent', signed, fingerprint: signed.fingerprint })
  const receivedAt = (await as(writing, 'naliaka', -35)).now.toISOString()
  const receipt = Receipt.parse({
    ...{ format: receiptFormat, version: 1, fingerprint: signed.fingerprint, from: 'XMT', to: state, receivedAt },
  })
  await keepReceipt(writing, id, sealed(theirs, receipt), receivedAt)

  const taking = await as(writing, 'naliaka', -3)
  const before = { periodFrom: daysAfter(taking.today, -70), periodTo: daysAfter(taking.today, -10) }
  const received = Bulletin.parse({
    ...common,
    ...before,
    ...{ reference: 'XMT-MFANO-7', from: 'XMT', to: state, trend: 'trafficking', summary: summary.received },
    figures: [{ place: 'Mtoni', counts: 'people who asked a helpline about an offer', people: 318, source: 'Mtoni helpline' }],
    sentAt: taking.now.toISOString(),
  })
  const there = sealed(theirs, received)
  await keepBulletin(taking, {
    ...{ direction: 'received', reference: received.reference, other: 'XMT', agreement: received.agreement, trend: received.trend },
    ...{ ...before, signed: there, fingerprint: there.fingerprint },
  })
}
