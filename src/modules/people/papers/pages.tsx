import type { Child } from 'hono/jsx'
import { type AnyPage, form, page } from '#kernel'
import { countryName } from '#kernel/countries'
import {
  AskForm,
  ButtonLink,
  Downloads,
  Facts,
  Heading,
  LongText,
  Missing,
  Notice,
  Paragraph,
  Table,
  Tag,
  Timeline,
  Toolbar,
} from '#kernel/html'
import { qrLine } from '../events/seal.ts'
import { NameShown } from '../register/shown.tsx'
import { nameNow } from '../register/summary.ts'
import { issuePaper, reportPaper } from './actions.ts'
import { checkPaper, onePaper } from './queries.ts'
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
          body: report === null ? <Missing kind="unreadable" /> : <p dir="auto">{report}</p>,
        }))}
      />
    </>
  ),
})

export const checkPage = page(checkPaper, {
  title: ({ words }) => words.say('people.check-paper.title'),
  Body: ({ result, input, words }): Child => {
    const { zone, seal } = result
    return (
      <>
        <Paragraph>{words.say('people.check-paper-explained')}</Paragraph>
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
        <AskForm action="/people/papers/check" button={words.say('people.check')}>
          <div class="wide">
            <LongText
              name="zone"
              label={words.say('people.field.zone')}
              hint={words.say('people.field.zone.hint')}
              rows={3}
              value={input.zone}
            />
          </div>
          <div class="wide">
            <LongText
              name="seal"
              label={words.say('people.field.seal')}
              hint={words.say('people.field.seal.hint')}
              rows={3}
              value={input.seal}
            />
          </div>
        </AskForm>
      </>
    )
  },
})

export const paperForms: readonly AnyPage[] = [
  form(issuePaper, {
    goesTo: ({ id }) => `/people/papers/${id}`,
    Intro: ({ words }) => <Paragraph>{words.say('people.issue-explained')}</Paragraph>,
  }),
  form(reportPaper, { goesTo: ({ id, urgent }) => (urgent ? `/people/retained-documents/${urgent}` : `/people/papers/${id}`) }),
]
