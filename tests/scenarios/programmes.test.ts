import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { at, today } from '../today.ts'
import { dateParts } from './forms.ts'

const why = { why: 'For the scenario' }
const year = Number(today.slice(0, 4))

const driver = {
  code: 'TRY-HUNGER',
  'driverName.en': 'Families that skip meals',
  driverKind: 'hunger',
  measuredWhere: 'KE-023',
  'driverUnit.en': '% of families',
  betterWhen: 'lower',
  yearValues: `${year - 2} 31.5\n${year - 1} 28`,
  figuresFrom: 'A made-up survey',
  ...why,
}
const programme = {
  code: 'TRY-GARDENS',
  'programmeName.en': 'Gardens beside the wells',
  programmeKind: 'programme',
  objective: '2',
  cites: 'gcm:2.d',
  targets: '2.1',
  lead: 'KE-LABOUR',
  places: 'KE-023\nKE-024',
  budget: '1000000.50',
  currency: 'KES',
  seats: '300',
  outputsPlanned: 'GARDENS 40 gardens planted',
  drivers: 'TRY-HUNGER',
  ...dateParts('startsOn', at(-300)),
  ...dateParts('endsOn', at(100)),
  ...why,
}
const report = {
  spent: '400000.25',
  ...dateParts('resultsUntil', at(-2)),
  whatWasDone: 'Half of the gardens are planted.',
  figuresFrom: 'Visits by the county',
}

scenario(
  'gcm:2.d',
  'a programme has a budget, places, outputs and the indicator on which it acts; what is spent and what came of it stand on the page of its objective',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    assert.equal((await asha.fill('/accountability/driver-register/add', driver)).status, 303)
    const wrong = await asha.fill('/accountability/programme-register/add', {
      ...programme,
      drivers: 'NOBODYS',
      funding: `${year} 5.00 KE-TREASURY`,
      outputsPlanned: '40 gardens',
    })
    assert.match(wrong.text, /Write a code in capitals, how many, and of what/)
    const unfit = await asha.fill('/accountability/programme-register/add', {
      ...programme,
      drivers: 'NOBODYS',
      funding: `${year} 5.00 KE-TREASURY`,
    })
    assert.match(unfit.text, /No indicator of what makes people leave has the code NOBODYS/)
    assert.match(unfit.text, /1000000\.50/)
    const made = await asha.fill('/accountability/programme-register/add', programme)
    assert.equal(made.status, 303, made.text)
    const before = await reader().open('/accountability/programme/TRY-GARDENS')
    assert.match(before.text, /nothing heard.*Nobody has reported on this for more than half a year/)
    assert.match(before.text, /KES 1,000,000\.5/)

    const kezia = await person('Kezia Mfano')
    const others = await kezia.fill('/accountability/report-programme?programme=TRY-GARDENS', { programme: 'TRY-GARDENS', ...report })
    assert.match(others.text, /KE-LABOUR runs this programme and reports on it/)
    const jelani = await person('Jelani Mfano')
    const stranger = await jelani.fill('/accountability/report-programme?programme=TRY-GARDENS', {
      programme: 'TRY-GARDENS',
      ...report,
      outputsDone: 'TREES 4',
    })
    assert.match(stranger.text, /The programme plans no output with the code TREES/)
    const told = await jelani.fill('/accountability/report-programme?programme=TRY-GARDENS', {
      programme: 'TRY-GARDENS',
      ...report,
      outputsDone: 'GARDENS 22',
      reached: 'female 0-17 3\nfemale 18-64 210\nmale 18-64 95',
    })
    assert.equal(told.status, 303, told.text)

    const page = await reader().open('/accountability/programme/TRY-GARDENS')
    assert.match(page.text, /KES 400,000\.25 spent of KES 1,000,000\.5/)
    assert.match(page.text, /22 of 40 gardens planted/)
    assert.match(page.text, /308 people reached/)
    assert.match(page.text, /Room for 300/)
    assert.match(page.text, /Families that skip meals/)
    assert.ok(!/\b210\b/.test(page.text), 'with 210 shown, the three girls would follow from the sum')
    assert.match((await jelani.open('/accountability/programme/TRY-GARDENS')).text, /As it was reported \(staff only\).*210/)
    const json = await reader().open('/accountability/programme/TRY-GARDENS?as=json')
    assert.ok(!json.html.includes('210'), 'nor does the file tell what the page does not')

    const objective = await reader().open('/accountability/society/2')
    assert.match(objective.text, /Gardens beside the wells: KES 400,000\.25 of KES 1,000,000\.50 spent; 308 people reached/)
    const board = await reader().open('/accountability/programmes?q=gardens')
    assert.match(board.text, /1 programme of \d+.*Gardens beside the wells.*running/)
    assert.match((await reader().open('/accountability/programmes?as=csv')).html, /TRY-GARDENS,Gardens beside the wells,.*400000\.25,KES/)
    assert.equal((await reader('ar').open('/accountability/programmes')).status, 200)

    const fewer = await jelani.fill('/accountability/report-programme?programme=TRY-GARDENS', {
      programme: 'TRY-GARDENS',
      ...report,
      ...dateParts('resultsUntil', at(-1)),
      reached: 'female any 10',
    })
    assert.match(fewer.text, /Something is fewer than was reported before\. Say why/)
  },
)

scenario(
  'gcm:2.g',
  'investments and trade projects are recorded with the jobs by sex and age that came of them, and stand beside the indicators of what makes people leave',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    await asha.fill('/accountability/driver-register/add', {
      ...driver,
      code: 'TRY-WORK',
      'driverName.en': 'People without a wage',
      driverKind: 'unemployment',
    })
    for (const [code, kind, name] of [
      ['TRY-MILL', 'investment', 'A mill'],
      ['TRY-HONEY', 'trade', 'Honey to the neighbours'],
    ])
      await asha.fill('/accountability/programme-register/add', {
        ...programme,
        code: code!,
        programmeKind: kind!,
        'programmeName.en': name!,
        drivers: 'TRY-WORK',
        jobsPlanned: '60',
      })
    const jelani = await person('Jelani Mfano')
    const jobs = async (code: string, lines: string) =>
      await jelani.fill(`/accountability/report-programme?programme=${code}`, { programme: code, ...report, jobs: lines })
    await jobs('TRY-MILL', 'female 18-24 20\nmale 18-24 14')
    await jobs('TRY-HONEY', 'female 18-24 9\nfemale 25-64 2\nmale 25-64 30')

    const page = await reader().open('/accountability/drivers?driverKind=unemployment')
    const part = page.text.slice(page.text.indexOf('People without a wage 28'))
    assert.match(part, new RegExp(`28 % of families in ${year - 1} \\(31\\.5 % of families in ${year - 2}\\) better than at first`))
    assert.match(part, /A mill investment .* 34/)
    assert.match(part, /Honey to the neighbours trade project .* 41/)
    assert.match(
      part,
      /Jobs beside “People without a wage”: 75 Age women and girls men and boys 18–24 at least 20 14 25–64 too few to be shown 30 all ages 31 44/,
    )
    assert.match((await reader().open('/accountability/drivers?chart=jobs&as=csv')).html, /People without a wage,.*31/)
  },
)

scenario(
  'gcm:2.h',
  'a training shows who enrolled, completed and found work by sex and age, against what is lacking where it is held',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    await asha.fill('/accountability/shortages/add', {
      code: 'TRY-SH',
      occupation: '7126',
      'occupationName.en': 'Plumbers',
      county: 'KE-023',
      vacanciesOpen: '90',
      seekersThere: '20',
      ...dateParts('countedOn', at(-20)),
      figuresFrom: 'Count of vacancies',
      ...why,
    })
    await asha.fill('/accountability/programme-register/add', {
      ...programme,
      code: 'TRY-PIPES',
      programmeKind: 'training',
      'programmeName.en': 'Pipes and taps',
      trainsFor: '7126',
      seats: '100',
      drivers: '',
    })
    const jelani = await person('Jelani Mfano')
    const tell = async (lines: Record<string, string>) =>
      await jelani.fill('/accountability/report-programme?programme=TRY-PIPES', { programme: 'TRY-PIPES', ...report, ...lines })
    assert.match(
      (await tell({ enrolled: 'female 18-24 30', completed: 'female 18-24 31' })).text,
      /More people completed than were enrolled/,
    )
    const enrolled = { enrolled: 'female 18-24 30\nmale 18-24 40', completed: 'female 18-24 25\nmale 18-24 28' }
    assert.match((await tell({ ...enrolled, foundWork: 'female 18-24 60' })).text, /More people found work than completed/)
    assert.equal((await tell({ ...enrolled, foundWork: 'female 18-24 16\nmale 18-24 19' })).status, 303)

    const page = await reader().open('/accountability/programme/TRY-PIPES')
    assert.match(page.text, /70 enrolled, 53 completed,? and 35 found work/)
    assert.match(page.text, /Enrolled, 18–24 30 40.*Completed, 18–24 25 28.*Found work, 18–24 16 19/)
    assert.match(
      page.text,
      /There, 70 workers are lacking: more are sought than look for such work\. 53 people have completed so far, of 100 places/,
    )
    assert.match(page.text, /Plumbers \(7126\) Turkana.* 90 20 70/)
    assert.match(page.text, /7126 West Pokot.*\bunknown\b|7126 West Pokot.*not known/i)
  },
)

scenario(
  'gcm:19.a',
  'contributions of migrants are linked to the indicators of the goals, with the figure, its source and how they act, also where they work against one',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const link = {
      code: 'TRY-GAIN',
      'contributionName.en': 'Teachers who came here',
      contributedBy: 'migrants-here',
      contributionKind: 'skills',
      sdgIndicator: '4.c.1',
      'howItActs.en': 'They teach where schools have no teacher.',
      effectOnGoal: 'positive',
      'contributionUnit.en': 'teachers',
      yearValues: `${year - 1} 1240`,
      figuresFrom: 'Register of teachers',
      ...why,
    }
    const wrong = await asha.fill('/accountability/contribution-register/add', { ...link, sdgIndicator: '18.1.1' })
    assert.match(wrong.text, /Write the number of the indicator, such as 8\.5\.2/)
    assert.equal((await asha.fill('/accountability/contribution-register/add', link)).status, 303)
    const page = await reader().open('/accountability/contributions-to-goals')
    assert.match(
      page.text,
      /Sustainable Development Goal 4 .*Teachers who came here They teach where schools have no teacher\. migrants here 4\.c\.1/,
    )
    assert.match(page.text, new RegExp(`1,240 teachers in ${year - 1} helps Register of teachers`))
    assert.match(page.text, /Nurses who went abroad.*works against it/)
    assert.match(page.text, /Goals to which no contribution is linked yet: 1,/)
    assert.match(
      (await reader().open('/accountability/society/19')).text,
      /Teachers who came here: 1,240 teachers in \d+ \(indicator 4\.c\.1\)/,
    )
    assert.equal((await reader('ar').open('/accountability/contributions-to-goals')).status, 200)
  },
)
