import type { Child } from 'hono/jsx'
import type { Block } from '#kernel/documents'
import { Details, Table } from '#kernel/html'
import type { Words } from '#kernel/language'
import { Cited, ClauseVerdict, termLabel, termText } from '../pieces.tsx'
import type { Terms } from '../terms.ts'
import { countVerdicts } from './rules.ts'
import type { Judged } from './terms.ts'

/** What a draft has and lacks, in a sentence. */
export const verdictSentence = (judged: readonly Judged[], words: Words): string => {
  const { present, weaker, missing, contrary, essentialLacking, of } = countVerdicts(judged)
  return words.say('accountability.model-says', { present, weaker, missing, contrary, lacking: essentialLacking, of })
}

type Given = { readonly judged: readonly Judged[]; readonly terms: Terms; readonly caption: string; readonly words: Words }

const Clauses = ({ judged, terms, caption, words }: Given): Child => (
  <Table
    caption={caption}
    rows={judged}
    columns={[
      {
        label: words.say('accountability.model-clause'),
        rowHeader: true,
        cell: ({ clause }) => (
          <>
            {words.of(clause.says)}
            <p class="beneath">
              {words.say(`accountability.severity-${clause.severity}`)} · <Cited codes={clause.cites} />
            </p>
          </>
        ),
      },
      { label: words.say('accountability.found'), cell: ({ verdict }) => <ClauseVerdict verdict={verdict} /> },
      {
        label: words.say('accountability.draft-says'),
        cell: ({ clause }) => (
          <>
            {termText(clause.term, terms, words)}
            <p class="beneath">{termLabel(clause.term, words)}</p>
          </>
        ),
      },
    ]}
  />
)

/** Each clause of the model with what was found of it, the gravest first; what is there stands folded below what is not. */
export const JudgedTable = ({ judged, terms, caption, words }: Given): Child => {
  const present = judged.filter(({ verdict }) => verdict === 'present')
  const lacking = judged.filter(({ verdict }) => verdict !== 'present')
  const label = words.say('accountability.clauses-present', { count: present.length })
  return (
    <>
      {lacking.length > 0 ? <Clauses judged={lacking} terms={terms} caption={caption} words={words} /> : null}
      {present.length > 0 ? (
        <Details summary={label} open={lacking.length === 0}>
          <Clauses judged={present} terms={terms} caption={label} words={words} />
        </Details>
      ) : null}
    </>
  )
}

/** The same for print: what was found, and the words that would put it right. */
export const judgedBlocks = ({ judged, terms, words }: Omit<Given, 'caption'>): readonly Block[] => {
  const lacking = judged.filter(({ verdict }) => verdict !== 'present')
  return [
    { kind: 'paragraph', runs: [{ text: verdictSentence(judged, words), mark: 'strong' }] },
    {
      kind: 'table',
      caption: words.say('accountability.against-the-model'),
      columns: ['model-clause', 'severity', 'found', 'draft-says', 'paragraphs'].map((name) => ({
        label: words.find(`accountability.${name}`) ?? name,
      })),
      rows: judged.map(({ clause, verdict }) => [
        words.of(clause.says),
        words.say(`accountability.severity-${clause.severity}`),
        words.say(`accountability.clause-${verdict}`),
        `${termLabel(clause.term, words)}: ${termText(clause.term, terms, words)}`,
        clause.cites.join(', '),
      ]),
    },
    ...(lacking.length > 0
      ? ([
          { kind: 'heading', level: 1, text: words.say('accountability.words-to-propose') },
          { kind: 'list', numbered: true, items: lacking.map(({ clause }) => words.of(clause.says)) },
        ] as const)
      : []),
  ]
}
