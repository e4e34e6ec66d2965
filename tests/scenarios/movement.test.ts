import assert from 'node:assert/strict'
import { thePublic } from '../../src/kernel/access/index.ts'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Fields } from '../../src/kernel/testing/visitor.ts'
import { movementToday, reachOf } from '../../src/modules/accountability/module.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

scenario(
  'gcm:5.b',
  'a protocol on free movement is rules: where a national may enter, work and settle is shown before and after it, and whoever looks for a way abroad gets the same rules',
  async ({ person, reader, house }) => {
    const naliaka = await person('Naliaka Mfano')
    const agreed = await naliaka.fill('/accountability/agreement-entries/add', {
      ...{ code: 'TEST-MOV', 'agreementName.en': 'Test protocol on free movement', agreementKind: 'movement', leadBody: 'KE-FOREIGN' },
      parties: 'KEN\nMWI\nZMB',
      ...dateParts('signedOn', daysAfter(today, -100)),
      why: 'First record',
    })
    assert.equal(agreed.status, 303, agreed.text)
    const rule = (code: string, fields: Fields) =>
      naliaka.fill('/accountability/movement-rules/add', {
        ...{ code, underProtocol: 'TEST-MOV', nationalsOf: 'KEN\nMWI\nZMB', intoStates: 'KEN\nMWI\nZMB', visa: 'none' },
        ...{ identityPapers: ['passport', 'identity-card'], takenFrom: 'Text of the test', why: 'First record' },
        ...dateParts('appliesFrom', daysAfter(today, -90)),
        ...dateParts('checkedOn', today),
        ...fields,
      })
    assert.match((await rule('TEST-W', { movementPurpose: 'work' })).text, /Say which permit it takes/)
    assert.equal((await rule('TEST-E', { movementPurpose: 'entry', stayDays: '90' })).status, 303)
    assert.equal((await rule('TEST-W', { movementPurpose: 'work', permit: 'free' })).status, 303)

    const at = '/accountability/agreements/movement?nationality=KEN&protocol=TEST-MOV'
    const coming = await reader().open(at)
    assert.match(coming.text, /This protocol does not bind today\. What it would open is shown as if it did/)
    assert.match(coming.text, /Malawi new not by right no visa · 90 days · passport and identity card TEST-MOV/)
    assert.match(coming.text, /Zambia no visa · 30 days · passport the country’s own law[^A-Z]*Made up for the demonstration/)
    assert.doesNotMatch(
      (await reader().open('/accountability/agreements/movement?nationality=KEN')).text,
      /Malawi (new|no visa)/,
      'what does not bind opens nothing',
    )

    const entries = await naliaka.open('/accountability/agreement-entries?q=TEST-MOV')
    const entry = /href="(\/accountability\/agreement-entries\/[0-9a-f-]{36})"/.exec(entries.html)![1]!
    const change = /href="([^"]+\/change[^"]*)"/.exec((await naliaka.open(entry)).html)![1]!.replaceAll('&amp;', '&')
    const inForce = await naliaka.fill(change, {
      ...{ code: 'TEST-MOV', 'agreementName.en': 'Test protocol on free movement', agreementKind: 'movement', leadBody: 'KE-FOREIGN' },
      parties: 'KEN\nMWI\nZMB',
      ...dateParts('signedOn', daysAfter(today, -100)),
      ...dateParts('inForceFrom', daysAfter(today, -1)),
      why: 'Enough States have ratified',
    })
    assert.equal(inForce.status, 303, inForce.text)
    const after = await reader().open(at)
    assert.doesNotMatch(after.text, /does not bind today/)
    assert.match(after.text, /New: 1\./)
    assert.match(
      after.text,
      /Zambia no visa · 30 days · passport the country’s own law.*? no visa · 90 days · passport and identity card TEST-MOV/,
    )
    const work = await reader().open(`${at}&movementPurpose=work`)
    assert.match(
      work.text,
      /New: 2\..*Malawi new not by right no visa · no limit · permit free of charge · passport and identity card TEST-MOV/,
    )
    const malawi = await reader().open('/accountability/agreements/movement?nationality=MWI')
    assert.match(malawi.text, /Before: 0 countries\. After: 2\. New: 2\..*Kenya new/)
    assert.match(malawi.text, /Test protocol on free movement in force 2 2 0/)
    assert.match((await reader().open(`${at}&as=csv`)).html, /Malawi,not by right,no visa/)
    assert.equal((await reader('ar').open(at)).status, 200)

    const who = thePublic(house.config.state)
    const rules = await house.database.read(who, (db) => movementToday({ db, who, today }))
    const ways = reachOf(rules, { nationality: 'KEN', purpose: 'work' })
    assert.equal(ways.get('MWI')?.permit, 'free', 'whoever looks for a way finds it by the same rules')
    assert.equal(ways.has('ETH'), false, 'a permit that is first tested against the labour market is no right')
  },
)
