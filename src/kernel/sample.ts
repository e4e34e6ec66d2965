import type { z } from 'zod'
import { type Purpose, type Role, theProgram } from './access/index.ts'
import { newId } from './chance.ts'
import type { Writes } from './db/index.ts'
import { Organisation, organisationRegister } from './organisations.ts'
import { addEntry } from './register/index.ts'
import { makeAccount } from './sign-in/index.ts'

type Made = z.input<typeof Organisation>

const made: readonly Made[] = [
  {
    code: 'KE-NCM',
    name: {
      en: 'National Coordination Mechanism on Migration',
      sw: 'Mfumo wa Kitaifa wa Kuratibu Uhamiaji',
      fr: 'Mécanisme national de coordination des migrations',
      ar: 'آلية التنسيق الوطنية للهجرة',
    },
    kind: 'agency',
    level: 'national',
    contact: 'ncm@mfano.example',
  },
  {
    code: 'KE-DIASPORA',
    name: {
      en: 'State Department for Diaspora Affairs',
      sw: 'Idara ya Serikali ya Masuala ya Wakenya Ughaibuni',
      fr: 'Département des affaires de la diaspora',
      ar: 'إدارة شؤون المغتربين',
    },
    kind: 'ministry',
    level: 'national',
    contact: 'diaspora@mfano.example',
  },
  {
    code: 'KE-LABOUR',
    name: { en: 'Ministry of Labour', sw: 'Wizara ya Kazi', fr: 'Ministère du Travail', ar: 'وزارة العمل' },
    kind: 'ministry',
    level: 'national',
    contact: 'kazi@mfano.example',
  },
  {
    code: 'KE-PARLIAMENT',
    name: { en: 'Parliament of Kenya', sw: 'Bunge la Kenya', fr: 'Parlement du Kenya', ar: 'برلمان كينيا' },
    kind: 'parliament',
    level: 'national',
    contact: 'bunge@mfano.example',
  },
  {
    code: 'KE-KNCHR',
    name: {
      en: 'Kenya National Commission on Human Rights',
      sw: 'Tume ya Taifa ya Haki za Binadamu',
      fr: 'Commission nationale kényane des droits de l’homme',
      ar: 'اللجنة الوطنية الكينية لحقوق الإنسان',
    },
    kind: 'human-rights-institution',
    level: 'national',
    contact: 'haki@mfano.example',
  },
  {
    code: 'KE-KNBS',
    name: {
      en: 'Kenya National Bureau of Statistics',
      sw: 'Ofisi ya Taifa ya Takwimu',
      fr: 'Bureau national de la statistique du Kenya',
      ar: 'المكتب الوطني الكيني للإحصاء',
    },
    kind: 'agency',
    level: 'national',
    contact: 'takwimu@mfano.example',
  },
  {
    code: 'KE-001',
    name: { en: 'Mombasa County', sw: 'Kaunti ya Mombasa', fr: 'Comté de Mombasa', ar: 'مقاطعة مومباسا' },
    kind: 'county',
    level: 'county',
    contact: 'mombasa@mfano.example',
  },
  {
    code: 'KE-010',
    name: { en: 'Marsabit County', sw: 'Kaunti ya Marsabit', fr: 'Comté de Marsabit', ar: 'مقاطعة مارسابيت' },
    kind: 'county',
    level: 'county',
    contact: 'marsabit@mfano.example',
  },
  {
    code: 'KE-023',
    name: { en: 'Turkana County', sw: 'Kaunti ya Turkana', fr: 'Comté de Turkana', ar: 'مقاطعة توركانا' },
    kind: 'county',
    level: 'county',
    contact: 'turkana@mfano.example',
  },
  {
    code: 'IGAD',
    name: {
      en: 'Intergovernmental Authority on Development',
      sw: 'Mamlaka ya Maendeleo ya Kiserikali',
      fr: 'Autorité intergouvernementale pour le développement',
      ar: 'الهيئة الحكومية الدولية المعنية بالتنمية',
    },
    kind: 'international',
    level: 'regional',
    contact: 'igad@mfano.example',
  },
  {
    code: 'IOM',
    name: {
      en: 'International Organization for Migration',
      sw: 'Shirika la Kimataifa la Uhamiaji',
      fr: 'Organisation internationale pour les migrations',
      ar: 'المنظمة الدولية للهجرة',
    },
    kind: 'international',
    level: 'global',
    contact: 'iom@mfano.example',
  },
  {
    code: 'KE-MFANO-DIASPORA',
    name: {
      en: 'Mfano Association of Kenyans Abroad',
      sw: 'Chama cha Mfano cha Wakenya Ughaibuni',
      fr: 'Association Mfano des Kényans de l’étranger',
      ar: 'جمعية مفانو للكينيين في الخارج',
    },
    kind: 'diaspora',
    level: 'global',
    contact: 'wakenya@mfano.example',
  },
]

type Person = {
  readonly name: string
  readonly fullName: string
  readonly language: string
  readonly posts: readonly { readonly organisation: string; readonly purpose: Purpose; readonly roles: readonly Role[] }[]
}

/** Mfano is Swahili for example: nobody bears these names. */
const people: readonly Person[] = [
  {
    name: 'operator',
    fullName: 'Opereta Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-NCM', purpose: 'administration', roles: ['administrator', 'coordinator', 'editor', 'reviewer'] }],
  },
  {
    name: 'asha',
    fullName: 'Asha Mfano',
    language: 'sw',
    posts: [
      { organisation: 'KE-NCM', purpose: 'coordination', roles: ['coordinator', 'editor'] },
      { organisation: 'KE-NCM', purpose: 'administration', roles: ['administrator'] },
    ],
  },
  {
    name: 'baraka',
    fullName: 'Baraka Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-NCM', purpose: 'coordination', roles: ['editor'] }],
  },
  {
    name: 'chiku',
    fullName: 'Chiku Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-NCM', purpose: 'coordination', roles: ['editor', 'reviewer'] }],
  },
  {
    name: 'daudi',
    fullName: 'Daudi Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-KNCHR', purpose: 'oversight', roles: ['auditor'] }],
  },
  {
    name: 'eshe',
    fullName: 'Eshe Mfano',
    language: 'sw',
    posts: [{ organisation: 'KE-DIASPORA', purpose: 'consular', roles: ['consul', 'caseworker'] }],
  },
  {
    name: 'farida',
    fullName: 'Farida Mfano',
    language: 'ar',
    posts: [{ organisation: 'KE-001', purpose: 'victim support', roles: ['caseworker'] }],
  },
  {
    name: 'gatwiri',
    fullName: 'Gatwiri Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-LABOUR', purpose: 'labour inspection', roles: ['inspector'] }],
  },
  {
    name: 'hassan',
    fullName: 'Hassan Mfano',
    language: 'fr',
    posts: [{ organisation: 'KE-KNBS', purpose: 'statistics', roles: ['statistician'] }],
  },
  {
    name: 'imani',
    fullName: 'Imani Mfano',
    language: 'en',
    posts: [{ organisation: 'KE-PARLIAMENT', purpose: 'oversight', roles: ['reviewer'] }],
  },
]

/** The made-up State: organisations that take part, and people who do not exist, to be signed in as. */
export const loadSample = async (db: Writes, state: string): Promise<void> => {
  const now = new Date()
  const changing = { db, who: theProgram(state), now }
  const ids = new Map<string, string>()
  for (const entry of made) {
    const id = newId()
    ids.set(entry.code, id)
    await addEntry(organisationRegister, changing, id, Organisation.parse(entry), 'Part of the demonstration')
  }
  for (const { posts, ...person } of people) {
    const account = newId()
    await makeAccount(db, { ...person, state, id: account, email: `${person.name}@mfano.example`, now, word: '', madeUp: true })
    for (const { organisation, purpose, roles } of posts)
      await db
        .insertInto('kernel.post')
        .values({ state, id: newId(), account, organisation: ids.get(organisation)!, purpose, roles: [...roles] })
        .execute()
  }
}
