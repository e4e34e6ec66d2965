import { createHmac } from 'node:crypto'
import type { Logger } from 'pino'
import type { Purpose, Session, TablesRules } from './access/index.ts'
import { knownKeys, signBytes } from './audit/keys.ts'
import { newId } from './chance.ts'
import { type Calendar, dayOf, momentAt } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/index.ts'
import type { JobKind } from './jobs/index.ts'
import type { Language, Words } from './language/index.ts'
import type { Module } from './module.ts'
import type { Asked, Operation } from './operation.ts'
import type { AnyPage } from './page.ts'
import { seal } from './sign-in/secrets.ts'
import type { Declared as ExchangeDeclaration } from './wall/exchange.ts'
import type { RotatingKeyRing } from './wall/key-ring.ts'
import type { Place } from './wall/places.ts'
import { type Built, wallOf } from './wall/wall.ts'

/** A running installation: everything that is made once at the start and passed to whoever needs it. */
export type House = {
  readonly config: Config
  readonly database: Database
  readonly words: Readonly<Record<Language, Words>>
  readonly modules: readonly Module[]
  /** Every operation by name, the kernel's own and the modules'. */
  readonly operations: ReadonlyMap<string, Operation>
  readonly pages: ReadonlyMap<string, AnyPage>
  /** What every table says of itself, by its full name. */
  readonly tables: TablesRules
  /** Every place at which something is kept or comes out, with its purpose. */
  readonly places: readonly Place[]
  /** Every kind of work in the background by name. */
  readonly jobs: ReadonlyMap<string, JobKind>
  readonly calendar: Calendar
  readonly log: Logger
  /** The installation's own secret (32 bytes), from which tokens are made. */
  readonly secret: Uint8Array
  /** Whoever holds the keys of the purposes. */
  readonly ring: RotatingKeyRing
  /** Every named exchange between purposes. */
  readonly exchanges: ReadonlyMap<string, ExchangeDeclaration>
  readonly now: () => Date
}

/** By which door something is asked. */
export type Channel = 'page' | 'api' | 'command' | 'job'

/** Who asks, in which language, by which door. */
export type Asking = { readonly session: Session; readonly language: Language; readonly channel: Channel }

/** A token that only this installation can have made for these words (HMAC-SHA-256, base64url). */
export const signer =
  (secret: Uint8Array) =>
  (...parts: readonly string[]): string =>
    createHmac('sha256', secret)
      .update(parts.map((part) => `${part.length}:${part}`).join(''))
      .digest('base64url')

/** What the wall of a house is built of, at a moment. */
export const builtOf = (house: House, now = house.now()): Built => ({
  ring: house.ring,
  secret: house.secret,
  state: house.config.state,
  now,
  exchanges: house.exchanges,
  places: house.places,
  holdings: house.modules.flatMap((module) => module.holdings),
})

/** What every operation is handed besides its database; `purpose` is the operation's own. */
export const askedOf = (house: House, asking: Asking, purpose: Purpose = asking.session.purpose): Asked => {
  const now = house.now()
  return {
    who: asking.session,
    purpose,
    now,
    today: dayOf(now, house.config.timeZone),
    dayOf: (moment) => dayOf(moment, house.config.timeZone),
    momentOf: (day, time) => momentAt(day, time, house.config.timeZone),
    words: house.words[asking.language],
    wordsIn: (language) => house.words[language],
    newId: () => newId(),
    calendar: house.calendar,
    publicUrl: house.config.publicUrl,
    sign: signer(house.secret),
    wall: wallOf(builtOf(house, now), purpose, asking.session.actor),
    signForAll: (bytes) => signBytes(house.config.dataDir, bytes),
    ownKeys: () => knownKeys(house.config.dataDir),
    sealWithKey: (about, text) => seal(house.secret, about, text),
  }
}
