/** A TypeScript union of words, one a line, with the head of a generated file. */
export const unionFile = (doc: string, name: string, words: readonly string[]): string =>
  `// Made by \`npm run gen\`; not to be edited.\n\n/** ${doc} */\nexport type ${name} =\n${words.map((word) => `  | '${word}'\n`).join('') || '  never\n'}`
