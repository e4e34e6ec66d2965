import { daysAfter, type Sample } from '#kernel'
import { addEntry } from '#kernel/register'
import { lawRegister } from './registers.ts'
import laws from './sample.json'
import { NationalityLaw } from './terms.ts'

/** Laws of nationality of some countries, as they are commonly read; whoever builds on one reads it again. */
export const sample: Sample = async ({ db, who, now, today, newId }) => {
  for (const law of laws) {
    const entry = NationalityLaw.parse({ ...law, readOn: daysAfter(today, -40) })
    await addEntry(lawRegister as never, { db, who, now }, newId(), entry, 'Part of the demonstration')
  }
}
