const complete = /[.;:!?…”"’)\]¹²³⁰⁴-⁹*]$/

/** A line that begins as a point of a list. */
export const bulleted = /^[-–•❖]\s/

/** Whether a text has come to the end of a sentence or clause, so that what follows stands on its own. */
export const isComplete = (text: string): boolean => text === '' || complete.test(text.trimEnd())

/** Whether a heading may follow a text: after a full sentence, or after a point of a list. */
export const mayEnd = (text: string): boolean => isComplete(text) || bulleted.test(text.slice(text.lastIndexOf('\n') + 1))

/** Words of a text by which a broken one is recognised. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])

/** Puts a line behind a text: a sentence that was cut goes on, a word that was broken is mended. */
export const join = (text: string, line: string, known: ReadonlySet<string>): string => {
  if (text === '') return line
  if (isComplete(text) || bulleted.test(line)) return `${text}\n${line}`
  const broken = /(\p{L}+)-$/u.exec(text)
  const rest = /^\p{Ll}+/u.exec(line)?.[0]
  if (broken && rest) return known.has(`${broken[1]}${rest}`.toLowerCase()) ? text.slice(0, -1) + line : text + line
  return `${text} ${line}`
}
