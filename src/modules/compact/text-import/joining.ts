const complete = /[.;:!?…”"’)\]¹²³⁰⁴-⁹*]$/

/** A line that begins as a point of a list. */
export const bulleted = /^[-–•❖]\s/

/** Whether a text has come to the end of a sentence or clause, so that what follows stands on its own. */
export const isComplete = (text: string): boolean => text === '' || complete.test(text.trimEnd())

/** Whether a heading may follow a text: after a full sentence, or after a point of a list. */
export const mayEnd = (text: string): boolean => isComplete(text) || bulleted.test(text.slice(text.lastIndexOf('\n') + 1))

/** The words of a text, and those with hyphens in them, by which a broken word is recognised; halves of broken words are none. */
export const wordsOf = (text: string): ReadonlySet<string> => {
  const whole = text.toLowerCase().replace(/\p{L}+-[ \t]*\r?\n\s*\p{L}+/gu, ' ')
  return new Set([...(whole.match(/\p{L}+/gu) ?? []), ...(whole.match(/\p{L}+(?:-\p{L}+)+/gu) ?? [])])
}

/** A word that was broken at the end of a line: whole where it stands so elsewhere, with its hyphen where that does or both halves are words, else whole. */
const mend = (first: string, rest: string, known: ReadonlySet<string>): string => {
  const [one, other] = [first.toLowerCase(), rest.toLowerCase()]
  if (known.has(one + other)) return first + rest
  return known.has(`${one}-${other}`) || (known.has(one) && known.has(other)) ? `${first}-${rest}` : first + rest
}

/** Puts a line behind a text: a sentence that was cut goes on, a word that was broken is mended. */
export const join = (text: string, line: string, known: ReadonlySet<string>): string => {
  if (text === '') return line
  if (isComplete(text) || bulleted.test(line)) return `${text}\n${line}`
  const broken = /(\p{L}+)-$/u.exec(text)
  const rest = /^\p{Ll}+/u.exec(line)?.[0]
  if (broken && rest) return `${text.slice(0, -broken[0].length)}${mend(broken[1]!, rest, known)}${line.slice(rest.length)}`
  return `${text} ${line}`
}
