import assert from 'node:assert/strict'
import test, { suite } from 'node:test'
import { Effect, Support, Tranche } from '../terms.ts'
import { activitiesFile, type IatiRecord, organisationsFile, othersFile } from './export.ts'
import { factsOf } from './facts.ts'
import { judgeFile } from './judge.ts'
import { planActivities } from './plan.ts'
import { judgeActivity, judgeOrganisation } from './rules.ts'
import { childrenOf, readXml, standingAlone, writeXml } from './xml.ts'

const today = '2026-11-24'
const support = Support.parse({
  code: 'SUP-1',
  what: { en: 'Water & pasture <plans>', ar: 'خطط "المياه"' },
  supportKind: 'money',
  objective: '2',
  cites: ['gcm:2.i'],
  provider: 'GIVER',
  receiver: 'TAKER',
  countries: ['KEN', 'UGA', 'ETH'],
  size: '100.01',
  unit: 'money',
  currency: 'KES',
  agreedOn: '2026-02-01',
  startsOn: '2026-03-01',
  endsOn: '2028-02-29',
  conditions: 'Half of those who plan are women.',
  expected: 'Nobody has to leave for want of water.',
})
const tranches = [
  {
    code: 'SUP-1.1',
    support: 'SUP-1',
    plannedOn: '2026-04-01',
    planned: '60',
    currency: 'KES',
    disbursedOn: '2026-04-03',
    disbursed: '60.01',
    transferProof: 'Transfer 1',
  },
  { code: 'SUP-1.2', support: 'SUP-1', plannedOn: '2027-04-01', planned: '40', currency: 'KES' },
].map((each) => Tranche.parse(each))
const effect = Effect.parse({
  code: 'E1',
  support: 'SUP-1',
  what: { en: 'Wards' },
  measuredIn: 'wards',
  baseline: '1',
  goal: '9',
  valueReached: '4',
  measuredOn: today,
})
const organisation = (code: string, identifier: string | null) => ({
  code,
  name: { en: `${code} & sons` },
  kind: 'international',
  identifier,
})
const record = (reporter: string, given: Partial<Support> = {}): IatiRecord => ({
  reporter: organisation(reporter, `XM-${reporter}`),
  organisations: [organisation('GIVER', 'XM-GIVER'), organisation('TAKER', 'XM-TAKER'), organisation('OTHER', null)],
  activities: [{ support: { ...support, ...given }, tranches, effects: [effect], changedAt: new Date('2026-11-20T10:00:00Z') }],
  publicUrl: 'https://mfano.example',
  generatedAt: new Date('2026-11-24T09:30:00Z'),
  today,
})
const activityOf = (it: IatiRecord) => childrenOf(readXml(activitiesFile(it)!), 'iati-activity')[0]!

suite('what is published by IATI', () => {
  for (const reporter of ['GIVER', 'TAKER'])
    test(`has nothing against the structure or the rules of 2.03, reported by the ${reporter === 'GIVER' ? 'giver' : 'receiver'}`, () => {
      const file = readXml(activitiesFile(record(reporter))!)
      assert.deepEqual(judgeFile(file), [])
      for (const activity of childrenOf(file, 'iati-activity')) assert.deepEqual(judgeActivity(activity, today), [])
      const organisations = readXml(organisationsFile(record(reporter))!)
      assert.deepEqual(judgeFile(organisations), [])
      for (const each of childrenOf(organisations, 'iati-organisation')) assert.deepEqual(judgeOrganisation(each), [])
    })
  test('nor has support that is not money', () => {
    const it = record('GIVER', {
      supportKind: 'people',
      unit: 'person-months',
      currency: undefined,
      countries: ['KEN'],
      conditions: undefined,
    })
    assert.deepEqual(judgeFile(readXml(activitiesFile(it)!)), [])
    assert.deepEqual(judgeActivity(activityOf(it), today), [])
  })
  test('says the same when it is read again', () => {
    const facts = factsOf(activityOf(record('GIVER')))
    assert.equal(facts.identifier, 'XM-GIVER-SUP-1')
    assert.deepEqual(facts.title, support.what)
    assert.deepEqual(facts.objectives, ['2'])
    assert.deepEqual(facts.countries, ['KE', 'UG', 'ET'])
    assert.deepEqual([facts.startsOn, facts.endsOn, facts.status], ['2026-03-01', '2028-02-29', '2'])
    assert.deepEqual(
      facts.budgets.map(({ amount, currency }) => [amount, currency]),
      [
        ['41.86', 'KES'],
        ['49.94', 'KES'],
        ['8.21', 'KES'],
      ],
    )
    assert.deepEqual(
      facts.transactions.map(({ type, amount, on }) => [type, amount, on]),
      [
        ['2', '100.01', '2026-02-01'],
        ['3', '60.01', '2026-04-03'],
      ],
    )
    assert.deepEqual(
      factsOf(activityOf(record('TAKER'))).transactions.map(({ type }) => type),
      ['11', '1'],
    )
  })
  test('is nothing where nobody reports', () => {
    assert.equal(activitiesFile({ ...record('GIVER'), reporter: null }), null)
    assert.equal(organisationsFile({ ...record('GIVER'), reporter: null }), null)
  })
})

const head = '<iati-activities version="2.03" xmlns:x="http://mfano.example/x">'
const activity = (identifier: string, more = ''): string =>
  `<iati-activity xml:lang="fr" default-currency="EUR"><iati-identifier>${identifier}</iati-identifier><reporting-org ref="XM-A" type="40"><narrative>A</narrative></reporting-org><title><narrative>Un</narrative></title><description><narrative>Deux</narrative></description><participating-org role="1" ref="XM-A"/><activity-status code="2"/><activity-date type="1" iso-date="2026-01-01"/><sector code="15190"/>${more}</iati-activity>`

suite('what is brought in', () => {
  test('goes out again as it came, extensions of others included', () => {
    const source = `${head}${activity('XM-A-1', '<x:own x:kind="1">kept &amp; whole</x:own>')}\n${activity('XM-A-2')}</iati-activities>`
    const { planned } = planActivities(source, new Map(), today)
    assert.deepEqual(
      planned.map(({ fate }) => fate),
      ['added', 'added'],
    )
    const out = othersFile(
      planned.map(({ document }) => document),
      new Date(),
    )
    const again = planActivities(out, new Map(planned.map((each) => [each.identifier, each])), today)
    assert.deepEqual(
      again.planned.map(({ fate }) => fate),
      ['same', 'same'],
    )
    assert.deepEqual(
      childrenOf(readXml(out), 'iati-activity').map((each) => writeXml(each)),
      childrenOf(readXml(source), 'iati-activity').map((each) => writeXml(standingAlone(each))),
    )
  })
  test('is judged one by one: what is wrong is refused with its line, the rest is taken', () => {
    const source = `${head}\n${activity('XM-A-1')}\n${activity('XM-A-2').replace('<activity-status code="2"/>', '')}\n${activity('')}\n${activity('XM-A-1')}\n</iati-activities>`
    const { planned } = planActivities(source, new Map(), today)
    assert.deepEqual(
      planned.map(({ line, fate, issues }) => [line, fate, issues.map(({ key }) => key.replace('accountability.iati-', ''))]),
      [
        [2, 'added', []],
        [3, 'refused', ['missing-element']],
        [4, 'refused', ['without-identifier']],
        [5, 'refused', ['twice']],
      ],
    )
  })
  test('is changed only where it differs', () => {
    const before = planActivities(`${head}${activity('XM-A-1')}</iati-activities>`, new Map(), today).planned[0]!
    const kept = new Map([['XM-A-1', before]])
    assert.equal(planActivities(`${head}${activity('XM-A-1')}</iati-activities>`, kept, today).planned[0]!.fate, 'same')
    assert.equal(
      planActivities(`${head}${activity('XM-A-1').replace('Un', 'Une')}</iati-activities>`, kept, today).planned[0]!.fate,
      'changed',
    )
  })
  for (const [promise, source] of [
    ['a file of another kind', '<html/>'],
    ['a file of organisations among activities', '<iati-organisations version="2.03"/>'],
    ['a version that is not read', '<iati-activities version="1.05"/>'],
  ] as const)
    test(`${promise} is refused whole`, () => assert.throws(() => planActivities(source, new Map(), today)))
})

suite('the published rules', () => {
  const said = (xml: string): readonly string[] =>
    judgeActivity(childrenOf(readXml(`${head}${xml}</iati-activities>`), 'iati-activity')[0]!, today).map(({ key }) =>
      key.replace('accountability.iati-', ''),
    )
  const sound = activity('XM-A-1')
  const budget = (from: string, to: string): string =>
    `<budget><period-start iso-date="${from}"/><period-end iso-date="${to}"/><value value-date="2026-01-01">1</value></budget>`
  const transaction = (day: string, more = ''): string =>
    `<transaction><transaction-type code="3"/><transaction-date iso-date="${day}"/><value value-date="2026-01-01">1</value>${more}</transaction>`
  const with2 = (more: string): string => sound.replace('</iati-activity>', `${more}</iati-activity>`)
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    ['have nothing against a sound activity', sound, []],
    ['ask for a start', sound.replace('type="1" iso-date', 'type="3" iso-date'), ['no-start']],
    ['ask for a sector', sound.replace('<sector code="15190"/>', ''), ['no-sector']],
    ['or one for every transaction', sound.replace('<sector code="15190"/>', transaction('2026-01-02', '<sector code="15190"/>')), []],
    ['but not at both', with2(transaction('2026-01-02', '<sector code="15190"/>')), ['two-levels']],
    ['want identifiers that begin as their owner does', sound.replace('XM-A-1', 'XX-1'), ['other-prefix']],
    ['want no signs of addresses in them', sound.replace('XM-A-1', 'XM-A/1'), ['identifier']],
    ['want dates in their order', sound.replace('<sector', '<activity-date type="3" iso-date="2025-01-01"/><sector'), ['ends-first']],
    ['want nothing to have happened in the future', with2(transaction('2026-11-25')), ['still-to-come']],
    ['let it have happened today', with2(transaction('2026-11-24')), []],
    ['want budgets of a year at most', with2(budget('2026-01-01', '2027-01-03')), ['longer-than-a-year']],
    ['that end after they begin', with2(budget('2026-01-02', '2026-01-01')), ['ends-first']],
    [
      'want shares of a hundred',
      sound.replace(
        '<sector code="15190"/>',
        '<recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="39.99"/><sector code="15190"/>',
      ),
      ['shares'],
    ],
    [
      'to the hundredth',
      sound.replace(
        '<sector code="15190"/>',
        '<recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="40.00"/><sector code="15190"/>',
      ),
      [],
    ],
    ['want somebody named', sound.replace('role="1" ref="XM-A"', 'role="1"'), ['nobody-named']],
    ['want codes of the standard', sound.replace('role="1"', 'role="9"'), ['other-code']],
    ['want a language', sound.replace(' xml:lang="fr"', ''), ['no-language']],
    ['want a currency', with2(budget('2026-01-01', '2026-12-31')).replace(' default-currency="EUR"', ''), ['no-currency']],
    ['want own codes explained', sound.replace('<sector code="15190"/>', '<sector vocabulary="99" code="1"/>'), ['own-code-unnamed']],
    [
      'want markers weighed',
      sound.replace('<sector code="15190"/>', '<sector code="15190"/><policy-marker code="1"/>'),
      ['no-significance'],
    ],
  ]
  for (const [promise, xml, expected] of table) test(promise, () => assert.deepEqual(said(xml), expected))
})
