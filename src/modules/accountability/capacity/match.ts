import { z } from 'zod'
import { BadInput, badInput, only, Refused, under, type Writing, workingDays } from '#kernel'
import { type Case, decision, type Guarded, procedure, step } from '#kernel/procedure'
import { addEntry } from '#kernel/register'
import { currentEntries } from '../current.ts'
import { Decimal } from '../decimal.ts'
import { keepers } from './keepers.ts'
import { needRegister, offerRegister, supportRegister } from './registers.ts'
import { Code, Currency, type Need, type Offer, Support } from './terms.ts'

const Wish = z.object({
  need: Code,
  offer: Code,
  fitsBecause: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
})

const Terms = z.object({
  size: Decimal,
  currency: Currency.optional(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  conditions: z.string().trim().max(2000).optional().meta({ field: 'long text' }),
  expected: z.string().trim().min(3).max(2000).meta({ field: 'long text' }),
})

/** Whoever proposed a match does not say yes to it: a second person does (gcm:p39). */
export const notTheProposer = under('gcm:p39', ({ case: it, who }: Guarded): void => {
  if (it.openedBy !== null && it.openedBy === who.actor) throw new Refused('accountability.match-second-person', undefined, 'gcm:p39')
})

/** The request and the offer of a match, or what is wrong with their codes. */
const sidesOf = async (writing: Writing, { need, offer }: { need: string; offer: string }): Promise<{ need: Need; offer: Offer }> => {
  const found = {
    need: (await currentEntries<Need>(needRegister, writing)).find(({ entry }) => entry.code === need)?.entry,
    offer: (await currentEntries<Offer>(offerRegister, writing)).find(({ entry }) => entry.code === offer)?.entry,
  }
  if (!found.need) throw badInput('accountability.no-need', { code: need }, 'need')
  if (!found.offer) throw badInput('accountability.no-offer', { code: offer }, 'offer')
  if (found.need.supportKind !== found.offer.supportKind) throw badInput('accountability.match-other-kind', undefined, 'offer')
  return { need: found.need, offer: found.offer }
}

/** What was agreed, as an entry of the register of support. */
const keepSupport = async (writing: Writing, it: Case, given: Readonly<Record<string, unknown>>): Promise<void> => {
  const { need, offer } = await sidesOf(writing, it.asked as z.infer<typeof Wish>)
  const terms = given as z.infer<typeof Terms>
  const support = Support.parse({
    code: it.reference,
    what: need.what,
    supportKind: need.supportKind,
    objective: need.objective,
    cites: [...new Set([...(need.cites ?? []), ...(offer.cites ?? [])])],
    need: need.code,
    offer: offer.code,
    provider: offer.organisation,
    receiver: need.organisation,
    countries: need.countries,
    places: need.places,
    size: terms.size,
    unit: need.unit,
    currency: terms.currency ?? offer.currency,
    agreedOn: writing.today,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    conditions: terms.conditions || undefined,
    expected: terms.expected,
  })
  const issues = (await supportRegister.fits!(writing))(new Map())(support)
  if (issues.length > 0) throw new BadInput(issues)
  await addEntry(supportRegister as never, writing, writing.newId(), support, `Agreed as ${it.reference}`)
}

const kept = only(...keepers)

/** A request and an offer are put to both sides; a second person says yes or no, never the program. */
export const matches = procedure({
  name: 'accountability.match',
  under: ['gcm:p39', 'sgr:65'],
  purpose: 'coordination',
  at: '/accountability/capacity/matches',
  letters: 'SUP',
  opens: {
    by: kept,
    asks: Wish,
    to: 'proposed',
    about: 'need',
    also: async (writing, it) => {
      await sidesOf(writing, it.asked as z.infer<typeof Wish>)
    },
  },
  stages: ['proposed', 'agreed', 'declined', 'withdrawn'],
  steps: {
    agree: decision({
      from: 'proposed',
      to: 'agreed',
      by: kept,
      asks: Terms,
      within: workingDays(30),
      safeguards: [notTheProposer],
      challenge: 'accountability.match-challenge',
      also: keepSupport,
    }),
    decline: decision({
      from: 'proposed',
      to: 'declined',
      by: kept,
      asks: z.object({}),
      safeguards: [notTheProposer],
      challenge: 'accountability.match-challenge',
    }),
    withdraw: step({
      from: 'proposed',
      to: 'withdrawn',
      by: kept,
      asks: z.object({ fitsBecause: z.string().trim().min(10).max(2000).meta({ field: 'long text' }) }),
    }),
  },
  remindsDaysBefore: 7,
  escalatesTo: ['coordinator'],
  tells: { agreed: 'accountability.match-told-agreed', declined: 'accountability.match-told-declined' },
  figures: { by: ['need'] },
})
