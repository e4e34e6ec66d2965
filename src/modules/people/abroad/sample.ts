import { daysAfter, type Sample } from '#kernel'
import entries from './sample.json'
import { insertEntry } from './store.ts'
import { EntryAsked } from './terms.ts'

/** Persons who do not exist, in places abroad, in several languages; one of them lapses soon. */
export const sample: Sample = async (writing) => {
  for (const { days, ...each } of entries)
    await insertEntry(writing, EntryAsked.parse({ ...each, tellUntil: daysAfter(writing.today, days), consent: true }))
}
