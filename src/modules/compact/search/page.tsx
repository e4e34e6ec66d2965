import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { page } from '#kernel'
import { AskForm, Highlighted, Notice, Pagination, Paragraph, Select, Tabs, Tag, TextField, usePage, withParameters } from '#kernel/html'
import { directionOf, type Words } from '#kernel/language'
import { theObjectives } from '../catalogue.ts'
import { entryTitle, instrumentShort, kindName, numberOf, SummaryText } from '../read/names.tsx'
import { addressOf, InstrumentCode } from '../terms.ts'
import { actors, themes } from '../themes.ts'
import { type Hit, search } from './query.ts'

const options = (names: readonly string[], key: string, words: Words) =>
  names
    .map((value) => ({ value, label: words.find(`compact.${key}.${value}`) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, words.language))

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
      options={InstrumentCode.options.map((value) => ({ value, label: instrumentShort(value, words) }))}
    />
    <Select
      empty={words.say('kit.any')}
      name="objective"
      label={words.say('compact.objective')}
      value={asked.objective}
      options={theObjectives().map((each) => ({
        value: each.locator,
        label: `${words.number(Number(each.locator))}. ${words.of(each.title)}`,
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
    <div class={brief ? 'wide' : 'whole'}>
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
const HitCard = ({ hit, words }: { hit: Shown; words: Words }) => {
  const inFound = hit.found ? { lang: hit.found, dir: directionOf(hit.found) } : {}
  return (
    <li class="card">
      <h2>
        <a href={addressOf(hit.entry)}>
          {hit.title.text && hit.found === words.language ? (
            <>
              {numberOf(hit.entry, words)}: <Highlighted {...hit.title} />
            </>
          ) : (
            entryTitle(hit.entry, words)
          )}
        </a>
      </h2>
      {hit.words.text ? (
        <p {...inFound}>
          <Highlighted {...hit.words} />
        </p>
      ) : (
        <p>
          <SummaryText summary={hit.entry.summary} brief words={words} />
        </p>
      )}
      <p class="quiet">
        <span class="code">{hit.entry.code}</span> · {instrumentShort(hit.entry.instrument, words)}{' '}
        <Tag tone="quiet">{kindName(hit.entry.kind, words)}</Tag>{' '}
        {hit.source === 'official' ? <Tag>{words.say('compact.official-words')}</Tag> : ''}
      </p>
    </li>
  )
}

const ByInstrument = ({ counts, now, words }: { counts: readonly { instrument: string; count: number }[]; now: string; words: Words }) => {
  const { address } = usePage()
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const tab = (name: string, label: string, count: number) =>
    [name, `${label} (${words.number(count)})`, withParameters(address, { instrument: name || null, page: null })] as const
  return counts.length < 2 ? null : (
    <Tabs
      label={words.say('compact.instrument')}
      now={now}
      tabs={[
        tab('', words.say('compact.all-instruments'), all),
        ...counts.map(({ instrument, count }) => tab(instrument, instrumentShort(instrument, words), count)),
      ]}
    />
  )
}

export const searchPage = page(search, {
  title: ({ words }) => words.say('compact.search.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  Body: ({ result, input, words }): Child => (
    <>
      <SearchForm words={words} asked={input} />
      {result.mended.map(({ from, to }) => (
        <Notice>{words.say('compact.mended', { from, to })}</Notice>
      ))}
      {result.some ? <Notice>{words.say('compact.some-words')}</Notice> : null}
      <ByInstrument counts={result.byInstrument} now={input.instrument ?? ''} words={words} />
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
