export type { MessageKey } from './keys.gen.ts'
export { type Direction, directionOf, fromHeader, isLanguage, type Language, languages, ownName, type Text, textIn } from './language.ts'
export { readTextFiles, readTexts, type TextFile, type Texts } from './texts.ts'
export { makeAllWords, type Words } from './words.ts'
