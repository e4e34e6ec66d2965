import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/kernel/config.ts'

const path = (): string => join(projectRoot(), 'docs', 'benchmarks.md')

/** What the page of figures holds: its beginning, and its sections by their headings. */
const parts = (): { readonly head: string; readonly sections: ReadonlyMap<string, string> } => {
  const [head = '', ...rest] = (existsSync(path()) ? readFileSync(path(), 'utf8') : '').split(/^## /m)
  return { head, sections: new Map(rest.map((section) => [section.slice(0, section.indexOf('\n')), `## ${section}`])) }
}

/** Writes the beginning of the page of figures, and leaves its sections. */
export const keepHead = (head: string): void =>
  writeFileSync(path(), [head, ...parts().sections.values()].join('\n').replace(/\n{3,}/g, '\n\n'))

/** Writes one section of the page of figures, and leaves the rest. */
export const keepSection = (heading: string, text: string): void => {
  const { head, sections } = parts()
  const all = new Map([...sections, [heading, `## ${heading}\n\n${text}\n`]])
  writeFileSync(path(), `${[head.trimEnd(), ...[...all.values()].map((section) => section.trimEnd())].join('\n\n')}\n`)
}
