import { z } from 'zod'
import { anyone, query } from '#kernel'
import { compared } from '#kernel/decimal'
import { entriesOf } from '../entries.ts'
import { amountOf } from '../prices/amount.ts'
import { papersShown } from '../terms.ts'
import { instalmentOf, matchOf, realYearly, termsOld } from './rules.ts'
import { interestIn, sumsOf } from './store.ts'
import { MatchingScheme, Product, productKinds } from './terms.ts'

const Line = z.object({
  product: Product,
  /** What is reckoned with: the sum asked for, or the smallest that is taken. */
  sum: z.string(),
  tooSmall: z.boolean(),
  yearly: z.string().nullable(),
  instalment: z.string().nullable(),
  old: z.boolean(),
  interested: z.number(),
})
export type Line = z.infer<typeof Line>

export const products = query({
  name: 'remittances.products',
  under: ['gcm:19.e', 'gcm:20.h', 'gcm:20.g'],
  at: 'GET /remittances/invest',
  may: anyone,
  purpose: 'public information',
  as: 'the program',
  input: z.object({
    productKind: z.enum(productKinds).optional(),
    paper: z.enum(papersShown).optional(),
    fromAbroad: z.enum(['yes', 'no']).optional(),
    sum: z.string().trim().max(40).optional(),
    currency: z.string().trim().toUpperCase().max(3).optional(),
  }),
  result: z.object({
    lines: z.array(Line),
    all: z.number(),
    currencies: z.array(z.string()),
    wrong: z.string().nullable(),
    schemes: z.array(
      z.object({
        scheme: MatchingScheme,
        applications: z.number(),
        granted: z.string(),
        paid: z.string(),
        open: z.boolean(),
        example: z.string(),
      }),
    ),
  }),
  async read(reading, { productKind, paper, fromAbroad, sum, currency }) {
    const { today, words } = reading
    const all = await entriesOf<Product>('remittances.product', reading)
    const read = sum ? amountOf(sum) : null
    const asked = read !== null && 'amount' in read ? read.amount : null
    const interested = await interestIn(reading)
    const lines = all
      .filter((product) => !productKind || product.productKind === productKind)
      .filter((product) => !paper || product.papersAccepted.includes(paper))
      .filter((product) => !fromAbroad || product.opensFromAbroad === fromAbroad)
      .filter((product) => !currency || product.productCurrency === currency)
      .map((product): Line => {
        const tooSmall = asked !== null && compared(asked, product.smallestSum) < 0
        const reckoned = asked === null || tooSmall ? product.smallestSum : asked
        return {
          product,
          sum: reckoned,
          tooSmall,
          yearly: realYearly(product, reckoned),
          instalment:
            product.productKind === 'loan'
              ? instalmentOf(reckoned, product.interestPercent, product.termMonths, product.productCurrency)
              : null,
          old: termsOld(product.productCheckedOn, today),
          interested: interested.get(product.code) ?? 0,
        }
      })
    const sums = await sumsOf(reading)
    const schemes = (await entriesOf<MatchingScheme>('remittances.matching_scheme', reading)).map((scheme) => {
      const { applications = 0, granted = '0', paid = '0' } = sums.get(scheme.code) ?? {}
      const open = scheme.opensOn <= today && today <= scheme.closesOn
      return { scheme, applications, granted, paid, open, example: matchOf(scheme, '1000', granted) }
    })
    return {
      lines,
      all: all.length,
      currencies: [...new Set(all.map(({ productCurrency }) => productCurrency))].sort(),
      wrong: read !== null && 'issue' in read ? words.say(read.issue, read.values) : null,
      schemes,
    }
  },
})
