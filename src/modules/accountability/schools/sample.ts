import type { Sample, Writing } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { formulaRegister, schoolRegister } from './registers.ts'
import made from './sample.json'
import { School, SchoolFormula } from './terms.ts'

const enter = (writing: Writing, register: unknown, entry: object): Promise<unknown> =>
  addEntry(register as never, writing, writing.newId(), entry as Record<string, unknown>, 'Part of the demonstration')

/** Schools that nobody attends, above, at and below the threshold, one with so few that they are not shown; a formula for next year. */
export const sample: Sample = async (writing) => {
  for (const [code, schoolName, county, pupils, migrantPupils, givenLastYear] of made.schools) {
    const counted = { code, schoolName, county, pupils, migrantPupils, pupilsCountedOn: daysAfter(writing.today, -50) }
    await enter(writing, schoolRegister, School.parse({ ...counted, ...(givenLastYear ? { givenLastYear } : {}) }))
  }
  await enter(writing, formulaRegister, SchoolFormula.parse({ ...made.formula, forYear: Number(writing.today.slice(0, 4)) + 1 }))
}
