import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { agree, from, need, why } from './support.ts'

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
    await naliaka.fill(
      add,
      tranche(1, { planned: '300.05', disbursed: '300.05', ...from('disbursedOn', -1), transferProof: 'Transfer 4711' }),
    )
    await naliaka.fill(add, tranche(2, { planned: '400' }))
    await naliaka.fill('/accountability/capacity/results/add', {
      code: `${code}.A`,
      support: code,
      'what.en': 'Skills that were registered',
      measuredIn: 'skills',
      baseline: '0',
      goal: '500',
      valueReached: '120',
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
    assert.match(gap.text, /18 · Skills 1,000.10 EUR 0 EUR 700.05 EUR 300.05 EUR 300.05 EUR/)
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
    assert.match(tried.text, /One row would be added, none changed; none is already so; none is refused/)
    assert.doesNotMatch(tried.text, /thing to mend/)
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
      ...from('trainedFrom', -5),
      ...from('trainedTo', -4),
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
      sharedServices: ['passports', 'shelter'],
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
