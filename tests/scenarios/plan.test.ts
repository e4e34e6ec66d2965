import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { hiddenIn, workbook } from '../workbook.ts'
import { addPlan, decide, year } from './plans.ts'

const head = [
  'code',
  'title.en',
  'objective',
  'cites',
  'targets',
  'carries',
  'level',
  'lead',
  'startsOn',
  'endsOn',
  'funding',
  'benefits',
  'after',
]
const activity = (code: string, given: Partial<Record<(typeof head)[number], string>>): readonly string[] =>
  head.map(
    (column) =>
      ({
        code,
        'title.en': `Activity ${code}`,
        objective: '10',
        level: 'national',
        lead: 'KE-LABOUR',
        startsOn: at(-100),
        endsOn: at(200),
        ...given,
      })[column] ?? '',
  )

scenario(
  'gcm:10.b',
  'the global plan against trafficking is imported into a national plan, approved, and tracked item by item',
  async ({ person, reader }) => {
    const [asha, makena] = [await person('Asha Mfano'), await person('Makena Mfano')]
    await addPlan(asha, 'ATIP', { planKind: 'framework', framework: 'GPA-TIP' })
    const wrong = await workbook('plan.xlsx', {
      activities: [
        head,
        activity('ATIP-1', {}),
        activity('ATIP-2', { lead: 'KE-NOBODY' }),
        activity('ATIP-3', { startsOn: at(10), endsOn: at(-10), cites: 'gcm:99.z', carries: 'GPA-TIP.77' }),
        activity('ATIP-4', { after: 'ATIP-5', funding: `${year} 12,5 KE-TREASURY` }),
        activity('ATIP-5', { after: 'ATIP-6' }),
        activity('ATIP-6', { after: 'ATIP-5' }),
        activity('ATIP-7', { startsOn: 'next spring', endsOn: '31/12/2026' }),
      ],
      milestones: [
        ['code', 'activity', 'title.en', 'dueOn'],
        ['ATIP-9.1', 'ATIP-9', 'Of nothing', today],
      ],
      Notes: [['whatever'], ['said']],
    })
    const refused = await asha.fill('/accountability/import-plan', { plan: 'ATIP', file: wrong, why: 'From the global plan', mode: 'keep' })
    assert.equal(refused.status, 200, refused.text)
    for (const said of [
      'No organisation has the code KE-NOBODY',
      'It ends before it starts',
      'No paragraph has the code gcm:99.z',
      'No item of a framework has the code GPA-TIP.77',
      'Write year, amount and who gives it',
      'In the end it waits for itself',
      'No activity has the code ATIP-9',
      'nothing was taken in',
      'These sheets were not read: notes',
    ])
      assert.ok(refused.text.includes(said), said)
    assert.equal((await reader().open('/accountability/plan/ATIP-1')).status, 404, 'nothing was half imported')

    const right = await workbook('plan.xlsx', {
      activities: [
        head,
        activity('ATIP-1', { carries: 'GPA-TIP.3', funding: `${year} 1000000.50 KE-TREASURY`, benefits: 'female 18-64 400' }),
        activity('ATIP-2', { carries: 'GPA-TIP.6\nGPA-TIP.7', after: 'ATIP-1', cites: 'gcm:10.h' }),
      ],
      milestones: [
        ['code', 'activity', 'title.en', 'dueOn'],
        ['ATIP-1.1', 'ATIP-1', 'Curriculum agreed', at(-20)],
        ['ATIP-2.1', 'ATIP-2', 'Fund has rules', at(30)],
      ],
    })
    const tried = await asha.fill('/accountability/import-plan', { plan: 'ATIP', file: right, why: 'From the global plan' })
    assert.match(tried.text, /Nothing has been changed yet\. 4 rows would be added/)
    assert.equal((await reader().open('/accountability/plan/ATIP-1')).status, 404)
    const kept = await asha.post('/accountability/import-plan', { ...hiddenIn(tried.html), mode: 'keep' })
    assert.match(kept.text, /The plan was taken in: 4 rows added/)

    const coverage = await reader().open('/accountability/framework/GPA-TIP?show=planned')
    assert.match(coverage.text, /GPA-TIP\.7 .*Activity ATIP-2.*draft plan/)
    assert.ok(!(await reader().open('/accountability?objective=10')).text.includes('Activity ATIP-1'), 'a draft is not counted')
    await decide(asha, makena, 'ATIP', 'approve', 'It carries out what the global plan asks for.')
    const board = await reader().open('/accountability?objective=10')
    assert.ok(board.text.indexOf('Activity ATIP-1') < board.text.indexOf('Activity ATIP-2'), 'furthest behind first')
    const late = await reader().open('/accountability/plan/ATIP-1')
    assert.match(late.text, /late 20 days behind/)
    assert.match(late.text, /KES 1,000,000\.50 KE-TREASURY/)
    assert.match(late.text, /These wait for it.*Activity ATIP-2/)
    assert.match(
      (await reader().open('/accountability/order?plan=ATIP')).text,
      /Held up, because they wait for something late.*Activity ATIP-2/,
    )
    assert.equal((await reader('ar').open('/accountability/plan/ATIP-1')).status, 200)
  },
)

scenario(
  'sgr:59',
  'a State has a detailed plan: outcomes, activities and milestones, with money, people, level and who answers, and sees what it still lacks',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    await addPlan(asha, 'SGR')
    const add = (register: string, fields: Record<string, string>) =>
      asha.fill(`/accountability/${register}/add`, { ...fields, why: 'For the scenario' })
    await add('outcomes', { code: 'SGR.SAFE', plan: 'SGR', 'title.en': 'Nobody is locked up', objective: '13' })
    const made = await add('activities', {
      code: 'SGR-1',
      plan: 'SGR',
      outcome: 'SGR.SAFE',
      'title.en': 'Find alternatives to detention',
      objective: '13',
      level: 'county',
      lead: 'KE-001',
      places: 'KE-001',
      startsOn: at(-30),
      endsOn: at(300),
      funding: `${year} 100000.10 KE-TREASURY\n${year + 1} 200000.20 IOM`,
      benefits: 'any 0-17 40',
    })
    assert.equal(made.status, 303, made.text)
    const twice = await add('activities', {
      code: 'SGR-2',
      plan: 'SGR',
      'title.en': 'In two currencies',
      objective: '13',
      level: 'national',
      lead: 'KE-NCM',
      startsOn: today,
      endsOn: at(9),
      budget: '10',
      currency: 'EUR',
    })
    assert.match(twice.text, /counts in KES/)
    const unlike = await add('activities', {
      code: 'SGR-2',
      plan: 'SGR',
      'title.en': 'Sums',
      objective: '13',
      level: 'national',
      lead: 'KE-NCM',
      startsOn: today,
      endsOn: at(9),
      budget: '10',
      funding: `${year} 9.99 KE-TREASURY`,
    })
    assert.match(unlike.text, /The budget is 10, but the years together make 9\.99/)
    await add('activities', {
      code: 'SGR-2',
      plan: 'SGR',
      'title.en': 'Write a law',
      objective: '13',
      level: 'national',
      lead: 'KE-PARLIAMENT',
      startsOn: today,
      endsOn: at(90),
    })
    await add('milestones', { code: 'SGR-1.1', activity: 'SGR-1', 'title.en': 'Two counties agreed', dueOn: at(20) })
    const tree = await reader().open('/accountability/tree?plan=SGR')
    assert.match(tree.text, /Nobody is locked up.*Find alternatives to detention.*Two counties agreed/)
    assert.match(tree.text, /has not approved this plan yet/)
    assert.match(tree.text, /1 activity without milestones/)
    assert.match(tree.text, /1 activity that serves no outcome/)
    assert.match(tree.text, /21 objectives of the Compact for which nothing is planned/)
    const money = await reader().open('/accountability/resources?plan=SGR')
    assert.match(money.text, /all together KES 300,000\.30/)
    assert.match(money.text, /sex not said 0-17 40 0/)
    const calendar = await reader().open(`/accountability/calendar?plan=SGR&month=${at(20).slice(0, 7)}`)
    assert.match(calendar.text, /Two counties agreed/)
    const feed = await reader().open('/accountability/calendar.ics?plan=SGR')
    assert.match(feed.html, /BEGIN:VCALENDAR[\s\S]*UID:due-SGR-1\.1@[\s\S]*DTSTART;VALUE=DATE:\d{8}/)
    assert.match((await reader().open('/accountability/timeline?plan=SGR')).html, /<svg[^>]*>[\s\S]*Find alternatives to de/)
    const book = await reader().open('/accountability/plan-book?plan=SGR&as=csv')
    assert.match(book.html, /SGR-1,Find alternatives to detention/)
    for (const language of ['sw', 'fr', 'ar']) assert.equal((await reader(language).open('/accountability/tree?plan=SGR')).status, 200)
  },
)

scenario(
  'gcm:2.a',
  'activities, indicators and plans link to SDG targets; a board shows the targets by progress and by the group of people furthest behind',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    for (const [code, group, due] of [
      ['SDG-1', 'refugees', -40],
      ['SDG-2', 'women', -10],
      ['SDG-3', 'women', 10],
    ] as const) {
      const made = await asha.fill('/accountability/activities/add', {
        code,
        'title.en': `Serve target 12.8 as ${code}`,
        objective: '2',
        targets: '12.8',
        level: 'national',
        lead: 'KE-NCM',
        groups: group,
        startsOn: at(-100),
        endsOn: at(200),
        why: 'For the scenario',
      })
      assert.equal(made.status, 303, made.text)
      await asha.fill('/accountability/milestones/add', {
        code: `${code}.1`,
        activity: code,
        'title.en': 'Half way',
        dueOn: at(due),
        why: 'For the scenario',
      })
    }
    await asha.fill('/accountability/targets/add', {
      code: 'SDG-IND',
      'title.en': 'People who know their rights',
      area: 'justice',
      'indicator.en': 'Share of migrants who know where to complain',
      'unit.en': '%',
      baseline: '10',
      baselineOn: at(-300),
      goal: '60',
      goalOn: at(400),
      lead: 'KE-NCM',
      targets: '12.8',
      why: 'For the scenario',
    })
    const goals = await reader().open('/accountability/goals')
    assert.match(goals.text, /12\.8 0 of 3 0 2 50 refugees \(40 days\) People who know their rights/)
    assert.ok(goals.text.indexOf('12.8') < goals.text.indexOf('17.18'), 'furthest behind first')
    assert.match(goals.text, /refugees 12\.8 1 40/)
    assert.match(goals.text, /women and girls 12\.8 2 10/)
    const byGroup = await reader().open('/accountability?by=group&target=12.8')
    assert.match(byGroup.text, /refugees 1 0 0 0 0 0 of 1 40 women and girls 1 1 0 0 0 0 of 2 10/)
    const json = JSON.parse((await reader().open('/accountability/goals?as=json')).html) as {
      lines: { target: string; furthest: { group: string } }[]
    }
    assert.equal(json.lines.find(({ target }) => target === '12.8')?.furthest.group, 'refugees')
  },
)
