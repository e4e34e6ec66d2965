import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { InstrumentCode } from '../terms.ts'
import { fates } from '../text-import/terms.ts'
import { Counts } from './import.ts'

export const Version = z.object({
  id: z.uuid(),
  instrument: InstrumentCode,
  label: z.string(),
  fileName: z.string(),
  fingerprint: z.string(),
  importedAt: z.date(),
  current: z.boolean(),
  counts: Counts,
})
const columns = [
  'id',
  'instrument',
  'label',
  'file_name as fileName',
  'fingerprint',
  'imported_at as importedAt',
  'current',
  'counts',
] as const

export const versions = query({
  name: 'compact.versions',
  under: 'gcm:p41',
  at: 'GET /compact/versions',
  may: anyone,
  purpose: 'public information',
  input: z.object({}),
  result: z.object({ versions: z.array(Version), mayImport: z.boolean() }),
  async read({ db, who }) {
    const rows = await db
      .selectFrom('compact.text_version')
      .select(columns)
      .where('state', '=', who.state)
      .orderBy('instrument')
      .orderBy('imported_at', 'desc')
      .execute()
    return { versions: z.array(Version).parse(rows), mayImport: who.roles.includes('editor') }
  },
})

const KeptLine = z.object({ number: z.number(), fate: z.enum(fates), locator: z.string().nullable(), text: z.string().nullable() })

export const version = query({
  name: 'compact.version',
  under: 'gcm:p41',
  at: 'GET /compact/versions/:id',
  may: anyone,
  purpose: 'public information',
  input: z.object({ id: z.uuid() }),
  result: z.object({ version: Version, lines: z.array(KeptLine), units: z.number(), mayShow: z.boolean() }),
  async read({ db, who }, { id }) {
    const row = await db
      .selectFrom('compact.text_version')
      .select([...columns, 'fates'])
      .where('state', '=', who.state)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new NotFound()
    const { count } = await db
      .selectFrom('compact.unit')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('state', '=', who.state)
      .where('version', '=', id)
      .executeTakeFirstOrThrow()
    const found = Version.parse(row)
    return {
      version: found,
      lines: z.array(KeptLine).parse(row.fates),
      units: count,
      mayShow: who.roles.includes('editor') && !found.current,
    }
  },
})
