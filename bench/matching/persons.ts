import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/kernel/config.ts'
import { sequence } from '../../src/modules/people/matching/sequence.ts'

// Made-up persons: names of several peoples in their own scripts and in Latin letters, in families, some of them written down twice or more, with the mistakes that offices make.

type Chance = ReturnType<typeof sequence>
type Spelt = { readonly latin: readonly string[]; readonly own: string }
const peoples = ['swahili', 'arabic', 'ethiopic', 'cyrillic', 'french'] as const
type People = (typeof peoples)[number]
type Names = Readonly<Record<People, { readonly given: readonly Spelt[]; readonly family: readonly Spelt[] }>>

const consonants = [...'bdfghklmnrstwyz']
const vowels = [...'aiueo']
const scripts: Readonly<Partial<Record<People, { readonly consonants: string; readonly vowels: readonly string[] }>>> = {
  arabic: { consonants: 'بدفغهكلمنرستويز', vowels: ['ا', 'ي', 'و', '', 'و'] },
  cyrillic: { consonants: 'бдфгхклмнрствйз', vowels: ['а', 'и', 'у', 'е', 'о'] },
}
const ethiopicRows = [
  0x1260, 0x12f0, 0x1348, 0x1308, 0x1200, 0x12a8, 0x1208, 0x1218, 0x1290, 0x1228, 0x1230, 0x1270, 0x12c8, 0x12e8, 0x12d8,
]
const ethiopicOrders = [3, 2, 1, 4, 6]

const syllables = consonants.length * vowels.length
/** A number of three syllables; neighbouring numbers are nothing alike. */
const mixed = (number: number): number => syllables ** 2 + ((number * 104_729) % (syllables ** 3 - syllables ** 2))

/** One of many rarer names, always the same for the same number. */
const rareName = (people: People, number: number): Spelt => {
  let [latin, own, rest] = ['', '', mixed(number)]
  while (rest > 0) {
    const [consonant, vowel] = [rest % consonants.length, Math.floor(rest / consonants.length) % vowels.length]
    latin += consonants[consonant]! + vowels[vowel]!
    if (people === 'ethiopic') own += String.fromCodePoint(ethiopicRows[consonant]! + ethiopicOrders[vowel]!)
    else if (scripts[people]) own += scripts[people].consonants[consonant]! + scripts[people].vowels[vowel]!
    rest = Math.floor(rest / (consonants.length * vowels.length))
  }
  return {
    latin: [latin, latin.replace(/[ie]/, (letter) => (letter === 'i' ? 'e' : 'i')), latin.replace('k', 'c').replace('u', 'ou')],
    own,
  }
}

const readNames = (): Names => {
  const lines = readFileSync(join(projectRoot(), 'bench/matching/names.csv'), 'utf8').trim().split('\n').slice(1)
  const rows = lines.map((line) => line.split(','))
  const of = (people: People, part: string): readonly Spelt[] =>
    rows.filter(([who, what]) => who === people && what === part).map(([, , latin = '', own = '']) => ({ latin: latin.split('|'), own }))
  return Object.fromEntries(peoples.map((people) => [people, { given: of(people, 'given'), family: of(people, 'family') }])) as Names
}

type Person = {
  readonly people: People
  readonly given: Spelt
  readonly family: Spelt
  readonly sex: string
  readonly birth: readonly [number, number, number]
  readonly place: number
  readonly address: string
  readonly phone: string
  readonly email: string
}

const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
/** A number below `size`, the small ones much oftener: what Zipf saw in words holds for names. */
const skewed = (chance: Chance, size: number): number => Math.floor(size ** chance()) - 1

const rareFamilies = 60_000
const rareGivens = 3000
const places = 700
const pad = (number: number): string => String(number).padStart(2, '0')

const nameOf = (chance: Chance, people: People, common: readonly Spelt[], rare: number, share: number): Spelt =>
  chance() < share ? common[Math.min(common.length - 1, skewed(chance, common.length + 1))]! : rareName(people, skewed(chance, rare))

const placeName = (place: number): string => {
  const name = rareName('swahili', place * 13 + 80).latin[0]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** A person; `kin` are those of the household made before. */
const makePerson = (chance: Chance, names: Names, household: readonly Person[]): Person => {
  const kin = household[0] ?? null
  const people = kin?.people ?? peoples[skewed(chance, peoples.length + 1)]!
  let given = nameOf(chance, people, names[people].given, rareGivens, 0.7)
  while (household.some((other) => other.given.latin[0] === given.latin[0]))
    given = nameOf(chance, people, names[people].given, rareGivens, 0.7)
  const family = kin && chance() < 0.85 ? kin.family : nameOf(chance, people, names[people].family, rareFamilies, 0.35)
  const year = 1930 + Math.floor(80 * Math.sqrt(chance()))
  const birth = chance() < 0.06 ? ([year, 1, 1] as const) : ([year, 1 + Math.floor(chance() * 12), 1 + Math.floor(chance() * 28)] as const)
  const digits = String(Math.floor(chance() * 1e9)).padStart(9, '0')
  return {
    people,
    given,
    family,
    sex: chance() < 0.5 ? 'f' : 'm',
    birth: kin && chance() < 0.01 ? kin.birth : birth,
    place: kin?.place ?? Math.max(0, skewed(chance, places)),
    address:
      kin?.address ??
      `${1 + Math.floor(chance() * 200)} ${rareName('french', skewed(chance, 4000)).latin[0]!} ${pick(chance, ['road', 'street', 'lane', 'estate'])}`,
    phone: kin && chance() < 0.3 ? kin.phone : `7${digits.slice(1)}`,
    email: `${given.latin[0]!.replace(/\W/g, '')}${pick(chance, ['.', '', '_'])}${family.latin[0]!.replace(/\W/g, '').slice(0, 8)}${Math.floor(chance() * 90)}@${pick(chance, ['mfano.org', 'post.example', 'mail.example'])}`,
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
/** A slip of the pen or of the keyboard. */
const slipped = (chance: Chance, text: string): string => {
  const signs = [...text]
  if (signs.length < 2) return text
  const at = Math.floor(chance() * (signs.length - 1))
  const kind = chance()
  if (kind < 0.25) signs.splice(at, 1)
  else if (kind < 0.5) signs.splice(at, 0, /\d/.test(text) ? String(Math.floor(chance() * 10)) : pick(chance, [...letters]))
  else if (kind < 0.75) signs[at] = /\d/.test(signs[at]!) ? String(Math.floor(chance() * 10)) : pick(chance, [...letters])
  else [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!]
  return signs.join('')
}

type Row = { given: string; family: string; sex: string; birth: string; place: string; address: string; phone: string; email: string }

const isoOf = ([year, month, day]: readonly [number, number, number]): string => `${year}-${pad(month)}-${pad(day)}`

/** A birth as it is told another time. */
const toldAgain = (chance: Chance, [year, month, day]: readonly [number, number, number]): string => {
  const kind = chance()
  if (kind < 0.02) return isoOf([year, day > 12 ? month : day, day > 12 ? day : month])
  if (kind < 0.05) return slipped(chance, isoOf([year, month, day]))
  if (kind < 0.08) return isoOf([year + (chance() < 0.5 ? 1 : -1), month, day])
  if (kind < 0.11) return String(year)
  if (kind < 0.14) return isoOf([year, 1, 1])
  if (kind < 0.16) return isoOf([year, month, 1 + Math.floor(chance() * 28)])
  return isoOf([year, month, day])
}

const first = (chance: Chance, person: Person): Row => ({
  given: person.given.latin[0]!,
  family: person.family.latin[0]!,
  sex: person.sex,
  birth: isoOf(person.birth),
  place: placeName(person.place),
  address: chance() < 0.35 ? '' : person.address,
  phone: chance() < 0.45 ? '' : person.phone,
  email: chance() < 0.7 ? '' : person.email,
})

/** The same person written down at another time, in another office. */
const again = (chance: Chance, names: Names, person: Person): Row => {
  const row = first(chance, person)
  const inOwnScript = person.given.own !== '' && chance() < 0.15
  const spell = (spelt: Spelt): string =>
    inOwnScript ? spelt.own || spelt.latin[0]! : chance() < 0.3 ? pick(chance, spelt.latin) : spelt.latin[0]!
  row.given = spell(person.given)
  row.family = spell(person.family)
  if (person.sex === 'f' && chance() < 0.06)
    row.family = nameOf(chance, person.people, names[person.people].family, rareFamilies, 0.35).latin[0]!
  if (chance() < 0.1) row.given = slipped(chance, row.given)
  if (chance() < 0.1) row.family = slipped(chance, row.family)
  if (chance() < 0.03) row.given = row.given.slice(0, chance() < 0.5 ? 1 : 3)
  if (chance() < 0.04) row.given = `${row.given} ${nameOf(chance, person.people, names[person.people].given, rareGivens, 0.7).latin[0]!}`
  if (chance() < 0.04) [row.given, row.family] = [row.family, row.given]
  row.birth = toldAgain(chance, person.birth)
  if (chance() < 0.2) row.place = placeName(Math.max(0, skewed(chance, places)))
  else if (chance() < 0.05) row.place = slipped(chance, row.place)
  if (chance() < 0.4)
    row.address =
      row.address &&
      `${1 + Math.floor(chance() * 200)} ${rareName('french', skewed(chance, 4000)).latin[0]!} ${pick(chance, ['road', 'street', 'lane'])}`
  else if (chance() < 0.15) row.address = slipped(chance, row.address)
  if (chance() < 0.35) row.phone = row.phone && `7${String(Math.floor(chance() * 1e8)).padStart(8, '0')}`
  else if (chance() < 0.05) row.phone = slipped(chance, row.phone)
  if (chance() < 0.3) row.email = ''
  else if (chance() < 0.08) row.email = slipped(chance, row.email)
  for (const [field, share] of [
    ['given', 0.02],
    ['family', 0.03],
    ['sex', 0.05],
    ['birth', 0.05],
    ['place', 0.08],
  ] as const)
    if (chance() < share) row[field] = ''
  if (chance() < 0.01) row.sex = row.sex === 'f' ? 'm' : 'f'
  return row
}

const heading = 'rec_id,given_name,family_name,sex,birth_date,place,address,phone,email\n'
const line = (id: string, row: Row): string =>
  `${id},${row.given},${row.family},${row.sex},${row.birth},${row.place},${row.address},${row.phone},${row.email}\n`

/** A file of so many records about made-up persons, of whom 18 in 79 are in it twice and 1.5 in 79 three times: 225 true pairs a thousand records. */
export const madePersons = (records: number, seed = 1): Buffer => {
  const chance = sequence(seed)
  const names = readNames()
  const parts: Buffer[] = [Buffer.from(heading)]
  let [lines, made, kin, household] = ['', 0, 0, [] as Person[]]
  for (let id = 0; made < records; id += 1) {
    kin = kin > 0 ? kin - 1 : chance() < 0.3 ? 1 + Math.floor(chance() * 4) : 0
    if (kin === 0) household = []
    const person = makePerson(chance, names, household)
    household.push(person)
    const kind = chance() * 79
    const copies = kind < 18 ? 1 : kind < 19.5 ? 2 : 0
    lines += line(`rec-${id}-org`, first(chance, person))
    for (let copy = 0; copy < copies; copy += 1) lines += line(`rec-${id}-dup-${copy}`, again(chance, names, person))
    made += 1 + copies
    if (lines.length > 1 << 20) {
      parts.push(Buffer.from(lines))
      lines = ''
    }
  }
  return Buffer.concat([...parts, Buffer.from(lines)])
}
