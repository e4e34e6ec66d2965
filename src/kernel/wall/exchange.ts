import { z } from 'zod'
import { enforcementPurposes, mayAsk, only, type Purpose, type Role } from '../access/index.ts'
import type { Citation } from '../cite.ts'
import type { MessageKey } from '../language/index.ts'
import { type AnyAction, action, type Input, type Operation, type Reading } from '../operation.ts'
import { type AnyPage, form } from '../page.ts'
import { Refused } from '../refusals.ts'
import { inputOf, passageOf } from './pass.ts'

/** On what an exchange stands: the person's consent, or a law that is named. */
export type Ground = 'consent' | { readonly law: string }

/** A named way by which a few fields about one person pass from the purpose that holds them to one that asks. */
export type Declared<A extends Input = Input, F extends Input = Input> = {
  /** `people.confirmIdentity`. */
  readonly name: string
  readonly under: Citation | readonly Citation[]
  /** Purpose that holds what is asked for. */
  readonly from: Purpose
  /** Purpose for which it is asked. */
  readonly to: Purpose
  readonly at: `/${string}`
  readonly by: readonly [Role, ...Role[]]
  readonly ground: Ground
  /** The reference of an agreement in force that covers it, or null where there is none; absent where it needs none. */
  readonly agreement?: (reading: Pick<Reading, 'db' | 'who' | 'today'>) => Promise<string | null>
  /** What the asker says besides the person and the reason. */
  readonly asks: A
  /** The few fields that pass: what the answer has beyond them stays behind. */
  readonly fields: F
  /** The answer, read as the purpose that holds it, of any of the numbers by which it may know the person; null where it holds nothing of this person. */
  readonly answer: (reading: Reading, persons: readonly string[], asked: z.output<A>) => Promise<Readonly<Record<string, unknown>> | null>
  /** What the person is told: filled with `to` and `day`. */
  readonly tells: MessageKey
}

/** An exchange with everything that comes of its declaration. */
export type Exchange = {
  readonly name: string
  readonly declared: Declared
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
}

/** What is wrong with a declaration: a way that the matrix does not have, or one that could never be. */
export const flawOf = ({ from, to, name }: Pick<Declared, 'from' | 'to' | 'name'>): string | null => {
  if (enforcementPurposes.includes(to)) return `${name}: nothing passes to ${to}`
  return mayAsk(to, from) ? null : `${name}: ${to} may not ask ${from}`
}

/** Refuses an exchange whose ground is not there. */
export const mustHaveGround = (
  declared: Pick<Declared, 'ground' | 'agreement'>,
  found: { readonly consent: boolean; readonly opened: boolean; readonly agreement: string | null },
): void => {
  if (declared.ground === 'consent' && !found.consent && !found.opened) throw new Refused('wall.no-consent', undefined, 'gcm:p13.d')
  if (declared.agreement && found.agreement === null) throw new Refused('wall.no-agreement', undefined, 'gcm:3.b')
}

/** Declares an exchange: its form, its call, its record on both sides and its notice to the person come of it. */
export const exchange = <A extends Input, F extends Input>(given: Declared<A, F>): Exchange => {
  const declared = given as unknown as Declared
  const flaw = flawOf(declared)
  if (flaw) throw new Error(flaw)
  const ask: AnyAction = action({
    name: declared.name,
    under: declared.under,
    at: `POST ${declared.at}`,
    may: only(...declared.by),
    purpose: declared.to,
    as: 'the program',
    input: inputOf(declared),
    result: z.object({ answer: declared.fields.nullable(), day: z.string() }),
    about: ({ person }) => [String(person)],
    async act(writing, { person, why: _, ...asked }) {
      const passing = await passageOf(writing.wall.behind, writing, declared, String(person))
      mustHaveGround(declared, passing.found)
      const answer = await declared.answer(passing.reading, passing.there, asked)
      await passing.tell()
      return { answer: answer === null ? null : declared.fields.parse(answer), day: writing.today }
    },
  })
  return { name: declared.name, declared, operations: [ask], pages: [form(ask, { goesTo: () => '/desk' })] }
}
