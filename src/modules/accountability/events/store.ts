import { sql } from 'kysely'
import type { Reading } from '#kernel'
import { entriesOf } from '../law/entries.ts'
import { callRegister, eventRegister } from './registers.ts'
import type { CommunityEvent, GrantCall } from './terms.ts'

type Asking = Pick<Reading, 'db' | 'who'>

export const eventsOf = (asking: Asking): Promise<readonly CommunityEvent[]> => entriesOf(eventRegister, asking)
export const callsOf = (asking: Asking): Promise<readonly GrantCall[]> => entriesOf(callRegister, asking)

/** A grant that was given, as everybody reads it. */
export type Given = {
  readonly id: string
  readonly reference: string
  readonly stage: string
  readonly call: string
  readonly association: string
  readonly eventTitle: string
  readonly amount: string
  readonly paid: readonly string[]
  readonly reasons: string
}

/** The grants that were given, oldest first. */
export const grantsOf = async ({ db, who }: Asking): Promise<readonly Given[]> => {
  const { rows } = await sql<Given>`
    select id, reference, stage, public -> 'asked' ->> 'grantCall' as call, public -> 'asked' ->> 'association' as association,
      public -> 'asked' ->> 'eventTitle' as "eventTitle", public -> 'decision' ->> 'reasons' as reasons,
      (select g -> 'fields' ->> 'amountGranted' from jsonb_array_elements(public -> 'given') g where g ->> 'step' = 'grant') as amount,
      array(select g -> 'fields' ->> 'amountPaid' from jsonb_array_elements(public -> 'given') g where g ->> 'step' in ('pay', 'settle')) as paid
    from accountability.event_grant where state = ${who.state} and published order by opened_at, reference`.execute(db)
  return rows
}
