import type { ChartSpec } from '#kernel/html'
import type { Words } from '#kernel/language'

/** How many actions of each objective are covered, as rings. */
export const ringsByObjective = (
  objectives: readonly { readonly objective: string; readonly covered: number; readonly whole: number }[],
  words: Words,
): ChartSpec => ({
  kind: 'rings',
  title: words.say('compact.covered-by-objective'),
  description: words.say('compact.covered-by-objective'),
  nameLabel: words.say('compact.objective'),
  valueLabel: words.say('compact.actions-covered'),
  wholeLabel: words.say('compact.actions-in-all'),
  source: '',
  rows: objectives.map(({ objective, covered, whole }) => ({ name: words.number(Number(objective)), value: covered, whole })),
})
