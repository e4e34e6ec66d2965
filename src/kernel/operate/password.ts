import { readFileSync } from 'node:fs'

/** The password that a task is given: the first line of a file, or MKATABA_BACKUP_PASSWORD; never a word of the command line, which others on the machine can read. */
export const passwordOf = (options: Readonly<Record<string, string>>): string | null => {
  const file = options['password-file']
  const word = file ? readFileSync(file, 'utf8').split(/\r?\n/)[0] : process.env.MKATABA_BACKUP_PASSWORD
  return word && word.length >= 8 ? word : null
}
