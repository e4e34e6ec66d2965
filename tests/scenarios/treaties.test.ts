import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { modules } from '../../src/modules.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const at = '/accountability/treaties'
const csv = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' })
const header = 'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"'
/** A day as the Treaty Collection writes it. */
const written = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(month) - 1]} ${year}`
}
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
/** Brings a list in: first only tried, then kept. */
const bringIn = async (who: Visitor, file: File, fields: Fields = {}): Promise<{ tried: Answer; kept: Answer }> => {
  const tried = await who.fill(`${at}/import`, { file, ...fields })
  assert.equal(tried.status, 200, tried.text)
  const kept = await who.post(`${at}/import`, { ...hiddenIn(tried.html), mode: 'keep' })
  assert.equal(kept.status, 200, kept.text)
  return { tried, kept }
}
const linkIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  assert.ok(found, `${pattern} in ${html.slice(0, 2000)}`)
  return found
}
/** Takes a step of a case, as it stands on its page. */
const step = async (who: Visitor, page: string, name: string, fields: Fields = {}): Promise<Answer> => {
  const version = linkIn((await who.open(page)).html, new RegExp(`/${name}\\?version=(\\d+)`))
  const answer = await who.fill(`${page}/${name}?version=${version}`, fields)
  assert.equal(answer.status, 303, answer.text)
  return answer
}

scenario(
  'gcm:6.a',
  'an instrument on labour mobility shows where the State stands, since when, what it reserved, which law carries it out and which report is due, from the list to the follow-up',
  async ({ person, reader, house }) => {
    assert.match((await reader().open(`${at}/CMW`)).text, /Kenya: not known/)
    const naliaka = await person('Naliaka Mfano')
    // Made-up days: what States really did comes from the lists alone.
    const [signed, bound] = [daysAfter(today, -900), daysAfter(today, -500)]
    const older = csv(
      'untc_4-13_treaties.csv',
      header,
      `Uganda,${written(signed)},`,
      `Kenya,${written(signed)},${written(bound)} a`,
      'Utopia,,1 Jan 2010',
      'Chad,,31 Feb 2010',
      `Kenya,,${written(bound)}`,
    )
    const { tried, kept } = await bringIn(naliaka, older, { asOf: daysAfter(today, -400), takenFrom: 'A list made up for this test' })
    assert.match(tried.text, /Of 5 rows 2 would be taken, 0 taken with a remark, 3 refused/)
    for (const said of [/No State is called “Utopia”/, /“31 Feb 2010” is no date/, /same State stands in line 3 already/])
      assert.match(tried.text, said)
    assert.match(kept.text, /2 were taken/)
    const page = await reader().open(`${at}/CMW`)
    assert.match(page.text, /Kenya: party/)
    assert.match(page.text, /may have changed since/)
    assert.match(page.text, /A list made up for this test/)
    assert.match(page.text, /Uganda signed only/)
    assert.match(page.text, /Ethiopia nothing done/)

    const newer = csv(
      'untc_4-13_treaties.csv',
      header,
      `Uganda,${written(signed)},${written(daysAfter(today, -20))}`,
      `Kenya,${written(signed)},${written(bound)} a`,
    )
    await bringIn(naliaka, newer, { asOf: daysAfter(today, -2), takenFrom: 'A newer list made up for this test' })
    const changes = await reader().open(`${at}/changes?instrument=CMW`)
    assert.match(changes.text, /1 State changed/)
    assert.match(changes.text, /Uganda bound itself signed only.*party/)
    const again = await naliaka.fill(`${at}/import`, { file: newer, asOf: daysAfter(today, -2) })
    assert.match(again.text, /already here/)
    const matrix = await reader().open(`${at}/compare?states=KEN,UGA&add=SSD&family=human-rights`)
    assert.match(matrix.text, /CMW party \d{4} party \d{4} nothing done/)
    assert.match(matrix.html, /Uganda: 2 of 2/, 'the map says it too')

    await naliaka.fill('/accountability/adherences/add', {
      code: 'CMW-KEN',
      instrument: 'CMW',
      party: 'KEN',
      signedOn: signed,
      boundOn: bound,
      boundBy: 'accession',
      ...dateParts('bindsFrom', daysAfter(bound, 30)),
      reportedBy: 'KE-FOREIGN',
      takenFrom: 'Treaty section, made up for this test',
      ...dateParts('checkedOn', today),
      why: 'First record',
    })
    const reserved = await naliaka.fill('/accountability/reservations/add', {
      code: 'CMW-KEN-R1',
      instrument: 'CMW',
      party: 'KEN',
      form: 'reservation',
      articles: 'Article 76',
      reach: 'Only as far as other States accept the same.',
      itsWords: 'The Government does not accept complaints by other States. Made up for this test.',
      ...dateParts('madeOn', bound),
      takenFrom: 'Made up for this test',
      why: 'First record',
    })
    assert.equal(reserved.status, 303, reserved.text)
    const asha = await person('Asha Mfano')
    await asha.fill('/accountability/laws/add', {
      code: 'TEST-WORKERS',
      'called.en': 'Test Migrant Workers Act (made up)',
      lawKind: 'act',
      lawStanding: 'in-force',
      ...dateParts('effectiveFrom', '2020-01-01'),
      implements: 'CMW',
      why: 'Carries out the convention',
    })
    const whole = await reader().open(`${at}/CMW`)
    for (const said of [
      /Only as far as other States accept the same/,
      /does not accept complaints by other States/,
      /Test Migrant Workers Act/,
      /bound itself by accession/,
      /It is the first report/,
    ])
      assert.match(whole.text, said)

    await doTicks(house)
    const declared = modules.flatMap(({ procedures }) => procedures).find(({ name }) => name === 'accountability.reporting')!.declared
    assert.ok((await lookAtClocks(house, declared)) >= 1, 'the overdue report is brought before those who answer for it')
    await doTicks(house)
    const due = await reader().open(`${at}/CMW`)
    assert.equal(due.html.match(/>TRB-\d/g)?.length, 1, 'a report is expected once')
    assert.match(due.text, /Next report .* overdue/)
    const report = linkIn(due.html, /href="(\/accountability\/reporting\/[0-9a-f-]{36})"/)
    assert.match((await reader().open(report)).text, /expected.*first/)
    await step(naliaka, report, 'begin')
    await step(naliaka, report, 'complete', { consulted: 'Unions, employers and migrants in four counties' })
    await step(naliaka, report, 'submit', { ...dateParts('submittedOn', today), symbol: 'TEST/1' })
    const submitted = await reader().open(`${at}/CMW`)
    assert.match(submitted.text, /It follows from the last report/)
    await step(naliaka, report, 'review', dateParts('reviewedOn', today))
    const page12 = await naliaka.fill(`${report}/observations`, {
      observations: 'no bar here',
      ...dateParts('dueBy', daysAfter(today, 300)),
    })
    assert.match(page12.text, /Line 1 is no observation/)
    const observed = await naliaka.fill(`${report}/observations`, {
      observations:
        '12 | The State should give every worker a contract in a language that they read.\n15 | The State should publish what inspectors find.',
      leadBody: 'KE-FOREIGN',
      urgent: 'yes',
      ...dateParts('dueBy', daysAfter(today, 300)),
    })
    assert.equal(observed.status, 303, observed.text)
    await step(naliaka, report, 'conclude', { ...dateParts('observedOn', today), ...dateParts('nextReportOn', daysAfter(today, 1500)) })
    const after = await reader().open(`${at}/CMW`)
    assert.match(after.text, /The committee set it/)
    assert.match(after.text, /12 The State should give every worker a contract/)
    const observation = linkIn(after.html, /href="(\/accountability\/observations\/[0-9a-f-]{36})"/)
    await step(naliaka, observation, 'take-up', { measure: 'A model contract in four languages' })
    await step(naliaka, observation, 'act', { done: 'The model contract is published and used' })
    await step(naliaka, observation, 'answer', {
      effect: 'in-part',
      reasons: 'Two of four languages are ready and in use.',
      ground: 'CMW, article 73',
    })
    assert.match((await reader().open(observation)).text, /followed up.*Two of four languages/)
    assert.equal((await reader('ar').open(`${at}/CMW`)).status, 200)
  },
)

/** The same walk for a protocol: from nothing known to standing, days, reservation, law and neighbours. */
const protocol = (code: 'gcm:9.a' | 'gcm:10.a', instrument: string, number: string, title: string): void =>
  scenario(code, title, async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    const missing = await reader().open(at)
    assert.match(missing.text, /Of \d+ treaties nothing is known here yet/)
    await bringIn(
      naliaka,
      csv(`untc_${number}_treaties.csv`, header, 'Uganda,12 Dec 2001,', 'Somalia,,4 May 2011 a', 'Ethiopia,12 Dec 2001,3 Apr 2009'),
      {
        asOf: daysAfter(today, -10),
        takenFrom: 'A list made up for this test',
      },
    )
    const unbound = await reader().open(`${at}?show=missing`)
    const title = linkIn(unbound.html, new RegExp(`href="/accountability/treaties/${instrument}">([^<]+)<`))
    assert.match(unbound.text, new RegExp(`What is missing.*${title.replace(/[()]/g, '\\$&')} nothing done 2 of 5 neighbours are bound`))
    const nothing = await reader().open(`${at}/${instrument}`)
    assert.match(nothing.text, /Kenya: nothing done/)
    assert.match(nothing.text, /Ethiopia party/)

    const wrong = await naliaka.fill('/accountability/adherences/add', {
      code: 'SOMETHING-ELSE',
      instrument,
      party: 'KEN',
      boundOn: '2016',
      ...dateParts('bindsFrom', '2015-01-01'),
      takenFrom: 'Made up',
      ...dateParts('checkedOn', today),
      why: 'First record',
    })
    assert.match(wrong.text, new RegExp(`is called ${instrument}-KEN`))
    assert.match(wrong.text, /cannot bind the State before the State bound itself/)
    const recorded = await naliaka.fill('/accountability/adherences/add', {
      code: `${instrument}-KEN`,
      instrument,
      party: 'KEN',
      boundOn: '2016-02-03',
      boundBy: 'accession',
      ...dateParts('bindsFrom', '2016-03-04'),
      takenFrom: 'Treaty section, made up for this test',
      ...dateParts('checkedOn', today),
      why: 'First record',
    })
    assert.equal(recorded.status, 303, recorded.text)
    await naliaka.fill('/accountability/reservations/add', {
      code: `${instrument}-KEN-D1`,
      instrument,
      party: 'KEN',
      form: 'declaration',
      itsWords: 'The Government declares how it reads this protocol. Made up for this test.',
      ...dateParts('madeOn', '2016-02-03'),
      takenFrom: 'Made up for this test',
      why: 'First record',
    })
    const bound = await reader().open(`${at}/${instrument}`)
    for (const said of [
      /Kenya: party/,
      /3 February 2016/,
      /4 March 2016/,
      /declares how it reads this protocol/,
      /Mfano (Counter-Trafficking|Smuggling of Migrants) Act/,
      /asks for no reports/,
    ])
      assert.match(bound.text, said)
    const row = await reader().open(`/api${at}?show=bound`)
    const found = (
      JSON.parse(row.html) as { rows: { instrument: { code: string }; status: { standing: string }; laws: { called: { en: string } }[] }[] }
    ).rows
    const one = found.find((each) => each.instrument.code === instrument)
    assert.equal(one?.status.standing, 'party')
    assert.ok(one?.laws.some(({ called }) => /^Mfano (Counter-Trafficking|Smuggling of Migrants) Act/.test(called.en)))
  })

protocol(
  'gcm:9.a',
  'SMUGGLING',
  '18-12-b',
  'the protocol against smuggling: standing, days, declarations, the law that carries it out, and the neighbours',
)
protocol(
  'gcm:10.a',
  'TRAFFICKING',
  '18-12-a',
  'the protocol against trafficking: standing, days, declarations, the law that carries it out, and the neighbours',
)
