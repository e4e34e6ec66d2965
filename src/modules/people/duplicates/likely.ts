import { sql } from 'kysely'
import type { Reading, Writing } from '#kernel'
import { explainPair, type Model } from '../matching/model.ts'
import { mayBe } from '../register/find.ts'
import { yearsOfBirth } from '../register/rules.ts'
import type { Summary } from '../register/summary.ts'
import first from './first-model.json'
import { bornTooFarApart, comparedAs } from './rules.ts'
import type { Why } from './terms.ts'

/** Somebody who is registered and may be the one who is at the desk. */
export type Likely = {
  readonly person: string
  readonly reference: string
  readonly summary: Summary
  readonly why: Why
}

const model = first as unknown as Model
const mostShown = 10

/** Why two persons are, or are not, taken for one, by the two of their names that agree most. */
export const whyOne = (
  one: Summary,
  two: Summary,
  today: string,
): (Omit<Why, 'band'> & { readonly band: Why['band'] | 'leave' }) | null => {
  const explained = comparedAs(one, today).flatMap((a) => comparedAs(two, today).map((b) => explainPair(model, a, b)))
  const best = explained.sort((a, b) => b.probability - a.probability)[0]
  if (!best) return null
  const reasons = best.reasons
    .filter(({ level }) => level !== 'not known')
    .map(({ field, level, bits }) => ({ field, level: level.replace(/ /g, '-'), bits }))
  return { probability: best.probability, band: best.band, reasons }
}

/** Who is registered already and may be a person: likeliest first, never by name alone. */
export const likelyFor = async (
  asked: Pick<Reading, 'db' | 'who' | 'wall' | 'sign' | 'today'>,
  person: string,
  summary: Summary,
): Promise<readonly Likely[]> => {
  const names = summary.names.flatMap(({ asSaid, latin }) => (latin ? [asSaid, latin] : [asSaid]))
  const found = await mayBe(asked, names, yearsOfBirth(summary.birth, asked.today))
  return found
    .filter(({ row }) => row.person !== person)
    .flatMap(({ row, summary: theirs }) => {
      const why = whyOne(summary, theirs, asked.today)
      if (!why || why.band === 'leave' || bornTooFarApart(summary.birth, theirs.birth, asked.today)) return []
      return [{ person: row.person, reference: row.reference, summary: theirs, why: { ...why, band: why.band } }]
    })
    .sort((a, b) => b.why.probability - a.why.probability)
    .slice(0, mostShown)
}

/** Keeps who may be the same for the clerk; with a reason, that a registrar has already said that they are not. */
export const keepPairs = async (
  { db, who, now }: Pick<Writing, 'db' | 'who' | 'now'>,
  person: string,
  likely: readonly Pick<Likely, 'person' | 'why'>[],
  whyDifferent?: string,
): Promise<number> => {
  for (const { person: other, why } of likely) {
    const [one, two] = [person, other].sort()
    await sql`
      insert into people.likely_pair (state, one, two, probability, band, reasons, standing, found_at, settled_at, why, organisation, actor)
      values (${who.state}, ${one}, ${two}, ${why.probability}, ${why.band}, ${JSON.stringify(why.reasons)}, ${whyDifferent ? 'different' : 'open'},
        ${now}, ${whyDifferent ? now : null}, ${whyDifferent ?? null}, ${who.organisation}, ${who.actor})
      on conflict (state, one, two) do update set probability = excluded.probability, band = excluded.band, reasons = excluded.reasons
      where people.likely_pair.standing = 'open'`.execute(db)
  }
  return likely.length
}
