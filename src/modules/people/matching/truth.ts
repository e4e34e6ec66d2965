import type { Table } from './read.ts'
import { Unreadable } from './read.ts'

/** How well what was found agrees with what is known to be true. */
export type Measure = {
  readonly truePairs: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const decoder = new TextDecoder()

/** Whom a record is about: `rec-12-org` and `rec-12-dup-0` are both 12; any other mark stands for itself. */
const whom = (mark: string): string => /^(.+?)-(?:org|dup(?:-\d+)?)$/.exec(mark)?.[1] ?? mark

/** For each row of all tables the number of the person it is about. */
export const personsIn = (tables: readonly Table[], column: string): Int32Array => {
  const numbers = new Map<string, number>()
  const persons = new Int32Array(tables.reduce((sum, { rows }) => sum + rows, 0))
  let offset = 0
  for (const table of tables) {
    const marks = table.column(column)
    if (!marks) throw new Unreadable(`There is no column "${column}" to tell who is who. The columns are: ${table.names.join(', ')}.`)
    const byCode = new Int32Array(marks.count)
    for (let code = 1; code < marks.count; code += 1) {
      const person = whom(decoder.decode(table.bytes.subarray(marks.starts[code]!, marks.ends[code]!)))
      const number = numbers.get(person) ?? numbers.size + 1
      numbers.set(person, number)
      byCode[code] = number
    }
    for (let row = 0; row < table.rows; row += 1) persons[offset + row] = byCode[marks.codes[row]!]!
    offset += table.rows
  }
  return persons
}

type Sides = { first: number; second: number }
const pairsOf = ({ first, second }: Sides, two: boolean): number => (two ? first * second : (first * (first - 1)) / 2)

/** How many pairs there are in these groups of rows, and in each group among those of one person. Where there are two files only pairs across count. */
export const pairsWithin = (groups: Iterable<readonly number[]>, second: number, two: boolean): number => {
  let sum = 0
  for (const rows of groups) {
    const sides = { first: 0, second: 0 }
    for (const row of rows) sides[two && row >= second ? 'second' : 'first'] += 1
    sum += pairsOf(sides, two)
  }
  return sum
}

/** Precision, recall and F1 of groups of rows against who is who; rows of whom nobody knows who they are (0) are nobody's pair. */
export const measure = (groups: readonly (readonly number[])[], persons: Int32Array, second: number): Measure => {
  const two = second < persons.length
  const sides = new Map<number, Sides>()
  for (const [row, person] of persons.entries()) {
    if (person === 0) continue
    const each = sides.get(person) ?? { first: 0, second: 0 }
    each[two && row >= second ? 'second' : 'first'] += 1
    sides.set(person, each)
  }
  const truePairs = [...sides.values()].reduce((sum, each) => sum + pairsOf(each, two), 0)
  let right = 0
  for (const group of groups) {
    const byPerson = Map.groupBy(
      group.filter((row) => persons[row] !== 0),
      (row) => persons[row]!,
    )
    right += pairsWithin(byPerson.values(), second, two)
  }
  const said = pairsWithin(groups, second, two)
  const [precision, recall] = [said === 0 ? 1 : right / said, truePairs === 0 ? 1 : right / truePairs]
  return {
    truePairs,
    right,
    precision,
    recall,
    f1: right === 0 ? (said + truePairs === 0 ? 1 : 0) : (2 * precision * recall) / (precision + recall),
  }
}
