import { under } from '#kernel'
import type { Kind, Sector, Terms } from '../terms.ts'
import { type Clause, clauses, type Judged, type Measure, type Verdict } from './terms.ts'

/** The clauses of the model for a kind: those for everybody, and those of the sectors that are named. */
export const modelOf = (kind: Kind, sectors: readonly Sector[] = []): readonly Clause[] =>
  clauses.filter(
    (clause) => clause.kinds.includes(kind) && (clause.sectors.length === 0 || clause.sectors.some((each) => sectors.includes(each))),
  )

const within = (value: number, measure: Measure): boolean =>
  measure.is === 'max'
    ? value <= measure.limit
    : measure.is === 'min'
      ? value >= measure.limit
      : measure.is === 'between' && value >= measure.from && value <= measure.to

const ofChoice = (value: string, measure: Measure, terms: Terms): Verdict => {
  if (measure.is === 'floor') {
    const floor = terms[measure.of]
    return floor !== undefined && Number(value) >= Number(floor) ? 'present' : 'weaker'
  }
  if (measure.is !== 'in') return 'missing'
  return measure.good.includes(value) ? 'present' : measure.weak.includes(value) ? 'weaker' : 'contrary'
}

const ofList = (values: readonly string[], measure: Measure): Verdict => {
  if (measure.is === 'all') return measure.of.every((each) => values.includes(each)) ? 'present' : 'weaker'
  if (measure.is === 'without') return measure.of.some((each) => values.includes(each)) ? 'contrary' : 'present'
  return 'present'
}

/** How one term of a draft stands to the model: as strong, weaker, not there, or the contrary. A wage that is not held against that of nationals is weaker. */
export const judgeTerm = under('gcm:5.a', (measure: Measure, value: Terms[keyof Terms], terms: Terms): Verdict => {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'missing'
  if (typeof value === 'boolean') return value === (measure.is !== 'no') ? 'present' : 'contrary'
  if (typeof value === 'number') return within(value, measure) ? 'present' : 'weaker'
  return typeof value === 'string' ? ofChoice(value, measure, terms) : ofList(value, measure)
})

/** A draft held against the model of its kind: each clause with what was found. A clause that was taken over word for word is present, unless a term says otherwise. */
export const compare = (
  clauses: readonly Clause[],
  { terms, chosen = [] }: { readonly terms: Terms; readonly chosen?: readonly string[] },
): readonly Judged[] =>
  clauses.map((clause) => {
    const verdict = judgeTerm(clause.measure, terms[clause.term], terms)
    return { clause, verdict: verdict === 'missing' && chosen.includes(clause.id) ? 'present' : verdict }
  })

/** A readmission agreement held against the model for return. */
export const compareReturn = under('gcm:21.a', (terms: Terms): readonly Judged[] => compare(modelOf('readmission'), { terms }))
/** A social security agreement held against the model for portability. */
export const comparePortability = under('gcm:22.b', (terms: Terms): readonly Judged[] => compare(modelOf('social-security'), { terms }))

export type Counted = Readonly<Record<Verdict, number>> & { readonly essentialLacking: number; readonly of: number }

/** How many clauses were found how, and how many essential ones are not fully there. */
export const countVerdicts = (judged: readonly Judged[]): Counted => {
  const count = (verdict: Verdict): number => judged.filter((each) => each.verdict === verdict).length
  return {
    present: count('present'),
    weaker: count('weaker'),
    missing: count('missing'),
    contrary: count('contrary'),
    essentialLacking: judged.filter(({ clause, verdict }) => clause.severity === 'essential' && verdict !== 'present').length,
    of: judged.length,
  }
}

const gravity: Readonly<Record<Verdict, number>> = { contrary: 0, missing: 1, weaker: 2, present: 3 }

/** The gravest first: what says the contrary, what is missing, what is weaker; in each the essential before the advisable. */
export const gravestFirst = (judged: readonly Judged[]): readonly Judged[] =>
  [...judged].sort(
    (a, b) =>
      gravity[a.verdict] - gravity[b.verdict] || Number(b.clause.severity === 'essential') - Number(a.clause.severity === 'essential'),
  )
