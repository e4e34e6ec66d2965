import assert from 'node:assert/strict'
import { doTicks } from '../../src/kernel/ticks.ts'
import { scenario } from '../scenario.ts'
import { at } from '../today.ts'
import { addressIn, csv, hiddenIn } from '../workbook.ts'

const why = { why: 'For the scenario' }
const referenceIn = (text: string): string => /REP-\d{4}-\d{5}/.exec(text)![0]

scenario(
  'gcm:p43',
  'whoever leads is asked each quarter, reports by form, e-mail or sheet, with evidence; somebody else looks at it, and only then it counts',
  async ({ house, person, reader }) => {
    const [asha, jelani, kezia, chiku] = [
      await person('Asha Mfano'),
      await person('Jelani Mfano'),
      await person('Kezia Mfano'),
      await person('Chiku Mfano'),
    ]
    for (const code of ['PRO-1', 'PRO-2', 'PRO-3']) {
      const made = await asha.fill('/accountability/activities/add', {
        code,
        'title.en': `Progress of ${code}`,
        objective: '18',
        level: 'national',
        lead: 'KE-LABOUR',
        startsOn: at(-300),
        endsOn: at(100),
        budget: '5000',
        currency: 'KES',
        ...why,
      })
      assert.equal(made.status, 303, made.text)
      for (const [number, due] of [
        ['1', -100],
        ['2', 50],
      ] as const)
        await asha.fill('/accountability/milestones/add', {
          code: `${code}.${number}`,
          activity: code,
          'title.en': `Step ${number}`,
          dueOn: at(due),
          ...why,
        })
    }
    assert.ok((await doTicks(house)) > 0)
    const open = await jelani.open('/accountability/plan/PRO-1')
    assert.match(open.text, /late 100 days behind.*A report for \d{4}-Q\d is asked for by/)
    const asked = addressIn(open.html, /\/accountability\/reports\/[0-9a-f-]{36}$/)
    assert.match((await jelani.open('/me/notices')).text, /Please report on PRO-1/)

    assert.match((await jelani.open(`${asked}/answer`)).html, />PRO-1\.1\nPRO-1\.2</)
    const told = { told: 'The first step was taken in all towns.', spent: '1200.50', people: 'female 18-64 30\nmale 18-64 20' }
    const wrong = await jelani.fill(`${asked}/answer`, { ...told, reached: `PRO-1.1 ${at(3)}\nPRO-9.1 ${at(-3)}` })
    assert.match(wrong.text, /This day is still to come/)
    assert.match(wrong.text, /PRO-9\.1 is no milestone of this activity/)
    assert.match(wrong.html, /The first step was taken in all towns/, 'nothing typed is lost')
    assert.match((await kezia.fill(`${asked}/answer`, told)).text, /this one is led by another organisation/)
    const evidence = new File(['Minutes (made up)'], 'minutes.txt', { type: 'text/plain' })
    const handed = await jelani.fill(`${asked}/answer`, {
      ...told,
      reached: `PRO-1.1 ${at(-90)}\nPRO-1.2`,
      evidenceFile: evidence,
      open: 'yes',
    })
    assert.equal(handed.status, 303, handed.text)

    const said = await jelani.open('/accountability/plan/PRO-1')
    assert.match(said.text, /late 100 days behind/, 'what nobody else has looked at does not count')
    assert.match(said.text, /said to be reached on .*being looked at/)
    assert.ok(!(await reader().open('/accountability/plan/PRO-1')).text.includes('The first step was taken'), 'nor does the public read it')
    assert.equal((await chiku.fill(`${asked}/give-back`, { reasons: 'Please say in which towns it was.' })).status, 303)
    await jelani.fill(`${asked}/answer`, { ...told, told: 'The first step was taken in Kisumu and Nakuru.', reached: `PRO-1.1 ${at(-90)}` })
    assert.equal((await chiku.fill(`${asked}/accept`, { remark: 'The minutes were seen.' })).status, 303)
    const counted = await reader().open('/accountability/plan/PRO-1')
    assert.match(counted.text, /under way 1 of 2 milestones done/)
    assert.match(counted.text, /taken in Kisumu and Nakuru.*The reviewer says: The minutes were seen\. minutes\.txt/)
    const file = addressIn(counted.html, /\/accountability\/papers\//)
    assert.equal((await reader().open(file)).html, 'Minutes (made up)')
    assert.match(counted.text, /Spent so far KES 1,200\.50/)

    await jelani.fill(`${asked}/correct`, { ...told, told: 'It was Kisumu alone.', spent: '1000', reached: '' })
    assert.match(
      (await reader().open('/accountability/plan/PRO-1')).text,
      /1 of 2 milestones done/,
      'a correction counts once it was looked at',
    )
    await chiku.fill(`${asked}/accept`, {})
    const corrected = await reader().open('/accountability/plan/PRO-1')
    assert.match(corrected.text, /late 100 days behind 0 of 2 milestones done/, 'what was not reached after all is open again')
    assert.match(corrected.text, /It was Kisumu alone\..*before it was corrected.*taken in Kisumu and Nakuru/)
    await chiku.fill('/accountability/remark?activity=PRO-1', { words: 'Please look at Nakuru first.', published: 'yes' })
    assert.match((await reader().open('/accountability/plan/PRO-1')).text, /Please look at Nakuru first\./)

    const reference = referenceIn((await jelani.open('/accountability/plan/PRO-2')).text)
    const letter = new File(
      [
        [
          'From: Jelani Mfano <jelani@mfano.example>',
          'To: no-reply@mkataba.example',
          `Subject: Re: Please report on PRO-2: ${reference}`,
          'Date: Mon, 12 Oct 2026 09:00:00 +0300',
          'MIME-Version: 1.0',
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          'We trained forty officers =E2=80=93 in two towns.',
          `PRO-2.1 ${at(-95)}`,
          'spent: 2 000.25',
          'female 18-64 22',
          '',
          'On Monday, Mkataba wrote:',
          '> Please report on PRO-2',
        ].join('\r\n'),
      ],
      'reply.eml',
      { type: 'message/rfc822' },
    )
    const read = await jelani.fill('/accountability/take-letter', { file: letter })
    assert.match(
      read.text,
      /This is what was read in the reply.*We trained forty officers – in two towns\. .*PRO-2\.1 .*2000\.25 .*female 18-64 22/,
    )
    assert.ok(!read.text.includes('Please report on PRO-2 Milestones'), 'what was quoted is left out')
    assert.match(
      (await jelani.post('/accountability/take-letter', { ...hiddenIn(read.html), mode: 'keep' })).text,
      /The reply was handed in as report/,
    )
    assert.match((await jelani.fill('/accountability/take-letter', { file: letter })).text, /This report was handed in already/)
    assert.match(
      (await jelani.fill('/accountability/take-letter', { file: csv('reply.eml', 'no letter at all') })).text,
      /This is not an e-mail/,
    )

    const quarter = /A report for (\d{4}-Q\d)/.exec((await jelani.open('/accountability/plan/PRO-3')).text)![1]!
    const sheet = (...rows: readonly string[]) => csv('reports.csv', 'activity,quarter,told,reached,spent,people', ...rows)
    const bad = await jelani.fill('/accountability/take-sheet', {
      file: sheet(`PRO-3,${quarter},Went on as planned in May.,PRO-3.1 ${at(-99)},12.5,`, `PRO-8,${quarter},Of nothing at all here.,,,`),
      mode: 'keep',
    })
    assert.match(bad.text, /1 rows are wrong, 1 are right; nothing was handed in/)
    const good = await jelani.fill('/accountability/take-sheet', {
      file: sheet(`PRO-3,${quarter},Went on as planned in May.,PRO-3.1 ${at(-99)},12.5,any any 7`),
    })
    assert.match(
      (await jelani.post('/accountability/take-sheet', { ...hiddenIn(good.html), mode: 'keep' })).text,
      /1 reports were handed in/,
    )
    const third = await asha.open('/accountability/plan/PRO-3')
    assert.equal((await asha.fill(`${addressIn(third.html, /\/accountability\/reports\/[0-9a-f-]{36}$/)}/accept`, {})).status, 303)
    assert.match((await reader().open('/accountability/plan/PRO-3')).text, /under way 1 of 2 milestones done/)
    const due = await reader().open('/accountability/due')
    assert.match(due.text, /KE-LABOUR \d+ \d+ \d+ \d+/)
    const board = await reader().open('/accountability?objective=18')
    assert.ok(board.text.indexOf('Progress of PRO-1') < board.text.indexOf('Progress of PRO-3'), 'furthest behind first')
  },
)
