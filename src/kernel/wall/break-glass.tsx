import { sql } from 'kysely'
import { z } from 'zod'
import { enforcementPurposes, type Role, type Session, signedIn } from '../access/index.ts'
import { ButtonLink, Paragraph, Table, Tag } from '../html/index.ts'
import { action, type Operation, query, type Writing } from '../operation.ts'
import { type AnyPage, form, page } from '../page.ts'
import { badInput, Conflict, NotFound, Refused } from '../refusals.ts'
import { rootOf } from './numbers.ts'
import { tellPerson } from './pass.ts'

/** Those who work with people, and may see that something cannot wait. */
const carers: readonly Role[] = ['caseworker', 'consul', 'inspector', 'registrar', 'reviewer']
const openMinutes = 60

const mustCare = (who: Session): void => {
  if (enforcementPurposes.includes(who.purpose)) throw new Refused('wall.never-opened', undefined, 'gcm:7.g')
  if (!carers.some((role) => who.roles.includes(role))) throw new Refused('wall.carers-only')
}

const auditors = async ({ db, who }: Pick<Writing, 'db' | 'who'>): Promise<readonly string[]> => {
  const { rows } = await sql<{ account: string }>`
    select distinct p.account from kernel.post p join kernel.account a on a.state = p.state and a.id = p.account and a.standing = 'active'
    where p.state = ${who.state} and p.ended_at is null and 'auditor' = any (p.roles)`.execute(db)
  return rows.map(({ account }) => account)
}

/** Asks that one exchange be opened about one person because a life is at stake. */
const ask = action({
  name: 'kernel.breakGlassAsk',
  under: ['gcm:7.g', 'gcm:p13.d'],
  at: 'POST /wall/break-glass/ask',
  may: signedIn,
  purpose: 'oversight',
  as: 'the program',
  input: z.object({
    exchange: z.string().trim().min(3).max(80),
    person: z.guid(),
    why: z.string().trim().min(20).max(1000).meta({ field: 'long text' }),
  }),
  result: z.object({ id: z.uuid() }),
  about: ({ person }) => [person],
  async act({ db, who, now, newId, wall }, { exchange, person, why }) {
    mustCare(who)
    if (wall.behind.exchanges.get(exchange)?.to !== who.purpose) throw badInput('wall.no-exchange', { name: exchange }, 'exchange')
    await rootOf(wall.behind.ring, who.purpose, person)
    const id = newId()
    const asked = { exchange, purpose: who.purpose, person, reason: why, asked_by: who.actor!, organisation: who.organisation }
    await db
      .insertInto('kernel.break_glass')
      .values({ state: who.state, id, ...asked, asked_at: now })
      .execute()
    return { id }
  },
})

/** Agrees that it cannot wait: a second person of the same purpose; oversight and the person are told at once. */
const agree = action({
  name: 'kernel.breakGlassAgree',
  under: ['gcm:7.g', 'gcm:p13.d'],
  at: 'POST /wall/break-glass/:id/agree',
  may: signedIn,
  purpose: 'oversight',
  as: 'the program',
  input: z.object({ id: z.uuid() }),
  result: z.object({ endsAt: z.date() }),
  about: ({ id }) => [id],
  async act(writing, { id }) {
    const { db, who, now, today, tell, wall } = writing
    mustCare(who)
    const asked = await db
      .selectFrom('kernel.break_glass')
      .selectAll()
      .where('state', '=', who.state)
      .where('id', '=', id)
      .where('purpose', '=', who.purpose)
      .executeTakeFirst()
    if (!asked) throw new NotFound()
    if (asked.asked_by === who.actor) throw new Refused('wall.second-person', undefined, 'gcm:p13.d')
    const endsAt = new Date(now.getTime() + openMinutes * 60_000)
    const opened = await db
      .updateTable('kernel.break_glass')
      .set({ agreed_by: who.actor, agreed_at: now, ends_at: endsAt })
      .where('state', '=', who.state)
      .where('id', '=', id)
      .where('agreed_by', 'is', null)
      .executeTakeFirst()
    if (opened.numUpdatedRows === 0n) throw new Conflict({}, 1)
    for (const account of await auditors(writing))
      await tell({
        to: { account },
        key: 'wall.told-oversight',
        values: { exchange: asked.exchange, reason: asked.reason },
        link: '/wall/break-glass',
      })
    const about = { purpose: who.purpose, person: asked.person }
    await tellPerson(wall.behind, writing, about, {
      key: 'wall.told-person',
      filling: { day: today, reason: asked.reason },
      delayable: false,
    })
    return { endsAt }
  },
})

const Opening = z.object({
  id: z.uuid(),
  exchange: z.string(),
  purpose: z.string(),
  reason: z.string(),
  askedBy: z.string().nullable(),
  askedAt: z.date(),
  agreedBy: z.string().nullable(),
  endsAt: z.date().nullable(),
  mayAgree: z.boolean(),
})

/** Openings that wait for a second person of one's purpose; for auditors, all that ever were. */
const openings = query({
  name: 'kernel.breakGlass',
  under: ['gcm:7.g', 'gcm:p13.d'],
  at: 'GET /wall/break-glass',
  may: signedIn,
  purpose: 'oversight',
  as: 'the program',
  input: z.object({}),
  result: z.object({ openings: z.array(Opening), mayAsk: z.boolean() }),
  async read({ db, who, now }) {
    const oversees = who.purpose === 'oversight' && who.roles.includes('auditor')
    const cares = !enforcementPurposes.includes(who.purpose) && carers.some((role) => who.roles.includes(role))
    if (!oversees && !cares) return { openings: [], mayAsk: false }
    const { rows } = await sql<Omit<z.infer<typeof Opening>, 'mayAgree'> & { asker: string }>`
      select id, exchange, purpose, reason, kernel.name_of(asked_by) as "askedBy", asked_by as asker, asked_at as "askedAt", kernel.name_of(agreed_by) as "agreedBy", ends_at as "endsAt"
      from kernel.break_glass
      where state = ${who.state} and (${oversees} or (purpose = ${who.purpose} and (ends_at is null or ends_at > ${now})))
      order by asked_at desc limit 200`.execute(db)
    return {
      openings: rows.map(({ asker, ...row }) => ({ ...row, mayAgree: cares && row.agreedBy === null && asker !== who.actor })),
      mayAsk: cares,
    }
  },
})

const openingsPage = page(openings, {
  title: ({ words }) => words.say('kernel.break-glass.title'),
  Body: ({ result, words }) => (
    <>
      <Paragraph>{words.say('wall.break-glass-explained', { minutes: openMinutes })}</Paragraph>
      <Table
        caption={words.say('kernel.break-glass.title')}
        hideCaption
        rows={result.openings}
        empty={words.say('wall.no-openings')}
        columns={[
          { label: words.say('kernel.field.exchange'), rowHeader: true, cell: (row) => <span class="code">{row.exchange}</span> },
          { label: words.say('kernel.field.why'), cell: (row) => <span dir="auto">{row.reason}</span> },
          { label: words.say('wall.asked-by'), cell: (row) => `${row.askedBy ?? ''} · ${words.time(row.askedAt)}` },
          {
            label: words.say('wall.agreed-by'),
            cell: (row) =>
              row.agreedBy ? (
                <>
                  {row.agreedBy} <Tag tone="warn">{words.say('wall.open-until', { time: words.time(row.endsAt!) })}</Tag>
                </>
              ) : row.mayAgree ? (
                <a href={`/wall/break-glass/${row.id}/agree`}>{words.say('kernel.break-glass-agree.title')}</a>
              ) : (
                words.say('wall.waits')
              ),
          },
        ]}
      />
      {result.mayAsk ? <ButtonLink to="/wall/break-glass/ask">{words.say('kernel.break-glass-ask.title')}</ButtonLink> : null}
    </>
  ),
})

export const operations: readonly Operation[] = [openings, ask, agree]
export const pages: readonly AnyPage[] = [
  openingsPage,
  form(ask, {
    goesTo: () => '/wall/break-glass',
    Intro: ({ words }) => <Paragraph>{words.say('wall.break-glass-explained', { minutes: openMinutes })}</Paragraph>,
  }),
  form(agree, { goesTo: () => '/wall/break-glass' }),
]
