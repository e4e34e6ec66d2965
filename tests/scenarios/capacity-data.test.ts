import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'
import { agree, from, need, why, year } from './support.ts'

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
      supportKind: 'technique',
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
      ...from('trainedFrom', -2),
      ...from('trainedTo', -1),
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
