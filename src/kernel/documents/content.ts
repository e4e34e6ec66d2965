import type { Direction, Language, Words } from '../language/index.ts'

/** A stretch of text, plain, marked, or leading to a whole web address. */
export type Run = {
  readonly text: string
  readonly mark?: 'strong' | 'emphasis' | 'added' | 'removed'
  readonly link?: string
}
/** A cell: text, a number, or nothing of a known kind (said in the reader's words as text). */
export type Cell = string | number | null
export type SheetTable = {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A part of a document; plain data, no markup. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | ({ readonly kind: 'table' } & SheetTable)
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, value: string])[] }
  | { readonly kind: 'figure'; readonly svg: string; readonly alternative: string; readonly caption: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'page break' }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }

/** A document in one language, from which PDF, DOCX, HTML, XLSX and CSV are made. */
export type Content = {
  readonly title: string
  readonly language: Language
  readonly direction: Direction
  /** Day of the document, in the reader's words. */
  readonly date: string
  readonly source?: string
  /** `Page {page} of {pages}` in the reader's words, the two numbers written as `{1}` and `{2}`. */
  readonly pageLabel?: string
  /** What its table of contents is called, where it has one. */
  readonly contents?: string
  readonly blocks: readonly Block[]
}

/** Blocks whose headings begin at level 1 and skip none, as those who listen to a document need it (PDF/UA-1, 7.4.2). */
export const inOrder = (blocks: readonly Block[]): readonly Block[] => {
  let deepest = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    deepest = Math.min(block.level, deepest + 1)
    return { ...block, level: deepest as 1 | 2 | 3 }
  })
}

/** The tables of a document, in their order. */
export const tablesOf = (content: Content): readonly SheetTable[] => content.blocks.filter((block) => block.kind === 'table')

/** More rows than this are not set in a document for reading: it says so, and the spreadsheet has them all. */
export const mostRows = 2000

/** A document as it is taken away in a form: one that is read has its long tables cut, says so, and numbers its pages in its reader's words. */
export const readable = (content: Content, as: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'html', words: Words): Content => {
  if (as === 'csv' || as === 'xlsx') return content
  return {
    pageLabel: words.say('documents.page'),
    ...content,
    blocks: content.blocks.flatMap((block): readonly Block[] =>
      block.kind === 'table' && block.rows.length > mostRows
        ? [
            { ...block, rows: block.rows.slice(0, mostRows) },
            { kind: 'note', text: words.say('documents.cut', { shown: mostRows, whole: block.rows.length }) },
          ]
        : [block],
    ),
  }
}
