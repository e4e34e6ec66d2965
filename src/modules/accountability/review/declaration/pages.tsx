import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import type { Content } from '#kernel/documents'
import { Actions, ButtonLink, Facts, Notice, Table, Tag, Paragraph as Text } from '#kernel/html'
import type { Words } from '#kernel/language'
import { reviewsTrail } from '../pieces.tsx'
import { ConsensusTag, declarationsTrail, nameOf, saidIn, Worded } from './pieces.tsx'
import { declaration, declarations, type Standing } from './queries.ts'
import type { Consensus } from './terms.ts'

export const declarationsPage = page(declarations, {
  title: ({ words }) => words.say('accountability.declarations.title'),
  trail: ({ words }) => [reviewsTrail(words)],
  Body: ({ result, words }): Child => (
    <>
      <Text>{words.say('accountability.declarations-explained')}</Text>
      <Table
        caption={words.say('accountability.declarations.title')}
        hideCaption
        rows={result.declarations}
        empty={words.say('accountability.no-declarations')}
        columns={[
          {
            label: words.say('accountability.declaration.title'),
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/accountability/declarations/${id}`}>{words.of(title)}</a>,
          },
          {
            label: words.say('procedure.stage'),
            cell: ({ stage }) => <Tag tone={stage === 'final' ? 'good' : 'warn'}>{words.say(`accountability.declaration.${stage}`)}</Tag>,
          },
          { label: words.say('procedure.opened'), cell: ({ openedAt }) => words.date(openedAt) },
        ]}
      />
      {result.mayBegin ? (
        <ButtonLink to="/accountability/declarations/begin">{words.say('accountability.begin-declaration.title')}</ButtonLink>
      ) : null}
    </>
  ),
})

const contentOf = (title: string, standings: readonly Standing[], final: boolean, words: Words): Content => ({
  title,
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks: [
    ...(final ? [] : [{ kind: 'note', text: words.say('accountability.still-negotiated') } as const]),
    ...standings
      .filter(({ consensus }) => consensus !== 'struck')
      .map((standing, at) => ({
        kind: 'paragraph' as const,
        runs: [
          { text: `${words.number(at + 1)}. ` },
          { text: words.of(standing.paragraph.words) },
          ...(final ? [] : [{ text: ` [${words.say(`accountability.consensus.${standing.consensus}`)}]`, mark: 'emphasis' as const }]),
        ],
      })),
  ],
})

export const declarationPage = page(declaration, {
  title: ({ result, words }) => words.of(result.declaration.title),
  trail: ({ words }) => [reviewsTrail(words), declarationsTrail(words)],
  document: ({ result, words }) =>
    contentOf(words.of(result.declaration.title), result.paragraphs, result.declaration.stage === 'final', words),
  files: {
    signed: ({ result }) => ({
      type: 'application/json',
      name: `${result.declaration.forum}-declaration.json`,
      body: JSON.stringify(result.signed, null, 2),
    }),
  },
  Body: ({ result, words }): Child => {
    const { id, stage, forum, fingerprint, finalAt } = result.declaration
    const count = (consensus: Consensus): number => result.paragraphs.filter((each) => each.consensus === consensus).length
    return (
      <>
        {stage === 'final' ? (
          <Facts
            facts={[
              [words.say('accountability.declaration.final'), finalAt ? words.date(finalAt) : ''],
              [words.say('accountability.fingerprint'), <span class="code">{fingerprint}</span>],
            ]}
          />
        ) : (
          <Notice>
            {words.say('accountability.agreed-of', {
              agreed: count('agreed'),
              contested: count('contested'),
              count: result.paragraphs.length - count('struck'),
            })}
          </Notice>
        )}
        <ol class="plain-list declaration">
          {result.paragraphs.map((standing, at) => (
            <li id={standing.paragraph.id}>
              <p class={standing.consensus === 'struck' ? 'quiet' : undefined}>
                {words.number(at + 1)}.{' '}
                {standing.consensus === 'struck' ? (
                  <del>
                    <Worded of={standing.paragraph.words} words={words} />
                  </del>
                ) : (
                  <Worded of={standing.paragraph.words} words={words} />
                )}
              </p>
              {stage === 'final' ? null : (
                <p class="quiet">
                  <ConsensusTag of={standing.consensus} words={words} />{' '}
                  <a href={`/accountability/declarations/paragraphs/${standing.paragraph.id}`}>
                    {words.say('accountability.what-was-said', {
                      support: saidIn(standing, 'support').length,
                      object: saidIn(standing, 'object').length,
                      proposals: standing.proposals.filter((each) => each.standing === 'open').length,
                    })}
                  </a>{' '}
                  {saidIn(standing, 'object').length > 0
                    ? words.say('accountability.objected-by', {
                        names: words.list(saidIn(standing, 'object').map((code) => nameOf(code, result.names, words))),
                      })
                    : ''}
                </p>
              )}
            </li>
          ))}
        </ol>
        <Actions
          links={[
            ...(['pdf', 'docx', 'html'] as const).map((as) => [as.toUpperCase(), `/accountability/declarations/${id}?as=${as}`] as const),
            stage === 'final' ? [words.say('accountability.signed-text'), `/accountability/declarations/${id}?as=signed`] : null,
            [words.say('accountability.side-by-side.title'), `/accountability/reviews/forum/${forum}/side-by-side`],
            result.mayChair
              ? [
                  words.say('accountability.add-paragraph.title'),
                  `/accountability/declarations/${id}/add?place=${result.paragraphs.length + 1}`,
                ]
              : null,
            result.mayChair ? [words.say('accountability.finish-declaration.title'), `/accountability/declarations/${id}/finish`] : null,
          ]}
        />
      </>
    )
  },
})
