import { z } from 'zod'
import { anyone, NotFound, query, type Reading } from '#kernel'
import { mayKeep } from './keepers.ts'
import { compare, countVerdicts, gravestFirst, modelOf } from './model/rules.ts'
import { Judged } from './model/terms.ts'
import { peersOf } from './parties.ts'
import { complianceOf, fateOf, standingOf } from './rules.ts'
import { allAgreements, type ObligationRow, obligationsOf, type Written } from './store.ts'
import { Agreement, Code, fates, kinds, Party, standings, Terms } from './terms.ts'

const common = { under: ['gcm:5.a', 'gcm:21.a', 'gcm:22.b'], may: anyone, purpose: 'public information' } as const
export const PeerNames = z.record(z.string(), z.record(z.string(), z.string().optional()))

const Counted = z.object({
  present: z.number(),
  weaker: z.number(),
  missing: z.number(),
  contrary: z.number(),
  essentialLacking: z.number(),
  of: z.number(),
})
const Compliance = z.object({
  'on-time': z.number(),
  late: z.number(),
  coming: z.number(),
  overdue: z.number(),
  breached: z.number(),
  waived: z.number(),
  share: z.number().nullable(),
})
const Row = z.object({
  agreement: Agreement,
  standing: z.enum(standings),
  /** What it has and lacks against the model of its kind; null where nobody has written down what it says. */
  model: Counted.nullable(),
  compliance: Compliance,
})
export type Row = z.infer<typeof Row>

const judgedOf = (agreement: Agreement, written: Written | null): readonly Judged[] =>
  written ? compare(modelOf(agreement.agreementKind, agreement.sectors), written) : []

const rowOf = (agreement: Agreement, written: Written | null, obligations: readonly ObligationRow[], today: string): Row => ({
  agreement,
  standing: standingOf(agreement, today),
  model: written ? countVerdicts(judgedOf(agreement, written)) : null,
  compliance: complianceOf(obligations.map((each) => fateOf(each, today))),
})

/** Every agreement with where it stands, what it lacks and how it is kept, by kind and then by code. */
export const agreementRows = async (reading: Pick<Reading, 'db' | 'who' | 'today'>): Promise<readonly Row[]> => {
  const obligations = Map.groupBy(await obligationsOf(reading), ({ agreement }) => agreement)
  return (await allAgreements(reading))
    .map(({ agreement, written }) => rowOf(agreement, written, obligations.get(agreement.code) ?? [], reading.today))
    .sort(
      (a, b) =>
        kinds.indexOf(a.agreement.agreementKind) - kinds.indexOf(b.agreement.agreementKind) ||
        (a.agreement.code < b.agreement.code ? -1 : 1),
    )
}

export const agreementsList = query({
  ...common,
  name: 'accountability.agreementsList',
  at: 'GET /accountability/agreements',
  input: z.object({ agreementKind: z.enum(kinds).optional(), standing: z.enum(standings).optional(), party: Party.optional() }),
  result: z.object({ rows: z.array(Row), whole: z.number(), parties: z.array(z.string()), peers: PeerNames, mayKeep: z.boolean() }),
  async read(reading, { agreementKind, standing, party }) {
    const all = await agreementRows(reading)
    return {
      rows: all.filter(
        (row) =>
          (!agreementKind || row.agreement.agreementKind === agreementKind) &&
          (!standing || row.standing === standing) &&
          (!party || row.agreement.parties.includes(party)),
      ),
      whole: all.length,
      parties: [...new Set(all.flatMap(({ agreement }) => agreement.parties))].sort(),
      peers: (await peersOf(reading)) as z.infer<typeof PeerNames>,
      mayKeep: mayKeep(reading.who),
    }
  },
})

const Owed = z.object({
  id: z.string(),
  reference: z.string(),
  what: z.string(),
  detail: z.string().nullable(),
  owedBy: z.string(),
  dueBy: z.string(),
  doneOn: z.string().nullable(),
  why: z.string().nullable(),
  fate: z.enum(fates),
})

export const agreementOne = query({
  ...common,
  name: 'accountability.agreementOne',
  at: 'GET /accountability/agreements/:code',
  input: z.object({ code: Code }),
  result: Row.extend({
    /** Id of its entry in the register, where its papers are. */
    entryId: z.string(),
    written: z.object({ number: z.number(), terms: Terms, takenFrom: z.string(), writtenAt: z.date() }).nullable(),
    judged: z.array(Judged),
    obligations: z.array(Owed),
    peers: PeerNames,
    mayKeep: z.boolean(),
    today: z.string(),
  }),
  async read(reading, { code }) {
    const found = (await allAgreements(reading)).find(({ agreement }) => agreement.code === code)
    if (!found) throw new NotFound()
    const { agreement, written } = found
    const owed = await obligationsOf(reading, code)
    return {
      entryId: found.id,
      ...rowOf(agreement, written, owed, reading.today),
      written: written && { number: written.number, terms: written.terms, takenFrom: written.takenFrom, writtenAt: written.writtenAt },
      judged: [...gravestFirst(judgedOf(agreement, written))],
      obligations: owed.map(({ stage, agreement: _, ...each }) => ({ ...each, fate: fateOf({ stage, ...each }, reading.today) })),
      peers: (await peersOf(reading)) as z.infer<typeof PeerNames>,
      mayKeep: mayKeep(reading.who),
      today: reading.today,
    }
  },
})
