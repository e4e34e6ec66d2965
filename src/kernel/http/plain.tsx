import type { Child } from 'hono/jsx'
import { Facts, Table } from '../html/index.ts'
import { labelOf } from '../input/index.ts'
import type { Words } from '../language/index.ts'
import type { AnyQuery } from '../operation.ts'

const shown = (value: unknown, words: Words): string => {
  if (value === null || value === undefined) return words.say('kit.missing-unknown')
  if (value instanceof Date) return words.time(value)
  if (typeof value === 'number') return words.number(value)
  if (typeof value === 'boolean') return words.say(value ? 'kit.yes' : 'kit.no')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A result for which no page was written: facts, and lists as tables. */
export const Plain = ({
  operation,
  result,
  words,
}: {
  readonly operation: AnyQuery
  readonly result: unknown
  readonly words: Words
}): Child => {
  if (!isRow(result)) return <p class="govuk-body">{shown(result, words)}</p>
  const entries = Object.entries(result)
  const lists = entries.filter(([, value]) => Array.isArray(value) && value.every(isRow)) as [string, Record<string, unknown>[]][]
  const facts = entries.filter(([name]) => !lists.some(([list]) => list === name))
  return (
    <>
      {facts.length > 0 ? (
        <Facts facts={facts.map(([name, value]) => [labelOf(operation, name, words), shown(value, words)] as const)} />
      ) : null}
      {lists.map(([name, rows]) => (
        <Table
          caption={labelOf(operation, name, words)}
          rows={rows}
          columns={Object.keys(rows[0] ?? {}).map((column) => ({
            label: labelOf(operation, column, words),
            cell: (row: Record<string, unknown>) => shown(row[column], words),
          }))}
        />
      ))}
    </>
  )
}
