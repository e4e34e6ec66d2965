import type { Reading, Writing } from '#kernel'
import { askOnce } from '#kernel/db'
import { type Language, languages } from '#kernel/language'
import { allFindings } from '../../findings.ts'
import { compose, type Drafted, type Said, summarise } from './rules.ts'

const saidIn = async (reading: Reading, language: Language): Promise<readonly Said[]> => {
  const words = reading.wordsIn(language)
  const findings = await allFindings({ ...reading, words })
  const summary = summarise(findings, reading.today, (numbers) => words.list(numbers.map((number) => words.number(number))))
  return [...summary, ...findings].map((finding) => ({ finding, text: words.say(finding.says.key, finding.says.values) }))
}

/** What the public record says today, as the draft of a report, whole in every language. */
export const draftToday = (writing: Writing): Promise<readonly Drafted[]> =>
  writing.asPublic(async (asked) => {
    const reading = { ...asked, db: askOnce(asked.db) }
    const said: [Language, readonly Said[]][] = []
    for (const language of languages) said.push([language, await saidIn(reading, language)])
    return compose(Object.fromEntries(said) as Record<Language, readonly Said[]>)
  })
