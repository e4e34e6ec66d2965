import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersTo } from '../../src/kernel/cite.ts'
import type { Module } from '../../src/kernel/module.ts'
import { citationsOf, type Operation, placeOf } from '../../src/kernel/operation.ts'
import { scenariosOf } from './scenarios.ts'
import type { MadeFile } from './tables.ts'

type Answer = { readonly kind: string; readonly name: string; readonly at: string | null }

/** Scenario tests by the paragraph that each is named after: `scenario('gcm:20.f', …)`. */
const scenariosIn = (root: string): readonly (readonly [string, Answer])[] =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .flatMap((file) =>
      scenariosOf(readFileSync(join(root, 'tests', file), 'utf8')).map(
        ({ code, title }) => [code, { kind: 'scenario', name: title, at: null }] as const,
      ),
    )

const addressOf = (operation: Operation): string | null => {
  const { path, verb, parameters } = placeOf(operation)
  return verb === 'GET' && parameters.length === 0 ? path : null
}

/** The first page of several operations that has an address of its own. */
const pageOf = (operations: readonly Operation[]): string | null => operations.map(addressOf).find((address) => address !== null) ?? null

/** Operations that were declared themselves, and did not come with a procedure or a register. */
const ownOf = (modules: readonly Module[], operations: readonly Operation[]): readonly Operation[] => {
  const made = new Set(modules.flatMap((module) => [...module.procedures, ...module.registers].flatMap((each) => each.operations)))
  return operations.filter((operation) => !made.has(operation))
}

/** What answers to each paragraph, as the declarations and the scenario tests say it. */
export const answersOf = (
  root: string,
  modules: readonly Module[],
  operations: readonly Operation[],
): ReadonlyMap<string, readonly Answer[]> => {
  const found: (readonly [string, Answer])[] = [
    ...ownOf(modules, operations).flatMap((operation) =>
      citationsOf(operation).map((code) => [code, { kind: 'operation', name: operation.name, at: addressOf(operation) }] as const),
    ),
    ...modules.flatMap((module) => [
      ...module.procedures.flatMap((each) =>
        citationsOf(each).map((code) => [code, { kind: 'procedure', name: each.name, at: each.declared.at }] as const),
      ),
      ...module.registers.flatMap((each) =>
        citationsOf(each).map((code) => [code, { kind: 'register', name: each.name, at: pageOf(each.operations) }] as const),
      ),
      ...Object.entries(module.rules).flatMap(([name, rule]) => {
        const code = answersTo(rule)
        return code ? [[code, { kind: 'rule', name: `${module.name}.${name}`, at: null }] as const] : []
      }),
    ]),
    ...scenariosIn(root),
  ]
  const answers = new Map<string, Answer[]>()
  for (const [code, answer] of found) answers.set(code, [...(answers.get(code) ?? []), answer])
  return new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const commitments = (root: string, answers: ReadonlyMap<string, readonly Answer[]>): string => {
  const rows = readFileSync(join(root, 'src/modules/compact/catalogue/gcm/outline.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))
  const titles = new Map(
    readFileSync(join(root, 'src/modules/compact/catalogue/gcm/titles.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([locator = '', title = '']) => [locator, title] as const),
  )
  const actions = rows
    .filter(([, kind]) => kind === 'action')
    .map(([locator = '']) => ({ code: `gcm:${locator}`, title: titles.get(locator) ?? '', answers: answers.get(`gcm:${locator}`) ?? [] }))
  const covered = actions.filter((action) => action.answers.some((answer) => answer.kind === 'scenario'))
  const named = (list: readonly Answer[]): string => list.map((answer) => answer.name).join(', ')
  return [
    '# What the software covers',
    '',
    'Made by `npm run gen` from the declarations and the scenario tests; an action counts only where a scenario test is named after it.',
    '',
    `${covered.length} of ${actions.length} actions covered.`,
    '',
    '| action | what it asks | what answers it | scenario tests |',
    '| --- | --- | --- | --- |',
    ...actions.map(
      ({ code, title, answers: list }) =>
        `| ${code} | ${title} | ${named(list.filter((each) => each.kind !== 'scenario'))} | ${named(list.filter((each) => each.kind === 'scenario'))} |`,
    ),
    '',
  ].join('\n')
}

/** The answers as the program reads them, and as people do. */
export const answerFiles = (root: string, modules: readonly Module[], operations: readonly Operation[]): readonly MadeFile[] => {
  const answers = answersOf(root, modules, operations)
  return [
    ['src/modules/compact/coverage/answers.gen.json', `${JSON.stringify(Object.fromEntries(answers), null, 1)}\n`],
    ['docs/generated/commitments.md', commitments(root, answers)],
  ]
}
