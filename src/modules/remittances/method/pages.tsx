import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, AskForm, Facts, Heading, Missing, Notice, Paragraph, Table, Tag, TextField } from '#kernel/html'
import { percentText, placeName } from '../names.ts'
import { importList } from './actions.ts'
import { method, survey } from './queries.ts'

export const methodPage = page(method, {
  title: ({ words }) => words.say('remittances.method.title'),
  trail: ({ words }) => [[words.say('remittances.compare.title'), '/remittances']],
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('remittances.method-explained')}</Paragraph>
      <Facts
        facts={[
          [words.say('remittances.percent-total'), words.say('remittances.method-total')],
          [words.say('remittances.margin'), words.say('remittances.method-margin')],
          [words.say('remittances.method-counts'), words.say('remittances.method-counts-says')],
          [words.say('remittances.simple-average'), words.say('remittances.method-simple')],
          [words.say('remittances.weighted-average'), words.say('remittances.method-weighted')],
          [words.say('remittances.smart-average'), words.say('remittances.method-smart')],
          [words.say('remittances.method-rounding'), words.say('remittances.method-rounding-says')],
        ]}
      />
      <Heading>{words.say('remittances.reckon-yourself')}</Heading>
      {result.wrong ? <Notice kind="error">{result.wrong}</Notice> : null}
      <AskForm action="/remittances/method" button={words.say('remittances.reckon')}>
        {(['amount', 'fee', 'applied', 'mid'] as const).map((name) => (
          <TextField name={name} numeric label={words.say(`remittances.reckon.${name}`)} value={input[name]} maximum={40} />
        ))}
      </AskForm>
      {result.reckoned ? (
        <Notice kind="success">
          {words.say(result.reckoned.margin === null ? 'remittances.reckoned-fee-only' : 'remittances.reckoned', {
            fee: percentText(result.reckoned.feePercent, words),
            margin: percentText(result.reckoned.margin ?? '0', words),
            total: percentText(result.reckoned.total, words),
          })}
        </Notice>
      ) : null}
      <Heading>{words.say('remittances.surveys')}</Heading>
      <Table
        caption={words.say('remittances.surveys')}
        hideCaption
        rows={result.surveys}
        empty={words.say('remittances.no-surveys')}
        columns={[
          {
            label: words.say('remittances.quarter'),
            rowHeader: true,
            cell: (each) => <a href={`/remittances/surveys/${each.quarter}`}>{each.quarter}</a>,
          },
          { label: words.say('remittances.source'), cell: (each) => each.source },
          { label: words.say('remittances.corridors-count'), numeric: true, cell: (each) => words.number(each.corridors) },
          { label: words.say('remittances.services'), numeric: true, cell: (each) => words.number(each.services) },
          { label: words.say('remittances.counted'), numeric: true, cell: (each) => words.number(each.counted) },
          {
            label: words.say('remittances.reproduced'),
            numeric: true,
            cell: (each) => words.say('remittances.so-many-of', { count: each.reproduced, whole: each.compared }),
          },
        ]}
      />
    </>
  ),
})

export const surveyPage = page(survey, {
  title: ({ input, words }) => words.say('remittances.survey-of', { quarter: input.quarter }),
  trail: ({ words }) => [[words.say('remittances.method.title'), '/remittances/method']],
  Body: ({ result, words }): Child =>
    result.corridors.length === 0 ? (
      <Paragraph>{words.say('remittances.no-surveys')}</Paragraph>
    ) : (
      <div>
        {result.corridors.map((corridor) => (
          <section>
            <Heading>{`${placeName(corridor.from, words)} → ${placeName(corridor.to, words)}`}</Heading>
            <Facts
              facts={[
                [
                  words.say('remittances.simple-average'),
                  corridor.simple === null ? <Missing kind="unknown" /> : percentText(corridor.simple, words),
                ],
                [
                  words.say('remittances.smart-average'),
                  corridor.smart === null ? words.say('remittances.fewer-than-three') : percentText(corridor.smart, words),
                ],
                [words.say('remittances.source'), corridor.source],
              ]}
            />
            <Table
              caption={`${placeName(corridor.from, words)} → ${placeName(corridor.to, words)}, ${corridor.source}`}
              hideCaption
              rows={corridor.rows}
              columns={[
                { label: words.say('remittances.provider'), rowHeader: true, cell: (row) => row.firm },
                {
                  label: words.say('remittances.reckon.amount'),
                  cell: (row) =>
                    row.amount === null ? <Missing kind="not-reported" /> : words.amount(row.amount, row.currency ?? undefined),
                },
                { label: words.say('remittances.fee'), cell: (row) => words.amount(row.fee, row.currency ?? undefined) },
                {
                  label: words.say('remittances.margin'),
                  cell: (row) => (row.margin === null ? <Missing kind="not-reported" /> : percentText(row.margin, words)),
                },
                {
                  label: words.say('remittances.as-published'),
                  cell: (row) => (row.published === null ? <Missing kind="not-reported" /> : percentText(row.published, words)),
                },
                {
                  label: words.say('remittances.as-reckoned'),
                  cell: (row) => (row.total === null ? <Missing kind="unknown" /> : percentText(row.total, words)),
                },
                {
                  label: words.say('remittances.remarks'),
                  cell: (row) =>
                    row.remarks.map((remark) => (
                      <Tag tone={remark === 'total-differs' ? 'bad' : 'quiet'}>{words.find(`remittances.remark.${remark}`) ?? remark}</Tag>
                    )),
                },
              ]}
            />
          </section>
        ))}
      </div>
    ),
})

export const importForm = form(importList, {
  goesTo: () => '/remittances/corridors',
  Intro: ({ words }) => <Paragraph>{words.say('remittances.import-explained')}</Paragraph>,
  Done: ({ result, words }) => (
    <>
      <Notice kind={result.kept ? 'success' : 'info'}>
        {words.say(result.kept ? 'remittances.list-kept' : 'remittances.list-tried', {
          kind: words.say(`remittances.kind.${result.kind}`),
          rows: result.rows,
          taken: result.taken,
          places: result.places,
          unusable: result.unusableCount,
        })}
      </Notice>
      {result.reproduced === null ? null : (
        <Paragraph>{words.say('remittances.reproduced-of', { count: result.reproduced, whole: result.taken })}</Paragraph>
      )}
      <Table
        caption={words.say('remittances.rows-left-out')}
        rows={result.unusable}
        empty={words.say('remittances.none-left-out')}
        columns={[
          { label: words.say('remittances.line'), rowHeader: true, cell: (row) => words.number(row.line) },
          { label: words.say('remittances.why'), cell: (row) => words.find(`remittances.unusable.${row.why}`) ?? row.why },
          { label: words.say('remittances.what-stood-there'), cell: (row) => row.what },
        ]}
      />
      <Actions links={[[words.say('remittances.method.title'), '/remittances/method']]} />
    </>
  ),
})
