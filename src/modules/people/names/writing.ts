/** The scripts that names are read in; every other letter stands for itself. */
export type Script = 'latin' | 'arabic' | 'cyrillic' | 'ethiopic' | 'other'

const longest = 64

const ranges: readonly (readonly [RegExp, Script])[] = [
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Ethiopic}/u, 'ethiopic'],
]

const scriptOfLetter = (letter: string): Script => ranges.find(([range]) => range.test(letter))?.[1] ?? 'other'

/** The script that most letters of a word are written in. */
export const scriptOf = (word: string): Script => {
  if (/^[a-z]+$/.test(word)) return 'latin'
  const counts = new Map<Script, number>()
  for (const letter of word) counts.set(scriptOfLetter(letter), (counts.get(scriptOfLetter(letter)) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['other', 0] as readonly [Script, number])[0]
}

const alikes: Readonly<Record<string, string>> = Object.fromEntries(
  'аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd һh ӏl αa βb εe ηh ιi κk νv οo ρp τt υu χx'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)
const alikesBack: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(alikes)
    .filter(([letter]) => scriptOfLetter(letter) === 'cyrillic')
    .map(([letter, latin]) => [latin, letter]),
)

/** A word in which letters of another script stand for those that look the same (Моhamed), written in one script. */
const inOneScript = (word: string): string => {
  if (/^[\p{ASCII}\p{M}]*$/u.test(word)) return word
  const script = scriptOf(word)
  const table = script === 'latin' ? alikes : script === 'cyrillic' ? alikesBack : null
  return table ? [...word].map((letter) => (scriptOfLetter(letter) === script ? letter : (table[letter] ?? letter))).join('') : word
}

/** The words of a name in small letters, without marks, invisible signs and pictures; at most so many letters as a name can have. */
export const wordsOf = (name: string): readonly string[] => {
  if (/^[a-z]{1,64}$/.test(name)) return [name]
  return name
    .slice(0, 1000)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u0640\u064b-\u065f\u0670]/gu, '')
    .toLowerCase()
    .replace(/[’'ʻʼ`´ʿʾ′.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => inOneScript(word).slice(0, longest))
}
