import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { askedOf, type House } from '../house.ts'
import { type ColumnOf, Details, Heading, Paragraph, Table, Tag } from '../html/index.ts'
import type { Words } from '../language/index.ts'
import type { Procedure } from '../procedure/index.ts'
import { staffOf } from '../procedure/operations.ts'
import { lastStages } from '../procedure/rules.ts'
import { countViews } from '../procedure/store.ts'
import { procedureName } from '../procedure/words.ts'
import { Refused } from '../refusals.ts'
import { type Arrival, arrive } from './arrival.ts'
import { render } from './render.tsx'

const views = ['mine', 'organisation', 'overdue', 'open'] as const
type Work = { readonly procedure: Procedure; readonly counts: Readonly<Record<(typeof views)[number], number>> }

/** What waits for somebody in a procedure. */
const workIn = async (house: House, { asking }: Arrival, procedure: Procedure): Promise<Work> => {
  const last = lastStages(procedure.declared)
  const { today } = askedOf(house, asking)
  return {
    procedure,
    counts: await house.database.read(asking.session, (db) => countViews(procedure.declared, db, asking.session, { last, today })),
  }
}

const columns = (words: Words): readonly ColumnOf<Work>[] => [
  {
    label: words.say('desk.procedure'),
    cell: ({ procedure }) => <a href={procedure.declared.at}>{procedureName(procedure.declared, words)}</a>,
    rowHeader: true,
  },
  ...views.map((view) => ({
    label: words.say(`procedure.view-${view}`),
    numeric: true,
    cell: ({ procedure, counts }: Work) =>
      counts[view] === 0 ? (
        <span class="quiet nil">{words.number(0)}</span>
      ) : (
        <a href={`${procedure.declared.at}?view=${view}`}>
          {view === 'overdue' ? <Tag tone="bad">{words.number(counts[view])}</Tag> : words.number(counts[view])}
        </a>
      ),
  })),
]

/** What waits, procedure by procedure; those in which nothing is open stand behind a line. */
const Waiting = ({ work, words }: { readonly work: readonly Work[]; readonly words: Words }): Child => {
  const quiet = work.filter(({ counts }) => counts.open === 0)
  return (
    <>
      <Table
        caption={words.say('desk.waiting')}
        empty={words.say('desk.nothing-waits')}
        rows={work.filter(({ counts }) => counts.open > 0)}
        columns={columns(words)}
      />
      {quiet.length > 0 ? (
        <Details summary={words.say('desk.none-open', { count: quiet.length })}>
          <LinkList links={quiet.map(({ procedure }) => [procedureName(procedure.declared, words), procedure.declared.at])} />
        </Details>
      ) : null}
    </>
  )
}

type Link = readonly [label: string, address: string]

const LinkList = ({ links }: { readonly links: readonly Link[] }): Child => (
  <ul class="govuk-list">
    {links.map(([label, address]) => (
      <li>
        <a href={address}>{label}</a>
      </li>
    ))}
  </ul>
)

type Tools = { readonly title: string; readonly links: readonly Link[] }

/** The tools of each part, under its name; what waits in a procedure is not said twice. */
const toolsFor = (house: House, { words, asking }: Arrival, said: ReadonlySet<string>): readonly Tools[] =>
  house.modules
    .flatMap((module) => module.desk)
    .map(({ title, entries }) => ({
      title: words.say(title ?? 'desk.tools'),
      links: entries
        .filter(({ address, roles }) => !said.has(address) && roles.some((role) => asking.session.roles.includes(role)))
        .map(({ key, address }) => [words.say(key), address] as const),
    }))
    .filter(({ links }) => links.length > 0)

const administration = [
  ['kernel.accounts.title', '/desk/accounts', 'administrator'],
  ['kernel.record.title', '/desk/record', 'auditor'],
] as const

/** Where the day begins for whoever works here: what waits for them, what they keep, what they may do. */
export const answerDesk =
  (house: House) =>
  async (c: Context): Promise<Response> => {
    const arrival = await arrive(house, c, 'page')
    const { words, asking, visitor } = arrival
    if (!visitor) throw new Refused('error.sign-in-first')
    const { roles } = asking.session
    const mine = house.modules
      .flatMap((module) => module.procedures)
      .filter(({ declared }) => staffOf(declared).some((role) => roles.includes(role)))
    const work = await Promise.all(mine.map((procedure) => workIn(house, arrival, procedure)))
    const said = new Set(work.map(({ procedure }) => procedure.declared.at))
    const running: Tools = {
      title: words.say('desk.administration'),
      links: [
        ...administration.filter(([, , role]) => roles.includes(role)).map(([key, address]) => [words.say(key), address] as const),
        [words.say('kernel.jobs.title'), '/desk/jobs'],
      ],
    }
    const body = (
      <>
        <Paragraph>{visitor.acting(words)}</Paragraph>
        <Waiting work={work} words={words} />
        <Heading>{words.say('desk.tools')}</Heading>
        <div class="link-groups">
          {[...toolsFor(house, arrival, said), running].map(({ title, links }) => (
            <section>
              <Heading small>{title}</Heading>
              <LinkList links={links} />
            </section>
          ))}
        </div>
      </>
    )
    return c.html(render(house, c, arrival, { title: words.say('desk.title'), body }))
  }
