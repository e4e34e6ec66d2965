import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { TablesRules } from '../access/index.ts'
import { projectRoot } from '../config.ts'

/** A part of the program that keeps tables: a schema, its numbered SQL steps, and what each table says of itself. */
export type Room = {
  readonly name: string /** Folder of the steps, from the project's root. */
  readonly steps: string
  readonly tables: TablesRules
}

type Step = { readonly room: string; readonly name: string; readonly sql: string; readonly hash: string }

const stepsOf = (room: Room): readonly Step[] => {
  const folder = resolve(projectRoot(), room.steps)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{3}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { room: room.name, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

const prepare = `
  create schema if not exists kernel;
  create table if not exists kernel.step (room text not null, name text not null, hash text not null, taken_at timestamptz not null default now(), primary key (room, name));
  comment on table kernel.step is 'Steps by which the tables came to be as they are.';
  comment on column kernel.step.room is 'Schema that the step belongs to.';
  comment on column kernel.step.name is 'File of the step.';
  comment on column kernel.step.hash is 'SHA-256 of the file when the step was taken.';
  comment on column kernel.step.taken_at is 'When the step was taken.';`

/** Takes every step that has not been taken yet (of those named, where some are), each in a transaction of its own; forward only. */
export const takeSteps = async (client: pg.ClientBase, rooms: readonly Room[], upTo?: ReadonlySet<string>): Promise<number> => {
  await client.query(prepare)
  const { rows } = await client.query<{ room: string; name: string; hash: string }>('select room, name, hash from kernel.step')
  const taken = new Map(rows.map((row) => [`${row.room}/${row.name}`, row.hash]))
  const steps = rooms.flatMap(stepsOf)
  const known = new Set(steps.map((step) => `${step.room}/${step.name}`))
  const unknown = [...taken.keys()].filter((key) => !known.has(key))
  if (unknown.length > 0)
    throw new Error(
      `This database was made by a newer Mkataba (it knows ${unknown.join(', ')}). Start that version, or restore a backup made by this one.`,
    )
  let count = 0
  for (const step of steps) {
    if (upTo && !upTo.has(`${step.room}/${step.name}`)) continue
    const before = taken.get(`${step.room}/${step.name}`)
    if (before === step.hash) continue
    if (before !== undefined)
      throw new Error(`The step ${step.room}/${step.name} was taken in another wording. Steps are never edited: write a new one.`)
    await takeStep(client, step)
    count += 1
  }
  return count
}

const takeStep = async (client: pg.ClientBase, step: Step): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(`create schema if not exists "${step.room}"`)
    await client.query(`set local search_path to "${step.room}", public`)
    await client.query(step.sql)
    await client.query('insert into kernel.step (room, name, hash) values ($1, $2, $3)', [step.room, step.name, step.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The step ${step.room}/${step.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
