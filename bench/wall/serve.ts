import { type Purpose, roles, type Session, servicePurposes } from '../../src/kernel/access/index.ts'
import type { Asking, House } from '../../src/kernel/house.ts'
import { problemOf } from '../../src/kernel/http/problem.ts'
import { runJob } from '../../src/kernel/jobs/run-job.ts'
import type { Operation } from '../../src/kernel/operation.ts'
import { run } from '../../src/kernel/run.ts'
import { type Draw, drawFrom, inputFor, type Known, mark } from './draw.ts'

/** Everything that those who help have said or made in one sequence, and what they did. */
export type Served = {
  readonly words: string[]
  readonly ids: string[]
  /** Numbers of persons by the purpose that knows them. */
  readonly persons: Map<string, string[]>
  readonly trail: string[]
  /** Purposes for which something was done. */
  readonly purposes: Set<Purpose>
  done: number
}

/** Who works in the made-up world. */
export type Staff = { readonly state: string; readonly accounts: readonly string[]; readonly organisations: readonly string[] }

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const helper = (draw: Draw, { state, accounts, organisations }: Staff): Session => ({
  kind: 'staff',
  state,
  actor: draw.one(accounts),
  organisation: draw.one(organisations),
  purpose: draw.one(servicePurposes),
  roles: draw.chance(0.5) ? [...roles] : [draw.one(roles), draw.one(roles)],
})

/** What somebody of a purpose may be thought to do: all that it has, and what crosses. */
const offered = new WeakMap<House, ReadonlyMap<string, readonly Operation[]>>()
const offers = (house: House): ReadonlyMap<string, readonly Operation[]> => {
  const before = offered.get(house)
  if (before) return before
  const crossing = [...house.operations.values()].filter(({ name }) => /^kernel\.breakGlass(Ask|Agree)$/.test(name))
  const made = new Map(
    servicePurposes.map((purpose) => {
      const own = [...house.operations.values()].filter((operation) => operation.purpose === purpose && !operation.name.startsWith('leak.'))
      const makes = own.filter(({ name }) => /^world\..*(NoteKeep|_caseOpen|_paperAttach)$/.test(name))
      const often = Array.from({ length: Math.ceil(own.length / makes.length) }, () => makes).flat()
      return [purpose as string, [...own, ...often, ...crossing]] as const
    }),
  )
  offered.set(house, made)
  return made
}

const doJob = async (house: House, id: string): Promise<void> => {
  await runJob(house, house.jobs, { name: 'bench', stopping: () => false, silence: 3600 }, id, true)
}

/** One thing that somebody who helps does, with words that nobody else has ever said. */
const serveOne = async (house: House, staff: Staff, draw: Draw, served: Served): Promise<void> => {
  const who = helper(draw, staff)
  const operation = draw.one(offers(house).get(who.purpose)!)
  const word = `${mark}${draw.below(2 ** 31).toString(36)}${served.words.length}`
  served.words.push(word)
  const mine = served.persons.get(who.purpose) ?? []
  const known: Known = { words: [word], ids: served.ids, persons: mine, exchanges: [...house.exchanges.keys()] }
  const asking: Asking = { session: who, language: draw.one(['en', 'sw', 'fr', 'ar'] as const), channel: 'page' }
  try {
    const result = await run(house, operation, asking, inputFor(operation, draw, known))
    served.done += 1
    served.purposes.add(who.purpose)
    served.trail.push(`${who.purpose}: ${operation.name}`)
    const made = JSON.stringify(result)
    for (const id of made.match(uuids) ?? []) if (!served.ids.includes(id)) served.ids.push(id)
    const { person, job } = result as { person?: string; job?: string }
    if (person && !mine.includes(person)) served.persons.set(who.purpose, [...mine, person])
    if (job) await doJob(house, job)
  } catch (error) {
    if (problemOf(error).status === 500) throw error
    served.trail.push(`${who.purpose}: ${operation.name} was refused`)
  }
}

/** Several things that people who help do one after the other. */
export const serve = async (house: House, staff: Staff, steps: readonly number[]): Promise<Served> => {
  const served: Served = { words: [], ids: [], persons: new Map(), trail: [], purposes: new Set(), done: 0 }
  for (const seed of steps) await serveOne(house, staff, drawFrom(seed), served)
  return served
}
