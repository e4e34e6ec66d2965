// How names are written in a machine-readable zone: ICAO Doc 9303, part 3, section 6, tables A (Latin), B (Cyrillic) and C (Arabic).

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => [[...pair][0]!, pair.slice([...pair][0]!.length + 1)] as const),
  )

const latin = table('Å:AA Ä:AE Æ:AE Ö:OE Ø:OE Ü:UE ß:SS ẞ:SS Þ:TH Ĳ:IJ Œ:OE Ð:D Đ:D Ł:L Ħ:H Ŋ:N Ŧ:T ı:I ĸ:K Ŀ:L Ə:E')
const cyrillic = table(
  'А:A Б:B В:V Г:G Ґ:G Д:D Ђ:D Ѓ:G Е:E Ё:E Є:IE Ж:ZH З:Z Ѕ:DZ И:I І:I Ї:I Й:I Ј:J К:K Ќ:K Л:L Љ:LJ М:M Н:N Њ:NJ О:O П:P Р:R С:S Т:T Ћ:C У:U Ў:U Ф:F Х:KH Ц:TS Ч:CH Џ:DZ Ш:SH Щ:SHCH Ъ:IE Ы:Y Ь: Э:E Ю:IU Я:IA',
)
const arabic = table(
  'ء:XE آ:XAA أ:XAE ؤ:U إ:I ئ:XI ا:A ب:B ة:XTA ت:T ث:XTH ج:J ح:XH خ:XKH د:D ذ:XDH ر:R ز:Z س:S ش:XSH ص:XSS ض:XDZ ط:XTT ظ:XZZ ع:E غ:G ف:F ق:Q ك:K ل:L م:M ن:N ه:H و:W ى:XAY ي:Y پ:P چ:XCH ژ:XZH ک:XKK گ:XGG ی:XYA',
)

const signOf = (sign: string): string | null => {
  if (/^[A-Z<]$/.test(sign)) return sign
  const found = latin.get(sign) ?? cyrillic.get(sign) ?? arabic.get(sign)
  if (found !== undefined) return found
  if (/[\s\-‐‑]/u.test(sign)) return '<'
  if (/[\p{M}\p{P}\p{S}\p{Cf}ʼʻʾʿ]/u.test(sign)) return ''
  const plain = sign.normalize('NFD').replace(/\p{M}/gu, '')
  return plain !== sign && plain !== '' ? inZone(plain) : null
}

/** A name as a machine-readable zone writes it, or null where no table says how (such as Ethiopic: then its Latin form is asked for). */
export const inZone = (name: string): string | null => {
  let written = ''
  for (const sign of name.normalize('NFC').toUpperCase()) {
    const found = signOf(sign)
    if (found === null) return null
    written += found
  }
  return written.replace(/<+/g, '<').replace(/^<|<$/g, '')
}
