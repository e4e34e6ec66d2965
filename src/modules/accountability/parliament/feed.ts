import type { z } from 'zod'
import type { FeedEntry } from '#kernel/documents'
import type { Words } from '#kernel/language'
import type { parliament, Story } from './queries.ts'

type Business = Pick<z.output<typeof parliament.result>, 'stories' | 'papers' | 'questions' | 'publicUrl'>
const noon = (day: string): Date => new Date(`${day}T09:00:00Z`)
const at = '/accountability/parliament'

const ofStory = (story: Story, publicUrl: string, words: Words): readonly FeedEntry[] => {
  const { recommendation, referrals, responses, news } = story
  const link = `${publicUrl}${at}/what-became-of/${recommendation.code}`
  const entry = (id: string, title: string, moment: Date, kind: string): FeedEntry => ({
    id: `${link}#${id}`,
    title: `${recommendation.code}: ${title}`,
    link,
    at: moment,
    categories: [kind],
  })
  return [
    entry('made', words.of(recommendation.sentence), noon(recommendation.recommendedOn), 'recommendation'),
    ...referrals.flatMap((referral) => [
      entry(
        `${referral.code}-referred`,
        words.say('accountability.was-referred', { committee: words.of(referral.committee) }),
        noon(referral.referredOn),
        'referral',
      ),
      ...(referral.reportedOn
        ? [
            entry(
              `${referral.code}-reported`,
              words.say('accountability.has-reported', { committee: words.of(referral.committee) }),
              noon(referral.reportedOn),
              'referral',
            ),
          ]
        : []),
    ]),
    ...responses.flatMap((response) => [
      entry(response.id, words.say('accountability.response-asked', { reference: response.reference }), response.openedAt, 'response'),
      ...(response.decision
        ? [
            entry(
              `${response.id}-answered`,
              words.say('accountability.response-given', { reference: response.reference }),
              new Date(response.decision.at),
              'response',
            ),
          ]
        : []),
    ]),
    ...news.map((each) => entry(each.id, words.of(each.words), each.madeAt, each.sort)),
  ]
}

/** Parliament's business as entries of a feed: papers, recommendations, referrals, responses, questions and their answers. */
export const businessOf = ({ stories, papers, questions, publicUrl }: Business, words: Words): readonly FeedEntry[] => [
  ...papers.map(({ code, name, paperNumber, laidOn }) => ({
    id: `${publicUrl}${at}/papers#${code}`,
    title: `${paperNumber}: ${words.of(name)}`,
    link: `${publicUrl}${at}/papers?q=${encodeURIComponent(code)}`,
    at: noon(laidOn),
    categories: ['paper'],
  })),
  ...stories.flatMap((story) => ofStory(story, publicUrl, words)),
  ...questions.flatMap(({ id, reference, subject, openedAt, given }) => {
    const link = `${publicUrl}${at}/questions/${id}`
    const answered = given.find(({ step }) => step === 'answer')
    return [
      { id: link, title: words.say('accountability.question-asked', { reference, subject }), link, at: openedAt, categories: ['question'] },
      ...(answered
        ? [
            {
              id: `${link}#answer`,
              title: words.say('accountability.question-answered', { reference, subject }),
              link,
              at: new Date(answered.at),
              categories: ['answer'],
            },
          ]
        : []),
    ]
  }),
]
