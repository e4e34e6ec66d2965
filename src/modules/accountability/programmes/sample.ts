import type { Sample, Writing } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { driverRegister, programmeRegister, sdgLinkRegister, shortageRegister } from './registers.ts'
import { cellsIn, shownOf } from './rules.ts'
import made from './sample.json'
import { keepResult } from './store.ts'
import { counted, Driver, Programme, SdgLink, Shortage } from './terms.ts'

const enter = (writing: Writing, register: unknown, entry: object): Promise<unknown> =>
  addEntry(register as never, writing, writing.newId(), entry as Record<string, unknown>, 'Part of the demonstration')

/** Values of years counted from this year, `-1 36.9`, as values of years. */
const yearsFrom =
  (today: string) =>
  (line: string): string => {
    const [back, value] = line.split(' ')
    return `${Number(today.slice(0, 4)) + Number(back)} ${value}`
  }

/** Programmes that nobody runs, of every kind: one silent, one over, one to come; indicators, shortages and contributions that nobody measured. */
export const sample: Sample = async (writing) => {
  const year = yearsFrom(writing.today)
  const day = (offset: number): string => daysAfter(writing.today, offset)
  for (const driver of made.drivers)
    await enter(writing, driverRegister, Driver.parse({ ...driver, yearValues: driver.yearValues.map(year) }))
  for (const shortage of made.shortages)
    await enter(writing, shortageRegister, Shortage.parse({ ...shortage, countedOn: day(shortage.countedOn) }))
  for (const programme of made.programmes) {
    const dated = { ...programme, startsOn: day(programme.startsOn), endsOn: day(programme.endsOn) }
    await enter(writing, programmeRegister, Programme.parse(dated))
  }
  for (const link of made.links) await enter(writing, sdgLinkRegister, SdgLink.parse({ ...link, yearValues: link.yearValues.map(year) }))
  for (const { counts, until, ...result } of made.results) {
    const lines = counts as Readonly<Record<string, readonly string[]>>
    const cells = counted.flatMap((what) => cellsIn(what, lines[what] ?? []))
    await keepResult(writing, { ...result, until: day(until), counts: cells, shown: shownOf(cells), why: null })
  }
}
