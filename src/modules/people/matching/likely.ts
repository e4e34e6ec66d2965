import { ones } from './apart.ts'
import type { Atom } from './atoms.ts'
import type { Records } from './fields.ts'
import { sequence } from './sequence.ts'

/** A set of pairs, one bit each. */
export type Set32 = Int32Array
export const nothing = (count: number): Set32 => new Int32Array(Math.ceil(count / 32))
export const everything = (count: number): Set32 => nothing(count).map((_, at) => (32 * (at + 1) <= count ? -1 : (1 << (count % 32)) - 1))

/** The pairs that are in all of these sets. */
export const both = (sets: readonly Set32[], count: number): Set32 =>
  sets.reduce((all, set) => all.map((bits, at) => bits & set[at]!), everything(count))

/** How many pairs two sets have in common. */
export const countOf = (one: Set32, two: Set32): number => {
  let count = 0
  for (let at = 0; at < one.length; at += 1) count += ones(one[at]! & two[at]!)
  return count
}

/** Matched pairs, made up or put together from those found, with the parts that each has in common: for each part a set. */
export type Likely = { readonly count: number; readonly common: readonly Set32[] }

const madeUp = 2000
const intact = 0.8
const partIntact = 0.5

/** Pairs as they are expected before any was seen: a value is the same in both, or spoilt and some of its parts with it. */
export const expectedPairs = (records: Records, atoms: readonly Atom[]): Likely => {
  const chance = sequence(7)
  const common = atoms.map(() => nothing(madeUp))
  for (let pair = 0; pair < madeUp; pair += 1) {
    const state = records.fields.map(({ filled }) => {
      const known = chance() < (filled / records.count) ** 2
      return known ? (chance() < intact ? 'same' : 'spoilt') : 'unknown'
    })
    for (const [at, { fields, name }] of atoms.entries()) {
      const all = fields.map((field) => state[field]!)
      const has = all.every((each) => each === 'same' || (each === 'spoilt' && !name.endsWith(': whole') && chance() < partIntact))
      if (has) common[at]![pair >> 5]! |= 1 << (pair & 31)
    }
  }
  return { count: madeUp, common }
}

/** Pairs that were found, and by which passes (bits). */
export type Found = { readonly ones: Int32Array; readonly twos: Int32Array; readonly passes: Int32Array }

/**
 * Pairs put together field by field from pairs that were found by passes that did not look at the field:
 * so a field that passes look at does not seem better kept than it is.
 */
export const composedPairs = (
  records: Records,
  atoms: readonly Atom[],
  found: Found,
  passFields: readonly ReadonlySet<number>[],
): Likely => {
  const chance = sequence(11)
  const wide = records.fields.length
  const count = madeUp
  const common = atoms.map(() => nothing(count))
  const groups = new Map<string, { readonly fields: readonly number[]; readonly atoms: number[] }>()
  const bound = atoms.find((atom) => atom.fields.length > 1)?.fields ?? []
  for (const [at, atom] of atoms.entries()) {
    const fields = atom.fields.some((field) => bound.includes(field)) ? bound : atom.fields
    const group = groups.get(fields.join()) ?? { fields, atoms: [] }
    group.atoms.push(at)
    groups.set(fields.join(), group)
  }
  for (const { fields, atoms: places } of groups.values()) {
    const free = passFields.reduce((bits, looked, pass) => (fields.some((field) => looked.has(field)) ? bits : bits | (1 << pass)), 0)
    const fair = [...found.ones.keys()].filter((pair) => (found.passes[pair]! & free) !== 0)
    const from = fair.length > 30 ? fair : [...found.ones.keys()]
    for (let pair = 0; pair < count; pair += 1) {
      const source = from[Math.floor(chance() * from.length)]!
      const [a, b] = [found.ones[source]! * wide, found.twos[source]! * wide]
      for (const at of places) if (isCommon(atoms[at]!, records.rows, a, b)) common[at]![pair >> 5]! |= 1 << (pair & 31)
    }
  }
  return { count, common }
}

const isCommon = ({ fields, parts }: Atom, rows: Int32Array, a: number, b: number): boolean => {
  const one = parts[rows[a + fields[0]!]!]!
  const two = parts[rows[b + fields[0]!]!]!
  if (one === 0 || two === 0) return false
  if (fields.length === 1) return one === two
  const [otherOne, otherTwo] = [parts[rows[a + fields[1]!]!]!, parts[rows[b + fields[1]!]!]!]
  return otherOne !== 0 && otherTwo !== 0 && ((one === two && otherOne === otherTwo) || (one === otherTwo && two === otherOne))
}
