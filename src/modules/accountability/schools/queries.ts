import { sql } from 'kysely'
import { z } from 'zod'
import { anyone, query, type Reading } from '#kernel'
import { less } from '../decimal.ts'
import { entriesOf } from '../law/entries.ts'
import { namesOf } from '../mechanism/store.ts'
import { Code } from '../plan/terms.ts'
import { formulaRegister } from './registers.ts'
import { allot, byPupilsAlone, shareShown } from './rules.ts'
import { School, SchoolFormula } from './terms.ts'

/** Schools whole, with what is not public of them: only as the program. */
const wholeSchools = async ({ db, who }: Pick<Reading, 'db' | 'who'>): Promise<readonly School[]> => {
  const { rows } = await sql<{ entry: School }>`
    select entry from accountability.school where state = ${who.state} and not retired order by key`.execute(db)
  return rows.map(({ entry }) => entry)
}

/** The formulas, the newest first. */
export const formulasOf = async (reading: Pick<Reading, 'db' | 'who'>): Promise<readonly SchoolFormula[]> =>
  [...(await entriesOf<SchoolFormula>(formulaRegister, reading))].sort((a, b) => b.forYear - a.forYear || (a.code < b.code ? 1 : -1))

const Row = School.omit({ migrantPupils: true }).extend({
  share: z.number().nullable(),
  given: z.string(),
  byPupils: z.string(),
  difference: z.string(),
})
export type Row = z.infer<typeof Row>

export const schoolsByFormula = query({
  name: 'accountability.schools',
  under: 'gcm:16.k',
  at: 'GET /accountability/schools',
  may: anyone,
  purpose: 'public information',
  as: 'the program',
  input: z.object({ formula: Code.optional(), county: z.string().trim().max(60).optional() }),
  result: z.object({
    formula: SchoolFormula.nullable(),
    formulas: z.array(SchoolFormula),
    rows: z.array(Row),
    helped: z.number(),
    whole: z.number(),
    names: z.record(z.string(), z.record(z.string(), z.string())),
  }),
  async read(reading, { formula: code, county }) {
    const formulas = await formulasOf(reading)
    const formula = formulas.find((each) => !code || each.code === code) ?? null
    const schools = await wholeSchools(reading)
    const given = formula ? allot(formula, schools) : schools.map(() => '0')
    const alone = formula ? byPupilsAlone(formula.schoolPot, schools) : schools.map(() => '0')
    const rows = schools.map(
      ({ migrantPupils, ...school }, at): Row => ({
        ...school,
        share: shareShown({ pupils: school.pupils, migrantPupils }),
        given: given[at]!,
        byPupils: alone[at]!,
        difference: less(given[at]!, alone[at]!),
      }),
    )
    return {
      formula,
      formulas: [...formulas],
      rows: rows
        .filter((row) => !county || row.county === county)
        .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.code < b.code ? -1 : 1)),
      whole: rows.length,
      helped: rows.filter((row) => row.given !== '0').length,
      names: await namesOf(
        reading,
        schools.map((school) => school.county),
      ),
    }
  },
})
