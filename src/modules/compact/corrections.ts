import { z } from 'zod'
import { anyone, only, Refused, under, workingDays } from '#kernel'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'

const Correction = z.object({
  what: z.string().trim().min(1).max(200),
  wrong: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
  instead: z.string().trim().max(4000).optional().meta({ field: 'long text' }),
  kind: z.enum(['summary', 'official-text', 'crosswalk', 'figure', 'translation', 'other']),
  email: z.email().max(200).optional(),
})

/** Whoever asked for a correction does not decide about it. */
export const notTheAsker = under('gcm:p13.d', ({ case: it, who }: Guarded): void => {
  if (it.openedBy !== null && it.openedBy === who.actor) throw new Refused('compact.correction.not-the-asker', undefined, 'gcm:p13.d')
})

/** Whoever examined a correction does not also publish it. */
export const fourEyes = under('gcm:p13.d', ({ who, history }: Guarded): void => {
  const decided = history.findLast((event) => event.step === 'accept' || event.step === 'refuse')
  if (decided?.actor != null && decided.actor === who.actor) throw new Refused('compact.correction.four-eyes', undefined, 'gcm:p13.d')
})

const editors = only('editor')

/** A person says that something published is wrong; within twenty working days they are answered with reasons. */
export const corrections = procedure({
  name: 'compact.correction',
  under: ['gcm:p13.d', 'sgr:11'],
  purpose: 'public information',
  at: '/compact/corrections',
  letters: 'COR',
  opens: { by: anyone, asks: Correction, to: 'received', about: 'what' },
  stages: ['received', 'assigned', 'examined', 'accepted', 'refused', 'published'],
  within: workingDays(20),
  steps: {
    assign: step({ from: 'received', to: 'assigned', by: editors, asks: z.object({}), within: workingDays(3), assigns: true }),
    examine: step({
      from: 'assigned',
      to: 'examined',
      by: editors,
      asks: z.object({ findings: z.string().trim().min(10).max(4000).meta({ field: 'long text' }) }),
      within: workingDays(10),
      safeguards: [notTheAsker],
    }),
    accept: decision({
      from: 'examined',
      to: 'accepted',
      by: editors,
      asks: z.object({}),
      within: workingDays(5),
      safeguards: [notTheAsker],
      challenge: 'compact.correction.challenge',
    }),
    refuse: decision({
      from: 'examined',
      to: 'refused',
      by: editors,
      asks: z.object({}),
      within: workingDays(5),
      safeguards: [notTheAsker],
      challenge: 'compact.correction.challenge',
    }),
    publish: step({
      from: 'accepted',
      to: 'published',
      by: editors,
      asks: z.object({ changed: z.string().trim().min(10).max(1000).meta({ field: 'long text' }) }),
      within: workingDays(5),
      safeguards: [fourEyes],
    }),
  },
  escalatesTo: ['coordinator'],
  tells: {
    received: 'compact.correction.told-received',
    accepted: 'compact.correction.told-accepted',
    refused: 'compact.correction.told-refused',
    published: 'compact.correction.told-published',
  },
  public: ['accepted', 'refused', 'published'],
  publicSees: ['what', 'kind', 'wrong', 'instead'],
  figures: { by: ['kind'] },
})
