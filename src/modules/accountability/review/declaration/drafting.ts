import type { Asked } from '#kernel'
import { type Language, languages, type Text, type Words } from '#kernel/language'
import { objectives } from '../../evidence.ts'
import { objectiveName } from '../../objective.tsx'
import type { KeptPackage } from '../package/store.ts'
import { reportedOn } from '../states/rules.ts'
import type { Sentence } from '../terms.ts'

const inAll = ({ wordsIn }: Pick<Asked, 'wordsIn'>, say: (words: Words) => string): Sentence =>
  Object.fromEntries(languages.map((language): [Language, string] => [language, say(wordsIn(language))])) as Sentence

/** The first draft of a Progress Declaration: what the reports of the States come to, a paragraph for each objective of which any speaks, whole in every language. */
export const draftParagraphs = (asked: Pick<Asked, 'wordsIn'>, packages: readonly KeptPackage[], forum: Text): readonly Sentence[] => [
  inAll(asked, (words) => words.say('accountability.declaration.preamble', { forum: words.of(forum), count: packages.length })),
  ...objectives.flatMap((objective) => {
    const found = reportedOn(packages, objective)
    if (found.progress + found.late + found.gaps === 0) return []
    return [
      inAll(asked, (words) =>
        words.say('accountability.declaration.on-objective', {
          objective: objectiveName(objective, words),
          ...found,
        }),
      ),
    ]
  }),
  inAll(asked, (words) => words.say('accountability.declaration.closing')),
]
