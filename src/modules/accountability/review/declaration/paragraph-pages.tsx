import type { Child } from 'hono/jsx'
import { form, page, type Reading } from '#kernel'
import { Actions, Facts, Heading, Notice, Table, Tag, Paragraph as Text } from '#kernel/html'
import { type Language, ownName, type Words } from '#kernel/language'
import { reviewsTrail } from '../pieces.tsx'
import {
  addParagraph,
  answerProposal,
  beginDeclaration,
  propose,
  startSilence,
  takePosition,
  withdrawProposal,
  wordParagraph,
} from './actions.ts'
import { finish } from './finish.ts'
import { ConsensusTag, declarationsTrail, type Names, nameOf, Worded } from './pieces.tsx'
import { paragraph } from './queries.ts'
import { lastPositions } from './rules.ts'
import { findParagraph } from './store.ts'
import type { Proposal } from './terms.ts'

const ProposalItem = ({
  it,
  names,
  mayChair,
  mine,
  words,
}: {
  readonly it: Proposal
  readonly names: Names
  readonly mayChair: boolean
  readonly mine: boolean
  readonly words: Words
}): Child => (
  <li>
    <p>
      <strong>{nameOf(it.delegation, names, words)}</strong>: {words.say(`accountability.choice.kind.${it.kind}`)}{' '}
      <Tag tone={it.standing === 'open' ? 'warn' : it.standing === 'taken' ? 'good' : 'quiet'}>
        {words.say(`accountability.proposal.${it.standing}`)}
      </Tag>
    </p>
    {Object.keys(it.words).length > 0 ? (
      <blockquote class="govuk-inset-text">
        <Worded of={it.words} words={words} />
      </blockquote>
    ) : null}
    <p dir="auto">{it.reasons}</p>
    <p class="quiet">
      {words.time(it.at)} {it.answer ? <span dir="auto">· {it.answer}</span> : ''}
    </p>
    {it.standing === 'open' ? (
      <Actions
        links={[
          mayChair ? [words.say('accountability.answer-proposal.title'), `/accountability/declarations/proposals/${it.id}/answer`] : null,
          mine ? [words.say('accountability.withdraw-proposal.title'), `/accountability/declarations/proposals/${it.id}/withdraw`] : null,
        ]}
      />
    ) : null}
  </li>
)

export const paragraphPage = page(paragraph, {
  title: ({ result, words }) => words.say('accountability.paragraph-number', { number: result.number }),
  trail: ({ result, words }) => [
    reviewsTrail(words),
    declarationsTrail(words),
    [words.of(result.declaration.title), `/accountability/declarations/${result.declaration.id}`],
  ],
  Body: ({ result, words }): Child => {
    const { standing, names, mayChair, maySpeak } = result
    const { id, version, silenceUntil, words: said } = standing.paragraph
    const at = `/accountability/declarations/paragraphs/${id}`
    return (
      <>
        <p>
          <ConsensusTag of={standing.consensus} words={words} />{' '}
          {standing.consensus === 'silence' && silenceUntil
            ? words.say('accountability.silent-until', { day: words.date(silenceUntil) })
            : ''}
        </p>
        <blockquote class="govuk-inset-text">
          <Worded of={said} words={words} />
        </blockquote>
        {standing.behind.length > 0 && !standing.paragraph.struck ? (
          <Notice kind="warning">
            {words.say('accountability.behind-in', {
              languages: words.list(standing.behind.map((each) => ownName[each as Language] ?? each)),
            })}
          </Notice>
        ) : null}
        <Table
          caption={words.say('accountability.positions')}
          rows={[...lastPositions(standing.positions, version).values()]}
          empty={words.say('accountability.nobody-spoke')}
          columns={[
            { label: words.say('accountability.delegation'), rowHeader: true, cell: ({ delegation }) => nameOf(delegation, names, words) },
            {
              label: words.say('accountability.field.stance'),
              cell: ({ position }) => (
                <Tag tone={position === 'object' ? 'bad' : position === 'support' ? 'good' : 'quiet'}>
                  {words.say(`accountability.choice.stance.${position}`)}
                </Tag>
              ),
            },
            { label: words.say('kernel.field.reasons'), cell: ({ reasons }) => <span dir="auto">{reasons}</span> },
            { label: words.say('procedure.when'), cell: ({ at: when }) => words.time(when) },
          ]}
        />
        {result.silent.length > 0 ? (
          <Text quiet>
            {words.say('accountability.not-spoken', { names: words.list(result.silent.map((code) => nameOf(code, names, words))) })}
          </Text>
        ) : null}
        <Heading>{words.say('accountability.proposals')}</Heading>
        {standing.proposals.length === 0 ? <Text quiet>{words.say('accountability.no-proposals')}</Text> : null}
        <ul class="plain-list">
          {standing.proposals.map((it) => (
            <ProposalItem it={it} names={names} mayChair={mayChair} mine={maySpeak && it.delegation === result.delegation} words={words} />
          ))}
        </ul>
        <Actions
          links={[
            maySpeak ? [words.say('accountability.take-position.title'), `${at}/position?version=${version}`] : null,
            maySpeak ? [words.say('accountability.propose-change.title'), `${at}/propose`] : null,
            mayChair ? [words.say('accountability.word-paragraph.title'), `${at}/word`] : null,
            mayChair ? [words.say('accountability.start-silence.title'), `${at}/silence`] : null,
          ]}
        />
      </>
    )
  },
})

const asItIs = async (asked: Reading, { id }: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>> | null> => {
  const found = await findParagraph(asked, String(id))
  if (!found) return null
  return {
    version: found.version,
    said: asked.words.of(found.words),
    ...Object.fromEntries(Object.entries(found.words).map(([language, text]) => [`wording.${language}`, text])),
  }
}
const Now = ({ words, input }: { readonly words: Words; readonly input: Readonly<Record<string, unknown>> }): Child => (
  <Facts facts={[[words.say('accountability.words-now'), <span dir="auto">{String(input.said ?? '')}</span>]]} />
)
const toParagraph = ({ id }: { readonly id: string }): string => `/accountability/declarations/paragraphs/${id}`

/** The forms by which a declaration is drafted. */
export const declarationForms = [
  form(beginDeclaration, { goesTo: ({ id }) => `/accountability/declarations/${id}` }),
  form(addParagraph, { goesTo: ({ declaration: to }) => `/accountability/declarations/${to}` }),
  form(wordParagraph, { goesTo: toParagraph, fill: asItIs }),
  form(propose, { goesTo: toParagraph, fill: asItIs, Intro: Now }),
  form(takePosition, { goesTo: toParagraph, fill: asItIs, Intro: Now }),
  form(startSilence, { goesTo: toParagraph, fill: asItIs, Intro: Now }),
  form(answerProposal, { goesTo: toParagraph }),
  form(withdrawProposal, { goesTo: toParagraph }),
  form(finish, { goesTo: ({ id }) => `/accountability/declarations/${id}` }),
]
