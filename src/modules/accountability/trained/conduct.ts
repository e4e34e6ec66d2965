import { z } from 'zod'
import { anyone, badInput, calendarDays, only, Refused, under, type Writing, workingDays } from '#kernel'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'
import { organisationId } from '../law/entries.ts'
import { Code } from '../plan/terms.ts'
import { postsOf } from './store.ts'
import { conductKinds, conductOutcomes, StaffNumber } from './terms.ts'

/** Whoever serves in the organisation whose official is reported does not look into it. */
export const independentEye = under('gcm:13.f', ({ case: it, who }: Guarded): void => {
  if (it.asked.organisationOfPost !== undefined && it.asked.organisationOfPost === who.organisation)
    throw new Refused('accountability.own-official', undefined, 'gcm:13.f')
})

/** Whoever found what happened does not alone decide what comes of it. */
export const secondPersonConcludes = under('gcm:13.f', ({ who, history }: Guarded): void => {
  if (history.findLast(({ step: name }) => name === 'find')?.actor === who.actor)
    throw new Refused('accountability.second-person-concludes', undefined, 'gcm:13.f')
})

const overseers = only('auditor', 'reviewer')
const Long = z.string().trim().min(20).max(4000).meta({ field: 'long text' })

/** What officials are said to have done wrong: looked into by others than their own organisation, until something comes of it. */
export const conduct = procedure({
  name: 'accountability.conduct',
  under: 'gcm:13.f',
  purpose: 'oversight',
  at: '/accountability/conduct',
  letters: 'CON',
  opens: {
    by: anyone,
    asks: z.object({
      post: Code,
      conductKind: z.enum(conductKinds),
      happenedOn: z.iso.date(),
      whatHappened: Long,
      staffNumber: StaffNumber.optional(),
      email: z.email().max(200).optional(),
    }),
    to: 'reported',
    about: 'post',
    adds: async (writing: Writing, given) => {
      const found = (await postsOf(writing)).find(({ code }) => code === given.post)
      if (!found) throw badInput('accountability.no-post', { code: String(given.post) }, 'post')
      if (String(given.happenedOn) > writing.today) throw badInput('accountability.day-not-yet', undefined, 'happenedOn')
      return { organisationOfPost: await organisationId(found.postOf, writing) }
    },
  },
  stages: ['reported', 'examined', 'found', 'concluded', 'not-found'],
  steps: {
    examine: step({
      from: 'reported',
      to: 'examined',
      by: overseers,
      asks: z.object({}),
      within: workingDays(5),
      assigns: true,
      safeguards: [independentEye],
    }),
    find: decision({
      from: 'examined',
      to: 'found',
      by: overseers,
      asks: z.object({}),
      within: calendarDays(60),
      safeguards: [independentEye],
      challenge: 'accountability.conduct-challenge',
    }),
    dismiss: decision({
      from: 'examined',
      to: 'not-found',
      by: overseers,
      asks: z.object({}),
      within: calendarDays(60),
      safeguards: [independentEye],
      challenge: 'accountability.conduct-challenge',
    }),
    conclude: decision({
      from: 'found',
      to: 'concluded',
      by: overseers,
      asks: z.object({ conductOutcome: z.enum(conductOutcomes), outcomeOn: z.iso.date() }),
      within: calendarDays(30),
      safeguards: [independentEye, secondPersonConcludes],
      challenge: 'accountability.conduct-challenge',
    }),
  },
  remindsDaysBefore: 7,
  escalatesTo: ['auditor'],
  tells: {
    examined: 'accountability.conduct-examined',
    concluded: 'accountability.conduct-concluded',
    'not-found': 'accountability.conduct-not-found',
  },
  figures: { by: ['conductKind'] },
})
