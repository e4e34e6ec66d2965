import { z } from 'zod'
import { only, workingDays } from '#kernel'
import { decision, procedure, step } from '#kernel/procedure'

/** A passport that an employer or anybody else keeps from its holder: urgent, and never held against the holder. */
export const retainedPapers = procedure({
  name: 'people.retained',
  under: ['gcm:6.i', 'gcm:11.d'],
  purpose: 'civil registration',
  at: '/people/retained-documents',
  letters: 'KEPT',
  opens: {
    by: only('registrar'),
    asks: z.object({
      documentNumber: z.string().trim().min(3).max(20),
      whoKeepsIt: z.string().trim().min(5).max(2000).meta({ field: 'long text' }),
    }),
    to: 'reported',
    about: 'documentNumber',
    liesWith: async ({ who }) => who.organisation,
  },
  stages: ['reported', 'asked-for', 'given-back', 'replaced'],
  steps: {
    askFor: step({
      from: 'reported',
      to: 'asked-for',
      by: only('registrar'),
      asks: z.object({ whatWasDone: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
      within: workingDays(1),
    }),
    giveBack: step({
      from: 'asked-for',
      to: 'given-back',
      by: only('registrar'),
      asks: z.object({ whatWasDone: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
      within: workingDays(3),
    }),
    replace: decision({
      from: ['reported', 'asked-for'],
      to: 'replaced',
      by: only('registrar'),
      asks: z.object({}),
      within: workingDays(3),
      challenge: 'people.retained-challenge',
    }),
  },
  escalatesTo: ['registrar'],
  tells: {},
  figures: { by: [] },
})
