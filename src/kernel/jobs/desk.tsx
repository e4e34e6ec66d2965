import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { keptFrom, signedIn } from '../access/index.ts'
import { Actions, ButtonLink, Facts, Paragraph, Progress, Table, Tag } from '../html/index.ts'
import type { Words } from '../language/index.ts'
import { action, type Operation, query } from '../operation.ts'
import { type AnyPage, form, page } from '../page.ts'
import { NotFound, Refused } from '../refusals.ts'

const standings = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
const Job = z.object({
  id: z.uuid(),
  kind: z.string(),
  standing: z.enum(standings),
  done: z.number(),
  total: z.number().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.string().nullable(),
  cancelAsked: z.boolean(),
  madeAt: z.date(),
  endedAt: z.date().nullable(),
})
const columns = [
  'id',
  'kind',
  'standing',
  'done',
  'total',
  'result',
  'error',
  'cancel_asked as cancelAsked',
  'made_at as madeAt',
  'ended_at as endedAt',
] as const
const common = { under: 'gcm:p40', may: signedIn, purpose: 'administration', as: 'the program' } as const

const jobs = query({
  ...common,
  name: 'kernel.jobs',
  at: 'GET /desk/jobs',
  input: z.object({}),
  result: z.object({ jobs: z.array(Job) }),
  async read({ db, who }) {
    const rows = await db
      .selectFrom('kernel.job')
      .select(columns)
      .where('state', '=', who.state)
      .where('actor', '=', who.actor)
      .where('purpose', 'not in', [...keptFrom(who.purpose), ''])
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute()
    return { jobs: z.array(Job).parse(rows) }
  },
})

const job = query({
  ...common,
  name: 'kernel.job',
  at: 'GET /desk/jobs/:id',
  input: z.object({ id: z.uuid() }),
  result: Job,
  async read({ db, who }, { id }) {
    const row = await db
      .selectFrom('kernel.job')
      .select(columns)
      .where('state', '=', who.state)
      .where('actor', '=', who.actor)
      .where('purpose', 'not in', [...keptFrom(who.purpose), ''])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new NotFound()
    return Job.parse(row)
  },
})

const cancelJob = action({
  ...common,
  name: 'kernel.cancelJob',
  at: 'POST /desk/jobs/:id/cancel',
  input: z.object({ id: z.uuid() }),
  result: z.object({ id: z.uuid() }),
  async act({ db, who, now }, { id }) {
    const row = await db
      .selectFrom('kernel.job')
      .select('standing')
      .where('state', '=', who.state)
      .where('actor', '=', who.actor)
      .where('purpose', 'not in', [...keptFrom(who.purpose), ''])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new NotFound()
    if (row.standing !== 'waiting' && row.standing !== 'running') throw new Refused('jobs.has-ended')
    const change = row.standing === 'waiting' ? { standing: 'cancelled', ended_at: now } : {}
    await db
      .updateTable('kernel.job')
      .set({ cancel_asked: true, ...change })
      .where('state', '=', who.state)
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

const tones = { waiting: 'plain', running: 'warn', done: 'good', failed: 'bad', cancelled: 'quiet' } as const
const Standing = ({ standing, words }: { standing: (typeof standings)[number]; words: Words }) => (
  <Tag tone={tones[standing]}>{words.say(`jobs.${standing}`)}</Tag>
)
const nameOf = (kind: string, words: Words): string => words.find(`job.${kind}`) ?? kind

const jobsPage = page(jobs, {
  title: ({ words }) => words.say('kernel.jobs.title'),
  Body: ({ result, words }): Child => (
    <Table
      caption={words.say('kernel.jobs.title')}
      hideCaption
      rows={result.jobs}
      empty={words.say('jobs.none')}
      columns={[
        { label: words.say('jobs.work'), rowHeader: true, cell: (row) => <a href={`/desk/jobs/${row.id}`}>{nameOf(row.kind, words)}</a> },
        { label: words.say('jobs.standing'), cell: (row) => <Standing standing={row.standing} words={words} /> },
        { label: words.say('jobs.asked'), cell: (row) => words.time(row.madeAt) },
      ]}
    />
  ),
})

/** What came of a work: a number, a word, or the address where it can be seen. */
const shown = (value: unknown, words: Words): Child =>
  typeof value === 'number' ? (
    words.number(value)
  ) : /^\/[\w\-./?=&]+$/.test(String(value)) ? (
    <a href={String(value)}>{words.say('jobs.see')}</a>
  ) : (
    String(value)
  )

const jobPage = page(job, {
  title: ({ result, words }) => nameOf(result.kind, words),
  trail: ({ words }) => [[words.say('kernel.jobs.title'), '/desk/jobs']],
  Body: ({ result, words }): Child => {
    const open = result.standing === 'waiting' || result.standing === 'running'
    return (
      <>
        <p>
          <Standing standing={result.standing} words={words} />
        </p>
        {result.total ? (
          <Progress done={result.done} total={result.total} label={words.say('jobs.so-far', { done: result.done, total: result.total })} />
        ) : null}
        {result.error ? <Paragraph>{words.find(result.error) ?? result.error}</Paragraph> : null}
        {result.result ? (
          <Facts
            facts={Object.entries(result.result).map(
              ([name, value]) => [words.find(`jobs.result.${name}`) ?? name, shown(value, words)] as const,
            )}
          />
        ) : null}
        {open && !result.cancelAsked ? (
          <ButtonLink secondary to={`/desk/jobs/${result.id}/cancel`}>
            {words.say('kernel.cancel-job.title')}
          </ButtonLink>
        ) : null}
        {open ? <div data-again="yes" /> : null}
        {open ? <Actions links={[[words.say('jobs.look-again'), `/desk/jobs/${result.id}`]]} /> : null}
      </>
    )
  },
})

export const operations: readonly Operation[] = [jobs, job, cancelJob]
export const pages: readonly AnyPage[] = [jobsPage, jobPage, form(cancelJob, { goesTo: ({ id }) => `/desk/jobs/${id}` })]
