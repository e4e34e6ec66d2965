import { z } from 'zod'
import { signedIn } from '../access/index.ts'
import { action, type Operation, query } from '../operation.ts'
import { NotFound, Refused } from '../refusals.ts'
import { checkRegistration, registrationOptions } from './passkeys.ts'
import { mustBeFresh } from './sessions.ts'

/** How long a browser may take to make a passkey, in milliseconds. */
const patience = 600_000

export const newPasskey = query({
  name: 'kernel.newPasskey',
  under: 'gcm:3',
  at: 'GET /me/passkeys/new',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({}),
  result: z.object({ options: z.record(z.string(), z.unknown()), ticket: z.string() }),
  async read({ db, who, now, publicUrl, sign }) {
    await mustBeFresh({ db, who, now })
    const mine = { state: who.state, account: who.actor! }
    const account = await db
      .selectFrom('kernel.account')
      .select('name')
      .where('state', '=', mine.state)
      .where('id', '=', mine.account)
      .executeTakeFirstOrThrow()
    const keys = await db
      .selectFrom('kernel.passkey')
      .select(['id', 'transports'])
      .where('state', '=', mine.state)
      .where('account', '=', mine.account)
      .execute()
    const options = await registrationOptions(publicUrl, { id: mine.account, name: account.name, keys })
    const until = String(now.getTime() + patience)
    return { options: { ...options }, ticket: `${until}.${options.challenge}.${sign('passkey', mine.account, until, options.challenge)}` }
  },
})

const Answer = z
  .string()
  .max(20_000)
  .default('')
  .transform((text, context) => {
    try {
      const answer: unknown = JSON.parse(text)
      if (typeof answer === 'object' && answer !== null && 'response' in answer) return answer
    } catch {}
    context.addIssue({ code: 'custom', message: 'sign-in.passkey-needs-browser' })
    return z.NEVER
  })

export const addPasskey = action({
  name: 'kernel.addPasskey',
  under: 'gcm:3',
  at: 'POST /me/passkeys',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({
    label: z.string().trim().min(1).max(80),
    answer: Answer.meta({ field: 'hidden' }),
    ticket: z.string().max(400).default('').meta({ field: 'hidden' }),
  }),
  result: z.object({ id: z.string() }),
  async act({ db, who, now, publicUrl, sign }, { label, answer, ticket }) {
    await mustBeFresh({ db, who, now })
    const [until = '', challenge = '', signature = ''] = ticket.split('.')
    if (signature !== sign('passkey', who.actor!, until, challenge)) throw new Refused('sign-in.passkey-wrong')
    if (Number(until) < now.getTime()) throw new Refused('error.form-expired')
    const { credential } = await checkRegistration(publicUrl, answer, challenge)
    const kept = await db
      .insertInto('kernel.passkey')
      .values({
        state: who.state,
        id: credential.id,
        account: who.actor!,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])],
        label,
        made_at: now,
      })
      .onConflict((clash) => clash.columns(['state', 'id']).doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows !== 1n) throw new Refused('sign-in.passkey-wrong')
    return { id: credential.id }
  },
})

export const removePasskey = action({
  name: 'kernel.removePasskey',
  under: 'gcm:3',
  at: 'POST /me/passkeys/remove',
  may: signedIn,
  purpose: 'administration',
  as: 'the program',
  input: z.object({ passkey: z.string().max(2000).meta({ field: 'hidden' }) }),
  result: z.object({}),
  async act({ db, who, now }, { passkey }) {
    await mustBeFresh({ db, who, now })
    const gone = await db
      .deleteFrom('kernel.passkey')
      .where('state', '=', who.state)
      .where('account', '=', who.actor!)
      .where('id', '=', passkey)
      .executeTakeFirst()
    if (gone.numDeletedRows !== 1n) throw new NotFound()
    return {}
  },
})

export const operations: readonly Operation[] = [newPasskey, addPasskey, removePasskey]
