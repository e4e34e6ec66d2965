import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import { Actions, ButtonLink, Facts, Heading, Notice, Paragraph, Table, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { acceptNeed, declineNeed, returnNeeds } from './queries.ts'
import { fewest } from './rules.ts'

const needName = (need: string, words: Words): string => words.find(`accountability.choice.need.${need}`) ?? need

type Proposed = {
  readonly county: string
  readonly need: string
  readonly people: number
  readonly share: number
  readonly women: number
  readonly children: number
  readonly grows: boolean
  readonly sources: readonly string[]
}

/** What speaks for a proposal, sentence by sentence. */
const reasonsFor = (proposal: Proposed, words: Words): readonly string[] => [
  words.say('accountability.reason.people', { people: proposal.people, need: needName(proposal.need, words) }),
  words.say('accountability.reason.share', { share: words.number(proposal.share, { style: 'percent', maximumFractionDigits: 0 }) }),
  ...(proposal.women > 0 || proposal.children > 0
    ? [words.say('accountability.reason.who', { women: proposal.women, children: proposal.children })]
    : []),
  words.say('accountability.reason.nothing-planned'),
  ...(proposal.grows ? [words.say('accountability.reason.grows')] : []),
]

export const returnNeedsPage = page(returnNeeds, {
  title: ({ words }) => words.say('accountability.return-needs.title'),
  trail: ({ words }) => [
    [words.say('accountability.board.title'), '/accountability'],
    [words.say('register.accountability.returns'), '/accountability/returns'],
  ],
  Body: ({ result, words, who }): Child => (
    <>
      <Paragraph>{words.say('accountability.return-needs-explained', { fewest })}</Paragraph>
      {result.proposals.length === 0 ? <Notice kind="success">{words.say('accountability.no-need-proposed')}</Notice> : null}
      {result.proposals.map((proposal) => (
        <section class="pair">
          <Heading small>{`${proposal.county}: ${needName(proposal.need, words)}`}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {reasonsFor(proposal, words).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
          <p class="quiet">{words.say('accountability.from-sources', { sources: words.list(proposal.sources) })}</p>
          {who.roles.includes('coordinator') ? (
            <ButtonLink
              to={`/accountability/accept-need?${new URLSearchParams({
                county: proposal.county,
                need: proposal.need,
                lead: proposal.county,
                reasons: reasonsFor(proposal, words).join(' '),
              }).toString()}`}
            >
              {words.say('accountability.accept-need.title')}
            </ButtonLink>
          ) : null}{' '}
          <ButtonLink secondary to={`/accountability/decline-need?county=${proposal.county}&need=${proposal.need}`}>
            {words.say('accountability.decline-need.title')}
          </ButtonLink>
        </section>
      ))}
      <Heading>{words.say('accountability.decided-needs')}</Heading>
      <Table
        caption={words.say('accountability.decided-needs')}
        hideCaption
        rows={result.decided}
        empty={words.say('accountability.nothing-decided')}
        columns={[
          {
            label: words.say('accountability.field.county'),
            rowHeader: true,
            cell: ({ county, need }) => `${county}: ${needName(need, words)}`,
          },
          {
            label: words.say('accountability.need-decided'),
            cell: ({ decision }) => (
              <Tag tone={decision === 'accepted' ? 'good' : 'quiet'}>{words.say(`accountability.need-decided.${decision}`)}</Tag>
            ),
          },
          { label: words.say('accountability.people-counted'), numeric: true, cell: ({ people }) => words.number(people) },
          { label: words.say('accountability.reasons'), cell: ({ reasons }) => <span dir="auto">{reasons}</span> },
          {
            label: words.say('accountability.activity'),
            cell: ({ activity }) => (activity ? <a href={`/accountability/plan/${activity}`}>{activity}</a> : '–'),
          },
          { label: words.say('kit.day'), cell: ({ at }) => words.date(at) },
        ]}
      />
      <Actions links={[[words.say('register.accountability.returns'), '/accountability/returns']]} />
    </>
  ),
})

const Of = ({ words, input }: { readonly words: Words; readonly input: Readonly<Record<string, unknown>> }): Child => (
  <Facts
    facts={[
      [words.say('accountability.field.county'), String(input.county ?? '')],
      [words.say('accountability.returns.field.need'), needName(String(input.need ?? ''), words)],
    ]}
  />
)

export const acceptForm = form(acceptNeed, { goesTo: ({ code }) => `/accountability/plan/${code}`, Intro: Of })
export const declineForm = form(declineNeed, { goesTo: () => '/accountability/return-needs', Intro: Of })
