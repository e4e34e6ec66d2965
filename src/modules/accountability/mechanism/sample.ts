import type { Sample, Writing } from '#kernel'
import { openCase } from '#kernel/procedure'
import { addEntry } from '#kernel/register'
import { addNews, decide } from './decisions/actions.ts'
import { approveMinutes, attend, circulate, contribute, invite, takeUp } from './meetings/hold.ts'
import { addItem, planMeeting, writeSaid } from './meetings/plan.ts'
import { planItems } from './plan-items.ts'
import { bodyRegister, seatRegister } from './registers.ts'
import made from './sample.json'
import { contributionsOf, findMeeting, resolutionsOf } from './store.ts'
import { tasks } from './tasks.ts'
import { Body, Seat } from './terms.ts'

type Text = { readonly en: string; readonly sw?: string; readonly fr?: string; readonly ar?: string }
type Due = {
  readonly task: string
  readonly owner: string
  readonly due: number
  readonly state: 'due' | 'reported' | 'done'
  readonly done?: string
}
type News = { readonly day: number; readonly sort: 'step' | 'result' | 'setback'; readonly words: Text; readonly seenAt?: string }
type Decided = Parameters<typeof decide.act>[1] & { readonly ref: string; readonly tasks: readonly Due[]; readonly news?: readonly News[] }
type Item = Parameters<typeof addItem.act>[1] & { readonly said?: Text }
type Brought = Parameters<typeof contribute.act>[1] & { readonly ref: string; readonly takenUp?: string }
type Met = {
  readonly body: string
  readonly name: Text
  readonly day: number
  /** In place of the day: the last one of that month and day. */
  readonly yearly?: string
  readonly at: string
  readonly lasts: number
  readonly venue: string
  readonly attendance?: string[]
  readonly items?: readonly Item[]
  readonly contributions?: readonly Brought[]
  readonly decisions?: readonly Decided[]
  readonly minuted?: boolean
  readonly invited?: boolean
  readonly approvedBy?: number
  readonly corrections?: Text
}
const met = made.meetings as unknown as readonly Met[]
const dayMs = 86_400_000

/** The same hands some days from now, so that what is made up lies before and after today; nobody is told of it. */
export const daysFromNow = (writing: Writing, days: number): Writing => {
  const now = new Date(writing.now.getTime() + days * dayMs)
  return { ...writing, now, today: writing.dayOf(now), tell: async () => {} }
}

/** Takes a step of a made-up case as the organisation that it is with. */
export const takeStep = async (
  procedure: { readonly name: string; readonly operations: readonly { readonly name: string }[] },
  writing: Writing,
  step: string,
  given: Readonly<Record<string, unknown>>,
  organisation: string | null,
): Promise<void> => {
  const found = procedure.operations.find(({ name }) => name === `${procedure.name}${step}`) as unknown as
    | { act: typeof decide.act }
    | undefined
  await found!.act({ ...writing, who: { ...writing.who, organisation } }, given as never)
}

const makeTask = async (writing: Writing, day: number, decision: string, { task, owner, due, state, done }: Due): Promise<void> => {
  const at = (days: number): Writing => daysFromNow(writing, days)
  const asked = { decision, task, owner, due: at(due).today }
  const opened = await openCase(tasks.declared, at(day + 1), asked, { openedAt: at(day + 1).now })
  if (state === 'due') return
  const organisation = (await tasks.declared.opens.liesWith?.(writing, asked)) ?? null
  const reported = at(Math.min(due - 4, -1))
  await takeStep(tasks, reported, 'Report', { id: opened.id, version: 1, whatWasDone: done ?? 'Done as decided.' }, organisation)
  if (state === 'done') await takeStep(tasks, at(Math.min(due - 2, -1)), 'Confirm', { id: opened.id, version: 2 }, organisation)
}

const makeDecisions = async (writing: Writing, number: string, { day, decisions = [] }: Met): Promise<ReadonlyMap<string, string>> => {
  const numbers = new Map<string, string>()
  for (const { ref, tasks: due, news = [], ...given } of decisions) {
    const planned = (await planItems(writing, given.activities ?? [])).map(({ code }) => code)
    const { decision } = await decide.act(daysFromNow(writing, day + 1), { ...given, number, activities: planned, published: true })
    numbers.set(ref, decision)
    for (const each of due) await makeTask(writing, day, decision, each)
    for (const { day: on, sort, words, seenAt } of news) {
      const then = daysFromNow(writing, on)
      await addNews(then, decision, 'KE-NCM', { happenedOn: then.today, newsSort: sort, happened: words, seenAt })
    }
  }
  return numbers
}

const makeContributions = async (
  writing: Writing,
  number: string,
  { day, contributions = [] }: Met,
  decisions: ReadonlyMap<string, string>,
): Promise<void> => {
  const then = daysFromNow(writing, day + 1)
  for (const { ref: _, takenUp, ...given } of contributions) {
    await contribute.act(then, { ...given, number, published: true })
    const meeting = await findMeeting(writing, number)
    const kept = (await contributionsOf(writing, [meeting!.id])).find(({ name }) => name.en === given.name.en)
    if (takenUp) await takeUp.act(then, { id: kept!.id, decision: decisions.get(takenUp)! })
  }
}

/** Days from today to the last day of that month and day that is past. */
const daysToLast = (today: string, monthAndDay: string): number => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) > monthAndDay ? 0 : 1)
  return Math.round((Date.parse(`${year}-${monthAndDay}`) - Date.parse(today)) / dayMs)
}

const makeMeeting = async (writing: Writing, given: Met): Promise<string> => {
  const it = given.yearly ? { ...given, day: daysToLast(writing.today, given.yearly) } : given
  const { body, name, day, at, lasts, venue } = it
  const [before, after] = [daysFromNow(writing, day - 40), daysFromNow(writing, day + 1)]
  const heldOn = daysFromNow(writing, day).today
  const { number } = await planMeeting.act(before, { body, name, heldOn, beginsAt: at, lasts, venue })
  for (const { said: _, ...item } of it.items ?? []) await addItem.act(before, { ...item, number })
  if (it.invited) await invite.act(daysFromNow(writing, -2), { number })
  if (!it.attendance) return number
  await attend.act(after, { number, attendance: it.attendance })
  for (const [at, { said }] of (it.items ?? []).entries()) if (said) await writeSaid.act(after, { number, place: at + 1, version: 1, said })
  const decisions = await makeDecisions(writing, number, it)
  await makeContributions(writing, number, it, decisions)
  if (it.minuted || it.approvedBy) await circulate.act(daysFromNow(writing, day + 6), { number })
  return number
}

/** Bodies, seats, meetings, decisions and actions that nobody made, some late, some done. */
export const sample: Sample = async (writing) => {
  const { db, who, now, newId } = writing
  const dayOf = (days: unknown): string | undefined => (typeof days === 'number' ? daysFromNow(writing, days).today : undefined)
  for (const body of made.bodies)
    await addEntry(bodyRegister as never, { db, who, now }, newId(), Body.parse(body), 'Part of the demonstration')
  for (const seat of made.seats as readonly Record<string, unknown>[]) {
    const entry = Seat.parse({ ...seat, seatedFrom: dayOf(seat.seatedFrom), seatedUntil: dayOf(seat.seatedUntil) })
    await addEntry(seatRegister as never, { db, who, now }, newId(), entry, 'Part of the demonstration')
  }
  const numbers: string[] = []
  for (const each of met) numbers.push(await makeMeeting(writing, each))
  for (const [at, { approvedBy, corrections, body, day }] of met.entries()) {
    if (!approvedBy) continue
    const later = met.findIndex((other, place) => place > at && other.body === body)
    await approveMinutes.act(daysFromNow(writing, met[later]!.day + (day < 0 ? 1 : 0)), {
      number: numbers[at]!,
      approvedIn: numbers[later]!,
      corrections,
    })
  }
}

/** Number of a made-up decision, by what it is called in the sample. */
export const sampleDecision = async (writing: Writing, ref: string): Promise<string> => {
  const words = met.flatMap(({ decisions = [] }) => decisions).find((each) => each.ref === ref)!.sentence.en
  return (await resolutionsOf(writing)).find((each) => each.words.en === words)!.number
}
