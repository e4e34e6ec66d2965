import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { Actions, AskForm, Chart, type ChartSpec, Facts, Heading, Missing, Paragraph, Select, Tag } from '#kernel/html'
import type { Words } from '#kernel/language'
import { RoomTabs, VerdictTag } from '../marks.tsx'
import { Amendments, CoverTable, choiceName, ElementTable, FindingFacts, Shares } from './finding.tsx'
import { ParagraphLink } from './overview.tsx'
import { demandPage, lawPage } from './queries.ts'
import { floorOf, groundsOf, shareOf } from './rules.ts'
import { covered, type Demand, grounds, guarantees, type Share, services } from './terms.ts'

const trail = (words: Words): readonly (readonly [string, string])[] => [[words.say('accountability.law-menu'), '/accountability/law']]

/** Where a law is examined against a demand; the form asks what the demand's shape asks. */
const examineAddress = (law: string, demand: Demand): string =>
  `/accountability/examinations/open?law=${law}&demand=${demand.code}&shape=${demand.shape}`

export const lawShown = page(lawPage, {
  title: ({ result, words }) => words.of(result.law.called),
  trail: ({ words }) => trail(words),
  Body: ({ result, words }): Child => {
    const { law, findings, open, amendments, treaties, mayExamine, entry } = result
    return (
      <>
        <RoomTabs now="laws" />
        <p>
          <Tag tone={law.lawStanding === 'in-force' ? 'good' : 'quiet'}>{choiceName('law-standing', law.lawStanding, words)}</Tag>
        </p>
        {law.about ? <Paragraph>{words.of(law.about)}</Paragraph> : null}
        <Facts
          facts={[
            [words.say('kernel.field.code'), <span class="code">{law.code}</span>],
            [words.say('accountability.field.law-kind'), choiceName('law-kind', law.lawKind, words)],
            [words.say('accountability.field.law-number'), law.lawNumber ?? <Missing kind="not-reported" />],
            [
              words.say('accountability.field.effective-from'),
              law.effectiveFrom ? words.date(law.effectiveFrom) : <Missing kind="not-reported" />,
            ],
            law.amendedOn ? [words.say('accountability.field.amended-on'), words.date(law.amendedOn)] : null,
            law.leadBody
              ? [words.say('accountability.field.lead-body'), <a href={`/organisations?q=${law.leadBody}`}>{law.leadBody}</a>]
              : null,
            [
              words.say('accountability.field.implements'),
              treaties.length > 0
                ? treaties.map(({ code, called }) => (
                    <p>
                      <a href={`/accountability/treaties/${code}`}>{words.of(called)}</a>
                    </p>
                  ))
                : words.say('accountability.none-of-them'),
            ],
            law.webAddress ? [words.say('accountability.field.web-address'), <a href={law.webAddress}>{law.webAddress}</a>] : null,
          ]}
        />
        <Actions links={[[words.say('accountability.entry-and-papers'), `/accountability/laws/${entry}`]]} />
        <Heading>{words.say('accountability.what-was-found')}</Heading>
        {findings.length === 0 ? <Paragraph quiet>{words.say('accountability.nothing-examined')}</Paragraph> : null}
        {findings.map(({ demand, finding }) => (
          <section>
            <Heading small id={demand.code}>
              <a href={`/accountability/demand/${demand.code}`}>{words.of(demand.asks)}</a> (<ParagraphLink code={demand.paragraph} />)
            </Heading>
            <FindingFacts finding={finding} words={words} />
          </section>
        ))}
        <Heading>{words.say('accountability.amendment.title')}</Heading>
        <Amendments amendments={amendments} words={words} />
        {mayExamine ? (
          <>
            <Heading>{words.say('accountability.examination.open')}</Heading>
            <ul class="entries">
              {open.map((demand) => (
                <li>
                  <a href={examineAddress(law.code, demand)}>{words.of(demand.asks)}</a> <span class="quiet">{demand.paragraph}</span>
                </li>
              ))}
            </ul>
            <Actions links={[[words.say('accountability.amendment.open'), `/accountability/amendments/open?law=${law.code}`]]} />
          </>
        ) : null}
      </>
    )
  },
})

type Result = Awaited<ReturnType<typeof demandPage.read>>

/** What a demand of several parts shows: which elements, grounds or guarantees are there, and the gaps. */
const Parts = ({ result, words }: { result: Result; words: Words }) => {
  const findings = result.findings.filter(({ law }) => law.lawStanding === 'in-force').map(({ finding }) => finding)
  const { shape } = result.demand
  if (findings.length === 0) return null
  if (shape === 'definition') return <ElementTable findings={result.findings.map(({ finding }) => finding)} words={words} />
  const said = findings.map((finding) => finding.said)
  if (shape === 'grounds')
    return (
      <>
        <Paragraph>{words.say('accountability.so-many-gaps', { count: groundsOf(said).gaps.length })}</Paragraph>
        <CoverTable
          findings={findings}
          rows={grounds}
          columns={services}
          fields={['grounds', 'services']}
          caption={words.say('accountability.grounds-and-services')}
          words={words}
        />
      </>
    )
  if (shape === 'guarantees')
    return (
      <>
        <Paragraph>{words.say('accountability.so-many-gaps', { count: floorOf(said).gaps.length })}</Paragraph>
        <CoverTable
          findings={findings}
          rows={guarantees}
          columns={covered}
          fields={['guarantees', 'covered']}
          caption={words.say('accountability.guarantees-and-groups')}
          words={words}
        />
      </>
    )
  return null
}

const percent = (share: Share): number | null => {
  const value = shareOf(share)
  return typeof value === 'number' ? Math.round(value * 1000) / 10 : null
}

const sharesChart = ({ shares }: Result, words: Words): ChartSpec => ({
  kind: 'bar',
  title: words.say('accountability.share-reached'),
  description: words.say('accountability.share-reached-explained'),
  nameLabel: words.say('accountability.field.group'),
  valueLabel: words.say('accountability.per-cent'),
  source: words.list([...new Set(shares.map(({ takenFrom }) => takenFrom))]),
  rows: shares
    .filter(({ countedIn }) => countedIn === shares[0]?.countedIn)
    .map((share) => ({
      name: [
        ...(new Set(shares.map(({ counts }) => words.of(counts))).size > 1 ? [words.of(share.counts)] : []),
        choiceName('group', share.group, words),
        choiceName('by-sex', share.bySex, words),
      ].join(', '),
      value: percent(share),
    })),
})

export const demandShown = page(demandPage, {
  title: ({ result, words }) => words.of(result.demand.asks),
  trail: ({ words }) => trail(words),
  charts: { shares: ({ result, words }) => sharesChart(result, words) },
  Body: ({ result, words, charts }): Child => {
    const { demand, verdict, findings, laws, amendments, shares, mayExamine } = result
    return (
      <>
        <RoomTabs now="laws" />
        <p>
          {words.say('accountability.the-law-as-a-whole')}: <VerdictTag verdict={verdict} />
        </p>
        <Facts
          facts={[
            [words.say('accountability.field.good'), words.of(demand.good)],
            [
              words.say('accountability.field.paragraph'),
              [demand.paragraph, ...(demand.alsoParagraphs ?? [])].map((code) => (
                <>
                  <ParagraphLink code={code} />{' '}
                </>
              )),
            ],
            [words.say('accountability.field.reading'), choiceName('reading', demand.reading, words)],
            [words.say('accountability.field.weight'), words.number(demand.weight)],
          ]}
        />
        <Parts result={result} words={words} />
        <Heading>{words.say('accountability.what-was-found')}</Heading>
        {findings.length === 0 ? <Paragraph quiet>{words.say('accountability.nothing-examined')}</Paragraph> : null}
        {findings.map(({ law, finding }) => (
          <section>
            <Heading small>
              <a href={`/accountability/law/${law.code}`}>{words.of(law.called)}</a>{' '}
              {law.lawStanding === 'in-force' ? null : <Tag tone="quiet">{choiceName('law-standing', law.lawStanding, words)}</Tag>}
            </Heading>
            <FindingFacts finding={finding} words={words} />
          </section>
        ))}
        {shares.length > 0 ? (
          <>
            <Heading>{words.say('register.accountability.share')}</Heading>
            <Chart {...charts.shares!} />
            <Shares shares={shares} words={words} />
          </>
        ) : null}
        <Heading>{words.say('accountability.amendment.title')}</Heading>
        <Amendments amendments={amendments} words={words} />
        {mayExamine && laws.length > 0 ? (
          <AskForm action="/accountability/examinations/open" button={words.say('accountability.examination.open')}>
            <input type="hidden" name="demand" value={demand.code} />
            <input type="hidden" name="shape" value={demand.shape} />
            <Select
              name="law"
              label={words.say('accountability.field.law')}
              options={laws.map(({ code, called }) => ({ value: code, label: words.of(called) }))}
            />
          </AskForm>
        ) : null}
      </>
    )
  },
})
