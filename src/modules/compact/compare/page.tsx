import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { page } from '#kernel'
import type { Block, Content } from '#kernel/documents'
import { Actions, AskForm, Heading, Notice, Paragraph, Select, Table, Tabs, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { instrumentShort } from '../read/names.tsx'
import { type Compared, changes } from './compare.ts'
import { compare, type Pair } from './query.ts'

type APair = z.infer<typeof Pair>
type Result = z.infer<typeof compare.result>

const tones = {
  same: 'quiet',
  changed: 'warn',
  renumbered: 'quiet',
  moved: 'quiet',
  split: 'warn',
  merged: 'warn',
  added: 'good',
  dropped: 'bad',
  weakened: 'bad',
  strengthened: 'good',
} as const
type Finding = keyof typeof tones

const locators = (units: readonly { locator: string }[]): string => units.map((unit) => unit.locator).join(', ')
const numbersOf = (pair: Pick<Compared, 'before' | 'after'>): string =>
  [...new Set([locators(pair.before), locators(pair.after)].filter(Boolean))].join(' → ')

/** What is found of a pair: what became of it, and whether it lost or gained force. */
const findingsOf = (pair: APair): readonly Finding[] => [pair.change, ...(pair.force ? [pair.force] : [])]
const idOf = (pair: APair): string => `pair-${locators(pair.before)}-${locators(pair.after)}`.replace(/[^\w.-]+/g, '_')
const isWordForWord = (pair: APair): boolean => pair.pieces.every((piece) => piece.mark === 'same')

/** Which paragraphs were added, dropped, weakened, strengthened and so on, each leading to its place below. */
const Summary = ({ result, words }: { result: Result; words: Words }) => (
  <Table
    caption={words.say('compact.compare-summary')}
    rows={(['weakened', 'strengthened', ...changes] as const).filter((finding) => (result.summary[finding] ?? 0) > 0)}
    empty={words.say('compact.no-change')}
    columns={[
      {
        label: words.say('compact.what-became'),
        rowHeader: true,
        cell: (finding) => <Tag tone={tones[finding]}>{words.say(`compact.change.${finding}`)}</Tag>,
      },
      { label: words.say('compact.how-many'), numeric: true, cell: (finding) => words.number(result.summary[finding] ?? 0) },
      {
        label: words.say('compact.which'),
        cell: (finding) =>
          finding === 'same' ? (
            ''
          ) : (
            <ul class="inline-list">
              {result.pairs
                .filter((pair) => findingsOf(pair).includes(finding))
                .map((pair) => (
                  <li>
                    {isWordForWord(pair) ? (
                      <span class="code">{numbersOf(pair)}</span>
                    ) : (
                      <a class="code" href={`#${idOf(pair)}`}>
                        {numbersOf(pair)}
                      </a>
                    )}
                  </li>
                ))}
            </ul>
          ),
      },
    ]}
  />
)

const Side = ({ pair, side }: { pair: APair; side: 'removed' | 'added' }) => (
  <div class="side" lang="en" dir="ltr">
    {pair.pieces
      .filter((piece) => piece.mark === 'same' || piece.mark === side)
      .map((piece) => (piece.mark === 'same' ? piece.text : side === 'added' ? <ins>{piece.text}</ins> : <del>{piece.text}</del>))}
  </div>
)

const ForceTag = ({ pair, words }: { pair: APair; words: Words }) =>
  pair.force ? (
    <>
      {' '}
      <Tag tone={tones[pair.force]}>{words.say(`compact.change.${pair.force}`)}</Tag>{' '}
      <bdi lang="en" dir="ltr" class="quiet">
        {[pair.forceBefore.join(', ') || '–', pair.forceAfter.join(', ') || '–'].join(' → ')}
      </bdi>
    </>
  ) : null

const PairOf = ({ pair, words }: { pair: APair; words: Words }) => (
  <section class="pair" id={idOf(pair)}>
    <Heading small>
      <span class="code">{numbersOf(pair)}</span> <Tag tone={tones[pair.change]}>{words.say(`compact.change.${pair.change}`)}</Tag>
      <ForceTag pair={pair} words={words} />
    </Heading>
    <div class="side-by-side">
      <Side pair={pair} side="removed" />
      <Side pair={pair} side="added" />
    </div>
  </section>
)

const SideBySide = ({ result, show, words }: { result: Result; show: string; words: Words }) => {
  const here = `/compact/compare?before=${result.before?.id}&after=${result.after?.id}`
  return (
    <>
      {result.before?.instrument === result.after?.instrument ? null : (
        <Notice kind="warning">{words.say('compact.two-instruments')}</Notice>
      )}
      <Summary result={result} words={words} />
      <Tabs
        label={words.say('compact.compare.title')}
        now={show}
        tabs={[
          ['changed', words.say('compact.only-changed'), here],
          ['all', words.say('compact.everything'), `${here}&show=all`],
        ]}
      />
      <div class="side-by-side quiet">
        <p>{result.before?.label}</p>
        <p>{result.after?.label}</p>
      </div>
      {result.pairs
        .filter((pair) => show === 'all' || !isWordForWord(pair))
        .map((pair) => (
          <PairOf pair={pair} words={words} />
        ))}
      <Actions
        links={[
          ['PDF', `${here}&as=pdf`],
          ['DOCX', `${here}&as=docx`],
          ['JSON', `/api${here}`],
        ]}
      />
    </>
  )
}

/** Numbers of the paragraphs of which something is found. */
const placesOf = (result: Result, finding: Finding): readonly string[] =>
  result.pairs.filter((pair) => findingsOf(pair).includes(finding)).map(numbersOf)

const headingOf = (pair: APair, words: Words): string =>
  `${numbersOf(pair)}: ${words.list(findingsOf(pair).map((finding) => words.say(`compact.change.${finding}`)))}`

const documentOf = (result: Result, words: Words): Content => ({
  title: words.say('compact.compare.title'),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  source: `${result.before?.label ?? ''} → ${result.after?.label ?? ''}`,
  blocks: [
    {
      kind: 'facts',
      facts: (['weakened', 'strengthened', ...changes] as const).map((finding) => [
        words.say(`compact.change.${finding}`),
        [words.number(result.summary[finding] ?? 0), finding === 'same' ? '' : placesOf(result, finding).join(' · ')]
          .filter(Boolean)
          .join(': '),
      ]),
    },
    ...result.pairs
      .filter((pair) => !isWordForWord(pair))
      .flatMap((pair): Block[] => [
        { kind: 'heading', level: 2, text: headingOf(pair, words) },
        {
          kind: 'paragraph',
          runs: pair.pieces.map((piece) => (piece.mark === 'same' ? { text: piece.text } : { text: piece.text, mark: piece.mark })),
        },
      ]),
  ],
})

/** Two versions side by side, with what was added, dropped, weakened and strengthened. */
export const comparePage = page(compare, {
  title: ({ words }) => words.say('compact.compare.title'),
  trail: ({ words }) => [
    [words.say('compact.menu'), '/compact'],
    [words.say('compact.versions.title'), '/compact/versions'],
  ],
  document: ({ result, words }) => documentOf(result, words),
  Body: ({ result, input, words }): Child => {
    const options = result.versions.map(({ id, label, instrument }) => ({
      value: id,
      label: `${instrumentShort(instrument, words)}: ${label}`,
    }))
    return (
      <>
        <p class="lead">{words.say('compact.compare-explained')}</p>
        {result.versions.length < 2 ? <Paragraph>{words.say('compact.compare-needs-two')}</Paragraph> : null}
        <AskForm action="/compact/compare" button={words.say('compact.compare.button')}>
          <Select name="before" label={words.say('compact.before')} options={options} value={result.before?.id} />
          <Select name="after" label={words.say('compact.after')} options={options} value={result.after?.id} />
        </AskForm>
        {result.before && result.after ? <SideBySide result={result} show={input.show} words={words} /> : null}
      </>
    )
  },
})
