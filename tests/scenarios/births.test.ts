import assert from 'node:assert/strict'
import { daysAfter } from '../../src/kernel/clock.ts'
import type { Answer, Fields, Visitor } from '../../src/kernel/testing/visitor.ts'
import { scenario } from '../scenario.ts'
import { today } from '../today.ts'
import { referenceIn, register } from './persons.ts'

const parts = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}
const bear = async (registrar: Visitor, day: string, given: Fields): Promise<Answer> =>
  registrar.fill('/people/births/register', {
    sex: 'male',
    informant: 'parent',
    happenedAt: 'Kakuma',
    ...parts('happenedOn', day),
    ...given,
  })
const mother = (registrar: Visitor, name: string, nationality: string) =>
  register(registrar, {
    names: { asSaid: name },
    birth: { birthYear: '1996' },
    about: { sex: 'female', nationalities: nationality, nationalityStanding: 'says-so' },
  })

scenario(
  'gcm:4.a',
  'the child of a migrant without papers is registered late, on what there is, and its certificate is checked by whoever holds it',
  async ({ person, reader }) => {
    const pendo = await person('Pendo Mfano')
    const whose = await mother(pendo, 'ለምለም ናሙና', 'Ethiopia')
    const reference = referenceIn((await pendo.open(whose)).text)
    const born = daysAfter(today, -400)
    assert.match(
      (await bear(pendo, daysAfter(today, 3), { childName: 'Yared Namuna', proofs: 'declaration', motherRecord: reference })).text,
      /That day is still to come/,
    )
    const answer = await bear(pendo, born, {
      childName: 'ያሬድ ናሙና',
      childLatin: 'Yared Namuna',
      proofs: ['health-card', 'two-witnesses'],
      motherRecord: reference,
    })
    const event = answer.onwards
    const page = await pendo.follow(answer)
    assert.match(page.text, /registered late proven/)
    assert.match(page.text, /Ethiopia: from the mother/)
    const pdf = await pendo.request(`${event}?as=pdf`)
    assert.equal(pdf.status, 200)
    assert.match(pdf.headers.get('content-type') ?? '', /pdf/)
    const sheet = (await pendo.request(`${event}?as=html`)).text
    assert.match(sheet, /Certificate of birth/)
    assert.match(sheet, /Yared Namuna/)
    const [number, code] = [/B-\d{4}-\d{6}/.exec(sheet)![0], /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(sheet)![0]]
    const checked = await reader().open(`/people/certificates?number=${number}&code=${code.toLowerCase()}`)
    assert.match(checked.text, /Genuine: (\u2068)?Certificate of birth/)
    assert.doesNotMatch(checked.text, /Yared|ያሬድ|Namuna|Kakuma|Ethiopia/)
    const forged = await reader('fr').open(`/people/certificates?number=${number}&code=AAAA-BBBB-CCCC`)
    assert.match(forged.text, /Nous n'avons délivré aucun acte/)
    assert.equal((await reader().open(event)).status, 303)

    const child = /\/people\/persons\/[0-9a-f-]{36}/.exec(page.html)![0]
    const shown = await pendo.open(child)
    assert.match(shown.text, /mother ለምለም ናሙና/)
    assert.match(shown.text, /A child: under eighteen/)
    assert.match(shown.text, /Birth B-/)

    const twice = await bear(pendo, born, { childName: 'Yared Namuna', proofs: 'declaration', motherRecord: reference })
    assert.equal(twice.status, 422)
    assert.match(twice.text, /A child who is registered is very likely this one/)
    assert.match(twice.html, /value="Yared Namuna"/)

    const alone = await pendo.follow(await bear(pendo, daysAfter(today, -3000), { childName: 'Abebe Namuna', proofs: 'declaration' }))
    assert.match(alone.text, /registered long after declared/)
    assert.match(alone.text, /It is registered and counts/)
  },
)

scenario(
  'gcm:4.b',
  'a mother confers nationality as a father does; where no law gives a child one, the birth says so and finding out begins',
  async ({ person, reader }) => {
    const ask = async (query: string, language?: string) => (await reader(language).open(`/people/nationality-of-a-child?${query}`)).text
    assert.match(await ask('motherOf=Kenya&bornInCountry=Somalia'), /has the nationality of Kenya from birth.*Kenya: from the mother/)
    assert.match(await ask('fatherOf=Kenya&bornInCountry=Somalia'), /has the nationality of Kenya from birth.*Kenya: from the father/)
    assert.match(
      await ask('motherOf=Somalia&bornInCountry=Kenya'),
      /at risk of being stateless.*Somalia: its law does not let this parent \(mother\)/,
    )
    assert.match(await ask('motherOf=Somalia&bornInCountry=Lebanon'), /has the nationality of Lebanon/)
    assert.match(await ask('motherOf=Atlantis'), /No country is called Atlantis/)
    assert.match(await ask('motherOf=كينيا', 'ar'), /من الأم/)

    const [pendo, salim] = [await person('Pendo Mfano'), await person('Salim Mfano')]
    const whose = await mother(pendo, 'Hodan Tusaale', 'Somalia')
    const reference = referenceIn((await pendo.open(whose)).text)
    const page = await pendo.follow(
      await bear(pendo, daysAfter(today, -5), { childName: 'Liban Tusaale', proofs: 'health-notification', motherRecord: reference }),
    )
    assert.match(page.text, /registered in time proven/)
    assert.match(page.text, /the child is at risk of being stateless/)
    const determination = /\/people\/determinations\/[0-9a-f-]{36}/.exec(page.html)![0]
    const child = /\/people\/persons\/[0-9a-f-]{36}/.exec(page.html)![0]
    assert.match((await pendo.open(child)).text, /May be without any nationality/)
    assert.match((await salim.open(determination)).text, /No law of the parents. countries/)
    const found = { whatWasFound: 'The consulate of the father’s country was asked and knows of no father.' }
    await pendo.fill(`${determination}/examine?version=1`, found)
    const decision = { reasons: 'No law gives the child a nationality; ours is given.', ground: 'Made-up Citizenship Act, section 15' }
    const same = await pendo.fill(`${determination}/give?version=2`, decision)
    assert.equal(same.status, 403)
    assert.match(same.text, /another registrar does/)
    await salim.fill(`${determination}/give?version=2`, decision)
    assert.match((await pendo.open(determination)).text, /was given our nationality/)

    const alike = await mother(pendo, 'Zawadi Kielelezo', 'Kenya')
    const kenyan = await pendo.follow(
      await bear(pendo, daysAfter(today, -5), {
        childName: 'Imara Kielelezo',
        proofs: 'health-notification',
        motherRecord: referenceIn((await pendo.open(alike)).text),
      }),
    )
    assert.match(kenyan.text, /Kenya: from the mother/)
    assert.doesNotMatch(kenyan.text, /at risk/)
    const orphan = await pendo.follow(
      await bear(pendo, daysAfter(today, -2), {
        childName: 'Tumaini Mwigo',
        proofs: 'declaration',
        foundChild: 'yes',
        informant: 'official',
      }),
    )
    assert.match(orphan.text, /Kenya: as a child that was found there/)
  },
)

scenario(
  'nyd:I.5.f',
  'marriage, divorce, adoption and death are registered, and what cannot have been is refused with its reason',
  async ({ person }) => {
    const pendo = await person('Pendo Mfano')
    const grown = async (name: string, year: string): Promise<readonly [string, string]> => {
      const at = await register(pendo, { names: { asSaid: name }, birth: { birthYear: year } })
      return [at, referenceIn((await pendo.open(at)).text)]
    }
    const [one, oneReference] = await grown('Faraja Mithili', '1985')
    const [, twoReference] = await grown('Subira Kinamuna', '1988')
    const [, childReference] = await grown('Malaika Kinamuna', '2014')
    const happen = (eventKind: string, recordOf: string, otherPerson: string, day = -10) =>
      pendo.fill('/people/events/register', {
        eventKind,
        recordOf,
        otherPerson,
        ...parts('happenedOn', daysAfter(today, day)),
        happenedAt: 'Nakuru',
        informant: 'official',
        proofs: 'court-order',
      })
    assert.match((await happen('marriage', oneReference, childReference)).text, /A child does not marry/)
    assert.match((await happen('marriage', oneReference, oneReference)).text, /the same record twice/)
    assert.match((await happen('divorce', oneReference, twoReference)).text, /not registered as married/)
    assert.match((await happen('marriage', oneReference, '')).text, /Give the reference of the other person/)
    assert.match((await pendo.follow(await happen('marriage', oneReference, twoReference))).text, /Marriage M-.*Certificate of marriage/)
    assert.match((await pendo.open(one)).text, /spouse Subira Kinamuna/)
    assert.match((await happen('marriage', twoReference, oneReference)).text, /married already/)
    assert.equal((await happen('divorce', twoReference, oneReference, -5)).status, 303)
    assert.doesNotMatch((await pendo.open(one)).text, /spouse Subira Kinamuna/)
    await happen('adoption', childReference, oneReference, -4)
    assert.equal((await happen('death', twoReference, '', -3)).status, 303)
    assert.match((await happen('death', twoReference, '', -3)).text, /This death is registered already/)
    assert.match((await happen('marriage', oneReference, twoReference, -1)).text, /registered as dead/)
  },
)
