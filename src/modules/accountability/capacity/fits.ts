import type { Issue } from '#kernel'
import type { MessageKey } from '#kernel/language'
import { compared, sumOf } from '../decimal.ts'
import { isCountry } from './countries.ts'
import { sharesAddUp } from './rules.ts'
import type { Course, Curriculum, Effect, Indicator, Need, Offer, Pooling, Support, Tranche } from './terms.ts'

type Values = NonNullable<Issue['saying']['values']>
const issue = (at: string, key: MessageKey, values?: Values): Issue => ({ at, saying: values ? { key, values } : { key } })

/** What an entry may point to: the codes that there are. */
export type Known = {
  readonly organisations: ReadonlySet<string>
  readonly paragraphs: ReadonlySet<string>
  readonly needs: ReadonlySet<string>
  readonly offers: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly curricula: ReadonlySet<string>
  readonly supports: ReadonlyMap<string, Support>
}

const missing = (
  at: string,
  codes: readonly (string | undefined)[],
  known: { has: (code: string) => boolean },
  key: MessageKey,
): readonly Issue[] => codes.flatMap((code) => (code && !known.has(code) ? [issue(at, key, { code })] : []))
const countries = (codes: readonly string[] | undefined, at = 'countries'): readonly Issue[] =>
  missing(at, codes ?? [], { has: isCountry }, 'accountability.no-country')
const turnedRound = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string | undefined }): readonly Issue[] =>
  endsOn && endsOn < startsOn ? [issue('endsOn', 'accountability.ends-before-it-starts')] : []

type Sized = Pick<Need, 'supportKind' | 'unit' | 'currency' | 'cites' | 'countries' | 'startsOn' | 'endsOn'>
const sized = (entry: Sized, { paragraphs }: Pick<Known, 'paragraphs'>): readonly Issue[] => [
  ...missing('cites', entry.cites ?? [], paragraphs, 'accountability.no-paragraph'),
  ...countries(entry.countries),
  ...turnedRound(entry),
  ...((entry.supportKind === 'money') !== (entry.unit === 'money') ? [issue('unit', 'accountability.unit-of-money')] : []),
  ...(entry.unit === 'money' && !entry.currency ? [issue('currency', 'accountability.amount-without-currency')] : []),
  ...(entry.unit !== 'money' && entry.currency ? [issue('currency', 'accountability.currency-without-money')] : []),
]

/** What does not fit of a request. */
export const needIssues = (need: Need, known: Pick<Known, 'organisations' | 'paragraphs' | 'indicators'>): readonly Issue[] => [
  ...sized(need, known),
  ...missing('organisation', [need.organisation], known.organisations, 'accountability.no-organisation'),
  ...missing('analysedWith', need.analysedWith ?? [], known.organisations, 'accountability.no-organisation'),
  ...missing('indicator', [need.indicator], known.indicators, 'accountability.no-indicator'),
]

/** What does not fit of an offer. */
export const offerIssues = (offer: Offer, known: Pick<Known, 'organisations' | 'paragraphs'>): readonly Issue[] => [
  ...sized(offer, known),
  ...missing('organisation', [offer.organisation], known.organisations, 'accountability.no-organisation'),
]

/** What does not fit of agreed support. */
export const supportIssues = (
  support: Support,
  known: Pick<Known, 'organisations' | 'paragraphs' | 'needs' | 'offers'>,
): readonly Issue[] => [
  ...sized(support, known),
  ...missing('provider', [support.provider], known.organisations, 'accountability.no-organisation'),
  ...missing('receiver', [support.receiver], known.organisations, 'accountability.no-organisation'),
  ...missing('need', [support.need], known.needs, 'accountability.no-need'),
  ...missing('offer', [support.offer], known.offers, 'accountability.no-offer'),
]

/** What does not fit of a tranche among all tranches as they would be: its money is that of what was agreed, together they are not more than it, and nothing came without day and proof. */
export const trancheIssues = (
  tranche: Tranche,
  all: Iterable<Tranche>,
  { supports }: { readonly supports: ReadonlyMap<string, Pick<Support, 'size' | 'currency'>> },
): readonly Issue[] => {
  const support = supports.get(tranche.support)
  if (!support) return [issue('support', 'accountability.no-support', { code: tranche.support })]
  const planned = sumOf([...all].filter((each) => each.support === tranche.support).map((each) => each.planned))
  return [
    ...(tranche.currency === support.currency
      ? []
      : [issue('currency', 'accountability.currency-of-agreement', { currency: support.currency ?? '–' })]),
    ...(compared(planned, support.size) > 0
      ? [issue('planned', 'accountability.more-than-agreed', { planned, agreed: support.size })]
      : []),
    ...(tranche.disbursed && !tranche.disbursedOn ? [issue('disbursedOn', 'accountability.came-without-day')] : []),
    ...(tranche.disbursedOn && !tranche.disbursed ? [issue('disbursed', 'accountability.came-without-amount')] : []),
    ...(tranche.disbursed && !tranche.transferProof ? [issue('transferProof', 'accountability.came-without-proof')] : []),
  ]
}

/** What does not fit of a result of support. */
export const effectIssues = (effect: Effect, { supports }: Pick<Known, 'supports'>): readonly Issue[] => [
  ...missing('support', [effect.support], supports, 'accountability.no-support'),
  ...(compared(effect.goal, effect.baseline) === 0 ? [issue('goal', 'accountability.nothing-would-change')] : []),
  ...(effect.valueReached && !effect.measuredOn ? [issue('measuredOn', 'accountability.measured-without-day')] : []),
]

/** What does not fit of an indicator. */
export const indicatorIssues = (indicator: Indicator, { organisations }: Pick<Known, 'organisations'>): readonly Issue[] =>
  missing('organisation', [indicator.organisation], organisations, 'accountability.no-organisation')

/** What does not fit of a programme. */
export const curriculumIssues = (curriculum: Curriculum, { organisations }: Pick<Known, 'organisations'>): readonly Issue[] => [
  ...missing('organisation', [curriculum.organisation], organisations, 'accountability.no-organisation'),
  ...countries(curriculum.countries),
  ...turnedRound(curriculum),
  ...(curriculum.budget && !curriculum.currency ? [issue('currency', 'accountability.amount-without-currency')] : []),
]

/** What does not fit of a training that was held. */
export const courseIssues = (
  course: Course,
  known: Pick<Known, 'organisations' | 'indicators' | 'curricula' | 'supports'>,
): readonly Issue[] => [
  ...missing('organisation', [course.organisation], known.organisations, 'accountability.no-organisation'),
  ...missing('indicator', [course.indicator], known.indicators, 'accountability.no-indicator'),
  ...missing('curriculum', [course.curriculum], known.curricula, 'accountability.no-curriculum'),
  ...missing('support', [course.support], known.supports, 'accountability.no-support'),
  ...(course.trainedTo < course.trainedFrom ? [issue('trainedTo', 'accountability.ends-before-it-starts')] : []),
  ...(course.lacking?.length && !course.indicator ? [issue('indicator', 'accountability.gap-of-nothing')] : []),
]

/** What does not fit of a shared service. */
export const poolingIssues = (pooling: Pooling): readonly Issue[] => [
  ...countries([pooling.inCountry], 'inCountry'),
  ...countries([pooling.hostState], 'hostState'),
  ...countries(
    pooling.costShares.map((line) => line.slice(0, 3)),
    'costShares',
  ),
  ...(sharesAddUp(pooling) ? [] : [issue('costShares', 'accountability.shares-of-hundred')]),
  ...turnedRound(pooling),
]
