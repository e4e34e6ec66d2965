import { daysAfter, type Sample } from '#kernel'
import { addEntry } from '#kernel/register'
import { closureRegister, exclusivityRegister, pointRegister, providerRegister, ruleRegister, shareRegister } from './registers.ts'
import made from './sample.json'
import { AccessPoint, Closure, CountryRule, Exclusivity, MarketShare, Provider } from './terms.ts'

const why = 'Part of the demonstration'

/** A market of providers that do not exist: licences of every standing, an exclusivity agreement, accounts that were closed. */
export const sample: Sample = async ({ db, who, now, today, newId }) => {
  const add = (register: unknown, entry: object): Promise<void> =>
    addEntry(register as never, { db, who, now }, newId(), entry as never, why)
  const day = (offset: number | undefined): string | undefined => (offset === undefined ? undefined : daysAfter(today, offset))
  for (const { until, checked, ...provider } of made.providers)
    await add(providerRegister, Provider.parse({ ...provider, licensedUntil: day(until), licenceCheckedOn: day(checked) }))
  const shareYear = Number(today.slice(0, 4)) - 1
  for (const [at, [provider, channel, volumeMillions]] of made.shares.entries())
    await add(
      shareRegister,
      MarketShare.parse({
        code: `MFANO-SHARE-${at + 1}`,
        provider,
        shareYear,
        channel,
        volumeMillions,
        figuresFrom: 'Made-up returns of providers',
      }),
    )
  for (const [at, [provider, county, pointName, pointKind, town, rural]] of made.points.entries())
    await add(
      pointRegister,
      AccessPoint.parse({
        code: `MFANO-POINT-${at + 1}`,
        provider,
        county,
        pointName,
        pointKind,
        town,
        rural,
        openHours: '8-17',
        pointCheckedOn: day(-40),
      }),
    )
  for (const [at, [country, ruleTopic, stance, en, sw, fr, ar]] of made.rules.entries())
    await add(
      ruleRegister,
      CountryRule.parse({
        code: `MFANO-RULE-${at + 1}`,
        country,
        ruleTopic,
        stance,
        whatItSays: { en, sw, fr, ar },
        ruleFrom: 'A made-up gazette',
        ruleCheckedOn: day(-70),
      }),
    )
  await add(
    exclusivityRegister,
    Exclusivity.parse({
      ...{
        code: 'MFANO-EXCLUSIVE-1',
        provider: 'MFANO-EXPRESS',
        boundParty: 'Mfano Duka agents',
        boundKind: 'agents',
        country: 'KEN',
        placesBound: 340,
      },
      ...{ inForceFrom: day(-700), inForceUntil: day(400), termState: 'in-force' },
      howKnown: {
        en: 'The provider told the central bank (made up).',
        sw: 'Mtoa huduma aliiambia benki kuu (ya kubuni).',
        fr: 'Le prestataire l’a déclaré à la banque centrale (inventé).',
        ar: 'أبلغ مقدم الخدمة البنك المركزي (مثال مختلق).',
      },
    }),
  )
  await add(
    closureRegister,
    Closure.parse({
      ...{ code: 'MFANO-CLOSURE-1', provider: 'MFANO-HAWILI', closedBy: 'A made-up bank abroad', country: 'GBR', closedOn: day(-120) },
      ...{ closureReason: 'risk-policy', noticeDays: 14, corridorsHit: ['GBR-KEN', 'GBR-SOM'] },
      whatFollowed: {
        en: 'The provider sends through another bank, at twice the cost (made up).',
        sw: 'Mtoa huduma hutuma kupitia benki nyingine, kwa gharama maradufu (ya kubuni).',
        fr: 'Le prestataire passe par une autre banque, deux fois plus chère (inventé).',
        ar: 'يرسل مقدم الخدمة عبر مصرف آخر بضعف التكلفة (مثال مختلق).',
      },
    }),
  )
}
