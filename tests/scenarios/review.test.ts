import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import { languages } from '../../src/kernel/language/index.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import type { Answer, Visitor } from '../../src/kernel/testing/visitor.ts'
import { reviews } from '../../src/modules/accountability/review/procedures.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts, hiddenIn } from './forms.ts'
import { begin, json, step, why } from './reports.ts'

type Statement = {
  readonly id: string
  readonly section: string
  readonly standing: string
  readonly address: string
  readonly day: string
  readonly drafted: Record<string, string>
  readonly version: number
}

const statementsOf = async (visitor: Visitor, review: string): Promise<readonly Statement[]> =>
  (await json<{ statements: readonly Statement[] }>(visitor, `${review}/whole?as=json`)).statements
const about = (all: readonly Statement[], address: string): Statement => {
  const found = all.find((each) => each.address === address)
  assert.ok(found, `nothing is said of ${address}`)
  return found
}

scenario(
  'gcm:p43',
  'a report is drafted from the record, worded, commented, approved, frozen, and can be verified by anybody',
  async (scene) => {
    const { person, reader } = scene
    const [asha, baraka, makena] = [await person('Asha Mfano'), await person('Baraka Mfano'), await person('Makena Mfano')]
    const review = await begin(asha, 'IMRF-2030')

    const drafted = await statementsOf(asha, review)
    const late = about(drafted, '/accountability/plan/ACT-06')
    assert.equal(late.standing, 'late')
    for (const it of drafted) {
      assert.ok(it.address.startsWith('/'), it.drafted.en)
      assert.match(it.day, /^\d{4}-\d\d-\d\d$/)
      assert.equal(new Set(languages.map((language) => it.drafted[language])).size, 4, `${it.drafted.en} is not said in each language`)
    }
    for (let objective = 1; objective <= 22; objective += 1)
      assert.ok(
        drafted.some(({ section }) => section === String(objective)),
        `objective ${objective}`,
      )
    assert.match((await asha.open(`${review}/16`)).text, /gap .*Nothing is planned|gap .*no milestones/)
    assert.match((await asha.open(`${review}/principles`)).text, /Whole of government/)
    assert.equal((await reader().open(review)).status, 404, 'a draft is not everybody’s')

    const word = `/accountability/reviews/statements/${late.id}/word`
    const [first, second] = [await asha.open(word), await baraka.open(word)]
    const saved = await asha.post(word, { ...hiddenIn(first.html), 'wording.en': 'Recruiters wait for their licences.' })
    assert.equal(saved.status, 303, saved.text)
    const met = await baraka.post(word, { ...hiddenIn(second.html), 'wording.en': 'Licensing is behind.' })
    assert.equal(met.status, 409)
    for (const both of ['Recruiters wait for their licences.', 'Licensing is behind.']) assert.ok(met.text.includes(both), both)
    const chosen = await baraka.post(word, { ...hiddenIn(met.html), 'wording.en': 'Licensing is behind, and recruiters wait.' })
    assert.equal(chosen.status, 303, chosen.text)
    const section = await baraka.open(`${review}/6`)
    assert.match(section.text, /late Licensing is behind, and recruiters wait\. Source: plan/)
    assert.ok(section.html.includes('href="/accountability/plan/ACT-06"'), 'the source stays')

    const milestone = /href="(\/accountability\/milestones\/[0-9a-f-]{36})"/.exec(
      (await asha.open('/accountability/milestones?q=ACT-06.2')).html,
    )![1]!
    const changed = await asha.fill(`${milestone}/change`, {
      code: 'ACT-06.2',
      activity: 'ACT-06',
      'title.en': 'Begun where people are',
      ...dateParts('dueOn', daysAfter(today, -90)),
      ...dateParts('doneOn', today),
      why: 'It was done today',
    })
    assert.equal(changed.status, 303, changed.text)
    assert.equal((await asha.fill(`${review}/redraft`, {})).status, 303)
    assert.match((await asha.open(review)).text, /One statement needs an editor’s eye/)
    assert.match((await asha.open(`${review}/6`)).text, /Licensing is behind, and recruiters wait\..*the record now says Late: License/)

    const all = await statementsOf(asha, review)
    const at = `/accountability/reviews/statements/${about(all, '/accountability/plan/ACT-16').id}`
    await asha.fill(`${at}/leave-out`, { why: 'Its ministry reports once it has milestones.' })
    assert.match((await asha.open(`${review}/16`)).text, /Left out: Its ministry reports/)
    await asha.fill(`${at}/put-back`, {})
    const added = await asha.fill(`${review}/add?section=16`, {
      section: '16',
      stands: 'good',
      'wording.en': 'Three schools opened evening classes.',
      address: 'https://mfano.example/classes',
      ...dateParts('day', today),
    })
    assert.equal(added.status, 303, added.text)
    const written = (await statementsOf(asha, review)).find(({ address }) => address === 'https://mfano.example/classes')!
    await asha.fill(`/accountability/reviews/statements/${written.id}/move`, { number: '1' })
    assert.match((await asha.open(`${review}/16`)).text, /being drafted in place Three schools opened/)

    await step(asha, review, 'open-to-comments')
    assert.match((await reader('fr').open(`${review}/6`)).text, /En retard|en retard/)
    const said = await reader().fill(`/accountability/comments/open?review=${review.split('/').at(-1)}&section=6`, {
      comment: 'Fees are still asked for under other names.',
      behalf: 'Mfano Association of Domestic Workers',
    })
    assert.equal(said.status, 200, said.text)
    assert.doesNotMatch((await reader().open(`${review}/6`)).text, /Fees are still asked for/)
    const refused = await step(asha, review, 'bring')
    assert.equal(refused.status, 403)
    assert.match(refused.text, /One comment has not been answered/)
    const waiting = /href="(\/accountability\/comments\/[0-9a-f-]{36})"/.exec(
      (await baraka.open('/accountability/comments?view=open')).html.split('IMRF-2030')[0]!.split('<tr').at(-1)!,
    )![1]!
    await baraka.fill(`${waiting}/take-up`, {
      reasons: 'The sentence now says so, with the inspection as its source.',
      ground: 'Plan, activity ACT-06',
    })
    assert.match(
      (await reader().open(`${review}/6`)).text,
      /Mfano Association of Domestic Workers.*Fees are still asked for.*taken up The sentence now says so/,
    )

    assert.equal((await step(asha, review, 'bring')).status, 303)
    assert.match((await asha.fill(word, { 'wording.en': 'Too late.' })).text, /left the editors’ hands/)
    assert.match((await step(asha, review, 'approve', why)).text, /another member does/)
    assert.equal((await step(makena, review, 'approve', why)).status, 303)
    assert.equal((await step(asha, review, 'freeze')).status, 303)
    assert.equal((await asha.fill(word, { 'wording.en': 'After the fact.' })).status, 403)

    const file = (await reader().open(`${review}/package`)).html
    const { fingerprint } = JSON.parse(file) as { fingerprint: string }
    const verify = (fields: Record<string, string | File>): Promise<Answer> => reader().fill('/accountability/reviews/verify', fields)
    assert.match((await verify({ file: new File([file], 'ken.json') })).text, /True: this is what the State signed/)
    assert.match((await verify({ fingerprint })).text, /True: this is what the State signed.*IMRF-2030/)
    const forged = file.replace('Licensing is behind, and recruiters wait.', 'All recruiters are licensed.')
    const found = await verify({ file: new File([forged], 'ken.json') })
    assert.match(found.text, /The signature is broken/i)
    assert.match(found.text, /Licensing is behind, and recruiters wait\. All recruiters are licensed\./)

    for (const language of languages) {
      const whole = `${review}/whole?lang=${language}`
      assert.match((await reader(language).open(`${whole}&as=pdf`)).html, /^%PDF-/)
      assert.match((await reader(language).open(`${whole}&as=docx`)).html, /^PK/)
      const html = (await reader(language).open(`${whole}&as=html`)).html
      assert.ok(html.includes(`lang="${language}"`) && html.includes(fingerprint), language)
      assert.ok(html.includes(`href="${scene.house.config.publicUrl}/accountability/plan/ACT-06"`), 'the sources go with it')
    }
  },
)

scenario(
  'gcm:p45',
  'what a region’s forum asks of the State follows from its day, and the report to it is due and reminded of in time',
  async ({ person, reader, house }) => {
    const asha = await person('Asha Mfano')
    assert.match(
      (await reader().open('/accountability/reviews/forum/RMRF-2028')).text,
      /regional.*gcm:p45\.a.*Report is due 6 November 2027/,
    )
    const entry = /href="(\/accountability\/forums\/[0-9a-f-]{36})"/.exec((await asha.open('/accountability/forums?q=RMRF-2028')).html)![1]!
    const set = await asha.fill(`${entry}/change`, {
      code: 'RMRF-2028',
      'name.en': 'Regional Migration Review Forum 2028',
      tier: 'regional',
      meetsIn: '2028',
      setBy: 'gcm:p45.a',
      ...dateParts('startsOn', '2028-09-04'),
      ...dateParts('endsOn', '2028-09-06'),
      why: 'The commission has set the day',
    })
    assert.equal(set.status, 303, set.text)
    const page = await reader().open('/accountability/reviews/forum/RMRF-2028')
    for (const due of ['1 May 2028', '12 June 2028', '3 July 2028', '10 July 2028', '4 September 2028'])
      assert.ok(page.text.includes(due), due)
    const calendar = (await reader().open('/accountability/reviews?as=ics')).html
    assert.match(calendar, /UID:RMRF-2028-report@[\s\S]*?DTSTART;VALUE=DATE:20280710/)
    const review = await begin(asha, 'RMRF-2028')
    assert.match((await asha.open(review.replace('/reviews/', '/reviews/steps/'))).text, /Due:? 10 July 2028/)
    const twice = await asha.fill('/accountability/reviews/steps/open', { forum: 'RMRF-2028' })
    assert.match(twice.text, /A report to RMRF-2028 is in hand already/)
    assert.match(
      (await asha.fill('/accountability/reviews/steps/open', { forum: 'RMRF-2029' })).text,
      /No review forum has the code RMRF-2029/,
    )

    const soon = daysAfter(today, 66)
    const near = /href="(\/accountability\/forums\/[0-9a-f-]{36})"/.exec((await asha.open('/accountability/forums?q=HLPF-2028')).html)![1]!
    const nearer = await asha.fill(`${near}/change`, {
      code: 'HLPF-2028',
      'name.en': 'Yearly forum of the 2030 Agenda',
      tier: 'annual',
      meetsIn: soon.slice(0, 4),
      ...dateParts('startsOn', soon),
      why: 'It was brought forward',
    })
    assert.equal(nearer.status, 303, nearer.text)
    await begin(asha, 'HLPF-2028')
    assert.ok((await lookAtClocks(house, reviews.declared)) > 0)
    assert.match((await asha.open('/me/notices')).text, /The case REV-\d{4}-\d{5} is due on/)
  },
)
