import { under } from '#kernel'

/** A part of a text that can be tracked, with the heading under which it stands and the mark that it has there. */
export type Passage = { readonly heading: string; readonly mark: string; readonly words: string }

const marked = /^\(?(\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,6})[.)]\s+(\S.*)$/i
const guideline =
  /^((?:guideline|principle|priority|action|article|objective|goal|recommendation|mwongozo|kanuni|ligne directrice|principe|priorité|المبدأ|الأولوية)\s+[\d٠-٩ivxl]{1,5})\s*[:.–-]\s*(\S.*)$/iu
const bullet = /^[-–•*▪◦]\s+(\S.*)$/
const endsSentence = /[.;:!?…»”"')\]]$/

const isHeading = (line: string): boolean =>
  line.length <= 110 && !endsSentence.test(line) && /^\p{Lu}|^[IVXL]+\.\s|^\p{Script=Arabic}/u.test(line)

/** A heading even where no empty line stands before it: capitals only. */
const capitals = /^(?=.*\p{Lu}{3})[^\p{Ll}]{3,110}$/u

type Open = { mark: string; words: string }
const openingOf = (line: string): Open | null => {
  const named = guideline.exec(line)
  if (named) return { mark: named[1]!, words: named[2]! }
  const numbered = marked.exec(line)
  if (numbered) return { mark: numbered[1]!, words: numbered[2]! }
  const point = bullet.exec(line)
  return point ? { mark: '', words: point[1]! } : null
}

/** The passages of a framework's text that can be tracked: what is numbered, lettered or a point of a list; where nothing is, each paragraph (gcm:2.b). */
export const passagesIn = under('gcm:2.b', (text: string): readonly Passage[] => {
  const passages: { heading: string; mark: string; words: string }[] = []
  let [heading, alone, goesOn] = ['', true, false]
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const hasMarks = lines.some((line) => openingOf(line.trim()) !== null)
  for (const raw of lines) {
    const line = raw.trim().replace(/\s+/g, ' ')
    if (line === '') {
      ;[alone, goesOn] = [true, false]
      continue
    }
    const opening = openingOf(line)
    if (opening) {
      passages.push({ heading, ...opening })
      goesOn = true
    } else if (capitals.test(line) && !endsSentence.test(line)) {
      heading = line
      goesOn = false
    } else if (goesOn) passages.at(-1)!.words += ` ${line}`
    else if (alone && isHeading(line)) heading = line
    else if (!hasMarks) {
      passages.push({ heading, mark: '', words: line })
      goesOn = true
    }
    alone = false
  }
  return passages.map(({ words, ...rest }) => ({ ...rest, words: words.slice(0, 2000) })).filter(({ words }) => /\p{L}{3}/u.test(words))
})

/** The code of the n-th item of a framework, by its mark where it has one and no other has it. */
export const itemCode = (framework: string, passage: Passage, place: number, taken: ReadonlySet<string>): string => {
  const mark = passage.mark
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const own = mark && `${framework}.${mark}`.length <= 40 ? `${framework}.${mark}` : ''
  return own && !taken.has(own) ? own : `${framework}.N${place + 1}`
}
