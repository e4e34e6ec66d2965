import { z } from 'zod'
import { anyone, NotFound, only, query } from '#kernel'
import { isState, peersOf } from '../parties.ts'
import { PeerNames } from '../queries.ts'
import { trends } from '../terms.ts'
import { exchangers } from './actions.ts'
import { channelOf } from './rules.ts'
import { type BulletinRow, bulletinsOf, coveringOf, findBulletin } from './store.ts'
import { Bulletin, SignedPackage } from './terms.ts'

const Channel = z.object({
  other: z.string(),
  trend: z.enum(trends),
  open: z.boolean(),
  because: z.string().nullable(),
  agreement: z.string().nullable(),
})
const Passed = z.object({
  id: z.string(),
  direction: z.enum(['sent', 'received']),
  reference: z.string(),
  other: z.string(),
  agreement: z.string(),
  trend: z.enum(trends),
  periodFrom: z.string(),
  periodTo: z.string(),
  movedAt: z.date(),
  acknowledgedAt: z.date().nullable(),
})
const passed = ({ signed: _, receipt: __, fingerprint: ___, ...row }: BulletinRow): z.infer<typeof Passed> => row

/** To which States a channel for trends is open, under what, or why it is closed; those who exchange see what passed. */
export const trendChannels = query({
  name: 'accountability.trendChannels',
  under: 'gcm:3.b',
  at: 'GET /accountability/agreements/trends',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({ channels: z.array(Channel), passed: z.array(Passed), peers: PeerNames, exchanges: z.boolean() }),
  async read(reading) {
    const { who, today } = reading
    const covering = await coveringOf(reading)
    const peers = await peersOf(reading)
    const others = [...new Set(covering.flatMap(({ agreement }) => agreement.parties))].filter(
      (code) => code !== who.state && isState(code, peers),
    )
    const exchanges = exchangers.some((role) => who.roles.includes(role))
    return {
      channels: others.sort().flatMap((other) =>
        trends.flatMap((trend) => {
          const channel = channelOf(covering, { own: who.state, other, trend }, today)
          const because = channel.open ? null : channel.because
          const told = channel.open || (because !== 'no-agreement' && because !== 'not-covered')
          return told ? [{ other, trend, open: channel.open, because, agreement: channel.agreement }] : []
        }),
      ),
      passed: exchanges ? (await bulletinsOf(reading)).map(passed) : [],
      peers: peers as z.infer<typeof PeerNames>,
      exchanges,
    }
  },
})

const common = { under: 'gcm:3.b', may: only('coordinator', 'delegate', 'lead'), purpose: 'coordination' } as const

export const trendBulletin = query({
  ...common,
  name: 'accountability.trendBulletin',
  at: 'GET /accountability/agreements/trends/:id',
  input: z.object({ id: z.uuid() }),
  result: Passed.extend({ bulletin: Bulletin, fingerprint: z.string(), peers: PeerNames, exchanges: z.boolean() }),
  async read(reading, { id }) {
    const row = await findBulletin(reading, id)
    if (!row) throw new NotFound()
    return {
      ...passed(row),
      fingerprint: row.fingerprint,
      bulletin: Bulletin.parse(row.signed.package),
      peers: (await peersOf(reading)) as z.infer<typeof PeerNames>,
      exchanges: exchangers.some((role) => reading.who.roles.includes(role)),
    }
  },
})

/** The signed file that goes to the other State: the bulletin where it was sent, the receipt where it was received. */
export const trendFile = query({
  ...common,
  name: 'accountability.trendFile',
  at: 'GET /accountability/agreements/trends/:id/file',
  input: z.object({ id: z.uuid() }),
  result: SignedPackage.extend({ called: z.string() }),
  async read(reading, { id }) {
    const row = await findBulletin(reading, id)
    const signed = row?.direction === 'sent' ? row.signed : row?.receipt
    if (!row || !signed) throw new NotFound()
    return {
      ...signed,
      called: `${row.direction === 'sent' ? reading.who.state : row.other}-${row.reference}${row.direction === 'sent' ? '' : '-receipt'}`,
    }
  },
})
