import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, page, query } from '#kernel'
import { AskForm, Highlighted, Notice, Pagination, Paragraph, Select, Tag, TextField } from '#kernel/html'
import { languages, type Words } from '#kernel/language'
import { entryTitle, kindName, SummaryText } from '../read/names.tsx'
import { addressOf, Entry, InstrumentCode } from '../terms.ts'
import { actors, themes } from '../themes.ts'
import { citationIn, rangesIn, wordsIn } from './rules.ts'
import { findFiltered, findHits, mend } from './store.ts'

const perPage = 20
const Objective = z.string().regex(/^([1-9]|1\d|2[0-2])$/)
const Hit = z.object({
  entry: Entry,
  found: z.enum(languages).nullable(),
  source: z.string().nullable(),
  text: z.string(),
  ranges: z.array(z.tuple([z.number(), z.number()])),
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
  result: z.object({
    hits: z.array(Hit),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    mended: z.array(z.object({ from: z.string(), to: z.string() })),
  }),
  async read({ db, who, words }, { q, page, ...filters }) {
    const asked = {
      ...filters,
      instrument: filters.instrument,
      objective: filters.objective,
      theme: filters.theme,
      actor: filters.actor,
      language: words.language,
      page,
      perPage,
    }
    const answer = (hits: z.infer<typeof Hit>[], total: number, mended: { from: string; to: string }[] = []) => ({
      hits,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
      mended,
    })
    const plain = (entry: z.infer<typeof Entry>): z.infer<typeof Hit> => ({ entry, found: null, source: null, text: '', ranges: [] })
    const cited = citationIn(q, filters.instrument)
    if (cited) {
      const entry = await db
        .selectFrom('compact.entry')
        .selectAll()
        .where('state', '=', who.state)
        .where('code', '=', `${cited.instrument}:${cited.locator}`)
        .executeTakeFirst()
      if (entry) return answer([plain(Entry.parse(entry))], 1)
    }
    const typed = wordsIn(q)
    if (typed.length === 0) {
      const found =
        q === '' && !filters.instrument && !filters.theme && !filters.actor && !filters.objective
          ? []
          : await findFiltered(db, who.state, { ...asked, words: [] })
      return answer(
        found.map(({ total: _, ...entry }) => plain(entry)),
        found[0]?.total ?? 0,
      )
    }
    const mended = await mend(db, who.state, typed)
    const hits = await findHits(db, who.state, { ...asked, words: typed.map((word) => mended.get(word) ?? word) })
    return answer(
      hits.map(({ marked, found, source, total: _, ...entry }) => ({ entry, found, source, ...rangesIn(marked) })),
      hits[0]?.total ?? 0,
      [...mended].map(([from, to]) => ({ from, to })),
    )
  },
})

const options = (names: readonly string[], key: string, words: Words) =>
  names.map((value) => ({ value, label: words.find(`compact.${key}.${value}`) ?? value }))

type SearchAsked = {
  readonly q?: string
  readonly instrument?: string | undefined
  readonly objective?: string | undefined
  readonly theme?: string | undefined
  readonly actor?: string | undefined
}

const Filters = ({ words, asked }: { words: Words; asked: SearchAsked }) => (
  <>
    <Select
      empty={words.say('kit.any')}
      name="instrument"
      label={words.say('compact.instrument')}
      value={asked.instrument}
      options={InstrumentCode.options.map((value) => ({ value, label: words.find(`compact.short.${value}`) ?? value }))}
    />
    <Select
      empty={words.say('kit.any')}
      name="objective"
      label={words.say('compact.objective')}
      value={asked.objective}
      options={Array.from({ length: 22 }, (_, at) => ({
        value: String(at + 1),
        label: words.say('compact.objective-number', { number: at + 1 }),
      }))}
    />
    <Select
      empty={words.say('kit.any')}
      name="theme"
      label={words.say('compact.theme')}
      value={asked.theme}
      options={options(themes, 'theme', words)}
    />
    <Select
      empty={words.say('kit.any')}
      name="actor"
      label={words.say('compact.actor')}
      value={asked.actor}
      options={options(actors, 'actor', words)}
    />
  </>
)

/** The question of a search, with its filters unless it is brief. */
export const SearchForm = ({
  words,
  asked = {},
  brief,
}: {
  readonly words: Words
  readonly asked?: SearchAsked
  readonly brief?: boolean
}) => (
  <AskForm action="/compact/search" button={words.say('kit.search')}>
    <div class="wide">
      <TextField
        name="q"
        type="search"
        label={words.say('compact.search-label')}
        hint={words.say('compact.search-hint')}
        value={asked.q ?? ''}
      />
    </div>
    {brief ? null : <Filters words={words} asked={asked} />}
  </AskForm>
)

type Shown = z.infer<typeof Hit>
const HitCard = ({ hit, words }: { hit: Shown; words: Words }) => (
  <li class="card">
    <h2>
      <a href={addressOf(hit.entry)}>
        <span class="code">{hit.entry.code}</span> {entryTitle(hit.entry, words)}
      </a>
    </h2>
    {hit.text && hit.found ? (
      <p lang={hit.found} dir="auto">
        <Highlighted text={hit.text} ranges={hit.ranges} />
      </p>
    ) : (
      <p>
        <SummaryText summary={hit.entry.summary} words={words} />
      </p>
    )}
    <p class="quiet">
      <Tag tone="quiet">{kindName(hit.entry.kind, words)}</Tag> {hit.source === 'official' ? words.say('compact.official-words') : ''}
    </p>
  </li>
)

export const searchPage = page(search, {
  title: ({ words }) => words.say('compact.search.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  Body: ({ result, input, words }): Child => (
    <>
      <SearchForm words={words} asked={input} />
      {result.mended.map(({ from, to }) => (
        <Notice>{words.say('compact.mended', { from, to })}</Notice>
      ))}
      {input.q || result.total > 0 ? <Paragraph quiet>{words.say('compact.found', { count: result.total })}</Paragraph> : null}
      {input.q && result.total === 0 ? <Paragraph>{words.say('compact.nothing-found')}</Paragraph> : null}
      <ul class="hits">
        {result.hits.map((hit) => (
          <HitCard hit={hit} words={words} />
        ))}
      </ul>
      <Pagination page={result.page} pages={result.pages} />
    </>
  ),
})
