import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { askedOf, type House } from '../house.ts'
import { Heading, Paragraph, Table, Tag } from '../html/index.ts'
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

const Waiting = ({ work, words }: { readonly work: readonly Work[]; readonly words: Words }): Child => (
  <Table
    caption={words.say('desk.waiting')}
    empty={words.say('desk.nothing-waits')}
    rows={work}
    columns={[
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
            <span class="quiet">{words.number(0)}</span>
          ) : (
            <a href={`${procedure.declared.at}?view=${view}`}>
              {view === 'overdue' ? <Tag tone="bad">{words.number(counts[view])}</Tag> : words.number(counts[view])}
            </a>
          ),
      })),
    ]}
  />
)

const Links = ({
  title,
  links,
}: {
  readonly title: string
  readonly links: readonly (readonly [label: string, address: string])[]
}): Child =>
  links.length === 0 ? null : (
    <>
      <Heading>{title}</Heading>
      <ul class="govuk-list link-columns">
        {links.map(([label, address]) => (
          <li>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )

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
    const offered = house.modules.flatMap((module) => module.desk).filter((link) => link.roles.some((role) => roles.includes(role)))
    const body = (
      <>
        <Paragraph>{visitor.acting(words)}</Paragraph>
        <Waiting work={work} words={words} />
        <Links title={words.say('desk.tools')} links={offered.map(({ key, address }) => [words.say(key), address] as const)} />
        <Links
          title={words.say('desk.administration')}
          links={[
            ...administration.filter(([, , role]) => roles.includes(role)).map(([key, address]) => [words.say(key), address] as const),
            [words.say('kernel.jobs.title'), '/desk/jobs'],
          ]}
        />
      </>
    )
    return c.html(render(house, c, arrival, { title: words.say('desk.title'), body }))
  }
