import { z } from 'zod'
import { BadInput } from '#kernel'
import type { MessageKey } from '#kernel/language'

/** Something wrong with a file: on which line, in which element, and the sentence that says it. */
export type Issue = {
  readonly line: number
  /** The way to the element, such as `transaction/value`. */
  readonly at: string
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>
}

/** A file that cannot be read at all. */
export const refusedXml = ({ key, values }: Issue): BadInput => new BadInput([{ at: 'file', saying: { key, values } }])

/** What can happen to an activity or organisation of a file that is brought in. */
export const fates = ['added', 'changed', 'same', 'refused'] as const
export type Fate = (typeof fates)[number]

/** An issue as whoever brings a file in reads it. */
export const SaidIssue = z.object({ line: z.number(), at: z.string(), message: z.string() })

const Money = z.object({ amount: z.string(), currency: z.string().nullable(), on: z.string() })
/** What an activity says of itself that the program reckons with; everything else stays in its document. */
export const ActivityFacts = z.object({
  identifier: z.string(),
  title: z.record(z.string(), z.string()),
  reportingOrg: z.object({ ref: z.string(), name: z.string() }),
  funders: z.array(z.string()),
  status: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  countries: z.array(z.string()),
  objectives: z.array(z.string()),
  budgets: z.array(Money.extend({ from: z.string(), to: z.string() })),
  planned: z.array(Money.extend({ from: z.string(), to: z.string().nullable() })),
  transactions: z.array(Money.extend({ type: z.string(), provider: z.string().nullable(), receiver: z.string().nullable() })),
})
export type ActivityFacts = z.infer<typeof ActivityFacts>
