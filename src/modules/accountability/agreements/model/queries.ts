import { z } from 'zod'
import { anyone, query } from '#kernel'
import { kinds, sectors, Terms } from '../terms.ts'
import { compare, gravestFirst, modelOf } from './rules.ts'
import { Clause, Judged } from './terms.ts'

const common = { under: ['gcm:5.a', 'gcm:21.a', 'gcm:22.b', 'gcm:14.a'], may: anyone, purpose: 'public information' } as const

/** The model of a kind: its clauses with severity, paragraphs and the term that fulfils each. */
export const modelClauses = query({
  ...common,
  name: 'accountability.modelClauses',
  at: 'GET /accountability/agreements/clauses',
  input: z.object({ agreementKind: z.enum(kinds).default('labour'), sectors: z.array(z.enum(sectors)).optional() }),
  result: z.object({ clauses: z.array(Clause) }),
  async read(_, { agreementKind, sectors: of }) {
    return { clauses: [...modelOf(agreementKind, of ?? [...sectors])] }
  },
})

/** A draft held against the model of its kind; nothing of it is kept. */
export const agreementCheck = query({
  ...common,
  name: 'accountability.agreementCheck',
  at: 'GET /accountability/agreements/check',
  input: z.object({
    agreementKind: z.enum(kinds).optional(),
    sectors: z.array(z.enum(sectors)).optional(),
    chosen: z.array(z.string().trim().max(60)).max(200).optional(),
    ...Terms.shape,
  }),
  result: z.object({ judged: z.array(Judged), said: z.number() }),
  async read(_, { agreementKind, sectors: of, chosen = [], ...given }) {
    const terms = Terms.parse(given)
    const model = agreementKind ? modelOf(agreementKind, of) : []
    return { judged: [...gravestFirst(compare(model, { terms, chosen }))], said: Object.keys(terms).length + chosen.length }
  },
})
