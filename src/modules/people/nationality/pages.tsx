import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryName } from '#kernel/countries'
import { Actions, AskForm, Heading, Notice, Paragraph, Table, Tag, TextField } from '#kernel/html'
import type { Words } from '#kernel/language'
import { childsNationality } from './queries.ts'
import { treatsParentsAlike } from './rules.ts'
import type { NationalityLaw, Outcome } from './terms.ts'

/** What the laws make of a birth, in sentences. */
export const OutcomeShown = ({ outcome, words }: { readonly outcome: Outcome; readonly words: Words }): Child => (
  <>
    {outcome.atRisk ? (
      <Notice kind="warning">{words.say('people.child-at-risk')}</Notice>
    ) : (
      <Notice kind="success">
        {words.say('people.child-has', {
          countries: words.list(outcome.conferred.map(({ country }) => countryName(country, words.language))),
        })}
      </Notice>
    )}
    <ul class="govuk-list govuk-list--bullet">
      {outcome.conferred.map(({ country, by }) => (
        <li>{words.say(`people.conferred.${by}`, { country: countryName(country, words.language) })}</li>
      ))}
      {outcome.withheld.map(({ country, parent, why }) => (
        <li>
          {words.say(`people.withheld.${why}`, {
            country: countryName(country, words.language),
            parent: words.say(`people.choice.relation.${parent}`),
          })}
        </li>
      ))}
    </ul>
  </>
)

const LawTable = ({ laws, words }: { readonly laws: readonly NationalityLaw[]; readonly words: Words }) => (
  <Table
    caption={words.say('register.people.nationality_law')}
    rows={laws}
    empty={words.say('people.no-laws')}
    columns={[
      {
        label: words.say('people.field.country'),
        rowHeader: true,
        cell: ({ country }) => <a href={`/people/nationality-laws?q=${country}`}>{countryName(country, words.language)}</a>,
      },
      {
        label: words.say('people.field.mother-passes'),
        cell: ({ motherPasses }) => words.say(`people.choice.mother-passes.${motherPasses}`),
      },
      {
        label: words.say('people.field.father-passes'),
        cell: ({ fatherPasses }) => words.say(`people.choice.father-passes.${fatherPasses}`),
      },
      {
        label: words.say('people.parents-alike'),
        cell: (law) => (
          <Tag tone={treatsParentsAlike(law) ? 'good' : 'bad'}>{words.say(treatsParentsAlike(law) ? 'kit.yes' : 'kit.no')}</Tag>
        ),
      },
      { label: words.say('people.field.born-inside'), cell: ({ bornInside }) => words.say(`people.choice.born-inside.${bornInside}`) },
      { label: words.say('people.field.read-on'), cell: ({ readOn }) => words.date(readOn) },
    ]}
  />
)

export const nationalityPage = page(childsNationality, {
  title: ({ words }) => words.say('people.childs-nationality.title'),
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('people.childs-nationality-explained')}</Paragraph>
      <AskForm action="/people/nationality-of-a-child" button={words.say('people.ask')}>
        <TextField name="motherOf" label={words.say('people.field.mother-of')} value={input.motherOf} />
        <TextField name="fatherOf" label={words.say('people.field.father-of')} value={input.fatherOf} />
        <TextField name="bornInCountry" label={words.say('people.field.born-in-country')} value={input.bornInCountry} />
      </AskForm>
      {result.outcome ? <OutcomeShown outcome={result.outcome} words={words} /> : null}
      <Heading>{words.say('people.laws-behind-it')}</Heading>
      <LawTable laws={result.laws} words={words} />
      <Paragraph quiet>{words.say('people.laws-are-kept')}</Paragraph>
      <Actions links={[[words.say('register.people.nationality_law'), '/people/nationality-laws']]} />
    </>
  ),
})
