import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { addressIn, csv, hiddenIn } from '../workbook.ts'

const why = { why: 'For the scenario' }

scenario(
  'gcm:16.d',
  'targets of inclusion have indicators by area of life and a short, medium or long horizon, and say whether they are on course',
  async ({ person, reader }) => {
    const [asha, jelani] = [await person('Asha Mfano'), await person('Jelani Mfano')]
    const add = (code: string, goalOn: string, more: Record<string, string> = {}) =>
      asha.fill('/accountability/targets/add', {
        code,
        'title.en': `Target ${code}`,
        area: 'justice',
        'indicator.en': 'Complaints answered within a month',
        'unit.en': '%',
        baseline: '20',
        baselineOn: at(-200),
        goal: '80',
        goalOn,
        lead: 'KE-LABOUR',
        ...why,
        ...more,
      })
    assert.match((await add('T-NO', at(-300))).text, /The goal must lie after the start/)
    assert.match((await add('T-NO', at(300), { goal: '20.0' })).text, /The goal must differ from where it starts/)
    assert.match((await add('T-NO', at(300), { goal: 'many' })).text, /Write the value in digits/)
    await add('T-SHORT', at(200))
    await add('T-MEDIUM', at(1000))
    await add('T-LONG', at(3000))
    const empty = await reader().open('/accountability/inclusion?area=justice')
    assert.match(empty.text, /justice not measured of late 1 not measured of late 1 not measured of late 1/)

    await jelani.fill('/accountability/measure?target=T-SHORT', {
      measuredOn: at(-1),
      value: '30',
      measurementSource: 'Ombudsman (made up)',
    })
    await jelani.fill('/accountability/measure?target=T-LONG', {
      measuredOn: at(-1),
      value: '30',
      measurementSource: 'Ombudsman (made up)',
    })
    assert.match(
      (await jelani.fill('/accountability/measure?target=T-SHORT', { measuredOn: at(5), value: '30', measurementSource: 'Ombudsman' }))
        .text,
      /This day is still to come/,
    )
    const shown = await reader().open('/accountability/inclusion?area=justice')
    assert.match(shown.text, /justice behind its course 1 not measured of late 1 on course 1/)
    assert.match(shown.text, /Target T-SHORT justice short: up to two years 30 % 80 % .* behind its course/)

    const again = await jelani.fill('/accountability/measure?target=T-SHORT', {
      measuredOn: at(-1),
      value: '55.5',
      measurementSource: 'Ombudsman',
    })
    assert.match(again.text, /say why it is corrected/)
    await jelani.fill('/accountability/measure?target=T-SHORT', {
      measuredOn: at(-1),
      value: '55.5',
      measurementSource: 'Ombudsman',
      why: 'A county was missing',
    })
    const target = await reader().open('/accountability/inclusion/T-SHORT')
    assert.match(target.text, /on course.*59 % of the way gone, 50 % of the time/)
    assert.match(target.text, /55\.5 .*corrected/)
    assert.match((await reader('ar').open('/accountability/inclusion?horizon=short')).text, /قصير: حتى سنتين/)
  },
)

scenario(
  'gcm:19.b',
  'a county goes through a checklist of development planning sector by sector, and what is missing goes into a plan',
  async ({ person, reader }) => {
    const [asha, kezia, jelani] = [await person('Asha Mfano'), await person('Kezia Mfano'), await person('Jelani Mfano')]
    const question = '/accountability/check?county=KE-001&question=work-2'
    assert.match(
      (await reader().open('/accountability/checklist?county=KE-001&sector=work')).text,
      /Is domestic and seasonal work inspected\? gcm:6\.j not answered/,
    )
    const other = await jelani.fill(question, { answer: 'no', reasons: 'We think not.' })
    assert.match(other.text, /A county decides for itself/)
    const answered = await kezia.fill(question, { answer: 'no', reasons: 'There is no inspector for homes.' })
    assert.equal(answered.status, 303, answered.text)
    const shown = await asha.open('/accountability/checklist?county=KE-001&sector=work')
    assert.match(shown.text, /Answer no Reasons There is no inspector for homes\./)
    const plan = new URL(addressIn(shown.html, /activities\/add\?.*cites=gcm%3A6\.j/), 'http://x')
    const made = await asha.fill(`/accountability/activities/add${plan.search}`, {
      ...Object.fromEntries(plan.searchParams),
      code: 'CHECK-1',
      objective: '6',
      startsOn: today,
      endsOn: at(200),
      ...why,
    })
    assert.equal(made.status, 303, made.text)
    assert.match((await reader().open('/accountability/plan/CHECK-1')).text, /gcm:6\.j.*Who leads KE-001 Places KE-001/)
    await kezia.fill(question, { answer: 'partly', reasons: 'An inspector is to come.', activity: 'CHECK-1' })
    assert.match(
      (await reader().open('/accountability/checklist?county=KE-001&sector=work')).text,
      /partly Reasons An inspector is to come\. Activity CHECK-1/,
    )
    const matrix = await reader().open('/accountability/checklist?sector=work')
    assert.match(matrix.text, /Mombasa County 17%/)
    assert.match(matrix.text, /Kwale County not answered/)
    assert.match(
      (await reader('sw').open('/accountability/checklist?county=KE-001')).text,
      /Je, kazi za nyumbani na za msimu zinakaguliwa\?/,
    )
  },
)

scenario(
  'gcm:21.j',
  'what communities need at return is proposed for the plans of counties from figures of return, with reasons, and accepted or declined',
  async ({ person, reader }) => {
    const [asha, kezia, jelani] = [await person('Asha Mfano'), await person('Kezia Mfano'), await person('Jelani Mfano')]
    const month = (before: number): string => {
      const number = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - before
      return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
    }
    const figures = csv(
      'returns.csv',
      'code,county,month,need,people,women,children,source',
      `R-1,KE-005,${month(3)},water,60,30,10,County reception (made up)`,
      `R-2,KE-005,${month(8)},water,20,5,5,County reception (made up)`,
      `R-3,KE-005,${month(2)},safety,3,1,1,County reception (made up)`,
      `R-4,KE-001,${month(1)},school,300,100,250,County reception (made up)`,
      `R-5,KE-999,${month(1)},school,3,1,9,County reception (made up)`,
    )
    const tried = await asha.fill('/accountability/returns/import', { file: figures, why: 'Figures of the year' })
    assert.match(tried.text, /No organisation has the code KE-999/)
    assert.match(tried.text, /more than all people of the row/)
    assert.equal((await asha.post('/accountability/returns/import', { ...hiddenIn(tried.html), mode: 'keep' })).status, 200)
    assert.ok(!(await reader().open('/accountability/returns')).text.includes('300'), 'the public sees no numbers')
    assert.equal((await reader().open('/accountability/return-needs')).status, 303, 'only those who work here see what is proposed')

    const proposed = await asha.open('/accountability/return-needs?county=KE-005')
    assert.match(proposed.text, /KE-005: water 80 people came back in the last twelve months who need water\. That is 96% of all/)
    assert.match(proposed.text, /Among them: 35 women, 15 children\. No activity under way meets this need there\. It grows/)
    assert.ok(!proposed.text.includes('KE-005: safety'), 'three people could be recognised')

    const accept = new URL(addressIn(proposed.html, /accept-need\?county=KE-005&need=water/), 'http://x')
    const accepted = await asha.fill(`/accountability/accept-need${accept.search}`, {
      ...Object.fromEntries(accept.searchParams),
      code: 'LAMU-WATER',
      'title.en': 'Wells where people return',
      startsOn: today,
      endsOn: at(300),
      'firstMilestone.en': 'Two wells dug',
      dueOn: at(100),
    })
    assert.equal(accepted.status, 303, accepted.text)
    const activity = await reader().open('/accountability/plan/LAMU-WATER')
    assert.match(activity.text, /Wells where people return.*gcm:21\.j.*KE-005.*water.*Two wells dug/)
    const history = await asha.open(
      addressIn((await asha.open('/accountability/activities?q=LAMU-WATER')).html, /activities\/[0-9a-f-]{36}$/),
    )
    assert.match(history.text, /80 people came back/)
    const after = await asha.open('/accountability/return-needs?county=KE-005')
    assert.match(after.text, /KE-005: water taken in 80 .*LAMU-WATER/)
    assert.ok(!after.html.includes('accept-need?county=KE-005'), 'it is not proposed twice')

    const decline = '/accountability/decline-need?county=KE-001&need=school'
    assert.match((await jelani.fill(decline, { reasons: 'Not ours to say, but no.' })).text, /A county decides for itself/)
    assert.equal((await kezia.fill(decline, { reasons: 'Two schools were built last year for this.' })).status, 303)
    const declined = await kezia.open('/accountability/return-needs?county=KE-001')
    assert.match(declined.text, /school for children declined 300 Two schools were built last year/)
    assert.ok(!declined.text.includes('who need school for children'), 'what was declined is not proposed again')
  },
)
