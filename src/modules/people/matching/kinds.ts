import type { Kind } from './terms.ts'

/** What is seen of a column: its name and some of its values. */
export type Seen = { readonly name: string; readonly values: readonly string[]; readonly different: number; readonly filled: number }

const byName: readonly (readonly [RegExp, Kind])[] = [
  [/e-?mail|courriel|barua pepe|بريد/, 'email'],
  [/phone|mobile|\btel\b|tele|cell|msisdn|whatsapp|simu|هاتف|جوال/, 'phone'],
  [/post ?code|post ?al|\bzip|plz|code post/, 'postcode'],
  [
    /passport|national(?!it)|nat ?id|\bssn\b|soc ?sec|social|\bnin\b|\bid ?(no|nr|num|card|doc)|\bdoc(ument)? ?(no|nr|num|id)|identity|identifier|insee|tax|unhcr|\bids?\b|passeport|pasipoti|kitambulisho|هوية|جواز|رقم/,
    'identifier',
  ],
  [/birth ?(place|town|city|country|district)|place ?of ?birth|lieu de naissance/, 'place'],
  [/birth ?(year|month)|year ?of ?birth|\byob\b|^b[ymd]$/, 'number'],
  [/\bdob\b|birth ?da(te|y)|date ?of ?birth|^born|^birth\b|naissance|tarehe ya kuzaliwa|ميلاد/, 'birth'],
  [/\bdate|tarehe|تاريخ/, 'date'],
  [/^(sex|gender|sexe|genre|jinsia|جنس|الجنس)$/, 'sex'],
  [/first (and|&) (sur|last)|full ?name|whole ?name|^name$|person ?name|^nom complet|jina kamili|الاسم الكامل|^names$/, 'whole name'],
  [
    /father|mother|parent|middle|patronym|grand|other ?names?|second ?name|maiden|alias|third ?name|fourth ?name|jina la (kati|baba)|الأب|الجد/,
    'other name',
  ],
  [/sur ?name|last ?name|family|^lname|^nom$|nom de famille|jina la (ukoo|mwisho)|clan|اللقب|العائلة/, 'family name'],
  [/given|first ?name|fore ?name|^fname|prenom|prénom|christian|jina la kwanza|الاسم/, 'given name'],
  [
    /city|town|village|suburb|place|localit|district|county|province|region|country|state|nationalit|camp|commune|municip|parish|ward|ville|mji|مدينة|بلد/,
    'place',
  ],
  [/address|street|road|\baddr|adresse|anwani|عنوان/, 'address'],
  [/age|year|house ?n|number|\bnr\b/, 'number'],
]

const plainNameOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-./]+/g, ' ')
    .trim()

/** Whether a column, by its name, only numbers the rows. */
export const isRowNumber = (name: string): boolean =>
  /^(row|rec|record|unique|index|seq|line)?[ ]*(id|no|nr|num|key|index|#)$|^(uuid|guid|index|row)$/.test(plainNameOf(name))

const share = (values: readonly string[], shape: RegExp): number =>
  values.filter((value) => shape.test(value)).length / Math.max(1, values.length)

/** A column whose name tells nothing, by what stands in it. */
const byContent = ({ values, different, filled }: Seen): Kind => {
  if (values.length === 0) return 'ignored'
  if (share(values, /^[^@\s]+@[^@\s]+$/) > 0.7) return 'email'
  if (share(values, /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$|^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/) > 0.7)
    return 'date'
  if (share(values, /^\+?[\d\s()-]{9,16}$/) > 0.7) return 'phone'
  if (share(values, /^[\p{L}\p{N}]*\d[\p{L}\p{N}/-]*$/u) > 0.7) return different > filled / 20 ? 'identifier' : 'number'
  return share(values, /\d/) > 0.3 || share(values, /\S\s\S.*\s\S/) > 0.5 ? 'address' : 'words'
}

/** Numbers one after another, or a text a row that never comes again, number the rows and tell nothing of a person. */
const numbersTheRows = ({ values, different, filled }: Seen): boolean =>
  different >= filled && filled > 20 && share(values, /^\D*\d+\D*\d*$/) > 0.95

/** What a column tells, seen from its name and, where that says nothing, from its values. */
export const kindOf = (seen: Seen): Kind => {
  if (seen.values.length === 0) return 'ignored'
  const name = plainNameOf(seen.name)
  const named = byName.find(([shape]) => shape.test(name))?.[1]
  if (named === 'place' && share(seen.values, /\d/) > 0.5) return byContent(seen)
  if (named === 'address' && share(seen.values, /^\d+\w?$/) > 0.7) return 'number'
  if ((named === 'birth' || named === 'date') && share(seen.values, /\p{N}/u) < 0.5) return 'words'
  if (named) return named
  return numbersTheRows(seen) ? 'ignored' : byContent(seen)
}
