import assert from 'node:assert/strict'
import { scenario } from '../scenario.ts'
import { intakeIn, own, personIn, referenceIn, register, tell } from './persons.ts'

scenario(
  'gcm:4.a',
  'somebody without papers is registered on their own word, in their own script and calendar, and found again by how the name sounds',
  async ({ person, reader }) => {
    const pendo = await person('Pendo Mfano')
    const intake = await tell(pendo, {
      names: { asSaid: 'ሰላማዊት ናሙና', given: 'ሰላማዊት', patronymic: 'ናሙና' },
      birth: { calendar: 'ethiopian', birthYear: '1983', birthMonth: '1', inTheirWords: 'መስከረም' },
      about: { sex: 'female', nationalities: 'Ethiopia', nationalityStanding: 'says-so', languages: 'አማርኛ\nKiswahili' },
    })
    const check = await pendo.open(intake)
    assert.match(check.text, /Nobody who is registered is likely to be this person/)
    assert.match(check.text, /between 11 September 1990 and 10 October 1990/)
    const page = await pendo.follow(await pendo.fillOn(intake, `${intake}/register`, {}))
    assert.match(page.text, /How sure it is who this is own word/)
    assert.match(page.text, /1 \/ 1983 by the Ethiopian calendar/)
    assert.match(page.text, /Ethiopia · the person says so/)
    for (const words of ['Selamawit Namuna', 'سلاماويت نمونا', 'ሰላማዊት', referenceIn(page.text)])
      assert.match((await pendo.open(`/people?q=${encodeURIComponent(words)}`)).text, /ሰላማዊት ናሙና/, words)
    assert.match(
      (await pendo.open('/people?q=Selamawit+Namuna&bornIn=1960')).text,
      /Nobody is registered under a name that sounds like this/,
    )
    assert.match((await reader().open('/people')).onwards, /sign-in/)
    for (const [name, why] of [
      ['Omari Mfano', /purpose|role/],
      ['Rehema Mfano', /purpose|role/],
    ] as const)
      assert.match((await (await person(name)).open('/people?q=Selamawit')).text, why)
    for (const language of ['sw', 'fr', 'ar']) {
      await pendo.open(`/?lang=${language}`)
      assert.equal((await pendo.open(intake.replace('intakes', 'nothing'))).status, 404)
      assert.match((await pendo.open('/people?q=Selamawit')).html, /ሰላማዊት ናሙና/)
    }
  },
)

scenario(
  'gcm:4.a',
  'who comes a second time is recognised with reasons and never by name alone, and what they say is added to what is known',
  async ({ person }) => {
    const pendo = await person('Pendo Mfano')
    const first = await register(pendo, {
      names: { asSaid: 'Mariamu Sampuli Kielelezo', given: 'Mariamu', family: 'Sampuli Kielelezo' },
      birth: { birthYear: '1991', birthMonth: '8', birthDay: '19', place: 'Kitale' },
      source: { saidBy: 'document', evidence: 'document-seen' },
    })
    const namesake = await tell(pendo, {
      names: { asSaid: 'Mariamu Sampuli Kielelezo', given: 'Mariamu', family: 'Sampuli Kielelezo' },
      birth: { birthYear: '1962', birthMonth: '2', birthDay: '3' },
    })
    assert.match((await pendo.open(namesake)).text, /Nobody who is registered is likely/)
    await pendo.fillOn(namesake, `${namesake}/register`, {})

    const again = await tell(pendo, {
      names: { asSaid: 'مريم سمبولي كيليليزو', given: 'مريم', family: 'سمبولي كيليليزو', latin: 'Mariam Sampuli Kielelezo' },
      birth: { birthYear: '1991', birthMonth: '8', birthDay: '19' },
    })
    const shown = await pendo.open(again)
    assert.match(shown.text, /Somebody who is registered is very likely this person/)
    assert.match(shown.text, /Day of birth the same strongly for/)
    assert.match(shown.text, /Given name (the same|sounds the same|one letter apart|alike)/)
    const refused = await pendo.fillOn(again, `${again}/register`, {})
    assert.equal(refused.status, 403)
    assert.match(refused.text, /Say why it is none of them, or choose who it is/)
    const known = await pendo.follow(await pendo.fillOn(again, `${again}/known`, { person: first.split('/').at(-1)! }))
    assert.match(known.text, /Mariamu Sampuli Kielelezo/)
    assert.match(known.text, /مريم سمبولي كيليليزو/)
    assert.match((await pendo.open('/people?q=Maryam+Sampuli')).text, /Mariamu Sampuli Kielelezo|مريم/)
    assert.equal((await pendo.open(again)).status, 404)
  },
)

scenario('gcm:4.a', 'nothing that was said is overwritten: it is replaced, taken back and still told', async ({ person }) => {
  const salim = await person('Salim Mfano')
  const child = await register(salim, {
    names: { asSaid: 'Baraka Namuna' },
    birth: { age: '9', approximate: 'yes' },
    about: { sex: 'male' },
  })
  const before = await salim.open(child)
  assert.match(before.text, /A child: under eighteen/)
  assert.match(before.text, /May be without any nationality/)
  const on = { 'saidOn.day': '1', 'saidOn.month': '6', 'saidOn.year': '2026' }
  const never = await salim.fill(`${child}/say-birth`, { ...own, ...on, birthYear: '2017', birthMonth: '2', birthDay: '30' })
  assert.match(never.text, /There was no such day in that month/)
  assert.match(never.html, /name="birthDay"[^>]*value="30"/)
  await salim.fill(`${child}/say-birth`, {
    saidBy: 'parent',
    evidence: 'document-seen',
    ...on,
    birthYear: '2017',
    birthMonth: '2',
    birthDay: '3',
  })
  await salim.fill(`${child}/say-nationality`, { ...own, ...on, nationalityOf: 'Kenya', nationalityStanding: 'says-so' })
  const after = await salim.open(child)
  assert.match(after.text, /3 February 2017/)
  assert.match(after.text, /about 9 years old/)
  assert.doesNotMatch(after.text, /May be without any nationality/)
  const takeBack = /Kenya · the person says so[\s\S]*?href="([^"]*take-back[^"]*)"/.exec(after.html)?.[1]
  assert.ok(takeBack)
  const nameOnly = /take-back\/[0-9a-f-]{36}/.exec(after.html)![0]
  assert.match(
    (await salim.fill(`${child}/${nameOnly}`, { whyTakenBack: 'It was somebody else’s name' })).text,
    /A person keeps at least one name/,
  )
  await salim.fill(takeBack, { whyTakenBack: 'The mother says that it was never asked for.' })
  const taken = await salim.open(child)
  assert.match(taken.text, /Taken back: The mother says that it was never asked for/)
  assert.match(taken.text, /May be without any nationality/)

  const mother = await register(salim, {
    names: { asSaid: 'Neema Namuna' },
    birth: { birthYear: '1989' },
  })
  const [childReference, motherReference] = [referenceIn(taken.text), referenceIn((await salim.open(mother)).text)]
  const relate = (whose: string, relative: string, relation = 'mother') =>
    salim.fill(`${whose}/say-relation`, { ...own, ...on, relation, relative })
  assert.match((await relate(child, childReference)).text, /Nobody is their own relative/)
  assert.equal((await relate(child, motherReference)).status, 303)
  assert.match((await salim.open(child)).text, /mother Neema Namuna/)
  assert.match((await relate(mother, childReference)).text, /their own ancestor/)
  assert.match((await relate(child, 'ABCD-EFGH-JKMN')).text, /cannot be a reference/)
})

scenario('gcm:4.a', 'two records become one only by agreement of a second person, and are parted again whole', async ({ person }) => {
  const [pendo, salim] = [await person('Pendo Mfano'), await person('Salim Mfano')]
  const told = {
    names: { asSaid: 'Kheri Kisampuli', given: 'Kheri', family: 'Kisampuli' },
    birth: { birthYear: '1979', birthMonth: '12', birthDay: '5' },
    about: { sex: 'male' },
  }
  const one = await register(pendo, told)
  const again = await tell(pendo, { ...told, names: { asSaid: 'Khery Kisampuli', given: 'Khery', family: 'Kisampuli' } })
  const two = personIn(await pendo.fillOn(again, `${again}/register`, { whyNoneOfThem: 'He says that he was never here before.' }))
  const list = await salim.open('/people/duplicates?standing=different')
  const pair = [...list.html.matchAll(/href="(\/people\/duplicates\/[0-9a-f-]{36}\/[0-9a-f-]{36})">([\s\S]*?)<\/a>/g)].find(([, , names]) =>
    names!.includes('Kisampuli'),
  )![1]!
  const beside = await salim.open(pair)
  assert.match(beside.text, /He says that he was never here before/)
  assert.match(beside.text, /Kheri Kisampuli Khery Kisampuli|Khery Kisampuli Kheri Kisampuli/)
  assert.match(beside.text, /a second person must agree/)
  const [keep, other] = [referenceIn((await pendo.open(one)).text), referenceIn((await pendo.open(two)).text)]
  const merge = (
    await pendo.fill('/people/merges/open', { keptRecord: keep, otherRecord: other, whyOnePerson: 'He remembered the first visit.' })
  ).onwards
  const own = await pendo.fill(`${merge}/agree?version=1`, {})
  assert.equal(own.status, 403)
  assert.match(own.text, /a second person agrees to it/)
  await salim.fill(`${merge}/agree?version=1`, {})
  assert.match((await pendo.open(two)).text, /This record was merged into/)
  const whole = await pendo.open(one)
  assert.match(whole.text, /Merged into this one/)
  assert.match(whole.text, /Khery Kisampuli/)
  assert.match((await pendo.open('/people?q=Kheri+Kisampuli')).text, /1 person found/)
  await pendo.fill(`${merge}/undo?version=2`, { whyUndone: 'His brother came: they are twins.' })
  assert.doesNotMatch((await pendo.open(one)).text, /Merged into this one|Khery/)
  assert.doesNotMatch((await pendo.open(two)).text, /This record was merged into/)
  assert.match((await pendo.open('/people?q=Kheri+Kisampuli')).text, /2 persons found/)
})

scenario('gcm:4.a', 'whatever is typed is answered with what is wrong, and nothing typed is lost', async ({ person }) => {
  const pendo = await person('Pendo Mfano')
  for (const [name, why] of [
    ['Zuhura \u202eofaM', /marks in it that cannot be seen/],
    ['😀😀', /A name has letters/],
    ['Zuhura 😀', /A name is written in letters/],
    ['Mоhamed', /mixes letters of two scripts/],
    ['x'.repeat(301), /300/],
    ['Zuhura\u0000', /characters|read/],
    ['', /Whole name/],
  ] as const) {
    const answer = await pendo.fill('/people/intakes/begin', { asSaid: name, family: 'Kielelezo' })
    assert.equal(answer.status, 422, JSON.stringify(name))
    assert.match(answer.text, why)
    assert.match(answer.html, /value="Kielelezo"/)
  }
  for (const name of ['O', 'x'.repeat(300), "N'Golo Ndèye-Ɓâ", 'محمد بن سلمان', 'Ólafur Ragnar'])
    assert.equal((await pendo.fill('/people/intakes/begin', { asSaid: name })).status, 303, name)
  const intake = intakeIn(await pendo.fill('/people/intakes/begin', { asSaid: 'Zuhura' }))
  const wrong = await pendo.fill(`${intake}/about`, { sex: 'female', nationalities: 'Kenya\nAtlantis' })
  assert.match(wrong.text, /No country is called Atlantis/)
  assert.match(wrong.html, /Kenya\nAtlantis/)
  assert.match((await pendo.open(intake)).text, /3 parts have still to be told/)
  assert.equal((await pendo.fillOn(intake, `${intake}/register`, {})).status, 403)
  assert.match((await pendo.follow(await pendo.fillOn(intake, `${intake}/drop`, {}))).text, /Register of persons/)
  assert.equal((await pendo.open(intake)).status, 404)
})
