import { under } from '#kernel'
import type { Told } from './terms.ts'

/** What a reply to a request says, as far as it can be read: which report, and what it tells. */
export type Letter = { readonly reference: string | null } & Partial<Told>

const quoteBegins = [
  /^>/,
  /^-{2,}\s*(original message|forwarded message|ujumbe asilia|message d’origine|message d'origine|الرسالة الأصلية)\s*-{2,}/i,
  /^_{10,}$/,
  /^(on|le|mnamo|في)\s.{4,120}(wrote|a écrit|aliandika|كتب)\s*:?\s*$/iu,
  /^(from|sent|de|envoyé|kutoka|من)\s?:\s.+/i,
]
const signatureBegins = /^--\s?$/
const reached = /^\W*([A-Z0-9][A-Z0-9.-]{1,39})\s+(?:(?:reached|on|done|imefikiwa|atteint|le|في)\s+)*(20\d\d-\d\d-\d\d)\W*$/iu
const spent =
  /^(?:spent|zilizotumika|dépensé|صُرف|المصروف)\s*[:=]\s*(\d{1,3}(?:[ ,'\u00a0\u202f]\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s*(?:[A-Z]{3})?\s*$/iu
const people = /^(female|male|any)\s+(any|\d{1,3}-\d{1,3}|\d{1,3}\+)\s+(\d{1,9})$/i
const obstacles = /^(?:obstacles?|in the way|vikwazo|العقبات)\s*:\s*(.+)$/iu

/** The part of a reply that was written anew: what is quoted below or signed under is left out. */
export const writtenAnew = (text: string): readonly string[] => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line) => signatureBegins.test(line) || quoteBegins.some((begins) => begins.test(line.trim())))
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trimEnd())
}

/** The reference of the report that a reply answers: in its subject, or in what it quotes. */
export const referenceIn = (subject: string, text: string): string | null => /\bREP-\d{4}-\d{5}\b/.exec(`${subject}\n${text}`)?.[0] ?? null

/** Reads a reply: lines with a milestone and a day, what was spent, who was reached, what stands in the way; the rest is what was done (gcm:p43). */
export const readReply = under('gcm:p43', (subject: string, text: string): Letter => {
  const told: string[] = []
  const found = { reached: [] as string[], people: [] as string[], spent: undefined as string | undefined, obstacles: [] as string[] }
  for (const line of writtenAnew(text)) {
    const plain = line.trim()
    const point = reached.exec(plain)
    const money = spent.exec(plain)
    const way = obstacles.exec(plain)
    if (point) found.reached.push(`${point[1]!.toUpperCase()} ${point[2]!}`)
    else if (money) found.spent = money[1]!.replace(/[ ,'\u00a0\u202f]/g, '')
    else if (people.test(plain)) found.people.push(plain.toLowerCase().replace(/\s+/g, ' '))
    else if (way) found.obstacles.push(way[1]!)
    else told.push(line)
  }
  return {
    reference: referenceIn(subject, text),
    told: told
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    ...(found.obstacles.length > 0 ? { obstacles: found.obstacles.join('\n') } : {}),
    ...(found.reached.length > 0 ? { reached: found.reached } : {}),
    ...(found.spent ? { spent: found.spent } : {}),
    ...(found.people.length > 0 ? { people: found.people } : {}),
  }
})
