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

/** The marks with which a list may go on after a mark; a list begins with `a` or `i`. */
export const nextMarks = (mark: string, isRoman: boolean): readonly string[] => {
  if (mark === '') return ['a', 'i']
  if (isRoman) return [roman([...Array(39).keys()].find((at) => roman(at + 1) === mark)! + 2)]
  return [String.fromCharCode(mark.charCodeAt(0) + 1)]
}
