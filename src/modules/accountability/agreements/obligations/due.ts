import type { Tick } from '#kernel'
import { openCase } from '#kernel/procedure'
import { binds, nextDue, recurring, standingOf } from '../rules.ts'
import { allAgreements, obligationsOf } from '../store.ts'
import { obligations } from './procedure.ts'

/** Puts what the terms of an agreement in force bring back (committee, report, review) before whoever leads it, one at a time. */
export const obligationsDue: Tick = {
  name: 'accountability.obligations-due',
  work: async (writing) => {
    const { today } = writing
    const there = Map.groupBy(await obligationsOf(writing), ({ agreement, what }) => `${agreement} ${what}`)
    let opened = 0
    for (const { agreement, written } of await allAgreements(writing)) {
      if (!written || !agreement.inForceFrom || !binds(standingOf(agreement, today))) continue
      for (const { what, months } of recurring(written.terms)) {
        const before = there.get(`${agreement.code} ${what}`) ?? []
        if (before.some(({ stage }) => stage === 'owed')) continue
        const last =
          before
            .map(({ dueBy }) => dueBy)
            .sort()
            .at(-1) ?? null
        await openCase(obligations.declared, writing, {
          agreement: agreement.code,
          obligationKind: what,
          dueBy: nextDue(agreement.inForceFrom, months, last, today),
        })
        opened += 1
      }
    }
    return opened
  },
}
