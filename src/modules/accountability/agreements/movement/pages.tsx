import type { Child } from 'hono/jsx'
import { page } from '#kernel'
import { countryName, countryOf } from '#kernel/countries'
import {
  Actions,
  AskForm,
  ButtonLink,
  Downloads,
  Heading,
  MapLegend,
  Notice,
  Paragraph,
  Select,
  Table,
  Tag,
  usePage,
  WorldMap,
} from '#kernel/html'
import type { Words } from '#kernel/language'
import { AgreementStanding, AgreementTabs } from '../pieces.tsx'
import { binds } from '../rules.ts'
import { movementReach } from './queries.ts'
import { type MovementRule, purposes } from './terms.ts'

type Result = Awaited<ReturnType<typeof movementReach.read>>
type Step = Result['steps'][number]

/** What a rule gives, in plain words. */
const ruleText = (rule: MovementRule, words: Words): string =>
  [
    words.say(`accountability.movement_rule.choice.visa.${rule.visa}`),
    rule.stayDays ? words.say('accountability.days-of-stay', { count: rule.stayDays }) : words.say('accountability.no-limit'),
    rule.movementPurpose !== 'entry' && rule.permit ? words.say(`accountability.movement_rule.choice.permit.${rule.permit}`) : '',
    words.list(rule.identityPapers.map((paper) => words.say(`accountability.movement_rule.choice.identity-papers.${paper}`))),
  ]
    .filter(Boolean)
    .join(' · ')

const mapOf = ({ steps, nationality }: Result, words: Words): Record<string, { label: string; shade: 1 | 2 | 3 | 4 }> =>
  Object.fromEntries([
    ...steps.flatMap(({ country, before, after }) => {
      const number = countryOf(country)?.number
      const label = words.say(before ? 'accountability.reached-before' : 'accountability.reached-after')
      return number && after
        ? [[number, { label: `${countryName(country, words.language)}: ${label}`, shade: before ? 2 : 4 }] as const]
        : []
    }),
    ...(countryOf(nationality)
      ? [[countryOf(nationality)!.number, { label: countryName(nationality, words.language), shade: 1 }] as const]
      : []),
  ])

const RuleCell = ({ rule, words }: { rule: MovementRule | null; words: Words }): Child =>
  rule ? (
    <>
      {ruleText(rule, words)}
      <p class="beneath">
        {rule.underProtocol ? (
          <a href={`/accountability/agreements/${rule.underProtocol}`}>{rule.underProtocol}</a>
        ) : (
          words.say('accountability.own-law')
        )}{' '}
        · {rule.takenFrom}, {words.date(rule.checkedOn)}
      </p>
    </>
  ) : (
    words.say('accountability.not-by-right')
  )

const Reached = ({ result, words }: { result: Result; words: Words }): Child => (
  <Table
    caption={words.say('accountability.countries-by-right', { count: result.steps.length })}
    rows={[...result.steps].sort((a, b) => Number(b.before === null) - Number(a.before === null))}
    empty={words.say('accountability.no-movement-rule')}
    columns={[
      {
        label: words.say('accountability.country'),
        rowHeader: true,
        cell: ({ country, before, after }: Step) => (
          <>
            {countryName(country, words.language)}{' '}
            {before === null && after !== null ? <Tag tone="good">{words.say('accountability.gained')}</Tag> : null}
          </>
        ),
      },
      { label: words.say('accountability.before-it'), cell: ({ before }) => <RuleCell rule={before} words={words} /> },
      { label: words.say('accountability.after-it'), cell: ({ after }) => <RuleCell rule={after} words={words} /> },
    ]}
  />
)

const Protocols = ({ result, words }: { result: Result; words: Words }): Child => (
  <Table
    caption={words.say('accountability.protocols')}
    rows={result.protocols}
    empty={words.say('accountability.no-protocols')}
    columns={[
      {
        label: words.say('accountability.protocol'),
        rowHeader: true,
        cell: ({ code, agreementName }) => <a href={`/accountability/agreements/${code}`}>{words.of(agreementName)}</a>,
      },
      { label: words.say('accountability.agreement-standing'), cell: ({ standing }) => <AgreementStanding standing={standing} /> },
      ...purposes.map((purpose) => ({
        label: words.say(`accountability.opens-for-${purpose}`),
        numeric: true,
        cell: ({ opens }: Result['protocols'][number]) => words.number(opens[purpose]),
      })),
    ]}
  />
)

export const movementPage = page(movementReach, {
  title: ({ words }) => words.say('accountability.movement-reach.title'),
  trail: ({ words }) => [[words.say('accountability.agreements-list.title'), '/accountability/agreements']],
  document: ({ result, words }) => ({
    title: words.say('accountability.movement-reach.title'),
    language: words.language,
    direction: words.direction,
    date: words.date(new Date()),
    blocks: [
      {
        kind: 'table',
        caption: words.say('accountability.movement-reach.title'),
        columns: ['country', 'before-it', 'after-it'].map((name) => ({ label: words.find(`accountability.${name}`) ?? name })),
        rows: result.steps.map(({ country, before, after }) => [
          countryName(country, words.language),
          before ? ruleText(before, words) : words.say('accountability.not-by-right'),
          after ? ruleText(after, words) : words.say('accountability.not-by-right'),
        ]),
      },
    ],
  }),
  Body: ({ result, input, words }): Child => {
    const purpose = input.movementPurpose
    const { before, after, gained } = result.counts[purpose]
    const chosen = result.protocols.find(({ code }) => code === input.protocol)
    return (
      <>
        <AgreementTabs now="movement" />
        <Paragraph>{words.say('accountability.movement-explained')}</Paragraph>
        <AskForm action="/accountability/agreements/movement" button={words.say('accountability.agreements-show')}>
          <Select
            name="nationality"
            label={words.say('accountability.nationals-of-state')}
            value={result.nationality}
            options={result.nationalities.map((value) => ({ value, label: countryName(value, words.language) }))}
          />
          <Select
            name="movementPurpose"
            label={words.say('accountability.movement_rule.field.movement-purpose')}
            value={purpose}
            options={purposes.map((value) => ({
              value,
              label: words.say(`accountability.movement_rule.choice.movement-purpose.${value}`),
            }))}
          />
          <Select
            name="protocol"
            label={words.say('accountability.protocol')}
            empty={words.say('accountability.all-protocols')}
            value={chosen?.code}
            options={result.protocols.map(({ code, agreementName }) => ({ value: code, label: words.of(agreementName) }))}
          />
        </AskForm>
        <Notice kind={gained > 0 ? 'success' : 'info'}>{words.say('accountability.reach-counted', { before, after, gained })}</Notice>
        {chosen && !binds(chosen.standing) ? <Notice kind="warning">{words.say('accountability.as-if-in-force')}</Notice> : null}
        <figure class="figure">
          <WorldMap
            title={words.say('accountability.movement-reach.title')}
            description={words.say('accountability.reach-counted', { before, after, gained })}
            values={mapOf(result, words)}
          />
          <MapLegend
            shades={[
              [4, words.say('accountability.reached-after')],
              [2, words.say('accountability.reached-before')],
              [1, countryName(result.nationality, words.language)],
            ]}
          />
        </figure>
        <Reached result={result} words={words} />
        <Downloads address={usePage().address} forms={['csv', 'xlsx', 'pdf']} />
        <Heading>{words.say('accountability.protocols-compared')}</Heading>
        <Protocols result={result} words={words} />
        {result.mayKeep ? (
          <ButtonLink to="/accountability/movement-rules/add">{words.say('accountability.movement_rule-add.title')}</ButtonLink>
        ) : null}
        <Actions links={[[words.say('register.accountability.movement_rule'), '/accountability/movement-rules']]} />
      </>
    )
  },
})
