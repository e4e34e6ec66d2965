import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import { doTicks } from '../../src/kernel/ticks.ts'
import { modules } from '../../src/modules.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const at = '/accountability/agreements'

const linkIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  assert.ok(found, `${pattern} in ${html.slice(0, 1500)}`)
  return found
}
/** Adds an agreement as its form asks. */
const add = (who: Visitor, code: string, name: string, fields: Fields): Promise<Answer> =>
  who.fill('/accountability/agreement-entries/add', {
    code,
    'agreementName.en': name,
    leadBody: 'KE-LABOUR',
    why: 'First record',
    ...fields,
  })
/** Takes a step of a case, as it stands on its page. */
const step = async (who: Visitor, page: string, name: string, fields: Fields): Promise<Answer> => {
  const version = linkIn((await who.open(page)).html, new RegExp(`/${name}\\?version=(\\d+)`))
  return who.fill(`${page}/${name}?version=${version}`, fields)
}

scenario(
  'gcm:5.a',
  'a draft on domestic work is held against the model before anything is kept; as an agreement it shows what it lacks, and what it promised is kept, late or breached in sight of all',
  async ({ person, reader, house }) => {
    const library = await reader().open(`${at}/clauses?agreementKind=labour`)
    for (const said of [
      /The employer pays every cost of recruitment/,
      /private room that locks.*domestic work/,
      /protective equipment that fits.*construction/,
      /WHO code of practice.*health care/,
      /Pay by piece never comes to less.*agriculture/,
    ])
      assert.match(library.text, said)
    assert.match(library.html, /href="\/compact\/gcm\/6\.h"/, 'each clause leads to its paragraph')

    const negotiator = reader()
    const draft = `${at}/check?agreementKind=labour&sectors=domestic-work&recruitmentCost=employer&passportKept=no&changeEmployer=with-permission&weeklyHours=60&minimumWage=900&nationalMinimum=1000&wageCurrency=SAR&chosen=written-contract`
    const checked = await negotiator.open(draft)
    for (const said of [
      /The employer pays every cost of recruitment; [^.]*\. essential · gcm:6\.d present the employer/,
      /whoever takes them away is punished\. essential · gcm:6\.i says the contrary No/,
      /may change employer after notice[^.]*\. essential · gcm:6\.h weaker than the model/,
      /at most 48 hours[^.]*\. essential · gcm:6\.j weaker than the model 60/,
      /private room that locks[^.]*\. essential · gcm:6\.c gcm:6\.j missing the text does not say/,
      /lowest wage is stated[^.]*\. essential · gcm:6\.j weaker than the model SAR.900/,
      /nothing replaces it on arrival\. essential · gcm:6\.e present/,
    ])
      assert.match(checked.text, said)
    assert.doesNotMatch(checked.text.split('Change the draft')[0]!, /Pay by piece/, 'agriculture is not asked of domestic work')
    const printed = await negotiator.open(`${draft}&as=csv`)
    assert.match(printed.html, /is punished\."?,essential,says the contrary,The worker keeps their passport: No,gcm:6\.i/)
    assert.equal((await negotiator.open(`${draft}&as=pdf`)).headers.get('content-type'), 'application/pdf')
    assert.match((await reader('ar').open(draft)).text, /يقول العكس/)
    assert.match((await negotiator.open(`${at}/check?agreementKind=labour&weeklyHours=many`)).text, /number/)

    const jelani = await person('Jelani Mfano')
    const wrong = await add(jelani, 'TEST-LAB', 'Test agreement on domestic work', {
      agreementKind: 'labour',
      parties: 'KEN\nZZZ',
      ...dateParts('inForceFrom', daysAfter(today, -390)),
    })
    assert.match(wrong.text, /No State or regional body has the letters ZZZ/)
    assert.match(wrong.text, /cannot be in force before it was signed/)
    assert.match(wrong.html, /Test agreement on domestic work/, 'nothing typed is lost')
    const added = await add(jelani, 'TEST-LAB', 'Test agreement on domestic work', {
      agreementKind: 'labour',
      sectors: 'domestic-work',
      parties: 'KEN\nSAU',
      ...dateParts('signedOn', daysAfter(today, -400)),
      ...dateParts('inForceFrom', daysAfter(today, -390)),
    })
    assert.equal(added.status, 303, added.text)
    assert.match((await reader().open(`${at}/TEST-LAB`)).text, /in force.*Nobody has written down yet what the text says/)
    const form = await jelani.open(`${at}/TEST-LAB/terms`)
    assert.ok(form.html.includes('name="ownRoom"') && !form.html.includes('name="answerDays"') && !form.html.includes('name="pieceFloor"'))
    const written = await jelani.fill(`${at}/TEST-LAB/terms`, {
      recruitmentCost: 'worker',
      minimumWage: '900',
      nationalMinimum: '1000',
      wageCurrency: 'SAR',
      passportKept: 'yes',
      jointCommitteeMonths: '12',
      takenFrom: 'Signed text made up for this test',
    })
    assert.equal(written.status, 303, written.text)
    const page = await reader().open(`${at}/TEST-LAB`)
    for (const said of [
      /Who pays for recruitment the worker/,
      /Lowest monthly wage SAR.900/,
      /Read from: Signed text made up for this test/,
      /every cost of recruitment[^.]*\. essential · gcm:6\.d says the contrary the worker/,
      /private room that locks[^.]*\. essential · gcm:6\.c gcm:6\.j missing/,
    ])
      assert.match(page.text, said)

    await doTicks(house)
    await doTicks(house)
    const due = await reader().open(`${at}/TEST-LAB`)
    assert.equal(due.html.match(/>OBL-\d/g)?.length, 1, 'the committee of the terms is expected once')
    assert.match(due.text, /meeting of the joint committee.*overdue/)
    const declared = modules.flatMap(({ procedures }) => procedures).find(({ name }) => name === 'accountability.obligation')!.declared
    assert.ok((await lookAtClocks(house, declared)) >= 1, 'what is overdue is brought before those who answer for it')
    const obligation = linkIn(due.html, /href="(\/accountability\/obligations\/[0-9a-f-]{36})"/)
    assert.match((await jelani.open('/accountability/obligations?view=organisation')).text, /TEST-LAB/, 'it lies with whoever leads')
    const unexplained = await step(jelani, obligation, 'keep', {
      ...dateParts('doneOn', today),
      whatWasDone: 'The committee met in Nairobi.',
    })
    assert.match(unexplained.text, /done after its day: say why/)
    const kept = await step(jelani, obligation, 'keep', {
      ...dateParts('doneOn', today),
      whatWasDone: 'The committee met in Nairobi.',
      whyLate: 'The other side had elections.',
    })
    assert.equal(kept.status, 303, kept.text)
    await jelani.fill(`/accountability/obligations/open?agreement=TEST-LAB`, {
      agreement: 'TEST-LAB',
      obligationKind: 'figures',
      owedBy: 'SAU',
      ...dateParts('dueBy', daysAfter(today, -20)),
    })
    const second = linkIn(
      (await reader().open(`${at}/TEST-LAB`)).html,
      /href="(\/accountability\/obligations\/[0-9a-f-]{36})">\s*exchange of figures/,
    )
    const naliaka = await person('Naliaka Mfano')
    const breached = await step(naliaka, second, 'breach', {
      reasons: 'No figures came in spite of two letters.',
      ground: 'Article 7 of the agreement',
    })
    assert.equal(breached.status, 303, breached.text)
    const after = await reader().open(`${at}/TEST-LAB`)
    assert.match(after.text, /kept late [^.]* The other side had elections/)
    assert.match(after.text, /exchange of figures.*Saudi Arabia.*breached No figures came in spite of two letters/)
    assert.match(after.text, /0 of 2 obligations that fell due were kept on time/)
    const list = await reader().open(`${at}?agreementKind=labour&party=SAU`)
    assert.match(
      list.text,
      /Test agreement on domestic work labour mobility · Kenya, Saudi Arabia in force \d+ essential protections are lacking or weak 0%/,
    )
    assert.doesNotMatch(list.text, /Test agreement on return/)
  },
)

scenario(
  'gcm:21.a',
  'a draft on return is held against the model: collective return, silence as consent and detained children stand out, each with its paragraph',
  async ({ person, reader }) => {
    const draft = `${at}/check?agreementKind=readmission&individualAssessment=yes&collectiveReturn=yes&noChildDetention=no&silenceMeans=consent&answerDays=5&voluntaryFirst=yes&dataPurposes=identification&dataPurposes=immigration-enforcement`
    const checked = await reader().open(draft)
    for (const said of [
      /their own circumstances were assessed[^.]*\. essential · gcm:21\.e present Yes/,
      /each return rests on a decision of its own\. essential · gcm:21\.e nyd:58 says the contrary/,
      /No child and no family with children is detained[^.]*\. essential · gcm:13\.g gcm:p13\.h says the contrary/,
      /Silence is no consent[^.]*\. essential · gcm:21\.b gcm:21\.c says the contrary consent/,
      /nobody is pressed to answer in less than ten[^.]*\. essential · gcm:21\.b weaker than the model 5/,
      /what was given for help never serves enforcement\. essential · gcm:p13\.d gcm:p13\.f says the contrary/,
      /support for at least a year[^.]*\. essential · gcm:21\.a gcm:21\.h missing/,
    ])
      assert.match(checked.text, said)
    assert.equal((await reader().open(`${draft}&as=docx`)).status, 200)
    const sent = JSON.parse((await reader().open(`/api${draft}`)).html) as { judged: { verdict: string; clause: { cites: string[] } }[] }
    assert.ok(sent.judged.filter(({ verdict }) => verdict === 'contrary').length >= 4)
    assert.ok(sent.judged.every(({ clause }) => clause.cites.length > 0))

    const naliaka = await person('Naliaka Mfano')
    await add(naliaka, 'TEST-RET', 'Test agreement on return', { agreementKind: 'readmission', parties: 'KEN\nEU', leadBody: 'KE-FOREIGN' })
    const other = await naliaka.fill(`${at}/TEST-RET/terms`, { ownRoom: 'yes', takenFrom: 'Draft of the test' })
    assert.match(other.text, /belongs to another kind of agreement/)
    await naliaka.fill(`${at}/TEST-RET/terms`, {
      individualAssessment: 'yes',
      answerDays: '20',
      silenceMeans: 'nothing',
      takenFrom: 'Draft of the test',
    })
    const page = await reader('fr').open(`${at}/TEST-RET`)
    assert.match(page.text, /projet.*Union européenne/)
    assert.match(page.text, /Jours pour répondre à une demande de réadmission 20/)
    assert.match(page.text, /Aucun enfant, aucune famille avec enfants n’est détenu[^.]*\. essentielle · gcm:13\.g gcm:p13\.h absente/)
  },
)

scenario(
  'gcm:22.b',
  'a draft on social security is held against the model: the floor, pensions and health care, and what keeps women out',
  async ({ reader }) => {
    const weak = await reader().open(
      `${at}/check?agreementKind=social-security&coveredBranches=old-age&totalisation=yes&claimDays=120&transferCost=5`,
    )
    for (const said of [
      /health care and maternity are covered\. essential · gcm:22\.b weaker than the model old age/,
      /floor of protection below which nobody falls[^.]*\. essential · gcm:22\.a gcm:22\.b missing/,
      /maternity and care count[^.]*\. essential · gcm:22\.b gcm:p13\.g missing/,
      /added together, so that no year is lost\. essential · gcm:22\.c present/,
      /all skill levels are covered[^.]*\. essential · gcm:22\.b missing/,
    ])
      assert.match(weak.text, said)
    const branches = ['old-age', 'disability', 'survivors', 'employment-injury', 'health', 'maternity'].map(
      (each) => `coveredBranches=${each}`,
    )
    const yes = ['equalTreatment', 'totalisation', 'exportedBenefits', 'socialFloor', 'allSkillLevels', 'carePeriods', 'claimAnywhere']
    const more = ['focalPoints', 'appealRight', 'complaintChannel', 'publicText'].concat(yes).map((each) => `${each}=yes`)
    const strong = await reader().open(
      `${at}/check?agreementKind=social-security&${[...branches, ...more].join('&')}&onwardTransfer=no&dataPurposes=social-security&jointCommitteeMonths=12&claimDays=90`,
    )
    assert.match(strong.text, /Essential ones that are not fully there: 0/)
    assert.match((await reader('sw').open(`${at}/clauses?agreementKind=social-security`)).text, /Pendekezo 202 la ILO/)
    assert.match((await reader().open(`${at}/MFANO-SOC-1`)).text, /signed, not in force.*disability, old age|old age, disability/)
  },
)
