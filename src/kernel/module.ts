import type { Role, Session, TablesRules } from './access/index.ts'
import type { Room, Writes } from './db/index.ts'
import type { JobKind } from './jobs/index.ts'
import type { MessageKey } from './language/index.ts'
import type { Operation } from './operation.ts'
import type { AnyPage } from './page.ts'
import type { Procedure } from './procedure/index.ts'
import type { Register } from './register/index.ts'

/** An entry of the navigation. */
export type MenuEntry = { readonly key: MessageKey; readonly address: string; readonly for: 'everyone' | 'staff' }

/** For whom a card of the front page is: people who move and their families, whoever follows what the State does, institutions that take part. */
export type FrontGroup = 'people' | 'public' | 'institutions'

/** What a module offers those who come to the front page: its title, a sentence, and where it leads. */
export type FrontCard = { readonly title: MessageKey; readonly says: MessageKey; readonly address: string; readonly for: FrontGroup }

/** A tool that those who hold one of the roles find on their desk. */
export type DeskEntry = { readonly key: MessageKey; readonly address: string; readonly roles: readonly [Role, ...Role[]] }

/** What puts made-up data into an installation, for tests and the demonstration. */
export type Sample = (db: Writes, who: Session, now: Date) => Promise<void>

/** What every installation has of a module from the start, loaded again wherever its version differs. */
export type Reference = { readonly version: () => string; readonly load: (db: Writes, state: string) => Promise<void> }

/** A module: what it is called, which others it needs, and what it offers. */
export type Module = {
  readonly name: string
  readonly needs: readonly Module[]
  readonly tables: TablesRules
  readonly operations: readonly Operation[]
  readonly pages: readonly AnyPage[]
  readonly procedures: readonly Procedure[]
  readonly registers: readonly Register[]
  /** Rules by name, for the pages of the paragraphs that they answer to. */
  readonly rules: Readonly<Record<string, (...given: never[]) => unknown>>
  readonly jobs: readonly JobKind[]
  readonly menu: readonly MenuEntry[]
  /** Its cards on the front page, in their order there. */
  readonly front: readonly FrontCard[]
  readonly desk: readonly DeskEntry[]
  readonly reference?: Reference
  readonly sample?: Sample
}

/** Declares a module; what it leaves out, it does not have. */
export const module = (declared: Pick<Module, 'name'> & Partial<Module>): Module => {
  const procedures = declared.procedures ?? []
  const registers = declared.registers ?? []
  const made = [...procedures, ...registers]
  return {
    needs: [],
    rules: {},
    jobs: [],
    menu: [],
    front: [],
    desk: [],
    procedures,
    registers,
    ...declared,
    tables: Object.assign({}, declared.tables, ...made.map((each) => each.tables)),
    operations: [...(declared.operations ?? []), ...made.flatMap((each) => each.operations)],
    pages: [...(declared.pages ?? []), ...made.flatMap((each) => each.pages)],
  }
}

/** The room of a module, as the database sees it. */
export const roomOf = (of: Module): Room => ({ name: of.name, steps: `src/modules/${of.name}/sql`, tables: of.tables })
