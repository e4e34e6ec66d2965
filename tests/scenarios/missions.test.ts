import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Fields } from '../../src/kernel/testing/visitor.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

scenario(
  'gcm:14.c',
  'where nationals live and nobody serves them is a gap in sight of all; an agreement by which another State stands in closes it, for as long as it is in force',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const add = (address: string, fields: Fields) => naliaka.fill(`/accountability/${address}/add`, { ...fields, why: 'First record' })
    const nobody = await add('nationals-abroad', {
      inCountry: 'ZZZ',
      nationals: '10',
      ...dateParts('countedOn', today),
      takenFrom: 'Made up for this test',
    })
    assert.match(nobody.text, /No State is called “ZZZ”|ZZZ/)
    assert.notEqual(nobody.status, 303)
    const counted = await add('nationals-abroad', {
      inCountry: 'HTI',
      nationals: '912345',
      ...dateParts('countedOn', daysAfter(today, -30)),
      takenFrom: 'Consular estimate made up for this test',
    })
    assert.equal(counted.status, 303, counted.text)
    const gap = await reader().open('/accountability/agreements/missions?show=gaps')
    assert.match(gap.text, /gaps first Country .*? Haiti gap: nobody 912,345 Consular estimate made up for this test/)
    assert.doesNotMatch(gap.text, /our own mission [\d,]+ Made up/)
    assert.match(gap.html, /<title>Haiti: gap: nobody<\/title>/, 'the map says it too')

    const desk = {
      code: 'TEST-DESK',
      'missionName.en': 'Desk for our nationals in Port-au-Prince',
      missionKind: 'represented',
      inCountry: 'HTI',
      inCity: 'Port-au-Prince',
      missionTasks: ['emergency', 'travel-documents'],
      ...dateParts('openSince', daysAfter(today, -10)),
      takenFrom: 'Made up for this test',
      ...dateParts('checkedOn', today),
    }
    const alone = await add('mission-entries', desk)
    assert.match(alone.text, /Say which State stands in for us/)
    assert.match(alone.text, /only under an agreement/)
    const agreement = {
      code: 'TEST-CON',
      'agreementName.en': 'Test arrangement on representation',
      agreementKind: 'consular',
      parties: 'KEN\nRWA',
      leadBody: 'KE-FOREIGN',
      ...dateParts('signedOn', daysAfter(today, -20)),
    }
    assert.equal((await add('agreement-entries', agreement)).status, 303)
    const stood = await add('mission-entries', { ...desk, representedBy: 'RWA', underAgreement: 'TEST-CON' })
    assert.equal(stood.status, 303, stood.text)
    const still = await reader().open('/accountability/agreements/missions?show=gaps')
    assert.match(still.text, /Haiti gap: the agreement does not bind 912,345/, 'signed is not in force')

    const entries = await naliaka.open('/accountability/agreement-entries?q=TEST-CON')
    const entry = /href="(\/accountability\/agreement-entries\/[0-9a-f-]{36})"/.exec(entries.html)![1]!
    const page = await naliaka.open(entry)
    const change = /href="([^"]+\/change[^"]*)"/.exec(page.html)![1]!.replaceAll('&amp;', '&')
    const changed = await naliaka.fill(change, {
      ...agreement,
      ...dateParts('inForceFrom', daysAfter(today, -5)),
      why: 'Both sides have told each other',
    })
    assert.equal(changed.status, 303, changed.text)
    const closed = await reader().open('/accountability/agreements/missions')
    assert.match(
      closed.text,
      /Haiti represented under an agreement 912,345 .*? Desk for our nationals in Port-au-Prince Port-au-Prince, Haiti · by Rwanda · TEST-CON · emergencies and travel documents/,
    )
    assert.doesNotMatch((await reader().open('/accountability/agreements/missions?show=gaps')).text, /Haiti gap/)
    assert.match(closed.text, /Lebanon gap: the agreement does not bind/, 'what ended serves nobody')
    assert.match((await reader().open('/accountability/agreements/missions?as=csv')).html, /Haiti,912345,represented under an agreement/)
    assert.match((await reader('sw').open('/accountability/agreements/missions')).text, /tunawakilishwa kwa mkataba/)
  },
)
