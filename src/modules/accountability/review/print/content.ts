import type { Block, Content } from '#kernel/documents'
import type { Text, Words } from '#kernel/language'
import { textOf } from '../draft/rules.ts'
import type { KeptPackage } from '../package/store.ts'
import type { CommentRow, ReviewRow } from '../store.ts'
import { type Statement, sections } from '../terms.ts'
import { kindName, sectionName, stageOfReview, standingName } from '../words.ts'

/** Everything that a printed report is made of. */
export type WholeReview = {
  readonly review: ReviewRow
  readonly forumTitle: Text
  readonly statements: readonly Statement[]
  readonly comments: readonly CommentRow[]
  readonly sealed: Pick<KeptPackage, 'fingerprint' | 'key' | 'publicKey' | 'jws' | 'frozenAt'> | null
  readonly publicUrl: string
  readonly stateName: Text
  readonly today: string
}

const wholeAddress = (address: string, publicUrl: string): string => (address.startsWith('/') ? publicUrl + address : address)

const statementBlock = (it: Statement, publicUrl: string, words: Words): Block => {
  const address = wholeAddress(it.address, publicUrl)
  return {
    kind: 'paragraph',
    runs: [
      { text: `${standingName(it.standing, it.progress, words)}: `, mark: 'strong' },
      { text: `${textOf(it, words.language)} ` },
      {
        text: words.say('accountability.source-is', { kind: kindName(it.kind, words), day: words.date(it.day) }),
        mark: 'emphasis',
        link: address,
      },
    ],
  }
}

const sectionBlocks = (section: string, { statements, publicUrl }: WholeReview, words: Words): readonly Block[] => {
  const own = statements.filter((it) => it.section === section)
  const [within, leftOut] = [own.filter((it) => it.leftOut === null), own.filter((it) => it.leftOut !== null)]
  if (own.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: sectionName(section, words) },
    ...within.map((it) => statementBlock(it, publicUrl, words)),
    ...(leftOut.length > 0
      ? [
          { kind: 'heading', level: 2, text: words.say('accountability.left-out-of-it') } as const,
          { kind: 'list', items: leftOut.map((it) => `${textOf(it, words.language)} – ${it.leftOut}`) } as const,
        ]
      : []),
  ]
}

const commentsBlock = ({ comments }: WholeReview, words: Words): readonly Block[] =>
  comments.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: words.say('accountability.comments-and-answers') },
        {
          kind: 'table',
          caption: words.say('accountability.comments-and-answers'),
          columns: [
            { label: words.say('accountability.section') },
            { label: words.say('accountability.field.comment') },
            { label: words.say('accountability.who-says') },
            { label: words.say('accountability.answer') },
          ],
          rows: comments.map((it) => [
            sectionName(it.section, words),
            it.comment,
            [it.name, it.behalf].filter(Boolean).join(', ') || words.say('accountability.somebody'),
            it.decision?.reasons ?? words.say('accountability.not-answered-yet'),
          ]),
        },
      ]

/** Which targets of the 2030 Agenda the report speaks of, so that it can stand beside the review of that Agenda (sgr:83). */
const targetsBlock = ({ statements }: WholeReview, words: Words): readonly Block[] => {
  const byTarget = new Map<string, Statement[]>()
  for (const it of statements.filter(({ leftOut }) => leftOut === null))
    for (const target of it.targets) byTarget.set(target, [...(byTarget.get(target) ?? []), it])
  if (byTarget.size === 0) return []
  const count = (own: readonly Statement[], standing: Statement['standing']): number => own.filter((it) => it.standing === standing).length
  return [
    { kind: 'heading', level: 1, text: words.say('accountability.by-target') },
    {
      kind: 'table',
      caption: words.say('accountability.by-target'),
      columns: [
        { label: words.say('accountability.field.target') },
        ...(['good', 'late', 'gap'] as const).map((standing) => ({ label: standingName(standing, null, words), numeric: true })),
        { label: words.say('accountability.sections') },
      ],
      rows: [...byTarget]
        .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
        .map(([target, own]) => [
          target,
          count(own, 'good'),
          count(own, 'late'),
          count(own, 'gap'),
          words.list([...new Set(own.map((it) => sectionName(it.section, words)))]),
        ]),
    },
  ]
}

const sealBlocks = ({ sealed, publicUrl }: WholeReview, words: Words): readonly Block[] =>
  sealed
    ? [
        { kind: 'heading', level: 1, text: words.say('accountability.signature') },
        {
          kind: 'facts',
          facts: [
            [words.say('accountability.frozen-at'), words.time(sealed.frozenAt)],
            [words.say('accountability.fingerprint'), sealed.fingerprint],
            [words.say('accountability.key'), sealed.key],
            [words.say('accountability.signature'), sealed.jws],
          ],
        },
        {
          kind: 'paragraph',
          runs: [
            { text: `${words.say('accountability.verify-at')} ` },
            {
              text: `${publicUrl}/accountability/reviews/verify`,
              link: `${publicUrl}/accountability/reviews/verify?fingerprint=${sealed.fingerprint}`,
            },
          ],
        },
      ]
    : [{ kind: 'note', text: words.say('accountability.not-signed-yet') }]

/** A report as a document in one language: every statement with its source, what was left out and why, comments with answers, targets of the 2030 Agenda, signature. */
export const reviewContent = (whole: WholeReview, words: Words, only?: string): Content => {
  const { review, forumTitle, stateName, today } = whole
  return {
    title: words.say('accountability.report-of', { state: words.of(stateName), forum: words.of(forumTitle) }),
    language: words.language,
    direction: words.direction,
    date: words.date(today),
    source: `${review.reference} · ${stageOfReview(review.stage, words)}`,
    pageLabel: words.say('accountability.page-of'),
    ...(only ? {} : { contents: words.say('accountability.contents') }),
    blocks: [
      ...(only ? [only] : sections).flatMap((section) => sectionBlocks(section, whole, words)),
      ...(only ? [] : [...targetsBlock(whole, words), ...commentsBlock(whole, words)]),
      ...sealBlocks(whole, words),
    ],
  }
}
