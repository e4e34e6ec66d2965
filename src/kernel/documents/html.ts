import { type Block, type Content, inOrder, type Run } from './content.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const marks = { strong: 'strong', emphasis: 'em', added: 'ins', removed: 'del' } as const

const runHtml = ({ text, mark, link }: Run): string => {
  const marked = mark ? `<${marks[mark]}>${escaped(text)}</${marks[mark]}>` : escaped(text)
  return link && /^https?:/.test(link) ? `<a href="${escaped(link)}">${marked}</a>` : marked
}

const rowHtml = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${escaped(cell)}</${tag}>`).join('')}</tr>`

const blockHtml = (block: Block, at: number): string => {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="h${at}">${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${block.runs.map(runHtml).join('')}</p>`
    case 'list': {
      const tag = block.numbered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`
    }
    case 'table':
      return block.rows.length === 0
        ? ''
        : `<table><caption>${escaped(block.caption)}</caption><thead>${rowHtml(
            block.columns.map(({ label }) => label),
            'th',
          )}</thead><tbody>${block.rows
            .map((row) =>
              rowHtml(
                row.map((cell) => String(cell ?? '')),
                'td',
              ),
            )
            .join('')}</tbody></table>`
    case 'facts':
      return `<dl>${block.facts.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
    case 'figure':
      return `<figure role="img" aria-label="${escaped(block.alternative)}">${block.svg}<figcaption>${escaped(block.caption)}</figcaption></figure>`
    case 'note':
      return `<aside>${escaped(block.text)}</aside>`
    case 'page break':
      return '<hr>'
    case 'signature':
      return block.lines.map((line) => `<p class="signature">${escaped(line)}</p>`).join('')
  }
}

const contentsOf = (title: string, blocks: readonly Block[]): string =>
  `<nav><h2>${escaped(title)}</h2><ul>${blocks
    .map((block, at) =>
      block.kind === 'heading' && block.level < 3 ? `<li class="l${block.level}"><a href="#h${at}">${escaped(block.text)}</a></li>` : '',
    )
    .join('')}</ul></nav>`

const look =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 "Noto Sans","Noto Sans Arabic",system-ui,sans-serif;color:#1d2430;background:#fff}h1,h2,h3,h4{line-height:1.25;color:#14524a}table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:start;font-weight:700}th,td{border:1px solid #cfd6d1;padding:.3rem .5rem;text-align:start;vertical-align:top}dt{font-weight:700}aside{border-inline-start:3px solid #b5471b;padding-inline-start:.8rem}nav ul{list-style:none;padding:0}.l2{padding-inline-start:1.2rem}a{color:#0f5a8a}.signature{border-top:1px solid;width:16rem;margin-top:4rem}figure svg{max-width:100%;height:auto}@media print{a{color:inherit}}@media(prefers-color-scheme:dark){body{background:#141917;color:#e7ebe8}h1,h2,h3,h4{color:#8fd0c2}a{color:#8cc7f0}}'

/** A document as one file of HTML that needs nothing else, right to left where the language is. */
export const toHtml = (content: Content): string => {
  const blocks = inOrder(content.blocks)
  const about = [content.date, content.source].filter(Boolean).map((text) => escaped(text!))
  return [
    `<!DOCTYPE html><html lang="${content.language}" dir="${content.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escaped(content.title)}</title><style>${look}</style></head><body><main><h1>${escaped(content.title)}</h1><p>${about.join(' · ')}</p>`,
    ...(content.contents ? [contentsOf(content.contents, blocks)] : []),
    ...blocks.map(blockHtml),
    '</main></body></html>',
  ].join('\n')
}
