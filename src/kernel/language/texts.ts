import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config.ts'
import { type Language, languages } from './language.ts'

/** All sentences of the program by language and key. */
export type Texts = Readonly<Record<Language, ReadonlyMap<string, string>>>

/** One text file: `text/<topic>.<language>.json`, in the kernel or a module. */
export type TextFile = {
  readonly path: string
  readonly topic: string
  readonly language: Language
  readonly entries: Readonly<Record<string, string>>
}

/** Reads every text file below `src`. */
export const readTextFiles = (root = projectRoot()): readonly TextFile[] =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, match: /(?:^|[\\/])text[\\/]([a-z-]+)\.(en|sw|fr|ar)\.json$/.exec(path) }))
    .filter(({ match }) => match !== null)
    .map(({ path, match }) => ({
      path,
      topic: match![1]!,
      language: match![2] as Language,
      entries: JSON.parse(readFileSync(join(root, 'src', path), 'utf8')),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))

export const readTexts = (files = readTextFiles()): Texts =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      new Map(files.filter((file) => file.language === language).flatMap((file) => Object.entries(file.entries))),
    ]),
  ) as Record<Language, Map<string, string>>
