import type { Child } from 'hono/jsx'
import { Select, useWords } from '#kernel/html'
import type { Words } from '#kernel/language'
import { objectives } from './evidence.ts'

/** What a paragraph or objective is called, as far as the record names it. */
export const objectiveName = (objective: string, words: Words): string =>
  words.find(`accountability.choice.objective.${objective}`) ??
  words.find(`accountability.paragraph.${objective.replace('.', '-')}`) ??
  `gcm:${objective}`

/** Asks for which objective; any where none is chosen. */
export const ObjectiveSelect = ({
  value,
  among = objectives,
}: {
  readonly value: string | undefined
  readonly among?: readonly string[]
}): Child => {
  const words = useWords()
  return (
    <Select
      name="objective"
      label={words.say('accountability.field.objective')}
      empty={words.say('kit.any')}
      value={value}
      options={among.map((each) => ({ value: each, label: objectiveName(each, words) }))}
    />
  )
}
