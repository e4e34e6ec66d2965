import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { dateParts } from './forms.ts'
import { begin, freeze, json } from './reports.ts'

scenario(
  'gcm:p46',
  'processes led by States bring data, practices and recommendations to a review, and the report and the forum show them',
  async ({ person, reader }) => {
    const naliaka = await person('Naliaka Mfano')
    for (const [code, contribution] of [
      ['RCP-1', 'data'],
      ['RCP-2', 'practice'],
      ['RCP-3', 'recommendation'],
    ] as const) {
      const answer = await naliaka.fill('/accountability/contributions/add', {
        code,
        forum: 'HLPF-2029',
        from: 'IGAD',
        contribution,
        objective: '8',
        'name.en': `What neighbours bring: ${contribution}`,
        'text.en': 'Lists brought together twice a year, without names.',
        seeksPartners: contribution === 'practice' ? 'yes' : 'no',
        ...dateParts('day', today),
        why: 'Sent by the process',
      })
      assert.equal(answer.status, 303, answer.text)
    }
    const nobody = await naliaka.fill('/accountability/contributions/add', {
      code: 'RCP-4',
      forum: 'HLPF-2029',
      from: 'KE-NOBODY',
      contribution: 'data',
      objective: '8',
      'name.en': 'From nobody',
      'text.en': 'Nothing',
      ...dateParts('day', today),
      why: 'Tried',
    })
    assert.match(nobody.text, /KE-NOBODY/)
    const forum = await reader().open('/accountability/reviews/forum/HLPF-2029')
    assert.match(forum.text, /What neighbours bring: practice good practice IGAD 8 · Lives saved, missing found seeks partners/)
    assert.match(forum.text, /What neighbours bring: data data.*What neighbours bring: recommendation recommendation/s)
    const asha = await person('Asha Mfano')
    const review = await begin(asha, 'HLPF-2029')
    assert.match((await asha.open(`${review}/follow-up`)).text, /IGAD brought to the review: What neighbours bring: data/)
  },
)

scenario(
  'sgr:83',
  'progress is reviewed in two tiers and in yearly forums, and the voluntary report is tied to the targets of the 2030 Agenda',
  async (scene) => {
    const { person, reader } = scene
    const calendar = (await reader().open('/accountability/reviews')).text
    for (const tier of [
      'International Migration Review Forum 2030',
      'Regional Migration Review Forum 2028',
      'Yearly forum of the 2030 Agenda, 2027',
    ])
      assert.ok(calendar.includes(tier), tier)
    const review = await begin(await person('Asha Mfano'), 'HLPF-2027')
    await freeze(scene, review)
    const html = (await reader().open(`${review}/whole?as=html`)).html
    assert.match(html, /By target of the 2030 Agenda/)
    assert.match(html, /<tr><td>8\.8<\/td>(<td>\d+<\/td>){3}<td>[^<]*6 · Fair recruitment/)
    const signed = await json<{ package: { statements: readonly { targets: readonly string[] }[] } }>(reader(), `${review}/package`)
    assert.ok(signed.package.statements.some(({ targets }) => targets.includes('8.8')))
    assert.match((await reader().open('/accountability/society')).text, /HLPF-2027 · REV-\d{4}-\d{5} frozen and signed/)
  },
)

scenario(
  'nyd:88',
  'every commitment of the New York Declaration is followed up, through the objectives that take it up, and none is left out',
  async ({ reader }) => {
    type Commitment = { readonly code: string; readonly objectives: readonly string[]; readonly counts: Record<string, number> }
    const { commitments } = await json<{ commitments: readonly Commitment[] }>(reader(), '/accountability/society/commitments?as=json')
    assert.deepEqual(
      commitments.map(({ code }) => Number(code.slice(4))).filter((number) => number >= 22 && number <= 87),
      Array.from({ length: 66 }, (_, at) => at + 22),
    )
    const recruitment = commitments.find(({ objectives }) => objectives.includes('6'))!
    assert.ok(recruitment.counts.late! > 0, recruitment.code)
    const page = await reader().open('/accountability/society/commitments')
    assert.match(page.text, /no objective takes it up/)
    assert.ok(page.html.includes('href="/compact/nyd/41"') && page.html.includes('href="/accountability/society/6"'))
    assert.match((await reader('ar').open('/accountability/society/commitments')).text, /التزامات إعلان نيويورك/)
    assert.match((await reader().open('/accountability/society/commitments?as=csv')).html, /nyd:41/)
  },
)
