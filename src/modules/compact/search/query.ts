import { z } from 'zod'
import { anyone, instruments, query } from '#kernel'
import { languages } from '#kernel/language'
import { Entry, InstrumentCode } from '../terms.ts'
import { actors, themes } from '../themes.ts'
import { citationIn, rangesIn, wordsIn } from './rules.ts'
import { type Asked, type Found, type Hit as FoundHit, findCited, findFiltered, findHits, mend } from './store.ts'

const perPage = 20
const Objective = z.string().regex(/^([1-9]|1\d|2[0-2])$/)
const Marked = z.object({ text: z.string(), ranges: z.array(z.tuple([z.number(), z.number()])) })
/** A found entry. */
export const Hit = z.object({
  entry: Entry,
  found: z.enum(languages).nullable(),
  source: z.string().nullable(),
  /** What it is called and what it says where it was found, with the ranges that were marked. */
  title: Marked,
  words: Marked,
})

const Result = z.object({
  hits: z.array(Hit),
  total: z.number(),
  page: z.number(),
  pages: z.number(),
  mended: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Whether nothing had every word, so that these have some of them. */
  some: z.boolean(),
  byInstrument: z.array(z.object({ instrument: InstrumentCode, count: z.number() })),
})

const plain = (entry: Entry): z.infer<typeof Hit> => ({
  entry: Entry.parse(entry),
  found: null,
  source: null,
  title: { text: '', ranges: [] },
  words: { text: '', ranges: [] },
})
const marked = ({ marked, markedTitle, found, source, ...entry }: FoundHit): z.infer<typeof Hit> => ({
  entry: Entry.parse(entry),
  found,
  source,
  title: rangesIn(markedTitle),
  words: rangesIn(marked),
})

export const search = query({
  name: 'compact.search',
  under: ['gcm:p41', 'gcm:3'],
  at: 'GET /compact/search',
  may: anyone,
  purpose: 'public information',
  input: z.object({
    q: z.string().trim().max(200).default(''),
    instrument: InstrumentCode.optional(),
    objective: Objective.optional(),
    theme: z.enum(themes as [string, ...string[]]).optional(),
    actor: z.enum(actors as [string, ...string[]]).optional(),
    page: z.coerce.number().int().min(1).max(500).default(1),
  }),
  result: Result,
  async read({ db, who, words }, { q, page, ...filters }) {
    const asked: Omit<Asked, 'words'> = {
      instrument: filters.instrument,
      objective: filters.objective,
      theme: filters.theme,
      actor: filters.actor,
      language: words.language,
      page,
      perPage,
    }
    const answer = (
      found: Found<z.infer<typeof Hit>>,
      mended: { from: string; to: string }[] = [],
      some = false,
    ): z.infer<typeof Result> => ({
      hits: [...found.rows],
      total: found.total,
      page,
      pages: Math.max(1, Math.ceil(found.total / perPage)),
      mended,
      some,
      byInstrument: instruments.flatMap((instrument) => found.byInstrument.filter((each) => each.instrument === instrument)) as never,
    })
    const cited = citationIn(q, filters.instrument)
    if (cited) {
      const rows = await findCited(db, who.state, cited)
      if (rows.length > 0) return answer({ rows: rows.map(plain), total: rows.length, byInstrument: [] })
    }
    const typed = wordsIn(q)
    if (typed.length === 0) {
      const narrowed = filters.instrument || filters.theme || filters.actor || filters.objective
      if (q !== '' || !narrowed) return answer({ rows: [], total: 0, byInstrument: [] })
      const found = await findFiltered(db, who.state, { ...asked, words: [] })
      return answer({ ...found, rows: found.rows.map(plain) })
    }
    const mended = await mend(db, who.state, typed, words.language)
    const question: Asked = { ...asked, words: typed.map((word) => mended.get(word) ?? word) }
    const said = [...mended].map(([from, to]) => ({ from, to }))
    const all = await findHits(db, who.state, question, true)
    if (all.byInstrument.length > 0 || typed.length === 1) return answer({ ...all, rows: all.rows.map(marked) }, said)
    const some = await findHits(db, who.state, question, false)
    return answer({ ...some, rows: some.rows.map(marked) }, said, some.total > 0)
  },
})
