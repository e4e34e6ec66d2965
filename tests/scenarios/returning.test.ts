import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { dateParts } from './forms.ts'

const why = { why: 'For the scenario' }

type Answer = { readonly ways: readonly { readonly rule: { readonly code: string }; readonly hindrances: readonly string[] }[] }

scenario(
  'gcm:19.h',
  'visits of those who come to teach, partners of hometown associations, and flexible rules of entry as data by which a person finds their way',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const visit = {
      code: 'TRY-VISIT',
      'visitName.en': 'Six weeks of bridge building',
      expertise: 'engineering',
      comesFrom: 'CAN',
      county: 'KE-023',
      hostedBy: 'Mfano polytechnic',
      ...dateParts('startsOn', at(-20)),
      ...dateParts('endsOn', at(20)),
      'whatIsTaught.en': 'Bridges that last, to young engineers.',
      peopleTaught: 'female 18-24 3',
      ...why,
    }
    assert.equal((await asha.fill('/accountability/talent-visits/add', visit)).status, 303)
    const link = {
      code: 'TRY-LINK',
      associationName: 'Lodwar Away',
      basedIn: 'NOR',
      county: 'KE-023',
      localPartner: 'KE-023',
      ...dateParts('linkSince', at(-300)),
      ...dateParts('lastActiveOn', at(-3)),
      'togetherFor.en': 'Solar lamps for schools.',
      moneyEachYear: '500.50',
      ...why,
    }
    assert.equal((await asha.fill('/accountability/hometown-links/add', link)).status, 422)
    assert.equal((await asha.fill('/accountability/hometown-links/add', { ...link, currency: 'NOK' })).status, 303)
    const rule = {
      code: 'TRY-RULE',
      'ruleName.en': 'Teaching pass',
      forWhom: ['child-of-citizen', 'former-citizen'],
      entryMode: 'multiple-entry',
      entryFor: ['teach'],
      stayDays: '200',
      'entryNeeds.en': 'A letter from a school.',
      legalBasis: 'Regulation 9',
      ...dateParts('inForceFrom', at(-10)),
      ...dateParts('ruleCheckedOn', at(-10)),
      ...why,
    }
    assert.equal((await asha.fill('/accountability/entry-rules/add', rule)).status, 303)

    const page = await reader().open('/accountability/returning')
    assert.match(
      page.text,
      /Six weeks of bridge building Bridges that last, to young engineers\. engineering Canada Turkana County Mfano polytechnic/,
    )
    assert.match(page.text, /Lodwar Away \(Norway\) Solar lamps for schools\. Turkana County .* NOK 500\.5/)
    assert.match(page.text, /Mfano Coast Friends \(Germany\).*quiet for a year/)
    assert.ok(!page.html.includes('female 18-24'), 'three who were taught might be known')

    const find = async (asked: string) =>
      (JSON.parse((await reader().open(`/accountability/returning?${asked}&as=json`)).html) as Answer).ways
    const open = async (asked: string) =>
      (await find(asked)).filter(({ hindrances }) => hindrances.length === 0).map(({ rule: { code } }) => code)
    assert.deepEqual(await open('asker=child-of-citizen&purpose=teach&days=190'), ['TRY-RULE'])
    assert.deepEqual(await open('asker=child-of-citizen&purpose=teach&days=180'), ['MFANO-RULE-FAMILY', 'TRY-RULE'])
    assert.deepEqual(await open('asker=citizen&purpose=teach'), [])
    const mine = await reader().open('/accountability/returning?asker=citizen&purpose=live')
    assert.match(mine.text, /No rule lets you come just so\. Below stands what hinders with each/)
    assert.match(mine.text, /Teaching pass for others not for that/)
    assert.match(mine.text, /Visa for many entries, five years .*nobody checked this for a year/)
    assert.match(
      (await reader().open('/accountability/society/19')).text,
      /2 visits to teach within a year; 2 partnerships with hometown associations alive/,
    )
    assert.equal((await reader('ar').open('/accountability/returning?days=3')).status, 200)
  },
)
