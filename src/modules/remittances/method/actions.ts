import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { z } from 'zod'
import { action, badInput, only, type Writing } from '#kernel'
import { readGrid } from '#kernel/documents'
import { keepers } from '../terms.ts'
import { type Grid, readList } from './read.ts'
import { type Brought, keepCorridors, keepCountries, keepFlows, keepObserved } from './store.ts'
import { kinds, type ReadList, remarks } from './terms.ts'

const largest = 50_000_000
const mostUnpacked = 200_000_000

/** A file as it is, or what is packed in it. */
const unpacked = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: mostUnpacked }))
  } catch {
    throw badInput('remittances.packed-badly', undefined, 'file')
  }
}

/** How much a list comes to once read: rows as they stand in tables, and corridors or countries. */
const placesIn = (list: ReadList): number =>
  new Set(list.taken.map((row) => ('country' in row ? row.country : `${row.from} ${row.to}`))).size

const keep = async (writing: Writing, brought: Brought, list: ReadList): Promise<void> => {
  if (list.kind === 'corridors') return keepCorridors(writing, brought, list.taken)
  if (list.kind === 'countries') return keepCountries(writing, brought, list.taken)
  if (list.kind === 'services') return keepObserved(writing, brought, list.taken)
  return keepFlows(writing, brought, list.taken, list.kind === 'matrix')
}

const listOf = (grid: Grid, state: string, period: string): ReadList => {
  const list = readList(grid, { state, period })
  if (!list) throw badInput('remittances.unknown-list', undefined, 'file')
  return list
}

export const importList = action({
  name: 'remittances.import',
  under: ['gcm:20.f', 'gcm:20.a'],
  at: 'POST /remittances/import',
  may: only(...keepers),
  purpose: 'public information',
  input: z.object({
    file: z.file().max(largest),
    publisher: z.string().trim().min(3).max(200),
    flowYear: z
      .string()
      .trim()
      .regex(/^(19|20)\d\d$/, { message: 'remittances.wrong-year' })
      .default('2018'),
    mode: z.enum(['try', 'keep']).default('try'),
    why: z.string().trim().min(3).max(500),
  }),
  result: z.object({
    kept: z.boolean(),
    kind: z.enum(kinds),
    rows: z.number(),
    taken: z.number(),
    places: z.number(),
    unusable: z.array(z.object({ line: z.number(), why: z.string(), what: z.string() })),
    unusableCount: z.number(),
    remarks: z.record(z.enum(remarks), z.number()).nullable(),
    reproduced: z.number().nullable(),
  }),
  async act(writing, { file, publisher, flowYear, mode, why }) {
    const { db, who, now, newId } = writing
    const bytes = new Uint8Array(await file.arrayBuffer())
    const list = listOf(await readGrid(unpacked(bytes)), who.state, flowYear)
    if (mode === 'keep') {
      const id = newId()
      const hash = createHash('sha256').update(bytes).digest('hex')
      await sql`insert into remittances.brought (state, id, kind, name, source, hash, taken, why, actor, at)
        values (${who.state}, ${id}, ${list.kind}, ${file.name.slice(-200)}, ${publisher}, ${hash}, ${list.taken.length}, ${why}, ${who.actor}, ${now})`.execute(
        db,
      )
      await keep(writing, { id, source: publisher }, list)
    }
    const services = list.kind === 'services' ? list.taken : null
    return {
      kept: mode === 'keep',
      kind: list.kind,
      rows: list.rows,
      taken: list.taken.length,
      places: placesIn(list),
      unusable: list.unusable.slice(0, 200).map((row) => ({ ...row, what: row.what.slice(0, 80) })),
      unusableCount: list.unusable.length,
      remarks:
        services &&
        (Object.fromEntries(remarks.map((remark) => [remark, services.filter((row) => row.remarks.includes(remark)).length])) as Record<
          (typeof remarks)[number],
          number
        >),
      reproduced:
        services?.filter((row) => row.total !== null && row.published !== null && !row.remarks.includes('total-differs')).length ?? null,
    }
  },
})
