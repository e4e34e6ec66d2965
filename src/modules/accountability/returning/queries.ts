import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { entriesOf } from '../law/entries.ts'
import { namesOf } from '../mechanism/store.ts'
import { entryRuleRegister, linkRegister, visitRegister } from './registers.ts'
import { hindrances, hindrancesOf, isUnchecked } from './rules.ts'
import { askers, EntryRule, entryPurposes, HometownLink, TalentVisit } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>
export const visitsOf = (asking: Asking): Promise<readonly TalentVisit[]> => entriesOf(visitRegister, asking)
export const linksOf = (asking: Asking): Promise<readonly HometownLink[]> => entriesOf(linkRegister, asking)

const Way = z.object({ rule: EntryRule, hindrances: z.array(z.enum(hindrances)), unchecked: z.boolean() })
export type Way = z.infer<typeof Way>

export const returning = query({
  name: 'accountability.returning',
  under: 'gcm:19.h',
  at: 'GET /accountability/returning',
  may: anyone,
  purpose: 'public information',
  as: 'the public',
  input: z.object({
    asker: z.enum(askers).optional(),
    purpose: z.enum(entryPurposes).optional(),
    days: z.coerce.number().int().min(1).max(36_500).optional(),
  }),
  result: z.object({
    ways: z.array(Way),
    visits: z.array(TalentVisit.omit({ peopleTaught: true })),
    links: z.array(HometownLink.extend({ quiet: z.boolean() })),
    names: z.record(z.string(), z.record(z.string(), z.string())),
    today: z.string(),
  }),
  async read(reading, wish) {
    const { today } = reading
    const rules = await entriesOf<EntryRule>(entryRuleRegister, reading)
    const ways = rules.map((rule) => ({
      rule,
      hindrances: [...hindrancesOf(rule, wish, today)],
      unchecked: isUnchecked(rule.ruleCheckedOn, today),
    }))
    const [visits, links] = [await visitsOf(reading), await linksOf(reading)]
    return {
      ways: ways.sort((a, b) => a.hindrances.length - b.hindrances.length || (a.rule.code < b.rule.code ? -1 : 1)),
      visits: [...visits].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1)),
      links: links
        .filter(({ linkUntil }) => linkUntil === undefined || linkUntil >= today)
        .map((link) => ({ ...link, quiet: isUnchecked(link.lastActiveOn, today) })),
      names: await namesOf(
        reading,
        [...visits, ...links].map(({ county }) => county).concat(links.map(({ localPartner }) => localPartner)),
      ),
      today,
    }
  },
})
