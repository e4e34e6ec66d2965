import { under } from '#kernel'
import { partedBy } from '../decimal.ts'
import type { School, SchoolFormula } from './terms.ts'

/** With fewer migrant pupils than this, what a school is given would tell who they are. */
export const fewestPupils = 5

type Counted = Pick<School, 'pupils' | 'migrantPupils'>
type Weights = Pick<SchoolFormula, 'threshold' | 'weightEach' | 'weightAbove'>

/** What a school weighs: each migrant pupil counts `weightEach`, and each beyond the threshold share `weightAbove` besides; a school below the threshold, or with fewer than five, weighs nothing. In hundredths, so that nothing is rounded. */
export const weightOf = under('gcm:16.k', ({ pupils, migrantPupils }: Counted, { threshold, weightEach, weightAbove }: Weights): number => {
  if (migrantPupils < fewestPupils || migrantPupils * 100 < threshold * pupils) return 0
  return migrantPupils * 100 * weightEach + (migrantPupils * 100 - threshold * pupils) * weightAbove
})

/** What each school is given: the pot parted by the weights, to the last cent; nothing is given where no school weighs anything. */
export const allot = under(
  'gcm:16.k',
  (formula: Weights & Pick<SchoolFormula, 'schoolPot'>, schools: readonly Counted[]): readonly string[] =>
    partedBy(
      formula.schoolPot,
      schools.map((school) => weightOf(school, formula)),
    ),
)

/** What each would be given if the pot were parted by pupils alone, wherever they come from: the measure beside which the formula is seen. */
export const byPupilsAlone = (pot: string, schools: readonly Counted[]): readonly string[] =>
  partedBy(
    pot,
    schools.map(({ pupils }) => pupils),
  )

/** Of a hundred pupils, how many came from elsewhere (to one decimal); null where so few did that it is not shown. */
export const shareShown = ({ pupils, migrantPupils }: Counted): number | null =>
  migrantPupils > 0 && migrantPupils < fewestPupils ? null : Math.round((migrantPupils / pupils) * 1000) / 10
