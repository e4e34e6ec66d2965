import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { daysAfter } from '../../src/kernel/clock.ts'
import { lookAtClocks } from '../../src/kernel/procedure/clocks.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import probes from '../../src/modules/accountability/law/policies/probes.json'
import { modules } from '../../src/modules.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'

const linkIn = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  assert.ok(found, `${pattern}`)
  return found
}
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]))
const done = (answer: Answer): Answer => {
  assert.equal(answer.status, 303, answer.text)
  return answer
}
/** Fills in the form of a step of a case, as it stands on its page. */
const tryStep = async (who: Visitor, page: string, name: string, fields: Fields = {}): Promise<Answer> => {
  const version = linkIn((await who.open(page)).html, new RegExp(`/${name}\\?version=(\\d+)`))
  return who.fill(`${page}/${name}?version=${version}`, fields)
}
const step = async (who: Visitor, page: string, name: string, fields: Fields = {}): Promise<Answer> =>
  done(await tryStep(who, page, name, fields))

const addPolicy = async (who: Visitor, code: string, given: Fields): Promise<void> => {
  done(
    await who.fill('/accountability/policies/add', {
      code,
      'called.en': `Policy ${code} (made up)`,
      policyKind: 'border',
      leadBody: 'KE-LABOUR',
      why: 'Taken into the register',
      ...given,
    }),
  )
}
/** Begins a review; gives the page of its case and that of its questions. */
const begin = async (who: Visitor, policy: string, reviewKind: string): Promise<{ page: string; questions: string }> => {
  const opened = await who.fill(`/accountability/scrutinies/open?policy=${policy}&reviewKind=${reviewKind}`, {
    policy,
    reviewKind,
    occasion: 'People complained; made up for this test.',
  })
  assert.equal(opened.status, 200, opened.text)
  const reference = linkIn(opened.text, /Its reference is (SCR-\d{4}-\d+)/)
  const page = linkIn(
    (await who.open('/accountability/scrutinies')).html,
    new RegExp(`href="(/accountability/scrutinies/[0-9a-f-]{36})"[^>]*>${reference}<`),
  )
  return { page, questions: page.replace('scrutinies', 'scrutiny') }
}
const codesOf = (kind: string): readonly string[] => probes.filter(({ reviewKind }) => reviewKind === kind).map(({ code }) => code)
const fine = { response: 'respects', because: 'Files of a year and three visits show it. Made up for this test.' }

scenario(
  'gcm:7.b',
  'a policy is asked a question for every right; what is wrong has an owner and a day, and ends when somebody else has seen it mended',
  async ({ person, reader, house }) => {
    const [asha, chiku, makena, jelani] = [
      await person('Asha Mfano'),
      await person('Chiku Mfano'),
      await person('Makena Mfano'),
      await person('Jelani Mfano'),
    ]
    await addPolicy(asha, 'TEST-CHECKS', { ...dateParts('beginsOn', '2024-01-01') })
    const { page, questions } = await begin(makena, 'TEST-CHECKS', 'human-rights')
    assert.equal((await reader().open(questions)).status, 404, 'a review is not public before it is concluded')
    const asked = await makena.open(questions)
    assert.match(asked.text, /Does it keep families together\?/)
    const early = await tryStep(makena, page, 'finish', { heard: 'Nobody has been heard yet' })
    assert.match(early.text, /14 questions have no answer yet: HR-01/)

    const form = await makena.open(`${questions}/answer/HR-11`)
    assert.match(form.text, /Decent work: Does it leave nobody at the mercy of one employer\?/)
    const half = await makena.fill(`${questions}/answer/HR-11`, {
      response: 'violates',
      because: 'Leaving an employer ends the right to stay here.',
    })
    assert.match(half.text, /say what is to be done, who answers for it, and by when/)
    assert.ok(half.html.includes('Leaving an employer ends'), 'nothing typed is lost')
    const remedy = { measure: 'Let the permit name an occupation', leadBody: 'KE-LABOUR', ...dateParts('dueBy', daysAfter(today, 5)) }
    done(
      await makena.fill(`${questions}/answer/HR-11`, {
        response: 'violates',
        because: 'Leaving an employer ends the right to stay here.',
        ...remedy,
      }),
    )
    const nothingWrong = await makena.fill(`${questions}/answer/HR-01`, { ...fine, ...remedy })
    assert.match(nothingWrong.text, /nothing is to be mended\. Leave it empty/)
    for (const code of codesOf('human-rights').filter((each) => each !== 'HR-11'))
      done(await makena.fill(`${questions}/answer/${code}`, fine))
    assert.match((await makena.open(questions)).text, /14 of 14 questions answered/)
    await step(makena, page, 'finish', { heard: 'Workers, employers, the union and the ministry' })
    assert.match((await makena.fill(`${questions}/answer/HR-01`, fine)).text, /goes on without new answers/)

    const decided = { upshot: 'change', reasons: 'One right of fourteen is violated, and it can be mended. Made up.', ground: 'gcm:7.b' }
    assert.match((await makena.open(page)).text, /Whoever began a review does not conclude it/)
    await step(chiku, page, 'conclude', decided)
    const shown = await reader().open(questions)
    assert.match(shown.text, /Decent work.*violates it Leaving an employer ends/)
    assert.match((await reader().open('/accountability/policy/TEST-CHECKS')).text, /Human rights violates it One right of fourteen/)

    const own = linkIn(
      (await jelani.open('/accountability/remedies')).html,
      /href="(\/accountability\/remedies\/[0-9a-f-]{36})"[^>]*>REM-\d+-\d+<\/a>[\s\S]{0,200}TEST-CHECKS/,
    )
    await step(jelani, own, 'accept')
    const declared = modules.flatMap(({ procedures }) => procedures).find(({ name }) => name === 'accountability.remedy')!.declared
    assert.ok((await lookAtClocks(house, declared)) >= 1, 'the clock reminds of what is due soon')
    const open = await tryStep(chiku, page, 'close', { whatCame: 'All is mended, it is said' })
    assert.match(open.text, /1 thing to be mended is not verified yet/)
    await step(jelani, own, 'carry-out', { done: 'The permit names an occupation since this week' })
    await step(chiku, own, 'verify', {
      effect: 'carried-out',
      reasons: 'I saw the new permit and spoke to ten workers.',
      ground: 'Terms of the review',
    })
    await step(chiku, page, 'close', { whatCame: 'The permit names an occupation' })
    assert.match(
      (await reader().open('/accountability/policy/TEST-CHECKS')).text,
      /Let the permit name an occupation KE-LABOUR .* verified/,
    )
  },
)

scenario(
  'gcm:8.b',
  'a policy is reviewed for whether it makes people go missing, beside the incidents on its route before and after it began',
  async ({ person, reader }) => {
    const [asha, chiku, makena] = [await person('Asha Mfano'), await person('Chiku Mfano'), await person('Makena Mfano')]
    await addPolicy(asha, 'TEST-ROAD', { ...dateParts('beginsOn', '2018-06-15'), routes: 'Test road', policyKind: 'enforcement' })
    const incident = (month: string, year: number, dead: number, missing = ''): string =>
      `Test road,Test region,${year},${month},${dead},${missing}`
    const lines = [
      'Migration Route,Region of Incident,Reported Year,Reported Month,Number Dead,Minimum Estimated Number of Missing',
      incident('Jan', 2017, 3),
      incident('Sep', 2017, 8),
      incident('Mar', 2018, 4, '2'),
      incident('Jun', 2018, 90),
      incident('Aug', 2018, 20, '5'),
      incident('May', 2019, 6),
      incident('Jan', 2020, 1),
      ',Test region,2019,Feb,2,',
      incident('Foo', 2019, 1),
      'Test road,Test region,2019,Feb,several,',
    ]
    const zipped = new File([new Uint8Array(gzipSync(lines.join('\n')))], 'incidents.csv.gz')
    const given = { ...dateParts('asOf', daysAfter(today, 0)), takenFrom: 'An observatory made up for this test' }
    const tried = await asha.fill('/accountability/routes/import', { file: zipped, ...given })
    assert.match(tried.text, /Of 10 rows 8 would be counted, into 8 months of routes; 2 are refused/)
    assert.match(tried.text, /“several \/ ” is no number/)
    assert.ok(!(await reader().open('/accountability/routes')).text.includes('Test road'), 'nothing is kept at the first try')
    const kept = await asha.post('/accountability/routes/import', { ...hiddenIn(tried.html), mode: 'keep' })
    assert.equal(kept.status, 200, kept.text)
    const routes = await reader().open('/accountability/routes')
    assert.match(routes.text, /An observatory made up for this test/)
    assert.match(routes.text, /Test road 11 121 6 1 139/)

    const { page, questions } = await begin(chiku, 'TEST-ROAD', 'going-missing')
    const seen = await chiku.open(questions)
    assert.match(seen.text, /twelve months before 15 June 2018 14/)
    assert.match(seen.text, /twelve months after it 31/)
    assert.match(seen.text, /more were lost after it/)
    assert.match(seen.text, /do not prove a cause/)
    const remedy = {
      measure: 'Open the road by day and put water on it',
      leadBody: 'KE-LABOUR',
      ...dateParts('dueBy', daysAfter(today, 60)),
    }
    for (const code of codesOf('going-missing'))
      done(
        await chiku.fill(
          `${questions}/answer/${code}`,
          code === 'GM-01' ? { response: 'violates', because: 'Drivers take a track without water now.', ...remedy } : fine,
        ),
      )
    await step(chiku, page, 'finish', { heard: 'Families, drivers and the county' })
    await step(makena, page, 'conclude', {
      upshot: 'suspend',
      reasons: 'The count doubled in the year after; the patrols should stop.',
      ground: 'gcm:8.b',
    })
    const policy = await reader().open('/accountability/policy/TEST-ROAD')
    assert.match(policy.text, /People going missing violates it The count doubled/)
    assert.match(policy.text, /more were lost after it/)
    assert.match(
      (await reader().open('/accountability/policy')).text,
      /Policy TEST-ROAD \(made up\) KE-LABOUR not reviewed violates it more were lost after it/,
    )
    assert.equal((await reader('ar').open(questions)).status, 200)
  },
)
