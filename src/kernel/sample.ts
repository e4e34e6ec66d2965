import { type Purpose, type Role, theProgram } from './access/index.ts'
import { newId } from './chance.ts'
import type { Writes } from './db/index.ts'
import { Organisation, organisationRegister } from './organisations.ts'
import { addEntry, allByKey } from './register/index.ts'
import organisations from './sample/organisations.json'
import people from './sample/people.json'
import { makeAccount } from './sign-in/index.ts'

type Person = {
  readonly name: string
  readonly fullName: string
  readonly language: string
  readonly posts: readonly { readonly organisation: string; readonly purpose: Purpose; readonly roles: readonly Role[] }[]
}

const addOrganisations = async (db: Writes, state: string, now: Date): Promise<ReadonlyMap<string, string>> => {
  const changing = { db, who: theProgram(state), now }
  const there = await allByKey(organisationRegister, db, changing.who)
  const ids = new Map([...there].map(([code, { id }]) => [code, id]))
  for (const entry of organisations) {
    if (ids.has(entry.code)) continue
    const id = newId()
    ids.set(entry.code, id)
    await addEntry(organisationRegister, changing, id, Organisation.parse(entry), 'Part of the demonstration')
  }
  return ids
}

/** The made-up State: organisations that take part, and people who do not exist (Mfano is Swahili for example), to be signed in as; those that are there already are left as they are. */
export const loadSample = async (db: Writes, state: string): Promise<void> => {
  const now = new Date()
  const ids = await addOrganisations(db, state, now)
  const there = await db.selectFrom('kernel.account').select('name').where('state', '=', state).execute()
  const known = new Set(there.map(({ name }) => name))
  for (const { posts, ...person } of (people as readonly Person[]).filter(({ name }) => !known.has(name))) {
    const account = newId()
    await makeAccount(db, { ...person, state, id: account, email: `${person.name}@mfano.example`, now, word: '', madeUp: true })
    for (const { organisation, purpose, roles } of posts)
      await db
        .insertInto('kernel.post')
        .values({ state, id: newId(), account, organisation: ids.get(organisation)!, purpose, roles: [...roles] })
        .execute()
  }
}
