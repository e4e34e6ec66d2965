import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { anyone, NotFound, page, query } from '#kernel'
import type { Block, Content } from '#kernel/documents'
import { Actions, AskForm, Facts, Heading, Paragraph, Select, Tabs, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Version } from '../versions/queries.ts'
import { type Compared, changes, compareVersions } from './compare.ts'

const Unit = z.object({ locator: z.string(), kind: z.string(), heading: z.string(), text: z.string() })
const Pair = z.object({
  before: z.array(Unit),
  after: z.array(Unit),
  change: z.enum(changes),
  pieces: z.array(z.object({ text: z.string(), mark: z.enum(['same', 'added', 'removed']) })),
  force: z.enum(['weakened', 'strengthened']).nullable(),
  forceBefore: z.array(z.string()),
  forceAfter: z.array(z.string()),
})
const Choice = Version.pick({ id: true, label: true, instrument: true })

export const compare = query({
  name: 'compact.compare',
  under: 'gcm:p41',
  at: 'GET /compact/compare',
  may: anyone,
  purpose: 'public information',
  input: z.object({ before: z.uuid().optional(), after: z.uuid().optional(), show: z.enum(['changed', 'all']).default('changed') }),
  result: z.object({
    versions: z.array(Choice),
    before: Choice.nullable(),
    after: Choice.nullable(),
    pairs: z.array(Pair),
    summary: z.record(z.string(), z.number()),
  }),
  async read({ db, who }, input) {
    const versions = z
      .array(Choice)
      .parse(
        await db
          .selectFrom('compact.text_version')
          .select(['id', 'label', 'instrument'])
          .where('state', '=', who.state)
          .orderBy('instrument')
          .orderBy('imported_at')
          .execute(),
      )
    const of = (id: string | undefined) => {
      const found = versions.find((version) => version.id === id)
      if (id && !found) throw new NotFound()
      return found ?? null
    }
    const [before, after] = [of(input.before), of(input.after)]
    if (!before || !after) return { versions, before, after, pairs: [], summary: {} }
    const units = (version: string) =>
      db
        .selectFrom('compact.unit')
        .select(['locator', 'kind', 'heading', 'text'])
        .where('state', '=', who.state)
        .where('version', '=', version)
        .orderBy('place')
        .execute()
    const { pairs, summary } = compareVersions(await units(before.id), await units(after.id))
    return { versions, before, after, pairs: pairs as z.infer<typeof Pair>[], summary }
  },
})

const tones = {
  same: 'quiet',
  changed: 'warn',
  renumbered: 'quiet',
  moved: 'quiet',
  split: 'warn',
  merged: 'warn',
  added: 'good',
  dropped: 'bad',
} as const
const locators = (units: readonly { locator: string }[]): string => units.map((unit) => unit.locator).join(', ')
const numbersOf = (pair: Pick<Compared, 'before' | 'after'>): string =>
  [...new Set([locators(pair.before), locators(pair.after)].filter(Boolean))].join(' → ')

const Side = ({ pair, side }: { pair: z.infer<typeof Pair>; side: 'removed' | 'added' }) => (
  <div class="side" lang="en" dir="ltr">
    {pair.pieces
      .filter((piece) => piece.mark === 'same' || piece.mark === side)
      .map((piece) => (piece.mark === 'same' ? piece.text : side === 'added' ? <ins>{piece.text}</ins> : <del>{piece.text}</del>))}
  </div>
)

const PairOf = ({ pair, words }: { pair: z.infer<typeof Pair>; words: Words }) => (
  <section class="pair">
    <Heading small>
      {numbersOf(pair)} <Tag tone={tones[pair.change]}>{words.say(`compact.change.${pair.change}`)}</Tag>
      {pair.force ? (
        <>
          {' '}
          <Tag tone={pair.force === 'weakened' ? 'bad' : 'good'}>
            {words.say(`compact.change.${pair.force}`)}:{' '}
            {[pair.forceBefore.join(', ') || '–', pair.forceAfter.join(', ') || '–'].join(' → ')}
          </Tag>
        </>
      ) : null}
    </Heading>
    <div class="side-by-side">
      <Side pair={pair} side="removed" />
      <Side pair={pair} side="added" />
    </div>
  </section>
)

type Result = z.infer<typeof compare.result>
const documentOf = (result: Result, words: Words): Content => ({
  title: words.say('compact.compare.title'),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  source: `${result.before?.label ?? ''} → ${result.after?.label ?? ''}`,
  blocks: [
    {
      kind: 'facts',
      facts: Object.entries(result.summary).map(([change, count]) => [
        words.find(`compact.change.${change}`) ?? change,
        words.number(count),
      ]),
    },
    ...result.pairs
      .filter((pair) => pair.change !== 'same')
      .flatMap((pair): Block[] => [
        {
          kind: 'heading',
          level: 3,
          text: `${numbersOf(pair)}: ${words.say(`compact.change.${pair.change}`)}${pair.force ? `, ${words.say(`compact.change.${pair.force}`)}` : ''}`,
        },
        {
          kind: 'paragraph',
          runs: pair.pieces.map((piece) => (piece.mark === 'same' ? { text: piece.text } : { text: piece.text, mark: piece.mark })),
        },
      ]),
  ],
})

export const comparePage = page(compare, {
  title: ({ words }) => words.say('compact.compare.title'),
  trail: ({ words }) => [
    [words.say('compact.menu'), '/compact'],
    [words.say('compact.versions.title'), '/compact/versions'],
  ],
  document: ({ result, words }) => documentOf(result, words),
  Body: ({ result, input, words }): Child => {
    const options = result.versions.map((version) => ({ value: version.id, label: version.label }))
    const here = `/compact/compare?before=${result.before?.id}&after=${result.after?.id}`
    return (
      <>
        <Paragraph>{words.say('compact.compare-explained')}</Paragraph>
        <AskForm action="/compact/compare" button={words.say('compact.compare.button')}>
          <Select name="before" label={words.say('compact.before')} options={options} value={result.before?.id} />
          <Select name="after" label={words.say('compact.after')} options={options} value={result.after?.id} />
        </AskForm>
        {result.before && result.after ? (
          <>
            <Facts
              facts={Object.entries(result.summary).map(
                ([change, count]) => [words.find(`compact.change.${change}`) ?? change, words.number(count)] as const,
              )}
            />
            <Tabs
              label={words.say('compact.compare.title')}
              now={input.show}
              tabs={[
                ['changed', words.say('compact.only-changed'), here],
                ['all', words.say('compact.everything'), `${here}&show=all`],
              ]}
            />
            <div class="side-by-side quiet">
              <p>{result.before.label}</p>
              <p>{result.after.label}</p>
            </div>
            {result.pairs
              .filter((pair) => input.show === 'all' || pair.change !== 'same')
              .map((pair) => (
                <PairOf pair={pair} words={words} />
              ))}
            <Actions
              links={[
                ['PDF', `${here}&as=pdf`],
                ['JSON', `/api${here}`],
              ]}
            />
          </>
        ) : null}
      </>
    )
  },
})
