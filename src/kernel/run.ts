import { sql } from 'kysely'
import { mayRead, mayWrite, passes, type Session, theProgram, thePublic } from './access/index.ts'
import { type Outcome, recordEntry } from './audit/index.ts'
import type { Reads, Writes } from './db/index.ts'
import { type Asking, askedOf, type House } from './house.ts'
import { parseInput } from './input/index.ts'
import { type AnyAction, type AnyQuery, moduleOf, type Operation } from './operation.ts'
import { Refused } from './refusals.ts'
import { writingOf } from './writing.ts'

/** Refuses whoever lacks the role, or acts for a purpose that may not touch this one. */
export const mustBeAllowed = (operation: Operation, who: Session): void => {
  if (!passes(operation.may, who)) throw new Refused(who.kind === 'public' ? 'error.sign-in-first' : 'error.role-missing')
  if (who.kind !== 'staff' || operation.may.kind !== 'only') return
  const touches = operation.kind === 'query' ? mayRead : mayWrite
  if (!touches(who.purpose, operation.purpose)) throw new Refused('error.other-purpose', { purpose: operation.purpose })
}

/** What anybody may see of public information leaves no trace of who saw it; everything else does. */
const isRecorded = (operation: Operation, who: Session): boolean =>
  who.kind !== 'public' && !(operation.kind === 'query' && operation.purpose === 'public information')

type Entry = {
  readonly operation: Operation
  readonly asking: Asking
  readonly outcome: Outcome
  readonly subjects?: readonly string[]
  readonly refusal?: string
}

const record = (db: Writes, house: House, { operation, asking, ...rest }: Entry): Promise<void> =>
  recordEntry(db, {
    at: house.now(),
    who: asking.session,
    channel: asking.channel,
    operation: operation.name,
    under: operation.under,
    ...rest,
  })

/** As whom the database sees an operation done: the caller, the program on the caller's behalf, or anybody. */
export const hands = (operation: Operation, who: Session): Session => {
  if (operation.as === 'the public') return thePublic(who.state)
  return operation.as ? { ...theProgram(who.state), actor: who.actor, organisation: who.organisation } : who
}

/** As whom somebody sees what everybody may see: staff who act for a purpose that may not read it see what the public sees. */
export const seenAs = (operation: Operation, who: Session): Session =>
  operation.as === 'the public' ||
  (operation.may.kind === 'anyone' && !operation.as && who.kind === 'staff' && !mayRead(who.purpose, operation.purpose))
    ? thePublic(who.state)
    : who

const runQuery = async (house: House, operation: AnyQuery, asking: Asking, input: unknown): Promise<unknown> => {
  const session = seenAs(operation, asking.session)
  const result = await house.database.read(hands(operation, session), (db: Reads) =>
    operation.read({ ...askedOf(house, { ...asking, session }, operation.purpose), db }, input),
  )
  if (isRecorded(operation, asking.session)) {
    const subjects = operation.about?.(input, result) ?? []
    await house.database.write(asking.session, (db) => record(db, house, { operation, asking, outcome: 'seen', subjects }))
  }
  return result
}

const runAction = (house: House, operation: AnyAction, asking: Asking, input: unknown): Promise<unknown> =>
  house.database.write(hands(operation, asking.session), async (db) => {
    const result = await operation.act(writingOf(house, asking, db, operation.purpose), input)
    await record(db, house, { operation, asking, outcome: 'done', subjects: operation.about?.(input, result) ?? [] })
    await sql`select kernel.changed(${moduleOf(operation)})`.execute(db)
    return result
  })

/** Keeps the refusal of somebody known, whose transaction was undone. */
const recordRefusal = async (house: House, operation: Operation, asking: Asking, refused: Refused): Promise<void> => {
  if (asking.session.kind === 'public') return
  const session = { ...theProgram(house.config.state), actor: asking.session.actor }
  await house.database.write(session, (db) => record(db, house, { operation, asking, outcome: 'refused', refusal: refused.saying.key }))
}

/** The one way a thing is done: gate, parse, begin as this person, rule, rows, record, commit. */
export const run = async (house: House, operation: Operation, asking: Asking, sent: unknown): Promise<unknown> => {
  try {
    mustBeAllowed(operation, asking.session)
    const input: unknown = parseInput(operation.input, sent)
    return operation.kind === 'query' ? await runQuery(house, operation, asking, input) : await runAction(house, operation, asking, input)
  } catch (error) {
    if (error instanceof Refused) await recordRefusal(house, operation, asking, error)
    throw error
  }
}
