import { skeletonOf } from '../names/keys.ts'
import { readWord } from '../names/reading.ts'
import { type Explanation, explainer } from './explain.ts'
import { type Records, recordsOf, type Source } from './fields.ts'

import type { Matched } from './match.ts'
import { textOf } from './pool.ts'
import type { Shares } from './shares.ts'
import { type PlainRecord, tableOf } from './table.ts'
import type { Kind } from './terms.ts'
import { type Weights, weightsOf } from './weigh.ts'

/** How common the values of a field are; only those that several persons have are named. */
type Common = {
  readonly values: Readonly<Record<string, number>>
  readonly sounds: Readonly<Record<string, number>>
  readonly met: number
  readonly metInSound: number
}

/** What was learned of a file, to be kept and used for records that come later. It names no value that only few persons have. */
export type Model = {
  readonly persons: number
  readonly threshold: number
  readonly sources: readonly { readonly name: string; readonly kind: Kind; readonly monthFirst: boolean }[]
  readonly weights: Weights
  readonly common: readonly Common[]
}

/** A value is named in a model where at least so many persons have it. */
const several = 10

const commonIn = (records: Records, field: number, { values, sounds, met, metInSound }: Shares): Common => {
  const { pool } = records.dictionaries[records.fields[field]!.manner]
  const least = Math.log2(several / records.count)
  const named = [...values.keys()].filter((value) => values[value] !== 0 && values[value]! >= least)
  const heard = sounds.length > 1 ? named : []
  return {
    values: Object.fromEntries(named.map((value) => [textOf(pool, value), values[value]!])),
    sounds: Object.fromEntries(heard.map((value) => [soundOf(textOf(pool, value)), sounds[value]!])),
    met,
    metInSound,
  }
}

const soundOf = (text: string): string => skeletonOf(readWord(text.replace(/ /g, ''))) || text

/** What was learned, to be kept. */
export const modelOf = (
  records: Records,
  sources: readonly Source[],
  { learned, shares }: Pick<Matched, 'learned' | 'shares'>,
  threshold: number,
): Model => ({
  persons: records.count,
  threshold,
  sources: sources.map(({ name, kind, monthFirst }) => ({ name, kind, monthFirst })),
  weights: weightsOf(learned),
  common: shares.map((each, field) => commonIn(records, field, each)),
})

const sharesIn = (records: Records, model: Model): readonly Shares[] =>
  records.fields.map(({ manner }, field) => {
    const { pool } = records.dictionaries[manner]
    const { values, sounds, met, metInSound } = model.common[field]!
    const texts = Array.from({ length: pool.count }, (_, value) => textOf(pool, value))
    const rarest = -Math.log2(Math.max(2, model.persons))
    const own = Float32Array.from(texts, (text) => (Object.hasOwn(values, text) ? values[text]! : rarest))
    const heard = Float32Array.from(texts, (text, value) => {
      const sound = manner === 'names' ? soundOf(text) : ''
      return Math.max(own[value]!, Object.hasOwn(sounds, sound) ? sounds[sound]! : rarest)
    })
    return {
      values: own,
      sounds: manner === 'names' ? heard : new Float32Array(1),
      met,
      metInSound,
      among: new Float64Array(0),
      metBySteps: new Float64Array(0),
    }
  })

/** Why two records are, or are not, taken for one person, by what was learned before. */
export const explainPair = (model: Model, one: PlainRecord, two: PlainRecord): Explanation => {
  const table = tableOf([one, two, Object.fromEntries(model.sources.map(({ name }) => [name, '']))])
  const sources = model.sources.map((source): Source => ({ ...source, columns: [table.column(source.name)!] }))
  const records = recordsOf([table], sources)
  return explainer(records, sharesIn(records, model), model.weights, model.threshold)(0, 1)
}

/** How probable it is that two records are about one person, by what was learned before. */
export const probabilityOf = (model: Model, one: PlainRecord, two: PlainRecord): number => explainPair(model, one, two).probability
