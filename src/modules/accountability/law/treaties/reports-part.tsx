import { form } from '#kernel'
import { Actions, Facts, Heading, Missing, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { treaty } from './queries.ts'
import { observationsAdd } from './reports.ts'

type Result = Awaited<ReturnType<typeof treaty.read>>

/** What a treaty asks to be reported, when, and what became of it. */
export const Reporting = ({ result, words }: { result: Result; words: Words }) => {
  const { row, reports, observations, today, mayKeep } = result
  const { instrument, report } = row
  return (
    <>
      <Heading id="reports">{words.say('accountability.reporting.title')}</Heading>
      <Paragraph>
        {instrument.firstReportYears === undefined
          ? words.say('accountability.asks-no-report')
          : words.say('accountability.asks-report', { first: instrument.firstReportYears, every: instrument.everyReportYears ?? 0 })}{' '}
        {instrument.reportsTo ? words.of(instrument.reportsTo) : ''} {instrument.reportingRule ?? ''}
      </Paragraph>
      <Facts
        facts={[
          [
            words.say('accountability.next-report'),
            report.dueOn ? (
              <>
                {words.date(report.dueOn)} {report.dueOn < today ? <Tag tone="bad">{words.say('procedure.overdue')}</Tag> : null}
              </>
            ) : (
              <Missing kind="not-reported" />
            ),
          ],
          [words.say('accountability.why-that-day'), words.say(`accountability.basis-${report.basis}`)],
        ]}
      />
      {[['reporting', reports] as const, ['observation', observations] as const].map(([name, cases]) =>
        cases.length > 0 ? (
          <Table
            caption={words.say(`accountability.${name}.title`)}
            rows={cases}
            columns={[
              {
                label: words.say('procedure.reference'),
                rowHeader: true,
                cell: (it) => (
                  <a href={`/accountability/${name === 'reporting' ? 'reporting' : 'observations'}/${it.id}`}>{it.reference}</a>
                ),
              },
              { label: words.say('procedure.stage'), cell: (it) => words.find(`accountability.${name}.stage.${it.stage}`) ?? it.stage },
              {
                label: words.say('procedure.about'),
                cell: (it) => (
                  <span dir="auto">{[it.asked.atParagraph, it.asked.itsWords ?? it.asked.covers].filter(Boolean).join(' ')}</span>
                ),
              },
              { label: words.say('accountability.field.due-by'), cell: (it) => words.date(String(it.asked.dueBy)) },
            ]}
          />
        ) : null,
      )}
      {mayKeep ? (
        <Actions
          links={[
            [words.say('accountability.reporting.open'), `/accountability/reporting/open?instrument=${instrument.code}`],
            ...reports
              .filter(({ stage }) => stage === 'reviewed' || stage === 'concluded')
              .map(
                ({ id, reference }) =>
                  [
                    `${words.say('accountability.observations-add.title')} (${reference})`,
                    `/accountability/reporting/${id}/observations`,
                  ] as const,
              ),
          ]}
        />
      ) : null}
    </>
  )
}

export const observationsForm = form(observationsAdd, {
  goesTo: () => '/accountability/observations',
  Intro: ({ words }) => <Paragraph>{words.say('accountability.observations-explained')}</Paragraph>,
})
