import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { dateParts } from './forms.ts'

const why = { why: 'For the scenario' }

const course = {
  code: 'TRY-COURSE',
  'courseName.en': 'Seeing who needs help',
  taughtTopics: ['human-rights', 'children', 'victims-of-trafficking'],
  courseHours: '10',
  mustAttend: '80',
  passMark: '60',
  validMonths: '12',
  madeBy: 'KE-KNCHR',
  sharedWith: 'Mfanoland',
  ...why,
}
const session = (code: string, from: number) => ({
  code,
  course: 'TRY-COURSE',
  ...dateParts('heldFrom', at(from)),
  ...dateParts('heldTo', at(from + 1)),
  heldIn: 'KE-001',
  taughtBy: 'KE-KNCHR',
  sessionSeats: '3',
  ...why,
})
const post = {
  code: 'TRY-POST',
  'postName.en': 'The old harbour',
  postKind: 'port',
  county: 'KE-001',
  postOf: 'KE-001',
  coursesNeeded: 'TRY-COURSE',
  staffNeeded: '2',
  ...why,
}

scenario(
  'gcm:12.b',
  'first responders have curricula, sessions with attendance and tests, and everybody sees how each post is covered and what is missing',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    assert.equal((await asha.fill('/accountability/training-courses/add', course)).status, 303)
    assert.equal((await asha.fill('/accountability/training-sessions/add', session('TRY-PAST', -30))).status, 303)
    await asha.fill('/accountability/training-sessions/add', session('TRY-NEXT', 20))
    assert.equal((await asha.fill('/accountability/duty-posts/add', post)).status, 303)
    const bare = await reader().open('/accountability/trained?postKind=port')
    assert.match(bare.text, /The old harbour port Mombasa County 0 of 2 nobody for 2 places/)
    assert.match(
      bare.text,
      /Seeing who needs help human rights, victims of trafficking,? and children|Seeing who needs help human rights, children/,
    )

    const kezia = await person('Kezia Mfano')
    const late = await kezia.fill('/accountability/enrol-officials?session=TRY-PAST', { session: 'TRY-PAST', staffNumbers: 'K-1' })
    assert.match(late.text, /This session is over/)
    const named = await kezia.fill('/accountability/enrol-officials?session=TRY-NEXT', { session: 'TRY-NEXT', staffNumbers: 'Kezia Mfano' })
    assert.match(named.text, /Write a service number/)
    const full = await kezia.fill('/accountability/enrol-officials?session=TRY-NEXT', {
      session: 'TRY-NEXT',
      staffNumbers: 'K-1\nK-2\nK-3\nK-4',
    })
    assert.match(full.text, /Only 3 places are left in this session/)
    assert.equal(
      (await kezia.fill('/accountability/enrol-officials?session=TRY-NEXT', { session: 'TRY-NEXT', staffNumbers: 'K-1\nk-2' })).status,
      303,
    )
    assert.match((await reader().open('/accountability/trained')).text, /Seeing who needs help .{5,60} Mombasa County 1 of 3 left/)
    const early = await kezia.fill('/accountability/record-training?session=TRY-NEXT', { session: 'TRY-NEXT', attendance: 'K-1 10 80' })
    assert.match(early.text, /This session is not over yet/)

    const seen = await kezia.open('/accountability/session-staff/TRY-NEXT')
    assert.match(seen.text, /K-1 .*K-2 /)
    const jelani = await person('Jelani Mfano')
    assert.ok(!(await jelani.open('/accountability/session-staff/TRY-NEXT')).text.includes('K-1'), 'others do not see who')
    assert.equal((await reader().open('/accountability/session-staff/TRY-NEXT')).status, 303)

    const held = await kezia.open('/accountability/session-staff/MFANO-S1')
    assert.match(held.text, /M-102 24 91 passed, holds until .*M-104 12 80 not passed.*M-105 24 62 not passed/)
    assert.equal(
      (await kezia.fill('/accountability/record-training?session=MFANO-S1', { session: 'MFANO-S1', attendance: 'M-105 24 71' })).status,
      303,
    )
    assert.match((await kezia.open('/accountability/session-staff/MFANO-S1')).text, /M-105 24 71 passed, holds until/)
    const stranger = await kezia.fill('/accountability/record-training?session=MFANO-S1', { session: 'MFANO-S1', attendance: 'L-7 24 99' })
    assert.match(stranger.text, /L-7 has no place in this session/)

    const covered = await reader().open('/accountability/trained')
    assert.match(
      covered.text,
      /Mfano labour inspectors labour inspection Nairobi City County 2 of 5 nobody for 2 places 1 lacks “Meeting people first”/,
    )
    assert.ok(!/M-10\d|L-[789]/.test(covered.text), 'nobody is told who')
    assert.ok(!/M-10\d|L-[789]/.test((await reader().open('/accountability/trained?as=json')).html))
    assert.match((await reader().open('/accountability/trained?as=csv')).html, /MFANO-INSPECT,Mfano labour inspectors,KE-047,5,3,2/)
    assert.match((await reader().open('/accountability/society/12')).text, /Trained officials: \d+ of \d+ that posts need/)
    assert.equal((await reader('ar').open('/accountability/trained')).status, 200)
  },
)

scenario(
  'gcm:13.f',
  'only trained officials are assigned, whoever is not is told where they could learn it; violations are followed until something comes of them',
  async ({ person, reader }) => {
    const kezia = await person('Kezia Mfano')
    const assign = async (staffNumber: string, code = 'MFANO-SHELTER') =>
      await kezia.fill(`/accountability/assign-official?post=${code}`, { post: code, staffNumber, ...dateParts('servesFrom', today) })
    const refused = await assign('M-102')
    assert.equal(refused.status, 403)
    assert.match(refused.text, /M-102 cannot be assigned: “Alternatives to detention” never passed \(next session MFANO-S4: .*, KE-001\)/)
    const soon = await kezia.fill('/accountability/assign-official?post=MFANO-FERRY', {
      post: 'MFANO-FERRY',
      staffNumber: 'M-103',
      ...dateParts('servesFrom', at(900)),
    })
    assert.match(soon.text, /M-103 cannot be assigned: “Meeting people first” expired on/)
    assert.match((await assign('M-103', 'MFANO-INSPECT')).text, /Each organisation sees and assigns its own officials only/)
    assert.equal((await assign('M-103', 'MFANO-FERRY')).status, 303)
    assert.match((await assign('M-103', 'MFANO-FERRY')).text, /M-103 serves at this post already/)
    const serving = await kezia.open('/accountability/post-staff/MFANO-FERRY')
    assert.match(serving.text, /M-102 .* has every training.*M-103 .* has every training/)
    await kezia.fill('/accountability/end-assignment?post=MFANO-FERRY', {
      post: 'MFANO-FERRY',
      staffNumber: 'M-103',
      ...dateParts('servesUntil', today),
      whyEnded: 'Moved elsewhere',
    })
    assert.match((await kezia.open('/accountability/post-staff/MFANO-FERRY')).text, /M-102/)
    const jelani = await person('Jelani Mfano')
    assert.match((await jelani.open('/accountability/post-staff/MFANO-INSPECT')).text, /L-9 .*“Meeting people first” expired on/)

    const someone = reader()
    const nowhere = await someone.fill('/accountability/conduct/open', {
      post: 'NOWHERE',
      conductKind: 'violence',
      ...dateParts('happenedOn', at(-3)),
      whatHappened: 'Somebody was hit at the gate.',
    })
    assert.match(nowhere.text, /No post has the code NOWHERE/)
    const sent = await someone.fill('/accountability/conduct/open', {
      post: 'MFANO-GATE',
      conductKind: 'violence',
      ...dateParts('happenedOn', at(-3)),
      whatHappened: 'Somebody was hit at the gate.',
    })
    assert.match(sent.text, /We have received it\. Its reference is CON-/)
    assert.equal((await kezia.open('/accountability/conduct')).status, 403, 'those who assign do not read what is reported')

    const daudi = await person('Daudi Mfano')
    const list = await daudi.open('/accountability/conduct')
    const links = [...list.html.matchAll(/href="(\/accountability\/conduct\/[0-9a-f-]{36})"/g)].map(([, link]) => link!)
    const pages = await Promise.all([...new Set(links)].map(async (link) => ({ link, text: (await daudi.open(link)).text })))
    const one = pages.find(({ text }) => text.includes('Somebody was hit at the gate'))!.link
    const reasons = { reasons: 'The camera of the gate shows it.', ground: 'Service code, section 4' }
    assert.equal((await daudi.fill(`${one}/examine?version=1`, {})).status, 303)
    assert.equal((await daudi.fill(`${one}/find?version=2`, reasons)).status, 303)
    const outcome = { ...reasons, conductOutcome: 'suspended', ...dateParts('outcomeOn', today) }
    assert.match((await daudi.fill(`${one}/conclude?version=3`, outcome)).text, /a second person does/)
    const imani = await person('Imani Mfano')
    assert.equal((await imani.fill(`${one}/conclude?version=3`, outcome)).status, 303)
    const shown = await reader().open('/accountability/trained')
    assert.match(shown.text, /concluded: removed from service 1 .*concluded: suspended 1/)
    assert.ok(!shown.text.includes('Somebody was hit'))
  },
)
