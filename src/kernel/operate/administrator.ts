import { z } from 'zod'
import { theProgram } from '../access/index.ts'
import { recordEntry } from '../audit/index.ts'
import { newId, newSecret } from '../chance.ts'
import type { Task } from '../cli/index.ts'
import { isLanguage } from '../language/index.ts'
import { makeAccount } from '../sign-in/index.ts'
import { SignInName } from '../sign-in/terms.ts'

/** The first administrator, whom nobody else can let in. */
export const createAdministrator: Task = {
  call: 'administrator create',
  takes: 'NAME "FULL NAME" [--email ADDRESS] [--language en|sw|fr|ar]',
  does: 'makes an administrator, and prints the word that opens the account once',
  needs: 'house',
  run: async (house, { positional, options, print }) => {
    const [name = '', fullName = ''] = positional
    if (!SignInName.safeParse(name).success || !fullName.trim()) {
      print('Give a name of small letters, digits, dots or hyphens, and a full name: mkataba administrator create asha "Asha Mfano"')
      return 1
    }
    if (options.email && !z.email().safeParse(options.email).success) {
      print(`${options.email} is no e-mail address.`)
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
      await recordEntry(db, {
        at: house.now(),
        who: theProgram(state),
        channel: 'command',
        operation: 'kernel.createAdministrator',
        under: 'gcm:p13',
        outcome: 'done',
        subjects: [account],
      })
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
