// Arabic letters, with those that Persian, Urdu, Kurdish, Pashto and Uyghur add.

const same: Readonly<Record<string, string>> = Object.fromEntries(
  'یي ىى ےي ېي ۍي ئئ کك ګگ ہه ھه ەه ۀه ۃة ٱا ٲأ ٳإ ڭن ںن ڼن ټت ٹت ډد ڈد ړر ڑر ږز ښش ڤف ۋو ۆو ۇو ۈو ڕر ڵل ێي ۍي'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
)

/** An Arabic word letter by letter, with one sign for letters that differ only in shape; doubled letters count once. */
export const arabicLetters = (word: string): readonly string[] => {
  const found: string[] = []
  for (const letter of word.normalize('NFC')) {
    const shape = same[letter] ?? letter
    if (found.at(-1) !== shape) found.push(shape)
  }
  return found
}
