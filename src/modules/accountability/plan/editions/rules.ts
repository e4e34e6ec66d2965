import { type Day, under } from '#kernel'
import { daysBetween } from '../rules.ts'

type Entry = Readonly<Record<string, unknown>>
export type Difference = {
  readonly what: 'added' | 'dropped' | 'changed'
  /** Fields that are not the same, by name. */
  readonly fields: readonly string[]
  /** Days by which its end (or its day) was put later; below zero where it was put forward. */
  readonly moved: number
}

const dayOf = (entry: Entry): Day | undefined => (entry.endsOn ?? entry.dueOn) as Day | undefined
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What became of an item of a plan from one edition to another: added, dropped, or changed in which fields, and by how many days its end was moved (sgr:59). */
export const differenceOf = under('sgr:59', (before: Entry | null, after: Entry | null): Difference | null => {
  if (!before && !after) return null
  if (!before || !after) return { what: before ? 'dropped' : 'added', fields: [], moved: 0 }
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !same(before[field], after[field])).sort()
  if (fields.length === 0) return null
  const [from, to] = [dayOf(before), dayOf(after)]
  return { what: 'changed', fields, moved: from && to ? daysBetween(from, to) : 0 }
})

/** The code of an item in a copy of its plan: under the new plan's code, and never longer than a code may be; null where it would be. */
export const codeInCopy = (code: string, from: string, to: string): string | null => {
  const rest = code.startsWith(`${from}.`) || code.startsWith(`${from}-`) ? code.slice(from.length + 1) : code
  const made = `${to}.${rest}`
  return made.length <= 40 ? made : null
}

/** A day as many days later as another is after a third. */
export const movedDay = (day: Day, by: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
