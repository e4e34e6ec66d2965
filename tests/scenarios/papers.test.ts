import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { register } from './persons.ts'

const zoneIn = (html: string): string =>
  [...html.matchAll(/<div class="code" dir="ltr"[^>]*>([^<]*(?:&lt;[^<]*)*)<\/div>/g)]
    .map(([, line]) => line!.replace(/&lt;/g, '<'))
    .join('\n')
const paperIn = (onwards: string): string => /\/people\/papers\/[0-9a-f-]{36}/.exec(onwards)![0]
const doc = { saidBy: 'document', evidence: 'document-seen' }

scenario(
  'gcm:11.d',
  'whoever holds a document checks its lines, its seal and whether it was reported, and learns nothing else of its holder',
  async ({ person, reader }) => {
    const pendo = await person('Pendo Mfano')
    const holder = await register(pendo, {
      names: { asSaid: 'Müge Örnek-Mithal', given: 'Müge', family: 'Örnek-Mithal' },
      birth: { birthYear: '1990', birthMonth: '5', birthDay: '6' },
      about: { sex: 'female', nationalities: 'Kenya', nationalityStanding: 'documented' },
      source: doc,
    })
    const issue = () => pendo.fill(`${holder}/issue`, { paperKind: 'travel-document' })
    const first = paperIn((await issue()).onwards)
    const zone = zoneIn((await pendo.open(first)).html)
    assert.match(zone, /^P<KENOERNEK<MITHAL<<MUEGE<+\n[A-Z0-9]{9}\dKEN900506\dF\d{7}<{15}\d$/)
    const check = async (text: string, language?: string) => (await reader(language).fill('/people/papers/check', { zone: text })).text
    const genuine = await check(zone)
    assert.match(genuine, /We issued this document, and it counts today/)
    assert.match(genuine, /all together fits/)
    assert.match(await check(zone.toLowerCase().replace(/</g, '< ')), /it counts today/)
    assert.match(await check(zone.replace('900506', '910506')), /A check digit does not fit/)
    assert.match(
      await check('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
      /Its digits fit. Only UTO can say/,
    )
    assert.match(
      await check('I<KEND231458907<<<<<<<<<<<<<<<\n7408122F1204159KEN<<<<<<<<<<<6\nMFANO<<ZUHURA<<<<<<<<<<<<<<<<<'),
      /we issued no such document/,
    )
    assert.match(await check('hello'), /These are not the lines/)
    const sealed = await reader().fill('/people/papers/check', { seal: '{"data":{}}' })
    assert.match(sealed.text, /not a digital seal that can be read here/)

    await pendo.fill(`${first}/report`, { report: 'stolen', whatHappened: 'Taken from a bag at the market.' })
    assert.match(await check(zone), /reported not to be with its holder/)
    assert.match(await check(zone, 'sw'), /kutokuwa kwa mwenyewe/)
    assert.doesNotMatch(await check(zone), /market|stolen/)
    assert.match(
      (await pendo.fill(`${first}/report`, { report: 'valid', whatHappened: 'Found in a drawer again.' })).text,
      /does not go from where it stands/,
    )
    const second = paperIn((await issue()).onwards)
    assert.match(await check(zone), /it counts no more/)
    const next = zoneIn((await pendo.open(second)).html)
    assert.match(await check(next), /it counts today/)
    assert.equal((await pendo.request(`${second}?as=pdf`)).status, 200)
    assert.equal((await reader().open(second)).status, 303)
    assert.match((await (await person('Omari Mfano')).open(second)).text, /purpose|role/)
  },
)

scenario(
  'gcm:11.d',
  'a document that somebody keeps from its holder is reported and asked for at once, and is no longer relied on meanwhile',
  async ({ person, reader }) => {
    const pendo = await person('Pendo Mfano')
    const holder = await register(pendo, {
      names: { asSaid: 'Sauda Kielelezo' },
      birth: { birthYear: '1994' },
      about: { sex: 'female', nationalities: 'Kenya', nationalityStanding: 'documented' },
      source: doc,
    })
    const paper = paperIn((await pendo.fill(`${holder}/issue`, { paperKind: 'travel-document' })).onwards)
    const zone = zoneIn((await pendo.open(paper)).html)
    const answer = await pendo.fill(`${paper}/report`, { report: 'retained', whatHappened: 'Her employer keeps it in his safe.' })
    const urgent = await pendo.follow(answer)
    assert.match(answer.onwards, /retained-documents/)
    assert.match(urgent.text, /ask for it/)
    const check = async () => (await reader().fill('/people/papers/check', { zone })).text
    assert.match(await check(), /reported not to be with its holder/)
    await pendo.fill(`${answer.onwards}/ask-for?version=1`, { whatWasDone: 'Called the employer and the labour office.' })
    await pendo.fill(`${answer.onwards}/give-back?version=2`, { whatWasDone: 'She has it in her hands again.' })
    await pendo.fill(`${paper}/report`, { report: 'valid', whatHappened: 'She has it in her hands again.' })
    assert.match(await check(), /it counts today/)
  },
)

scenario(
  'gcm:4.g',
  'a resident card is issued to everybody who lives here, on that alone; no status stands on it and checking it reveals none',
  async ({ person, reader }) => {
    const pendo = await person('Pendo Mfano')
    const holder = await register(pendo, {
      names: { asSaid: 'ዮናስ አብነት', given: 'ዮናስ', patronymic: 'አብነት' },
      birth: { age: '31', approximate: 'yes' },
      about: { sex: 'male' },
    })
    const without = await pendo.fill(`${holder}/issue`, { paperKind: 'resident-card' })
    assert.match(without.text, /Say where the person lives/)
    const proof = { livesAt: 'Eastleigh', residenceProof: 'community-leader' }
    assert.match(
      (await pendo.fill(`${holder}/issue`, { paperKind: 'resident-card', ...proof })).text,
      /how the name is written in Latin letters/,
    )
    assert.match((await pendo.fill(`${holder}/issue`, { paperKind: 'travel-document' })).text, /A resident card is for everybody/)
    const name = (await pendo.open(holder)).html.match(/say-name\?supersedes=[0-9a-f-]{36}/)![0]
    await pendo.fill(`${holder}/${name}`, {
      asSaid: 'ዮናስ አብነት',
      latin: 'Yonas Abinet',
      supersedes: name.split('=')[1]!,
      saidBy: 'the-person',
      evidence: 'own-word',
      'saidOn.day': '1',
      'saidOn.month': '6',
      'saidOn.year': '2026',
    })
    const issued = await pendo.fill(`${holder}/issue`, { paperKind: 'resident-card', ...proof })
    const card = await pendo.follow(issued)
    const zone = zoneIn(card.html)
    assert.match(zone, /^IRKEN[A-Z0-9]{9}\d<{15}\n<{6}0M\d{7}XXX<{11}\d\nABINET<<YONAS<+$/)
    const paper = (await pendo.request(`${paperIn(issued.onwards)}?as=html`)).text
    for (const shown of [card.text, paper, (await reader().fill('/people/papers/check', { zone })).text])
      assert.doesNotMatch(shown, /refugee|asylum|irregular|permit|visa number|status of/i)
    assert.match((await reader('fr').fill('/people/papers/check', { zone })).text, /valable aujourd'hui/)
  },
)
