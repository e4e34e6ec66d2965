import { sql } from 'kysely'
import { z } from 'zod'
import { action, anyone, BadInput, badInput, NotFound, only, Refused } from '#kernel'
import { readSheet } from '#kernel/documents'
import { keysOf } from '../entries.ts'
import { Code, keepers } from '../terms.ts'
import { secondPersonShows } from './rules.ts'
import { cameBefore, decideOffers, waitingOffers } from './store.ts'
import { hashOf, offersIn, takeOffers } from './take.ts'
import { Offer } from './terms.ts'

const common = { under: 'gcm:20.f', purpose: 'public information', may: only(...keepers) } as const
const mostRows = 20_000

const Fate = z.object({
  line: z.number(),
  service: z.string(),
  fate: z.enum(['shown', 'held', 'refused']),
  reasons: z.array(z.string()),
  issues: z.array(z.object({ at: z.string(), message: z.string() })),
})
const Taken = z.object({ delivery: z.uuid(), shown: z.number(), held: z.number(), refused: z.number(), rows: z.array(Fate) })

const asFates = (rows: Awaited<ReturnType<typeof takeOffers>>['rows']): z.infer<typeof Fate>[] =>
  rows.slice(0, 2000).map((row) => ({ ...row, reasons: [...row.reasons], issues: [...row.issues] }))

export const addOffer = action({
  ...common,
  name: 'remittances.offerAdd',
  at: 'POST /remittances/offers/add',
  input: Offer,
  result: z.object({ delivery: z.uuid(), reasons: z.array(z.string()) }),
  async act(writing, offer) {
    const taken = await takeOffers(writing, [{ line: 1, offer }], {
      way: 'editor',
      provider: null,
      name: offer.serviceName,
      hash: hashOf(new TextEncoder().encode(JSON.stringify(offer))),
      actor: writing.who.actor,
      straight: false,
      keep: true,
    })
    const [fate] = taken.rows
    if (fate?.fate === 'refused')
      throw new BadInput(fate.reasons.map((reason) => ({ at: '', saying: { key: `remittances.reason.${reason}` } })))
    return { delivery: taken.delivery, reasons: [...fate!.reasons] }
  },
})

export const importOffers = action({
  ...common,
  name: 'remittances.offersImport',
  at: 'POST /remittances/offers/import',
  input: z.object({ file: z.file().max(50_000_000), mode: z.enum(['try', 'keep']).default('try') }),
  result: Taken.extend({ kept: z.boolean() }),
  async act(writing, { file, mode }) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { rows } = await readSheet(bytes)
    if (rows.length > 100_000) throw badInput('remittances.too-many-prices', { maximum: 100_000 }, 'file')
    const taken = await takeOffers(writing, offersIn(rows), {
      way: 'file',
      provider: null,
      name: file.name.slice(-200),
      hash: hashOf(bytes),
      actor: writing.who.actor,
      straight: false,
      keep: mode === 'keep',
    })
    return { ...taken, kept: mode === 'keep', rows: asFates(taken.rows) }
  },
})

export const decide = action({
  ...common,
  name: 'remittances.offersDecide',
  at: 'POST /remittances/deliveries/:delivery/decide',
  may: only(...keepers, 'reviewer'),
  input: z.object({
    delivery: z.uuid(),
    verdict: z.enum(['show', 'refuse']),
    reasons: z.string().trim().min(10).max(2000).meta({ field: 'long text' }),
  }),
  result: z.object({ decided: z.number() }),
  async act(writing, { delivery, verdict, reasons }) {
    const waiting = await waitingOffers(writing, delivery)
    if (waiting.length === 0) throw new NotFound('remittances.nothing-waits')
    for (const { actor } of waiting) secondPersonShows(actor, writing.who.actor)
    await decideOffers(writing, waiting, { show: verdict === 'show', reasons })
    return { decided: waiting.length }
  },
})

const digestOf = (sign: (...parts: readonly string[]) => string, key: string): string => sign('remittances.feed-key', key)

export const makeKey = action({
  ...common,
  name: 'remittances.feedKeyMake',
  purpose: 'coordination',
  at: 'POST /remittances/feed-keys/make',
  input: z.object({ provider: Code, note: z.string().trim().min(3).max(300) }),
  result: z.object({ key: z.string(), provider: z.string() }),
  async act(writing, { provider, note }) {
    const { db, who, now, newId, sign } = writing
    if (!(await keysOf('remittances.provider', writing)).has(provider))
      throw badInput('remittances.no-provider', { code: provider }, 'provider')
    const [id, key] = [newId(), `rem_${sign('remittances.new-feed-key', newId(), newId())}`]
    await sql`insert into remittances.feed_key (state, id, provider, note, digest, made_by, made_at)
      values (${who.state}, ${id}, ${provider}, ${note}, ${digestOf(sign, key)}, ${who.actor}, ${now})`.execute(db)
    return { key, provider }
  },
})

export const endKey = action({
  ...common,
  name: 'remittances.feedKeyEnd',
  purpose: 'coordination',
  at: 'POST /remittances/feed-keys/:id/end',
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid() }),
  async act({ db, who, now }, { id }) {
    const done =
      await sql`update remittances.feed_key set ended_at = ${now} where state = ${who.state} and id = ${id} and ended_at is null`.execute(
        db,
      )
    if (done.numAffectedRows !== 1n) throw new NotFound()
    return { id }
  },
})

export const feed = action({
  ...common,
  name: 'remittances.feed',
  at: 'POST /remittances/feed',
  may: anyone,
  as: 'the program',
  input: z.object({ file: z.file().max(10_000_000), key: z.string().trim().min(20).max(200).meta({ field: 'password' }) }),
  result: Taken,
  async act(writing, { file, key }) {
    const { db, who, sign, words } = writing
    const { rows: known } = await sql<{ provider: string }>`
      select provider from remittances.feed_key where state = ${who.state} and digest = ${digestOf(sign, key)} and ended_at is null`.execute(
      db,
    )
    const provider = known[0]?.provider
    if (!provider) throw new Refused('remittances.unknown-key', undefined, 'gcm:20.f')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const before = await cameBefore(writing, provider, hashOf(bytes))
    if (before) throw badInput('remittances.feed-repeats', { moment: words.time(before) }, 'file')
    const { rows } = await readSheet(bytes)
    if (rows.length > mostRows) throw badInput('remittances.too-many-prices', { maximum: mostRows }, 'file')
    const taken = await takeOffers(writing, offersIn(rows), {
      way: 'feed',
      provider,
      name: file.name.slice(-200),
      hash: hashOf(bytes),
      actor: null,
      straight: true,
      keep: true,
    })
    return { ...taken, rows: asFates(taken.rows) }
  },
})
