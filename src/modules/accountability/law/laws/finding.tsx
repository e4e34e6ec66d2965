import type { Child } from 'hono/jsx'
import { Facts, Missing, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { VerdictTag } from '../marks.tsx'
import type { AmendmentCase, Finding } from './queries.ts'
import { definitionOf, gapBySex, shareOf } from './rules.ts'
import { elementGroups, type Share } from './terms.ts'

/** A choice of a field, in words. */
export const choiceName = (field: string, value: string, words: Words): string =>
  words.find(`accountability.choice.${field}.${value}`) ?? value
const choices = (field: string, values: readonly string[] | undefined, words: Words): Child =>
  (values ?? []).length > 0 ? words.list(values!.map((value) => choiceName(field, value, words))) : words.say('accountability.none-of-them')

/** What an examination said of what its demand asks, beside the verdict that follows from it. */
const answersOf = ({ said }: Finding, words: Words): readonly (readonly [string, Child])[] => {
  const label = (field: string): string => words.find(`accountability.field.${field}`) ?? field
  switch (said.shape) {
    case 'sanction':
      return [
        [label('sanction'), choiceName('sanction', said.sanction ?? '', words)],
        [label('exempts'), choices('exempts', said.exempts, words)],
      ]
    case 'definition':
      return [
        [
          words.say('accountability.missing-elements'),
          choices('elements', definitionOf(said.elements ?? [], said.narrowings ?? []).missing, words),
        ],
        [label('narrowings'), choices('narrowings', said.narrowings, words)],
      ]
    case 'grounds':
      return [
        [label('grounds'), choices('grounds', said.grounds, words)],
        [label('services'), choices('services', said.services, words)],
      ]
    case 'guarantees':
      return [
        [label('guarantees'), choices('guarantees', said.guarantees, words)],
        [label('covered'), choices('covered', said.covered, words)],
      ]
    default:
      return []
  }
}

/** A finding whole: article, answer, reason, who examined it and when, what the second reader said. */
export const FindingFacts = ({ finding, words }: { readonly finding: Finding; readonly words: Words }) => (
  <>
    <p>
      <VerdictTag verdict={finding.verdict} />{' '}
      {finding.outdated ? <Tag tone="warn">{words.say('accountability.examine-again')}</Tag> : null}
    </p>
    <Paragraph>
      <span dir="auto">{finding.said.because}</span>
    </Paragraph>
    <Facts
      facts={[
        [words.say('accountability.field.article'), <span dir="auto">{finding.said.article}</span>],
        ...answersOf(finding, words),
        [
          words.say('accountability.examined'),
          words.say('accountability.by-on', { by: finding.said.examinedBy ?? '', day: words.date(finding.examinedOn) }),
        ],
        [
          words.say('accountability.read-again'),
          <>
            {words.date(finding.confirmedOn)}: <span dir="auto">{finding.second}</span>
          </>,
        ],
        [words.say('procedure.reference'), <a href={`/accountability/examinations/${finding.id}`}>{finding.reference}</a>],
      ]}
    />
  </>
)

/** Changes of laws, with where each stands. */
export const Amendments = ({ amendments, words }: { readonly amendments: readonly AmendmentCase[]; readonly words: Words }) => (
  <Table
    caption={words.say('accountability.amendment.title')}
    rows={amendments}
    empty={words.say('accountability.no-amendments')}
    columns={[
      {
        label: words.say('procedure.reference'),
        rowHeader: true,
        cell: ({ id, reference }) => <a href={`/accountability/amendments/${id}`}>{reference}</a>,
      },
      { label: words.say('accountability.field.law'), cell: ({ asked }) => <a href={`/accountability/law/${asked.law}`}>{asked.law}</a> },
      { label: words.say('accountability.field.articles'), cell: ({ asked }) => words.list(asked.articles) },
      { label: words.say('accountability.field.change'), cell: ({ asked }) => <span dir="auto">{asked.change}</span> },
      { label: words.say('procedure.stage'), cell: ({ stage }) => words.find(`accountability.amendment.stage.${stage}`) ?? stage },
      {
        label: words.say('accountability.field.activity'),
        cell: ({ asked }) => (asked.activity ? <a href={`/accountability/plan/${asked.activity}`}>{asked.activity}</a> : ''),
      },
    ]}
  />
)

/** The elements of the protocol's definition against those of each law, one below the other. */
export const ElementTable = ({ findings, words }: { readonly findings: readonly Finding[]; readonly words: Words }) => (
  <Table
    caption={words.say('accountability.element-by-element')}
    rows={Object.entries(elementGroups).flatMap(([group, elements]) => elements.map((element) => ({ group, element })))}
    columns={[
      {
        label: words.say('accountability.part-of-definition'),
        cell: ({ group }) => words.find(`accountability.element-group-${group}`) ?? group,
      },
      { label: words.say('accountability.element'), rowHeader: true, cell: ({ element }) => choiceName('elements', element, words) },
      ...findings.map(({ said }) => ({
        label: String(said.law),
        cell: ({ element }: { element: string }) => <YesNo yes={(said.elements ?? []).includes(element as never)} words={words} />,
      })),
    ]}
  />
)

/** Which of one kind is covered for which of the other, by which laws. */
export const CoverTable = ({
  findings,
  rows,
  columns,
  fields,
  caption,
  words,
}: {
  readonly findings: readonly Finding[]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly fields: readonly ['grounds', 'services'] | readonly ['guarantees', 'covered']
  readonly caption: string
  readonly words: Words
}) => {
  const by = (row: string, column: string): readonly string[] =>
    findings
      .filter(
        ({ said }) =>
          (said[fields[0]] as readonly string[] | undefined)?.includes(row) &&
          (said[fields[1]] as readonly string[] | undefined)?.includes(column),
      )
      .map(({ said }) => String(said.law))
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { label: words.find(`accountability.field.${fields[0]}`) ?? '', rowHeader: true, cell: (row) => choiceName(fields[0], row, words) },
        ...columns.map((column) => ({
          label: choiceName(fields[1], column, words),
          cell: (row: string) => {
            const laws = by(row, column)
            return laws.length > 0 ? <Tag tone="good">{laws.join(', ')}</Tag> : <Tag tone="bad">{words.say('accountability.gap')}</Tag>
          },
        })),
      ]}
    />
  )
}

const YesNo = ({ yes, words }: { yes: boolean; words: Words }) => (
  <Tag tone={yes ? 'good' : 'bad'}>{words.say(yes ? 'kit.yes' : 'kit.no')}</Tag>
)

/** The share of a group that is reached, or in which way it is not known. */
export const ShareValue = ({ share, words }: { readonly share: Share; readonly words: Words }) => {
  const value = shareOf(share)
  return typeof value === 'number' ? (
    <span>{words.number(value, { style: 'percent', maximumFractionDigits: 1 })}</span>
  ) : (
    <Missing kind={value} />
  )
}

/** Whether a figure is about the same thing, people and year as another, so that the two may be compared. */
const isBeside = (share: Share, other: Share): boolean =>
  other.countedIn === share.countedIn && other.group === share.group && JSON.stringify(other.counts) === JSON.stringify(share.counts)

/** Figures beside the law, each with its year and source, and the gap between women and men where both are known. */
export const Shares = ({ shares, words }: { readonly shares: readonly Share[]; readonly words: Words }) => {
  const gap = (share: Share): Child => {
    if (share.bySex !== 'women') return ''
    const men = shares.find((other) => other.bySex === 'men' && isBeside(share, other))
    const points = men ? gapBySex(shareOf(share), shareOf(men)) : null
    return points === null ? <Missing kind="unknown" /> : words.say('accountability.points-fewer', { points })
  }
  return (
    <Table
      caption={words.say('register.accountability.share')}
      rows={shares}
      empty={words.say('accountability.no-figures')}
      columns={[
        { label: words.say('accountability.field.counts'), rowHeader: true, cell: ({ counts }) => words.of(counts) },
        { label: words.say('accountability.year'), numeric: true, cell: ({ countedIn }) => String(countedIn) },
        { label: words.say('accountability.field.group'), cell: ({ group }) => choiceName('group', group, words) },
        { label: words.say('accountability.field.by-sex'), cell: ({ bySex }) => choiceName('by-sex', bySex, words) },
        { label: words.say('accountability.share-reached'), numeric: true, cell: (share) => <ShareValue share={share} words={words} /> },
        { label: words.say('accountability.women-against-men'), cell: gap },
        {
          label: words.say('accountability.field.taken-from'),
          cell: ({ takenFrom, webAddress }) => (webAddress ? <a href={webAddress}>{takenFrom}</a> : takenFrom),
        },
      ]}
    />
  )
}
