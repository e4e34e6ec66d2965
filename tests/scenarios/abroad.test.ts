import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { startJobs } from '../../src/kernel/jobs/index.ts'
import type { Answer, Visitor } from '../../src/kernel/testing/visitor.ts'
import { type Scene, scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { addressIn, hiddenIn } from '../workbook.ts'
import { dateParts } from './forms.ts'

const entry = { inCountry: 'Lebanon', inArea: 'Saida', adults: '1', children: '0', language: 'en', consent: 'yes' }
/** Registers somebody abroad; gives the private page and the reference. */
const register = async (visitor: Visitor, fields: Record<string, string>): Promise<{ page: string; reference: string }> => {
  const done = await visitor.fill('/abroad', { ...entry, ...fields })
  assert.equal(done.status, 200, done.text)
  return { page: /\/abroad\/entry\/[0-9a-f-]{36}\/[\w-]{43}/.exec(done.html)![0], reference: /AB-[2-9A-Z]{8}/.exec(done.text)![0] }
}
/** Lets the work in the background be done until a page says so. */
const until = async ({ house }: Scene, visitor: Visitor, page: string, says: RegExp): Promise<Answer> => {
  const stop = await startJobs(house)
  try {
    for (;;) {
      const answer = await visitor.open(page)
      if (says.test(answer.text)) return answer
      await setTimeout(100)
    }
  } finally {
    await stop()
  }
}
const send = async (consul: Visitor, place: string, texts: Record<string, string>): Promise<string> => {
  const desk = await consul.open(`/abroad/desk?${place}`)
  const write = addressIn(desk.html, /\/abroad\/emergency\?/)
  const sent = await consul.fillAndCheck(`/abroad/emergency`, { ...Object.fromEntries(new URL(write, 'http://x').searchParams), ...texts })
  assert.equal(sent.status, 303, sent.text)
  return sent.onwards
}

scenario(
  'gcm:3.e',
  'somebody abroad registers without an account, is told in an emergency, answers, calls the helpline, and deletes what was kept',
  async (scene) => {
    const { person, reader } = scene
    const amina = reader()
    const refused = await amina.fill('/abroad', { ...entry, ownName: 'Amina Mfano', consent: 'no', smsPhone: '+961 7 555 101' })
    assert.match(refused.text, /Without your yes nothing is kept/)
    assert.match(refused.html, /value="Amina Mfano"/)
    assert.match((await amina.fill('/abroad', { ...entry, ownName: 'Amina Mfano' })).text, /Give at least one way to reach you/)
    const late = { ownName: 'Amina Mfano', smsPhone: '+961 7 555 101', ...dateParts('tellUntil', at(900)) }
    assert.match((await amina.fill('/abroad', { ...entry, ...late })).text, /within two years/)

    const own = await register(amina, { ownName: 'Amina Mfano', smsPhone: '+961 7 555 101', children: '2' })
    const zuhra = await register(reader('ar'), { ownName: 'زهرة مثال', language: 'ar', voicePhone: '+961 7 555 102' })
    const lost = await register(reader('sw'), {
      ownName: 'Lulu Mfano',
      language: 'sw',
      smsPhone: '+961 7 555 0000',
      email: 'lulu@mfano.example',
    })
    const nowhere = await register(reader('fr'), { ownName: 'Noor Mfano', language: 'fr', smsPhone: '+961 7 556 0000' })
    await register(reader(), { ownName: 'Far Mfano', inArea: 'Zahle', smsPhone: '+961 8 555 103' })
    assert.match((await amina.open(`${own.page}/change`)).html, /value="\+961 7 555 101"/)
    await amina.fill(`${own.page}/change`, { ...entry, ownName: 'Amina Mfano', smsPhone: '+961 7 555 111', children: '3' })
    assert.match((await amina.open(own.page)).text, /555 111/)

    const eshe = await person('Eshe Mfano')
    const reach = await eshe.open('/abroad/desk?inCountry=Liban&inArea=saïda')
    assert.match(reach.text, /4 entries, 7 people/)
    assert.match(reach.text, /SMS: 3.*Phone call: 1/)
    assert.doesNotMatch(reach.text, /Amina|555 111/)
    const wrong = await eshe.fillAndCheck('/abroad/emergency', {
      inCountry: 'Lebanon',
      inArea: 'Saida',
      reach: '3',
      'emergencyText.en': 'Stay inside.',
    })
    assert.match(wrong.text, /It would reach 4 entries now/)
    const message = await send(eshe, 'inCountry=Lebanon&inArea=Saida', {
      'emergencyText.en': 'Fighting in Saida. Stay inside; buses leave at noon.',
      'emergencyText.ar': 'قتال في صيدا. ابقوا في الداخل.',
    })
    const report = await until(scene, eshe, message, /Handed over: 5 of 5/)
    assert.match(report.text, /Sent or delivered to 3 of 4 entries/)
    assert.match(report.text, /SMS 0 0 1 2 0 cannot be reached: 2/)
    assert.match(report.text, /E-mail 0 0 1 0 0/)
    assert.doesNotMatch(report.text, /Far Mfano/)

    const texts = await Promise.all(
      [...report.html.matchAll(/\/abroad\/deliveries\/[0-9a-f-]{36}/g)].map(async ([address]) => (await eshe.open(address)).text),
    )
    assert.ok(texts.some((text) => /ابقوا في الداخل.*اضغط 1/.test(text)))
    const marked = texts.find((text) => /lulu@mfano\.example/.test(text))!
    assert.match(marked, /buses leave at noon\. \(kwa Kiingereza[^)]*\).*Jibu hapa: http/)
    const link = /\/abroad\/answer\/[0-9a-f-]{36}\/[\w-]{43}/.exec(marked)![0]
    const help = await reader('sw').fill(link, { emergencyAnswer: 'help', answerNote: 'Nipo shuleni, sina chakula' })
    assert.match(help.text, /Tunajua kwamba unahitaji msaada/)
    assert.equal((await reader().fill(link.replace(/.{4}$/, 'AAAA'), { emergencyAnswer: 'safe' })).status, 404)
    const shown = await amina.open(own.page)
    assert.match(shown.text, /Stay inside; buses leave at noon/)
    await amina.fill(addressIn(shown.html, /\/abroad\/answer\//), { emergencyAnswer: 'safe' })
    const board = (await eshe.open(message)).text
    assert.match(board, /1 I need help 2 No answer yet 1 I am safe/)
    assert.match(board, /I need help Lulu Mfano 1 Nipo shuleni.*No answer yet.*I am safe Amina Mfano 4/)

    const call = { caller: 'Zuhra, from a neighbour’s phone', callAbout: 'Her leg is broken', callDone: 'Doctor sent' }
    assert.match((await eshe.fill('/abroad/helpline/log', { ...call, entryReference: 'AB-22222222' })).text, /No entry has the reference/)
    const logged = await eshe.fill('/abroad/helpline/log', { ...call, entryReference: zuhra.reference, emergencyAnswer: 'help' })
    assert.match((await eshe.follow(logged)).text, /Her leg is broken Doctor sent AB-/)
    await eshe.fill('/abroad/helpline/log', { ...call, caller: 'A mother in Kisumu' })
    assert.match((await eshe.open('/abroad/helpline')).text, /A mother in Kisumu .* no entry/)
    assert.match((await eshe.open(message)).text, /2 I need help 1 No answer yet 1 I am safe/)

    assert.match((await reader('sw').fill(`${lost.page}/delete`, { sureToDelete: 'yes' })).text, /yamefutwa kabisa/)
    assert.equal((await reader().open(lost.page)).status, 404)
    const after = (await eshe.open(message)).text
    assert.doesNotMatch(after, /Lulu Mfano|Nipo shuleni/)
    assert.match(after, /Entry deleted/)
    assert.match((await reader('fr').open(nowhere.page)).text, /Buses|buses leave at noon/)
  },
)

const guidance = [
  'Guidelines for migrants in countries in crisis (made up for this test)',
  '',
  'PREPAREDNESS',
  '1. Know which nationals are in which country and how they are reached.',
  '2. Agree with neighbours on ways out.',
  'RESPONSE',
  '3. Tell people in their language what to do, and hear who needs help.',
  '',
].join('\n')

scenario(
  'gcm:2.c',
  'guidance for crises is broken into items and planned against, and a message reaches the nationals in the country in crisis',
  async (scene) => {
    const { person, reader } = scene
    const why = { why: 'For the scenario' }
    const asha = await person('Asha Mfano')
    const tried = await asha.fill('/accountability/break-up-text', {
      code: 'CRISIS',
      'title.en': 'Migrants in countries in crisis',
      publisher: 'A made-up initiative',
      textLanguage: 'en',
      text: guidance,
      ...why,
    })
    await asha.post('/accountability/break-up-text', { ...hiddenIn(tried.html), mode: 'keep' })
    const before = await asha.open('/accountability/framework/CRISIS')
    assert.match(before.text, /Planned 0 of 3/)
    const plan = new URL(addressIn(before.html, /activities\/add\?.*carries=CRISIS\.3/), 'http://x')
    const made = await asha.fill(`/accountability/activities/add${plan.search}`, {
      ...Object.fromEntries(plan.searchParams),
      code: 'CRISIS-ACT',
      objective: '2',
      cites: 'gcm:2.c',
      level: 'national',
      lead: 'KE-IMMIGRATION',
      startsOn: at(-60),
      endsOn: at(60),
      ...why,
    })
    assert.equal(made.status, 303, made.text)
    assert.match((await reader().open('/accountability/framework/CRISIS')).text, /Planned 1 of 3.*CRISIS\.3 RESPONSE · Tell people/)

    const there = await register(reader('fr'), {
      ownName: 'Kamau Mfano',
      inCountry: 'Soudan',
      inArea: 'Khartoum',
      language: 'fr',
      smsPhone: '+249 18 555 201',
    })
    await register(reader(), { ownName: 'Wambui Mfano', inCountry: 'Sudan', inArea: 'Port Sudan', email: 'wambui@mfano.example' })
    await register(reader(), { ownName: 'Otieno Mfano', inCountry: 'Egypt', inArea: 'Cairo', smsPhone: '+20 2 555 203' })
    const eshe = await person('Eshe Mfano')
    const message = await send(eshe, 'inCountry=Sudan', {
      'emergencyText.en': 'Leave Khartoum by the road to Port Sudan.',
      'emergencyText.fr': 'Quittez Khartoum par la route de Port-Soudan.',
    })
    const report = await until(scene, eshe, message, /Handed over: 2 of 2/)
    assert.match(report.text, /Sent or delivered to 2 of 2 entries/)
    assert.doesNotMatch(report.text, /Otieno/)
    const own = await reader('fr').open(there.page)
    assert.match(own.text, /Quittez Khartoum/)
    await reader('fr').fill(addressIn(own.html, /\/abroad\/answer\//), { emergencyAnswer: 'safe' })
    assert.match((await eshe.open(message)).text, /0 I need help 1 No answer yet 1 I am safe/)
  },
)
