import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import { scenario } from '../scenario.ts'

const today = new Date().toISOString().slice(0, 10)
const sheet = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' })
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))

scenario(
  'gcm:10.b',
  'the global plan against trafficking is brought into the national plan, and each item is tracked to its milestones',
  async ({ person, reader }) => {
    const asha = await person('Asha Mfano')
    const plan = sheet(
      'global-plan-against-trafficking.csv',
      'code,title.en,objective,cites,targets,level,lead,startsOn,endsOn,budget,currency,source,after',
      `GPA-1,Give police and judges common training,10,gcm:10.b,8.7,national,KE-LABOUR,${daysAfter(today, -100)},${daysAfter(today, 200)},1000000,KES,Global Plan of Action,`,
      `GPA-2,Open a fund for victims,10,gcm:10.h,5.2,national,KE-NCM,${daysAfter(today, -50)},${daysAfter(today, 300)},2500000.50,KES,Global Plan of Action,GPA-1`,
      `GPA-3,Nobody leads this,10,gcm:10.b,,national,KE-NOBODY,${today},${daysAfter(today, 10)},,,Global Plan of Action,`,
      `GPA-4,Ends before it starts,10,gcm:99.z,,national,KE-NCM,${today},${daysAfter(today, -10)},10,EUR,Global Plan of Action,GPA-5`,
      `GPA-5,Waits for the one before,10,,,national,KE-NCM,${today},${daysAfter(today, 10)},,,Global Plan of Action,GPA-4`,
      'GPA-6,No date at all,10,,,national,KE-NCM,next spring,31/12/2026,,,,',
    )
    const tried = await asha.fill('/accountability/activities/import', {
      file: plan,
      mode: 'try',
      why: 'Global Plan of Action to Combat Trafficking',
    })
    assert.equal(tried.status, 200, tried.text)
    for (const said of ['KE-NOBODY', 'gcm:99.z', 'It ends before it starts', 'counts in KES', 'waits for itself'])
      assert.ok(tried.text.includes(said), said)
    assert.equal((await reader().open('/accountability/plan/GPA-1')).status, 404)

    const kept = await asha.post('/accountability/activities/import', { ...hiddenIn(tried.html), mode: 'keep' })
    assert.equal(kept.status, 200, kept.text)
    const milestones = sheet(
      'milestones.csv',
      'code,activity,title.en,dueOn,doneOn',
      `GPA-1.1,GPA-1,Curriculum agreed,${daysAfter(today, -20)},`,
      `GPA-2.1,GPA-2,Fund has rules,${daysAfter(today, 30)},`,
      `GPA-9.1,GPA-9,Of nothing,${today},`,
    )
    const result = await asha.fill('/accountability/milestones/import', { file: milestones, mode: 'keep', why: 'The first milestones' })
    assert.match(result.text, /No activity has the code GPA-9/)

    const late = await reader().open('/accountability/plan/GPA-1')
    assert.match(late.text, /late 20 days behind/)
    assert.match(late.text, /These wait for it.*Open a fund for victims/)
    assert.match((await reader().open('/accountability/plan/GPA-2')).text, /under way/)
    const board = await reader().open('/accountability?objective=10')
    assert.ok(board.text.indexOf('Give police and judges') < board.text.indexOf('Open a fund for victims'))

    const entry = /href="(\/accountability\/milestones\/[0-9a-f-]{36})"/.exec(
      (await asha.open('/accountability/milestones?q=GPA-1.1')).html,
    )![1]!
    await asha.fill(`${entry}/change`, {
      code: 'GPA-1.1',
      activity: 'GPA-1',
      'title.en': 'Curriculum agreed',
      ...dateParts('dueOn', daysAfter(today, -20)),
      ...dateParts('doneOn', today),
      why: 'It was agreed today',
    })
    assert.match((await reader().open('/accountability/plan/GPA-1')).text, /done 1 of 1 milestone done/)
    assert.equal((await reader('ar').open('/accountability/plan/GPA-1')).status, 200)
  },
)

/** A day as the three fields of a form. */
const dateParts = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}
