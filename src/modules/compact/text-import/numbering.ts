const romans = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** A number from 1 to 39 in Roman numerals, small letters. */
export const roman = (number: number): string => {
  let [left, text] = [number, '']
  for (const [value, sign] of romans) {
    while (left >= value) {
      text += sign
      left -= value
    }
  }
  return text
}

/** How many numbers or letters may be missing before a list is no longer taken to go on. */
export const mostMissing = 3

/** The marks with which a list may go on after a mark, the next one first; a list begins with `a` or `i`. */
export const nextMarks = (mark: string, isRoman: boolean): readonly string[] => {
  if (mark === '') return ['a', 'i']
  const steps = Array.from({ length: mostMissing }, (_, at) => at + 1)
  if (!isRoman) return steps.map((step) => String.fromCharCode(mark.charCodeAt(0) + step))
  const now = Array.from({ length: 39 }, (_, at) => roman(at + 1)).indexOf(mark) + 1
  return steps.map((step) => roman(now + step))
}
