import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTextFiles } from '#kernel/language'
import { unionFile } from './union.ts'

/** Every message key that the English texts have, as a type. */
export const messageKeys = (root: string): string => {
  const keys = readTextFiles(root)
    .filter((file) => file.language === 'en')
    .flatMap((file) => Object.keys(file.entries))
  return unionFile('Every sentence that the program can say, by its key in `text/`.', 'MessageKey', [...new Set(keys)].sort())
}

/** Every code of the catalogue, as a type, so that a wrong citation does not compile. */
export const codes = (root: string): string => {
  const place = join(root, 'src', 'modules', 'compact', 'catalogue')
  const found = readdirSync(place)
    .filter((name) => existsSync(join(place, name, 'outline.tsv')))
    .sort()
    .flatMap((instrument) =>
      readFileSync(join(place, instrument, 'outline.tsv'), 'utf8')
        .split('\n')
        .slice(1)
        .filter(Boolean)
        .map((line) => {
          const locator = line.split('\t')[0]!
          return `${instrument}:${locator}`
        }),
    )
  return unionFile('Every paragraph, objective, action and ask of the catalogue that may be cited.', 'Code', found)
}
