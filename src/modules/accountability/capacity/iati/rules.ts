import { type Day, under } from '#kernel'
import { decimalOf, hundredths } from '../../decimal.ts'
import type { Issue } from './terms.ts'
import { attributeOf, childrenOf, textOf, type XmlNode } from './xml.ts'

/** The elements that a way of names leads to: `transaction/value`. */
const found = (one: XmlNode, way: string): readonly XmlNode[] =>
  way.split('/').reduce<readonly XmlNode[]>((several, name) => several.flatMap((each) => childrenOf(each, name)), [one])

const everywhere = (one: XmlNode, name: string): readonly XmlNode[] =>
  childrenOf(one).flatMap((child) => [...(child.name === name ? [child] : []), ...everywhere(child, name)])

const issue = (one: XmlNode, key: Issue['key'], values: Issue['values'] = {}): Issue => ({
  line: one.line,
  at: one.name,
  key,
  values: { element: one.name, ...values },
})

const dayOf = (one: XmlNode | undefined): Day | null => (one ? (attributeOf(one, 'iso-date')?.trim().slice(0, 10) ?? null) : null)
const named = (one: XmlNode): boolean =>
  Boolean(attributeOf(one, 'ref')) || childrenOf(one, 'narrative').some((each) => textOf(each).trim())

/** A period ends after it begins. */
const inOrder = (one: XmlNode): readonly Issue[] => {
  const [from, to] = [dayOf(childrenOf(one, 'period-start')[0]), dayOf(childrenOf(one, 'period-end')[0])]
  return from && to && to < from ? [issue(one, 'accountability.iati-ends-first', { from, to })] : []
}

/** A year of money is not longer than a year. */
const withinAYear = (one: XmlNode): readonly Issue[] => {
  const [from, to] = [dayOf(childrenOf(one, 'period-start')[0]), dayOf(childrenOf(one, 'period-end')[0])]
  const days = from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : 0
  return days > 366 ? [issue(one, 'accountability.iati-longer-than-a-year', { from: from!, to: to! })] : []
}

const judgeDates = (activity: XmlNode, today: Day): readonly Issue[] => {
  const dates = childrenOf(activity, 'activity-date')
  const of = (type: string): XmlNode | undefined => dates.find((each) => attributeOf(each, 'type') === type)
  const ends = (start: string, end: string): readonly Issue[] => {
    const [from, to] = [dayOf(of(start)), dayOf(of(end))]
    return from && to && to < from ? [issue(of(end)!, 'accountability.iati-ends-first', { from, to })] : []
  }
  const still = [
    ...dates.filter((each) => ['2', '4'].includes(attributeOf(each, 'type') ?? '')),
    ...found(activity, 'transaction/transaction-date'),
  ]
  return [
    ...(of('1') || of('2') ? [] : [issue(activity, 'accountability.iati-no-start')]),
    ...ends('1', '3'),
    ...ends('2', '4'),
    ...still.flatMap((each) => {
      const day = dayOf(each)
      return day && day > today ? [issue(each, 'accountability.iati-still-to-come', { day })] : []
    }),
    ...['budget', 'planned-disbursement'].flatMap((name) => childrenOf(activity, name).flatMap(inOrder)),
    ...childrenOf(activity, 'budget').flatMap(withinAYear),
    ...found(activity, 'result/indicator/period').flatMap(inOrder),
  ]
}

/** Shares of one whole add up to a hundred, and none is less than nothing. */
const judgeShares = (several: readonly XmlNode[]): readonly Issue[] => {
  const shares = several.map((each) => attributeOf(each, 'percentage'))
  if (several.length === 0 || (several.length === 1 && shares[0] === null)) return []
  const sum = shares.reduce((total, share) => total + (share === null ? 0n : hundredths(share)), 0n)
  const below = several.filter((each) => (attributeOf(each, 'percentage') ?? '').trim().startsWith('-'))
  return [
    ...below.map((each) => issue(each, 'accountability.iati-share-below-zero')),
    ...(sum === 10_000n ? [] : [issue(several[0]!, 'accountability.iati-shares', { sum: decimalOf(sum) })]),
  ]
}

const judgePlaces = (activity: XmlNode): readonly Issue[] => {
  const here = [...childrenOf(activity, 'recipient-country'), ...childrenOf(activity, 'recipient-region')]
  const transactions = childrenOf(activity, 'transaction')
  const below = transactions.filter(
    (each) => childrenOf(each, 'recipient-country').length + childrenOf(each, 'recipient-region').length > 0,
  )
  return [...(here.length > 0 && below.length > 0 ? [issue(here[0]!, 'accountability.iati-two-levels')] : []), ...judgeShares(here)]
}

const judgeSectors = (activity: XmlNode): readonly Issue[] => {
  const here = childrenOf(activity, 'sector')
  const transactions = childrenOf(activity, 'transaction')
  const below = transactions.filter((each) => childrenOf(each, 'sector').length > 0)
  const nowhere = here.length === 0 && (below.length === 0 || below.length < transactions.length)
  const own = [...here, ...found(activity, 'transaction/sector')].filter((each) =>
    ['98', '99'].includes(attributeOf(each, 'vocabulary') ?? ''),
  )
  return [
    ...(nowhere ? [issue(activity, 'accountability.iati-no-sector')] : []),
    ...(here.length > 0 && below.length > 0 ? [issue(here[0]!, 'accountability.iati-two-levels')] : []),
    ...[...Map.groupBy(here, (each) => attributeOf(each, 'vocabulary') ?? '1').values()].flatMap(judgeShares),
    ...own.filter((each) => childrenOf(each, 'narrative').length === 0).map((each) => issue(each, 'accountability.iati-own-code-unnamed')),
  ]
}

const identifying = /^[^/&|?]+$/

const judgeNames = (record: XmlNode): readonly Issue[] => {
  const identifiers = [...childrenOf(record, 'iati-identifier'), ...childrenOf(record, 'organisation-identifier')]
  const reporting = childrenOf(record, 'reporting-org')[0]
  const prefixes = [
    ...(reporting ? [attributeOf(reporting, 'ref') ?? ''] : []),
    ...childrenOf(record, 'other-identifier').map((each) => attributeOf(each, 'ref') ?? ''),
  ]
  const refs = ['reporting-org', 'participating-org', 'transaction/provider-org', 'transaction/receiver-org'].flatMap((way) =>
    found(record, way),
  )
  const owners = ['participating-org', 'other-identifier/owner-org', 'transaction/provider-org', 'transaction/receiver-org']
  return [
    ...identifiers.filter((each) => !identifying.test(textOf(each).trim())).map((each) => issue(each, 'accountability.iati-identifier')),
    ...refs
      .filter((each) => attributeOf(each, 'ref') !== null && !identifying.test(attributeOf(each, 'ref')!.trim()))
      .map((each) => issue(each, 'accountability.iati-identifier')),
    ...childrenOf(record, 'iati-identifier')
      .filter((each) => !prefixes.some((prefix) => prefix && textOf(each).trim().startsWith(prefix)))
      .map((each) => issue(each, 'accountability.iati-other-prefix')),
    ...owners
      .flatMap((way) => found(record, way).filter((each) => !named(each)))
      .map((each) => issue(each, 'accountability.iati-nobody-named')),
  ]
}

const moneyNames = ['value', 'loan-status', 'forecast']

const judgeDefaults = (record: XmlNode): readonly Issue[] => {
  const languageless = record.attributes.some(({ name }) => name === 'xml:lang')
    ? []
    : everywhere(record, 'narrative').filter((each) => !each.attributes.some(({ name }) => name === 'xml:lang'))
  const money = moneyNames.flatMap((name) => everywhere(record, name))
  const without = attributeOf(record, 'default-currency') ? [] : money.filter((each) => !attributeOf(each, 'currency'))
  return [
    ...languageless.slice(0, 1).map((each) => issue(each, 'accountability.iati-no-language')),
    ...without.slice(0, 1).map((each) => issue(each, 'accountability.iati-no-currency')),
  ]
}

const judgeMarkers = (activity: XmlNode): readonly Issue[] =>
  childrenOf(activity, 'policy-marker').flatMap((each) => {
    const vocabulary = attributeOf(each, 'vocabulary') ?? '1'
    return [
      ...(vocabulary === '1' && attributeOf(each, 'significance') === null ? [issue(each, 'accountability.iati-no-significance')] : []),
      ...(vocabulary === '99' && childrenOf(each, 'narrative').length === 0 ? [issue(each, 'accountability.iati-own-code-unnamed')] : []),
    ]
  })

/** Codes that belong to the standard itself: what may stand in an attribute. */
const codes: readonly (readonly [way: string, attribute: string, allowed: RegExp])[] = [
  ['activity-status', 'code', /^[1-6]$/],
  ['activity-date', 'type', /^[1-4]$/],
  ['participating-org', 'role', /^[1-4]$/],
  ['transaction/transaction-type', 'code', /^([1-9]|1[0-3])$/],
  ['budget', 'type', /^[12]$/],
  ['budget', 'status', /^[12]$/],
  ['result', 'type', /^[1239]$/],
  ['result/indicator', 'measure', /^[1-5]$/],
  ['reporting-org', 'type', /^(10|11|15|2[1-4]|30|40|60|7[0-3]|80|90)$/],
]

const judgeCodes = (record: XmlNode): readonly Issue[] =>
  codes.flatMap(([way, attribute, allowed]) =>
    found(record, way)
      .filter((each) => attributeOf(each, attribute) !== null && !allowed.test(attributeOf(each, attribute)!.trim()))
      .map((each) => issue(each, 'accountability.iati-other-code', { attribute, value: attributeOf(each, attribute)!.slice(0, 40) })),
  )

/** What the published rules of IATI 2.03 have against an activity whose structure is right; none of it keeps the activity from being read (gcm:p39). */
export const judgeActivity = under('gcm:p39', (activity: XmlNode, today: Day): readonly Issue[] =>
  [
    ...judgeNames(activity),
    ...judgeDates(activity, today),
    ...judgePlaces(activity),
    ...judgeSectors(activity),
    ...judgeMarkers(activity),
    ...judgeDefaults(activity),
    ...judgeCodes(activity),
  ].sort((a, b) => a.line - b.line),
)

/** What the published rules have against an organisation's record. */
export const judgeOrganisation = under('gcm:p39', (organisation: XmlNode): readonly Issue[] => {
  const budgets = [
    'total-budget',
    'recipient-org-budget',
    'recipient-region-budget',
    'recipient-country-budget',
    'total-expenditure',
  ].flatMap((name) => childrenOf(organisation, name))
  return [
    ...judgeNames(organisation),
    ...budgets.flatMap((each) => [...inOrder(each), ...withinAYear(each)]),
    ...judgeDefaults(organisation),
    ...judgeCodes(organisation),
  ].sort((a, b) => a.line - b.line)
})
