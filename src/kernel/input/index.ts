export { type Field, type FieldKind, fieldsOf, TextInLanguages } from './fields.ts'
export { gather, type Sent } from './gather.ts'
export { choiceOf, hintOf, labelOf, operationKey, titleOf } from './labels.ts'
export { parseInput } from './parse.ts'
