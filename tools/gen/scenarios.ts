/** A scenario test as its file has it: the paragraph it is named after, its sentence, and its text. */
export type Scenario = { readonly code: string; readonly title: string; readonly text: string }

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const opening = /^scenario\(\s*'([a-z]{3}:[\w.]+)',\s*(?:'((?:[^'\\]|\\.)+)'|`([^`$]+)`|"([^"]+)")/gm

/** The scenario tests of a file that are run: those that are commented out or skipped are none. */
export const scenariosOf = (file: string): readonly Scenario[] => {
  const text = withoutComments(file)
  const found = [...text.matchAll(opening)]
  return found.map((match, at) => ({
    code: match[1]!,
    title: (match[2] ?? match[3] ?? match[4] ?? '').replace(/\\(.)/g, '$1'),
    text: text.slice(match.index, found[at + 1]?.index),
  }))
}
