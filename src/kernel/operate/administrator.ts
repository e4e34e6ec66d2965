import { theProgram } from '../access/index.ts'
import { newId, newSecret } from '../chance.ts'
import type { Task } from '../cli/index.ts'
import { isLanguage } from '../language/index.ts'
import { makeAccount } from '../sign-in/index.ts'

/** The first administrator, whom nobody else can let in. */
export const createAdministrator: Task = {
  call: 'administrator create',
  takes: 'NAME "FULL NAME" [--email ADDRESS] [--language en|sw|fr|ar]',
  does: 'makes an administrator, and prints the word that opens the account once',
  needs: 'house',
  run: async (house, { positional, options, print }) => {
    const [name = '', fullName = ''] = positional
    if (!/^[a-z0-9][a-z0-9._-]{1,59}$/.test(name) || !fullName.trim()) {
      print('Give a name of small letters, digits, dots or hyphens, and a full name: mkataba administrator create asha "Asha Mfano"')
      return 1
    }
    const { state } = house.config
    const language = isLanguage(options.language) ? options.language : 'en'
    const word = newSecret(12)
    const made = await house.database.write(theProgram(state), async (db) => {
      const taken = await db
        .selectFrom('kernel.account')
        .select('id')
        .where('state', '=', state)
        .where('name', '=', name)
        .executeTakeFirst()
      if (taken) return false
      const account = newId()
      await makeAccount(db, {
        state,
        id: account,
        name,
        fullName: fullName.trim(),
        email: options.email ?? null,
        language,
        now: house.now(),
        word,
      })
      await db
        .insertInto('kernel.post')
        .values({ state, id: newId(), account, organisation: null, purpose: 'administration', roles: ['administrator'] })
        .execute()
      return true
    })
    print(
      made
        ? `Sign in as ${name} with the word ${word} in the place of a password; it works once, so set a password then.`
        : `The name ${name} is taken.`,
    )
    return made ? 0 : 1
  },
}
