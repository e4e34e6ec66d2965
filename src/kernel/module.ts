import type { Purpose, Role, TablesRules } from './access/index.ts'
import type { Task } from './cli/index.ts'
import type { Room, Writes } from './db/index.ts'
import type { Files } from './files/index.ts'
import type { JobKind } from './jobs/index.ts'
import type { MessageKey } from './language/index.ts'
import type { Operation, Writing } from './operation.ts'
import type { AnyPage } from './page.ts'
import type { Procedure } from './procedure/index.ts'
import type { Register } from './register/index.ts'
import type { Exchange } from './wall/exchange.ts'
import type { Holding } from './wall/holdings.ts'

/** An entry of the navigation. */
export type MenuEntry = { readonly key: MessageKey; readonly address: string; readonly for: 'everyone' | 'staff' }

/** For whom a card of the front page is: people who move and their families, whoever follows what the State does, institutions that take part. */
export type FrontGroup = 'people' | 'public' | 'institutions'

/** What a module offers those who come to the front page: its title, a sentence, and where it leads. */
export type FrontCard = { readonly title: MessageKey; readonly says: MessageKey; readonly address: string; readonly for: FrontGroup }

/** A tool that those who hold one of the roles find on their desk. */
export type DeskEntry = { readonly key: MessageKey; readonly address: string; readonly roles: readonly [Role, ...Role[]] }

/** The tools of one part of a module, under what that part is called in the menu. */
export type DeskGroup = { readonly title: MessageKey | null; readonly entries: readonly DeskEntry[] }

/** Work that the program does by itself every few minutes, as often as it likes with the same end; how much it found to do. */
export type Tick = {
  readonly name: string
  readonly work: (writing: Writing) => Promise<number>
  /** Purpose for which it is done: administration, where none is named. */
  readonly purpose?: Purpose
}

/** What puts made-up data into an installation, for tests and the demonstration. */
export type Sample = (writing: Writing) => Promise<void>

/** What every installation has of a module from the start, loaded again wherever its version differs. */
export type Reference = { readonly version: () => string; readonly load: (db: Writes, state: string) => Promise<void> }

/** A module: what it is called, which others it needs, and what it offers. */
export type Module = {
  readonly name: string
  readonly needs: readonly Module[]
  /** Folder of its SQL steps, from the project's root: its own `sql`, where nothing else is said. */
  readonly steps: string
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
  readonly procedures: readonly Procedure[]
  readonly registers: readonly Register[]
  readonly files: readonly Files[]
  readonly exchanges: readonly Exchange[]
  /** What is held about a person, for the page of that person. */
  readonly holdings: readonly Holding[]
  /** Rules by name, for the pages of the paragraphs that they answer to. */
  readonly rules: Readonly<Record<string, (...given: never[]) => unknown>>
  readonly jobs: readonly JobKind[]
  /** Commands of whoever runs the installation, beside those that come from operations. */
  readonly tasks: readonly Task[]
  readonly menu: readonly MenuEntry[]
  /** Its cards on the front page, in their order there. */
  readonly front: readonly FrontCard[]
  /** Its tools, by the part that brings them. */
  readonly desk: readonly DeskGroup[]
  readonly ticks: readonly Tick[]
  /** What every installation has from the start, by the name under which it is remembered: the module's own, and its topics'. */
  readonly references: Readonly<Record<string, Reference>>
  /** Made-up data by topic, in the order in which it is put in. */
  readonly samples: Readonly<Record<string, { readonly load: Sample; readonly purpose: Purpose }>>
}

/** A part of a module that brings its own tables, operations and pages; what it leaves out, it does not have. */
export type Topic = Pick<Module, 'name'> &
  Partial<Omit<Module, 'name' | 'needs' | 'steps' | 'references' | 'samples' | 'desk'>> & {
    readonly desk?: readonly DeskEntry[]
    readonly reference?: Reference
    readonly sample?: Sample
    /** Purpose for which its ticks and its made-up data are done; administration where none is named. */
    readonly actsFor?: Purpose
  }

/** A topic with what comes of its procedures and registers. */
const madeOf = (topic: Topic) => {
  const { procedures = [], registers = [], files = [], exchanges = [] } = topic
  const made = [...procedures, ...registers, ...files]
  return {
    tables: Object.assign({}, topic.tables, ...made.map((each) => each.tables)) as TablesRules,
    operations: [...(topic.operations ?? []), ...[...made, ...exchanges].flatMap((each) => each.operations)],
    pages: [...(topic.pages ?? []), ...[...made, ...exchanges].flatMap((each) => each.pages)],
  }
}

/** The tools of the parts of a module; a part that has no entry in the menu stands under the module's. */
const deskOf = (own: Topic, parts: readonly Topic[]): readonly DeskGroup[] => {
  const titleOf = ({ menu }: Topic): MessageKey | null => (menu ?? own.menu ?? [])[0]?.key ?? null
  const byTitle = Map.groupBy(
    parts.filter(({ desk }) => desk),
    titleOf,
  )
  return [...byTitle].map(([title, those]) => ({ title, entries: those.flatMap(({ desk }) => desk ?? []) }))
}

type Declared = Topic & Pick<Partial<Module>, 'needs' | 'steps'> & { readonly topics?: readonly Topic[] }

/** Declares a module: what it says itself, and what its topics bring. */
export const module = ({ topics = [], needs = [], steps, ...own }: Declared): Module => {
  const parts = [own, ...topics]
  const made = parts.map(madeOf)
  return {
    name: own.name,
    needs,
    steps: steps ?? `src/modules/${own.name}/sql`,
    references: Object.fromEntries(
      parts.flatMap((part) => (part.reference ? [[part === own ? own.name : `${own.name} ${part.name}`, part.reference]] : [])),
    ),
    procedures: parts.flatMap((part) => part.procedures ?? []),
    registers: parts.flatMap((part) => part.registers ?? []),
    files: parts.flatMap((part) => part.files ?? []),
    exchanges: parts.flatMap((part) => part.exchanges ?? []),
    holdings: parts.flatMap((part) => part.holdings ?? []),
    rules: Object.assign({}, ...parts.map((part) => part.rules)),
    jobs: parts.flatMap((part) => part.jobs ?? []),
    tasks: parts.flatMap((part) => part.tasks ?? []),
    menu: parts.flatMap((part) => part.menu ?? []),
    front: parts.flatMap((part) => part.front ?? []),
    desk: deskOf(own, parts),
    ticks: parts.flatMap(({ ticks = [], actsFor }) => (actsFor ? ticks.map((tick) => ({ purpose: actsFor, ...tick })) : ticks)),
    samples: Object.fromEntries(
      parts.flatMap(({ name, sample, actsFor = 'administration' }) => (sample ? [[name, { load: sample, purpose: actsFor }]] : [])),
    ),
    tables: Object.assign({}, ...made.map(({ tables }) => tables)),
    operations: made.flatMap(({ operations }) => operations),
    pages: made.flatMap(({ pages }) => pages),
  }
}

/** The room of a module, as the database sees it. */
export const roomOf = (of: Module): Room => ({ name: of.name, steps: of.steps, tables: of.tables })
