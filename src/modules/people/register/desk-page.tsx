import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, ButtonLink, Heading, Missing, Paragraph, Table, Tag, TextField, Toolbar } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Found } from './find.ts'
import { registerDesk } from './queries.ts'
import { birthText, countriesText, NameShown } from './shown.tsx'
import { groupNames } from './terms.ts'
import { missingIn } from './told.ts'

const FoundTable = ({ found, words }: { readonly found: readonly Found[]; readonly words: Words }) => (
  <Table
    caption={words.say('people.found', { count: found.length })}
    rows={found}
    empty={words.say('people.found-nobody')}
    columns={[
      {
        label: words.say('people.fact.name'),
        rowHeader: true,
        cell: ({ row, summary }) => (
          <a href={`/people/persons/${row.person}`}>
            <NameShown summary={summary} />
          </a>
        ),
      },
      { label: words.say('people.fact.birth'), cell: ({ summary }) => birthText(summary.birth, words) ?? <Missing kind="unknown" /> },
      {
        label: words.say('people.fact.nationality'),
        cell: ({ summary }) => countriesText(summary, words) || <Missing kind="unknown" />,
      },
      { label: words.say('people.reference'), cell: ({ row }) => <bdi class="code reference">{row.reference}</bdi> },
      {
        label: words.say('people.how-alike'),
        cell: ({ likeness }) => (
          <Tag tone={likeness > 0.9 ? 'good' : likeness > 0.75 ? 'plain' : 'quiet'}>
            {words.say(likeness > 0.9 ? 'people.sounds-same' : likeness > 0.75 ? 'people.sounds-alike' : 'people.sounds-somewhat')}
          </Tag>
        ),
      },
    ]}
  />
)

export const deskPage = page(registerDesk, {
  title: ({ words }) => words.say('people.register-desk.title'),
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('people.desk-explained')}</Paragraph>
      <AskForm action="/people" button={words.say('people.find')}>
        <div class="wide">
          <TextField
            name="q"
            type="search"
            label={words.say('people.name-or-reference')}
            hint={words.say('people.any-script')}
            value={input.q}
          />
        </div>
        <TextField name="bornIn" numeric label={words.say('people.field.born-in')} value={input.bornIn ? String(input.bornIn) : ''} />
      </AskForm>
      {result.found ? <FoundTable found={result.found} words={words} /> : null}
      <Toolbar>
        <ButtonLink to="/people/intakes/begin">{words.say('people.begin-intake.title')}</ButtonLink>
        <ButtonLink secondary to="/people/births/register">
          {words.say('people.register-birth.title')}
        </ButtonLink>
        <ButtonLink secondary to="/people/events/register">
          {words.say('people.register-event.title')}
        </ButtonLink>
        {result.openPairs > 0 ? (
          <ButtonLink secondary to="/people/duplicates">
            {words.say('people.pairs-wait', { count: result.openPairs })}
          </ButtonLink>
        ) : null}
      </Toolbar>
      {result.unfinished.length > 0 ? (
        <>
          <Heading>{words.say('people.unfinished')}</Heading>
          <Table
            caption={words.say('people.unfinished')}
            hideCaption
            rows={result.unfinished}
            columns={[
              {
                label: words.say('people.fact.name'),
                rowHeader: true,
                cell: ({ id, told }) => (
                  <a href={`/people/intakes/${id}`}>
                    <bdi>{told.names?.asSaid ?? words.say('people.without-name')}</bdi>
                  </a>
                ),
              },
              { label: words.say('people.begun'), cell: ({ beganAt }) => words.time(beganAt) },
              {
                label: words.say('people.told-so-far'),
                cell: ({ told }) =>
                  words.say('people.groups-told', { count: groupNames.length - missingIn(told).length, whole: groupNames.length }),
              },
            ]}
          />
        </>
      ) : null}
      <Actions
        links={[
          [words.say('people.duplicates.title'), '/people/duplicates'],
          [words.say('people.merge.title'), '/people/merges'],
        ]}
      />
    </>
  ),
})
