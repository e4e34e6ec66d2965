import { z } from 'zod'
import { anyone, NotFound, query } from '#kernel'
import { InstrumentCode, Kind } from '../terms.ts'
import { fates } from '../text-import/terms.ts'
import { Counts, kindsOf } from './import.ts'

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
  result: z.object({
    version: Version,
    lines: z.array(KeptLine),
    units: z.number(),
    /** Units of each kind that the text has, and that the catalogue has. */
    kinds: z.array(z.object({ kind: Kind, found: z.number(), expected: z.number() })),
    /** Units of the catalogue that the text does not have, and units that the catalogue does not know. */
    missing: z.array(z.string()),
    extra: z.array(z.string()),
    mayShow: z.boolean(),
  }),
  async read({ db, who }, { id }) {
    const row = await db
      .selectFrom('compact.text_version')
      .select([...columns, 'fates'])
      .where('state', '=', who.state)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw new NotFound()
    const found = Version.parse(row)
    const units = await db
      .selectFrom('compact.unit')
      .select(['locator', 'kind'])
      .where('state', '=', who.state)
      .where('version', '=', id)
      .orderBy('place')
      .execute()
    const entries = await db
      .selectFrom('compact.entry')
      .select(['locator', 'kind'])
      .where('state', '=', who.state)
      .where('instrument', '=', found.instrument)
      .orderBy('place')
      .execute()
    const has = (list: readonly { readonly locator: string }[]): ReadonlySet<string> => new Set(list.map(({ locator }) => locator))
    const [inText, inCatalogue] = [has(units), has(entries)]
    return {
      version: found,
      lines: z.array(KeptLine).parse(row.fates),
      units: units.length,
      kinds: kindsOf([...entries, ...units]).map(({ kind }) => ({
        kind,
        found: units.filter((unit) => unit.kind === kind).length,
        expected: entries.filter((entry) => entry.kind === kind).length,
      })),
      missing: entries.map(({ locator }) => locator).filter((locator) => !inText.has(locator)),
      extra: units.map(({ locator }) => locator).filter((locator) => !inCatalogue.has(locator)),
      mayShow: who.roles.includes('editor') && !found.current,
    }
  },
})
