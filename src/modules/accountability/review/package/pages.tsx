import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, Facts, Heading, Notice, Paragraph, Table } from '#kernel/html'
import { type Language, ownName, type Words } from '#kernel/language'
import { sectionName } from '../words.ts'
import { type Answer, exportReview, importReviews, verifyReview } from './actions.ts'

export const exportPage = page(exportReview, {
  title: ({ words }) => words.say('accountability.review.export.title'),
  Body: () => null,
  file: ({ result }) => ({
    type: 'application/json',
    name: `${result.package.state}-${result.package.forum.code}-${result.package.reference}.json`,
    body: Buffer.from(`${JSON.stringify(result, null, 2)}\n`),
  }),
})

type About = NonNullable<Answer['about']>

const AboutPackage = ({ about, words }: { readonly about: About; readonly words: Words }): Child => (
  <Facts
    facts={[
      [words.say('accountability.state'), `${words.of(about.stateName)} (${about.state})`],
      [words.say('procedure.reference'), about.reference],
      [words.say('accountability.forum.title'), about.forum],
      [words.say('accountability.frozen-at'), words.time(about.frozenAt)],
      [words.say('accountability.fingerprint'), <span class="code">{about.fingerprint}</span>],
      [words.say('accountability.key'), <span class="code">{about.key}</span>],
    ]}
  />
)

const partName = (at: string, words: Words): string =>
  words.find(`accountability.part.${at}`) ?? (at in ownName ? ownName[at as Language] : at)

const Differences = ({ answer, words }: { readonly answer: Answer; readonly words: Words }): Child => (
  <>
    <Heading>{words.say('accountability.what-was-changed')}</Heading>
    <Table
      caption={words.say('accountability.what-was-changed')}
      hideCaption
      rows={answer.differences}
      columns={[
        { label: words.say('accountability.section'), cell: ({ section }) => (section ? sectionName(section, words) : '') },
        { label: words.say('kit.field'), rowHeader: true, cell: ({ at }) => partName(at, words) },
        { label: words.say('accountability.as-frozen'), cell: ({ before }) => (before ? <del dir="auto">{before}</del> : '') },
        { label: words.say('accountability.as-in-file'), cell: ({ after }) => (after ? <ins dir="auto">{after}</ins> : '') },
      ]}
    />
  </>
)

const sentenceOf = ({ verdict, at, about }: Answer, words: Words): string =>
  verdict === 'true' || verdict === 'not-kept'
    ? words.say(`accountability.verdict.${verdict}`)
    : words.say(`accountability.flaw.${verdict}`, {
        name: words.say('accountability.the-file'),
        state: about?.state ?? '',
        place: at || '/',
      })

/** What verifying found: whether it is true, of what, and what of it is not as it was frozen. */
const Verdict = ({ result, words }: { readonly result: Answer; readonly words: Words }): Child => (
  <>
    <Notice kind={result.verdict === 'true' && result.kept === null ? 'success' : result.verdict === 'true' ? 'warning' : 'error'}>
      {sentenceOf(result, words)}
    </Notice>
    {result.verdict === 'true' && result.kept ? <Paragraph>{words.say('accountability.another-was-frozen')}</Paragraph> : null}
    {result.about ? <AboutPackage about={result.about} words={words} /> : null}
    {result.kept ? (
      <>
        <Heading>{words.say('accountability.kept-here')}</Heading>
        <AboutPackage about={result.kept} words={words} />
      </>
    ) : null}
    {result.differences.length > 0 ? <Differences answer={result} words={words} /> : null}
    <Actions links={[[words.say('accountability.verify-another'), '/accountability/reviews/verify']]} />
  </>
)

/** The forms by which packages are verified and taken in. */
export const packageForms = [
  form(verifyReview, {
    goesTo: () => '/accountability/reviews/verify',
    Intro: ({ words }) => (
      <>
        <Paragraph>{words.say('accountability.verify-explained')}</Paragraph>
        <Paragraph quiet>{words.say('accountability.verify-yourself')}</Paragraph>
      </>
    ),
    Done: Verdict,
  }),
  form(importReviews, {
    goesTo: () => '/accountability/reviews',
    Intro: ({ words }) => <Paragraph>{words.say('accountability.import-explained')}</Paragraph>,
    Done: ({ result, words }) => (
      <>
        <Notice kind="success">
          {words.say('accountability.taken-in', { count: result.taken.filter(({ fate }) => fate === 'added').length })}
        </Notice>
        <Table
          caption={words.say('accountability.reports-received')}
          rows={result.taken}
          columns={[
            { label: words.say('accountability.state'), rowHeader: true, cell: ({ state }) => state },
            {
              label: words.say('accountability.forum.title'),
              cell: ({ forum }) => <a href={`/accountability/reviews/forum/${forum}/side-by-side`}>{forum}</a>,
            },
            { label: words.say('procedure.reference'), cell: ({ reference }) => reference },
            { label: words.say('register.fate'), cell: ({ fate }) => words.say(`register.fate-${fate}`) },
          ]}
        />
      </>
    ),
  }),
]
