import { type Day, under } from '#kernel'
import type { Evaluation, Grade, Practice } from './terms.ts'

/** Fewest people of whom a share says something. */
const fewest = 30
const byEvaluation: Readonly<Record<Evaluation, Grade>> = {
  experiment: 'a',
  comparison: 'b',
  'before-and-after': 'c',
  monitoring: 'd',
  opinion: 'e',
  none: 'e',
}
const weaker = (grade: Grade): Grade => (grade === 'a' ? 'b' : grade === 'b' ? 'c' : grade === 'c' ? 'd' : 'e')

/** How sure one can be of what a practice does, before peers have looked: from how it was evaluated; one grade less where fewer than thirty people were followed or whoever runs it judged itself. */
export const gradeOf = under('gcm:16.b', (practice: Pick<Practice, 'evaluation' | 'peopleFollowed' | 'evaluatedBy' | 'runBy'>): Grade => {
  const few = practice.peopleFollowed === undefined || practice.peopleFollowed < fewest
  const itself = !practice.evaluatedBy || practice.evaluatedBy === practice.runBy
  const grade = byEvaluation[practice.evaluation]
  return [few, itself].filter(Boolean).reduce<Grade>((now) => (now === 'e' || now === 'd' ? now : weaker(now)), grade)
})

/** The grade that counts: what most peers gave, the weaker where they are of two minds; without peers, the one that follows from the evaluation. */
export const gradeAfter = (own: Grade, given: readonly Grade[]): Grade => {
  if (given.length === 0) return own
  const counts = new Map<Grade, number>()
  for (const grade of given) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]![0]
}

/** Of a hundred people who were followed, for how many it succeeded (to one decimal); null where that is not known. */
export const successOf = ({ peopleFollowed, succeeded }: Pick<Practice, 'peopleFollowed' | 'succeeded'>): number | null =>
  peopleFollowed === undefined || succeeded === undefined || peopleFollowed === 0
    ? null
    : Math.round((succeeded / peopleFollowed) * 1000) / 10

/** Whether what is said of a practice has grown old: nobody checked it for two years. */
export const isStale = (lastCheckedOn: Day, today: Day): boolean =>
  `${Number(lastCheckedOn.slice(0, 4)) + 2}${lastCheckedOn.slice(4)}` < today
