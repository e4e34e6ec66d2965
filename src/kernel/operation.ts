import type { z } from 'zod'
import type { May, Purpose, Session } from './access/index.ts'
import type { KnownKeys, Signed } from './audit/keys.ts'
import type { Citation } from './cite.ts'
import type { Calendar, Day } from './clock.ts'
import type { Reads, Writes } from './db/index.ts'
import type { Language, MessageKey, Words } from './language/index.ts'
import type { Values } from './refusals.ts'
import type { Wall } from './wall/wall.ts'

/** What every operation is handed besides its database: who asks, when, in which words. Nothing of it is imported. */
export type Asked = {
  readonly who: Session
  /** Purpose of what is done: notices belong to it. */
  readonly purpose: Purpose
  readonly now: Date
  readonly today: Day
  /** The day of a moment where the State is. */
  readonly dayOf: (moment: Date) => Day
  /** The moment at which clocks where the State is show a day and a time (`09:30`). */
  readonly momentOf: (day: Day, time: string) => Date
  readonly words: Words
  /** The words of another language, for what is written in several at once. */
  readonly wordsIn: (language: Language) => Words
  readonly newId: () => string
  /** Working days of the State. */
  readonly calendar: Calendar
  /** Address under which people reach the program, without a slash at the end. */
  readonly publicUrl: string
  /** A token that only this installation can have made for these words (HMAC-SHA-256, base64url). */
  readonly sign: (...parts: readonly string[]) => string
  /** What it may do with persons, in its own purpose. */
  readonly wall: Wall
  /** Signs bytes with the installation's key, so that anybody can check who they come from (Ed25519). */
  readonly signForAll: (bytes: Uint8Array) => Signed
  /** Public halves of the installation's keys by id, also of those that sign no more. */
  readonly ownKeys: () => KnownKeys
  /** Seals a text with the installation's key, bound to what it is about. */
  readonly sealWithKey: (about: string, text: string) => string
}

/** A notice to a person, said in their language when it reaches them. */
export type Notice = {
  /** Account (UUID), or an e-mail address for someone without one. */
  readonly to: { readonly account: string } | { readonly email: string; readonly language: string }
  readonly key: MessageKey
  readonly values?: Values
  /** Where to go on, from the root: `/compact/corrections/…`. */
  readonly link?: string
}

export type Reading = Asked & { readonly db: Reads }
export type Writing = Asked & {
  readonly db: Writes
  /** Puts a notice in the outbox, in the same transaction. */
  readonly tell: (notice: Notice) => Promise<void>
  /** Reads as anybody may, in the same transaction: what goes into something that is published. */
  readonly asPublic: <T>(work: (reading: Reading) => Promise<T>) => Promise<T>
  /** Puts work in the queue, in the same transaction; gives the job's id. */
  readonly enqueue: (job: string, payload: Readonly<Record<string, unknown>>) => Promise<string>
}

export type Input = z.ZodObject
/** Sentences that several operations share: `register.add` + `.title`, `.button`, `.done`, each filled with what stands under these keys. */
export type Like = { readonly key: string; readonly values: Readonly<Record<string, string>> }
type Declared<I extends Input, R extends z.ZodType> = {
  /** `module.operation` in camelCase: `compact.proposeLink`. */
  readonly name: string
  /** The paragraphs that it answers to. */
  readonly under: Citation | readonly Citation[]
  readonly may: May
  /** The purpose of what it touches. */
  readonly purpose: Purpose
  readonly input: I
  readonly result: R
  /** Of what it is the usual way, where it comes of a register or procedure: the sentences that all of those share, and the keys of what fills them. */
  readonly like?: Like
  /** `the program` where rows are reached that the caller's own rights do not reach, such as one's own case by its link: the gate and `read` or `act` alone keep them then. `the public` where everybody is shown the same, whoever asks. */
  readonly as?: 'the program' | 'the public'
  /** Ids of the persons (or entries) whose record is read or changed, for *who looked*. */
  readonly about?: (input: z.output<I>, result: z.output<R>) => readonly string[]
}

type Verbless = `/${string}`

/** Reads; handed a read-only transaction, in the type and in the database. */
export type Query<I extends Input = Input, R extends z.ZodType = z.ZodType> = Declared<I, R> & {
  readonly kind: 'query'
  readonly at: `GET ${Verbless}`
  readonly read: (asked: Reading, input: z.output<I>) => Promise<z.output<R>>
}

/** Changes something, all of it or none of it; the runner writes the record in the same transaction. */
export type Action<I extends Input = Input, R extends z.ZodType = z.ZodType> = Declared<I, R> & {
  readonly kind: 'action'
  readonly at: `POST ${Verbless}`
  readonly act: (asked: Writing, input: z.output<I>) => Promise<z.output<R>>
}

// Lists of operations hold all kinds of input; what each does with its own was checked where it was declared.
// biome-ignore lint/suspicious/noExplicitAny: the one place where the kinds of input are forgotten
export type AnyQuery = Query<any, any>
// biome-ignore lint/suspicious/noExplicitAny: as above
export type AnyAction = Action<any, any>
export type Operation = AnyQuery | AnyAction

/** Declares a query. */
export const query = <I extends Input, R extends z.ZodType>(declared: Omit<Query<I, R>, 'kind'>): Query<I, R> => ({
  kind: 'query',
  ...declared,
})
/** Declares an action. */
export const action = <I extends Input, R extends z.ZodType>(declared: Omit<Action<I, R>, 'kind'>): Action<I, R> => ({
  kind: 'action',
  ...declared,
})

/** The paragraphs that an operation answers to, as a list. */
export const citationsOf = (operation: Pick<Operation, 'under'>): readonly Citation[] =>
  typeof operation.under === 'string' ? [operation.under] : operation.under

/** The module that an operation belongs to: the first part of its name. */
export const moduleOf = (operation: Pick<Operation, 'name'>): string => operation.name.split('.')[0] ?? ''

/** Verb, path pattern and the names in it: `GET /compact/:instrument/:locator`. */
export const placeOf = (
  operation: Pick<Operation, 'at'>,
): { readonly verb: 'GET' | 'POST'; readonly path: string; readonly parameters: readonly string[] } => {
  const [verb, path] = operation.at.split(' ') as ['GET' | 'POST', string]
  return { verb, path, parameters: [...path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1]!) }
}

/** `proposeLink` as people type it: `propose-link`. */
export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
