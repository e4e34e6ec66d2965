import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import { currentEntries } from '../current.ts'
import { agreementRegister } from './registers.ts'
import type { Agreement, Terms } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

/** What an agreement says, as it was last written down. */
export type Written = {
  readonly agreement: string
  readonly number: number
  readonly terms: Terms
  readonly chosen: readonly string[]
  readonly takenFrom: string
  readonly writtenAt: Date
}

/** What each agreement says, by code: of one, or of all where none is named. */
export const writtenOf = async ({ db, who }: Asking, agreement?: string): Promise<ReadonlyMap<string, Written>> => {
  const only = agreement === undefined ? sql`` : sql`and agreement = ${agreement}`
  const { rows } = await sql<Written>`
    select distinct on (agreement) agreement, number, terms, chosen, taken_from as "takenFrom", written_at as "writtenAt"
    from accountability.agreement_terms where state = ${who.state} ${only} order by agreement, number desc`.execute(db)
  return new Map(rows.map((row) => [row.agreement, row]))
}

/** Writes down what an agreement says; older writings stay. */
export const writeTerms = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  it: Pick<Written, 'agreement' | 'number' | 'terms' | 'chosen' | 'takenFrom'>,
): Promise<void> => {
  await sql`insert into accountability.agreement_terms (state, agreement, number, terms, chosen, taken_from, written_at, actor)
    values (${who.state}, ${it.agreement}, ${it.number}, ${JSON.stringify(it.terms)}::jsonb, ${JSON.stringify(it.chosen)}::jsonb,
      ${it.takenFrom}, ${now}, ${who.actor})`.execute(db)
}

/** The agreements in use, with what each says. */
export const allAgreements = async (
  asking: Asking,
): Promise<readonly { readonly id: string; readonly agreement: Agreement; readonly written: Written | null }[]> => {
  const written = await writtenOf(asking)
  return (await currentEntries<Agreement>(agreementRegister as never, asking)).map(({ id, entry }) => ({
    id,
    agreement: entry,
    written: written.get(entry.code) ?? null,
  }))
}

/** An obligation as everybody reads it. */
export type ObligationRow = {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly agreement: string
  readonly what: string
  readonly detail: string | null
  readonly owedBy: string
  readonly dueBy: string
  readonly doneOn: string | null
  readonly why: string | null
}

/** The obligations of one agreement, or of all, by their day. */
export const obligationsOf = async ({ db, who }: Asking, agreement?: string): Promise<readonly ObligationRow[]> => {
  const only = agreement === undefined ? sql`` : sql`and about = ${agreement}`
  const { rows } = await sql<ObligationRow>`
    select id, reference, stage, about as agreement, public -> 'asked' ->> 'obligationKind' as what, public -> 'asked' ->> 'detail' as detail,
      public -> 'asked' ->> 'owedBy' as "owedBy", public -> 'asked' ->> 'dueBy' as "dueBy",
      (select each -> 'fields' ->> 'doneOn' from jsonb_array_elements(public -> 'given') as each where each ->> 'step' = 'keep') as "doneOn",
      coalesce(public -> 'decision' ->> 'reasons',
        (select each -> 'fields' ->> 'whyLate' from jsonb_array_elements(public -> 'given') as each where each ->> 'step' = 'keep')) as why
    from accountability.obligation where state = ${who.state} and published ${only} order by 8, reference`.execute(db)
  return rows
}
