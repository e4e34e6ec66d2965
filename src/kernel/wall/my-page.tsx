import { z } from 'zod'
import { keptFrom, type Session, signedIn } from '../access/index.ts'
import type { Content } from '../documents/index.ts'
import { Actions, ButtonLink, Facts, Heading, Notice, Paragraph, Table, Tag } from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { action, kebab, query } from '../operation.ts'
import { form, page } from '../page.ts'
import { badInput, NotFound, Refused } from '../refusals.ts'
import { eraseMe, everythingAboutMe, giveConsent, withdrawConsent } from './mine.ts'

const Held = z.object({ label: z.string(), value: z.string(), since: z.date(), correct: z.string().optional() })
const Result = z.object({
  mine: z.boolean(),
  held: z.array(z.object({ holding: z.string(), purpose: z.string(), held: z.array(Held), keptBy: z.string().nullable() })),
  looks: z.array(
    z.object({
      at: z.date(),
      operation: z.string(),
      purpose: z.string(),
      outcome: z.string(),
      organisation: z.record(z.string(), z.string()).nullable(),
    }),
  ),
  consents: z.array(
    z.object({ id: z.uuid(), exchange: z.string(), givenAt: z.date(), endsOn: z.string(), withdrawnAt: z.date().nullable() }),
  ),
  told: z.array(z.object({ key: z.string(), filling: z.record(z.string(), z.string()), at: z.date(), courtOrder: z.string().nullable() })),
  mayAllow: z.array(z.string()),
})
type Result = z.infer<typeof Result>

const common = { under: ['gcm:p13.d', 'gcm:7.g'], may: signedIn, purpose: 'oversight', as: 'the program' } as const

/** Whoever acts for enforcement opens no page of their own meanwhile: it holds what helped them. */
const mustBeApart = (who: Session): void => {
  if (keptFrom(who.purpose).length > 0) throw new Refused('wall.own-page-apart', undefined, 'gcm:7.g')
}

/** What is held about whoever signed in, for which purpose, and who looked. */
const held = query({
  ...common,
  name: 'kernel.heldAboutMe',
  at: 'GET /me/held',
  input: z.object({}),
  result: Result,
  about: () => [],
  async read(reading): Promise<Result> {
    mustBeApart(reading.who)
    const all = await everythingAboutMe(reading, reading.wall.behind)
    if (!all) return { mine: false, held: [], looks: [], consents: [], told: [], mayAllow: [] }
    const mayAllow = [...reading.wall.behind.exchanges.values()].filter(({ ground }) => ground === 'consent')
    return {
      mine: true,
      held: all.held.map((each) => ({ ...each, held: [...each.held] })),
      looks: [...all.looks],
      consents: [...all.consents],
      told: [...all.told],
      mayAllow: mayAllow.map(({ name }) => name),
    }
  },
})

const allow = action({
  ...common,
  name: 'kernel.allowExchange',
  at: 'POST /me/consents/give',
  input: z.object({ exchange: z.string().trim().min(3).max(80), endsOn: z.iso.date() }),
  result: z.object({ id: z.uuid() }),
  async act(writing, given) {
    mustBeApart(writing.who)
    if (given.endsOn < writing.today) throw badInput('wall.already-over', undefined, 'endsOn')
    const id = await giveConsent(writing, writing.wall.behind, given)
    if (!id) throw badInput('wall.no-exchange', { name: given.exchange }, 'exchange')
    return { id }
  },
})

const withdraw = action({
  ...common,
  name: 'kernel.withdrawConsent',
  at: 'POST /me/consents/:id/withdraw',
  input: z.object({ id: z.uuid() }),
  result: z.object({}),
  async act(writing, { id }) {
    mustBeApart(writing.who)
    if ((await withdrawConsent(writing, writing.wall.behind, id)) === 0) throw new NotFound()
    return {}
  },
})

const erase = action({
  ...common,
  name: 'kernel.eraseMe',
  at: 'POST /me/held/erase',
  input: z.object({ sure: z.boolean() }),
  result: z.object({ erased: z.number(), kept: z.array(z.string()) }),
  async act(writing, { sure }) {
    mustBeApart(writing.who)
    if (!sure) throw badInput('wall.say-yes', undefined, 'sure')
    const done = await eraseMe(writing, writing.wall.behind)
    if (!done) throw new Refused('wall.not-your-own')
    return { erased: done.erased, kept: [...done.kept] }
  },
})

const purposeName = (purpose: string, words: Words): string => words.find(`purpose.${purpose.replace(/ /g, '-')}`) ?? purpose
const exchangeName = (exchange: string, words: Words): string => words.find(`${kebab(exchange)}.title`) ?? exchange
const toldText = ({ key, filling }: Result['told'][number], words: Words): string =>
  words.find(
    key,
    Object.fromEntries(
      Object.entries(filling).map(([name, value]) => [
        name,
        name === 'day' ? words.date(value) : value.startsWith('purpose.') ? (words.find(value) ?? value) : value,
      ]),
    ),
  ) ?? key

const documentOf = (result: Result, words: Words): Content => ({
  title: words.say('kernel.held-about-me.title'),
  language: words.language,
  direction: words.direction,
  date: words.date(new Date()),
  blocks: [
    ...result.held.flatMap(({ purpose, held }) =>
      held.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: purposeName(purpose, words) } as const,
            { kind: 'facts', facts: held.map(({ label, value, since }) => [label, `${value} (${words.date(since)})`] as const) } as const,
          ],
    ),
    { kind: 'heading', level: 2, text: words.say('kernel.who-looked.title') },
    {
      kind: 'table',
      caption: words.say('kernel.who-looked.title'),
      columns: [{ label: words.say('audit.when') }, { label: words.say('audit.what') }, { label: words.say('audit.purpose') }],
      rows: result.looks.map((look) => [
        words.time(look.at),
        words.find(`${kebab(look.operation)}.title`) ?? look.operation,
        purposeName(look.purpose, words),
      ]),
    },
  ],
})

const Purposes = ({ result, words }: { readonly result: Result; readonly words: Words }) => (
  <>
    {result.held
      .filter(({ held }) => held.length > 0)
      .map(({ purpose, held, keptBy }) => (
        <section>
          <Heading>{purposeName(purpose, words)}</Heading>
          <Facts
            facts={held.map(({ label, value, correct }) => {
              const shown = <span dir="auto">{value}</span>
              return correct ? ([label, shown, correct] as const) : ([label, shown] as const)
            })}
          />
          {keptBy ? <Paragraph quiet>{words.say('wall.kept-by', { law: keptBy })}</Paragraph> : null}
        </section>
      ))}
    {result.held.every(({ held }) => held.length === 0) ? <Paragraph quiet>{words.say('wall.nothing-held')}</Paragraph> : null}
  </>
)

const heldPage = page(held, {
  title: ({ words }) => words.say('kernel.held-about-me.title'),
  trail: ({ words }) => [[words.say('kernel.me.title'), '/me']],
  document: ({ result, words }) => documentOf(result, words),
  Body: ({ result, words }) =>
    result.mine ? (
      <>
        <Paragraph>{words.say('wall.yours')}</Paragraph>
        {result.told.map((told) => (
          <Notice kind="warning">
            {toldText(told, words)} {told.courtOrder ? words.say('wall.court-delayed', { order: told.courtOrder }) : ''}
          </Notice>
        ))}
        <Purposes result={result} words={words} />
        <Heading>{words.say('kernel.who-looked.title')}</Heading>
        <Table
          caption={words.say('kernel.who-looked.title')}
          hideCaption
          rows={result.looks}
          empty={words.say('audit.nobody-looked')}
          columns={[
            { label: words.say('audit.when'), rowHeader: true, cell: (look) => words.time(look.at) },
            {
              label: words.say('audit.who'),
              cell: (look) => (look.organisation ? words.of(look.organisation) : words.say('audit.the-service')),
            },
            { label: words.say('audit.purpose'), cell: (look) => purposeName(look.purpose, words) },
            { label: words.say('audit.what'), cell: (look) => words.find(`${kebab(look.operation)}.title`) ?? look.operation },
          ]}
        />
        <Heading>{words.say('wall.consents')}</Heading>
        <Table
          caption={words.say('wall.consents')}
          hideCaption
          rows={result.consents}
          empty={words.say('wall.no-consents')}
          columns={[
            { label: words.say('kernel.field.exchange'), rowHeader: true, cell: (each) => exchangeName(each.exchange, words) },
            { label: words.say('wall.given'), cell: (each) => words.date(each.givenAt) },
            { label: words.say('kernel.field.ends-on'), cell: (each) => words.date(each.endsOn) },
            {
              label: words.say('kernel.withdraw-consent.title'),
              cell: (each) =>
                each.withdrawnAt ? (
                  <Tag tone="quiet">{words.say('wall.withdrawn', { day: words.date(each.withdrawnAt) })}</Tag>
                ) : (
                  <a href={`/me/consents/${each.id}/withdraw`}>{words.say('kernel.withdraw-consent.title')}</a>
                ),
            },
          ]}
        />
        {result.mayAllow.map((exchange) => (
          <p>
            <a href={`/me/consents/give?exchange=${exchange}`}>{words.say('wall.allow', { exchange: exchangeName(exchange, words) })}</a>
          </p>
        ))}
        <Heading>{words.say('wall.your-rights')}</Heading>
        <Actions
          links={[
            [words.say('wall.take-pdf'), '/me/held?as=pdf'],
            [words.say('wall.take-json'), '/me/held?as=json'],
            [words.say('wall.correct'), '/compact/corrections/open'],
          ]}
        />
        <ButtonLink secondary to="/me/held/erase">
          {words.say('kernel.erase-me.title')}
        </ButtonLink>
      </>
    ) : (
      <Paragraph>{words.say('wall.not-your-own')}</Paragraph>
    ),
})

export const operations = [held, allow, withdraw, erase] as const
export const pages = [
  heldPage,
  form(allow, { goesTo: () => '/me/held', Intro: ({ words }) => <Paragraph>{words.say('wall.allow-explained')}</Paragraph> }),
  form(withdraw, { goesTo: () => '/me/held' }),
  form(erase, {
    goesTo: () => '/me/held',
    Intro: ({ words }) => <Notice kind="warning">{words.say('wall.erase-explained')}</Notice>,
    Done: ({ result, words }) => (
      <>
        <Notice kind="success">{words.say('wall.was-erased', { count: result.erased })}</Notice>
        {result.kept.map((law) => (
          <Paragraph>{words.say('wall.kept-by', { law })}</Paragraph>
        ))}
      </>
    ),
  }),
] as const
