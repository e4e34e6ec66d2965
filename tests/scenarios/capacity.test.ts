import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Visitor } from '../../src/kernel/testing/visitor.ts'
import { scenario } from '../scenario.ts'

const today = new Date().toISOString().slice(0, 10)
const year = Number(today.slice(0, 4))
/** A day as the three fields of a form. */
const dateParts = (name: string, day: string): Record<string, string> => {
  const [y = '', month = '', date = ''] = day.split('-')
  return { [`${name}.year`]: y, [`${name}.month`]: month, [`${name}.day`]: date }
}
const from = (name: string, offset: number): Record<string, string> => dateParts(name, daysAfter(today, offset))
const why = { why: 'Agreed in the last meeting' }

const need = (code: string, more: Record<string, string>): Record<string, string> => ({
  code,
  'what.en': `What ${code} is for`,
  capacity: 'money',
  unit: 'money',
  organisation: 'KE-LABOUR',
  countries: 'KEN',
  ...from('startsOn', 10),
  ...from('endsOn', 400),
  ...why,
  ...more,
})

/** Proposes that a request and an offer belong together, and lets a second person agree; gives the agreement's code. */
const agree = async (
  proposer: Visitor,
  second: Visitor,
  asked: { need: string; offer: string },
  terms: Record<string, string>,
): Promise<string> => {
  const opened = await proposer.fill(`/accountability/capacity/matches/open?need=${asked.need}&offer=${asked.offer}`, {
    ...asked,
    because: 'The same paragraph, the same time.',
  })
  const reference = /SUP-\d{4}-\d{5}/.exec(opened.text)?.[0]
  assert.ok(reference, opened.text)
  const at = /href="(\/accountability\/capacity\/matches\/[0-9a-f-]+)\/follow/.exec(opened.html)![1]!
  const decision = { expected: 'People can do it without help.', reasons: 'Both sides have read and want it.', ground: 'gcm:p39', ...terms }
  const own = await proposer.fill(`${at}/agree?version=1`, decision)
  assert.match(own.text, /a second person does/)
  const done = await second.fill(`${at}/agree?version=1`, decision)
  assert.equal(done.status, 303, done.text)
  return reference
}

scenario(
  'gcm:p39',
  'a request is matched with an offer for reasons that are said, agreed by people, paid in tranches with proof, and the gap shrinks by exactly that',
  async ({ person, reader }) => {
    const [jelani, naliaka] = [await person('Jelani Mfano'), await person('Naliaka Mfano')]
    const wrong = await jelani.fill(
      '/accountability/capacity/needs/add',
      need('NEED-SKILLS', { objective: '18', cites: 'gcm:99.z', size: '1000.10', organisation: 'KE-NOBODY' }),
    )
    for (const said of ['No organisation has the code KE-NOBODY', 'No paragraph has the code gcm:99.z', 'Say in which currency'])
      assert.ok(wrong.text.includes(said), said)
    await jelani.fill(
      '/accountability/capacity/needs/add',
      need('NEED-SKILLS', { objective: '18', cites: 'gcm:18.a', size: '1000.10', currency: 'EUR' }),
    )
    await naliaka.fill(
      '/accountability/capacity/offers/add',
      need('OFFER-SKILLS', {
        objective: '18',
        cites: 'gcm:18.a',
        size: '700.05',
        currency: 'EUR',
        organisation: 'IOM',
        conditions: 'The register is open to all.',
      }),
    )
    await naliaka.fill(
      '/accountability/capacity/offers/add',
      need('OFFER-OTHER', { objective: '17', size: '700', currency: 'EUR', organisation: 'IOM' }),
    )

    const proposals = await reader().open('/accountability/capacity/proposals?need=NEED-SKILLS')
    for (const said of [
      'Both answer to gcm:18.a',
      'Both are for KEN',
      'The offer covers 69 per cent',
      '100 per cent of the time',
      'The register is open to all',
    ])
      assert.ok(proposals.text.includes(said), said)
    assert.ok(!proposals.text.includes('OFFER-OTHER'), 'an offer for something else is not proposed')
    assert.ok(!proposals.html.includes('matches/open'), 'and nobody is asked to agree who may not')

    const code = await agree(
      jelani,
      naliaka,
      { need: 'NEED-SKILLS', offer: 'OFFER-SKILLS' },
      { size: '700.05', currency: 'EUR', ...from('startsOn', 10), ...from('endsOn', 400) },
    )
    const add = '/accountability/capacity/tranches/add'
    const tranche = (number: number, more: Record<string, string>): Record<string, string> => ({
      code: `${code}.${number}`,
      support: code,
      currency: 'EUR',
      ...from('plannedOn', -3),
      ...why,
      ...more,
    })
    assert.match(
      (await naliaka.fill(add, tranche(1, { planned: '700.06' }))).text,
      /Together the tranches come to 700.06, but 700.05 was agreed/,
    )
    assert.match((await naliaka.fill(add, tranche(1, { planned: '1', currency: 'USD' }))).text, /The agreement counts in EUR/)
    assert.match(
      (await naliaka.fill(add, tranche(1, { planned: '300', disbursed: '300' }))).text,
      /Say on which day it came.*Say what proves/,
    )
    await naliaka.fill(add, tranche(1, { planned: '300.05', disbursed: '300.05', ...from('disbursedOn', -1), proof: 'Transfer 4711' }))
    await naliaka.fill(add, tranche(2, { planned: '400' }))
    await naliaka.fill('/accountability/capacity/results/add', {
      code: `${code}.A`,
      support: code,
      'what.en': 'Skills that were registered',
      measuredIn: 'skills',
      baseline: '0',
      goal: '500',
      reached: '120',
      ...from('measuredOn', -1),
      ...why,
    })

    const page = await reader().open(`/accountability/capacity/support/${code}`)
    for (const said of [
      '300.05 EUR of 700.05 EUR',
      '1 tranche is late',
      'Transfer 4711',
      'Skills that were registered',
      'KE-LABOUR',
      'IOM',
    ])
      assert.ok(page.text.includes(said), said)
    const gap = await reader().open('/accountability/capacity?counted=EUR')
    assert.match(gap.text, /18 · Skills 1,000.1 EUR 0 EUR 700.05 EUR 300.05 EUR 300.05 EUR/)
    assert.match(gap.text, /17 · Discrimination 0 EUR 700 EUR 0 EUR 0 EUR 0 EUR/)
    assert.ok(gap.html.includes('<svg'))
    assert.match((await reader().open('/accountability/capacity?counted=EUR&as=csv')).html, /18,1000.1,0,700.05,300.05,300.05/)
    assert.equal((await reader('ar').open(`/accountability/capacity/support/${code}`)).status, 200)

    const published = (await reader().open(`/accountability/capacity/iati?support=${code}&as=iati`)).html
    for (const part of [
      `<iati-identifier>KE-MFANO-NCM-${code}</iati-identifier>`,
      '<transaction-type code="11"/>',
      '<transaction-type code="1"/>',
      '300.05</value>',
      'code="gcm:18.a"',
    ])
      assert.ok(published.includes(part), part)
    const tried = await jelani.fill('/accountability/capacity/iati/import', {
      file: new File([published], 'own.xml'),
      mode: 'try',
      why: 'Is it right?',
    })
    assert.match(tried.text, /1 would be added and 0 changed; 0 are already so; 0 are refused/)
    assert.doesNotMatch(tried.text, /thing to mend/)
  },
)

scenario(
  'sgr:65',
  'what donors have published by IATI is brought in activity by activity, and nothing of it is lost',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const activity = (id: string, more = ''): string =>
      `<iati-activity xml:lang="en" default-currency="EUR"><iati-identifier>${id}</iati-identifier><reporting-org ref="XM-D" type="10"><narrative>Mfano Agency</narrative></reporting-org><title><narrative>Help ${id}</narrative></title><description><narrative>Help</narrative></description><participating-org role="1"><narrative>Mfano Agency</narrative></participating-org><activity-status code="2"/><activity-date type="2" iso-date="2024-01-01"/><activity-date type="3" iso-date="2029-12-31"/><recipient-country code="KE"/><sector code="15190"/>${more}</iati-activity>`
    const budget = `<budget><period-start iso-date="${year}-01-01"/><period-end iso-date="${year}-12-31"/><value value-date="${year}-01-01">250000</value></budget>`
    const file = (body: string): File =>
      new File([`<iati-activities version="2.03" xmlns:x="http://mfano.example/x">\n${body}\n</iati-activities>`], 'donor.xml')
    const address = '/accountability/capacity/iati/import'

    const bomb = await naliaka.fill(address, { file: new File(['<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'], 'bomb.xml'), why: 'Try' })
    assert.match(bomb.text, /declares a document type/)
    const broken = await naliaka.fill(address, {
      file: new File(['<iati-activities version="2.03"><iati-activity>'], 'cut.xml'),
      why: 'Try',
    })
    assert.match(broken.text, /not well-formed XML/)

    const mixed = file(
      `${activity('XM-D-1', `${budget}<x:own>kept</x:own>`)}\n${activity('XM-D-2').replace('<activity-status code="2"/>', '')}\n${activity('XM-D-3').replace('<sector code="15190"/>', '')}`,
    )
    const tried = await naliaka.fill(address, { file: mixed, mode: 'try', why: 'What the agency does' })
    assert.match(tried.text, /2 would be added and 0 changed; 0 are already so; 1 are refused/)
    assert.match(tried.text, /Line 3: “activity-status” is missing in “iati-activity”/)
    assert.match(tried.text, /Say in which sector it works/)
    assert.match((await reader().open('/accountability/capacity/iati')).text, /Nothing has been brought in yet/)

    const hidden = Object.fromEntries(
      [...tried.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    )
    await naliaka.post(address, { ...hidden, mode: 'keep' })
    const list = await reader().open('/accountability/capacity/iati')
    assert.match(list.text, /Help XM-D-1.*Help XM-D-3/)
    assert.ok(!list.text.includes('XM-D-2'))
    const again = await naliaka.fill(address, { file: mixed, mode: 'keep', why: 'The same file' })
    assert.match(again.text, /0 added, 0 changed, 2 already so, 1 refused/)

    const out = await reader().open('/accountability/capacity/iati/others')
    assert.ok(
      out.html.includes('<x:own>kept</x:own>') && out.html.includes('xmlns:x="http://mfano.example/x"'),
      'extensions go out as they came',
    )
    const back = await naliaka.fill(address, { file: new File([out.html], 'again.xml'), mode: 'try', why: 'Round' })
    assert.match(back.text, /2 are already so; 0 are refused/)

    const one = /href="(\/accountability\/capacity\/iati\/[0-9a-f-]{36})"/.exec(list.html)![1]!
    assert.doesNotMatch((await reader().open('/accountability/capacity/funding?objective=16&currency=EUR')).text, /Mfano Agency/)
    await naliaka.fill(`${one}/place`, { objective: '16', ...why })
    assert.match((await reader().open('/accountability/capacity/funding?objective=16&currency=EUR')).text, /Mfano Agency : 250,000 EUR/)
  },
)

scenario(
  'gcm:1.b',
  'what an indicator lacks becomes a request, is matched with an offer, and is closed by a training',
  async ({ person, reader }) => {
    const [asha, naliaka] = [await person('Asha Mfano'), await person('Naliaka Mfano')]
    const csv = [
      'code,what.en,objective,organisation,brokenDownBy,wantedBy,latestYear,everyYears,method',
      `IND-CHILD,Children who came alone,12,KE-KNBS,,age,${year - 4},1,`,
    ]
    await asha.fill('/accountability/capacity/indicators/import', {
      file: new File([csv.join('\n')], 'indicators.csv'),
      mode: 'keep',
      ...why,
    })
    const at = '/accountability/capacity/data-gaps?objective=12'
    const report = await asha.open(at)
    for (const said of ['Children who came alone', 'age open', 'a fresh figure open', 'a description of its method open'])
      assert.ok(report.text.includes(said), said)

    const ask = /href="(\/accountability\/capacity\/needs\/add\?indicator=IND-CHILD[^"]*lacking=age[^"]*)"/
      .exec(report.html)![1]!
      .replace(/&amp;/g, '&')
    const form = await asha.open(ask)
    assert.match(form.html, /value="IND-CHILD"/)
    const asked = {
      code: 'NEED-CHILD',
      'what.en': 'Somebody to teach us',
      capacity: 'technique',
      unit: 'training-days',
      size: '5',
      organisation: 'KE-KNBS',
      objective: '12',
      cites: 'gcm:1.b',
      indicator: 'IND-CHILD',
      lacking: 'age',
      ...from('startsOn', 1),
      ...from('endsOn', 90),
      ...why,
    }
    assert.equal((await asha.fill(ask, asked)).status, 303)
    assert.ok((await reader().open(at)).text.includes('age asked for'))

    const { indicator: _, lacking: __, ...offered } = asked
    const offer = { ...offered, code: 'OFFER-CHILD', 'what.en': 'Five days of teaching', organisation: 'KE-MFANO-UNIVERSITY' }
    assert.equal((await naliaka.fill('/accountability/capacity/offers/add', offer)).status, 303)
    assert.match((await reader().open('/accountability/capacity/proposals?need=NEED-CHILD')).text, /Five days of teaching 90 of 100/)
    const code = await agree(
      asha,
      naliaka,
      { need: 'NEED-CHILD', offer: 'OFFER-CHILD' },
      { size: '5', ...from('startsOn', 1), ...from('endsOn', 90) },
    )
    assert.ok((await reader().open(at)).text.includes('age matched'))

    const training = {
      code: 'TRAIN-CHILD',
      'what.en': 'Ages of children',
      organisation: 'KE-MFANO-UNIVERSITY',
      support: code,
      lacking: 'age',
      ...from('heldFrom', -2),
      ...from('heldTo', -1),
      women: '3',
      men: '2',
      ...why,
    }
    assert.match((await asha.fill('/accountability/capacity/trainings/add', training)).text, /Say of which indicator/)
    await asha.fill('/accountability/capacity/trainings/add', { ...training, indicator: 'IND-CHILD' })
    const closed = await reader().open(at)
    assert.ok(closed.text.includes('age closed by a training'))
    assert.ok(closed.text.includes('a fresh figure open'), 'the other gaps stay open')
    assert.match((await reader().open(`/accountability/capacity/support/${code}`)).text, /Ages of children.* 3 2/)
  },
)

scenario(
  'gcm:2.i',
  'needs that humanitarian and development actors have analysed together stand beside what several donors give, year by year',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const years = { ...dateParts('startsOn', `${year + 1}-01-01`), ...dateParts('endsOn', `${year + 2}-12-31`) }
    const common = need('NEED-JOINT', { objective: '22', cites: 'gcm:2.i', size: '7300', currency: 'XTS', ...years })
    await asha.fill('/accountability/capacity/needs/add', { ...common, analysedWith: 'IOM\nIGAD' })
    const support = (code: string, provider: string, size: string, to: string): Record<string, string> => ({
      ...common,
      code,
      provider,
      receiver: 'KE-LABOUR',
      size,
      ...dateParts('agreedOn', today),
      ...dateParts('endsOn', to),
    })
    const { organisation: _, ...bare } = support('SUP-JOINT-1', 'IOM', '3000', `${year + 1}-12-31`)
    assert.equal((await asha.fill('/accountability/capacity/agreements/add', bare)).status, 303)
    const { organisation: __, ...second } = support('SUP-JOINT-2', 'IGAD', '1000.50', `${year + 1}-12-31`)
    assert.equal((await asha.fill('/accountability/capacity/agreements/add', second)).status, 303)

    const address = `/accountability/capacity/funding?objective=22&currency=XTS&firstYear=${year + 1}&years=2`
    const view = await reader().open(address)
    const json = JSON.parse((await reader().open(`${address}&as=json`)).html) as {
      years: { year: number; needed: string; committed: string; gap: string; overlap: string; donors: unknown[] }[]
    }
    const days = [year + 1, year + 2].map((each) => (new Date(Date.UTC(each, 1, 29)).getUTCMonth() === 1 ? 366 : 365))
    const [first, next] = json.years
    assert.equal(Number(first!.needed) + Number(next!.needed), 7300)
    assert.ok(Math.abs(Number(first!.needed) - (7300 * days[0]!) / (days[0]! + days[1]!)) < 0.01)
    assert.deepEqual([first!.committed, first!.donors.length, first!.gap], ['4000.5', 2, '0'])
    assert.ok(Math.abs(Number(first!.overlap) - (4000.5 - Number(first!.needed))) < 0.001)
    assert.deepEqual([next!.committed, next!.overlap, next!.gap], ['0', '0', next!.needed])
    assert.match(view.text, /International Organization for Migration : 3,000 XTS/)
    assert.match(
      view.text,
      /What NEED-JOINT is for.*Ministry of Labour.*International Organization for Migration.*Intergovernmental Authority on Development/,
    )
    assert.ok(view.html.includes('<svg'))
    assert.match((await reader().open(`${address}&as=csv`)).html, new RegExp(`${year + 2},${next!.needed.replace('.', '\\.')},,0,`))
  },
)

scenario(
  'gcm:14.a',
  'a programme builds consular capacity, and missions share a service whose costs add up',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const programme = {
      code: 'PROG-LAW',
      'what.en': 'Consuls who know the law',
      objective: '14',
      organisation: 'KE-FOREIGN',
      topics: 'Right to a lawyer\nDeath abroad',
      countries: 'LBN',
      ...from('startsOn', -30),
      ...from('endsOn', 300),
      ...why,
    }
    assert.equal((await naliaka.fill('/accountability/capacity/programmes/add', programme)).status, 303)
    const before = await reader().open('/accountability/capacity/consular')
    assert.match(before.text, /Consuls who know the law 0 of 2 topics taught/)
    await naliaka.fill('/accountability/capacity/trainings/add', {
      code: 'TRAIN-LAW',
      'what.en': 'The right to a lawyer',
      organisation: 'KE-KNCHR',
      curriculum: 'PROG-LAW',
      topics: 'Right to a lawyer',
      ...from('heldFrom', -5),
      ...from('heldTo', -4),
      women: '6',
      men: '7',
      ...why,
    })
    assert.match(
      (await reader().open('/accountability/capacity/consular')).text,
      /1 of 2 topics taught.*Right to a lawyer taught Death abroad not yet.*6 7/,
    )

    const share = {
      code: 'SHARE-BEIRUT',
      'what.en': 'One desk for three States',
      inCountry: 'LBN',
      city: 'Beirut',
      hostState: 'KEN',
      services: ['passports', 'shelter'],
      ...from('agreedOn', -10),
      ...from('startsOn', -5),
      ...why,
    }
    const short = await naliaka.fill('/accountability/capacity/shared-services/add', {
      ...share,
      costShares: 'KEN: 50\nETH: 30\nUGA: 19.99',
    })
    assert.match(short.text, /must add up to exactly 100/)
    assert.match(
      (await naliaka.fill('/accountability/capacity/shared-services/add', { ...share, costShares: 'KEN: 50\nXXX: 50' })).text,
      /No country has the letters XXX/,
    )
    assert.equal(
      (await naliaka.fill('/accountability/capacity/shared-services/add', { ...share, costShares: 'KEN: 50\nETH: 30\nUGA: 20' })).status,
      303,
    )
    const shown = await reader().open('/accountability/capacity/consular')
    for (const said of [
      'Beirut, Lebanon',
      'One desk for three States in force',
      'Ethiopia: 30%',
      'passports and shelter',
      'Not offered here: civil registration',
    ])
      assert.ok(shown.text.includes(said), said)
    assert.match((await reader('fr').open('/accountability/capacity/consular')).text, /Beirut, Liban/)
  },
)

scenario(
  'gcm:p38',
  'whoever asks sees for each objective what is done in line with it at each level, and where nothing is',
  async ({ reader }) => {
    const page = await reader().open('/accountability/capacity/in-line')
    assert.equal(page.status, 200)
    const csv = (await reader().open('/accountability/capacity/in-line?as=csv')).html.trim().split('\r\n').slice(1)
    assert.equal(csv.length, 22)
    const json = JSON.parse((await reader().open('/accountability/capacity/in-line?as=json')).html) as {
      objectives: {
        objective: string
        levels: Record<string, { activities: number; pledges: number; agreements: number }>
        whole: number
        needs: number
      }[]
    }
    const three = json.objectives.find(({ objective }) => objective === '3')!
    assert.ok(three.levels.county!.pledges >= 1 && three.levels.global!.pledges >= 1 && three.levels.national!.activities >= 1)
    const two = json.objectives.find(({ objective }) => objective === '2')!
    assert.ok(two.levels.county!.agreements >= 1 && two.needs >= 1)
    assert.match(page.text, /2 · Drivers .*1 agreement/)
    assert.ok(page.html.includes('<svg'))
    assert.equal((await reader('ar').open('/accountability/capacity/in-line')).status, 200)
  },
)
