import { sql } from 'kysely'
import { z } from 'zod'
import { only, type Purpose, roles, signedIn, type TablesRules } from '../../src/kernel/access/index.ts'
import { jobKind } from '../../src/kernel/jobs/index.ts'
import { action, type Operation, query } from '../../src/kernel/operation.ts'
import { page } from '../../src/kernel/page.ts'
import { badInput, NotFound } from '../../src/kernel/refusals.ts'
import type { Holding } from '../../src/kernel/wall/index.ts'

/** A purpose as names are made of it. */
export const camel = (purpose: Purpose): string => purpose.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase())
export const snake = (purpose: Purpose): string => purpose.replace(/ /g, '_')

const kinds = ['first', 'second', 'third'] as const
const Note = z.object({ id: z.uuid(), person: z.guid(), kind: z.string(), words: z.string(), sealed: z.string().nullable() })
type Row = { id: string; person: string; kind: string; words: string; sealed: Buffer }

/** Notes about persons, kept for one purpose: kept, found by their words, looked at, counted, and forgotten. */
export const notesOf = (purpose: Purpose) => {
  const name = `world.${camel(purpose)}Note`
  const table = sql.table(`world.${snake(purpose)}_note`)
  const at = `/world/${purpose.replace(/ /g, '-')}/notes` as const
  const common = { under: 'gcm:7.g', purpose } as const

  const keep = action({
    ...common,
    name: `${name}Keep`,
    at: `POST ${at}/keep`,
    may: only(...roles),
    input: z.object({ person: z.guid().optional(), kind: z.enum(kinds), words: z.string().min(3).max(200), illness: z.string().max(200) }),
    result: z.object({ id: z.uuid(), person: z.guid() }),
    about: (_, { person }) => [person],
    async act({ db, who, newId, wall }, { person, kind, words, illness }) {
      const [id, whom] = [newId(), person ?? (await wall.newPerson())]
      const sealed = await wall.seal(db, whom, 'illness', illness)
      await sql`insert into ${table} (state, id, person, kind, words, sealed, actor, organisation)
        values (${who.state}, ${id}, ${whom}, ${kind}, ${words}, ${sealed}, ${who.actor}, ${who.organisation})`
        .execute(db)
        .catch((error: unknown) => {
          throw (error as { code?: string }).code === '23505' ? badInput('register.key-taken', { key: words }, 'words') : error
        })
      return { id, person: whom }
    },
  })
  const find = query({
    ...common,
    name: `${name}Find`,
    at: `GET ${at}`,
    may: signedIn,
    input: z.object({ q: z.string().max(200).optional(), kind: z.enum(kinds).optional() }),
    result: z.object({ notes: z.array(Note), total: z.number() }),
    async read({ db, who, wall }, { q, kind }) {
      const { rows } = await sql<Row>`select id, person, kind, words, sealed from ${table}
        where state = ${who.state} and (${q ?? null}::text is null or words ilike '%' || ${q ?? null} || '%') and (${kind ?? null}::text is null or kind = ${kind ?? null}) order by id`.execute(
        db,
      )
      const notes: z.infer<typeof Note>[] = []
      for (const row of rows) notes.push({ ...row, sealed: await wall.open(db, row.person, 'illness', row.sealed) })
      return { notes, total: rows.length }
    },
  })
  const one = query({
    ...common,
    name: `${name}One`,
    at: `GET ${at}/:id`,
    may: signedIn,
    input: z.object({ id: z.uuid() }),
    result: Note.omit({ sealed: true }),
    about: ({ id }) => [id],
    async read({ db, who }, { id }) {
      const { rows } = await sql<Row>`select id, person, kind, words from ${table} where state = ${who.state} and id = ${id}`.execute(db)
      if (!rows[0]) throw new NotFound()
      return rows[0]
    },
  })
  const count = query({
    ...common,
    name: `${name}Count`,
    at: `GET ${at}-count`,
    may: only(...roles),
    input: z.object({}),
    result: z.object({ counts: z.record(z.string(), z.number()) }),
    async read({ db, who }) {
      const { rows } = await sql<{ kind: string; count: number }>`
        select kind, count(*) as count from ${table} where state = ${who.state} group by kind order by kind`.execute(db)
      return { counts: Object.fromEntries(rows.map((row) => [row.kind, row.count])) }
    },
  })
  const tell = action({
    ...common,
    name: `${name}Tell`,
    as: 'the program',
    at: `POST ${at}/tell`,
    may: only(...roles),
    input: z.object({ person: z.guid(), words: z.string().min(3).max(200) }),
    result: z.object({}),
    about: ({ person }) => [person],
    async act(writing, { person, words }) {
      await writing.wall.tellPerson(writing, person, {
        key: 'wall.told-person',
        filling: { day: writing.today, reason: words },
        delayable: true,
      })
      return {}
    },
  })
  const forget = action({
    ...common,
    name: `${name}Forget`,
    at: `POST ${at}/forget`,
    may: only(...roles),
    input: z.object({ person: z.guid() }),
    result: z.object({}),
    async act({ db, wall }, { person }) {
      await wall.forget(db, person)
      return {}
    },
  })
  const sum = action({
    ...common,
    name: `${name}Sum`,
    at: `POST ${at}/sum`,
    may: only(...roles),
    input: z.object({ words: z.string().min(3).max(200) }),
    result: z.object({ job: z.uuid() }),
    act: async ({ enqueue }, { words }) => ({ job: await enqueue(`${name}s`, { words }) }),
  })
  const summing = jobKind(`${name}s`, purpose, z.object({ words: z.string() }), async ({ house, asking }, { words }) => ({
    words,
    notes: await house.database.read(asking.session, async (db) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${table} where state = ${house.config.state}`.execute(db)
      return rows[0]!.count
    }),
  }))
  const holding: Holding = { name: `${name}s`, purpose, of: async () => [] }
  const rules: TablesRules = {
    [`world.${snake(purpose)}_note`]: {
      purpose,
      read: { staff: { rows: ['all'] } },
      write: { by: 'signed in', verbs: ['insert'], rows: ['own organisation'] },
    },
  }
  const pages = [
    page(find, { title: () => 'Notes', Body: ({ result }) => JSON.stringify(result) }),
    page(one, { title: () => 'Note', Body: ({ result }) => JSON.stringify(result) }),
  ]
  const operations: readonly Operation[] = [keep, find, one, count, tell, forget, sum]
  return { operations, pages, jobs: [summing], holdings: [holding], tables: rules }
}
