import type { Records } from './fields.ts'
import { levelOfState, type Patterns, stateOf, states } from './patterns.ts'
import { type Shares, steps } from './shares.ts'
import { type Kind, type Manner, mannerOf } from './terms.ts'

/**
 * How two records may belong together without being one person. For each: the kinds of fields in which they agree more than
 * strangers do; and whether they meet in what is common (two of the same name have a common name; a household has any).
 */
const others = [
  {
    name: 'household',
    alike: ['family name', 'other name', 'birth', 'place', 'postcode', 'address', 'phone', 'email'],
    common: false,
    drawn: false,
  },
  { name: 'neighbours', alike: ['place', 'postcode', 'address'], common: true, drawn: true },
  { name: 'namesakes', alike: ['given name', 'family name', 'other name', 'sex', 'email'], common: true, drawn: true },
] as const satisfies readonly {
  readonly name: string
  readonly alike: readonly Kind[]
  readonly common: boolean
  readonly drawn: boolean
}[]

/** One way in which two records may belong together: its share of all pairs, and how often it meets each level of each field (null: as strangers do). */
export type Way = {
  readonly name: string
  readonly common: boolean
  readonly share: number
  readonly fields: readonly (Float64Array | null)[]
}

/** What was learned of a file. */
export type Learned = {
  readonly person: Way
  readonly others: readonly Way[]
  readonly strangers: readonly Float64Array[]
  /** How often given and family name stand exchanged. */
  readonly exchanged: { readonly person: number; readonly strangers: number }
}

const expected: Readonly<Record<Manner, readonly number[]>> = {
  names: [0.78, 0.05, 0.06, 0.03, 0.02, 0.02, 0.04],
  dates: [0.82, 0.02, 0.01, 0.05, 0.03, 0.03, 0.04],
  digits: [0.85, 0.06, 0.03, 0.06],
  emails: [0.75, 0.05, 0.07, 0.04, 0.09],
  texts: [0.65, 0.12, 0.08, 0.05, 0.1],
}
/** What those who belong together in some other way are expected to show; of a household few are born on one day. */
const together = (kind: Kind): Float64Array => {
  const manner = mannerOf[kind as keyof typeof mannerOf]
  const rest = kind === 'birth' ? 30 : 0.4
  return scaled(Float64Array.from(expected[manner], (each, level) => each + (level === expected[manner].length - 1 ? rest : 0)))
}

const scaled = (counts: Float64Array, to = 1): Float64Array => {
  const sum = counts.reduce((all, each) => all + each, 0)
  return counts.map((each) => (each / sum) * to)
}

/** What to believe before anything was seen. */
export const beginning = (records: Records, shares: readonly Shares[], pairs: number): Learned => ({
  person: {
    name: 'person',
    common: false,
    share: Math.max(1, records.count / 10) / pairs,
    fields: records.fields.map(({ manner }) => Float64Array.from(expected[manner])),
  },
  others: others.map(({ name, alike, common, drawn }) => ({
    name,
    common,
    share: drawn ? 0.001 : Math.max(1, records.count / 10) / pairs,
    fields: records.fields.map(({ kind }) => ((alike as readonly Kind[]).includes(kind) ? together(kind) : null)),
  })),
  strangers: records.fields.map(({ manner }, at) => {
    const apart = scaled(
      Float64Array.from(expected[manner], (_, level) => (level === 0 ? 0 : level === expected[manner].length - 1 ? 20 : 0.2)),
      1 - shares[at]!.met,
    )
    apart[0] = shares[at]!.met
    return apart
  }),
  exchanged: { person: 0.02, strangers: 0.001 },
})

/** For each field and state, how much likelier it is in this way than among strangers (natural logarithm). */
const logsOf = (way: Way, { strangers }: Learned, shares: readonly Shares[]): Float64Array => {
  const logs = new Float64Array(strangers.length * states)
  for (const [field, chances] of way.fields.entries()) {
    if (!chances) continue
    const { among, metBySteps: met } = shares[field]!
    const all = strangers[field]![0]!
    for (let step = 0; step < steps; step += 1)
      if (met[step]! > 0)
        logs[field * states + stateOf(0, step)] = Math.log(way.common ? chances[0]! / all : (chances[0]! * among[step]!) / met[step]!)
    for (let level = 1; level < chances.length; level += 1)
      logs[field * states + stateOf(level, 0)] = Math.log(chances[level]! / strangers[field]![level]!)
  }
  return logs
}

export type Evidence = {
  readonly patterns: Patterns
  /** For each pass (bit) the fields that its key is made of. */
  readonly passFields: readonly ReadonlySet<number>[]
  readonly pairs: number
  readonly drawn: number
}

const strength = 8

/** For each field the passes (bits) that do not look at it. */
const fairPasses = (records: Records, passFields: readonly ReadonlySet<number>[]): Int32Array =>
  Int32Array.from(records.fields, (_, field) =>
    passFields.reduce((bits, fields, pass) => (fields.has(field) ? bits : bits | (1 << pass)), 0),
  )

/** What one round counts, for each way: how many pairs, drawn ones and found ones apart, and the states of their fields. */
type Counted = { found: number; drawn: number; readonly fair: Float64Array; readonly met: Float64Array }
const nothingCounted = (wide: number): Counted => ({
  found: 0,
  drawn: 0,
  fair: new Float64Array(wide * states),
  met: new Float64Array(wide * states),
})

type Round = { readonly counted: readonly Counted[]; readonly exchangedPerson: number; readonly exchangedStrangers: number }

/** Too little of a pattern to be counted. */
const negligible = 1e-4

/** How much of each pattern each way has, and what follows from it; the last way counted is strangers. */
const expect = (learned: Learned, { patterns }: Evidence, shares: readonly Shares[], fair: Int32Array): Round => {
  const wide = fair.length
  const ways = [learned.person, ...learned.others]
  const logs = ways.map((way) => logsOf(way, learned, shares))
  const priors = ways.map((way) => Math.log(way.share))
  const counted = [...ways, null].map(() => nothingCounted(wide))
  const turned = Math.log(learned.exchanged.person / learned.exchanged.strangers)
  const straight = Math.log((1 - learned.exchanged.person) / (1 - learned.exchanged.strangers))
  const parts = new Float64Array(ways.length + 1)
  let exchangedPerson = 0
  let exchangedStrangers = 0
  for (let each = 0; each < patterns.count; each += 1) {
    const from = each * (wide + 1)
    const exchanged = patterns.states[from + wide] === 1
    let most = 0
    for (let way = 0; way < ways.length; way += 1) {
      let sum = priors[way]! + (way > 0 ? 0 : exchanged ? turned : straight)
      const log = logs[way]!
      for (let field = 0; field < wide; field += 1) sum += log[field * states + patterns.states[from + field]!]!
      parts[way] = sum
      if (sum > most) most = sum
    }
    parts[ways.length] = 0
    let all = 0
    for (let way = 0; way <= ways.length; way += 1) {
      parts[way] = Math.exp(parts[way]! - most)
      all += parts[way]!
    }
    const found = patterns.found[each]!
    for (let way = 0; way <= ways.length; way += 1) {
      if (parts[way]! < all * negligible) continue
      const weight = (patterns.weights[each]! * parts[way]!) / all
      const into = counted[way]!
      if (found === 0) {
        into.drawn += weight
        if (exchanged && way === ways.length) exchangedStrangers += weight
        for (let field = 0; field < wide; field += 1) into.met[field * states + patterns.states[from + field]!]! += weight
      } else {
        into.found += weight
        if (exchanged && way === 0) exchangedPerson += weight
        for (let field = 0; field < wide; field += 1)
          if ((found & fair[field]!) !== 0 || fair[field] === 0) into.fair[field * states + patterns.states[from + field]!]! += weight
      }
    }
  }
  return { counted, exchangedPerson, exchangedStrangers }
}

/** The counts of the states of a field as counts of its levels. */
const levelsIn = (counts: Float64Array, field: number, levels: number): Float64Array => {
  const found = new Float64Array(levels)
  for (let state = 1; state < states; state += 1) {
    const level = levelOfState(state)
    if (level < levels) found[level]! += counts[field * states + state]!
  }
  return found
}

const believed = (counts: Float64Array, before: ArrayLike<number>): Float64Array =>
  scaled(counts.map((count, level) => count + strength * before[level]!))

/** What follows from one round for the next. */
const conclude = (
  records: Records,
  learned: Learned,
  { pairs, drawn }: Evidence,
  { counted, exchangedPerson, exchangedStrangers }: Round,
): Learned => {
  const [person, apart] = [counted[0]!, counted.at(-1)!]
  return {
    person: {
      ...learned.person,
      share: Math.max(person.found, 0.5) / pairs,
      fields: records.fields.map(({ manner }, field) => believed(levelsIn(person.fair, field, expected[manner].length), expected[manner])),
    },
    others: learned.others.map((way, at) => {
      const seen = counted[at + 1]!
      const { drawn: byDrawing } = others[at]!
      return {
        ...way,
        share: byDrawing ? Math.max(seen.drawn / Math.max(1, drawn), 0.01 / pairs) : Math.max(seen.found, 0.01) / pairs,
        fields: way.fields.map((before, field) => {
          if (!before) return null
          const { kind } = records.fields[field]!
          return believed(levelsIn(byDrawing && kind !== 'email' ? seen.met : seen.fair, field, before.length), together(kind))
        }),
      }
    }),
    strangers: learned.strangers.map((before, field) => {
      const next = scaled(
        levelsIn(apart.met, field, before.length).map((count, level) => (level === 0 ? 0 : count + 0.3)),
        1 - before[0]!,
      )
      next[0] = before[0]!
      return next
    }),
    exchanged: { person: (exchangedPerson + 0.2) / (person.found + 10), strangers: (exchangedStrangers + 0.05) / (apart.drawn + 10) },
  }
}

const mostRounds = 100
const still = 0.0002

/** Learns from patterns what is met where two records are of one person, by expectation and maximisation. */
export const learn = (records: Records, shares: readonly Shares[], from: Learned, evidence: Evidence): Learned => {
  const fair = fairPasses(records, evidence.passFields)
  let learned: Learned = {
    ...from,
    strangers: from.strangers.map((before, field) => Float64Array.from(before, (each, level) => (level === 0 ? shares[field]!.met : each))),
  }
  for (let time = 0; time < mostRounds; time += 1) {
    const next = conclude(records, learned, evidence, expect(learned, evidence, shares, fair))
    const moved = Math.abs(Math.log(next.person.share / learned.person.share))
    learned = next
    if (moved < still && time > 4) break
  }
  return learned
}
