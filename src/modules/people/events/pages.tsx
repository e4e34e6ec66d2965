import type { Child } from 'hono/jsx'
import { type AnyPage, form, page } from '#kernel'
import { countryName } from '#kernel/countries'
import type { Block } from '#kernel/documents'
import { AskForm, Downloads, Facts, Heading, Missing, Notice, Paragraph, Tag, TextField } from '#kernel/html'
import type { Words } from '#kernel/language'
import { OutcomeShown } from '../nationality/pages.tsx'
import { NameShown } from '../register/shown.tsx'
import { nameNow } from '../register/summary.ts'
import { registerBirth, registerEvent } from './actions.ts'
import { checkCertificate, oneEvent, type Party } from './queries.ts'
import { qrLine } from './seal.ts'
import type { EventSealed, Level } from './terms.ts'

const tones = { proven: 'good', supported: 'plain', declared: 'warn' } as const
const LevelTag = ({ level, words }: { readonly level: Level; readonly words: Words }) => (
  <Tag tone={tones[level]}>{words.say(`people.level-of.${level}`)}</Tag>
)
const nameOf = ({ summary }: Party, words: Words): string => (summary ? nameNow(summary) : words.say('people.erased'))
const latinOf = ({ summary }: Party): string | null => summary?.names[0]?.latin ?? null

const PartyLink = ({ party }: { readonly party: Party }) => (
  <a href={`/people/persons/${party.person}`}>
    <NameShown summary={party.summary} />
  </a>
)

type Shown = Parameters<NonNullable<Parameters<typeof page<typeof oneEvent.input, typeof oneEvent.result>>[1]['document']>>[0]['result']

const factsOf = (result: Shown, about: EventSealed, words: Words): readonly (readonly [string, string])[] => [
  [words.say(`people.whose.${result.kind}`), nameOf(result.person, words)],
  ...(latinOf(result.person) ? [[words.say('people.field.latin'), latinOf(result.person)!] as const] : []),
  ...(result.person.summary?.sex
    ? [[words.say('people.fact.sex'), words.say(`people.choice.sex.${result.person.summary.sex}`)] as const]
    : []),
  ...(result.other ? [[words.say(`people.other-of.${result.kind}`), nameOf(result.other, words)] as const] : []),
  [words.say('people.field.happened-on'), words.date(about.happenedOn)],
  [words.say('people.field.happened-at'), about.place],
  ...result.parents.map(
    ({ relation, party }) => [words.say(`people.choice.relation.${relation as 'mother'}`), nameOf(party, words)] as const,
  ),
  ...((about.outcome?.conferred.length ?? 0) > 0
    ? [
        [
          words.say('people.nationality-at-birth'),
          words.list(about.outcome!.conferred.map(({ country }) => countryName(country, words.language))),
        ] as const,
      ]
    : []),
  [words.say('people.registered'), `${words.date(result.registeredAt)} · ${words.say(`people.timeliness.${result.timeliness}`)}`],
  [words.say('people.stands-on'), words.say(`people.level-of.${result.level}`)],
]

const sealBlocks = (result: Shown, words: Words): readonly Block[] => [
  { kind: 'heading', level: 2, text: words.say('people.check-it') },
  { kind: 'paragraph', runs: [{ text: words.say('people.check-it-says') }] },
  {
    kind: 'facts',
    facts: [
      [words.say('people.field.number'), result.number],
      [words.say('people.field.code'), result.code],
    ],
  },
  { kind: 'figure', svg: qrLine(result.checkAt), alternative: result.checkAt, caption: result.checkAt },
  { kind: 'signature', lines: [words.say('people.registrar-signs')] },
]

export const eventPage = page(oneEvent, {
  title: ({ result, words }) => `${words.say(`people.choice.event-kind.${result.kind}`)} ${result.number}`,
  trail: ({ words }) => [[words.say('people.register-desk.title'), '/people']],
  document: ({ result, words }) => ({
    title: words.say(`people.certificate.${result.kind}`),
    language: words.language,
    direction: words.direction,
    date: words.date(result.today),
    source: result.number,
    blocks: [
      ...(result.about ? [{ kind: 'facts', facts: factsOf(result, result.about, words) } as const] : []),
      ...(result.level === 'declared' ? [{ kind: 'note', text: words.say('people.declared-says') } as const] : []),
      ...sealBlocks(result, words),
    ],
  }),
  Body: ({ result, words }): Child => {
    const { about } = result
    return (
      <>
        <p>
          <Tag tone={result.timeliness === 'in-time' ? 'good' : 'quiet'}>{words.say(`people.timeliness.${result.timeliness}`)}</Tag>{' '}
          <LevelTag level={result.level} words={words} />
        </p>
        {result.level === 'declared' ? <Notice>{words.say('people.declared-says')}</Notice> : null}
        <Facts
          facts={[
            [words.say(`people.whose.${result.kind}`), <PartyLink party={result.person} />],
            result.other ? [words.say(`people.other-of.${result.kind}`), <PartyLink party={result.other} />] : null,
            ...result.parents.map(
              ({ relation, party }) => [words.say(`people.choice.relation.${relation as 'mother'}`), <PartyLink party={party} />] as const,
            ),
            [words.say('people.field.happened-on'), about ? words.date(about.happenedOn) : <Missing kind="unreadable" />],
            [words.say('people.field.happened-at'), about ? <bdi>{about.place}</bdi> : <Missing kind="unreadable" />],
            [
              words.say('people.field.proofs'),
              about ? words.list(about.proofs.map((proof) => words.say(`people.choice.proofs.${proof}`))) : <Missing kind="unreadable" />,
            ],
            [words.say('people.registered'), words.time(result.registeredAt)],
            [words.say('people.field.code'), <bdi class="code reference">{result.code}</bdi>],
          ]}
        />
        {about?.outcome ? (
          <>
            <Heading>{words.say('people.nationality-at-birth')}</Heading>
            <OutcomeShown outcome={about.outcome} words={words} />
            {result.determination ? (
              <p>
                <a href={`/people/determinations/${result.determination}`}>{words.say('people.determination-opened')}</a>
              </p>
            ) : null}
          </>
        ) : null}
        <Heading>{words.say(`people.certificate.${result.kind}`)}</Heading>
        <Downloads address="" forms={['pdf', 'docx']} />
      </>
    )
  },
})

export const certificatePage = page(checkCertificate, {
  title: ({ words }) => words.say('people.check-certificate.title'),
  Body: ({ result, input, words }): Child => (
    <>
      <Paragraph>{words.say('people.check-certificate-explained')}</Paragraph>
      {result.asked ? (
        result.genuine ? (
          <Notice kind="success">
            {words.say('people.certificate-genuine', {
              kind: words.say(`people.certificate.${result.kind!}`),
              day: words.date(result.registeredOn!),
            })}
          </Notice>
        ) : (
          <Notice kind="error">{words.say('people.certificate-not-known')}</Notice>
        )
      ) : null}
      <AskForm action="/people/certificates" button={words.say('people.check')}>
        <TextField name="number" label={words.say('people.field.number')} value={input.number} />
        <TextField name="code" label={words.say('people.field.code')} value={input.code} />
      </AskForm>
    </>
  ),
})

export const eventForms: readonly AnyPage[] = [
  form(registerBirth, {
    goesTo: ({ id }) => `/people/events/${id}`,
    // Only a birth that was sent and found to be like another asks why it is not the same.
    leavesOut: ({ childName }) => (childName === undefined ? ['whyNoneOfThem'] : []),
    Intro: ({ words }) => <Paragraph>{words.say('people.birth-explained')}</Paragraph>,
  }),
  form(registerEvent, {
    goesTo: ({ id }) => `/people/events/${id}`,
    Intro: ({ words }) => <Paragraph>{words.say('people.event-explained')}</Paragraph>,
  }),
]
