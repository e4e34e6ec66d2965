import { createHash } from 'node:crypto'
import { newId } from '#kernel'
import { theProgram } from '#kernel/access'
import type { Writes } from '#kernel/db'
import { addEntry, allByKey } from '#kernel/register'
import first from './first-recommendations.json'
import { paperRegister, recommendationRegister } from './registers.ts'
import { LaidPaper, Recommendation } from './terms.ts'

/** What Kenya’s delegation to the hearing of February 2018 reported and recommended, in our own words: the first that every installation of that State follows. */
const load = async (db: Writes, state: string): Promise<void> => {
  if (state !== 'KEN') return
  const writing = { db, who: theProgram(state), now: new Date() }
  const laid = await allByKey(paperRegister as never, db, writing.who)
  const known = await allByKey(recommendationRegister as never, db, writing.who)
  const report = LaidPaper.parse(first.paper)
  if (!laid.has(report.code)) await addEntry(paperRegister as never, writing, newId(), report, report.paperNumber)
  for (const each of first.recommendations.map((entry) => Recommendation.parse(entry)))
    if (!known.has(each.code)) await addEntry(recommendationRegister as never, writing, newId(), each, report.paperNumber)
}

export const reference = { version: (): string => createHash('sha256').update(JSON.stringify(first)).digest('hex').slice(0, 16), load }
