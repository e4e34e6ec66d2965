import { z } from 'zod'
import { anyone, badInput, query } from '#kernel'
import { findCountry } from '#kernel/countries'
import { lawsOf } from './registers.ts'
import { nationalitiesAtBirth } from './rules.ts'
import { type BirthFacts, NationalityLaw, type Outcome } from './terms.ts'

const Named = z.string().trim().max(60).optional()

const codeOf = (at: string, name: string | undefined): string | null => {
  if (!name) return null
  const code = findCountry(name)
  if (!code) throw badInput('people.no-country', { name }, at)
  return code
}

/** Which nationality a child has at birth, for anybody who asks: no names, nothing kept. */
export const childsNationality = query({
  name: 'people.childsNationality',
  under: ['gcm:4.b', 'nyd:71'],
  at: 'GET /people/nationality-of-a-child',
  may: anyone,
  purpose: 'public information',
  as: 'the public',
  input: z.object({ motherOf: Named, fatherOf: Named, bornInCountry: Named }),
  result: z.object({ outcome: z.custom<Outcome>().nullable(), facts: z.custom<BirthFacts>().nullable(), laws: z.array(NationalityLaw) }),
  async read(reading, { motherOf, fatherOf, bornInCountry }) {
    const laws = await lawsOf(reading)
    const [mother, father, bornIn] = [
      codeOf('motherOf', motherOf),
      codeOf('fatherOf', fatherOf),
      codeOf('bornInCountry', bornInCountry) ?? reading.who.state,
    ]
    const asked = motherOf !== undefined || fatherOf !== undefined || bornInCountry !== undefined
    const facts = { mother: mother ? [mother] : null, father: father ? [father] : null, bornIn, found: false }
    return {
      outcome: asked ? nationalitiesAtBirth(laws, facts) : null,
      facts: asked ? facts : null,
      laws: [...laws.values()].sort((a, b) => (a.country < b.country ? -1 : 1)),
    }
  },
})
