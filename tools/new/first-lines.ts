/** A file to be written: path from the root, and content. */
export type FirstFile = readonly [path: string, content: string]

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const inWords = (name: string): string => kebab(name).replace(/-/g, ' ')
const languages = ['en', 'sw', 'fr', 'ar'] as const

const textFiles = (module: string, topic: string, sentences: Readonly<Record<string, string>>): readonly FirstFile[] =>
  languages.map((language) => [
    `src/modules/${module}/text/${topic}.${language}.json`,
    `${JSON.stringify(Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, language === 'en' ? text : `${text} (${language})`])), null, 2)}\n`,
  ])

/** A module with its door and what it is for, and no operation yet. */
export const moduleFiles = (name: string): readonly FirstFile[] => [
  [
    `src/modules/${name}/module.ts`,
    `import { module } from '#kernel'\n\n/** Say in one sentence what a person can do with it. */\nexport const ${name} = module({\n  name: '${name}',\n  operations: [],\n})\n`,
  ],
  [
    `src/modules/${name}/README.md`,
    `# ${name}

Say in a sentence what it is for.

**Answers to**: the paragraphs, such as gcm:13.g.
**For whom**: who comes here, with what in their hand.
**What a person can do**: each with its address and command.
**What it never does**: the promises that its tests keep.
`,
  ],
]

/** An operation with its page or form and its sentences; it is tried as each kind of person from the first day (tests/promises/operations). */
export const operationFiles = (module: string, name: string, kind: 'query' | 'action'): readonly FirstFile[] => {
  const verb = kind === 'query' ? 'GET' : 'POST'
  const shown =
    kind === 'query'
      ? `export const ${name}Page = page(${name}, {\n  title: ({ words }) => words.say('${module}.${kebab(name)}.title'),\n  Body: () => null,\n})\n`
      : `export const ${name}Form = form(${name}, { goesTo: () => '/${module}' })\n`
  return [
    [
      `src/modules/${module}/${kebab(name)}.tsx`,
      `import { z } from 'zod'
import { ${kind === 'query' ? 'anyone, page, query' : 'action, form, only'} } from '#kernel'

export const ${name} = ${kind}({
  name: '${module}.${name}',
  under: 'gcm:p13',
  at: '${verb} /${module}/${kebab(name)}',
  may: ${kind === 'query' ? 'anyone' : "only('editor')"},
  purpose: 'public information',
  input: z.object({}),
  result: z.object({}),
  ${kind === 'query' ? 'read' : 'act'}: async () => ({}),
})

${shown}`,
    ],
    ...textFiles(module, kebab(name), {
      [`${module}.${kebab(name)}.title`]: `Say what ${inWords(name)} is called`,
      ...(kind === 'action' ? { [`${module}.${kebab(name)}.button`]: 'Send', [`${module}.${kebab(name)}.done`]: 'It was done.' } : {}),
    }),
  ]
}

/** A rule that carries its paragraph, and its test over a table of borderline examples. */
export const ruleFiles = (module: string, name: string, citation: string): readonly FirstFile[] => [
  [
    `src/modules/${module}/${kebab(name)}.ts`,
    `import { Refused, under } from '#kernel'

/** Say what the rule keeps, and from which paragraph it comes. */
export const ${name} = under('${citation}', (given: { readonly allowed: boolean }): void => {
  if (!given.allowed) throw new Refused('error.role-missing', undefined, '${citation}')
})
`,
  ],
  [
    `src/modules/${module}/${kebab(name)}.test.ts`,
    `import assert from 'node:assert/strict'
import test from 'node:test'
import { ${name} } from './${kebab(name)}.ts'

const examples: readonly (readonly [string, boolean, boolean])[] = [
  ['what is allowed passes', true, true],
  ['what is not is refused', false, false],
]
for (const [promise, allowed, passes] of examples)
  test(promise, () => (passes ? ${name}({ allowed }) : assert.throws(() => ${name}({ allowed }))))
`,
  ],
]
