import type { Sample, Writing } from '#kernel'
import { daysAfter } from '#kernel'
import { addEntry } from '#kernel/register'
import { entryRuleRegister, linkRegister, visitRegister } from './registers.ts'
import made from './sample.json'
import { EntryRule, HometownLink, TalentVisit } from './terms.ts'

const enter = (writing: Writing, register: unknown, entry: object): Promise<unknown> =>
  addEntry(register as never, writing, writing.newId(), entry as Record<string, unknown>, 'Part of the demonstration')

/** Visits that nobody made, one to come; a partnership that is alive and one gone quiet; rules that are examples, one unchecked for long. */
export const sample: Sample = async (writing) => {
  const day = (offset: number): string => daysAfter(writing.today, offset)
  for (const { from, to, ...visit } of made.visits)
    await enter(writing, visitRegister, TalentVisit.parse({ ...visit, startsOn: day(from), endsOn: day(to) }))
  for (const { since, active, ...link } of made.links)
    await enter(writing, linkRegister, HometownLink.parse({ ...link, linkSince: day(since), lastActiveOn: day(active) }))
  for (const { from, checked, ...rule } of made.rules)
    await enter(writing, entryRuleRegister, EntryRule.parse({ ...rule, inForceFrom: day(from), ruleCheckedOn: day(checked) }))
}
