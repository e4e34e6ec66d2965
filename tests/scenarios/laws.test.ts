import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import { elements } from '../../src/modules/accountability/law/laws/terms.ts'
import { type Scene, scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const linkIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  assert.ok(found, `${pattern}`)
  return found
}
const done = (answer: Answer): Answer => {
  assert.equal(answer.status, 303, answer.text)
  return answer
}

/** Takes a law into the inventory. */
const addLaw = async (who: Visitor, code: string, name: string, given: Fields = {}): Promise<void> => {
  done(
    await who.fill('/accountability/laws/add', {
      code,
      'called.en': `${name} (made up)`,
      lawKind: 'act',
      lawStanding: 'in-force',
      ...dateParts('effectiveFrom', '2019-01-01'),
      why: 'Taken into the inventory',
      ...given,
    }),
  )
}
const because = 'The article was read whole, with the regulations under it; made up for this test.'

/** Examines a law against a demand; gives the page of the case. */
const examine = async (who: Visitor, law: string, demand: string, shape: string, fields: Fields): Promise<string> => {
  const opened = await who.fill(`/accountability/examinations/open?law=${law}&demand=${demand}&shape=${shape}`, {
    law,
    demand,
    article: 'Section 1',
    because,
    examinedBy: 'Test Law Reform Unit',
    ...fields,
  })
  assert.equal(opened.status, 200, opened.text)
  const reference = linkIn(opened.text, /Its reference is (EXM-\d{4}-\d+)/)
  const list = await who.open('/accountability/examinations')
  return linkIn(list.html, new RegExp(`href="(/accountability/examinations/[0-9a-f-]{36})"[^>]*>${reference}<`))
}
/** Takes a step of a case. */
const step = async (who: Visitor, page: string, name: string, fields: Fields = {}): Promise<Answer> => {
  const version = linkIn((await who.open(page)).html, new RegExp(`/${name}\\?version=(\\d+)`))
  return done(await who.fill(`${page}/${name}?version=${version}`, fields))
}
const confirmed = { reasons: 'Read whole and compared; the answer is right. Made up for this test.', ground: 'Section 1' }
/** Two people at the law: one who examines, another who reads it again; and the coordinator. */
const readers = async ({ person }: Scene) => ({
  baraka: await person('Baraka Mfano'),
  chiku: await person('Chiku Mfano'),
  asha: await person('Asha Mfano'),
})

scenario(
  'gcm:9.d',
  'a law that makes a crime of irregular entry is flagged, read by two people, and its amendment followed until it is in force',
  async (scene) => {
    const { baraka, chiku, asha } = await readers(scene)
    const { reader, person } = scene
    await addLaw(asha, 'TEST-ENTRY', 'Test Entry Act')
    const form = await baraka.open('/accountability/examinations/open?law=TEST-ENTRY&demand=D-9D-1&shape=sanction')
    assert.ok(form.html.includes('name="sanction"') && !form.html.includes('name="elements"'), 'the form asks only what the demand asks')
    const wrong = await baraka.fill('/accountability/examinations/open?law=TEST-ENTRY&demand=D-9D-1&shape=sanction', {
      law: 'TEST-NOTHING',
      demand: 'D-9D-1',
      article: 'Section 1',
      because,
      examinedBy: 'Unit',
    })
    assert.match(wrong.text, /No law has the code TEST-NOTHING/)
    assert.ok(wrong.html.includes('read whole, with the regulations'), 'nothing typed is lost')
    const page = await examine(baraka, 'TEST-ENTRY', 'D-9D-1', 'sanction', { sanction: 'prison', exempts: ['refugees', 'children'] })
    assert.ok(
      !(await reader().open('/accountability/law/TEST-ENTRY')).text.includes('Section 1'),
      'nothing is public before the second reading',
    )
    assert.match((await baraka.open(page)).text, /Another role takes this step/)
    await step(chiku, page, 'confirm', confirmed)
    const law = await reader().open('/accountability/law/TEST-ENTRY')
    assert.match(law.text, /How does the law punish entering.*does not.*Section 1.*prison.*refugees/)
    assert.match(law.text, /by Test Law Reform Unit/)
    assert.match((await reader().open('/accountability/law?objective=9&show=gaps')).html, /href="\/accountability\/law\/TEST-ENTRY#D-9D-1"/)

    const lulu = await person('Lulu Mfano')
    const opened = await lulu.fill('/accountability/amendments/open?law=TEST-ENTRY', {
      law: 'TEST-ENTRY',
      demands: 'D-9D-1',
      articles: 'Section 1',
      change: 'Entry without a permit becomes an administrative matter that a court may review.',
      activity: 'ACT-09',
      leadBody: 'KE-IMMIGRATION',
    })
    assert.equal(opened.status, 200, opened.text)
    const amendment = linkIn(
      (await reader().open('/accountability/law/TEST-ENTRY')).html,
      /href="(\/accountability\/amendments\/[0-9a-f-]{36})"/,
    )
    assert.match((await reader().open('/accountability/law?objective=9')).text, /How does the law punish.*being changed/)
    await step(baraka, amendment, 'draft', { newWords: 'Whoever enters without a permit may be asked to leave within thirty days.' })
    await step(lulu, amendment, 'table', { bill: 'Test Bill 1', ...dateParts('tabledOn', today) })
    assert.match((await reader().open('/accountability/law/TEST-ENTRY')).text, /Changes of laws.*tabled in parliament/)
    await step(lulu, amendment, 'pass', dateParts('passedOn', today))
    await step(lulu, amendment, 'commence', { ...dateParts('effectiveFrom', daysAfter(today, 1)), gazette: 'Test Gazette 1' })
    const changed = await reader().open('/accountability/law/TEST-ENTRY')
    assert.match(changed.text, /changed since: examine again/)
    assert.match(changed.text, /ACT-09/)
    const again = await examine(baraka, 'TEST-ENTRY', 'D-9D-1', 'sanction', { sanction: 'administrative' })
    await step(chiku, again, 'confirm', confirmed)
    assert.match((await reader().open('/accountability/law/TEST-ENTRY')).text, /How does the law punish[^?]*\? \( gcm:9\.d \) meets it/)
    assert.equal((await reader('ar').open('/accountability/law/TEST-ENTRY')).status, 200)
  },
)

scenario(
  'gcm:10.f',
  'a national definition of trafficking is compared with the protocol element by element, and what is missing is named',
  async (scene) => {
    const { baraka, chiku, asha } = await readers(scene)
    await addLaw(asha, 'TEST-TRAFFICKING', 'Test Trafficking Act', { implements: 'TRAFFICKING' })
    const without = ['organ-removal', 'no-means-for-children']
    const has = elements.filter((element) => !without.includes(element))
    const page = await examine(baraka, 'TEST-TRAFFICKING', 'D-10F-1', 'definition', { elements: has, narrowings: ['border-crossing'] })
    await step(chiku, page, 'confirm', confirmed)
    const demand = await scene.reader().open('/accountability/demand/D-10F-1')
    assert.match(demand.text, /Element by element/)
    const rows = [...demand.html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      row.split(/<\/t[dh]>/).map((each) => each.replace(/<[^>]*>/g, '').trim()),
    )
    const column = rows[0]!.indexOf('TEST-TRAFFICKING')
    const cell = (name: string): string => rows.find((row) => row[1] === name)![column]!
    assert.deepEqual([cell('recruitment'), cell('removal of organs'), cell('for a child no means is needed')], ['Yes', 'No', 'No'])
    const law = await scene.reader().open('/accountability/law/TEST-TRAFFICKING')
    assert.match(
      law.text,
      /partly.*Missing from the definition removal of organs and for a child no means is needed What narrows it only where a border is crossed/,
    )
    assert.match(law.text, /Treaties that it carries out Protocol to Prevent/)

    const other = await examine(baraka, 'TEST-TRAFFICKING', 'D-9E-1', 'question', { verdict: 'meets' })
    await step(chiku, other, 'send-back', { objection: 'The penalties are shared with smuggling; look at section 20 as well.' })
    assert.ok(
      !(await scene.reader().open('/accountability/law/TEST-TRAFFICKING')).text.includes('two different crimes'),
      'what was sent back is not published',
    )
  },
)

scenario('gcm:15.b', 'the inventory shows which grounds the law covers for which service, and the gaps', async (scene) => {
  const { baraka, chiku, asha } = await readers(scene)
  const gaps = async (): Promise<number> =>
    Number(linkIn((await scene.reader().open('/accountability/demand/D-15B-1')).text, /(\d+) gaps? (?:is|are) left/))
  const before = await gaps()
  await addLaw(asha, 'TEST-HOUSING', 'Test Housing Act')
  const page = await examine(baraka, 'TEST-HOUSING', 'D-15B-1', 'grounds', {
    grounds: ['race', 'colour', 'descent', 'origin', 'migration-status'],
    services: ['housing'],
  })
  await step(chiku, page, 'confirm', confirmed)
  assert.equal(await gaps(), before - 5)
  const shown = await scene.reader().open('/accountability/demand/D-15B-1')
  assert.match(shown.text, /The law as a whole: partly/)
  assert.match(shown.text, /migration status gap gap TEST-HOUSING gap/)
})

scenario('gcm:6.k', 'labour law is reviewed by a checklist with gender items, findings and amendments that are tracked', async (scene) => {
  const { baraka, chiku, asha } = await readers(scene)
  const { reader } = scene
  const checklist = await reader().open('/accountability/law?objective=6&show=gender')
  for (const item of [
    /Are domestic workers covered by labour law/,
    /protected in maternity/,
    /violence and harassment at work/,
    /free to work abroad under the same rules as men/,
  ])
    assert.match(checklist.text, item)
  assert.ok(!checklist.text.includes('change employer'), 'only gender items')
  await addLaw(asha, 'TEST-LABOUR', 'Test Labour Act')
  const page = await examine(baraka, 'TEST-LABOUR', 'D-6K-4', 'question', { verdict: 'does-not' })
  await step(chiku, page, 'confirm', confirmed)
  assert.match(
    (await reader().open('/accountability/law?objective=6&show=gaps')).text,
    /free to work abroad under the same rules as men\? gcm:6\.k does not/,
  )
  const opened = await asha.fill('/accountability/amendments/open?law=TEST-LABOUR', {
    law: 'TEST-LABOUR',
    demands: 'D-6K-4\nD-NONE',
    articles: 'Section 1',
    change: 'The ban on women under twenty-five is lifted; protection is given to all.',
  })
  assert.match(opened.text, /No demand has the code D-NONE/)
  const proposed = await asha.fill('/accountability/amendments/open?law=TEST-LABOUR', {
    law: 'TEST-LABOUR',
    demands: 'D-6K-4',
    articles: 'Section 1',
    change: 'The ban on women under twenty-five is lifted; protection is given to all.',
  })
  assert.equal(proposed.status, 200, proposed.text)
  assert.match(
    (await reader().open('/accountability/demand/D-6K-4')).text,
    /Changes of laws.*TEST-LABOUR Section 1 The ban on women under twenty-five is lifted.*proposed/,
  )
})

const addShare = async (who: Visitor, code: string, given: Fields): Promise<Answer> =>
  who.fill('/accountability/law-figures/add', { code, countedIn: '2024', takenFrom: 'Test survey, made up', why: 'New figures', ...given })

scenario(
  'gcm:16.f',
  'laws that are stricter with migrant women are found, beside figures by sex that keep withheld, unknown and zero apart',
  async (scene) => {
    const { baraka, chiku, asha } = await readers(scene)
    await addLaw(asha, 'TEST-PERMITS', 'Test Permit Rules')
    const page = await examine(baraka, 'TEST-PERMITS', 'D-16F-1', 'question', { verdict: 'does-not' })
    await step(chiku, page, 'confirm', confirmed)
    const common = { demand: 'D-16F-1', 'counts.en': 'Migrants in a trade union of the test', group: 'migrants' }
    done(await addShare(asha, 'TEST-16F-W', { ...common, bySex: 'women', reached: '120', outOf: '600' }))
    done(await addShare(asha, 'TEST-16F-M', { ...common, bySex: 'men', reached: '280', outOf: '700' }))
    done(await addShare(asha, 'TEST-16F-Z', { ...common, group: 'refugees', bySex: 'women', reached: '0', outOf: '50' }))
    done(await addShare(asha, 'TEST-16F-S', { ...common, group: 'refugees', bySex: 'men', absent: 'suppressed' }))
    assert.match(
      (await addShare(asha, 'TEST-16F-X', { ...common, bySex: 'men', reached: '9', outOf: '5' })).text,
      /More cannot be reached than there are/,
    )
    assert.match((await addShare(asha, 'TEST-16F-Y', { ...common, bySex: 'men' })).text, /Give both numbers, or say why they are not there/)
    const { text } = await scene.reader().open('/accountability/demand/D-16F-1')
    assert.match(text, /The law as a whole: does not/)
    assert.match(text, /2024 migrants women 20% 20 points fewer women/)
    assert.match(text, /2024 refugees women 0% not known/)
    assert.match(text, /2024 refugees men withheld to protect people/)
  },
)

scenario(
  'gcm:22.a',
  'the social protection floor: whom the law guarantees what, where the gaps are, and how many are covered',
  async (scene) => {
    const { baraka, chiku, asha } = await readers(scene)
    await addLaw(asha, 'TEST-FLOOR', 'Test Floor Act')
    const before = await scene.reader().open('/accountability/demand/D-22A-1')
    assert.match(before.text, /basic income in working age gap gap gap gap/)
    const page = await examine(baraka, 'TEST-FLOOR', 'D-22A-1', 'guarantees', {
      guarantees: ['working-age'],
      covered: ['nationals', 'refugees'],
    })
    await step(chiku, page, 'confirm', confirmed)
    done(
      await addShare(asha, 'TEST-22A', {
        demand: 'D-22A-1',
        'counts.en': 'People covered by the floor of the test',
        group: 'migrants',
        bySex: 'all',
        reached: '150',
        outOf: '1000',
      }),
    )
    const { text } = await scene.reader().open('/accountability/demand/D-22A-1')
    assert.match(text, /basic income in working age TEST-FLOOR TEST-FLOOR gap gap/)
    assert.match(text, /The law as a whole: partly/)
    assert.match(text, /People covered by the floor of the test 2024 migrants women and men 15%/)
  },
)
