import { z } from 'zod'
import { TextInLanguages } from '#kernel'
import { Code, Currency, Money, Percent, papersShown } from '../terms.ts'

const Web = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .optional()

export const productKinds = [
  'diaspora-bond',
  'municipal-bond',
  'fund',
  'savings-account',
  'wage-account',
  'insurance',
  'pension',
  'loan',
] as const
export const risks = ['state-pays', 'deposit-insured', 'some-may-be-lost', 'all-may-be-lost', 'you-owe'] as const

/** Something to do with savings, or a way to borrow or insure: terms that can be held side by side. */
export const Product = z.object({
  code: Code,
  productName: TextInLanguages(150),
  productKind: z.enum(productKinds),
  offeredBy: z.string().trim().min(2).max(120),
  productCurrency: Currency,
  smallestSum: Money,
  termMonths: z.coerce.number().int().min(1).max(480),
  interestPercent: Percent,
  openingFee: Money.default('0'),
  yearlyFee: Money.default('0'),
  opensFromAbroad: z.enum(['yes', 'no']),
  papersAccepted: z.array(z.enum(papersShown)).max(papersShown.length),
  risk: z.enum(risks),
  riskInWords: TextInLanguages(600),
  earlyExit: TextInLanguages(400),
  productCheckedOn: z.iso.date(),
  productPage: Web,
})
export type Product = z.infer<typeof Product>

/** A scheme that adds to what people give together. */
export const MatchingScheme = z.object({
  code: Code,
  schemeName: TextInLanguages(150),
  paidBy: z.string().trim().min(1).max(40),
  whatFor: TextInLanguages(600),
  addsPercent: Percent,
  mostForOne: Money,
  schemeCurrency: Currency,
  schemeBudget: Money,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
})
export type MatchingScheme = z.infer<typeof MatchingScheme>
