import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IntlMessageFormat } from 'intl-messageformat'
import { fieldsOf, findChoice, findLabel, findSentence } from '../../src/kernel/input/index.ts'
import { languages, makeAllWords, readTextFiles, readTexts } from '../../src/kernel/language/index.ts'
import { kernelOperations } from '../../src/kernel/rooms.ts'
import { modules } from '../../src/modules.ts'

const texts = readTexts()
const operations = [...kernelOperations, ...modules.flatMap((module) => module.operations)]

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}
const literal = 0

/** The names that a sentence asks for, those inside its plurals too. */
const placeholders = (elements: readonly Element[]): readonly string[] =>
  [
    ...new Set(
      elements.flatMap((element): readonly string[] => [
        ...(element.type !== literal && typeof element.value === 'string' ? [element.value] : []),
        ...Object.values(element.options ?? {}).flatMap((option) => placeholders(option.value)),
      ]),
    ),
  ].sort()
const askedBy = (sentence: string): string =>
  placeholders(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst() as readonly Element[]).join()

for (const language of languages) {
  test(`every sentence exists in ${language}, with the same placeholders as in English`, () => {
    const flaws = [...texts.en].flatMap(([key, english]) => {
      const text = texts[language].get(key)
      if (!text) return [`${key} is missing`]
      return askedBy(text) === askedBy(english) ? [] : [`${key}: ${askedBy(text)} instead of ${askedBy(english)}`]
    })
    const beyond = [...texts[language].keys()].filter((key) => !texts.en.has(key)).map((key) => `${key} is not in English`)
    assert.deepEqual([...flaws, ...beyond], [])
  })

  test(`every operation, field and choice has a name in ${language}`, () => {
    const words = makeAllWords('UTC')[language]
    const nameless = operations.flatMap((operation) => [
      ...(operation.kind === 'action' ? (['title', 'button', 'done'] as const) : (['title'] as const))
        .filter((part) => findSentence(operation, part, words) === null)
        .map((part) => `${operation.name}: ${part}`),
      ...(operation.kind === 'action' ? fieldsOf(operation.input) : [])
        .filter((field) => field.kind !== 'hidden')
        .flatMap((field) => [
          ...(findLabel(operation, field.name, words) === null && !operation.at.includes(`:${field.name}`)
            ? [`${operation.name}: field ${field.name}`]
            : []),
          ...field.options
            .filter((option) => findChoice(operation, field.name, option, words) === null)
            .map((option) => `${operation.name}: choice ${field.name} ${option}`),
        ]),
    ])
    assert.deepEqual(nameless, [])
  })
}

test('no sentence is written in two places', () => {
  const places = new Map<string, string>()
  const twice = readTextFiles()
    .filter(({ language }) => language === 'en')
    .flatMap(({ path, entries }) =>
      Object.keys(entries).flatMap((key) => {
        const before = places.get(key)
        places.set(key, path)
        return before ? [`${key}: ${before} and ${path}`] : []
      }),
    )
  assert.deepEqual(twice, [])
})

test('no sentence of another language was left in English', () => {
  const same = [...texts.en]
    .filter(([, english]) => /[a-z]{3,} [a-z]{3,} [a-z]{3,}/i.test(english))
    .flatMap(([key, english]) =>
      languages.filter((language) => language !== 'en' && texts[language].get(key) === english).map((language) => `${key} ${language}`),
    )
  assert.deepEqual(same, [])
})
