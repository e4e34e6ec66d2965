// Cyrillic letters of Russian, Ukrainian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik and Uzbek, as Latin graphemes.

const sounds: Readonly<Record<string, string>> = Object.fromEntries(
  `а a, б b, в v, г g, ґ g, ѓ gi, ғ gh, д d, ђ j, е e, є e, ё o, ж zh, җ j, з z, ѕ ts, и i, і i, ї i, й y, ј y, к k, ќ k, қ q, л l, љ l,
   м m, н n, њ n, ң n, о o, ө o, п p, р r, с s, т t, ћ ch, у u, ў w, ү u, ұ u, ф f, х kh, ҳ h, һ h, ц ts, ч ch, ҷ j, џ j, ш sh, щ sh,
   ъ -, ы y, ь -, э e, ю u, я a, ә a, ӣ i, ӯ u`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

/** A Cyrillic word as Latin graphemes. */
export const cyrillicLetters = (word: string): readonly string[] => {
  const found: string[] = []
  for (const letter of word.normalize('NFC')) {
    const sound = sounds[letter] ?? letter
    if (sound === '-') continue
    if ('юяё'.includes(letter) && (found.length === 0 || /^[aeiou]$/.test(found.at(-1)!))) found.push('y')
    if (found.at(-1) !== sound) found.push(sound)
  }
  return found
}
