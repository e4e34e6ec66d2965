import { z } from 'zod'
import { action, BadInput, only } from '#kernel'
import { entriesOf, issue } from '../law/entries.ts'
import { keepers } from './keepers.ts'
import { modelOf } from './model/rules.ts'
import { agreementRegister } from './registers.ts'
import { writeTerms, writtenOf } from './store.ts'
import { type Agreement, Code, sectors, Terms } from './terms.ts'

/** Terms that the model of an agreement's kind does not ask for: its form leaves them out. */
export const beyondModel = ({ agreementKind, sectors: of }: Pick<Agreement, 'agreementKind' | 'sectors'>): readonly string[] => {
  const asked = new Set<string>(modelOf(agreementKind, of ?? sectors).map(({ term }) => term))
  if (agreementKind === 'labour') for (const term of ['nationalMinimum', 'wageCurrency']) asked.add(term)
  return Object.keys(Terms.shape).filter((term) => !asked.has(term))
}

/** What the text of an agreement says is written down as data; older writings stay. */
export const agreementTerms = action({
  name: 'accountability.agreementTerms',
  under: ['gcm:5.a', 'gcm:21.a', 'gcm:22.b'],
  at: 'POST /accountability/agreements/:code/terms',
  may: only(...keepers),
  purpose: 'public information',
  input: z.object({
    code: Code,
    kind: z.string().max(40).meta({ field: 'hidden' }).optional(),
    number: z.coerce.number().int().min(0).default(0).meta({ field: 'hidden' }),
    ...Terms.shape,
    takenFrom: z.string().trim().min(2).max(300),
  }),
  result: z.object({ code: z.string(), number: z.number() }),
  async act(writing, { code, kind: _, number, takenFrom, ...given }) {
    const agreement = (await entriesOf<Agreement>(agreementRegister, writing)).find((each) => each.code === code)
    if (!agreement) throw new BadInput([issue('code', 'accountability.no-agreement', { code })])
    const before = (await writtenOf(writing, code)).get(code)
    if ((before?.number ?? 0) !== number) throw new BadInput([issue('takenFrom', 'accountability.terms-written-meanwhile')])
    const terms = Terms.parse(given)
    const beyond = beyondModel(agreement).filter((term) => terms[term as keyof Terms] !== undefined)
    if (beyond.length > 0) throw new BadInput(beyond.map((term) => issue(term, 'accountability.term-of-other-kind')))
    await writeTerms(writing, { agreement: code, number: number + 1, terms, chosen: [], takenFrom })
    return { code, number: number + 1 }
  },
})
