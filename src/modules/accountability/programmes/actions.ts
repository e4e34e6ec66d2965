import { z } from 'zod'
import { action, badInput, only, Refused } from '#kernel'
import { Decimal } from '../decimal.ts'
import { organisationId } from '../law/entries.ts'
import { Code } from '../plan/terms.ts'
import { cellsIn, outputsOf, shownOf } from './rules.ts'
import { countsOf, keepResult, programmesOf, resultsOf } from './store.ts'
import { type Cell, type Counted, counted, OutputsDone, PeopleLines } from './terms.ts'

const sumOf = (cells: readonly Cell[], what: Counted): number =>
  cells.filter((cell) => cell.what === what).reduce((sum, { count }) => sum + count, 0)

/** What was counted as done before and would be fewer now, or more completed than enrolled: somebody must say why. */
const doubtIn = (cells: readonly Cell[], before: readonly Cell[]): Counted | null =>
  counted.find((what) => sumOf(cells, what) < sumOf(before, what)) ?? null

/** More cannot have completed than enrolled, nor found work than completed. */
const impossibleIn = (cells: readonly Cell[]): Counted | null => {
  const [enrolled, completed] = [sumOf(cells, 'enrolled'), sumOf(cells, 'completed')]
  if (completed > enrolled) return 'completed'
  return sumOf(cells, 'foundWork') > completed ? 'foundWork' : null
}

export const reportProgramme = action({
  name: 'accountability.reportProgramme',
  under: ['gcm:2.d', 'gcm:2.g', 'gcm:2.h'],
  at: 'POST /accountability/report-programme',
  may: only('coordinator', 'lead'),
  purpose: 'public information',
  input: z.object({
    programme: Code,
    resultsUntil: z.iso.date(),
    spent: Decimal,
    outputsDone: OutputsDone.optional(),
    reached: PeopleLines,
    enrolled: PeopleLines,
    completed: PeopleLines,
    foundWork: PeopleLines,
    jobs: PeopleLines,
    whatWasDone: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
    figuresFrom: z.string().trim().min(3).max(300),
    why: z.string().trim().max(500).optional(),
  }),
  result: z.object({ programme: z.string() }),
  about: ({ programme }) => [programme],
  async act(writing, given) {
    const found = (await programmesOf(writing)).find(({ code }) => code === given.programme)
    if (!found) throw badInput('accountability.no-such-programme', { code: given.programme }, 'programme')
    if (!writing.who.roles.includes('coordinator') && (await organisationId(found.lead, writing)) !== writing.who.organisation)
      throw new Refused('accountability.not-your-programme', { lead: found.lead }, 'gcm:2.d')
    if (given.resultsUntil > writing.today) throw badInput('accountability.day-not-yet', undefined, 'resultsUntil')
    if (given.resultsUntil < found.startsOn) throw badInput('accountability.before-it-began', undefined, 'resultsUntil')
    const planned = new Set(outputsOf(found.outputsPlanned ?? [], null).map(({ code }) => code))
    const stranger = (given.outputsDone ?? []).map((line) => line.split(/\s+/)[0]!).find((code) => !planned.has(code))
    if (stranger) throw badInput('accountability.no-such-output', { code: stranger }, 'outputsDone')
    const cells = counted.flatMap((what) => cellsIn(what, given[what] ?? []))
    const impossible = impossibleIn(cells)
    if (impossible) throw badInput(`accountability.more-${impossible === 'completed' ? 'completed' : 'found-work'}`, undefined, impossible)
    const results = await resultsOf(writing, found.code)
    const isSame = results.some(({ until }) => until === given.resultsUntil)
    const fewer = doubtIn(cells, await countsOf(writing, found.code))
    if (!given.why && (isSame || fewer))
      throw badInput(isSame ? 'accountability.why-corrected' : 'accountability.why-fewer', undefined, 'why')
    await keepResult(writing, {
      programme: found.code,
      until: given.resultsUntil,
      spent: given.spent,
      counts: cells,
      shown: shownOf(cells),
      outputs: given.outputsDone ?? [],
      note: given.whatWasDone,
      source: given.figuresFrom,
      why: given.why ?? null,
    })
    return { programme: found.code }
  },
})
