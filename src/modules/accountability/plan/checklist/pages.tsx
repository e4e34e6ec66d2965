import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { AskForm, Facts, Heading, Notice, Paragraph, Select, Table, Tag, withParameters } from '#kernel/html'
import type { Words } from '#kernel/language'
import { CitedParagraphs, TakeAway } from '../pieces.tsx'
import { answerCheck, checklist } from './queries.ts'
import { type CheckAnswer, questions, sectors } from './terms.ts'

const answerTones = { yes: 'good', partly: 'warn', no: 'bad', 'not-relevant': 'quiet' } as const
const AnswerTag = ({ answer, words }: { answer: CheckAnswer; words: Words }) => (
  <Tag tone={answerTones[answer]}>{words.say(`accountability.answer-check.choice.answer.${answer}`)}</Tag>
)

type Checked = { readonly asked: number; readonly answered: number; readonly relevant: number; readonly met: number }
const shareText = ({ answered, relevant, met }: Checked, words: Words): string =>
  answered === 0
    ? words.say('accountability.not-answered')
    : words.number(relevant === 0 ? 1 : met / relevant, { style: 'percent', maximumFractionDigits: 0 })

const planLink = (county: string, question: (typeof questions)[number], words: Words): string =>
  `/accountability/activities/add?${new URLSearchParams({
    [`title.${words.language}`]: words.of(question.words).slice(0, 300),
    level: 'county',
    lead: county,
    places: county,
    cites: question.cites,
  }).toString()}`

export const checklistPage = page(checklist, {
  title: ({ result, words }) =>
    result.county
      ? words.say('accountability.checklist-of', { county: words.of(result.county.name) })
      : words.say('accountability.checklist.title'),
  trail: ({ result, words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    ...(result.county ? [[words.say('accountability.checklist.title'), '/accountability/checklist'] as const] : []),
  ],
  Body: ({ result, input, words, who }): Child => {
    const mayAnswer = who.roles.includes('lead') || who.roles.includes('coordinator')
    const given = new Map(result.given.map((each) => [each.question, each]))
    return (
      <>
        <Paragraph>{words.say('accountability.checklist-explained')}</Paragraph>
        <AskForm action="/accountability/checklist" button={words.say('kit.search')}>
          <Select
            name="county"
            label={words.say('accountability.field.county')}
            value={input.county}
            empty={words.say('accountability.all-counties')}
            options={result.counties.map(({ code, name }) => ({ value: code, label: words.of(name) }))}
          />
          <Select
            name="sector"
            label={words.say('accountability.sector')}
            value={input.sector}
            empty={words.say('kit.any')}
            options={sectors.map((sector) => ({ value: sector, label: words.say(`accountability.choice.sector.${sector}`) }))}
          />
        </AskForm>
        {input.county && !result.county ? (
          <Notice kind="warning">{words.say('accountability.no-organisation', { code: input.county })}</Notice>
        ) : null}
        {result.county === null ? (
          <Table
            caption={words.say('accountability.checklist.title')}
            hideCaption
            rows={result.counties}
            columns={[
              {
                label: words.say('accountability.field.county'),
                rowHeader: true,
                cell: ({ code, name }) => <a href={withParameters('/accountability/checklist', { county: code })}>{words.of(name)}</a>,
              },
              ...sectors
                .filter((sector) => !input.sector || input.sector === sector)
                .map((sector) => ({
                  label: words.say(`accountability.choice.sector.${sector}`),
                  numeric: true,
                  cell: (county: (typeof result.counties)[number]) => shareText(county.sectors[sector]!, words),
                })),
            ]}
          />
        ) : (
          sectors
            .filter((sector) => !input.sector || input.sector === sector)
            .map((sector) => (
              <>
                <Heading>{words.say(`accountability.choice.sector.${sector}`)}</Heading>
                {questions
                  .filter((question) => question.sector === sector)
                  .map((question) => {
                    const answer = given.get(question.code)
                    return (
                      <div class="pair">
                        <p>
                          <strong>{words.of(question.words)}</strong> <CitedParagraphs codes={[question.cites]} />
                        </p>
                        {answer ? (
                          <Facts
                            facts={[
                              [words.say('accountability.answer-check.field.answer'), <AnswerTag answer={answer.answer} words={words} />],
                              [words.say('accountability.reasons'), <span dir="auto">{answer.reasons}</span>],
                              answer.activity
                                ? [
                                    words.say('accountability.activity'),
                                    <a href={`/accountability/plan/${answer.activity}`}>{answer.activity}</a>,
                                  ]
                                : null,
                              [words.say('accountability.answered-on'), words.date(answer.at)],
                            ]}
                          />
                        ) : (
                          <p class="quiet">{words.say('accountability.not-answered')}</p>
                        )}
                        {mayAnswer ? (
                          <p>
                            <a href={`/accountability/check?county=${result.county!.code}&question=${question.code}`}>
                              {words.say(answer ? 'accountability.check-again' : 'accountability.answer-check.title')}
                            </a>{' '}
                            {who.roles.includes('coordinator') &&
                            answer &&
                            answer.answer !== 'yes' &&
                            answer.answer !== 'not-relevant' &&
                            !answer.activity ? (
                              <a href={planLink(result.county!.code, question, words)}>{words.say('accountability.plan-it')}</a>
                            ) : null}
                          </p>
                        ) : null}
                      </div>
                    )
                  })}
              </>
            ))
        )}
        <TakeAway forms={[['JSON', { as: 'json' }]]} />
      </>
    )
  },
})

export const answerForm = form(answerCheck, {
  goesTo: ({ county, sector }) => `/accountability/checklist?county=${county}&sector=${sector}`,
  Intro: ({ words, input }) => {
    const question = questions.find(({ code }) => code === input.question)
    return question ? (
      <Paragraph>
        <strong>{words.of(question.words)}</strong> {words.say('kit.under', { paragraph: question.cites })}
      </Paragraph>
    ) : null
  },
})
