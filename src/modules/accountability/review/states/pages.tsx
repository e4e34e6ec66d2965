import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Choices, Heading, Notice, Paragraph, Select, Table, Tag, WorldMap, withParameters } from '#kernel/html'
import { textIn, type Words } from '#kernel/language'
import { BandBar, BandLegend, type Counts, countsInWords } from '../../society/bands.tsx'
import { sideBySide } from '../forums/queries.ts'
import { reviewsTrail } from '../pieces.tsx'
import { sections } from '../terms.ts'
import { sectionName, standingName, toneOf } from '../words.ts'
import { shadeOf } from './rules.ts'

const none: Counts = { done: 0, 'under-way': 0, planned: 0, late: 0, gap: 0 }
type Column = {
  readonly fromState: string
  readonly stateName: object
  readonly numeric: string | null
  readonly draft: boolean
  readonly counts: Readonly<Record<string, object | undefined>>
}

/** What a column is called: a State, or the own State’s draft, which nobody has signed. */
const nameOf = ({ stateName, draft }: Column, words: Words): string =>
  draft ? `${words.of(stateName)} (${words.say('accountability.a-draft')})` : words.of(stateName)

const countsIn = ({ counts }: Column, section: string): Counts => ({ ...none, ...(counts[section] ?? {}) })

type Reporting = { readonly name: object; readonly numeric: string | null; readonly whole: Counts }

const StatesMap = ({ states, words }: { readonly states: readonly Reporting[]; readonly words: Words }): Child => {
  const onMap = states.filter(({ numeric }) => numeric !== null)
  const off = states.length - onMap.length
  if (onMap.length === 0) return null
  return (
    <figure class="figure">
      <WorldMap
        title={words.say('accountability.map-of-states')}
        description={words.say('accountability.map-explained')}
        values={Object.fromEntries(
          onMap.map(({ name, numeric, whole }) => [
            numeric!,
            { label: `${words.of(name)}: ${countsInWords(whole, words)}`, shade: shadeOf(whole) },
          ]),
        )}
      />
      <figcaption>
        {words.say('accountability.map-explained')} {off > 0 ? words.say('accountability.not-on-map', { count: off }) : ''}
      </figcaption>
    </figure>
  )
}

/** So many columns stand on the page as long as nobody chooses; the sheets hold all. */
const mostColumns = 8

export const sideBySidePage = page(sideBySide, {
  title: ({ words }) => words.say('accountability.side-by-side.title'),
  trail: ({ result, words }) => [reviewsTrail(words), [words.of(result.forum.name), `/accountability/reviews/forum/${result.forum.code}`]],
  document: ({ result, words }) => ({
    title: `${words.say('accountability.side-by-side.title')}: ${words.of(result.forum.name)}`,
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.side-by-side.title'),
        columns: [{ label: words.say('accountability.section') }, ...result.columns.map((column) => ({ label: nameOf(column, words) }))],
        rows: sections.map((section) => [
          sectionName(section, words),
          ...result.columns.map((column) => countsInWords(countsIn(column, section), words)),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => {
    const at = `/accountability/reviews/forum/${result.forum.code}/side-by-side`
    const shown = input.states?.length ? result.columns : result.columns.slice(0, mostColumns)
    return (
      <>
        <Paragraph>{words.say('accountability.side-by-side-explained', { count: result.all.length })}</Paragraph>
        <StatesMap states={result.all} words={words} />
        <AskForm action={at} button={words.say('kit.search')}>
          <Choices
            name="states"
            label={words.say('accountability.states')}
            values={input.states ?? []}
            options={result.all.map(({ state, name }) => ({ value: state, label: words.of(name) }))}
          />
          <Select
            name="section"
            label={words.say('accountability.texts-of')}
            empty={words.say('accountability.only-counts')}
            value={input.section}
            options={sections.map((section) => ({ value: section, label: sectionName(section, words) }))}
          />
        </AskForm>
        {result.all.length > 1 ? (
          <Table
            caption={words.say('accountability.all-together')}
            rows={result.together.filter(({ progress, late, gaps }) => progress + late + gaps > 0)}
            columns={[
              { label: words.say('accountability.section'), rowHeader: true, cell: ({ section }) => sectionName(section, words) },
              { label: words.say('accountability.reports-progress'), numeric: true, cell: ({ progress }) => words.number(progress) },
              { label: words.say('accountability.reports-delay'), numeric: true, cell: ({ late }) => words.number(late) },
              { label: words.say('accountability.reports-gaps'), numeric: true, cell: ({ gaps }) => words.number(gaps) },
            ]}
          />
        ) : null}
        {shown.length < result.all.length && !input.states?.length ? (
          <Notice>{words.say('accountability.so-many-beside', { shown: shown.length, count: result.all.length })}</Notice>
        ) : null}
        <BandLegend />
        <Table
          caption={words.say('accountability.side-by-side.title')}
          rows={sections}
          columns={[
            {
              label: words.say('accountability.section'),
              rowHeader: true,
              cell: (section) => <a href={withParameters(at, { section })}>{sectionName(section, words)}</a>,
            },
            ...shown.map((column) => ({
              label: nameOf(column, words),
              cell: (section: string) => {
                const counts = countsIn(column, section)
                const said = countsInWords(counts, words)
                if (!said) return <span class="quiet">–</span>
                return (
                  <>
                    <BandBar counts={counts} />
                    <br />
                    <span class="quiet">{said}</span>
                  </>
                )
              },
            })),
          ]}
        />
        {input.section ? (
          <>
            <Heading>{sectionName(input.section, words)}</Heading>
            <div class="beside">
              {shown
                .filter(({ said }) => said.length > 0)
                .map((column) => (
                  <div>
                    <h3 class="govuk-heading-s">{nameOf(column, words)}</h3>
                    <ul class="plain-list">
                      {column.said.map((it) => (
                        <li>
                          <Tag tone={toneOf[it.standing as keyof typeof toneOf] ?? 'plain'}>
                            {standingName(it.standing, it.progress, words)}
                          </Tag>{' '}
                          {textIn(it.text, words.language)?.text}
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
            </div>
          </>
        ) : null}
        <Actions links={(['csv', 'xlsx', 'json'] as const).map((as) => [as.toUpperCase(), withParameters(at, { as })] as const)} />
      </>
    )
  },
})
