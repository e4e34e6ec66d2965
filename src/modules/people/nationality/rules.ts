import { under } from '#kernel'
import type { BirthFacts, Conferred, NationalityLaw, Outcome, Withheld } from './terms.ts'

type Laws = ReadonlyMap<string, NationalityLaw>
type Parent = 'mother' | 'father'

const otherOf = (parent: Parent): Parent => (parent === 'mother' ? 'father' : 'mother')

/** What one parent passes on by the laws of the countries of which they are a national. */
const passedBy = (laws: Laws, facts: BirthFacts, parent: Parent): { conferred: Conferred[]; withheld: Withheld[] } => {
  const [conferred, withheld]: [Conferred[], Withheld[]] = [[], []]
  const otherHasOne = (facts[otherOf(parent)] ?? []).length > 0
  for (const country of facts[parent] ?? []) {
    const law = laws.get(country)
    const passes = parent === 'mother' ? law?.motherPasses : law?.fatherPasses
    if (passes === 'yes' || (passes === 'only-if-other-has-none' && !otherHasOne)) conferred.push({ country, by: parent })
    else withheld.push({ country, parent, why: !law ? 'law-not-known' : passes === 'no' ? 'law-denies' : 'other-has-one' })
  }
  return { conferred, withheld }
}

/** The nationalities of a child at birth by the laws of both parents' countries and of the country of birth; where none is sure, the child is at risk of being stateless. */
export const nationalitiesAtBirth = under('gcm:4.b', (laws: Laws, facts: BirthFacts): Outcome => {
  const [mother, father] = [passedBy(laws, facts, 'mother'), passedBy(laws, facts, 'father')]
  const there = laws.get(facts.bornIn)
  const byDescent = [...mother.conferred, ...father.conferred]
  const inside: Conferred[] = []
  if (there?.bornInside === 'always') inside.push({ country: facts.bornIn, by: 'born-inside' })
  else if (facts.found && there?.foundChildren) inside.push({ country: facts.bornIn, by: 'found-child' })
  else if (there?.bornInside === 'if-otherwise-none' && byDescent.length === 0) inside.push({ country: facts.bornIn, by: 'born-inside' })
  const conferred = [...byDescent, ...inside]
  return {
    conferred: conferred.filter(({ country }, at) => conferred.findIndex((each) => each.country === country) === at),
    withheld: [...mother.withheld, ...father.withheld].filter(({ country }) => !conferred.some((each) => each.country === country)),
    atRisk: conferred.length === 0,
  }
})

/** Whether a law treats mothers and fathers alike. */
export const treatsParentsAlike = under(
  'gcm:4.b',
  ({ motherPasses, fatherPasses }: Pick<NationalityLaw, 'motherPasses' | 'fatherPasses'>): boolean => motherPasses === fatherPasses,
)
