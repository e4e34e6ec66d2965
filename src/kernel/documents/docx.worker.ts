import { parentPort } from 'node:worker_threads'
import { type Block, type Content, inOrder, type Run } from './content.ts'

type Docx = typeof import('docx')
type Piece = import('docx').Paragraph | import('docx').Table | import('docx').TableOfContents

const runOf = (docx: Docx, run: Run, rtl: boolean) =>
  new docx.TextRun({
    text: run.text,
    rightToLeft: rtl,
    bold: run.mark === 'strong',
    italics: run.mark === 'emphasis',
    strike: run.mark === 'removed',
    ...(run.link ? { style: 'Hyperlink' } : {}),
    ...(run.mark === 'added' ? { underline: {}, color: '17633a' } : run.mark === 'removed' ? { color: 'a3201d' } : {}),
  })

const runsOf = (docx: Docx, runs: readonly Run[], rtl: boolean) =>
  runs.map((run) => (run.link ? new docx.ExternalHyperlink({ link: run.link, children: [runOf(docx, run, rtl)] }) : runOf(docx, run, rtl)))

const tableOf = (docx: Docx, columns: readonly string[], rows: readonly (readonly string[])[], rtl: boolean): Piece =>
  new docx.Table({
    visuallyRightToLeft: rtl,
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [columns, ...rows]
      .map(
        (row, at) =>
          new docx.TableRow({
            tableHeader: at === 0 && columns.length > 0,
            children: row.map(
              (cell) =>
                new docx.TableCell({
                  children: [
                    new docx.Paragraph({
                      bidirectional: rtl,
                      children: runsOf(docx, [{ text: cell, ...(at === 0 ? { mark: 'strong' as const } : {}) }], rtl),
                    }),
                  ],
                }),
            ),
          }),
      )
      .filter((_, at) => at > 0 || columns.length > 0),
  })

const textPiece = (docx: Docx, runs: readonly Run[], rtl: boolean, more: Record<string, unknown> = {}): Piece =>
  new docx.Paragraph({ bidirectional: rtl, spacing: { after: 160 }, children: runsOf(docx, runs, rtl), ...more })

const widest = 560

/** How large a picture is printed: its own shape, as wide as the page at most. Drawings are made at twice their size (PNG, IHDR). */
const shapeOf = (png: Buffer): { readonly width: number; readonly height: number } => {
  const [width, height] = [png.readUInt32BE(16) / 2, png.readUInt32BE(20) / 2]
  const scale = Math.min(1, widest / width)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const pieces = async (docx: Docx, block: Block, rtl: boolean): Promise<readonly Piece[]> => {
  switch (block.kind) {
    case 'heading':
      return [
        textPiece(docx, [{ text: block.text }], rtl, {
          heading: [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3][block.level - 1],
        }),
      ]
    case 'paragraph':
      return [textPiece(docx, block.runs, rtl)]
    case 'list':
      return block.items.map((text, at) =>
        textPiece(docx, [{ text: block.numbered ? `${at + 1}. ${text}` : text }], rtl, block.numbered ? {} : { bullet: { level: 0 } }),
      )
    case 'table':
      return [
        textPiece(docx, [{ text: block.caption, mark: 'strong' }], rtl),
        tableOf(
          docx,
          block.columns.map((column) => column.label),
          block.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
          rtl,
        ),
        textPiece(docx, [], rtl),
      ]
    case 'facts':
      return [tableOf(docx, [], [[], ...block.facts.map((fact) => [...fact])].slice(1), rtl), textPiece(docx, [], rtl)]
    case 'figure': {
      const { pngOf } = await import('../html/png.ts')
      const png = Buffer.from(pngOf(block.svg))
      return [
        new docx.Paragraph({
          children: [
            new docx.ImageRun({
              type: 'png',
              data: png,
              transformation: shapeOf(png),
              altText: { name: block.caption, description: block.alternative, title: block.caption },
            }),
          ],
        }),
        textPiece(docx, [{ text: block.caption, mark: 'emphasis' }], rtl),
      ]
    }
    case 'note':
      return [textPiece(docx, [{ text: block.text, mark: 'emphasis' }], rtl)]
    case 'page break':
      return [new docx.Paragraph({ pageBreakBefore: true })]
    case 'signature':
      return block.lines.map((line) => textPiece(docx, [{ text: `______________________  ${line}` }], rtl, { spacing: { before: 600 } }))
  }
}

const written = async (content: Content): Promise<Uint8Array> => {
  const docx = await import('docx')
  const rtl = content.direction === 'rtl'
  const children = [
    textPiece(docx, [{ text: content.title }], rtl, { heading: docx.HeadingLevel.TITLE }),
    textPiece(docx, [{ text: [content.date, content.source].filter(Boolean).join(' · '), mark: 'emphasis' }], rtl),
    ...(content.contents
      ? [
          textPiece(docx, [{ text: content.contents, mark: 'strong' }], rtl),
          new docx.TableOfContents(content.contents, { hyperlink: true, headingStyleRange: '1-2' }),
        ]
      : []),
    ...(await Promise.all(inOrder(content.blocks).map((block) => pieces(docx, block, rtl)))).flat(),
  ]
  const made = new docx.Document({
    title: content.title,
    creator: 'Mkataba',
    ...(content.contents ? { features: { updateFields: true } } : {}),
    styles: { default: { document: { run: { font: rtl ? 'Amiri' : 'Noto Sans', size: 22 } } } },
    sections: [{ children }],
  })
  return new Uint8Array(await docx.Packer.toBuffer(made))
}

parentPort!.on('message', ({ id, asked }: { id: number; asked: Content }) => {
  written(asked).then(
    (made) => parentPort!.postMessage({ id, made }),
    (error: unknown) => parentPort!.postMessage({ id, error: String((error as Error).message ?? error) }),
  )
})
