import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const open = {
  practiceTheme: 'alternatives-to-detention',
  objective: '13',
  triedIn: 'KE-001',
  runBy: 'KE-KNCHR',
  ...dateParts('triedFrom', '2023-01-01'),
  ...dateParts('lastCheckedOn', daysAfter(today, -3)),
  why: 'Written up after the visit',
}

scenario(
  'gcm:13.b',
  'alternatives to detention are found by what they are, where, and how sure one can be; peers exchange what they know',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const wrong = await asha.fill('/accountability/practices/add', {
      ...open,
      code: 'TRY-1',
      'practiceName.en': 'A guarantor in the community',
      'whatIsDone.en': 'A family that knows the person vouches for them.',
      evaluation: 'comparison',
      peopleFollowed: '40',
      succeeded: '41',
    })
    assert.match(wrong.text, /It cannot have succeeded for more people than were followed/)
    assert.match(wrong.text, /Say what it means that it succeeded/)
    await asha.fill('/accountability/practices/add', {
      ...open,
      code: 'TRY-1',
      'practiceName.en': 'A guarantor in the community',
      'whatIsDone.en': 'A family that knows the person vouches for them.',
      evaluation: 'comparison',
      evaluatedBy: 'KE-MFANO-UNIVERSITY',
      peopleFollowed: '40',
      succeeded: '38',
      'whatSucceededMeans.en': 'came to every hearing',
    })

    const found = await reader().open('/accountability/what-works?practiceTheme=alternatives-to-detention&q=guarantor')
    assert.match(found.text, /1 practice of \d+, surest first/)
    assert.match(found.text, /95 % of 40 people came to every hearing/)
    const sure = await reader().open('/accountability/what-works?practiceTheme=alternatives-to-detention&grade=b')
    assert.ok(sure.text.includes('A guarantor in the community') && !sure.text.includes('Reporting by telephone'))
    assert.match((await reader().open('/accountability/practice/MFANO-ATD-2')).text, /Nobody has checked this since/)

    await asha.fill('/accountability/peer-reviews/open?practice=TRY-1', { practice: 'TRY-1' })
    const page = await asha.open('/accountability/peer-reviews')
    const review = /href="(\/accountability\/peer-reviews\/[0-9a-f-]{36})"/.exec(page.html)![1]!
    const judged = {
      grade: 'c',
      whyThisGrade: 'The two groups were of different ages, which the comparison does not allow for.',
      wouldItWorkHere: 'Yes, where families live near.',
    }
    assert.equal((await asha.fill(`${review}/judge?version=1`, judged)).status, 403)
    const naliaka = await person('Naliaka Mfano')
    await naliaka.fill(`${review}/judge?version=1`, judged)
    assert.match((await reader().open('/accountability/practice/TRY-1')).text, /No peer has looked at it yet/)
    await asha.fill(`${review}/publish?version=2`, {})
    const after = await reader().open('/accountability/practice/TRY-1')
    assert.match(after.text, /^.*C · likely.*The two groups were of different ages.*Would it work here\?: Yes, where families live near/)
    assert.equal((await reader('ar').open('/accountability/practice/TRY-1')).status, 200)
  },
)

scenario(
  'gcm:16.b',
  'an integration practice is taken up elsewhere, and everybody sees how it was changed and what came of it',
  async ({ person, reader }) => {
    const kezia = await person('Kezia Mfano')
    const nowhere = await kezia.fill('/accountability/reuses/add', {
      code: 'RE-0',
      practice: 'NOBODYS',
      takenUpBy: 'KE-001',
      takenUpIn: 'KE-001',
      ...dateParts('takenUpOn', '2026-05-01'),
      reuseCameOut: 'worked',
      why: 'A try',
    })
    assert.match(nowhere.text, /No practice has the code NOBODYS/)
    await kezia.fill('/accountability/reuses/add?practice=MFANO-INT-1', {
      code: 'RE-1',
      practice: 'MFANO-INT-1',
      takenUpBy: 'KE-001',
      takenUpIn: 'KE-001',
      ...dateParts('takenUpOn', '2026-05-01'),
      'whatWasChanged.en': 'Families meet every two weeks.',
      reuseCameOut: 'worked-in-part',
      'whatCameOfIt.en': 'Half of the families still meet.',
      why: 'The first half year is over',
    })
    const page = await reader().open('/accountability/practice/MFANO-INT-1')
    assert.match(page.text, /KE-001 KE-001 1 May 2026 Families meet every two weeks\. it worked in part Half of the families still meet/)
    const line = (await reader().open('/accountability/what-works?practiceTheme=integration')).text
    assert.match(line, /Neighbours as mentors integration C · likely 68 % of 128 people had somebody to ask for help besides relatives 1 /)
  },
)
