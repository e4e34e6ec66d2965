// Ethiopic signs: each is a consonant with one of seven vowels, eight places a row (Unicode 1200 to 1357).

const rows = 'h l h m s r s sh k k k k b v t ch h h n n - k k kh kh w - z zh y d d j g g g t ch p ts ts f p'.split(' ')
const labial = new Set([9, 11, 17, 22, 24, 34])
const open = new Set([0, 2, 16, 20, 26])
const vowels = ['e', 'u', 'i', 'a', 'e', 'ə', 'o', 'a']

/** An Ethiopic word as Latin graphemes; the sixth order, mostly mute, is the weak vowel ə. */
export const ethiopicLetters = (word: string): readonly string[] =>
  [...word].flatMap((sign) => {
    const place = sign.codePointAt(0)! - 0x1200
    const row = rows[place >> 3]
    if (place < 0 || row === undefined) return [sign]
    const order = place & 7
    const vowel = open.has(place >> 3) && order === 0 ? 'a' : vowels[order]!
    return [...(row === '-' ? [] : [row]), ...(labial.has(place >> 3) || order === 7 ? ['w'] : []), vowel]
  })
