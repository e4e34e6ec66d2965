import { under } from '#kernel'

/** What is looked at of an activity to say what its plan lacks. */
export type Looked = {
  readonly code: string
  readonly objective: string
  readonly hasMilestones: boolean
  readonly hasBudget: boolean
  readonly hasPeople: boolean
  readonly hasOutcome: boolean
}
export type Lack = { readonly lack: 'milestones' | 'budget' | 'people' | 'outcome' | 'objective'; readonly codes: string[] }

/** What a plan still lacks before its commitments are well defined: activities that nobody can measure, pay for or count people by, and objectives for which nothing is planned (sgr:59). */
export const lacksOf = under('sgr:59', (activities: readonly Looked[]): readonly Lack[] => {
  const without = (lack: Lack['lack'], has: (looked: Looked) => boolean): Lack => ({
    lack,
    codes: activities.filter((looked) => !has(looked)).map(({ code }) => code),
  })
  const planned = new Set(activities.map(({ objective }) => objective))
  return [
    without('milestones', ({ hasMilestones }) => hasMilestones),
    without('budget', ({ hasBudget }) => hasBudget),
    without('people', ({ hasPeople }) => hasPeople),
    without('outcome', ({ hasOutcome }) => hasOutcome),
    {
      lack: 'objective' as const,
      codes: Array.from({ length: 22 }, (_, at) => String(at + 1)).filter((objective) => !planned.has(objective)),
    },
  ].filter(({ codes }) => codes.length > 0)
})
