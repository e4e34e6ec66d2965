import { thePublic } from '../access/index.ts'
import { readConfig } from '../config.ts'
import type { Asking, House } from '../house.ts'
import { problemOf } from '../http/problem.ts'
import { titleOf } from '../input/index.ts'
import { isLanguage, type Language, type Words } from '../language/index.ts'
import type { Module } from '../module.ts'
import { kebab, type Operation } from '../operation.ts'
import { run } from '../run.ts'
import { operatorOf } from '../sign-in/index.ts'
import { openHouse } from '../start.ts'
import { readCommand, splitWords, usageOf } from './call.ts'
import type { Task } from './task.ts'

type Print = (line: string) => void

const namedAs = (operation: Operation): string => operation.name.split('.').map(kebab).join(' ')

/** The operation whose name a command line begins with, and how many words that takes. */
const findCalled = (
  operations: Iterable<Operation>,
  words: readonly string[],
): { readonly operation: Operation; readonly taken: number } | null => {
  const called = [...operations]
    .map((operation) => ({ operation, name: namedAs(operation).split(' ') }))
    .filter(({ name }) => name.every((word, at) => words[at] === word))
    .sort((a, b) => b.name.length - a.name.length)[0]
  return called ? { operation: called.operation, taken: called.name.length } : null
}

const printProblem = (error: unknown, words: Words, print: Print): number => {
  const problem = problemOf(error)
  if (problem.status === 500) throw error
  print(words.say(problem.saying.key, problem.saying.values) + (problem.under ? ` (${problem.under})` : ''))
  for (const { at, saying } of problem.issues) print(`  ${at ? `--${kebab(at)}: ` : ''}${words.say(saying.key, saying.values)}`)
  return 1
}

const askingFor = async (house: House, options: Map<string, string[]>, language: Language): Promise<Asking> => {
  const user = options.get('user')?.[0]
  options.delete('user')
  const session = user === 'nobody' ? thePublic(house.config.state) : await operatorOf(house, user ?? 'operator')
  return { session, language, channel: 'command' }
}

const callOperation = async (
  house: House,
  operation: Operation,
  rest: readonly string[],
  language: Language,
  print: Print,
): Promise<number> => {
  const words = house.words[language]
  const { positional, options } = splitWords(rest)
  if (options.has('help')) {
    for (const line of usageOf(operation, words)) print(line)
    return 0
  }
  try {
    const asking = await askingFor(house, options, language)
    const result = await run(house, operation, asking, await readCommand(operation, positional, options))
    print(JSON.stringify(result, null, 2))
    return 0
  } catch (error) {
    return printProblem(error, words, print)
  }
}

const overview = (modules: readonly Module[], operations: Iterable<Operation>, tasks: readonly Task[], words: Words): readonly string[] => [
  words.say('cli.introduction'),
  '',
  ...tasks.map((task) => `${`  mkataba ${task.call} ${task.takes}`.padEnd(58)} ${task.does}`),
  '',
  ...[...operations].map((operation) => `  mkataba ${namedAs(operation)}`.padEnd(58) + titleOf(operation, words)),
  '',
  words.say('cli.more', { modules: modules.map((module) => module.name).join(', ') }),
]

const callTask = async (task: Task, rest: readonly string[], modules: readonly Module[], print: Print): Promise<number> => {
  const { positional, options } = splitWords(rest)
  const given = { positional, options: Object.fromEntries([...options].map(([name, values]) => [name, values[0] ?? 'yes'])), print }
  const config = readConfig()
  if (task.needs === 'config') return task.run(config, given)
  const house = await openHouse(config, modules)
  try {
    return await task.run(house, given)
  } finally {
    await house.database.close()
  }
}

/** Does what the words of a command line say; gives the exit code. */
export const command = async (
  argv: readonly string[],
  modules: readonly Module[],
  tasks: readonly Task[],
  print: Print = console.log,
): Promise<number> => {
  const wish = argv.indexOf('--lang')
  const language: Language = wish >= 0 && isLanguage(argv[wish + 1]) ? (argv[wish + 1] as Language) : 'en'
  const words = wish >= 0 ? argv.filter((_, at) => at !== wish && at !== wish + 1) : [...argv]
  const task = tasks.find((each) => each.call.split(' ').every((word, at) => words[at] === word))
  if (task) return callTask(task, words.slice(task.call.split(' ').length), modules, print)

  const house = await openHouse(readConfig(), modules)
  try {
    const called = findCalled(house.operations.values(), words)
    if (called) return await callOperation(house, called.operation, words.slice(called.taken), language, print)
    for (const line of overview(modules, house.operations.values(), tasks, house.words[language])) print(line)
    return words.length === 0 || words.includes('--help') ? 0 : 1
  } finally {
    await house.database.close()
  }
}
