import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { ButtonLink, Heading, Missing, Notice, Pagination, Paragraph, Table, Tabs, Tag, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import { birthText, countriesText, EvidenceTag, NameShown } from '../register/shown.tsx'
import { areTwo } from './actions.ts'
import { duplicates, type Side, sideBySide } from './queries.ts'
import { LikelyTag, WhyTable } from './shown.tsx'
import { standings } from './terms.ts'

export const duplicatesPage = page(duplicates, {
  title: ({ words }) => words.say('people.duplicates.title'),
  trail: ({ words }) => [[words.say('people.register-desk.title'), '/people']],
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('people.duplicates-explained')}</Paragraph>
      <Tabs
        label={words.say('people.standing')}
        now={input.standing}
        tabs={standings.map((standing) => [
          standing,
          words.say(`people.choice.standing.${standing}`),
          `/people/duplicates?standing=${standing}`,
        ])}
      />
      <Table
        caption={words.say('people.pairs-found', { count: result.total })}
        rows={result.pairs}
        empty={words.say('people.no-pairs')}
        columns={[
          {
            label: words.say('people.pair'),
            rowHeader: true,
            cell: ({ one, two }) => (
              <a href={`/people/duplicates/${one.person}/${two.person}`}>
                <NameShown summary={one.summary} /> · <NameShown summary={two.summary} />
              </a>
            ),
          },
          {
            label: words.say('people.fact.birth'),
            cell: ({ one, two }) =>
              [one, two].map(({ summary }, at) => (
                <>
                  {at > 0 ? ' · ' : ''}
                  {birthText(summary?.birth ?? null, words) ?? <Missing kind="unknown" />}
                </>
              )),
          },
          { label: words.say('people.how-likely'), cell: ({ pair }) => <LikelyTag why={pair.why} words={words} /> },
          { label: words.say('people.found-on'), cell: ({ pair }) => words.date(pair.foundAt) },
        ]}
      />
      <Pagination page={result.page} pages={result.pages} />
    </>
  ),
})

const rows = (words: Words): readonly (readonly [string, (side: Side) => Child])[] => [
  [words.say('people.fact.name'), ({ summary }) => <NameShown summary={summary} />],
  [
    words.say('people.other-names'),
    ({ summary }) => {
      const others = (summary?.names ?? []).slice(1).map(({ asSaid }) => asSaid)
      return others.length > 0 ? <bdi>{words.list(others)}</bdi> : <Missing kind="not-reported" />
    },
  ],
  [words.say('people.fact.birth'), ({ summary }) => birthText(summary?.birth ?? null, words) ?? <Missing kind="unknown" />],
  [words.say('people.fact.birth-place'), ({ summary }) => (summary?.place ? <bdi>{summary.place}</bdi> : <Missing kind="not-reported" />)],
  [
    words.say('people.fact.sex'),
    ({ summary }) => (summary?.sex ? words.say(`people.choice.sex.${summary.sex}`) : <Missing kind="not-reported" />),
  ],
  [words.say('people.fact.nationality'), ({ summary }) => countriesText(summary, words) || <Missing kind="not-reported" />],
  [
    words.say('people.stands-on'),
    ({ summary }) => (summary ? <EvidenceTag evidence={summary.nameEvidence} words={words} /> : <Missing kind="unreadable" />),
  ],
]

const sideLink = ({ person, reference }: Side): Child => (
  <a href={`/people/persons/${person}`} class="code reference">
    {reference}
  </a>
)

export const sideBySidePage = page(sideBySide, {
  title: ({ words }) => words.say('people.side-by-side.title'),
  trail: ({ words }) => [
    [words.say('people.register-desk.title'), '/people'],
    [words.say('people.duplicates.title'), '/people/duplicates'],
  ],
  Body: ({ result, words }): Child => {
    const { pair, one, two, risk } = result
    const open = pair.standing === 'open' || pair.standing === 'different'
    return (
      <>
        <p>
          <Tag>{words.say(`people.choice.standing.${pair.standing}`)}</Tag>{' '}
          <Tag tone={risk === 'high' ? 'warn' : 'good'}>{words.say(`people.risk.${risk}`)}</Tag>
        </p>
        {pair.reason ? (
          <Notice>
            <span dir="auto">{pair.reason}</span>
          </Notice>
        ) : null}
        <Table
          caption={words.say('people.both-records')}
          rows={[[words.say('people.reference'), sideLink] as const, ...rows(words)]}
          columns={[
            { label: words.say('kit.field'), rowHeader: true, cell: ([label]) => label },
            { label: words.say('people.first-record'), cell: ([, cell]) => cell(one) },
            { label: words.say('people.second-record'), cell: ([, cell]) => cell(two) },
          ]}
        />
        <Heading>{words.say('people.why-they-may-be-one')}</Heading>
        <WhyTable why={pair.why} words={words} caption={words.say('people.why-they-may-be-one')} />
        <Paragraph quiet>{words.say('people.never-by-name-alone')}</Paragraph>
        {open ? (
          <Toolbar>
            <ButtonLink to={`/people/merges/open?keptRecord=${one.reference}&otherRecord=${two.reference}`}>
              {words.say('people.merge.open')}
            </ButtonLink>
            {pair.standing === 'open' ? (
              <ButtonLink secondary to={`/people/duplicates/${one.person}/${two.person}/different`}>
                {words.say('people.are-two.title')}
              </ButtonLink>
            ) : null}
          </Toolbar>
        ) : null}
      </>
    )
  },
})

export const areTwoForm = form(areTwo, { goesTo: () => '/people/duplicates' })
