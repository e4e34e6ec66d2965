import { z } from 'zod'
import { anyone, BadInput, badInput, only, Refused, TextInLanguages, type Writing, workingDays } from '#kernel'
import { type Case, decision, procedure, step } from '#kernel/procedure'
import { addEntry } from '#kernel/register'
import { currentEntries, organisationsAndParagraphs } from '../current.ts'
import { pledgeRegister } from './registers.ts'
import { flawOf, secondPerson } from './rules.ts'
import { findContact, keepContact } from './store.ts'
import { Pledge, Pledging } from './terms.ts'

/** The link by which whoever made a pledge says that it is theirs. */
export const confirmAddress = (sign: Writing['sign'], id: string): string =>
  `/accountability/pledge-confirm/${id}/${sign('pledge confirmed', id)}`
/** The link by which they report and withdraw. */
export const reportKey = (sign: Writing['sign'], code: string): string => sign('pledge report', code)

/** What is wrong with a pledge that is sent in: it must be measurable, and point to what there is. */
const mustFit = async (writing: Writing, asked: Pledging): Promise<void> => {
  const flaw = flawOf(asked, writing.today)
  if (flaw) throw badInput(flaw.key, undefined, flaw.at)
  const { paragraphs } = await organisationsAndParagraphs(writing)
  const strangers = (asked.cites ?? []).filter((code) => !paragraphs.has(code))
  if (strangers.length > 0)
    throw new BadInput(strangers.map((code) => ({ at: 'cites', saying: { key: 'accountability.no-paragraph', values: { code } } })))
  if (!asked.pair) return
  const known = (await currentEntries<Pledge>(pledgeRegister, writing)).some(({ entry }) => entry.code === asked.pair)
  if (!known) throw badInput('accountability.no-pledge', { code: asked.pair }, 'pair')
}

/** Keeps how the pledger is reached; somebody without an account is asked by e-mail whether the pledge is theirs. */
const remember = async (writing: Writing, it: Case): Promise<void> => {
  await mustFit(writing, it.asked as Pledging)
  if (!it.openedBy && !it.email) throw badInput('accountability.pledge-needs-email', undefined, 'email')
  await keepContact(writing, {
    id: it.id,
    reference: it.reference,
    actor: it.openedBy,
    email: it.email,
    language: it.language,
    confirmedAt: it.openedBy ? writing.now : null,
  })
  if (!it.openedBy && it.email)
    await writing.tell({
      to: { email: it.email, language: it.language },
      key: 'accountability.pledge-confirm-please',
      values: { reference: it.reference },
      link: confirmAddress(writing.sign, it.id),
    })
}

/** Refuses to go on with a pledge that nobody has said to be theirs. */
const mustBeConfirmed = async (writing: Writing, it: Case): Promise<void> => {
  const contact = await findContact(writing, it.id)
  if (!contact?.confirmedAt) throw new Refused('accountability.pledge-not-confirmed', undefined, 'sgr:82')
}

const Shown = z.object({ what: TextInLanguages(300) })

/** Puts a pledge into the register, and tells whoever made it where it stands and how to report. */
const publish = async (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const { shortly: _, email: __, ...asked } = it.asked as Pledging
  const pledge = Pledge.parse({
    ...asked,
    code: it.reference,
    what: Shown.parse({ what: given.what }).what,
    pledgedOn: writing.dayOf(it.openedAt),
  })
  await addEntry(pledgeRegister as never, writing, writing.newId(), pledge, `Published as ${it.reference}`)
  const contact = await findContact(writing, it.id)
  const to = contact?.actor ? { account: contact.actor } : contact?.email ? { email: contact.email, language: contact.language } : null
  if (to)
    await writing.tell({
      to,
      key: 'accountability.pledge-published',
      values: { reference: it.reference },
      link: `/accountability/pledges/${it.reference}/report/${reportKey(writing.sign, it.reference)}`,
    })
}

const examiners = only('coordinator', 'editor', 'reviewer')

/** Anybody pledges; one person examines whether it can be measured, a second publishes it. */
export const pledging = procedure({
  name: 'accountability.pledging',
  under: 'sgr:82',
  purpose: 'coordination',
  at: '/accountability/pledge-reviews',
  letters: 'PLE',
  opens: { by: anyone, asks: Pledging, to: 'received', about: 'shortly', also: remember },
  stages: ['received', 'examined', 'published', 'refused'],
  within: workingDays(20),
  steps: {
    examine: step({
      from: 'received',
      to: 'examined',
      by: examiners,
      asks: z.object({ findings: z.string().trim().min(10).max(4000).meta({ field: 'long text' }) }),
      within: workingDays(10),
      also: mustBeConfirmed,
    }),
    publish: decision({
      from: 'examined',
      to: 'published',
      by: only('coordinator', 'reviewer'),
      asks: Shown,
      within: workingDays(10),
      safeguards: [secondPerson],
      challenge: 'accountability.pledge-challenge',
      also: publish,
    }),
    refuse: decision({
      from: ['received', 'examined'],
      to: 'refused',
      by: only('coordinator', 'reviewer'),
      asks: z.object({}),
      challenge: 'accountability.pledge-challenge',
    }),
  },
  remindsDaysBefore: 3,
  escalatesTo: ['coordinator'],
  tells: { received: 'accountability.pledge-told-received', refused: 'accountability.pledge-told-refused' },
  figures: { by: ['pledgeKind', 'pledger'] },
})
