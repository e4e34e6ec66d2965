import type { Child } from 'hono/jsx'
import { assetAddress, ButtonLink, ErrorSummary, Form, Notice, Paragraph, TextField, usePage } from '../html/index.ts'
import type { Problem } from '../http/problem.ts'
import type { Words } from '../language/index.ts'
import type { MadeUpPerson } from './made-up.ts'
import { purposeName, roleName } from './sessions.ts'

type SignInProps = {
  readonly words: Words
  readonly problem: Problem | null
  readonly typed: Readonly<Record<string, string>>
  readonly withCode: boolean
  readonly government: boolean
  readonly demonstration: boolean
}

/** Name and password, and the other ways in. */
export const SignInPage = ({ words, problem, typed, withCode, government, demonstration }: SignInProps): Child => (
  <>
    {problem ? (
      <ErrorSummary
        title={words.say('kit.problem')}
        errors={
          problem.issues.length > 0
            ? problem.issues.map(({ at, saying }) => ({
                at,
                text: `${words.find(`kernel.field.${at}`) ?? at}: ${words.say(saying.key, saying.values)}`,
              }))
            : [{ at: '', text: words.say(problem.saying.key, problem.saying.values) }]
        }
      />
    ) : null}
    {typed.why === 'again' ? <Notice kind="warning">{words.say('sign-in.again-first')}</Notice> : null}
    {demonstration ? (
      <Notice>
        {words.say('sign-in.demonstration-hint')} <a href="/sign-in/demonstration">{words.say('sign-in.demonstration')}</a>
      </Notice>
    ) : null}
    <Form action="/sign-in" button={words.say('kit.sign-in')}>
      <input type="hidden" name="next" value={typed.next ?? ''} />
      <TextField name="name" label={words.say('kernel.field.name')} value={typed.name} autocomplete="username webauthn" />
      <TextField
        name="password"
        type="password"
        label={words.say('kernel.field.password')}
        value={withCode ? typed.password : ''}
        autocomplete="current-password"
      />
      {withCode ? (
        <TextField
          name="code"
          label={words.say('kernel.field.one-time-code')}
          hint={words.say('kernel.field.one-time-code.hint')}
          autocomplete="one-time-code"
          numeric
        />
      ) : null}
    </Form>
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      hidden
      data-passkey="sign-in"
      data-failed={words.say('sign-in.passkey-wrong')}
    >
      {words.say('sign-in.by-passkey')}
    </button>
    {government ? (
      <p>
        <ButtonLink to="/sign-in/government" secondary>
          {words.say('sign-in.by-government')}
        </ButtonLink>
      </p>
    ) : null}
    <Paragraph quiet>{words.say('sign-in.lost')}</Paragraph>
    <script type="module" src={assetAddress('passkey.js')} />
  </>
)

const Person = ({ person, words }: { person: MadeUpPerson; words: Words }) => (
  <li class="card">
    <h2>{person.full_name}</h2>
    <p>{person.organisation ? words.of(person.organisation) : ''}</p>
    <p class="quiet">
      {person.purpose ? purposeName(person.purpose, words) : ''}: {words.list((person.roles ?? []).map((role) => roleName(role, words)))}
    </p>
    <form method="post" action="/sign-in/demonstration">
      <input type="hidden" name="_token" value={usePage().token} />
      <button class="govuk-button govuk-button--secondary" name="person" value={person.id} type="submit">
        {words.say('sign-in.as', { name: person.full_name })}
      </button>
    </form>
  </li>
)

/** The made-up people, each to be signed in as. */
export const DemonstrationPage = ({ words, people }: { readonly words: Words; readonly people: readonly MadeUpPerson[] }): Child => (
  <>
    <Paragraph>{words.say('sign-in.demonstration-explained')}</Paragraph>
    <ul class="cards">
      {people.map((person) => (
        <Person person={person} words={words} />
      ))}
    </ul>
  </>
)
