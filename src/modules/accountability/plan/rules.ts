import { type Day, under } from '#kernel'
import type { Activity, Milestone, Status } from './terms.ts'

type Timed = Pick<Activity, 'startsOn' | 'endsOn'>
type Point = Pick<Milestone, 'dueOn' | 'doneOn'>

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** Days by which an activity is behind: those of every milestone that is due and not done, put together; of the whole where it has ended and is not done. */
export const daysBehind = (activity: Timed, milestones: readonly Point[], today: Day): number => {
  const open = milestones.filter((milestone) => !milestone.doneOn)
  const points = open.reduce((sum, milestone) => sum + Math.max(0, daysBetween(milestone.dueOn, today)), 0)
  return milestones.length > 0 && open.length === 0
    ? 0
    : Math.max(points, milestones.length > 0 ? daysBetween(activity.endsOn, today) : 0, 0)
}

/** Where an activity stands on a day, from its milestones: without any, it cannot be measured (gcm:p43). */
export const statusOf = under('gcm:p43', (activity: Timed, milestones: readonly Point[], today: Day): Status => {
  if (milestones.length === 0) return 'not-measurable'
  if (milestones.every((milestone) => milestone.doneOn)) return 'done'
  if (daysBehind(activity, milestones, today) > 0) return 'late'
  return activity.startsOn <= today || milestones.some((milestone) => milestone.doneOn) ? 'under-way' : 'planned'
})

type Visit = { readonly code: string; readonly next: Iterator<string> }

/** The activities that wait for themselves in the end, by code: those on some way round (strongly connected components, Tarjan 1972, without recursion); empty where the plan can be carried out in some order. */
export const roundsIn = (after: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const round = new Set<string>()
  const [entered, lowest] = [new Map<string, number>(), new Map<string, number>()]
  const [open, isOpen] = [[] as string[], new Set<string>()]
  const enter = (code: string): Visit => {
    entered.set(code, entered.size)
    lowest.set(code, entered.get(code)!)
    open.push(code)
    isOpen.add(code)
    return { code, next: (after.get(code) ?? [])[Symbol.iterator]() }
  }
  const lower = (code: string, reached: number): unknown => lowest.set(code, Math.min(lowest.get(code)!, reached))
  const leave = (code: string): void => {
    if (lowest.get(code) !== entered.get(code)) return
    const together = open.splice(open.lastIndexOf(code))
    for (const each of together) isOpen.delete(each)
    if (together.length > 1) for (const each of together) round.add(each)
  }
  for (const start of after.keys()) {
    if (entered.has(start)) continue
    const way = [enter(start)]
    while (way.length > 0) {
      const { code, next } = way.at(-1)!
      const step = next.next()
      if (step.done) {
        leave(code)
        way.pop()
        const above = way.at(-1)
        if (above) lower(above.code, lowest.get(code)!)
      } else if (step.value === code) round.add(code)
      else if (!after.has(step.value)) continue
      else if (!entered.has(step.value)) way.push(enter(step.value))
      else if (isOpen.has(step.value)) lower(code, entered.get(step.value)!)
    }
  }
  return round
}

/** Activities outside a plan count money in one currency: the one that most of them have. */
export const currencyOf = (activities: Iterable<Pick<Activity, 'currency' | 'plan'>>): string | null => {
  const counts = new Map<string, number>()
  for (const { currency, plan } of activities) if (currency && !plan) counts.set(currency, (counts.get(currency) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** An amount of a year from a source. */
export type Funding = { readonly year: string; readonly amount: string; readonly source: string }
/** A line such as `2026 1200000.00 KE-TREASURY` in its parts. */
export const fundingIn = (line: string): Funding => {
  const [year = '', amount = '', source = ''] = line.trim().split(/\s+/)
  return { year, amount, source }
}
/** How many people of a sex and age. */
export type PeopleLine = { readonly sex: string; readonly age: string; readonly people: number }
/** A line such as `female 18-64 400` in its parts. */
export const peopleIn = (line: string): PeopleLine => {
  const [sex = '', age = '', people = '0'] = line.trim().split(/\s+/)
  return { sex, age, people: Number(people) }
}

const cents = (amount: string): bigint => {
  const [whole = '0', part = ''] = amount.split('.')
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'))
}
/** Amounts put together, exact to the second decimal. */
export const sumOf = (amounts: readonly string[]): string => {
  const total = amounts.reduce((sum, amount) => sum + cents(amount), 0n)
  return `${total / 100n}.${String(total % 100n).padStart(2, '0')}`
}
/** Whether two amounts are the same, however their decimals are written. */
export const isSameAmount = (a: string, b: string): boolean => cents(a) === cents(b)

/** Quarters of a year. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`
/** The quarter in which a day lies: `2026-Q4`. */
export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` as Quarter
/** The first and the last day of a quarter. */
export const daysOf = (quarter: Quarter): readonly [first: Day, last: Day] => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  const day = (moment: number): Day => new Date(moment).toISOString().slice(0, 10)
  return [day(Date.UTC(year, number * 3 - 3, 1)), day(Date.UTC(year, number * 3, 0))]
}
/** The quarter before. */
export const quarterBefore = (quarter: Quarter): Quarter => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 1 ? `${year - 1}-Q4` : (`${year}-Q${number - 1}` as Quarter)
}
