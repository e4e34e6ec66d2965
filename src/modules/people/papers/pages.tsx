import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { type AnyPage, form, page } from '#kernel'
import { countryName } from '#kernel/countries'
import { ButtonLink, Downloads, Facts, Heading, Missing, Notice, Paragraph, Table, Tag, Timeline, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import { qrLine } from '../events/seal.ts'
import { NameShown } from '../register/shown.tsx'
import { nameNow } from '../register/summary.ts'
import { issuePaper, reportPaper } from './actions.ts'
import { checkPaper } from './check.ts'
import { onePaper } from './queries.ts'
import { nextStandings } from './rules.ts'
import type { Standing } from './terms.ts'

const toneOf = (standing: Standing) =>
  standing === 'valid' ? 'good' : standing === 'replaced' || standing === 'cancelled' ? 'quiet' : 'bad'

export const paperPage = page(onePaper, {
  title: ({ result, words }) => `${words.say(`people.choice.paper-kind.${result.kind}`)} ${result.number}`,
  trail: ({ result, words }) => [
    [words.say('people.register-desk.title'), '/people'],
    [result.summary ? nameNow(result.summary) : words.say('people.erased'), `/people/persons/${result.person}`],
  ],
  document: ({ result, words }) => ({
    title: words.say(`people.choice.paper-kind.${result.kind}`),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    source: result.number,
    blocks: [
      {
        kind: 'facts',
        facts: [
          [words.say('people.fact.name'), result.summary ? nameNow(result.summary) : words.say('people.erased')],
          [words.say('people.paper-number'), result.number],
          [words.say('people.issued-on'), words.date(result.issuedOn)],
          [words.say('people.expires-on'), words.date(result.expiresOn)],
        ],
      },
      { kind: 'heading', level: 2, text: words.say('people.field.zone') },
      ...(result.lines ?? []).map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }) as const),
      { kind: 'figure', svg: qrLine(result.checkAt), alternative: result.checkAt, caption: result.checkAt },
    ],
  }),
  Body: ({ result, words }): Child => (
    <>
      <p>
        <Tag tone={toneOf(result.standing)}>{words.say(`people.paper-standing.${result.standing}`)}</Tag>
      </p>
      <Facts
        facts={[
          [
            words.say('people.fact.name'),
            <a href={`/people/persons/${result.person}`}>
              <NameShown summary={result.summary} />
            </a>,
          ],
          [words.say('people.paper-number'), <bdi class="code reference">{result.number}</bdi>],
          [words.say('people.issued-on'), words.date(result.issuedOn)],
          [words.say('people.expires-on'), words.date(result.expiresOn)],
          [
            words.say('people.field.zone'),
            result.lines ? (
              result.lines.map((line) => (
                <div class="code" dir="ltr">
                  {line}
                </div>
              ))
            ) : (
              <Missing kind="unreadable" />
            ),
          ],
        ]}
      />
      <Downloads address="" forms={['pdf', 'docx']} />
      {nextStandings[result.standing].length > 0 ? (
        <Toolbar>
          <ButtonLink to={`/people/papers/${result.id}/report`}>{words.say('people.report-paper.title')}</ButtonLink>
        </Toolbar>
      ) : null}
      <Heading>{words.say('people.what-was-reported')}</Heading>
      <Timeline
        happenings={result.reports.map(({ standing, at, report }) => ({
          title: words.say(`people.paper-standing.${standing}`),
          when: words.time(at),
          body: report === null ? <Missing kind="unreadable" /> : report ? <p dir="auto">{report}</p> : undefined,
        }))}
      />
    </>
  ),
})

type Checked = z.output<typeof checkPaper.result>

/** What whoever checked a document is told. */
const CheckedShown = ({ result, words }: { readonly result: Checked; readonly words: Words }): Child => {
  const { zone, seal } = result
  return (
    <>
      {result.unreadable ? <Notice kind="error">{words.say('people.no-zone')}</Notice> : null}
      {zone ? (
        <>
          <Notice kind={zone.verdict === 'valid' ? 'success' : zone.holds ? 'warning' : 'error'}>
            {words.say(zone.verdict ? `people.verdict.${zone.verdict}` : 'people.digits-wrong', {
              country: countryName(zone.issuer, words.language),
            })}
          </Notice>
          <Table
            caption={words.say('people.check-digits', { format: zone.format })}
            rows={zone.checks}
            columns={[
              { label: words.say('people.zone-part'), rowHeader: true, cell: ({ part }) => words.say(`people.part.${part}`) },
              {
                label: words.say('people.check-digit'),
                cell: ({ holds }) => (
                  <Tag tone={holds ? 'good' : 'bad'}>{words.say(holds ? 'people.digit-holds' : 'people.digit-fails')}</Tag>
                ),
              },
            ]}
          />
        </>
      ) : null}
      {seal ? (
        <Notice kind={seal.verdict === 'holds' ? 'info' : 'error'}>
          {words.say(`people.seal.${seal.verdict}`, {
            country: seal.issuer ? countryName(seal.issuer, words.language) : '',
            type: seal.type ?? '',
          })}
        </Notice>
      ) : null}
      <ButtonLink secondary to="/people/papers/check">
        {words.say('people.check-another')}
      </ButtonLink>
    </>
  )
}

export const paperForms: readonly AnyPage[] = [
  form(issuePaper, {
    goesTo: ({ id }) => `/people/papers/${id}`,
    Intro: ({ words }) => <Paragraph>{words.say('people.issue-explained')}</Paragraph>,
  }),
  form(checkPaper, {
    goesTo: () => '/people/papers/check',
    Intro: ({ words }) => <Paragraph>{words.say('people.check-paper-explained')}</Paragraph>,
    Done: CheckedShown,
  }),
  form(reportPaper, { goesTo: ({ id, urgent }) => (urgent ? `/people/retained-documents/${urgent}` : `/people/papers/${id}`) }),
]
