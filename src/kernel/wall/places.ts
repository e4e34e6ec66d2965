import { type Purpose, purposes, type TablesRules } from '../access/index.ts'
import { cachePurpose } from '../http/cache.ts'
import type { JobKind } from '../jobs/terms.ts'
import { logPurpose } from '../log.ts'
import type { Module } from '../module.ts'
import type { Operation } from '../operation.ts'
import type { AnyPage } from '../page.ts'

/** The kinds of place at which something may lie or come out. */
export const placeKinds = [
  'table',
  'files',
  'search',
  'export',
  'figures',
  'job',
  'tick',
  'notice',
  'exchange',
  'holding',
  'cache',
  'log',
] as const

/** A place at which something is kept or by which it comes out, and the purpose to which it belongs. */
export type Place = { readonly kind: (typeof placeKinds)[number]; readonly name: string; readonly purpose: Purpose }

/** What an installation is made of, as far as it says for what. */
export type Declared = {
  readonly tables: TablesRules
  readonly operations: Iterable<Operation>
  readonly pages: Iterable<AnyPage>
  readonly jobs: Iterable<JobKind>
  readonly modules: readonly Module[]
}

/** The forms in which a page is taken away. */
const formsOf = (page: AnyPage): readonly string[] =>
  page.kind === 'form' ? [] : [...(page.document ? ['document'] : []), ...(page.file ? ['file'] : []), ...Object.keys(page.files ?? {})]

/** Every place with its purpose, read from what is declared anyway: nobody keeps this list. */
export const placesOf = ({ tables, operations, pages, jobs, modules }: Declared): readonly Place[] => {
  const all = [...operations]
  const of = <T>(kind: Place['kind'], things: readonly T[], name: (thing: T) => string, purpose: (thing: T) => Purpose): readonly Place[] =>
    things.map((thing) => ({ kind, name: name(thing), purpose: purpose(thing) }))
  const shown = [...pages]
  const figures = shown.flatMap((page) => (page.kind === 'page' ? Object.keys(page.charts ?? {}).map((chart) => ({ chart, page })) : []))
  const procedures = modules.flatMap((module) => module.procedures)
  return [
    ...of(
      'table',
      Object.entries(tables),
      ([name]) => name,
      ([, rules]) => rules.purpose,
    ),
    ...of(
      'files',
      modules.flatMap((module) => module.files),
      ({ name }) => name,
      ({ declared }) => declared.purpose,
    ),
    ...of(
      'search',
      all.filter(({ kind, input }) => kind === 'query' && 'q' in input.shape),
      ({ name }) => name,
      ({ purpose }) => purpose,
    ),
    ...of(
      'export',
      shown.filter((page) => formsOf(page).length > 0),
      ({ of: { name } }) => name,
      (page) => page.of.purpose,
    ),
    ...of(
      'figures',
      figures,
      ({ chart, page }) => `${page.of.name} ${chart}`,
      ({ page }) => page.of.purpose,
    ),
    ...of(
      'figures',
      procedures,
      ({ name }) => `${name}Figures`,
      ({ declared }) => declared.purpose,
    ),
    ...of(
      'job',
      [...jobs],
      ({ name }) => name,
      ({ purpose }) => purpose,
    ),
    ...of(
      'tick',
      modules.flatMap((module) => module.ticks),
      ({ name }) => name,
      ({ purpose = 'administration' }) => purpose,
    ),
    ...of(
      'notice',
      procedures.flatMap(({ declared }) => Object.values(declared.tells).map((key) => ({ key, declared }))),
      ({ key }) => String(key),
      ({ declared }) => declared.purpose,
    ),
    ...of(
      'exchange',
      modules.flatMap((module) => module.exchanges),
      ({ name }) => name,
      ({ declared }) => declared.from,
    ),
    ...of(
      'holding',
      modules.flatMap((module) => module.holdings),
      ({ name }) => name,
      ({ purpose }) => purpose,
    ),
    { kind: 'cache', name: 'pages', purpose: cachePurpose },
    { kind: 'log', name: 'log and metrics', purpose: logPurpose },
  ]
}

/** Places that belong to no purpose that there is: none, or the installation does not open. */
export const placesWithout = (places: readonly Place[]): readonly Place[] => places.filter(({ purpose }) => !purposes.includes(purpose))
