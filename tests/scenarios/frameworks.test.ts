import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { addressIn, hiddenIn } from '../workbook.ts'

const why = { why: 'For the scenario' }
const agenda = [
  'Agenda for people displaced across borders by disasters (made up for this test)',
  '',
  'KNOWING',
  '1. Count people who cross a border because of a drought or flood,',
  '   and publish the figures each year.',
  '2. Agree with neighbours who is meant.',
  'ADMITTING',
  '3. Let people in for as long as the disaster lasts.',
  '',
].join('\n')

scenario(
  'gcm:2.b',
  'the agenda on displacement across borders is loaded as a framework, broken into items that can be tracked, and planned against',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const sent = { code: 'DIS', 'title.en': 'Agenda on displacement', publisher: 'A made-up initiative', textLanguage: 'en', ...why }
    const tried = await asha.fill('/accountability/break-up-text', { ...sent, text: agenda })
    assert.match(tried.text, /3 items were found\. Nothing has been kept yet/)
    assert.match(
      tried.text,
      /DIS\.1 KNOWING Count people who cross a border because of a drought or flood, and publish the figures each year\./,
    )
    assert.equal((await reader().open('/accountability/framework/DIS')).status, 404)
    const kept = await asha.post('/accountability/break-up-text', { ...hiddenIn(tried.html), mode: 'keep' })
    assert.match(kept.text, /The framework was loaded with 3 items/)
    assert.match(
      (await asha.post('/accountability/break-up-text', { ...hiddenIn(tried.html), mode: 'keep' })).text,
      /There is already an entry “DIS”/,
    )

    const before = await asha.open('/accountability/framework/DIS')
    assert.match(before.text, /Planned 0 of 3/)
    const plan = new URL(addressIn(before.html, /activities\/add\?.*carries=DIS\.3/), 'http://x')
    assert.equal(plan.searchParams.get('title.en'), 'Let people in for as long as the disaster lasts.')
    const made = await asha.fill(`/accountability/activities/add${plan.search}`, {
      ...Object.fromEntries(plan.searchParams),
      code: 'DIS-ACT',
      objective: '2',
      cites: 'gcm:2.b',
      level: 'national',
      lead: 'KE-IMMIGRATION',
      startsOn: at(-60),
      endsOn: at(60),
      ...why,
    })
    assert.equal(made.status, 303, made.text)
    await asha.fill('/accountability/milestones/add', {
      code: 'DIS-ACT.1',
      activity: 'DIS-ACT',
      'title.en': 'Directive signed',
      dueOn: at(-5),
      ...why,
    })
    const after = await reader().open('/accountability/framework/DIS')
    assert.match(after.text, /Planned 1 of 3.*Not planned 2.*With something late 1/)
    assert.match(after.text, /DIS\.3 ADMITTING · Let people in.* late/)
    assert.ok(!(await reader().open('/accountability/framework/DIS?show=not-planned')).text.includes('DIS.3'))
    assert.match((await reader().open('/accountability/framework/NANSEN')).text, /Let such people in and let them stay/)
    assert.match((await reader('fr').open('/accountability/framework/NANSEN')).text, /Admettre ces personnes/)

    const taken = await asha.fill('/accountability/take-from-instrument', {
      instrument: 'gcm',
      part: '2',
      code: 'GCM2',
      'title.en': 'Objective 2',
      ...why,
    })
    assert.equal(taken.status, 303, taken.text)
    assert.match((await reader().open('/accountability/framework/GCM2')).text, /GCM2\.2\.B/)
  },
)

scenario(
  'gcm:15.a',
  'priorities for the health of migrants are items of a health plan, tracked to their milestones, with indicators that measure them',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    await asha.fill('/accountability/activities/add', {
      code: 'HEALTH-9',
      plan: 'HEALTH',
      'title.en': 'Inspect farms where migrants work',
      objective: '15',
      cites: 'gcm:15.a',
      carries: 'WHO-HEALTH.9',
      level: 'national',
      lead: 'KE-HEALTH',
      startsOn: at(-10),
      endsOn: at(90),
      ...why,
    })
    await asha.fill('/accountability/milestones/add', {
      code: 'HEALTH-9.1',
      activity: 'HEALTH-9',
      'title.en': 'Ten farms seen',
      dueOn: at(20),
      ...why,
    })
    await asha.fill('/accountability/targets/add', {
      code: 'SAFE-WORK',
      'title.en': 'Fewer accidents on farms',
      area: 'health',
      'indicator.en': 'Accidents of migrant workers for a thousand workers',
      'unit.en': 'per thousand',
      baseline: '40',
      baselineOn: at(-365),
      goal: '10',
      goalOn: at(365),
      lead: 'KE-HEALTH',
      carries: 'WHO-HEALTH.9',
      targets: '8.8',
      ...why,
    })
    await asha.fill('/accountability/measure?target=SAFE-WORK', {
      measuredOn: at(-5),
      value: '22',
      measurementSource: 'Inspection (made up)',
    })
    const coverage = await reader().open('/accountability/framework/WHO-HEALTH')
    assert.match(
      coverage.text,
      /WHO-HEALTH\.9 Make work safe for migrants Inspect farms where migrants work under way Fewer accidents on farms/,
    )
    assert.match(coverage.text, /WHO-HEALTH\.10 .*not planned/)
    assert.match((await reader().open('/accountability?plan=HEALTH')).text, /Inspect farms where migrants work/)
    const target = await reader().open('/accountability/inclusion/SAFE-WORK')
    assert.match(target.text, /on course.*60 % of the way gone/)
    assert.match(target.text, /22 per thousand/)
  },
)
