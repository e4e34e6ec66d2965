import type { TablesRules } from '../../src/kernel/access/index.ts'
import { mayRead, mayWrite, purposes } from '../../src/kernel/access/index.ts'
import { makeAllWords } from '../../src/kernel/language/index.ts'
import type { Module } from '../../src/kernel/module.ts'
import { openapi } from '../../src/kernel/openapi/index.ts'
import { citationsOf, type Operation, placeOf } from '../../src/kernel/operation.ts'
import { declaredBy } from '../../src/kernel/start.ts'
import { type Place, placeKinds, placesOf } from '../../src/kernel/wall/places.ts'
import type { MadeFile } from './tables.ts'

const by = (operation: Operation): string => (operation.may.kind === 'only' ? operation.may.roles.join(', ') : operation.may.kind)

const whoMay = (operations: readonly Operation[], tables: TablesRules): string => {
  const reads = (rules: TablesRules[string]): string =>
    [
      rules.read.public
        ? `everybody: ${rules.read.public.rows} rows${rules.read.public.columns === 'all' ? '' : ` (${rules.read.public.columns.join(', ')})`}`
        : '',
      rules.read.staff
        ? `staff${rules.read.staff.roles ? ` as ${rules.read.staff.roles.join(', ')}` : ''}: ${rules.read.staff.rows.join(' or ')}`
        : '',
      rules.read.always ? `whoever signed in: ${rules.read.always}` : '',
    ]
      .filter(Boolean)
      .join('; ') || 'nobody but the program'
  const writes = (rules: TablesRules[string]): string =>
    rules.write
      ? `${typeof rules.write.by === 'string' ? rules.write.by : rules.write.by.join(', ')}: ${rules.write.verbs.join(', ')} (${rules.write.rows.join(' or ')})`
      : 'nobody but the program'
  return [
    '# Who may do what',
    '',
    'Made by `npm run gen` from the declarations. The same rules are row policies in PostgreSQL.',
    '',
    '## Purposes',
    '',
    '| acting for | may read what is held for | may write |',
    '| --- | --- | --- |',
    ...purposes.map(
      (acting) =>
        `| ${acting} | ${purposes.filter((held) => mayRead(acting, held)).join(', ')} | ${purposes.filter((held) => mayWrite(acting, held)).join(', ')} |`,
    ),
    '',
    '## Operations',
    '',
    '| operation | who | purpose | answers to |',
    '| --- | --- | --- | --- |',
    ...operations.map(
      (operation) =>
        `| ${operation.name} (${operation.kind}) | ${by(operation)} | ${operation.purpose} | ${citationsOf(operation).join(', ')} |`,
    ),
    '',
    '## Tables',
    '',
    '| table | purpose | read by | changed by |',
    '| --- | --- | --- | --- |',
    ...Object.entries(tables)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, rules]) =>
          `| ${name} | ${rules.purpose}${rules.appendOnly ? ', only added to' : ''} | ${reads(rules)} | ${writes(rules)} |`,
      ),
    '',
  ].join('\n')
}

const urls = (operations: readonly Operation[]): string =>
  `${operations
    .map((operation) => {
      const { verb, path } = placeOf(operation)
      return `${verb.padEnd(4)} ${path}  ${operation.name}`
    })
    .sort()
    .join('\n')}\n`

const modulesDiagram = (modules: readonly Module[]): string =>
  [
    'graph TD',
    ...modules.flatMap((module) => [`  kernel --> ${module.name}`, ...module.needs.map((need) => `  ${need.name} --> ${module.name}`)]),
    '',
  ].join('\n')

/** The documents that are read from the declarations. */
const placesByPurpose = (places: readonly Place[]): string =>
  [
    '# What is held for which purpose',
    '',
    'Made by `npm run gen` from the declarations: every table, store of files, search, export, figure, job, tick, notice, exchange, holding, cache and log belongs to a purpose, or the program does not open.',
    ...purposes.flatMap((purpose) => {
      const of = places.filter((place) => place.purpose === purpose)
      const kinds = placeKinds.filter((kind) => of.some((place) => place.kind === kind))
      const names = (kind: Place['kind']): string =>
        [...new Set(of.filter((place) => place.kind === kind).map(({ name }) => name))].sort().join(', ')
      return kinds.length === 0
        ? []
        : ['', `## ${purpose}`, '', '| kind | what |', '| --- | --- |', ...kinds.map((kind) => `| ${kind} | ${names(kind)} |`)]
    }),
    '',
  ].join('\n')

export const declaredFiles = (modules: readonly Module[], operations: readonly Operation[], tables: TablesRules): readonly MadeFile[] => [
  ['docs/generated/openapi.json', `${JSON.stringify(openapi(operations, makeAllWords('UTC').en), null, 1)}\n`],
  ['docs/generated/who-may-do-what.md', whoMay(operations, tables)],
  ['docs/generated/purposes.md', placesByPurpose(placesOf(declaredBy(modules)))],
  ['docs/generated/urls.txt', urls(operations)],
  ['docs/generated/modules.mmd', modulesDiagram(modules)],
]
