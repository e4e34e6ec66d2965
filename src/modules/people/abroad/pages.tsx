import { z } from 'zod'
import { type AnyPage, form, page } from '#kernel'
import { countryName } from '#kernel/countries'
import { Actions, ButtonLink, Copyable, Facts, Heading, InLanguage, Missing, Notice, Paragraph, Tag, Toolbar } from '#kernel/html'
import type { Language, Words } from '#kernel/language'
import { answerEmergency, changeAbroad, deleteAbroad, registerAbroad, reportDelivery } from './actions.ts'
import { type Got, myEntryAbroad } from './queries.ts'
import { wordsFor } from './rules.ts'
import { entryByLink, openEntry } from './store.ts'
import { Link, type Texts, ways } from './terms.ts'

/** An emergency message in the reader's language, or in the one there is. */
export const MessageText = ({ texts, language }: { readonly texts: Texts; readonly language: Language }) => {
  const chosen = wordsFor(texts, language)
  return (
    <Paragraph>
      <InLanguage language={chosen.language}>{chosen.text}</InLanguage>
    </Paragraph>
  )
}

const GotMessage = ({ got, words }: { readonly got: Got; readonly words: Words }) => (
  <>
    <Heading small>{words.time(got.madeAt)}</Heading>
    <MessageText texts={got.texts} language={words.language} />
    <p class="govuk-body">
      {got.answered ? (
        <Tag tone={got.answered === 'help' ? 'bad' : 'good'}>{words.say(`people.choice.emergency-answer.${got.answered}`)}</Tag>
      ) : null}{' '}
      <a href={got.answer}>{words.say('people.answer-now')}</a>
    </p>
  </>
)

const ownPage = page(myEntryAbroad, {
  title: ({ words }) => words.say('people.my-entry-abroad.title'),
  Body: ({ result, input, words }) => {
    const { entry, said, got } = result
    const here = `/abroad/entry/${input.id}/${input.key}`
    return (
      <>
        {got.length > 0 ? <Heading>{words.say('people.messages-to-you')}</Heading> : null}
        {got.map((each) => (
          <GotMessage got={each} words={words} />
        ))}
        <Heading>{words.say('people.what-you-told')}</Heading>
        <Facts
          facts={[
            [words.say('people.reference'), <span class="code">{entry.reference}</span>],
            [words.say('people.field.own-name'), said ? <bdi>{said.name}</bdi> : <Missing kind="unreadable" />],
            [words.say('people.field.in-country'), countryName(entry.country, words.language)],
            [words.say('people.field.in-area'), <bdi>{entry.area}</bdi>],
            [words.say('people.field.adults'), words.number(entry.adults)],
            [words.say('people.field.children'), words.number(entry.children)],
            ...ways.map((way) =>
              said?.contacts[way] ? ([words.say(`people.way.${way}`), <bdi>{said.contacts[way]}</bdi>] as const) : null,
            ),
            [words.say('people.field.tell-until'), words.date(entry.until)],
          ]}
        />
        <Toolbar>
          <ButtonLink to={`${here}/change`}>{words.say('people.change-abroad.title')}</ButtonLink>
          <ButtonLink secondary to={`${here}/delete`}>
            {words.say('people.delete-abroad.title')}
          </ButtonLink>
        </Toolbar>
      </>
    )
  },
})

const LinkParts = z.object(Link)

/** The pages of whoever is abroad: without account, without scripts. */
export const ownPages: readonly AnyPage[] = [
  ownPage,
  form(registerAbroad, {
    goesTo: () => '/abroad',
    Intro: ({ words }) => <Paragraph>{words.say('people.abroad-explained')}</Paragraph>,
    Done: ({ result, words }) => (
      <>
        <Notice kind="success">{words.say('people.abroad-registered', { day: words.date(result.until) })}</Notice>
        <Facts
          facts={[
            [words.say('people.reference'), <span class="code">{result.reference}</span>],
            [words.say('people.private-link'), <Copyable text={result.link} />],
          ]}
        />
        <Paragraph>{words.say('people.private-link-says')}</Paragraph>
        <Actions links={[[words.say('people.my-entry-abroad.title'), new URL(result.link).pathname]]} />
      </>
    ),
  }),
  form(changeAbroad, {
    goesTo: (_, { id, key }) => `/abroad/entry/${id}/${key}`,
    fill: async (reading, address) => {
      const { id, key } = LinkParts.parse(address)
      const entry = await entryByLink(reading, id, key)
      const said = await openEntry(reading, entry)
      const { sms, voice, email } = said?.contacts ?? {}
      return {
        ...(said ? { ownName: said.name } : {}),
        inCountry: countryName(entry.country, reading.words.language),
        inArea: entry.area,
        adults: entry.adults,
        children: entry.children,
        ...(sms ? { smsPhone: sms } : {}),
        ...(voice ? { voicePhone: voice } : {}),
        ...(email ? { email } : {}),
        language: entry.language,
      }
    },
    Intro: ({ words }) => <Paragraph>{words.say('people.change-abroad-explained')}</Paragraph>,
  }),
  form(deleteAbroad, {
    goesTo: () => '/abroad',
    Intro: ({ words }) => <Paragraph>{words.say('people.delete-abroad-explained')}</Paragraph>,
    Done: ({ result, words }) => <Notice kind="success">{words.say('people.abroad-deleted', { reference: result.reference })}</Notice>,
  }),
  form(answerEmergency, {
    goesTo: () => '/abroad',
    Done: ({ result, words }) => (
      <>
        <Notice kind="success">{words.say(result.answer === 'help' ? 'people.help-heard' : 'people.safe-heard')}</Notice>
        <Paragraph>{words.say('people.answer-again')}</Paragraph>
      </>
    ),
  }),
  form(reportDelivery, { goesTo: () => '/abroad' }),
]
