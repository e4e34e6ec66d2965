import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import type { Content } from '#kernel/documents'
import {
  AskForm,
  ButtonLink,
  Choices,
  Details,
  Downloads,
  Heading,
  Notice,
  Paragraph,
  Select,
  Table,
  Tag,
  TextField,
  usePage,
} from '#kernel/html'
import { choiceOf } from '#kernel/input'
import type { Words } from '#kernel/language'
import { agreementTerms } from '../actions.ts'
import { AgreementTabs, Cited, kindText, sectorText, termFields, termLabel } from '../pieces.tsx'
import { kinds, sectors, type Terms } from '../terms.ts'
import { JudgedTable, judgedBlocks, verdictSentence } from './parts.tsx'
import { agreementCheck, modelClauses } from './queries.ts'
import { countVerdicts, modelOf } from './rules.ts'
import type { Clause } from './terms.ts'

const contentOf = (title: string, words: Words, blocks: Content['blocks']): Content => ({
  title,
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks,
})

const kindOptions = (words: Words) => kinds.map((value) => ({ value, label: kindText(value, words) }))
const sectorOptions = (words: Words) => sectors.map((value) => ({ value, label: sectorText(value, words) }))

const sectorsOf = ({ sectors: of }: Clause, words: Words): string => words.list(of.map((each) => sectorText(each, words)))

export const clausesPage = page(modelClauses, {
  title: ({ input, words }) => words.say('accountability.model-of', { kind: kindText(input.agreementKind, words) }),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  document: ({ result, input, words }, as) =>
    contentOf(
      words.say('accountability.model-of', { kind: kindText(input.agreementKind, words) }),
      words,
      as === 'csv' || as === 'xlsx'
        ? [
            {
              kind: 'table',
              caption: words.say('accountability.model-clauses.title'),
              columns: ['model-clause', 'severity', 'sectors-of-it', 'paragraphs'].map((name) => ({
                label: words.find(`accountability.${name}`) ?? name,
              })),
              rows: result.clauses.map((clause) => [
                words.of(clause.says),
                words.say(`accountability.severity-${clause.severity}`),
                sectorsOf(clause, words),
                clause.cites.join(', '),
              ]),
            },
          ]
        : [
            { kind: 'note', text: words.say('accountability.model-no-authority') },
            ...result.clauses.map((clause) => ({
              kind: 'paragraph' as const,
              runs: [
                { text: `${termLabel(clause.term, words)}. `, mark: 'strong' as const },
                { text: words.of(clause.says) },
                { text: ` (${clause.cites.join(', ')})`, mark: 'emphasis' as const },
              ],
            })),
          ],
    ),
  Body: ({ result, input, words }): Child => (
    <>
      <AgreementTabs now="clauses" />
      <Paragraph>{words.say('accountability.model-explained')}</Paragraph>
      <AskForm action="/accountability/agreements/clauses" button={words.say('accountability.agreements-show')}>
        <Select
          name="agreementKind"
          label={words.say('accountability.agreement.field.agreement-kind')}
          value={input.agreementKind}
          options={kindOptions(words)}
        />
      </AskForm>
      <Table
        caption={words.say('accountability.clauses-counted', { count: result.clauses.length })}
        rows={result.clauses}
        columns={[
          {
            label: words.say('accountability.model-clause'),
            rowHeader: true,
            cell: (clause) => (
              <>
                {words.of(clause.says)}
                <p class="beneath">
                  {sectorsOf(clause, words)} {clause.sectors.length > 0 ? '· ' : ''}
                  <Cited codes={clause.cites} />
                </p>
              </>
            ),
          },
          {
            label: words.say('accountability.severity'),
            cell: ({ severity }) => (
              <Tag tone={severity === 'essential' ? 'plain' : 'quiet'}>{words.say(`accountability.severity-${severity}`)}</Tag>
            ),
          },
          { label: words.say('accountability.fulfilled-by'), cell: ({ term }) => termLabel(term, words) },
        ]}
      />
      <Downloads address={usePage().address} forms={['pdf', 'docx', 'csv']} />
      <Paragraph quiet>{words.say('accountability.model-no-authority')}</Paragraph>
      <ButtonLink to={`/accountability/agreements/check?agreementKind=${input.agreementKind}`}>
        {words.say('accountability.check-a-draft')}
      </ButtonLink>
    </>
  ),
})

type CheckInput = Parameters<typeof agreementCheck.read>[1]

/** One term as it is asked for in the form of the check. */
const TermField = ({ term, input, words }: { term: string; input: CheckInput; words: Words }): Child => {
  const field = termFields.get(term)!
  const value = input[term as keyof Terms]
  const label = termLabel(term, words)
  const empty = words.say('accountability.text-does-not-say')
  if (field.kind === 'choices')
    return (
      <div class="wide">
        <Choices
          name={term}
          label={label}
          values={(value as readonly string[] | undefined) ?? []}
          options={field.options.map((each) => ({ value: each, label: choiceOf(agreementTerms, term, each, words) }))}
        />
      </div>
    )
  if (field.kind === 'yes or no')
    return (
      <Select
        name={term}
        label={label}
        empty={empty}
        value={value === undefined ? '' : value ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((each) => ({ value: each, label: words.say(`kit.${each}`) }))}
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        name={term}
        label={label}
        empty={empty}
        value={value as string | undefined}
        options={field.options.map((each) => ({ value: each, label: choiceOf(agreementTerms, term, each, words) }))}
      />
    )
  return <TextField name={term} label={label} value={value === undefined ? '' : String(value)} numeric={field.kind === 'number'} />
}

const termsOf = (clauses: readonly Clause[]): readonly string[] => [
  ...new Set(clauses.flatMap(({ term, measure }) => (measure.is === 'floor' ? [term, measure.of, 'wageCurrency'] : [term]))),
]

const CheckForm = ({ input, words }: { input: CheckInput; words: Words }): Child => {
  const { agreementKind } = input
  const model = agreementKind ? modelOf(agreementKind, input.sectors) : []
  return (
    <AskForm
      action="/accountability/agreements/check"
      button={words.say(agreementKind ? 'accountability.compare' : 'accountability.agreements-go-on')}
    >
      <Select
        name="agreementKind"
        label={words.say('accountability.agreement.field.agreement-kind')}
        value={agreementKind}
        options={kindOptions(words)}
      />
      {agreementKind === 'labour' ? (
        <div class="wide">
          <Choices
            name="sectors"
            label={words.say('accountability.agreement.field.sectors')}
            values={input.sectors ?? []}
            options={sectorOptions(words)}
          />
        </div>
      ) : null}
      {termsOf(model).map((term) => (
        <TermField term={term} input={input} words={words} />
      ))}
      {model.length > 0 ? (
        <div class="wide">
          <Details summary={words.say('accountability.choose-clauses')} open={(input.chosen ?? []).length > 0}>
            <Choices
              name="chosen"
              label={words.say('accountability.chosen-clauses')}
              values={input.chosen ?? []}
              options={model.map((clause) => ({ value: clause.id, label: words.of(clause.says) }))}
            />
          </Details>
        </div>
      ) : null}
    </AskForm>
  )
}

export const checkPage = page(agreementCheck, {
  title: ({ words }) => words.say('accountability.agreement-check.title'),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  document: ({ result, input, words }) =>
    contentOf(
      input.agreementKind
        ? words.say('accountability.draft-of', { kind: kindText(input.agreementKind, words) })
        : words.say('accountability.agreement-check.title'),
      words,
      [
        ...(input.sectors?.length
          ? [{ kind: 'paragraph' as const, runs: [{ text: words.list(input.sectors.map((each) => sectorText(each, words))) }] }]
          : []),
        ...judgedBlocks({ judged: result.judged, terms: input, words }),
        { kind: 'note', text: words.say('accountability.model-no-authority') },
      ],
    ),
  Body: ({ result, input, words }): Child => (
    <>
      <AgreementTabs now="check" />
      <Paragraph>{words.say('accountability.check-explained')}</Paragraph>
      {result.said > 0 && result.judged.length > 0 ? (
        <>
          <Notice kind={countVerdicts(result.judged).essentialLacking === 0 ? 'success' : 'warning'}>
            {verdictSentence(result.judged, words)}
          </Notice>
          <Downloads address={usePage().address} forms={['pdf', 'docx', 'csv']} />
          <JudgedTable judged={result.judged} terms={input} caption={words.say('accountability.against-the-model')} words={words} />
          <Heading>{words.say('accountability.change-the-draft')}</Heading>
        </>
      ) : null}
      <CheckForm input={input} words={words} />
      <Paragraph quiet>{words.say('accountability.nothing-kept')}</Paragraph>
    </>
  ),
})
