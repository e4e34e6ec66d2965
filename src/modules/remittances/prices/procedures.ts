import { z } from 'zod'
import { anyone, calendarDays, only } from '#kernel'
import { decision, procedure, step } from '#kernel/procedure'
import { keepers } from '../terms.ts'
import { notYourOwnReport } from './rules.ts'
import { PricePaid } from './terms.ts'

/** What somebody really paid: looked at, then shown apart from what providers offer, or not shown, with reasons. */
export const pricesPaid = procedure({
  name: 'remittances.price_paid',
  under: 'gcm:20.f',
  purpose: 'public information',
  at: '/remittances/prices-paid',
  letters: 'PAID',
  opens: {
    by: anyone,
    asks: PricePaid.extend({ email: z.email().max(200).optional() }),
    to: 'reported',
    about: 'provider',
  },
  stages: ['reported', 'shown', 'not-shown'],
  steps: {
    show: step({
      from: 'reported',
      to: 'shown',
      by: only(...keepers),
      asks: z.object({}),
      within: calendarDays(14),
      safeguards: [notYourOwnReport],
    }),
    leaveOut: decision({
      from: 'reported',
      to: 'not-shown',
      by: only(...keepers),
      asks: z.object({}),
      within: calendarDays(14),
      challenge: 'remittances.price-paid-challenge',
    }),
  },
  escalatesTo: ['coordinator'],
  public: ['shown'],
  publicSees: ['from', 'to', 'provider', 'handedOver', 'currency', 'arrived', 'receiveCurrency', 'paidOn'],
  tells: { shown: 'remittances.price-paid-shown', 'not-shown': 'remittances.price-paid-not-shown' },
  figures: { by: ['provider'] },
})
