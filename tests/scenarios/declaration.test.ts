import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { flattenedVerify, importJWK } from 'jose'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Answer, Visitor } from '../../src/kernel/testing/visitor.ts'
import { canonical } from '../../src/modules/accountability/review/package/canonical.ts'
import { keyIdOf, sealed } from '../../src/modules/accountability/review/package/seal.ts'
import type { Package, SignedPackage } from '../../src/modules/accountability/review/package/terms.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

type Signer = { readonly x: string; readonly private: KeyObject }
const newSigner = (): Signer => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { private: privateKey, x: String(publicKey.export({ format: 'jwk' }).x) }
}
const signedBy = (signer: Signer, what: unknown): SignedPackage =>
  sealed((bytes) => ({ key: keyIdOf(signer.x), publicKey: signer.x, signature: sign(null, bytes, signer.private) }), what)

const inAll = (text: string) => ({ en: text, sw: `${text} (sw)`, fr: `${text} (fr)`, ar: `${text} (ar)` })
let count = 0
const statement = (section: string, standing: 'good' | 'late', text: string): Package['statements'][number] => {
  count += 1
  return {
    id: `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    section,
    standing,
    kind: 'plan',
    progress: standing === 'good' ? 'done' : null,
    text: inAll(text),
    worded: [],
    source: { address: 'https://mfano.example/plan', day: '2026-11-01' },
    answering: [],
    targets: [],
  }
}
const reportOf = (state: string, given: Partial<Package> = {}): Package => ({
  format: 'mkataba-review',
  version: 1,
  state,
  stateName: inAll(`State ${state}`),
  reference: `${state}-1`,
  forum: { code: 'IMRF-2026', tier: 'global', year: 2026, region: null },
  frozenAt: new Date(Date.now() - 3_600_000).toISOString(),
  approved: { at: new Date(Date.now() - 7_200_000).toISOString(), reasons: 'True and whole.', ground: 'Decision 1' },
  statements: [statement('20', 'good', `${state} brought the cost down.`), statement('6', 'late', `${state} is behind with inspections.`)],
  leftOut: [],
  comments: [],
  ...given,
})

const archive = (files: Readonly<Record<string, unknown>>): File =>
  new File(
    [
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, file]) => [name, strToU8(typeof file === 'string' ? file : JSON.stringify(file))]),
        ),
      ),
    ],
    'reports.zip',
  )
const takeIn = (visitor: Visitor, file: File): Promise<Answer> => visitor.fill('/accountability/reviews/import', { file })
const addState = (visitor: Visitor, code: string, signer: Signer): Promise<Answer> =>
  visitor.fill('/accountability/states/add', { code, 'name.en': `State ${code}`, keys: signer.x, why: 'It sent its key' })

/** Paragraphs of a declaration: their addresses, in their order. */
const paragraphsOf = (page: Answer): readonly string[] => [
  ...new Set([...page.html.matchAll(/href="(\/accountability\/declarations\/paragraphs\/[0-9a-f-]{36})"/g)].map(([, address]) => address!)),
]

scenario(
  'gcm:p44',
  'the global forum takes in the signed reports of States, lays them side by side, and ends in a declaration on which all agree',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const [north, south, stranger] = [newSigner(), newSigner(), newSigner()]
    assert.equal((await addState(asha, 'XNA', north)).status, 303)
    assert.equal((await addState(asha, 'XSA', south)).status, 303)
    assert.match((await addState(asha, 'XWA', north)).text, /This key is XNA’s already/)

    const good = signedBy(north, reportOf('XNA'))
    const bad: Readonly<Record<string, readonly [unknown, RegExp]>> = {
      'broken.json': [{ ...good, package: reportOf('XNA', { reference: 'XNA-2' }) }, /broken\.json: the signature is broken/],
      'stranger.json': [
        signedBy(stranger, reportOf('XNA')),
        /stranger\.json: this says it is from XNA, but it was signed with a key that is not/,
      ],
      'unknown.json': [signedBy(stranger, reportOf('XZA')), /unknown\.json: the State XZA is not in the register/],
      'tomorrow.json': [
        signedBy(south, reportOf('XSA', { frozenAt: new Date(Date.now() + 86_400_000).toISOString() })),
        /tomorrow\.json: this says it was signed at a time that is still to come/,
      ],
      'cut.json': ['{"package": {"format": "mkataba-rev', /cut\.json: this cannot be read/],
      'nowhere.json': [
        signedBy(south, reportOf('XSA', { forum: { code: 'IMRF-1999', tier: 'global', year: 1999, region: null } })),
        /nowhere\.json: it reports to IMRF-1999/,
      ],
    }
    const refused = await takeIn(
      asha,
      archive({ 'good.json': good, ...Object.fromEntries(Object.entries(bad).map(([name, [file]]) => [name, file])) }),
    )
    assert.equal(refused.status, 422)
    for (const [, said] of Object.values(bad)) assert.match(refused.text, said)
    assert.doesNotMatch((await reader().open('/accountability/reviews/forum/IMRF-2026')).text, /XNA-1/, 'nothing is half taken in')

    const taken = await takeIn(asha, archive({ 'north.json': good, 'south.json': signedBy(south, reportOf('XSA')) }))
    assert.match(taken.text, /2 reports were taken in/)
    assert.match((await takeIn(asha, new File([JSON.stringify(good)], 'north.json'))).text, /Nothing new: they were here already/)
    const beside = await reader().open('/accountability/reviews/forum/IMRF-2026/side-by-side?section=6')
    assert.match(beside.text, /State XNA State XSA/)
    assert.match(beside.text, /XNA is behind with inspections\..*XSA is behind with inspections\./)
    assert.match(
      (await reader().open('/accountability/reviews/forum/IMRF-2026/side-by-side?as=csv')).html,
      /20 · Remittances,1 done,1 done/,
    )

    for (const code of ['XNA', 'XSA', 'XBN']) {
      const entry = /href="(\/accountability\/states\/[0-9a-f-]{36})"/.exec((await asha.open(`/accountability/states?q=${code}`)).html)?.[1]
      if (code === 'XBN') await asha.fill(`${entry}/retire`, { why: 'Not at this forum' })
    }
    const begun = await asha.fill('/accountability/declarations/begin', { forum: 'IMRF-2026' })
    assert.equal(begun.status, 303, begun.text)
    const declaration = begun.onwards
    assert.equal((await reader().open(declaration)).status, 404, 'a draft under negotiation is not everybody’s')
    const draft = await asha.open(declaration)
    assert.match(draft.text, /reports of 2 States.*On 6 · Fair recruitment and decent work: no State reports progress; 2 report delay/)
    assert.match((await asha.open(`${declaration}?lang=fr`)).text, /Sur 20 · Envois de fonds : 2 États font état de progrès/)
    await asha.open('/?lang=en')
    const [preamble, sixth, twentieth, closing] = paragraphsOf(draft)

    const [naliaka, tumaini, umi] = [await person('Naliaka Mfano'), await person('Tumaini Mfano'), await person('Umi Mfano')]
    const delegates = [naliaka, tumaini, umi]
    const take = (visitor: Visitor, paragraph: string, stance: string, reasons?: string): Promise<Answer> =>
      visitor.fill(`${paragraph}/position`, { stance, ...(reasons ? { reasons } : {}) })
    for (const delegate of delegates)
      for (const paragraph of [preamble!, twentieth!]) assert.equal((await take(delegate, paragraph, 'support')).status, 303)
    assert.match((await asha.open(preamble!)).text, /Paragraph 1 agreed/)
    await take(naliaka, sixth!, 'support')
    assert.match((await take(umi, sixth!, 'object')).text, /An objection needs its reasons/)
    await take(umi, sixth!, 'object', 'It does not say that the money has not come.')
    const contested = await asha.open(declaration)
    assert.match(contested.text, /contested 1 support, 1 object, 0 proposals Objected to by Kisiwani/)
    assert.match((await asha.fill(`${declaration}/finish`, {})).text, /2 paragraphs are not agreed yet/)

    const words = {
      en: 'Inspections are late where money has not come.',
      sw: 'Ukaguzi umechelewa fedha zisipokuja.',
      fr: 'L’inspection tarde faute de moyens.',
      ar: 'تأخر التفتيش لأن المال لم يأت.',
    }
    const wording = Object.fromEntries(Object.entries(words).map(([language, text]) => [`wording.${language}`, text]))
    const proposed = await tumaini.fill(`${sixth}/propose`, { kind: 'amend', reasons: 'So that all can agree.', ...wording })
    assert.equal(proposed.status, 303, proposed.text)
    const proposal = /href="(\/accountability\/declarations\/proposals\/[0-9a-f-]{36})\/answer"/.exec((await asha.open(sixth!)).html)![1]!
    assert.match((await umi.fill(`${proposal}/withdraw`, {})).text, /another delegation’s proposal/)
    await asha.fill(`${proposal}/answer`, { becomes: 'taken', reasons: 'Nobody spoke against it in the room.' })
    const reworded = await asha.open(sixth!)
    assert.match(reworded.text, /open Inspections are late where money has not come\..*No delegation has spoken on these words/)
    for (const delegate of delegates) await take(delegate, sixth!, 'support')

    assert.match((await asha.fill(`${closing}/silence`, dateParts('until', today))).text, /at least until tomorrow/)
    await asha.fill(`${closing}/silence`, dateParts('until', daysAfter(today, 2)))
    assert.match((await asha.open(closing!)).text, /under silence until/)
    await take(umi, closing!, 'object', 'We wish to think about it first.')
    assert.match((await asha.open(closing!)).text, /contested/)
    for (const delegate of delegates) await take(delegate, closing!, 'support')

    const final = await asha.fill(`${declaration}/finish`, {})
    assert.equal(final.status, 303, final.text)
    const text = await reader().open(declaration)
    assert.match(text.text, /final.*Fingerprint.*Inspections are late where money has not come\./)
    assert.match((await reader('ar').open(declaration)).text, /تأخر التفتيش/)
    const signed = JSON.parse((await reader().open(`${declaration}?as=signed`)).html) as SignedPackage
    const [header = '', , signature = ''] = signed.jws.split('.')
    const key = await importJWK({ kty: signed.key.kty, crv: signed.key.crv, x: signed.key.x }, 'EdDSA')
    await flattenedVerify({ protected: header, payload: canonical(signed.package), signature }, key)
    assert.match(JSON.stringify(signed.package), /XKS-FOREIGN","position":"support/)
    assert.match((await take(umi, preamble!, 'object', 'Too late now, for sure.')).text, /This declaration is final/)
  },
)
