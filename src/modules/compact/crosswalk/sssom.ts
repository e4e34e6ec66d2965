/** A row of a mapping set, as SSSOM writes it. */
export type SssomRow = {
  /** Line of the file, from 1. */
  readonly line: number
  readonly subject: string
  readonly predicate: Predicate
  readonly object: string
  readonly justification: string
  /** From 0 to 1, or null where none was said. */
  readonly confidence: number | null
  readonly author: string
  /** Day, such as 2026-11-24. */
  readonly date: string
  readonly comment: string
}
export const predicates = ['skos:exactMatch', 'skos:closeMatch', 'skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch'] as const
export type Predicate = (typeof predicates)[number]

export const problems = [
  'no-header',
  'no-subject',
  'no-object',
  'unknown-predicate',
  'wrong-confidence',
  'wrong-date',
  'unknown-column',
  'too-many-cells',
] as const
/** What is wrong with a line; nothing is left out silently. */
export type SssomProblem = { readonly line: number; readonly what: (typeof problems)[number]; readonly cell: string }
export type SssomFile = {
  readonly set: Readonly<Record<string, string>>
  readonly rows: readonly SssomRow[]
  readonly problems: readonly SssomProblem[]
}

/** Where nothing answers a subject (SSSOM 1.0, no term found). */
export const nothingFound = 'sssom:NoTermFound'

const columns = [
  'subject_id',
  'predicate_id',
  'object_id',
  'mapping_justification',
  'confidence',
  'author_label',
  'mapping_date',
  'comment',
] as const
type Column = (typeof columns)[number]

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const isRealDay = (text: string): boolean => {
  try {
    return isDay(text)
  } catch {
    return false
  }
}

const problemOf = (cell: (column: Column) => string): readonly [SssomProblem['what'], string] | null => {
  const confidence = cell('confidence')
  if (cell('subject_id') === '') return ['no-subject', '']
  if (cell('object_id') === '') return ['no-object', cell('subject_id')]
  if (!predicates.includes(cell('predicate_id') as Predicate)) return ['unknown-predicate', cell('predicate_id')]
  if (confidence !== '' && !(Number(confidence) >= 0 && Number(confidence) <= 1)) return ['wrong-confidence', confidence]
  if (!isRealDay(cell('mapping_date'))) return ['wrong-date', cell('mapping_date')]
  return null
}

const metadataOf = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const match = /^#([a-z_]+): ?"?(.*?)"?\s*$/.exec(line)
      return match?.[2] ? [[match[1]!, match[2].replace(/\\(["\\])/g, '$1')] as const] : []
    }),
  )

/** Reads a mapping set (SSSOM/TSV): a head of `#` lines, the names of the columns, a row a line. */
export const readSssom = (text: string): SssomFile => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const at = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const names = at < 0 ? [] : lines[at]!.split('\t').map((name) => name.trim())
  const set = metadataOf(lines.slice(0, Math.max(at, 0)))
  if (!names.includes('subject_id') || !names.includes('object_id'))
    return { set, rows: [], problems: [{ line: Math.max(at, 0) + 1, what: 'no-header', cell: names.join(' ').slice(0, 80) }] }
  const found: SssomProblem[] = names
    .filter((name) => !(columns as readonly string[]).includes(name))
    .map((name) => ({ line: at + 1, what: 'unknown-column', cell: name }))
  const rows: SssomRow[] = []
  for (const [place, line] of lines.entries()) {
    if (place <= at || line.trim() === '') continue
    const cells = line.split('\t')
    const cell = (column: Column): string => cells[names.indexOf(column)]?.trim() ?? ''
    const wrong = cells.length > names.length ? (['too-many-cells', cells.slice(names.length).join(' ')] as const) : problemOf(cell)
    if (wrong) found.push({ line: place + 1, what: wrong[0], cell: wrong[1].slice(0, 80) })
    else {
      rows.push({
        line: place + 1,
        subject: cell('subject_id'),
        predicate: cell('predicate_id') as Predicate,
        object: cell('object_id'),
        justification: cell('mapping_justification') || 'semapv:UnspecifiedMatching',
        confidence: cell('confidence') === '' ? null : Number(cell('confidence')),
        author: cell('author_label'),
        date: cell('mapping_date'),
        comment: cell('comment'),
      })
    }
  }
  return { set, rows, problems: found }
}

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim()
const quoted = (text: string): string => `"${plain(text).replace(/(["\\])/g, '\\$1')}"`

/** Writes a mapping set (SSSOM/TSV). */
export const writeSssom = (set: Readonly<Record<string, string>>, rows: readonly Omit<SssomRow, 'line'>[]): string => {
  const curies = ['gcm', 'nyd', 'sgr', 'ken', 'ipu'].map((code) => `#  ${code}: "urn:mkataba:catalogue:${code}:"`)
  const head = [
    ...Object.entries(set).map(([name, value]) => `#${name}: ${quoted(value)}`),
    '#curie_map:',
    ...curies,
    '#  skos: "http://www.w3.org/2004/02/skos/core#"',
    '#  semapv: "https://w3id.org/semapv/vocab/"',
    '#  sssom: "https://w3id.org/sssom/"',
  ]
  const lines = rows.map((row) =>
    [
      row.subject,
      row.predicate,
      row.object,
      row.justification,
      row.confidence === null ? '' : String(row.confidence),
      row.author,
      row.date,
      row.comment,
    ]
      .map(plain)
      .join('\t'),
  )
  return `${[...head, columns.join('\t'), ...lines].join('\n')}\n`
}
