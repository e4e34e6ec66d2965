import type { Entry, Summary } from '../terms.ts'

export type Section = { readonly heading: Summary; readonly own: Entry | null; readonly entries: readonly Entry[] }

const opening: readonly Entry['kind'][] = ['objective', 'theme', 'annex']

/** Entries in sections: each objective, theme and annex opens one of its own, else the headings do. */
export const sectionsOf = (entries: readonly Entry[]): readonly Section[] => {
  const sections: { heading: Summary; own: Entry | null; entries: Entry[] }[] = []
  for (const each of entries) {
    const last = sections.at(-1)
    if (opening.includes(each.kind)) sections.push({ heading: each.title, own: each, entries: [] })
    else if (!last || (last.heading.en !== each.heading.en && last.own?.locator !== each.part))
      sections.push({ heading: each.heading, own: null, entries: [each] })
    else last.entries.push(each)
  }
  return sections
}
