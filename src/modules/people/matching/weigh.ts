import type { Records } from './fields.ts'
import type { Learned, Way } from './learn.ts'
import { type Held, unknown } from './pair.ts'
import type { Shares } from './shares.ts'
import { ofName } from './terms.ts'

/** What each level of each field weighs in one way against strangers, in bits; `rare`: the rarer the value the more it weighs. */
export type Scale = {
  readonly name: string
  readonly prior: number
  readonly rare: boolean
  readonly fields: readonly (Float64Array | null)[]
}

/** Logarithms (base 2) of what was learned, ready for use. */
export type Weights = { readonly person: Scale; readonly others: readonly Scale[]; readonly exchanged: number; readonly straight: number }

const scaleOf = (way: Way, { strangers }: Learned): Scale => ({
  name: way.name,
  prior: Math.log2(way.share),
  rare: !way.common,
  fields: way.fields.map((chances, field) => chances?.map((each, level) => Math.log2(each / strangers[field]![level]!)) ?? null),
})

/** What each level weighs against meeting by chance. */
export const weightsOf = (learned: Learned): Weights => ({
  person: scaleOf(learned.person, learned),
  others: learned.others.map((way) => scaleOf(way, learned)),
  exchanged: Math.log2(learned.exchanged.person / learned.exchanged.strangers),
  straight: Math.log2((1 - learned.exchanged.person) / (1 - learned.exchanged.strangers)),
})

/** What speaks for one person against anything else, in bits (log2 of the odds). */
export type Weighed = {
  bits: number
  /** What of it speaks for one person and is not in a name. */
  beyondName: number
  /** For each field what it gives, against strangers. */
  readonly fields: Float64Array
  /** For each other way in which they may belong together, what speaks for it against strangers. */
  readonly others: Float64Array
}

/** Weighs two records held against each other; what it gives is overwritten by the next call. */
export const weigher = (records: Records, shares: readonly Shares[], weights: Weights): ((held: Held) => Weighed) => {
  const { person, others } = weights
  const wide = records.fields.length
  const rarest = -Math.log2(Math.max(2, records.count))
  const given = records.fields.findIndex((field) => field.kind === 'given name')
  const family = records.fields.findIndex((field) => field.kind === 'family name')
  const met = shares.map((each) => Math.log2(each.met))
  const metInSound = shares.map((each) => Math.log2(each.metInSound))
  const isInNames = records.fields.map((field) => field.manner === 'names')
  const isName = records.fields.map((field) => ofName.has(field.kind))
  /** How much rarer what they have in common is than what two who agree usually have, in bits. */
  const rarity = (field: number, level: number, { ones, others: twos, exchanged }: Held): number => {
    const { values, sounds } = shares[field]!
    if (level === 1)
      return isInNames[field] ? metInSound[field]! - Math.max(sounds[ones[field]!] || rarest, sounds[twos[field]!] || rarest) : 0
    const share = values[ones[field]!] || rarest
    if (!exchanged || (field !== given && field !== family)) return met[field]! - share
    return met[field]! - Math.max(share, shares[field === given ? family : given]!.values[ones[field]!] || rarest)
  }
  const weighed: Weighed = { bits: 0, beyondName: 0, fields: new Float64Array(wide), others: new Float64Array(others.length) }
  const sums = weighed.others
  return (held) => {
    const { levels } = held
    let sum = person.prior + (held.exchanged ? weights.exchanged : weights.straight)
    weighed.beyondName = 0
    for (let at = 0; at < others.length; at += 1) sums[at] = others[at]!.prior
    for (let field = 0; field < wide; field += 1) {
      const level = levels[field]!
      weighed.fields[field] = 0
      if (level === unknown) continue
      const rare = level <= 1 ? rarity(field, level, held) : 0
      const gives = person.fields[field]![level]! + rare
      weighed.fields[field] = gives
      sum += gives
      if (gives > 0 && !isName[field]) weighed.beyondName += gives
      for (let at = 0; at < others.length; at += 1) {
        const scale = others[at]!
        const own = scale.fields[field]
        if (own) sums[at]! += own[level]! + (scale.rare ? rare : 0)
      }
    }
    let most = 0
    for (let at = 0; at < sums.length; at += 1) if (sums[at]! > most) most = sums[at]!
    let all = 2 ** -most
    for (let at = 0; at < sums.length; at += 1) all += 2 ** (sums[at]! - most)
    weighed.bits = sum - most - Math.log2(all)
    return weighed
  }
}

/** The probability that belongs to so many bits. */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits)
