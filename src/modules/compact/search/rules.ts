import { type Instrument, instruments } from '#kernel'

/** The words of a text, folded (small letters, without accents), each once. */
export const everyWordIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
]

/** The words of a question; at most twelve. */
export const wordsIn = (text: string): readonly string[] => everyWordIn(text).slice(0, 12)

/** The citation that a question is, such as `20.f`, `gcm 20 f`, `NYD:I.5.d` or `71`, in the instrument that it names; null for a question in words. */
export const citationIn = (
  text: string,
  wish: Instrument | undefined,
): { readonly instrument: Instrument | null; readonly locators: readonly string[] } | null => {
  const match = /^\s*(?:(gcm|nyd|sgr|ken|ipu)\s*[:\s/]\s*)?(p?[ivx\d]+(?:[.\s]*[a-z\d]{1,4}){0,3})\s*$/i.exec(text)
  if (!match || !/\d/.test(match[2]!)) return null
  const instrument = instruments.find((each) => each === match[1]?.toLowerCase()) ?? wish ?? null
  const parts = match[2]!.match(/p?\d+|[ivx]+(?![a-z])|[a-z]+/gi) ?? []
  const locator = parts.map((part, at) => (at === 0 && /^[ivx]+$/i.test(part) ? part.toUpperCase() : part.toLowerCase())).join('.')
  return { instrument, locators: [locator, `p${locator}`] }
}

const [open, close] = ['\u0002', '\u0003']
export const marks = `StartSel=${open}, StopSel=${close}`

/** Text with marks as plain text and the ranges that were marked (UTF-16 units). */
export const rangesIn = (marked: string): { readonly text: string; readonly ranges: [number, number][] } => {
  const ranges: [number, number][] = []
  let text = ''
  for (const [at, part] of marked.split(open).entries()) {
    const [inside = '', rest] = part.split(close)
    if (at === 0 || rest === undefined) text += part.replaceAll(close, '')
    else {
      ranges.push([text.length, text.length + inside.length])
      text += inside + rest
    }
  }
  return { text, ranges }
}
