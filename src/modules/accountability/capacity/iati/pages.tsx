import type { Child } from 'hono/jsx'
import { form, NotFound, page } from '#kernel'
import { Actions, ButtonLink, Details, Facts, Heading, Missing, Notice, Pagination, Paragraph, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { threeLetters } from '../countries.ts'
import { countriesText, ObjectiveLink, sizeText } from '../pieces.tsx'
import { placeIati } from './actions.ts'
import { activitiesFile, organisationsFile } from './export.ts'
import { importForm } from './import-page.tsx'
import { iatiActivity, iatiOthers, iatiPage } from './queries.ts'
import { findActivity } from './store.ts'
import type { ActivityFacts } from './terms.ts'

const xml = (name: string, body: string | null) => {
  if (body === null) throw new NotFound('accountability.iati-nothing-yet')
  return { type: 'application/xml; charset=utf-8', name: `${name}.xml`, body }
}

const titleOf = (facts: Pick<ActivityFacts, 'title' | 'identifier'>, words: Words): string => words.of(facts.title) || facts.identifier
const countries = (facts: ActivityFacts, words: Words): string =>
  countriesText(
    facts.countries.map((two) => threeLetters(two) ?? two),
    words,
  )

type Other = {
  readonly id: string
  readonly facts: ActivityFacts
  readonly objectives: readonly string[]
  readonly breaches: readonly unknown[]
}

const Others = ({ others, words }: { others: readonly Other[]; words: Words }): Child => (
  <Table
    caption={words.say('accountability.iati-others')}
    rows={others}
    empty={words.say('accountability.iati-nobody-brought')}
    columns={[
      {
        label: words.say('accountability.field.what'),
        rowHeader: true,
        cell: ({ id, facts }) => (
          <a href={`/accountability/capacity/iati/${id}`} dir="auto">
            {titleOf(facts, words)}
          </a>
        ),
      },
      { label: words.say('accountability.iati-reporting'), cell: ({ facts }) => <span dir="auto">{facts.reportingOrg.name}</span> },
      { label: words.say('accountability.field.countries'), cell: ({ facts }) => countries(facts, words) },
      {
        label: words.say('accountability.field.objective'),
        cell: ({ objectives }) =>
          objectives.length === 0 ? (
            <Missing kind="not-reported" />
          ) : (
            objectives.map((objective) => (
              <p>
                <ObjectiveLink objective={objective} words={words} />
              </p>
            ))
          ),
      },
      {
        label: words.say('accountability.iati-breaches'),
        numeric: true,
        cell: ({ breaches }) => words.number(breaches.length),
      },
    ]}
  />
)

const iatiPageShown = page(iatiPage, {
  title: ({ words }) => words.say('accountability.iati-page.title'),
  trail: ({ words }) => [[words.say('accountability.capacity-gaps.title'), '/accountability/capacity']],
  files: {
    iati: ({ result }) => xml('iati-activities', activitiesFile(result.ours)),
    'iati-organisations': ({ result }) => xml('iati-organisations', organisationsFile(result.ours)),
  },
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.iati-explained')}</Paragraph>
      <Heading>{words.say('accountability.iati-ours')}</Heading>
      {result.ours.reporter ? (
        <Paragraph>
          {words.say('accountability.iati-reports', {
            name: words.of(result.ours.reporter.name),
            identifier: result.ours.reporter.identifier ?? '–',
            count: result.ours.activities.length,
          })}
        </Paragraph>
      ) : (
        <Notice>{words.say('accountability.iati-nobody-reports')}</Notice>
      )}
      {result.ours.reporter && result.ours.activities.length > 0 ? (
        <p>
          <ButtonLink to="/accountability/capacity/iati?as=iati">{words.say('accountability.iati-activities')}</ButtonLink>{' '}
          <ButtonLink secondary to="/accountability/capacity/iati?as=iati-organisations">
            {words.say('accountability.iati-organisations')}
          </ButtonLink>
        </p>
      ) : null}
      <Heading>{words.say('accountability.iati-others')}</Heading>
      <Others others={result.others} words={words} />
      <Pagination page={result.page} pages={result.pages} />
      {result.mayKeep ? (
        <ButtonLink to="/accountability/capacity/iati/import">{words.say('accountability.iati-import.title')}</ButtonLink>
      ) : null}
      <Actions
        links={[
          [words.say('register.accountability.publisher'), '/accountability/capacity/publishers'],
          result.others.length > 0 ? [words.say('accountability.iati-take-others'), '/accountability/capacity/iati/others'] : null,
        ]}
      />
    </>
  ),
})

const money = (amount: string, currency: string | null, words: Words): string =>
  /^[+-]?\d/.test(amount) ? sizeText(amount, currency ?? '', words) : amount

const activityPage = page(iatiActivity, {
  title: ({ result, words }) => titleOf(result.facts, words),
  trail: ({ words }) => [
    [words.say('accountability.capacity-gaps.title'), '/accountability/capacity'],
    [words.say('accountability.iati-page.title'), '/accountability/capacity/iati'],
  ],
  files: {
    iati: ({ result }) =>
      xml(
        'iati-activity',
        `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${result.document}\n</iati-activities>\n`,
      ),
  },
  Body: ({ result, words }): Child => {
    const { facts } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('accountability.iati-identifier-is'), facts.identifier],
            [words.say('accountability.iati-reporting'), <span dir="auto">{facts.reportingOrg.name}</span>],
            [words.say('accountability.capacity-donor'), words.list(facts.funders) || <Missing kind="not-reported" />],
            [words.say('accountability.field.countries'), countries(facts, words) || <Missing kind="not-reported" />],
            [
              words.say('accountability.from-to'),
              `${facts.startsOn ? words.date(facts.startsOn) : '–'} – ${facts.endsOn ? words.date(facts.endsOn) : '–'}`,
            ],
            [
              words.say('accountability.field.serves'),
              result.objectives.length === 0 ? (
                <Missing kind="not-reported" />
              ) : (
                result.objectives.map((objective) => (
                  <p>
                    <ObjectiveLink objective={objective} words={words} />
                  </p>
                ))
              ),
            ],
            [
              words.say('accountability.iati-brought'),
              words.say('accountability.iati-from-file', { file: result.fileName, line: result.line, day: words.date(result.broughtAt) }),
            ],
          ]}
        />
        {result.mayKeep ? (
          <ButtonLink secondary to={`/accountability/capacity/iati/${result.id}/place`}>
            {words.say('accountability.iati-place.title')}
          </ButtonLink>
        ) : null}
        <Table
          caption={words.say('accountability.iati-budgets')}
          rows={facts.budgets}
          empty={words.say('accountability.iati-no-budgets')}
          columns={[
            { label: words.say('kernel.field.from'), rowHeader: true, cell: ({ from }) => (from ? words.date(from) : '–') },
            { label: words.say('kernel.field.to'), cell: ({ to }) => (to ? words.date(to) : '–') },
            {
              label: words.say('accountability.field.size'),
              numeric: true,
              cell: ({ amount, currency }) => money(amount, currency, words),
            },
          ]}
        />
        <Table
          caption={words.say('accountability.iati-transactions')}
          rows={facts.transactions}
          empty={words.say('accountability.iati-no-transactions')}
          columns={[
            { label: words.say('procedure.when'), rowHeader: true, cell: ({ on }) => (on ? words.date(on) : '–') },
            { label: words.say('kernel.field.kind'), cell: ({ type }) => words.find(`accountability.iati-transaction.${type}`) ?? type },
            { label: words.say('accountability.field.provider'), cell: ({ provider }) => <span dir="auto">{provider ?? ''}</span> },
            { label: words.say('accountability.field.receiver'), cell: ({ receiver }) => <span dir="auto">{receiver ?? ''}</span> },
            {
              label: words.say('accountability.field.size'),
              numeric: true,
              cell: ({ amount, currency }) => money(amount, currency, words),
            },
          ]}
        />
        {result.breaches.length > 0 ? (
          <Details summary={words.say('accountability.iati-breaches')}>
            <ul class="govuk-list govuk-list--bullet">
              {result.breaches.map(({ line, at, message }) => (
                <li>
                  {words.say('accountability.iati-line', { line })} <span class="code">{at}</span>: {message}
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
        <Actions links={[['IATI 2.03', `/accountability/capacity/iati/${result.id}?as=iati`]]} />
      </>
    )
  },
})

const othersPage = page(iatiOthers, {
  title: ({ words }) => words.say('accountability.iati-others'),
  Body: () => null,
  file: ({ result }) => ({ type: 'application/xml; charset=utf-8', name: 'iati-others.xml', body: new TextEncoder().encode(result.file) }),
})

const placeForm = form(placeIati, {
  goesTo: ({ id }) => `/accountability/capacity/iati/${id}`,
  Intro: ({ words }) => <Paragraph>{words.say('accountability.iati-place-explained')}</Paragraph>,
  fill: async (asked, { id }) => ((await findActivity(asked, String(id))) ? {} : null),
})

export const pages = [iatiPageShown, othersPage, activityPage, importForm, placeForm]
