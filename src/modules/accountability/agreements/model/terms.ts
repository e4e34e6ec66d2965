import { z } from 'zod'
import { kinds, sectors, Terms } from '../terms.ts'
import list from './clauses.json'

const names = Object.keys(Terms.shape) as [keyof Terms, ...(keyof Terms)[]]
const Texts = z.object({ en: z.string(), sw: z.string(), fr: z.string(), ar: z.string() })

/** How the term of a draft is held against the model. */
export const Measure = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['yes', 'no', 'some']) }),
  z.object({ is: z.literal('in'), good: z.array(z.string()), weak: z.array(z.string()) }),
  z.object({ is: z.enum(['max', 'min']), limit: z.number() }),
  z.object({ is: z.literal('between'), from: z.number(), to: z.number() }),
  z.object({ is: z.literal('floor'), of: z.enum(names) }),
  z.object({ is: z.enum(['all', 'without']), of: z.array(z.string()) }),
])
export type Measure = z.infer<typeof Measure>

/** A clause of a model agreement: in which kinds and sectors it belongs, how much rests on it, the paragraphs it follows, and the term by which a draft has it. */
export const Clause = z.object({
  id: z.string(),
  kinds: z.array(z.enum(kinds)).min(1),
  sectors: z.array(z.enum(sectors)),
  severity: z.enum(['essential', 'advisable']),
  cites: z.array(z.string()).min(1),
  term: z.enum(names),
  measure: Measure,
  says: Texts,
})
export type Clause = z.infer<typeof Clause>

/** The library of model clauses, as it comes with the program. */
export const clauses: readonly Clause[] = z.array(Clause).parse(list)

/** What was found of a model clause in a draft; `contrary` says the opposite, which is worse than saying nothing. */
export const verdicts = ['present', 'weaker', 'missing', 'contrary'] as const
export type Verdict = (typeof verdicts)[number]

export const Judged = z.object({ clause: Clause, verdict: z.enum(verdicts) })
export type Judged = z.infer<typeof Judged>
