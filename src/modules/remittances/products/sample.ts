import { daysAfter, type Sample } from '#kernel'
import { openCase } from '#kernel/procedure'
import { addEntry } from '#kernel/register'
import { grants } from './procedures.ts'
import { productRegister, schemeRegister } from './registers.ts'
import made from './sample.json'
import { MatchingScheme, Product } from './terms.ts'

const why = 'Part of the demonstration'

/** Products that nobody sells, one with terms that have grown old, and a scheme with an application. */
export const sample: Sample = async (writing) => {
  const { db, who, now, today, newId } = writing
  const add = (register: unknown, entry: object): Promise<void> =>
    addEntry(register as never, { db, who, now }, newId(), entry as never, why)
  for (const { checked, ...product } of made.products)
    await add(productRegister, Product.parse({ ...product, productCheckedOn: daysAfter(today, checked) }))
  await add(schemeRegister, MatchingScheme.parse({ ...made.scheme, opensOn: daysAfter(today, -60), closesOn: daysAfter(today, 200) }))
  await openCase(grants.declared, writing, {
    ...{
      scheme: 'MFANO-MATCH',
      groupName: 'Mfano people from a made-up village',
      forCounty: 32,
      ownContribution: '800000',
      email: 'mfano@mfano.example',
    },
    whatIsBuilt: 'A well with a pump and two taps beside the school of a made-up village.',
  })
}
