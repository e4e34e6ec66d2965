import type { Issue, Reading } from '#kernel'
import { type RegisterDeclaration, register } from '#kernel/register'
import { codesOf } from '#module/compact'
import { papers } from '../papers.ts'
import { heldTogether, maySitFor } from './rules.ts'
import { Body, Seat } from './terms.ts'

const issue = (at: string, key: Issue['saying']['key'], values?: Issue['saying']['values']): Issue => ({
  at,
  saying: values ? { key, values } : { key },
})

/** The kinds of the organisations that take part, by code. */
export const kindsOfOrganisations = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('kernel.organisation')
    .select(['key', 'public'])
    .where('state', '=', who.state)
    .where('retired', '=', false)
    .execute()
  return new Map(rows.map(({ key, public: shown }) => [key, String((shown as { kind?: string }).kind)]))
}

const common = { purpose: 'public information', keptBy: ['coordinator'], files: papers } as const

/** Bodies in which people meet, each with its terms of reference, its quorum rule and how often it is to meet. */
export const bodyRegister: RegisterDeclaration<typeof Body> = {
  ...common,
  name: 'accountability.body',
  under: ['gcm:p40', 'gcm:p13.i', 'gcm:p13.j', 'gcm:19.d', 'gcm:6.c', 'gcm:20.b'],
  at: '/accountability/bodies',
  entry: Body,
  key: 'code',
  title: 'name',
  search: ['code', 'name', 'mandate', 'seatedAt', 'host'],
  filters: ['bodySort', 'level'],
  publicSees: [
    'code',
    'name',
    'bodySort',
    'level',
    'above',
    'host',
    'mandate',
    'cites',
    'foundedOn',
    'seatedAt',
    'reachedAt',
    'quorumShare',
    'quorumKinds',
    'meetsEveryDays',
    'noticeDays',
    'minutesDays',
    'everyYearOn',
  ],
  related: ({ code }) => (code ? [['accountability.see-body', `/accountability/mechanism/bodies/${code}`]] : []),
  fits: async (reading) => {
    const [organisations, codes] = [await kindsOfOrganisations(reading), await codesOf(reading)]
    return (entries) =>
      ({ code, above, host, cites }) => [
        ...(above && !entries.has(above) ? [issue('above', 'accountability.no-body', { code: above })] : []),
        ...(above === code ? [issue('above', 'accountability.above-itself')] : []),
        ...(host && !organisations.has(host) ? [issue('host', 'accountability.no-organisation', { code: host })] : []),
        ...(cites ?? []).filter((each) => !codes.has(each)).map((each) => issue('cites', 'accountability.no-paragraph', { code: each })),
      ]
  },
}

/** Seats in bodies: nobody sits for those whom they do not belong to, and no organisation has two votes. */
export const seatRegister: RegisterDeclaration<typeof Seat> = {
  ...common,
  name: 'accountability.seat',
  under: ['gcm:p40', 'gcm:p13.j', 'gcm:14.b', 'gcm:19.d'],
  at: '/accountability/seats',
  entry: Seat,
  key: 'code',
  title: 'code',
  search: ['code', 'body', 'heldBy', 'inRole', 'postedTo', 'holder'],
  filters: ['seatKind', 'takesPartAs'],
  publicSees: ['code', 'body', 'seatKind', 'takesPartAs', 'heldBy', 'inRole', 'alternate', 'postedTo', 'seatedFrom', 'seatedUntil'],
  related: ({ body }) => (body ? [['accountability.see-body', `/accountability/mechanism/bodies/${body}`]] : []),
  fits: async (reading) => {
    const organisations = await kindsOfOrganisations(reading)
    const bodies = await reading.db.selectFrom('accountability.body').select('key').where('state', '=', reading.who.state).execute()
    const known = new Set(bodies.map(({ key }) => key))
    return (entries) => (seat) => {
      const { code, body, heldBy, seatedFrom, seatedUntil, seatKind, takesPartAs } = seat
      const kind = heldBy ? organisations.get(heldBy) : undefined
      // Attachés of one ministry sit side by side, each for their post.
      const other = [...entries.values()].find(
        (each) =>
          each.code !== code &&
          each.body === body &&
          each.heldBy !== undefined &&
          each.heldBy === heldBy &&
          each.takesPartAs === 'full' &&
          heldTogether(each, seat),
      )
      return [
        ...(known.has(body) ? [] : [issue('body', 'accountability.no-body', { code: body })]),
        ...(heldBy && !kind ? [issue('heldBy', 'accountability.no-organisation', { code: heldBy })] : []),
        ...(kind && !maySitFor(kind, seatKind) ? [issue('heldBy', 'accountability.may-not-sit-for', { code: heldBy! })] : []),
        ...(seatedFrom && seatedUntil && seatedUntil < seatedFrom ? [issue('seatedUntil', 'accountability.ends-before-it-starts')] : []),
        ...(other && takesPartAs === 'full' && seat.postedTo === undefined
          ? [issue('heldBy', 'accountability.has-a-seat', { code: other.code })]
          : []),
      ]
    }
  },
}

export const bodies = register(bodyRegister)
export const seats = register(seatRegister)
