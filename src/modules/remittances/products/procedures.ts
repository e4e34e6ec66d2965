import { z } from 'zod'
import { anyone, badInput, calendarDays, only, Refused, type Writing, workingDays } from '#kernel'
import { compared, minus } from '#kernel/decimal'
import { decision, procedure, step } from '#kernel/procedure'
import { entriesOf } from '../entries.ts'
import { amountOf } from '../prices/amount.ts'
import { Code, Country, Money } from '../terms.ts'
import { anotherDecides, matchOf, trancheFits } from './rules.ts'
import { sumsOf } from './store.ts'
import type { MatchingScheme, Product } from './terms.ts'

const Typed = z.string().trim().min(1).max(40)

/** An amount as somebody typed it, or what is wrong with it. */
const typedAmount = (at: string, text: unknown): string => {
  const read = amountOf(String(text))
  if ('issue' in read) throw badInput(read.issue, read.values, at)
  return read.amount
}

const productOf = async (writing: Writing, code: unknown): Promise<Product> => {
  const found = (await entriesOf<Product>('remittances.product', writing)).find((product) => product.code === code)
  if (!found) throw badInput('remittances.no-product', { code: String(code) }, 'product')
  return found
}

const schemeOf = async (writing: Writing, code: unknown): Promise<MatchingScheme> => {
  const found = (await entriesOf<MatchingScheme>('remittances.matching_scheme', writing)).find((scheme) => scheme.code === code)
  if (!found) throw badInput('remittances.no-scheme', { code: String(code) }, 'scheme')
  return found
}

/** Whoever is interested in a product is answered; nobody promises to buy. */
export const interests = procedure({
  name: 'remittances.interest',
  under: 'gcm:19.e',
  purpose: 'remittances',
  at: '/remittances/interests',
  letters: 'INT',
  opens: {
    by: anyone,
    asks: z.object({
      product: Code,
      sumThoughtOf: Typed,
      livesIn: Country,
      question: z.string().trim().max(1000).optional().meta({ field: 'long text' }),
      email: z.email().max(200),
    }),
    to: 'registered',
    about: 'product',
    adds: async (writing, given) => {
      const { smallestSum, productCurrency } = await productOf(writing, given.product)
      const sumThoughtOf = typedAmount('sumThoughtOf', given.sumThoughtOf)
      if (compared(sumThoughtOf, smallestSum) < 0)
        throw badInput('remittances.below-smallest', { smallest: `${smallestSum} ${productCurrency}` }, 'sumThoughtOf')
      return { sumThoughtOf }
    },
  },
  stages: ['registered', 'answered'],
  steps: {
    answer: step({
      from: 'registered',
      to: 'answered',
      by: only('caseworker'),
      asks: z.object({ answerGiven: z.string().trim().min(10).max(4000).meta({ field: 'long text' }) }),
      within: workingDays(10),
    }),
  },
  escalatesTo: ['reviewer'],
  tells: { registered: 'remittances.interest-registered', answered: 'remittances.interest-answered' },
  figures: { by: ['product'] },
})

/** What is granted is never more than the scheme has left. */
const mustBeLeft = async (writing: Writing, scheme: string, granted: unknown): Promise<void> => {
  const { schemeBudget } = await schemeOf(writing, scheme)
  const promised = (await sumsOf(writing)).get(scheme)?.granted ?? '0'
  if (compared(promised, schemeBudget) > 0)
    throw new Refused('remittances.beyond-budget', { left: minus(schemeBudget, minus(promised, String(granted))) }, 'gcm:20.g')
}

/** People who give together for their home place ask the State to add to it: examined, decided by another, paid in two tranches with a report between. */
export const grants = procedure({
  name: 'remittances.grant',
  under: 'gcm:20.g',
  purpose: 'remittances',
  at: '/remittances/grants',
  letters: 'GRANT',
  opens: {
    by: anyone,
    asks: z.object({
      scheme: Code,
      groupName: z.string().trim().min(2).max(150),
      forCounty: z.coerce.number().int().min(1).max(47),
      whatIsBuilt: z.string().trim().min(20).max(3000).meta({ field: 'long text' }),
      ownContribution: Typed,
      /** Reckoned by the program, whatever is sent. */
      matchAsked: Money.optional(),
      email: z.email().max(200),
    }),
    to: 'received',
    about: 'scheme',
    leavesOut: () => ['matchAsked'],
    adds: async (writing, given) => {
      const scheme = await schemeOf(writing, given.scheme)
      if (writing.today < scheme.opensOn || writing.today > scheme.closesOn)
        throw badInput(
          'remittances.scheme-closed',
          { from: writing.words.date(scheme.opensOn), until: writing.words.date(scheme.closesOn) },
          'scheme',
        )
      const ownContribution = typedAmount('ownContribution', given.ownContribution)
      const matchAsked = matchOf(scheme, ownContribution, (await sumsOf(writing)).get(scheme.code)?.granted ?? '0')
      if (matchAsked === '0') throw badInput('remittances.nothing-left', undefined, 'scheme')
      return { ownContribution, matchAsked }
    },
  },
  stages: ['received', 'examined', 'granted', 'refused', 'first-paid', 'reported', 'paid'],
  steps: {
    examine: step({
      from: 'received',
      to: 'examined',
      by: only('caseworker'),
      asks: z.object({ whatWasFound: z.string().trim().min(20).max(4000).meta({ field: 'long text' }) }),
      within: workingDays(20),
    }),
    approve: decision({
      from: 'examined',
      to: 'granted',
      by: only('reviewer'),
      asks: z.object({ grantedSum: Money }),
      within: workingDays(15),
      safeguards: [anotherDecides],
      challenge: 'remittances.grant-challenge',
      fills: async (_, it) => ({ grantedSum: String(it.asked.matchAsked ?? '') }),
      also: async (writing, it, given) => {
        if (compared(String(given.grantedSum), String(it.asked.matchAsked)) > 0)
          throw new Refused('remittances.more-than-the-match', { match: String(it.asked.matchAsked) }, 'gcm:20.g')
        await mustBeLeft(writing, it.about!, given.grantedSum)
      },
    }),
    refuse: decision({
      from: 'examined',
      to: 'refused',
      by: only('reviewer'),
      asks: z.object({}),
      within: workingDays(15),
      safeguards: [anotherDecides],
      challenge: 'remittances.grant-challenge',
    }),
    payFirst: step({
      from: 'granted',
      to: 'first-paid',
      by: only('caseworker'),
      asks: z.object({ trancheAmount: Money, paymentReference: z.string().trim().min(2).max(100) }),
      within: workingDays(10),
      safeguards: [trancheFits],
    }),
    report: step({
      from: 'first-paid',
      to: 'reported',
      by: only('caseworker'),
      asks: z.object({
        whatWasDone: z.string().trim().min(20).max(4000).meta({ field: 'long text' }),
        ownShareSeen: z.enum(['yes', 'no']),
      }),
      within: calendarDays(180),
    }),
    payRest: step({
      from: 'reported',
      to: 'paid',
      by: only('caseworker'),
      asks: z.object({ trancheAmount: Money, paymentReference: z.string().trim().min(2).max(100) }),
      within: workingDays(10),
      safeguards: [trancheFits],
    }),
  },
  escalatesTo: ['reviewer'],
  tells: {
    received: 'remittances.grant-received',
    granted: 'remittances.grant-granted',
    refused: 'remittances.grant-refused',
    'first-paid': 'remittances.grant-first-paid',
    paid: 'remittances.grant-paid',
  },
  figures: { by: ['scheme', 'forCounty'] },
})
