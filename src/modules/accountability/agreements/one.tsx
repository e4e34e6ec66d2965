import type { Child } from 'hono/jsx'
import { form, page } from '#kernel'
import {
  Actions,
  ButtonLink,
  Downloads,
  Facts,
  Heading,
  Missing,
  Notice,
  Paragraph,
  Progress,
  Table,
  Timeline,
  Toolbar,
  usePage,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { entriesOf } from '../law/entries.ts'
import { agreementTerms, beyondModel } from './actions.ts'
import { JudgedTable, judgedBlocks, verdictSentence } from './model/parts.tsx'
import { countVerdicts } from './model/rules.ts'
import { partyText } from './parties.ts'
import { AgreementStanding, AgreementTabs, kindText, ObligationFate, sectorText, termFields, termLabel, termText } from './pieces.tsx'
import { agreementOne } from './queries.ts'
import { agreementRegister } from './registers.ts'
import { writtenOf } from './store.ts'
import type { Agreement, Kind, Sector, Term } from './terms.ts'

type Result = Awaited<ReturnType<typeof agreementOne.read>>

/** What the text says, in plain words. */
const Plain = ({ result, words }: { result: Result; words: Words }): Child => {
  const { written } = result
  if (!written) return <Paragraph quiet>{words.say('accountability.terms-not-written')}</Paragraph>
  const said = [...termFields.keys()].filter((term) => written.terms[term as Term] !== undefined) as Term[]
  return (
    <>
      <Facts facts={said.map((term) => [termLabel(term, words), termText(term, written.terms, words)])} />
      <Paragraph quiet>
        {words.say('accountability.terms-read-from', { text: written.takenFrom, day: words.date(written.writtenAt) })}
      </Paragraph>
    </>
  )
}

const Model = ({ result, words }: { result: Result; words: Words }): Child =>
  result.written ? (
    <>
      <Notice kind={countVerdicts(result.judged).essentialLacking === 0 ? 'success' : 'warning'}>
        {verdictSentence(result.judged, words)}
      </Notice>
      <JudgedTable
        judged={result.judged}
        terms={result.written.terms}
        caption={words.say('accountability.against-the-model')}
        words={words}
      />
      <Downloads address={usePage().address} forms={['pdf', 'docx']} />
    </>
  ) : null

const Obligations = ({ result, words }: { result: Result; words: Words }): Child => {
  const { obligations, compliance } = result
  const fell = compliance['on-time'] + compliance.late + compliance.overdue + compliance.breached
  return (
    <>
      {compliance.share === null ? (
        <Paragraph quiet>{words.say('accountability.nothing-fell-due')}</Paragraph>
      ) : (
        <Progress
          done={compliance['on-time']}
          total={fell}
          label={words.say('accountability.kept-of', { kept: compliance['on-time'], of: fell })}
        />
      )}
      <Table
        caption={words.say('accountability.obligation.title')}
        hideCaption
        rows={obligations}
        empty={words.say('accountability.no-obligations')}
        columns={[
          {
            label: words.say('accountability.obligation.field.obligation-kind'),
            rowHeader: true,
            cell: (it) => (
              <>
                <a href={`/accountability/obligations/${it.id}`}>
                  {words.find(`accountability.obligation.choice.obligation-kind.${it.what}`) ?? it.what}
                </a>{' '}
                <span dir="auto">{it.detail ?? ''}</span>
                <p class="beneath">{it.reference}</p>
              </>
            ),
          },
          { label: words.say('accountability.obligation.field.owed-by'), cell: ({ owedBy }) => partyText(owedBy, words, result.peers) },
          { label: words.say('accountability.obligation.field.due-by'), cell: ({ dueBy }) => words.date(dueBy) },
          {
            label: words.say('accountability.what-became'),
            cell: ({ fate, doneOn, why }) => (
              <>
                <ObligationFate fate={fate} /> {doneOn ? words.date(doneOn) : ''}
                {why ? (
                  <p class="beneath" dir="auto">
                    {why}
                  </p>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

const daysOf = (agreement: Agreement, words: Words) =>
  (['signedOn', 'inForceFrom', 'suspendedFrom', 'suspendedUntil', 'inForceUntil'] as const)
    .flatMap((name) => {
      const day = agreement[name]
      return day ? [{ day, title: termLabel(name, words) }] : []
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))

export const agreementPage = page(agreementOne, {
  title: ({ result, words }) => words.of(result.agreement.agreementName),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  document: ({ result, words }) => ({
    title: words.of(result.agreement.agreementName),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [words.say('accountability.agreement.field.agreement-kind'), kindText(result.agreement.agreementKind, words)],
          [
            words.say('accountability.agreement.field.parties'),
            result.agreement.parties.map((party) => partyText(party, words, result.peers)).join(', '),
          ],
          [words.say('accountability.agreement-standing'), words.say(`accountability.agreement-standing-${result.standing}`)],
        ],
      },
      ...(result.written ? judgedBlocks({ judged: result.judged, terms: result.written.terms, words }) : []),
    ],
  }),
  Body: ({ result, words }): Child => {
    const { agreement, standing, written, peers } = result
    return (
      <>
        <AgreementTabs now="list" />
        <p>
          <AgreementStanding standing={standing} />
        </p>
        {standing === 'suspended' || standing === 'ending-soon' || standing === 'ended' ? (
          <Notice kind="warning">
            {words.say(`accountability.agreement-is-${standing}`, {
              day: words.date((standing === 'suspended' ? agreement.suspendedFrom : agreement.inForceUntil) ?? ''),
            })}
          </Notice>
        ) : null}
        <Facts
          facts={[
            [words.say('accountability.agreement.field.agreement-kind'), kindText(agreement.agreementKind, words)],
            agreement.sectors?.length
              ? [words.say('accountability.agreement.field.sectors'), words.list(agreement.sectors.map((each) => sectorText(each, words)))]
              : null,
            [
              words.say('accountability.agreement.field.parties'),
              words.list(agreement.parties.map((party) => partyText(party, words, peers))),
            ],
            [
              words.say('accountability.agreement.field.lead-body'),
              <a href={`/organisations?q=${agreement.leadBody}`}>{agreement.leadBody}</a>,
            ],
            [
              words.say('accountability.agreement.field.published-at'),
              agreement.publishedAt ? <a href={agreement.publishedAt}>{agreement.publishedAt}</a> : <Missing kind="not-reported" />,
            ],
            agreement.remark ? [words.say('accountability.agreement.field.remark'), <span dir="auto">{agreement.remark}</span>] : null,
          ]}
        />
        <Timeline
          happenings={daysOf(agreement, words).map(({ day, title }) => ({ title, when: words.date(day), coming: day > result.today }))}
        />
        <Heading>{words.say('accountability.what-it-says')}</Heading>
        <Plain result={result} words={words} />
        {written ? <Heading>{words.say('accountability.what-the-model-says')}</Heading> : null}
        <Model result={result} words={words} />
        <Heading>{words.say('accountability.obligation.title')}</Heading>
        <Obligations result={result} words={words} />
        {result.mayKeep ? (
          <Toolbar>
            <ButtonLink to={`/accountability/agreements/${agreement.code}/terms`}>
              {words.say('accountability.agreement-terms.title')}
            </ButtonLink>
            <ButtonLink secondary to={`/accountability/obligations/open?agreement=${agreement.code}`}>
              {words.say('accountability.obligation.open')}
            </ButtonLink>
          </Toolbar>
        ) : null}
        <Actions
          links={[
            [words.say('accountability.agreement-papers'), `/accountability/agreement-entries/${result.entryId}`],
            [words.say('accountability.agreement-trends'), '/accountability/agreements/trends'],
          ]}
        />
      </>
    )
  },
})

/** Kind and sectors as the form carries them, so that it asks for what belongs to them. */
const carried = ({ agreementKind, sectors = [] }: Agreement): string => [agreementKind, ...sectors].join(' ')
const keptOf = (kind: unknown): Pick<Agreement, 'agreementKind' | 'sectors'> => {
  const [agreementKind, ...of] = String(kind).split(' ')
  return { agreementKind: agreementKind as Kind, ...(of.length > 0 ? { sectors: of as Sector[] } : {}) }
}

export const termsForm = form(agreementTerms, {
  goesTo: ({ code }) => `/accountability/agreements/${code}`,
  leavesOut: ({ kind }) => (kind === undefined ? [] : beyondModel(keptOf(kind))),
  Intro: ({ words }) => <Paragraph>{words.say('accountability.terms-explained')}</Paragraph>,
  fill: async (reading, { code }) => {
    const agreement = (await entriesOf<Agreement>(agreementRegister, reading)).find((each) => each.code === code)
    if (!agreement) return null
    const written = (await writtenOf(reading, agreement.code)).get(agreement.code)
    return {
      ...written?.terms,
      kind: carried(agreement),
      number: written?.number ?? 0,
      ...(written ? { takenFrom: written.takenFrom } : {}),
    }
  },
})
