import type { Child } from 'hono/jsx'
import { type AnyPage, form, page } from '#kernel'
import { Actions, ButtonLink, Chart, Details, Facts, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import { instrumentName, kindName } from '../read/names.tsx'
import { fates } from '../text-import/terms.ts'
import { importText, showVersion } from './import.ts'
import { version, versions } from './queries.ts'

const dashed = (text: string): string => text.replace(/ /g, '-')

const versionsPage = page(versions, {
  title: ({ words }) => words.say('compact.versions.title'),
  trail: ({ words }) => [[words.say('compact.menu'), '/compact']],
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('compact.versions-explained')}</Paragraph>
      <Table
        caption={words.say('compact.versions.title')}
        hideCaption
        rows={result.versions}
        empty={words.say('compact.not-imported')}
        columns={[
          { label: words.say('compact.version'), rowHeader: true, cell: (row) => <a href={`/compact/versions/${row.id}`}>{row.label}</a> },
          { label: words.say('compact.instrument'), cell: (row) => instrumentName(row.instrument, words) },
          { label: words.say('compact.imported'), cell: (row) => words.date(row.importedAt) },
          {
            label: words.say('kit.to-do'),
            cell: (row) =>
              row.current ? (
                <Tag tone="good">{words.say('compact.shown-now')}</Tag>
              ) : (
                <a href={`/compact/compare?before=${row.id}`}>{words.say('compact.compare.title')}</a>
              ),
          },
        ]}
      />
      {result.mayImport ? <ButtonLink to="/compact/import">{words.say('compact.import.title')}</ButtonLink> : null}
      <Actions links={[[words.say('compact.compare.title'), '/compact/compare']]} />
    </>
  ),
})

const versionPage = page(version, {
  title: ({ result }) => result.version.label,
  trail: ({ words }) => [
    [words.say('compact.menu'), '/compact'],
    [words.say('compact.versions.title'), '/compact/versions'],
  ],
  charts: {
    lines: ({ result, words }) => ({
      kind: 'bar',
      title: words.say('compact.lines-by-fate'),
      description: words.say('compact.lines-by-fate'),
      nameLabel: words.say('compact.fate'),
      valueLabel: words.say('compact.lines'),
      source: result.version.fileName,
      rows: fates.map((fate) => ({ name: words.say(`compact.fate.${dashed(fate)}` as never), value: result.version.counts[fate] ?? 0 })),
    }),
  },
  Body: ({ result, words, charts }): Child => {
    const { version: it, lines } = result
    return (
      <>
        <Facts
          facts={[
            [words.say('compact.instrument'), <a href={`/compact/${it.instrument}`}>{instrumentName(it.instrument, words)}</a>],
            [words.say('compact.imported'), words.time(it.importedAt)],
            [words.say('compact.file'), it.fileName],
            [words.say('compact.lines'), words.number(lines.length)],
            [words.say('compact.fingerprint'), <span class="code">{it.fingerprint}</span>],
          ]}
        />
        <Table
          caption={words.say('compact.units')}
          rows={result.kinds}
          columns={[
            { label: words.say('compact.kind'), rowHeader: true, cell: ({ kind }) => kindName(kind, words) },
            { label: words.say('compact.in-text'), numeric: true, cell: ({ found }) => words.number(found) },
            { label: words.say('compact.in-catalogue'), numeric: true, cell: ({ expected }) => words.number(expected) },
            {
              label: words.say('compact.standing'),
              cell: ({ found, expected }) => (
                <Tag tone={found === expected ? 'good' : 'warn'}>
                  {words.say(found === expected ? 'compact.complete' : 'compact.differs')}
                </Tag>
              ),
            },
          ]}
        />
        {result.missing.length > 0 ? (
          <Notice kind="warning">
            {words.say('compact.missing-units', { count: result.missing.length })}: <span class="code">{result.missing.join(', ')}</span>
          </Notice>
        ) : null}
        {result.extra.length > 0 ? (
          <Notice kind="warning">
            {words.say('compact.extra-units', { count: result.extra.length })}: <span class="code">{result.extra.join(', ')}</span>
          </Notice>
        ) : null}
        <Chart {...charts.lines!} />
        {fates
          .filter((fate) => !['paragraph', 'footnote', 'blank'].includes(fate))
          .map((fate) => {
            const these = lines.filter((line) => line.fate === fate)
            return these.length === 0 && fate !== 'unplaced' ? null : (
              <section>
                <Heading small>
                  {words.say(`compact.fate.${dashed(fate)}` as never)}: {words.number(these.length)}
                </Heading>
                {these.length > 0 ? (
                  <Details summary={words.say('compact.show-lines')} open={fate === 'unplaced'}>
                    <ol class="lines" lang="en" dir="ltr">
                      {these.map((line) => (
                        <li value={line.number}>{line.text}</li>
                      ))}
                    </ol>
                  </Details>
                ) : (
                  <Paragraph quiet>{words.say('compact.nothing-unplaced')}</Paragraph>
                )}
              </section>
            )
          })}
        <Paragraph>{words.say(it.current ? 'compact.is-shown' : 'compact.is-not-shown')}</Paragraph>
        {result.mayShow ? <ButtonLink to={`/compact/versions/${it.id}/show`}>{words.say('compact.show-version.title')}</ButtonLink> : null}
        <Actions links={[[words.say('compact.compare.title'), `/compact/compare?before=${it.id}`]]} />
      </>
    )
  },
})

export const pages: readonly AnyPage[] = [
  versionsPage,
  versionPage,
  form(importText, {
    goesTo: ({ id }) => `/compact/versions/${id}`,
    Intro: ({ words }) => <Paragraph>{words.say('compact.import-explained')}</Paragraph>,
  }),
  form(showVersion, { goesTo: ({ instrument }) => `/compact/${instrument}` }),
]
