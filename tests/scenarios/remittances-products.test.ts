import assert from 'node:assert/strict'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { scenario } from '../scenario.ts'

/** The address of the case on a list whose page holds a text. */
const caseWith = async (visitor: Visitor, list: string, text: string): Promise<string> => {
  const { html } = await visitor.open(list)
  for (const [, link] of html.matchAll(new RegExp(`href="(${list}/[0-9a-f-]{36})"`, 'g')))
    if ((await visitor.open(link!)).text.includes(text)) return link!
  throw new Error(`no case holds ${text}`)
}

/** The address by which somebody follows what they opened, without signing in. */
const followIn = (html: string): string => /\/remittances\/[a-z]+\/[0-9a-f-]{36}\/follow\/[\w-]+/.exec(html)![0]

scenario(
  'gcm:19.e',
  'bonds, funds and accounts are compared by what they really bring, with risk in plain words, and interest is registered and answered',
  async ({ person, reader }) => {
    const page = await reader().open('/remittances/invest?sum=1000&currency=USD')
    assert.match(page.text, /1 product of 6/)
    assert.match(page.text, /Mfano diaspora bond.*brings 6\.1\d\s% a year on USD 1,000.*the State owes it The State owes you the money/)
    assert.match(page.text, /Interest named, per cent a year 6\.25\s%/)
    const small = await reader().open('/remittances/invest?sum=50&productKind=diaspora-bond')
    assert.match(small.text, /your sum is less/)
    assert.match((await reader().open('/remittances/invest?sum=-1')).text, /An amount to send is more than zero/)

    const asked = { product: 'MFANO-BOND', sumThoughtOf: '20', livesIn: 'GBR', email: 'mfano@mfano.example' }
    const visitor = reader()
    assert.match((await visitor.fill('/remittances/interests/open?product=MFANO-BOND', asked)).text, /The smallest sum is 100 USD/)
    const done = await visitor.fill('/remittances/interests/open?product=MFANO-BOND', { ...asked, sumThoughtOf: '٢٥٠' })
    const follow = followIn(done.html)
    const wema = await person('Wema Mfano')
    const address = await caseWith(wema, '/remittances/interests', '250')
    await wema.fill(`${address}/answer?version=1`, { answerGiven: 'The next sale begins in March; you need a passport.' })
    assert.match((await visitor.open(follow)).text, /answered/)
    assert.match((await reader().open('/remittances/invest?productKind=diaspora-bond')).text, /People who want to hear more 1/)
    const omari = await person('Omari Mfano')
    assert.equal((await omari.open('/remittances/interests')).status, 403, 'enforcement does not read who has savings')
  },
)

scenario(
  'gcm:20.h',
  'whoever shows a card of residence or of the consulate finds accounts, insurance and loans that accept it, with the real yearly cost',
  async ({ reader }) => {
    const residence = await reader().open('/remittances/invest?paper=residence-card')
    assert.match(residence.text, /3 products of 6/)
    assert.ok(residence.text.includes('Mfano wage account') && !residence.text.includes('Mfano loan for a small house'))
    assert.match(residence.text, /Mfano wage account.*terms not checked for half a year/)
    const loan = await reader().open('/remittances/invest?productKind=loan&paper=consular-card&sum=300000')
    assert.match(loan.text, /costs 15\.69\s% a year on KES 300,000/, 'more than the 13.5 % named, as fees count')
    assert.match(loan.text, /To be paid each month KES 6,902\.95/)
    assert.match(loan.text, /you owe it Who cannot pay may lose the house/)
    const abroad = await reader().open('/remittances/invest?fromAbroad=no')
    assert.match(abroad.text, /1 product of 6.*Mfano wage account/)
  },
)

scenario(
  'gcm:20.g',
  'a group that gives for its home place applies for a matching grant: examined by one, decided by another, paid in two tranches that never exceed it',
  async ({ person, reader }) => {
    const scheme = await reader().open('/remittances/invest')
    assert.match(scheme.text, /One for one: Mfano village works.*KES 1,000 for KES 1,000 of yours/)
    const asked = {
      ...{ scheme: 'MFANO-MATCH', groupName: 'Tried hometown association', forCounty: '23', email: 'tried@mfano.example' },
      whatIsBuilt: 'Two classrooms and a kitchen for a made-up school.',
    }
    const visitor = reader()
    const done = await visitor.fill('/remittances/grants/open?scheme=MFANO-MATCH', { ...asked, ownContribution: '4 000 000' })
    const follow = followIn(done.html)
    const [wema, yusra] = [await person('Wema Mfano'), await person('Yusra Mfano')]
    const address = await caseWith(wema, '/remittances/grants', 'Tried hometown association')
    assert.match((await wema.open(address)).text, /What the State would add 2500000/)
    await wema.fill(`${address}/examine?version=1`, { whatWasFound: 'The group exists, and has the money on an account.' })
    assert.equal((await wema.open(`${address}/approve?version=2`)).status, 403)
    const decision = { reasons: 'The school is in the plan of the county.', ground: 'Rules of the scheme, 4' }
    const more = await yusra.fill(`${address}/approve?version=2`, { ...decision, grantedSum: '2600000' })
    assert.match(more.text, /The scheme adds at most 2500000/)
    await yusra.fill(`${address}/approve?version=2`, { ...decision, grantedSum: '2000000' })
    const early = await wema.fill(`${address}/pay-first?version=3`, { trancheAmount: '1500000', paymentReference: 'T-1' })
    assert.match(early.text, /Before there is a report, at most half of the 2000000/)
    await wema.fill(`${address}/pay-first?version=3`, { trancheAmount: '1000000', paymentReference: 'T-1' })
    await wema.fill(`${address}/report?version=4`, {
      whatWasDone: 'Both classrooms stand, with receipts and pictures.',
      ownShareSeen: 'yes',
    })
    const beyond = await wema.fill(`${address}/pay-rest?version=5`, { trancheAmount: '1000000.01', paymentReference: 'T-2' })
    assert.match(beyond.text, /Tranches together are never more than the 2000000/)
    await wema.fill(`${address}/pay-rest?version=5`, { trancheAmount: '1000000', paymentReference: 'T-2' })
    const page = await reader().open('/remittances/invest')
    assert.match(page.text, /Applications 2 Granted KES 2,000,000 Paid out KES 2,000,000/)
    assert.match((await visitor.open(follow)).text, /paid whole/)
    assert.equal((await reader('fr').open('/remittances/invest')).status, 200)
  },
)
