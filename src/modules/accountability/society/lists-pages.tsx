import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Pagination, Paragraph, Select, Table, Tabs, Tag, withParameters } from '#kernel/html'
import { bands, findingKinds } from '../evidence.ts'
import { ObjectiveSelect, objectiveName } from '../objective.tsx'
import { kindName, standingName } from '../review/words.ts'
import { BandBar, bandName } from './bands.tsx'
import { FindingsList, findingsBlock, societyTrail } from './pieces.tsx'
import { commitments, findings, who } from './queries.ts'

export const findingsPage = page(findings, {
  title: ({ words }) => words.say('accountability.findings.title'),
  trail: ({ words }) => [societyTrail(words)],
  document: ({ result, words }) => ({
    title: words.say('accountability.findings.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [findingsBlock(result.findings, words)],
  }),
  Body: ({ result, input, words }): Child => {
    const { page: _, all: __, ...asked } = input
    const here = withParameters(
      '/accountability/findings',
      Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, value ?? null])),
    )
    return (
      <>
        <AskForm action="/accountability/findings" button={words.say('kit.search')}>
          <ObjectiveSelect value={input.objective} />
          <Select
            name="kind"
            label={words.say('kernel.field.kind')}
            empty={words.say('kit.any')}
            value={input.kind}
            options={findingKinds.map((value) => ({ value, label: kindName(value, words) }))}
          />
          <Select
            name="standing"
            label={words.say('accountability.field.stands')}
            empty={words.say('kit.any')}
            value={input.standing}
            options={(['good', 'late', 'gap', 'fact'] as const).map((value) => ({ value, label: standingName(value, null, words) }))}
          />
        </AskForm>
        <Paragraph quiet>{words.say('register.found', { count: result.total })}</Paragraph>
        <FindingsList rows={result.findings} words={words} withObjective />
        <Pagination page={result.page} pages={result.pages} />
        <Actions
          links={(['csv', 'xlsx', 'json'] as const).map((as) => [as.toUpperCase(), withParameters(here, { all: 'yes', as })] as const)}
        />
      </>
    )
  },
})

export const whoPage = page(who, {
  title: ({ words }) => words.say('accountability.who-did-what.title'),
  trail: ({ words }) => [societyTrail(words)],
  document: ({ result, words }) => ({
    title: words.say('accountability.who-did-what.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.who-did-what.title'),
        columns: [
          { label: words.say('kernel.field.code') },
          { label: words.say('accountability.who') },
          { label: words.say('kernel.field.kind') },
          ...bands.map((band) => ({ label: bandName(band, words), numeric: true })),
        ],
        rows: result.doers.map((doer) => [doer.code, words.of(doer.name), doer.kind, ...bands.map((band) => doer.counts[band] ?? 0)]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => {
    const kinds = [...new Set(result.doers.map(({ kind }) => kind))]
    const kindLabel = (kind: string): string => words.find(`kernel.choice.kind.${kind}`) ?? words.say('accountability.other-kind')
    return (
      <>
        <Paragraph>{words.say('accountability.who-explained')}</Paragraph>
        <Tabs
          label={words.say('accountability.kind-of-organisation')}
          now={input.kind ?? 'all'}
          tabs={[
            ['all', words.say('accountability.all-kinds'), '/accountability/society/who'],
            ...kinds.map((kind) => [kind, kindLabel(kind), `/accountability/society/who?kind=${kind}`] as const),
          ]}
        />
        <Table
          caption={words.say('accountability.who-did-what.title')}
          hideCaption
          rows={result.doers}
          empty={words.say('accountability.nothing-known')}
          columns={[
            {
              label: words.say('accountability.who'),
              rowHeader: true,
              cell: ({ code, name }) => <a href={`/accountability/findings?by=${code}`}>{words.of(name)}</a>,
            },
            { label: words.say('kernel.field.kind'), cell: ({ kind }) => kindLabel(kind) },
            { label: words.say('accountability.how-far'), cell: ({ counts }) => <BandBar counts={counts} /> },
            ...bands.map((band) => ({
              label: bandName(band, words),
              numeric: true,
              cell: ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => words.number(counts[band] ?? 0),
            })),
          ]}
        />
        <Actions
          links={(['csv', 'xlsx', 'json'] as const).map(
            (as) => [as.toUpperCase(), withParameters('/accountability/society/who', { as })] as const,
          )}
        />
      </>
    )
  },
})

export const commitmentsPage = page(commitments, {
  title: ({ words }) => words.say('accountability.commitments.title'),
  trail: ({ words }) => [societyTrail(words)],
  document: ({ result, words }) => ({
    title: words.say('accountability.commitments.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.commitments.title'),
        columns: [
          { label: words.say('accountability.commitment') },
          { label: words.say('accountability.what') },
          { label: words.say('accountability.field.objective') },
          ...bands.map((band) => ({ label: bandName(band, words), numeric: true })),
        ],
        rows: result.commitments.map((it) => [
          it.code,
          words.of(it.summary),
          it.objectives.join(' '),
          ...bands.map((band) => it.counts[band]),
        ]),
      },
    ],
  }),
  Body: ({ result, words }): Child => (
    <>
      <Paragraph>{words.say('accountability.commitments-explained', { count: result.commitments.length })}</Paragraph>
      <ul class="plain-list">
        {result.commitments.map((it) => (
          <li>
            <a href={`/compact/nyd/${it.locator}`}>
              {words.say('accountability.commitment')} {it.locator}
            </a>{' '}
            {words.of(it.summary)}
            <br />
            {it.objectives.length === 0 ? (
              <Tag tone="warn">{words.say('accountability.taken-up-by-none')}</Tag>
            ) : (
              <>
                <BandBar counts={it.counts} />{' '}
                <span class="quiet">
                  {it.objectives.map((objective) => (
                    <>
                      <a href={`/accountability/society/${objective}`}>{objectiveName(objective, words)}</a>{' '}
                    </>
                  ))}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <Actions
        links={(['csv', 'xlsx', 'json'] as const).map((as) => [as.toUpperCase(), `/accountability/society/commitments?as=${as}`] as const)}
      />
    </>
  ),
})
