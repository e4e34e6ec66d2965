import { z } from 'zod'
import type { Day } from '#kernel'
import type { Text } from '#kernel/language'
import { compared, sumOf } from '../../decimal.ts'
import { twoLetters } from '../countries.ts'
import { byYear } from '../funding.ts'
import { Effect, Support, Tranche } from '../terms.ts'
import { element, writeXml, type XmlNode } from './xml.ts'

const Names = z.record(z.string(), z.string())
/** An organisation as IATI names it. */
export const IatiOrganisation = z.object({ code: z.string(), name: Names, kind: z.string(), identifier: z.string().nullable() })
type IatiOrganisation = z.infer<typeof IatiOrganisation>

/** What is published by IATI: agreed support with its tranches and results, in the name of one organisation. */
export const IatiRecord = z.object({
  reporter: IatiOrganisation.nullable(),
  organisations: z.array(IatiOrganisation),
  activities: z.array(z.object({ support: Support, tranches: z.array(Tranche), effects: z.array(Effect), changedAt: z.date() })),
  publicUrl: z.string(),
  generatedAt: z.date(),
  today: z.string(),
})
export type IatiRecord = z.infer<typeof IatiRecord>
type Activity = IatiRecord['activities'][number]

/** The sector of all of it: facilitation of orderly, safe, regular and responsible migration and mobility (OECD DAC). */
const migrationSector = '15190'
const typeOfKind: Readonly<Record<string, string>> = {
  ministry: '10',
  agency: '10',
  county: '11',
  parliament: '10',
  court: '10',
  'human-rights-institution': '15',
  'civil-society': '22',
  academia: '80',
  private: '70',
  international: '40',
}
const typeOf = ({ kind }: IatiOrganisation): string => typeOfKind[kind] ?? '90'
const moment = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')

const narratives = (text: Text | Readonly<Record<string, string>>): readonly XmlNode[] =>
  Object.entries(text).flatMap(([language, words]) => (words ? [element('narrative', { 'xml:lang': language }, words)] : []))
const narrative = (words: string): XmlNode => element('narrative', {}, words)
const day = (name: string, iso: Day): XmlNode => element(name, { 'iso-date': iso })
const money = (amount: string, on: Day, currency: string | undefined): XmlNode => element('value', { currency, 'value-date': on }, amount)

const organisationOf = (record: IatiRecord, code: string): IatiOrganisation =>
  record.organisations.find((each) => each.code === code) ?? { code, name: { en: code }, kind: 'other', identifier: null }
const organisation = (record: IatiRecord, name: string, code: string, more: Readonly<Record<string, string>> = {}): XmlNode => {
  const it = organisationOf(record, code)
  return element(name, { ...(it.identifier ? { ref: it.identifier } : {}), type: typeOf(it), ...more }, narratives(it.name))
}
const reportingOrg = (reporter: IatiOrganisation, secondary = false): XmlNode =>
  element(
    'reporting-org',
    { ref: reporter.identifier, type: typeOf(reporter), ...(secondary ? { 'secondary-reporter': '1' } : {}) },
    narratives(reporter.name),
  )

const statusOf = ({ startsOn, endsOn }: Support, today: Day): string => (today < startsOn ? '1' : today <= endsOn ? '2' : '4')

const dates = ({ startsOn, endsOn }: Support, today: Day): readonly XmlNode[] =>
  (
    [
      ['1', startsOn, true],
      ['2', startsOn, startsOn <= today],
      ['3', endsOn, true],
      ['4', endsOn, endsOn < today],
    ] as const
  ).flatMap(([type, iso, holds]) => (holds ? [element('activity-date', { type, 'iso-date': iso })] : []))

const countries = ({ countries: codes = [] }: Support): readonly XmlNode[] => {
  const two = codes.flatMap((code) => twoLetters(code) ?? [])
  const share = Math.floor(10_000 / Math.max(1, two.length))
  return two.map((code, at) =>
    element('recipient-country', {
      code,
      percentage: two.length === 1 ? null : String((at === 0 ? 10_000 - share * (two.length - 1) : share) / 100),
    }),
  )
}

const tags = ({ objective, cites = [] }: Support, publicUrl: string): readonly XmlNode[] =>
  [...new Set([`gcm:${objective}`, ...cites])].map((code) =>
    element('tag', { code, vocabulary: '99', 'vocabulary-uri': `${publicUrl}/compact` }, element('narrative', { 'xml:lang': 'en' }, code)),
  )

const budgets = (support: Support): readonly XmlNode[] =>
  support.unit !== 'money'
    ? []
    : [...byYear({ amount: support.size, from: support.startsOn, to: support.endsOn })].map(([year, amount]) => {
        const [from, to] = [`${year}-01-01`, `${year}-12-31`]
        const first = support.startsOn > from ? support.startsOn : from
        return element(
          'budget',
          { type: '1', status: '2' },
          day('period-start', first),
          day('period-end', support.endsOn < to ? support.endsOn : to),
          money(amount, first, support.currency),
        )
      })

const parties = (record: IatiRecord, { provider, receiver }: Support): readonly XmlNode[] => [
  organisation(record, 'provider-org', provider),
  organisation(record, 'receiver-org', receiver),
]

const planned = (record: IatiRecord, { support, tranches }: Activity): readonly XmlNode[] =>
  support.unit !== 'money'
    ? []
    : tranches.map((tranche) =>
        element(
          'planned-disbursement',
          { type: '1' },
          day('period-start', tranche.plannedOn),
          money(tranche.planned, tranche.plannedOn, support.currency),
          parties(record, support),
        ),
      )

/** Commitment and what came of it, named as whoever reports sees them: outgoing for the giver, incoming for everybody else. */
const transactions = (record: IatiRecord, { support, tranches }: Activity): readonly XmlNode[] => {
  if (support.unit !== 'money') return []
  const gives = record.reporter?.code === support.provider
  const transaction = (type: string, on: Day, amount: string, words: string | undefined): XmlNode =>
    element(
      'transaction',
      {},
      element('transaction-type', { code: type }),
      day('transaction-date', on),
      money(amount, on, support.currency),
      words ? [element('description', {}, narrative(words))] : [],
      parties(record, support),
    )
  return [
    transaction(gives ? '2' : '11', support.agreedOn, support.size, undefined),
    ...tranches.flatMap(({ disbursed, disbursedOn, transferProof }) =>
      disbursed && disbursedOn && disbursedOn <= record.today
        ? [transaction(gives ? '3' : '1', disbursedOn, disbursed, transferProof)]
        : [],
    ),
  ]
}

const conditions = ({ conditions: words }: Support): XmlNode =>
  words
    ? element('conditions', { attached: '1' }, element('condition', { type: '1' }, narrative(words)))
    : element('conditions', { attached: '0' })

const result = ({ support }: Activity, effect: Effect): XmlNode =>
  element(
    'result',
    { type: '2' },
    element('title', {}, narratives(effect.what)),
    element(
      'indicator',
      { measure: '1', ascending: compared(effect.goal, effect.baseline) > 0 ? '1' : '0' },
      element('title', {}, narrative(effect.measuredIn)),
      element('baseline', { 'iso-date': support.startsOn, year: support.startsOn.slice(0, 4), value: effect.baseline }),
      element(
        'period',
        {},
        day('period-start', support.startsOn),
        day('period-end', support.endsOn),
        element('target', { value: effect.goal }),
        effect.valueReached ? element('actual', { value: effect.valueReached }) : null,
      ),
    ),
  )

const activity = (record: IatiRecord, reporter: IatiOrganisation, it: Activity): XmlNode => {
  const { support } = it
  return element(
    'iati-activity',
    {
      'last-updated-datetime': moment(it.changedAt),
      'xml:lang': 'en',
      'default-currency': support.unit === 'money' ? support.currency : null,
      hierarchy: '1',
    },
    element('iati-identifier', {}, `${reporter.identifier}-${support.code}`),
    reportingOrg(reporter),
    element('title', {}, narratives(support.what)),
    element('description', { type: '1' }, support.expected ? [narrative(support.expected)] : narratives(support.what)),
    organisation(record, 'participating-org', support.provider, { role: '1' }),
    organisation(record, 'participating-org', support.receiver, { role: '4' }),
    element('activity-status', { code: statusOf(support, record.today) }),
    dates(support, record.today),
    countries(support),
    element('sector', { vocabulary: '1', code: migrationSector, percentage: '100' }),
    tags(support, record.publicUrl),
    budgets(support),
    planned(record, it),
    transactions(record, it),
    conditions(support),
    it.effects.map((effect) => result(it, effect)),
  )
}

const file = (root: string, at: Date, records: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} version="2.03" generated-datetime="${moment(at)}">`,
    ...records,
    `</${root}>`,
    '',
  ].join('\n')

/** Agreed support as a file of activities, IATI 2.03; null where nobody reports or nothing was agreed. */
export const activitiesFile = (record: IatiRecord): string | null =>
  record.reporter && record.activities.length > 0
    ? file(
        'iati-activities',
        record.generatedAt,
        record.activities.map((each) => writeXml(activity(record, record.reporter!, each))),
      )
    : null

/** Activities of others as a file again, each as it was brought in. */
export const othersFile = (documents: readonly string[], at: Date): string => file('iati-activities', at, documents)

type Flow = { readonly year: number; readonly currency: string; readonly receiver: string; readonly amount: string }

const flowsOf = (record: IatiRecord, code: string, amounts: (each: Activity) => readonly (readonly [Day, string])[]): readonly Flow[] => {
  const flows = record.activities
    .filter(({ support }) => support.provider === code && support.unit === 'money')
    .flatMap((each) =>
      amounts(each).map(([on, amount]) => ({
        year: Number(on.slice(0, 4)),
        currency: each.support.currency ?? '',
        receiver: each.support.receiver,
        amount,
      })),
    )
  return [...Map.groupBy(flows, ({ year, currency, receiver }) => `${year} ${currency} ${receiver}`).values()].map((same) => ({
    ...same[0]!,
    amount: sumOf(same.map(({ amount }) => amount)),
  }))
}

const yearOf = (year: number, amount: string, currency: string): readonly XmlNode[] => [
  day('period-start', `${year}-01-01`),
  day('period-end', `${year}-12-31`),
  money(amount, `${year}-01-01`, currency),
]

const organisationRecord = (record: IatiRecord, reporter: IatiOrganisation, it: IatiOrganisation): XmlNode => {
  const plans = flowsOf(record, it.code, ({ tranches }) => tranches.map(({ plannedOn, planned: amount }) => [plannedOn, amount] as const))
  const spent = flowsOf(record, it.code, ({ tranches }) =>
    tranches.flatMap(({ disbursed, disbursedOn }) =>
      disbursed && disbursedOn && disbursedOn <= record.today ? [[disbursedOn, disbursed] as const] : [],
    ),
  )
  return element(
    'iati-organisation',
    { 'last-updated-datetime': moment(record.generatedAt), 'xml:lang': 'en' },
    element('organisation-identifier', {}, it.identifier ?? ''),
    element('name', {}, narratives(it.name)),
    reportingOrg(reporter, it.code !== reporter.code),
    plans.map(({ year, amount, currency, receiver }) => {
      const to = organisationOf(record, receiver)
      return element(
        'recipient-org-budget',
        { status: '2' },
        element('recipient-org', to.identifier ? { ref: to.identifier } : {}, narratives(to.name)),
        yearOf(year, amount, currency),
      )
    }),
    [...Map.groupBy(spent, ({ year, currency }) => `${year} ${currency}`).values()].map((same) =>
      element('total-expenditure', {}, yearOf(same[0]!.year, sumOf(same.map(({ amount }) => amount)), same[0]!.currency)),
    ),
    element(
      'document-link',
      { url: `${record.publicUrl}/accountability/capacity`, format: 'text/html' },
      element('title', {}, element('narrative', { 'xml:lang': 'en' }, 'Capacity: what is needed, offered, agreed and has come')),
      element('category', { code: 'B13' }),
      element('language', { code: 'en' }),
    ),
  )
}

/** The organisations that have an identifier, as a file of organisations, IATI 2.03; null where nobody reports. */
export const organisationsFile = (record: IatiRecord): string | null =>
  record.reporter
    ? file(
        'iati-organisations',
        record.generatedAt,
        record.organisations
          .filter(({ identifier }) => identifier !== null)
          .map((each) => writeXml(organisationRecord(record, record.reporter!, each))),
      )
    : null
