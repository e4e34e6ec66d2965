import { z } from 'zod'
import { badInput, only, Refused, under, workingDays } from '#kernel'
import type { TablesRules } from '#kernel/access'
import { decision, type Guarded, procedure, step } from '#kernel/procedure'
import { papers } from '../../papers.ts'
import { keysOf } from '../store.ts'
import { Code } from '../terms.ts'
import { approve, freeze } from './store.ts'

const Edition = z.object({
  plan: Code,
  changes: z.string().trim().min(10).max(4000).meta({ field: 'long text' }),
  paper: z.file().max(10_000_000).optional(),
})

/** Whoever submitted a plan does not also decide about it. */
export const notWhoSubmitted = under('gcm:p13.d', ({ who, history }: Guarded): void => {
  const submitted = history.findLast(({ step }) => step === 'submit')
  if (submitted?.actor != null && submitted.actor === who.actor)
    throw new Refused('accountability.edition.not-who-submitted', undefined, 'gcm:p13.d')
})

const Met = z.object({ decidedOn: z.iso.date(), meeting: z.string().trim().max(200).optional() })

/** A plan is drawn up, submitted as it is at that moment, and approved by the coordination mechanism, or returned with reasons. */
export const editions = procedure({
  name: 'accountability.edition',
  under: ['sgr:59', 'gcm:p43', 'gcm:p38'],
  purpose: 'public information',
  at: '/accountability/editions',
  letters: 'PLAN',
  files: papers,
  opens: {
    by: only('coordinator'),
    asks: Edition,
    to: 'draft',
    about: 'plan',
    adds: async (writing, { plan }) => {
      const plans = await keysOf(writing, 'accountability.plan')
      if (!plans.has(String(plan))) throw badInput('accountability.no-plan', { code: String(plan) }, 'plan')
      return {}
    },
    goesTo: (id) => `/accountability/editions/${id}`,
  },
  stages: ['draft', 'submitted', 'approved', 'returned', 'withdrawn'],
  steps: {
    submit: step({
      from: ['draft', 'returned'],
      to: 'submitted',
      by: only('coordinator'),
      asks: z.object({ remark: z.string().trim().max(2000).optional().meta({ field: 'long text' }) }),
      also: async (writing, it) => {
        await freeze(writing, it.id, String(it.about))
      },
    }),
    approve: decision({
      from: 'submitted',
      to: 'approved',
      by: only('member'),
      asks: Met,
      within: workingDays(30),
      safeguards: [notWhoSubmitted],
      challenge: 'accountability.edition.challenge',
      also: async (writing, it, { decidedOn }) => {
        if (String(decidedOn) > writing.today) throw badInput('accountability.day-not-yet', undefined, 'decidedOn')
        await approve(writing, it.id, String(decidedOn))
      },
    }),
    giveBack: decision({
      from: 'submitted',
      to: 'returned',
      by: only('member'),
      asks: Met,
      within: workingDays(30),
      safeguards: [notWhoSubmitted],
      challenge: 'accountability.edition.challenge',
    }),
    withdraw: step({
      from: ['draft', 'returned'],
      to: 'withdrawn',
      by: only('coordinator'),
      asks: z.object({ remark: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
    }),
  },
  escalatesTo: ['coordinator'],
  remindsDaysBefore: 5,
  tells: {
    approved: 'accountability.edition.told-approved',
    returned: 'accountability.edition.told-returned',
  },
  public: ['submitted', 'approved', 'returned'],
  publicSees: ['plan', 'changes'],
  figures: { by: ['plan'] },
  related: ({ about }) =>
    about
      ? [
          ['accountability.editions-of.title', `/accountability/editions-of?plan=${about}`],
          ['accountability.tree.title', `/accountability/tree?plan=${about}`],
        ]
      : [],
})

const frozenColumns = ['state', 'edition', 'round', 'plan', 'frozen_at', 'items', 'fingerprint', 'approved_on', 'number']

export const editionTables: TablesRules = {
  'accountability.frozen': {
    purpose: 'public information',
    read: { public: { columns: frozenColumns, rows: 'all' }, staff: { rows: ['all'] } },
    write: { by: ['coordinator', 'member'], verbs: ['insert', 'update'], rows: ['all'] },
  },
  'accountability.frozen_item': {
    purpose: 'public information',
    appendOnly: true,
    read: { public: { columns: 'all', rows: 'all' }, staff: { rows: ['all'] } },
    write: { by: ['coordinator'], verbs: ['insert'], rows: ['all'] },
  },
}
