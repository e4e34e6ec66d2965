import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { Version } from '../versions/queries.ts'
import { changes, compareVersions } from './compare.ts'

const Unit = z.object({ locator: z.string(), kind: z.string(), heading: z.string(), text: z.string() })
/** Paragraphs of one version and what became of them in the other. */
export const Pair = z.object({
  before: z.array(Unit),
  after: z.array(Unit),
  change: z.enum(changes),
  pieces: z.array(z.object({ text: z.string(), mark: z.enum(['same', 'added', 'removed']) })),
  force: z.enum(['weakened', 'strengthened']).nullable(),
  forceBefore: z.array(z.string()),
  forceAfter: z.array(z.string()),
})
const Choice = Version.pick({ id: true, label: true, instrument: true })

export const compare = query({
  name: 'compact.compare',
  under: 'gcm:p41',
  at: 'GET /compact/compare',
  may: anyone,
  purpose: 'public information',
  input: z.object({ before: z.uuid().optional(), after: z.uuid().optional(), show: z.enum(['changed', 'all']).default('changed') }),
  result: z.object({
    versions: z.array(Choice),
    before: Choice.nullable(),
    after: Choice.nullable(),
    pairs: z.array(Pair),
    summary: z.record(z.string(), z.number()),
  }),
  async read({ db, who }, input) {
    const versions = z
      .array(Choice)
      .parse(
        await db
          .selectFrom('compact.text_version')
          .select(['id', 'label', 'instrument'])
          .where('state', '=', who.state)
          .orderBy('instrument')
          .orderBy('imported_at')
          .execute(),
      )
    const of = (id: string | undefined) => {
      const found = versions.find((version) => version.id === id)
      if (id && !found) throw new NotFound()
      return found ?? null
    }
    const [before, after] = [of(input.before), of(input.after)]
    if (!before || !after) return { versions, before, after, pairs: [], summary: {} }
    const units = (version: string) =>
      db
        .selectFrom('compact.unit')
        .select(['locator', 'kind', 'heading', 'text'])
        .where('state', '=', who.state)
        .where('version', '=', version)
        .orderBy('place')
        .execute()
    const { pairs, summary } = compareVersions(await units(before.id), await units(after.id))
    return { versions, before, after, pairs: pairs as z.infer<typeof Pair>[], summary }
  },
})
