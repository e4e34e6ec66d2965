import { sql } from 'kysely'
import { daysAfter, type Writing } from '#kernel'
import { findCase, openCase, type Procedure } from '#kernel/procedure'

/** The day so many days from today (earlier where negative). */
export const dayAt = ({ today }: Pick<Writing, 'today'>, offset: number): string => daysAfter(today, offset)

/** One of the made-up people at work, so many days from today: what they do stands in the history under their name and day. */
export const as = async (writing: Writing, name: string, offset = 0): Promise<Writing> => {
  const { rows } = await sql<{ id: string; organisation: string }>`
    select a.id, p.organisation from kernel.account a join kernel.post p on p.state = a.state and p.account = a.id
    where a.state = ${writing.who.state} and a.name = ${name} order by p.id limit 1`.execute(writing.db)
  const found = rows[0]
  const now = new Date(writing.now.getTime() + offset * 86_400_000)
  return {
    ...writing,
    now,
    today: dayAt(writing, offset),
    tell: async () => {},
    who: { ...writing.who, actor: found?.id ?? null, organisation: found?.organisation ?? null },
  }
}

/** Opens a made-up case on the day of whoever opens it; gives its id. */
export const opened = async (
  procedure: Procedure,
  writing: Writing,
  asked: Readonly<Record<string, unknown>>,
  organisation: string | null = null,
): Promise<string> => (await openCase(procedure.declared, writing, asked, { organisation, openedAt: writing.now })).id

/** Takes a step of a made-up case, as it would be taken on that day. */
export const taken = async (
  procedure: Procedure,
  writing: Writing,
  id: string,
  step: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const it = await findCase(procedure.declared, writing.db, writing.who, id)
  const name = procedure.name + step.charAt(0).toUpperCase() + step.slice(1)
  const action = procedure.operations.find((operation) => operation.name === name)
  if (!it || action?.kind !== 'action') throw new Error(`${name} cannot be taken`)
  await action.act(writing, { id, version: it.version, ...given })
}
