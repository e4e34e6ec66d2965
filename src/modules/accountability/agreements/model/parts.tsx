import type { Child } from 'hono/jsx'
import type { Block } from '#kernel/documents'
import { Table } from '#kernel/html'
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

/** Each clause of the model with what was found of it, the gravest first. */
export const JudgedTable = ({ judged, terms, caption, words }: Given): Child => (
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
        termLabel(clause.term, words),
        words.say(`accountability.severity-${clause.severity}`),
        words.say(`accountability.clause-${verdict}`),
        termText(clause.term, terms, words),
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
