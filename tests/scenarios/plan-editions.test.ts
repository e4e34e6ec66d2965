import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { addressIn, csv, hiddenIn } from '../workbook.ts'
import { addPlan, decide, year } from './plans.ts'

scenario(
  'gcm:p38',
  'national action is brought in line step by step: last year’s plan is copied, returned with reasons, approved, and what changed since is seen',
  async ({ person, reader }) => {
    const [asha, makena, naliaka] = [await person('Asha Mfano'), await person('Makena Mfano'), await person('Naliaka Mfano')]
    await addPlan(asha, 'OLD', { startsOn: `${year - 1}-01-01`, endsOn: `${year - 1}-12-31` })
    const lines = (code: string, after = ''): string =>
      `${code},Activity ${code},OLD,4,national,KE-NCM,${year - 1}-02-01,${year - 1}-11-30,${year - 1} 500.25 KE-TREASURY,${after}`
    const activities = csv(
      'old.csv',
      'code,title.en,plan,objective,level,lead,startsOn,endsOn,funding,after',
      lines('OLD-1'),
      lines('OLD-2', 'OLD-1'),
    )
    const tried = await asha.fill('/accountability/import-plan', { plan: 'OLD', file: activities, why: 'Last year' })
    assert.match((await asha.post('/accountability/import-plan', { ...hiddenIn(tried.html), mode: 'keep' })).text, /2 rows added/)
    for (const [code, doneOn] of [
      ['OLD-1.1', `${year - 1}-05-01`],
      ['OLD-2.1', ''],
    ] as const)
      await asha.fill('/accountability/milestones/add', {
        code,
        activity: code.slice(0, 5),
        'title.en': 'Half way',
        dueOn: `${year - 1}-06-01`,
        doneOn,
        why: 'Last year',
      })

    const copied = await asha.fill('/accountability/copy-plan', {
      copiedFrom: 'OLD',
      code: 'NEW',
      'title.en': 'The new plan',
      startsOn: `${year}-01-01`,
      endsOn: `${year}-12-31`,
      copies: 'unfinished',
      why: 'The next year',
    })
    assert.equal(copied.status, 303, copied.text)
    const tree = await reader().open('/accountability/tree?plan=NEW')
    assert.ok(!tree.text.includes('Activity OLD-1'), 'what was finished stays behind')
    const copy = await reader().open('/accountability/plan/NEW.2')
    assert.match(copy.text, new RegExp(`1 February ${year} – 30 November ${year}`))
    assert.match(copy.text, new RegExp(`${year}: KES 500\\.25`))

    const { edition, decided } = await decide(asha, makena, 'NEW', 'give-back', 'The plan does not say who is to benefit.')
    assert.equal(decided.status, 303, decided.text)
    assert.match((await reader().open(edition)).text, /returned.*does not say who is to benefit/)
    const activity = addressIn((await asha.open('/accountability/activities?q=NEW.2')).html, /\/accountability\/activities\/[0-9a-f-]{36}$/)
    const fields = { code: 'NEW.2', plan: 'NEW', 'title.en': 'Activity OLD-2', objective: '4', level: 'national', lead: 'KE-NCM' }
    const days = (startsOn: string, endsOn: string) => ({ startsOn, endsOn, funding: `${year} 500.25 KE-TREASURY` })
    await asha.fill(`${activity}/change`, {
      ...fields,
      ...days(`${year}-02-01`, `${year}-11-30`),
      benefits: 'female any 50',
      why: 'As the mechanism asked',
    })
    await asha.fill(`${edition}/submit`, {})
    const own = await asha.open(edition)
    assert.ok(!own.html.includes(`${edition}/approve?`), 'whoever coordinates does not approve')
    await naliaka.fill(`${edition}/approve`, { decidedOn: today, reasons: 'It now says who is to benefit.', ground: 'sgr:59' })
    assert.match((await reader().open('/accountability?plan=NEW')).text, /Activity OLD-2/)

    await asha.fill(`${activity}/change`, {
      ...fields,
      ...days(`${year}-02-01`, `${year}-12-20`),
      benefits: 'female any 50',
      why: 'It takes longer',
    })
    const list = await reader().open('/accountability/editions-of?plan=NEW')
    assert.match(list.text, /1 item was changed since edition 1 was approved/)
    const now = await reader().open(addressIn(list.html, /compare\?plan=NEW&from=[0-9a-f-]+\.2$/))
    assert.match(now.text, /moved in time 1/)
    assert.match(now.text, /NEW\.2 Activity OLD-2 20 days/)
    const rounds = await reader().open(addressIn(list.html, /compare\?plan=NEW&from=[0-9a-f-]+\.1&to=[0-9a-f-]+\.2$/))
    assert.match(rounds.text, /Who is to benefit/)
  },
)
