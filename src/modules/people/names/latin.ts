// Latin letters as graphemes: what is written together and heard as one.

const marked: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'dh',
  þ: 'th',
  ı: 'i',
  ş: 'sh',
  ș: 'sh',
  š: 'sh',
  ś: 'sh',
  č: 'ch',
  ć: 'ch',
  ž: 'zh',
  ź: 'zh',
  ż: 'zh',
  ğ: 'gh',
  ġ: 'gh',
  ḡ: 'gh',
  ḫ: 'kh',
  ẖ: 'kh',
  ḏ: 'dh',
  ṯ: 'th',
  ț: 'ts',
  ţ: 'ts',
  ə: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ŋ: 'n',
}

/** Latin letters without their marks, those that change the sound spelt out: š as sh, ğ as gh. */
export const plainLatin = (word: string): string =>
  /^[a-z]*$/.test(word)
    ? word
    : [...word.normalize('NFC')].map((letter) => marked[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')).join('')

const heardAs: Readonly<Record<string, string>> = {
  tsch: 'ch',
  tch: 'ch',
  sch: 'sh',
  dsch: 'j',
  shch: 'sh',
  ch: 'ch',
  ck: 'k',
  cz: 'ch',
  dh: 'dh',
  dj: 'j',
  gh: 'gh',
  kh: 'kh',
  ph: 'f',
  qu: 'q',
  sh: 'sh',
  sz: 'sz',
  th: 'th',
  ts: 'ts',
  tz: 'ts',
  zh: 'zh',
}
/** The groups that begin with a letter, the longest first. */
const groups = new Map<string, readonly string[]>()
for (const group of Object.keys(heardAs).sort((one, two) => two.length - one.length))
  groups.set(group[0]!, [...(groups.get(group[0]!) ?? []), group])

const single = (word: string, at: number): string => {
  const letter = word[at]!
  if (letter !== 'c' && letter !== 'g') return letter
  const next = word[at + 1]
  const soft = (next === 'e' || next === 'i' || next === 'y') && word[at - 1] !== letter
  return letter === 'c' ? (soft ? 'c' : 'k') : soft ? 'gi' : 'g'
}

/** A Latin word as graphemes; doubled letters count once. */
export const latinLetters = (word: string): readonly string[] => {
  const plain = plainLatin(word)
  const found: string[] = []
  let before = ''
  for (let at = 0; at < plain.length; ) {
    const group = groups.get(plain[at]!)?.find((each) => plain.startsWith(each, at))
    const heard = group ? heardAs[group]! : single(plain, at)
    at += group?.length ?? 1
    if (before !== heard) found.push(heard)
    before = heard
  }
  return found
}
