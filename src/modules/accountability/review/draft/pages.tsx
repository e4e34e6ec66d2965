import type { Child } from 'hono/jsx'
import { form, page, type Reading } from '#kernel'
import { Facts, Heading, Paragraph, Timeline } from '#kernel/html'
import { ownName, type Words } from '#kernel/language'
import { reviewsTrail, StatementItem } from '../pieces.tsx'
import { statement } from '../queries.ts'
import { sectionName } from '../words.ts'
import {
  addStatement,
  leaveOutStatement,
  moveStatement,
  printReviewNow,
  putBackStatement,
  redraftReview,
  wordStatement,
} from './actions.ts'
import { textOf } from './rules.ts'
import { findStatement } from './store.ts'

const changeName = (change: string, words: Words): string => words.find(`accountability.change.${change.replace(' ', '-')}`) ?? change

export const statementPage = page(statement, {
  title: ({ words }) => words.say('accountability.review-statement.title'),
  trail: ({ result, words }) => [
    reviewsTrail(words),
    [result.review.forum, `/accountability/reviews/${result.review.id}`],
    [sectionName(result.statement.section, words), `/accountability/reviews/${result.review.id}/${result.statement.section}`],
  ],
  Body: ({ result, words }): Child => (
    <>
      <ul class="plain-list">
        <StatementItem it={result.statement} mayEdit={result.mayEdit} words={words} />
      </ul>
      <Facts
        facts={[
          [words.say('accountability.as-the-record-says'), <span dir="auto">{result.statement.drafted[words.language]}</span>],
          ...Object.entries(result.statement.words).map(
            ([language, text]) =>
              [
                words.say('accountability.as-worded-in', { language: ownName[language as keyof typeof ownName] }),
                <span lang={language} dir="auto">
                  {text}
                </span>,
              ] as const,
          ),
        ]}
      />
      {result.versions.length > 0 ? (
        <>
          <Heading>{words.say('register.history')}</Heading>
          <Timeline
            happenings={result.versions.map((version) => ({
              title: changeName(version.change, words),
              when: [words.time(version.at), version.by].filter(Boolean).join(' · '),
              body: <p dir="auto">{version.leftOut ?? Object.values(version.words).join(' · ')}</p>,
            }))}
          />
        </>
      ) : null}
    </>
  ),
})

type ToSection = { readonly review: string; readonly section: string }
const toSection = ({ review, section }: ToSection): string => `/accountability/reviews/${review}/${section}`

const asItIs = async (asked: Reading, { id }: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>> | null> => {
  const found = await findStatement(asked, String(id))
  if (!found) return null
  const languages = ['en', 'sw', 'fr', 'ar'] as const
  return {
    version: found.version,
    number: found.place,
    drafted: found.drafted[asked.words.language],
    ...Object.fromEntries(
      languages.map((language) => [`wording.${language}`, found.source === null ? (found.words[language] ?? '') : textOf(found, language)]),
    ),
  }
}

/** What the record says, above what an editor does with it. */
const Drafted = ({ words, input }: { readonly words: Words; readonly input: Readonly<Record<string, unknown>> }): Child =>
  input.drafted ? (
    <Facts facts={[[words.say('accountability.as-the-record-says'), <span dir="auto">{String(input.drafted)}</span>]]} />
  ) : null

/** The forms by which editors work on a report. */
export const draftForms = [
  form(wordStatement, { goesTo: toSection, fill: asItIs, Intro: Drafted }),
  form(leaveOutStatement, { goesTo: toSection, fill: asItIs, Intro: Drafted }),
  form(putBackStatement, { goesTo: toSection, fill: asItIs, Intro: Drafted }),
  form(moveStatement, { goesTo: toSection, fill: asItIs, Intro: Drafted }),
  form(addStatement, { goesTo: toSection, Intro: ({ words }) => <Paragraph>{words.say('accountability.added-needs-source')}</Paragraph> }),
  form(redraftReview, {
    goesTo: ({ id }) => `/accountability/reviews/${id}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.redraft-explained')}</Paragraph>,
  }),
  form(printReviewNow, {
    goesTo: ({ job }) => `/desk/jobs/${job}`,
    Intro: ({ words }) => <Paragraph>{words.say('accountability.print-explained')}</Paragraph>,
  }),
]
