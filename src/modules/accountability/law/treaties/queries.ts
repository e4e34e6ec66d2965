import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { countries, neighboursOf } from '#kernel/countries'
import { entriesOf, publishedOf } from '../entries.ts'
import { lawRegister } from '../laws/registers.ts'
import type { Law } from '../laws/terms.ts'
import { instrumentRegister, reservationRegister } from './registers.ts'
import { nextReportOf, type ObservationCase, openReports, type ReportCase } from './reports.ts'
import { bases, changesBetween } from './rules.ts'
import { type Standings, snapshotsOf, standingsOf } from './store.ts'
import { Adherence, families, Instrument, PartyCode, RegisterCode, Reservation, Snapshot, Status } from './terms.ts'

const common = { under: ['gcm:6.a', 'gcm:9.a', 'gcm:10.a'], may: anyone, purpose: 'public information' } as const
type Asking = Pick<Reading, 'db' | 'who'>

/** The treaties of the register, by family and then as they came into being. */
export const treatiesOf = async (asking: Asking): Promise<readonly Instrument[]> =>
  [...(await entriesOf<Instrument>(instrumentRegister, asking))].sort(
    (a, b) => families.indexOf(a.family) - families.indexOf(b.family) || (a.adoptedOn < b.adoptedOn ? -1 : 1),
  )

const Report = z.object({
  dueOn: z.string().nullable(),
  basis: z.enum(bases),
  open: z.object({ id: z.string(), reference: z.string(), stage: z.string(), dueBy: z.string() }).nullable(),
})
const LawNamed = z.object({ code: z.string(), called: z.record(z.string(), z.string().optional()) })
const Row = z.object({
  instrument: Instrument,
  status: Status,
  bindsFrom: z.string().nullable(),
  reservations: z.number(),
  laws: z.array(LawNamed),
  report: Report,
  neighbours: z.object({ bound: z.number(), of: z.number() }),
})

const lawsBy = async (asking: Asking): Promise<ReadonlyMap<string, z.infer<typeof LawNamed>[]>> => {
  const laws = await entriesOf<Law>(lawRegister, asking)
  const pairs = laws.flatMap(({ code, called, implements: treaties }) =>
    (treaties ?? []).map((treaty) => ({ treaty, law: { code, called } })),
  )
  return new Map([...Map.groupBy(pairs, ({ treaty }) => treaty)].map(([treaty, each]) => [treaty, each.map(({ law }) => law)]))
}

const reportOf = async (asking: Reading, standings: Standings): Promise<(treaty: Instrument) => z.infer<typeof Report>> => {
  const open = await openReports(asking)
  return (treaty) => {
    const found = open.find(({ asked }) => asked.instrument === treaty.code)
    const { dueOn, basis } = nextReportOf(treaty, standings, asking.who.state, asking.today)
    return {
      dueOn: found?.asked.dueBy ?? dueOn,
      basis,
      open: found ? { id: found.id, reference: found.reference, stage: found.stage, dueBy: found.asked.dueBy } : null,
    }
  }
}

/** Where the State stands in every treaty of the register. */
export const treatyRows = async (asking: Reading): Promise<readonly z.infer<typeof Row>[]> => {
  const { state } = asking.who
  const neighbours = neighboursOf(state)
  const standings = await standingsOf(asking, [state, ...neighbours])
  const [laws, report] = [await lawsBy(asking), await reportOf(asking, standings)]
  const reservations = (await entriesOf<Reservation>(reservationRegister, asking)).filter(
    ({ party, withdrawnOn }) => party === state && !withdrawnOn,
  )
  return (await treatiesOf(asking)).map((instrument) => ({
    instrument,
    status: standings.of(instrument.code, state),
    bindsFrom: standings.own.get(`${instrument.code}-${state}`)?.bindsFrom ?? null,
    reservations: reservations.filter((each) => each.instrument === instrument.code).length,
    laws: laws.get(instrument.code) ?? [],
    report: report(instrument),
    neighbours: {
      bound: neighbours.filter((party) => standings.of(instrument.code, party).standing === 'party').length,
      of: neighbours.filter((party) => standings.of(instrument.code, party).standing !== 'not-known').length,
    },
  }))
}

export const treaties = query({
  ...common,
  name: 'accountability.treaties',
  at: 'GET /accountability/treaties',
  input: z.object({ family: z.enum(families).optional(), show: z.enum(['all', 'bound', 'missing', 'unknown']).default('all') }),
  result: z.object({ rows: z.array(Row), all: z.array(Row), today: z.string() }),
  async read(asking, { family, show }) {
    const all = [...(await treatyRows(asking))]
    const shown = { all: () => true, bound: is('party'), missing: is('none', 'signatory', 'left'), unknown: is('not-known', 'unreadable') }[
      show
    ]
    return { rows: all.filter((row) => shown(row) && (!family || row.instrument.family === family)), all, today: asking.today }
  },
})
const is =
  (...standings: readonly string[]) =>
  ({ status }: { status: Status }): boolean =>
    standings.includes(status.standing)

const Cell = z.object({ party: z.string(), status: Status })
const Growth = z.object({ year: z.number(), party: z.string(), bound: z.number() })

/** Every fifth year to the last of which any list speaks: of later ones nothing is known. */
const years = ({ snapshots, own }: Standings): readonly number[] => {
  const spoken = [...snapshots.map(({ asOf }) => asOf), ...[...own.values()].map(({ checkedOn }) => checkedOn)]
  const last = Math.max(1960, ...spoken.map((day) => Number(day.slice(0, 4))))
  return [...Array.from({ length: Math.floor((last - 1960) / 5) + 1 }, (_, at) => 1960 + at * 5), last].filter(
    (year, at, all) => all.indexOf(year) === at,
  )
}

/** How many of the treaties had bound a State by each fifth year. */
const growthOf = (standings: Standings, codes: readonly string[], parties: readonly string[]): z.infer<typeof Growth>[] =>
  parties.flatMap((party) => {
    const bound = codes.map((code) => standings.of(code, party)).filter(({ standing, boundOn }) => standing === 'party' && boundOn !== null)
    return years(standings).map((year) => ({
      year,
      party,
      bound: bound.filter(({ boundOn }) => Number(boundOn!.slice(0, 4)) <= year).length,
    }))
  })

const chosen = (states: string | undefined, add: string | undefined, own: string): readonly string[] => {
  const known = new Set([...countries.map(({ code }) => code), 'EUE'])
  const named = states === undefined ? [own, ...neighboursOf(own)] : states.split(',')
  return [...new Set([...named, ...(add ? [add] : [])])].filter((code) => known.has(code)).slice(0, 12)
}

export const treatiesCompare = query({
  ...common,
  name: 'accountability.treatiesCompare',
  at: 'GET /accountability/treaties/compare',
  input: z.object({
    states: z
      .string()
      .regex(/^[A-Z]{3}(,[A-Z]{3}){0,30}$/, { message: 'accountability.wrong-party' })
      .optional(),
    add: PartyCode.optional(),
    family: z.enum(families).optional(),
  }),
  result: z.object({
    parties: z.array(z.string()),
    rows: z.array(z.object({ instrument: Instrument, cells: z.array(Cell) })),
    growth: z.array(Growth),
    world: z.array(z.object({ party: z.string(), bound: z.number(), of: z.number() })),
    snapshots: z.array(Snapshot),
    own: z.string(),
    today: z.string(),
  }),
  async read(asking, { states, add, family }) {
    const parties = [...chosen(states, add, asking.who.state)]
    const standings = await standingsOf(asking)
    const shown = (await treatiesOf(asking)).filter((each) => !family || each.family === family)
    const codes = shown.map(({ code }) => code)
    return {
      parties,
      rows: shown.map((instrument) => ({
        instrument,
        cells: parties.map((party) => ({ party, status: standings.of(instrument.code, party) })),
      })),
      growth: growthOf(standings, codes, parties),
      world: [...standings.parties].sort().map((party) => {
        const each = codes.map((code) => standings.of(code, party).standing).filter((standing) => standing !== 'not-known')
        return { party, bound: each.filter((standing) => standing === 'party').length, of: each.length }
      }),
      snapshots: standings.snapshots.filter(({ instrument }) => codes.includes(instrument)),
      own: asking.who.state,
      today: asking.today,
    }
  },
})

const Case = z.object({
  id: z.string(),
  reference: z.string(),
  stage: z.string(),
  openedAt: z.date(),
  asked: z.record(z.string(), z.unknown()),
})
const Change = z.object({ party: z.string(), before: Status, after: Status, kind: z.enum(['bound', 'signed', 'left', 'corrected']) })
const Changes = z.object({ before: Snapshot, after: Snapshot, changes: z.array(Change) }).nullable()

/** What changed between two lists of a treaty: the oldest and the newest, where none is named. */
const changesOf = (standings: Standings, code: string, before?: string, after?: string): z.infer<typeof Changes> => {
  const lists = standings.snapshots.filter(({ instrument }) => instrument === code)
  const [from, to] = [lists.find(({ id }) => id === before) ?? lists.at(-1), lists.find(({ id }) => id === after) ?? lists[0]]
  if (!from || !to || from.id === to.id) return null
  const at = (list: Snapshot) => (party: string) => standings.in(list, party)
  return { before: from, after: to, changes: [...changesBetween(at(from), at(to), standings.parties)] }
}

export const treaty = query({
  ...common,
  name: 'accountability.treaty',
  at: 'GET /accountability/treaties/:code',
  input: z.object({ code: RegisterCode }),
  result: z.object({
    row: Row,
    own: Adherence.nullable(),
    reservations: z.array(Reservation),
    neighbours: z.array(Cell),
    world: z.array(Cell),
    growth: z.array(z.object({ year: z.number(), bound: z.number() })),
    snapshots: z.array(Snapshot),
    changes: Changes,
    reports: z.array(Case),
    observations: z.array(Case),
    mayKeep: z.boolean(),
    today: z.string(),
  }),
  async read(asking, { code }) {
    const row = (await treatyRows(asking)).find(({ instrument }) => instrument.code === code)
    if (!row) throw new NotFound()
    const standings = await standingsOf(asking, null, code)
    const world = [...standings.parties].sort().map((party) => ({ party, status: standings.of(code, party) }))
    const bound = world.flatMap(({ status }) => (status.standing === 'party' && status.boundOn ? [Number(status.boundOn.slice(0, 4))] : []))
    const about = <T>(cases: readonly { asked: T }[]) => cases.filter(({ asked }) => (asked as { instrument?: string }).instrument === code)
    return {
      row,
      own: standings.own.get(`${code}-${asking.who.state}`) ?? null,
      reservations: (await entriesOf<Reservation>(reservationRegister, asking)).filter(({ instrument }) => instrument === code),
      neighbours: neighboursOf(asking.who.state).map((party) => ({ party, status: standings.of(code, party) })),
      world,
      growth: years(standings)
        .filter((year) => year >= Number(row.instrument.adoptedOn.slice(0, 4)))
        .map((year) => ({ year, bound: bound.filter((each) => each <= year).length })),
      snapshots: [...standings.snapshots],
      changes: changesOf(standings, code),
      reports: about(await publishedOf<ReportCase>('accountability.reporting', asking)) as never,
      observations: about(await publishedOf<ObservationCase>('accountability.observation', asking)) as never,
      mayKeep: asking.who.roles.some((role) => role === 'coordinator' || role === 'delegate'),
      today: asking.today,
    }
  },
})

export const treatiesChanges = query({
  ...common,
  name: 'accountability.treatiesChanges',
  at: 'GET /accountability/treaties/changes',
  input: z.object({ instrument: RegisterCode.optional(), before: z.uuid().optional(), after: z.uuid().optional() }),
  result: z.object({ instruments: z.array(Instrument), chosen: Instrument.nullable(), snapshots: z.array(Snapshot), found: Changes }),
  async read(asking, { instrument, before, after }) {
    const standings = await standingsOf(asking)
    const several = (await treatiesOf(asking)).filter(
      ({ code }) => standings.snapshots.filter((each) => each.instrument === code).length > 1,
    )
    const chosen = several.find(({ code }) => code === instrument) ?? several[0] ?? null
    return {
      instruments: several,
      chosen,
      snapshots: standings.snapshots.filter((each) => each.instrument === chosen?.code),
      found: chosen ? changesOf(standings, chosen.code, before, after) : null,
    }
  },
})

export const treatySnapshots = query({
  ...common,
  name: 'accountability.treatySnapshots',
  at: 'GET /accountability/treaties/snapshots',
  input: z.object({}),
  result: z.object({ snapshots: z.array(Snapshot), mayKeep: z.boolean(), today: z.string() }),
  async read(asking) {
    return {
      snapshots: [...(await snapshotsOf(asking))],
      mayKeep: asking.who.roles.some((role) => role === 'coordinator' || role === 'delegate'),
      today: asking.today,
    }
  },
})
