import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, Details, Facts, Heading, Notice, Table, Tag, Timeline } from '#kernel/html'
import { ownName, type Words } from '#kernel/language'
import { bands } from '../evidence.ts'
import { BandBar, bandName } from '../society/bands.tsx'
import { reviewsTrail, StageOf } from './pieces.tsx'
import { review } from './queries.ts'
import { dues } from './terms.ts'
import { sectionName } from './words.ts'

type Days = { readonly forum: { readonly name: object }; readonly dues: Readonly<Partial<Record<string, string>>> } | null

const DueTimeline = ({
  forum,
  today,
  words,
}: {
  readonly forum: NonNullable<Days>
  readonly today: string
  readonly words: Words
}): Child => (
  <Timeline
    happenings={dues.map((due) => ({
      title: words.say(`accountability.due.${due}`),
      when: words.date(forum.dues[due]!),
      coming: forum.dues[due]! >= today,
    }))}
  />
)

const FileLinks = ({
  files,
  words,
}: {
  readonly files: readonly { id: string; name: string; madeAt: Date }[]
  readonly words: Words
}): Child => (
  <Table
    caption={words.say('accountability.take-away')}
    rows={(['en', 'sw', 'fr', 'ar'] as const).flatMap((language) => {
      const own = files.filter(({ name }) => new RegExp(` ${language}\\.(pdf|docx)$`).test(name))
      return own.length > 0 ? [{ language, own }] : []
    })}
    columns={[
      { label: words.say('kit.languages'), rowHeader: true, cell: ({ language }) => <span lang={language}>{ownName[language]}</span> },
      {
        label: words.say('files.papers'),
        cell: ({ own }) =>
          own.map(({ id, name }) => (
            <>
              <a href={`/accountability/papers/${id}`} download>
                {name.endsWith('.pdf') ? 'PDF' : 'Word'}
              </a>{' '}
            </>
          )),
      },
      { label: words.say('procedure.when'), cell: ({ own }) => words.time(own.map(({ madeAt }) => madeAt).sort((a, b) => +b - +a)[0]!) },
    ]}
  />
)

export const reviewPage = page(review, {
  title: ({ result, words, who }) =>
    words.say('accountability.report-of', {
      state: words.find(`state.${who.state}`) ?? who.state,
      forum: result.forum ? words.of(result.forum.forum.name) : result.review.forum,
    }),
  trail: ({ words }) => [reviewsTrail(words)],
  Body: ({ result, words }): Child => {
    const { id, stage, dueOn, reference, decision } = result.review
    const at = `/accountability/reviews/${id}`
    const late = dueOn !== null && dueOn < result.today && stage !== 'frozen'
    const toLookAt = result.sections.reduce((sum, section) => sum + section.toLookAt, 0)
    return (
      <>
        <p>
          <StageOf stage={stage} words={words} /> {reference}{' '}
          {dueOn && stage !== 'frozen' && !late ? `· ${words.say('accountability.report-due-on', { day: words.date(dueOn) })}` : ''}{' '}
          {late ? <Tag tone="bad">{words.say('accountability.report-was-due', { day: words.date(dueOn) })}</Tag> : null}
        </p>
        {stage === 'open-to-comments' ? <Notice>{words.say('accountability.comments-are-open')}</Notice> : null}
        {result.mayEdit && toLookAt > 0 ? (
          <Notice kind="warning">{words.say('accountability.to-look-at', { count: toLookAt })}</Notice>
        ) : null}
        <Table
          caption={words.say('accountability.sections')}
          rows={result.sections}
          empty={words.say('accountability.nothing-known')}
          columns={[
            {
              label: words.say('accountability.section'),
              rowHeader: true,
              cell: ({ section }) => <a href={`${at}/${section}`}>{sectionName(section, words)}</a>,
            },
            { label: words.say('accountability.how-far'), cell: ({ counts }) => <BandBar counts={counts} /> },
            ...bands.map((band) => ({
              label: bandName(band, words),
              numeric: true,
              cell: ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => words.number(counts[band] ?? 0),
            })),
            { label: words.say('accountability.comments'), numeric: true, cell: ({ comments }) => words.number(comments) },
            ...(result.mayEdit
              ? [
                  {
                    label: words.say('accountability.change.left-out'),
                    numeric: true,
                    cell: ({ leftOut }: { readonly leftOut: number }) => words.number(leftOut),
                  },
                  {
                    label: words.say('accountability.look-again'),
                    numeric: true,
                    cell: ({ toLookAt }: { readonly toLookAt: number }) => words.number(toLookAt),
                  },
                ]
              : []),
          ]}
        />
        {result.sealed ? (
          <>
            <Heading>{words.say('accountability.signature')}</Heading>
            <Facts
              facts={[
                [words.say('accountability.frozen-at'), words.time(result.sealed.frozenAt)],
                [words.say('accountability.fingerprint'), <span class="code">{result.sealed.fingerprint}</span>],
                [words.say('accountability.key'), <span class="code">{result.sealed.publicKey}</span>],
              ]}
            />
            <Actions
              links={[
                [words.say('accountability.review.export.title'), `${at}/package`],
                [
                  words.say('accountability.review.verify.title'),
                  `/accountability/reviews/verify?fingerprint=${result.sealed.fingerprint}`,
                ],
              ]}
            />
          </>
        ) : null}
        {decision ? (
          <Facts
            facts={[
              [words.say('accountability.approved-on'), words.date(decision.at)],
              [words.say('kernel.field.reasons'), <span dir="auto">{decision.reasons}</span>],
              [words.say('kernel.field.ground'), <span dir="auto">{decision.ground}</span>],
            ]}
          />
        ) : null}
        {result.files.length > 0 ? <FileLinks files={result.files} words={words} /> : null}
        <Actions
          links={[
            [words.say('accountability.review-whole.title'), `${at}/whole`],
            ...(['pdf', 'docx', 'html', 'json'] as const).map((as) => [as.toUpperCase(), `${at}/whole?as=${as}`] as const),
          ]}
        />
        {result.mayEdit ? (
          <>
            <Heading>{words.say('kit.to-do')}</Heading>
            <Actions
              links={[
                [words.say('accountability.next-step', { reference }), `/accountability/reviews/steps/${id}`],
                stage === 'drafted' || stage === 'open-to-comments'
                  ? [words.say('accountability.redraft-review.title'), `${at}/redraft`]
                  : null,
                [words.say('accountability.print-review.title'), `${at}/print`],
              ]}
            />
          </>
        ) : null}
        {result.forum ? (
          <Details summary={words.say('accountability.what-is-due')}>
            <DueTimeline forum={result.forum} today={result.today} words={words} />
          </Details>
        ) : null}
      </>
    )
  },
})
