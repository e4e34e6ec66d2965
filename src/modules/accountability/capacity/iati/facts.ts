import type { ActivityFacts } from './terms.ts'
import { attributeOf, childrenOf, textOf, type XmlNode } from './xml.ts'

const trimmed = (node: XmlNode | undefined): string => (node ? textOf(node).trim().replace(/\s+/g, ' ') : '')
const languageOf = (node: XmlNode): string | null =>
  node.attributes
    .find(({ name }) => name === 'xml:lang')
    ?.value.slice(0, 2)
    .toLowerCase() ?? null
const dayOf = (node: XmlNode | undefined): string | null => (node ? (attributeOf(node, 'iso-date')?.trim().slice(0, 10) ?? null) : null)
const nameOf = (node: XmlNode | undefined): string | null =>
  node ? trimmed(childrenOf(node, 'narrative')[0]) || attributeOf(node, 'ref') || null : null

/** The vocabulary under which the objectives and paragraphs of the Compact stand as tags: the address of the installation's own catalogue. */
export const isCompact = (uri: string | null): boolean => uri !== null && /\/compact(\/gcm)?\/?$/.test(uri)

const moneyIn = (node: XmlNode, currency: string | null) => {
  const value = childrenOf(node, 'value')[0]
  return {
    amount: trimmed(value),
    currency: (value ? attributeOf(value, 'currency') : null) ?? currency,
    on: (value ? attributeOf(value, 'value-date') : null)?.slice(0, 10) ?? '',
  }
}

const titleIn = (activity: XmlNode, language: string): Record<string, string> =>
  Object.fromEntries(
    childrenOf(activity, 'title')
      .flatMap((title) => childrenOf(title, 'narrative'))
      .map((each) => [languageOf(each) ?? language, trimmed(each)]),
  )

const startAndEnd = (activity: XmlNode): readonly [string | null, string | null] => {
  const of = (type: string): string | null =>
    dayOf(childrenOf(activity, 'activity-date').find((each) => attributeOf(each, 'type')?.trim() === type))
  return [of('2') ?? of('1'), of('4') ?? of('3')]
}

const objectivesIn = (activity: XmlNode): readonly string[] => [
  ...new Set(
    childrenOf(activity, 'tag').flatMap((tag) => {
      const objective = isCompact(attributeOf(tag, 'vocabulary-uri'))
        ? /^gcm:(\d{1,2})(\.|$)/.exec(attributeOf(tag, 'code') ?? '')?.[1]
        : undefined
      return objective && Number(objective) <= 22 ? [objective] : []
    }),
  ),
]

/** What an activity says of itself, as far as the program reckons with it. */
export const factsOf = (activity: XmlNode): ActivityFacts => {
  const language = languageOf(activity) ?? 'en'
  const currency = attributeOf(activity, 'default-currency')
  const reporting = childrenOf(activity, 'reporting-org')[0]
  const [startsOn, endsOn] = startAndEnd(activity)
  const status = childrenOf(activity, 'activity-status')[0]
  return {
    identifier: trimmed(childrenOf(activity, 'iati-identifier')[0]),
    title: titleIn(activity, language),
    reportingOrg: { ref: (reporting && attributeOf(reporting, 'ref')) ?? '', name: nameOf(reporting) ?? '' },
    funders: childrenOf(activity, 'participating-org')
      .filter((each) => attributeOf(each, 'role')?.trim() === '1')
      .flatMap((each) => nameOf(each) ?? []),
    status: (status && attributeOf(status, 'code')) ?? '',
    startsOn,
    endsOn,
    countries: [
      ...new Set(
        [activity, ...childrenOf(activity, 'transaction')].flatMap((each) =>
          childrenOf(each, 'recipient-country').map((country) => (attributeOf(country, 'code') ?? '').toUpperCase()),
        ),
      ),
    ],
    objectives: [...objectivesIn(activity)],
    budgets: childrenOf(activity, 'budget').map((each) => ({
      ...moneyIn(each, currency),
      from: dayOf(childrenOf(each, 'period-start')[0]) ?? '',
      to: dayOf(childrenOf(each, 'period-end')[0]) ?? '',
    })),
    planned: childrenOf(activity, 'planned-disbursement').map((each) => ({
      ...moneyIn(each, currency),
      from: dayOf(childrenOf(each, 'period-start')[0]) ?? '',
      to: dayOf(childrenOf(each, 'period-end')[0]),
    })),
    transactions: childrenOf(activity, 'transaction').map((each) => ({
      ...moneyIn(each, currency),
      on: dayOf(childrenOf(each, 'transaction-date')[0]) ?? '',
      type: (childrenOf(each, 'transaction-type')[0] && attributeOf(childrenOf(each, 'transaction-type')[0]!, 'code')) ?? '',
      provider: nameOf(childrenOf(each, 'provider-org')[0]),
      receiver: nameOf(childrenOf(each, 'receiver-org')[0]),
    })),
  }
}
