import {
  AskForm,
  Copyable,
  DateField,
  Details,
  Facts,
  Heading,
  Notice,
  Paragraph,
  Select,
  Table,
  Tag,
  TextField,
  type Tone,
  usePage,
  withParameters,
} from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { kebab } from '../operation.ts'
import { page } from '../page.ts'
import { entry, record, type ShownEntry, whoLooked } from './entries.ts'
import { type Outcome, outcomes } from './record.ts'

const toneOf: Readonly<Record<Outcome, Tone>> = { done: 'good', seen: 'plain', refused: 'warn' }
const dashed = (text: string): string => text.replace(/[^a-z0-9]+/gi, '-')

const whatOf = (shown: ShownEntry, words: Words): string => words.find(`${kebab(shown.operation)}.title`) ?? shown.operation
const choice = (field: 'outcome' | 'channel', value: string, words: Words): string => words.find(`kernel.choice.${field}.${value}`) ?? value
const purposeOf = (shown: ShownEntry, words: Words): string => words.find(`purpose.${dashed(shown.purpose)}`) ?? shown.purpose
const rolesOf = (shown: ShownEntry, words: Words): string => words.list(shown.roles.map((role) => words.find(`role.${role}`) ?? role))

/** Who it was: oneself, or by role and organisation. */
const whoOf = (shown: ShownEntry, me: string | null, words: Words): string => {
  if (shown.actor !== null && shown.actor === me) return words.say('audit.yourself')
  const known = [shown.roles.length > 0 ? rolesOf(shown, words) : '', shown.organisation ? words.of(shown.organisation.name) : ''].filter(
    Boolean,
  )
  return known.join(' · ') || words.say(shown.channel === 'job' ? 'audit.the-service' : 'audit.somebody-signed-in')
}

const OutcomeTag = ({ outcome, words }: { outcome: Outcome; words: Words }) => (
  <Tag tone={toneOf[outcome]}>{choice('outcome', outcome, words)}</Tag>
)

const Older = ({ next, words }: { next: string | null; words: Words }) => {
  const { address } = usePage()
  return next ? (
    <nav class="pages" aria-label={words.say('kit.pages')}>
      <a rel="next" href={withParameters(address, { before: next })}>
        {words.say('audit.older')}
      </a>
    </nav>
  ) : null
}

const columns = (words: Words) => ({
  when: {
    label: words.say('audit.when'),
    cell: (shown: ShownEntry) => (
      <a class="govuk-link" href={`/me/record/${shown.id}`}>
        {words.time(shown.at)}
      </a>
    ),
    rowHeader: true,
  },
  what: {
    label: words.say('audit.what'),
    cell: (shown: ShownEntry) => (
      <>
        {whatOf(shown, words)} <OutcomeTag outcome={shown.outcome} words={words} />
      </>
    ),
  },
  purpose: { label: words.say('audit.purpose'), cell: (shown: ShownEntry) => purposeOf(shown, words) },
})

export const whoLookedPage = page(whoLooked, {
  title: ({ words }) => words.say('kernel.who-looked.title'),
  Body: ({ result, words, who }) => {
    const { when, what, purpose } = columns(words)
    return (
      <>
        <Paragraph>{words.say('audit.about-you')}</Paragraph>
        <Table
          caption={words.say('kernel.who-looked.title')}
          hideCaption
          rows={result.entries}
          empty={words.say('audit.nobody-looked')}
          columns={[when, { label: words.say('audit.who'), cell: (shown) => whoOf(shown, who.actor, words) }, purpose, what]}
        />
        <Older next={result.next} words={words} />
        <Paragraph quiet>
          {words.say('audit.something-wrong')}{' '}
          <a class="govuk-link" href="/trust/record">
            {words.say('kernel.roots.title')}
          </a>
        </Paragraph>
      </>
    )
  },
})

type Asked = Readonly<Record<string, unknown>>
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const dateParts = (value: unknown): { day: string; month: string; year: string } => {
  const [year = '', month = '', day = ''] = text(value).split('-')
  return { day, month, year }
}

const Filters = ({ input, words }: { input: Asked; words: Words }) => (
  <Details summary={words.say('audit.filter')} open={Object.keys(input).length > 0}>
    <AskForm action="/desk/record" button={words.say('audit.show')}>
      <TextField
        name="operation"
        label={words.say('kernel.field.operation')}
        hint={words.find('kernel.field.operation.hint')}
        value={text(input.operation)}
        optional
      />
      <Select
        name="outcome"
        label={words.say('kernel.field.outcome')}
        value={text(input.outcome)}
        optional
        options={outcomes.map((value) => ({ value, label: choice('outcome', value, words) }))}
      />
      <TextField name="actor" label={words.say('kernel.field.actor')} value={text(input.actor)} optional />
      <TextField name="subject" label={words.say('kernel.field.subject')} value={text(input.subject)} optional />
      <DateField
        name="from"
        label={words.say('kernel.field.from')}
        hint={words.find('kernel.field.from.hint')}
        parts={dateParts(input.from)}
        optional
      />
      <DateField
        name="to"
        label={words.say('kernel.field.to')}
        hint={words.find('kernel.field.to.hint')}
        parts={dateParts(input.to)}
        optional
      />
    </AskForm>
  </Details>
)

const Id = ({ id }: { id: string }) => <span class="code">{id}</span>

export const recordPage = page(record, {
  title: ({ words }) => words.say('kernel.record.title'),
  Body: ({ result, input, words }) => {
    const { when, what, purpose } = columns(words)
    return (
      <>
        <Filters input={input} words={words} />
        <Table
          caption={words.say('kernel.record.title')}
          hideCaption
          rows={result.entries}
          empty={words.say('audit.no-entries')}
          columns={[
            when,
            {
              label: words.say('audit.who'),
              cell: (shown) => (
                <>
                  {whoOf(shown, null, words)}
                  {shown.actor ? (
                    <>
                      <br />
                      <Id id={shown.actor} />
                    </>
                  ) : null}
                </>
              ),
            },
            purpose,
            what,
            {
              label: words.say('audit.about-whom'),
              cell: (shown) =>
                shown.subjects.length <= 3
                  ? shown.subjects.map((subject) => (
                      <>
                        <Id id={subject} />{' '}
                      </>
                    ))
                  : words.say('audit.so-many', { count: shown.subjects.length }),
            },
          ]}
        />
        <Older next={result.next} words={words} />
      </>
    )
  },
})

export const entryPage = page(entry, {
  title: ({ result, words }) => whatOf(result.entry, words),
  trail: ({ words }) => [[words.say('kernel.who-looked.title'), '/me/record']],
  Body: ({ result: { entry: shown, text: hashed, sealed }, words, who }) => (
    <>
      <Facts
        facts={[
          [words.say('audit.when'), words.time(shown.at)],
          [
            words.say('audit.who'),
            <>
              {whoOf(shown, who.actor, words)}
              {shown.actor && shown.actor !== who.actor ? (
                <>
                  {' '}
                  <Id id={shown.actor} />
                </>
              ) : null}
            </>,
          ],
          [words.say('audit.purpose'), purposeOf(shown, words)],
          [
            words.say('audit.what'),
            <>
              {whatOf(shown, words)} <OutcomeTag outcome={shown.outcome} words={words} />
            </>,
          ],
          shown.refusal ? [words.say('audit.why-refused'), words.find(shown.refusal) ?? shown.refusal] : null,
          [words.say('audit.door'), choice('channel', shown.channel, words)],
          [words.say('audit.paragraphs'), words.list(shown.under)],
          [words.say('audit.entry'), <Copyable text={shown.id} />],
        ]}
      />
      <Heading>{words.say('audit.proof')}</Heading>
      {sealed === null ? (
        <Notice>{words.say('audit.waits')}</Notice>
      ) : (
        <>
          <Paragraph>{words.say('audit.what-the-proof-shows')}</Paragraph>
          <Facts
            facts={[
              [words.say('audit.leaf'), words.number(sealed.leaf)],
              [words.say('audit.hash'), <Copyable text={sealed.hash} />],
              [words.say('audit.root'), <Copyable text={sealed.root.root} />],
              [words.say('audit.signed-at'), words.time(sealed.root.at)],
            ]}
          />
          {hashed === null ? (
            <Paragraph quiet>{words.say('audit.names-others')}</Paragraph>
          ) : (
            <Details summary={words.say('audit.what-was-hashed')}>
              <pre class="code" dir="ltr">
                {hashed}
              </pre>
            </Details>
          )}
          <Details summary={words.say('audit.path')}>
            <ol class="code" dir="ltr">
              {sealed.proof.map((hash) => (
                <li>{hash}</li>
              ))}
            </ol>
          </Details>
        </>
      )}
    </>
  ),
})
