import type { Content, Sheet, SheetRow } from '#kernel/documents'
import type { Words } from '#kernel/language'
import { cellsOf, columnsOf, type RegisterDeclaration } from '#kernel/register'
import { activityRegister, milestoneRegister, outcomeRegister } from '../registers.ts'
import type { Activity, Milestone, Outcome, Plan } from '../terms.ts'

/** The sheets of a plan's workbook, in the order in which they lean on each other. */
export const sheets = ['outcomes', 'activities', 'milestones'] as const
export type SheetName = (typeof sheets)[number]
export const declaredOf: Readonly<Record<SheetName, RegisterDeclaration>> = {
  outcomes: outcomeRegister as never,
  activities: activityRegister as never,
  milestones: milestoneRegister as never,
}

/** The sheets of a workbook by what they hold: by their names, or a single sheet as the activities; and the names of those that hold nothing of a plan. */
export const sheetsIn = (
  book: ReadonlyMap<string, Sheet>,
): { readonly found: ReadonlyMap<SheetName, Sheet>; readonly unread: readonly string[] } => {
  const found = new Map<SheetName, Sheet>()
  const unread: string[] = []
  for (const [name, sheet] of book) {
    const plain = name.replace(/^\d+\s*/, '')
    const holds = sheets.find((each) => each === plain)
    if (holds) found.set(holds, sheet)
    else if (plain !== '·') unread.push(name)
  }
  const only = [...book.values()]
  return found.size === 0 && only.length === 1 ? { found: new Map([['activities', only[0]!]]), unread: [] } : { found, unread }
}

/** Rows of a sheet that says nothing of a plan belong to the plan for which it is sent. */
export const ofPlan = (sheet: Sheet, plan: string): readonly SheetRow[] =>
  sheet.columns.includes('plan')
    ? sheet.rows.map((row) => (row.cells.plan ? row : { ...row, cells: { ...row.cells, plan } }))
    : sheet.rows.map((row) => ({ ...row, cells: { ...row.cells, plan } }))

type Book = {
  readonly plan: Plan
  readonly outcomes: readonly Outcome[]
  readonly activities: readonly Activity[]
  readonly milestones: readonly Milestone[]
}

/** A plan as a workbook that can be changed and brought in again: a sheet each for outcomes, activities and milestones. */
export const bookOf = (book: Book, words: Words): Content => ({
  title: words.of(book.plan.title),
  language: words.language,
  direction: 'ltr',
  date: words.date(new Date()),
  blocks: sheets.map((name) => {
    const columns = columnsOf(declaredOf[name])
    return {
      kind: 'table' as const,
      caption: name,
      columns: columns.map((label) => ({ label })),
      rows: book[name].map((entry) => {
        const cells = cellsOf(entry)
        return columns.map((column) => cells[column] ?? '')
      }),
    }
  }),
})
