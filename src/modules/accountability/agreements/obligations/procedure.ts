import { z } from 'zod'
import { BadInput, only, type Reading } from '#kernel'
import { Upload } from '#kernel/files'
import { decision, procedure, step } from '#kernel/procedure'
import { entriesOf, issue, keysOf, organisationId, unknownIn } from '../../law/entries.ts'
import { papers } from '../../papers.ts'
import { keepers } from '../keepers.ts'
import { agreementRegister } from '../registers.ts'
import { type Agreement, Code, Party } from '../terms.ts'

/** What an agreement may ask of its parties by a day. */
export const obligationKinds = ['joint-committee', 'report', 'review', 'consultation', 'figures', 'payment', 'measure'] as const
const Text = z.string().trim().max(2000).meta({ field: 'long text' })

const Owed = z.object({
  agreement: Code,
  obligationKind: z.enum(obligationKinds),
  detail: z.string().trim().max(500).optional(),
  owedBy: Party.optional(),
  dueBy: z.iso.date(),
})

const agreementOf = async (reading: Pick<Reading, 'db' | 'who'>, code: unknown): Promise<Agreement | undefined> =>
  (await entriesOf<Agreement>(agreementRegister, reading)).find((each) => each.code === code)

const judge = {
  from: 'owed',
  by: only('coordinator', 'delegate'),
  asks: z.object({}),
  challenge: 'accountability.challenge-by-correction',
} as const

/** What agreements ask by a day: whoever leads is reminded, and what passes its day is brought before those who answer for it. */
export const obligations = procedure({
  name: 'accountability.obligation',
  under: ['gcm:5.a', 'gcm:21.a', 'gcm:22.b', 'gcm:p43'],
  purpose: 'public information',
  at: '/accountability/obligations',
  letters: 'OBL',
  files: papers,
  opens: {
    by: only(...keepers),
    asks: Owed,
    to: 'owed',
    about: 'agreement',
    dueBy: 'dueBy',
    adds: async (writing, { agreement, owedBy }) => {
      const issues = unknownIn(
        'agreement',
        [String(agreement)],
        await keysOf('accountability.agreement', writing),
        'accountability.no-agreement',
      )
      if (issues.length > 0) throw new BadInput(issues)
      return { owedBy: owedBy ?? writing.who.state }
    },
    liesWith: async (writing, { agreement }) => {
      const found = await agreementOf(writing, agreement)
      return found ? organisationId(found.leadBody, writing) : null
    },
  },
  stages: ['owed', 'kept', 'breached', 'waived'],
  remindsDaysBefore: 30,
  steps: {
    keep: step({
      from: ['owed', 'breached'],
      to: 'kept',
      by: only(...keepers),
      asks: z.object({ doneOn: z.iso.date(), whatWasDone: Text.min(10), whyLate: Text.optional(), proofFile: Upload.optional() }),
      publicSees: ['doneOn', 'whatWasDone', 'whyLate'],
      also: async ({ today }, it, { doneOn, whyLate }) => {
        const [done, due] = [String(doneOn), String(it.asked.dueBy)]
        if (done > today) throw new BadInput([issue('doneOn', 'accountability.done-in-future')])
        if (done > due && !whyLate) throw new BadInput([issue('whyLate', 'accountability.say-why-late')])
      },
    }),
    breach: decision({ ...judge, to: 'breached' }),
    waive: decision({ ...judge, to: 'waived' }),
  },
  rests: ['breached'],
  escalatesTo: ['coordinator', 'delegate'],
  tells: {},
  public: ['owed', 'kept', 'breached', 'waived'],
  publicSees: ['agreement', 'obligationKind', 'detail', 'owedBy', 'dueBy'],
  figures: { by: ['obligationKind', 'agreement'] },
  related: ({ about }) => (about ? [['accountability.agreement-page', `/accountability/agreements/${about}`]] : []),
})
