import type { Asked } from '#kernel'
import { canonical } from './canonical.ts'
import { fingerprintOf, isSealed, keyIdOf } from './seal.ts'
import { format, newestVersion, Package, SignedPackage } from './terms.ts'

/** A State whose signatures are trusted, with the public halves of its keys by id. */
export type Trusted = { readonly state: string; readonly keys: ReadonlyMap<string, string> }

/** What can be wrong with a package, the gravest first. */
export const flaws = ['unreadable', 'newer-format', 'no-package', 'changed', 'unknown-state', 'other-key', 'from-the-future'] as const
export type Flaw = (typeof flaws)[number]

/** What was found of a file: the package where it can be read, and what is wrong with it; nothing wrong means that it is what that State signed. */
export type Verdict = {
  readonly signed: SignedPackage | null
  readonly what: Package | null
  readonly flaw: Flaw | null
  readonly at: string
}

/** What stands in a file as JSON; undefined where it cannot be read. */
export const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** How far clocks of two installations may differ, in milliseconds. */
const clocksDiffer = 300_000

const envelopeOf = (value: unknown): SignedPackage | Flaw => {
  if (typeof value !== 'object' || value === null) return 'unreadable'
  const inside = (value as { package?: { format?: unknown; version?: unknown } }).package
  if (inside?.format === format && typeof inside.version === 'number' && inside.version > newestVersion) return 'newer-format'
  const envelope = SignedPackage.safeParse(value)
  return envelope.success ? envelope.data : 'no-package'
}

/** What is wrong with something that a State says it signed at a moment: it was changed, the State or its key is not known, or the moment is still to come. */
export const flawOf = (
  signed: SignedPackage,
  what: Pick<Package, 'state' | 'frozenAt'>,
  trusted: ReadonlyMap<string, Trusted>,
  now: Date,
): Flaw | null => {
  if (fingerprintOf(canonical(signed.package)) !== signed.fingerprint || !isSealed(signed)) return 'changed'
  const from = trusted.get(what.state)
  if (!from) return 'unknown-state'
  if (from.keys.get(keyIdOf(signed.key.x)) !== signed.key.x) return 'other-key'
  return Date.parse(what.frozenAt) > now.getTime() + clocksDiffer ? 'from-the-future' : null
}

/** Judges a file that says it is a State's signed report, whatever it may be. */
export const judge = (bytes: Uint8Array, trusted: ReadonlyMap<string, Trusted>, now: Date): Verdict => {
  const envelope = envelopeOf(parsed(bytes))
  if (typeof envelope === 'string') return { signed: null, what: null, flaw: envelope, at: '' }
  const what = Package.safeParse(envelope.package)
  if (!what.success) return { signed: envelope, what: null, flaw: 'no-package', at: what.error.issues[0]?.path.map(String).join('.') ?? '' }
  return { signed: envelope, what: what.data, flaw: flawOf(envelope, what.data, trusted, now), at: '' }
}

/** The installation itself as a State that is trusted. */
export const itself = (state: string, ownKeys: Asked['ownKeys']): Trusted => ({ state, keys: ownKeys() })
