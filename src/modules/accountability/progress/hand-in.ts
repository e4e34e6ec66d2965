import { BadInput, type Issue, type Writing } from '#kernel'
import type { Case } from '#kernel/procedure'
import { takeStep } from '../step.ts'
import { reports } from './procedure.ts'
import { flawsOfReached, reachedIn } from './rules.ts'
import { milestonesOf } from './store.ts'
import type { Coming, Told } from './terms.ts'

type Asked = Pick<Case, 'id' | 'stage' | 'version' | 'organisation'> & { readonly activity: string }

/** Hands a report in as its form would: stage, role and safeguards are asked again. */
export const handIn = async (writing: Writing, { id, version }: Pick<Asked, 'id' | 'version'>, told: Told, way: Coming): Promise<void> =>
  takeStep(reports, 'Answer', writing, { id, version, ...told, open: false, way })

/** Why somebody may not hand in a report, or what is wrong with what it says. */
export const issuesOf = async (writing: Writing, report: Asked | null, told: Pick<Told, 'reached'>): Promise<readonly Issue[]> => {
  if (!report) return [{ at: 'report', saying: { key: 'accountability.report.not-asked' } }]
  if (report.stage !== 'asked') return [{ at: 'report', saying: { key: 'accountability.report.not-open' } }]
  const { who } = writing
  if (!who.roles.includes('coordinator') && report.organisation !== null && report.organisation !== who.organisation)
    return [{ at: 'report', saying: { key: 'accountability.report.not-the-lead' } }]
  const flaws = flawsOfReached(reachedIn(told.reached ?? []), await milestonesOf(writing, report.activity), writing.today)
  return flaws.map(({ code, flaw }) => ({
    at: 'reached',
    saying: {
      key:
        flaw === 'not-of-this-activity'
          ? ('accountability.report.not-of-this-activity' as const)
          : flaw === 'not-yet'
            ? ('accountability.day-not-yet' as const)
            : ('error.not-a-date' as const),
      values: { code },
    },
  }))
}

/** What is wrong with something that was read, or nothing. */
export const issuesWhile = <T>(read: () => T): { readonly value: T | null; readonly issues: readonly Issue[] } => {
  try {
    return { value: read(), issues: [] }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    return { value: null, issues: error.issues }
  }
}
