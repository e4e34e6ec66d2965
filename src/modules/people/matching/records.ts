import { withBirths } from './births.ts'
import { type Explanation, explainer } from './explain.ts'
import { recordsOf, sourcesOf } from './fields.ts'
import { match } from './match.ts'
import { type Model, modelOf } from './model.ts'
import { type PlainRecord, tableOf } from './table.ts'
import { Config } from './terms.ts'

/** What came of matching: groups of records that are proposed as one person, by their places in the lists given, one list after the other. */
export type Matching = {
  readonly groups: readonly (readonly number[])[]
  /** Why two of the records are, or are not, taken for one person. */
  readonly explain: (one: number, two: number) => Explanation
  /** What was learned, to be kept for records that come later. */
  readonly model: Model
}

/** Finds the records of one list, or of two, that are about one person. */
export const matchRecords = async (lists: readonly (readonly PlainRecord[])[], said: Partial<Config> = {}): Promise<Matching> => {
  const config = Config.parse(said)
  const told = new Set(Object.keys(config.fields).map((name) => name.toLowerCase()))
  const tables = lists.map((list) => withBirths(tableOf(list), told))
  const sources = sourcesOf(tables, config)
  const records = recordsOf(tables, sources)
  const matched = await match(records, config)
  return {
    groups: matched.clusters,
    explain: explainer(records, matched.shares, matched.weights, config.threshold),
    model: modelOf(records, sources, matched, config.threshold),
  }
}
