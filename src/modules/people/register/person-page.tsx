import type { Child } from 'hono/jsx'
import { type AnyPage, form, page } from '#kernel'
import { Actions, ButtonLink, Details, Facts, Heading, Missing, Notice, Table, Tag, Timeline, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import { sayings, takeBack } from './actions.ts'
import { onePerson, type Relative } from './queries.ts'
import { birthText, daysText, EvidenceTag, NameShown, Said, SourceShown } from './shown.tsx'
import type { Statement } from './store.ts'
import { nameNow } from './summary.ts'
import { type Fact, factNames, single } from './terms.ts'

const kebabOf = (fact: Fact): string => fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const factLabel = (fact: Fact, words: Words): string => words.say(`people.fact.${kebabOf(fact)}` as 'people.fact.name')

const Counting = ({ statements, words }: { statements: readonly Statement[]; words: Words }) => (
  <Table
    caption={words.say('people.what-counts-now')}
    rows={statements}
    columns={[
      { label: words.say('people.what'), cell: ({ fact }) => <span class="quiet">{factLabel(fact, words)}</span> },
      { label: words.say('people.what-was-said'), rowHeader: true, cell: (statement) => <Said statement={statement} words={words} /> },
      { label: words.say('people.stands-on'), cell: ({ source }) => <SourceShown source={source} words={words} /> },
      {
        label: words.say('people.change-it'),
        cell: ({ id, person, fact }) => (
          <>
            <a href={`/people/persons/${person}/say-${kebabOf(fact)}?supersedes=${id}`}>{words.say('people.say-otherwise')}</a>
            {' · '}
            <a href={`/people/persons/${person}/take-back/${id}`}>{words.say('people.take-back.title')}</a>
          </>
        ),
      },
    ]}
  />
)

const Relatives = ({ relatives, words }: { relatives: readonly Relative[]; words: Words }) => (
  <Table
    caption={words.say('people.fact.relation')}
    rows={relatives}
    columns={[
      { label: words.say('people.field.relation'), rowHeader: true, cell: ({ statement }) => <Said statement={statement} words={words} /> },
      {
        label: words.say('people.fact.name'),
        cell: ({ person, summary }) => (
          <a href={`/people/persons/${person}`}>
            <NameShown summary={summary} />
          </a>
        ),
      },
      { label: words.say('people.stands-on'), cell: ({ statement }) => <SourceShown source={statement.source} words={words} /> },
      {
        label: words.say('people.change-it'),
        cell: ({ statement }) => (
          <a href={`/people/persons/${statement.person}/take-back/${statement.id}`}>{words.say('people.take-back.title')}</a>
        ),
      },
    ]}
  />
)

const History = ({ statements, words }: { statements: readonly Statement[]; words: Words }) => (
  <Details summary={words.say('people.all-that-was-said', { count: statements.length })}>
    <Timeline
      happenings={statements.map((statement) => ({
        title: factLabel(statement.fact, words),
        when: [words.time(statement.enteredAt), statement.enteredBy].filter(Boolean).join(' · '),
        body: (
          <p>
            <Said statement={statement} words={words} /> <SourceShown source={statement.source} words={words} />
          </p>
        ),
      }))}
    />
  </Details>
)

export const personPage = page(onePerson, {
  title: ({ result, words }) => (result.summary ? nameNow(result.summary) : words.say('people.erased')),
  trail: ({ words }) => [[words.say('people.register-desk.title'), '/people']],
  Body: ({ result, words }): Child => {
    const { person, summary, statements, relatives, days, sureness } = result
    const now = statements.filter(({ id }) => result.counting.includes(id))
    return (
      <>
        {result.mergedInto ? (
          <Notice kind="warning">
            {words.say('people.was-merged')} <a href={`/people/persons/${result.mergedInto.person}`}>{result.mergedInto.reference}</a>
          </Notice>
        ) : null}
        {result.openPairs > 0 ? (
          <Notice kind="warning">
            <a href="/people/duplicates">{words.say('people.pairs-of-this', { count: result.openPairs })}</a>
          </Notice>
        ) : null}
        {result.childhood === 'child' || result.childhood === 'may be a child' ? (
          <Notice kind="info">{words.say(result.childhood === 'child' ? 'people.is-child' : 'people.may-be-child')}</Notice>
        ) : null}
        {result.mayBeStateless ? <Notice kind="warning">{words.say('people.may-be-stateless')}</Notice> : null}
        <Facts
          facts={[
            [words.say('people.reference'), <bdi class="code reference">{result.reference}</bdi>],
            [words.say('people.registered'), words.time(result.registeredAt)],
            [words.say('people.sureness'), <EvidenceTag evidence={sureness} words={words} />],
            [
              words.say('people.fact.birth'),
              <>
                {birthText(summary?.birth ?? null, words) ?? <Missing kind="unknown" />} <span class="quiet">{daysText(days, words)}</span>
              </>,
            ],
            ...result.merged.map(
              ({ person: other, reference }) =>
                [
                  words.say('people.merged-in'),
                  <>
                    <a href={`/people/persons/${other}`}>{reference}</a> <Tag tone="quiet">{words.say('people.can-be-undone')}</Tag>
                  </>,
                ] as const,
            ),
          ]}
        />
        <Counting
          statements={factNames.filter((fact) => fact !== 'relation').flatMap((fact) => now.filter((each) => each.fact === fact))}
          words={words}
        />
        {relatives.length > 0 ? <Relatives relatives={relatives} words={words} /> : null}
        {result.papers.length > 0 ? (
          <Table
            caption={words.say('people.papers-of')}
            rows={result.papers}
            columns={[
              {
                label: words.say('people.papers-of'),
                rowHeader: true,
                cell: ({ id, kind, number }) => (
                  <a href={`/people/papers/${id}`}>{`${words.say(`people.choice.paper-kind.${kind}`)} ${number}`}</a>
                ),
              },
              { label: words.say('people.expires-on'), cell: ({ expiresOn }) => words.date(expiresOn) },
            ]}
          />
        ) : null}
        <Toolbar>
          <ButtonLink secondary to={`/people/persons/${person}/issue`}>
            {words.say('people.issue-paper.title')}
          </ButtonLink>
        </Toolbar>
        {result.events.length > 0 ? (
          <Table
            caption={words.say('people.events-of')}
            rows={result.events}
            columns={[
              {
                label: words.say('people.events-of'),
                rowHeader: true,
                cell: ({ id, kind, number }) => (
                  <a href={`/people/events/${id}`}>{`${words.say(`people.choice.event-kind.${kind}`)} ${number}`}</a>
                ),
              },
              { label: words.say('people.registered'), cell: ({ registeredAt }) => words.date(registeredAt) },
            ]}
          />
        ) : null}
        <Heading>{words.say('people.add-what-was-said')}</Heading>
        <Actions
          links={factNames
            .filter((fact) => !single.has(fact) || !now.some((each) => each.fact === fact))
            .map((fact) => [factLabel(fact, words), `/people/persons/${person}/say-${kebabOf(fact)}`])}
        />
        <History statements={statements} words={words} />
      </>
    )
  },
})

/** The forms by which something more is said of a person, or taken back. */
export const sayingForms: readonly AnyPage[] = [
  ...sayings.map(([, saying]) =>
    form(saying, {
      goesTo: ({ person }) => `/people/persons/${person}`,
      fill: async ({ today }) => ({ saidBy: 'the-person', saidOn: today }),
    }),
  ),
  form(takeBack, { goesTo: ({ person }) => `/people/persons/${person}` }),
]
