import { sql } from 'kysely'
import type { TableRules } from '#kernel/access'
import type { Database, Room } from '#kernel/db'

type Column = {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  has_default: boolean
  generated: boolean
  meaning: string | null
  table_meaning: string | null
}
export type MadeFile = readonly [path: string, content: string]

const readColumns = (database: Database, rooms: readonly Room[]): Promise<Column[]> =>
  database.asOwner(async (db) => {
    const { rows } = await sql<Column>`
      select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
        a.atthasdef and a.attgenerated = '' as has_default, a.attgenerated <> '' as generated, col_description(c.oid, a.attnum) as meaning, obj_description(c.oid, 'pg_class') as table_meaning
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname = any (${rooms.map((room) => room.name)})
      order by 1, 2, a.attnum`.execute(db)
    return rows
  })

const plainTypes: Readonly<Record<string, string>> = {
  text: 'string',
  character: 'string',
  uuid: 'string',
  date: 'string',
  numeric: 'string',
  tsvector: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  real: 'number',
  bytea: 'Buffer',
  inet: 'string',
  'character varying': 'string',
}

const typeOf = (column: Column): string => {
  const list = column.type.endsWith('[]')
  const base = list ? column.type.slice(0, -2) : column.type
  const plain = base === 'timestamp with time zone' ? 'Date' : base === 'jsonb' ? 'unknown' : plainTypes[base]
  if (!plain) throw new Error(`${column.schema}.${column.table}.${column.column}: no TypeScript type for ${column.type}`)
  const whole = `${plain}${list ? '[]' : ''}${column.nullable && base !== 'jsonb' ? ' | null' : ''}`
  if (column.generated) return `ColumnType<${whole}, never, never>`
  if (base === 'jsonb')
    return column.nullable || column.has_default
      ? 'ColumnType<unknown, string | null | undefined, string | null>'
      : 'ColumnType<unknown, string, string>'
  return column.has_default ? `Generated<${whole}>` : whole
}

const mustBeExplained = (columns: readonly Column[]): void => {
  const silent = columns
    .filter((column) => !column.meaning || !column.table_meaning)
    .map((column) => `${column.schema}.${column.table}.${column.column}`)
  if (silent.length > 0) throw new Error(`Tables and columns without a comment:\n${silent.join('\n')}`)
}

const grouped = (columns: readonly Column[]): ReadonlyMap<string, readonly Column[]> => {
  const tables = new Map<string, Column[]>()
  for (const column of columns)
    tables.set(`${column.schema}.${column.table}`, [...(tables.get(`${column.schema}.${column.table}`) ?? []), column])
  return tables
}

const typesFile = (tables: ReadonlyMap<string, readonly Column[]>, opened: string): string => {
  const body = [...tables]
    .map(
      ([name, columns]) =>
        `    /** ${columns[0]!.table_meaning} */\n    '${name}': {\n${columns.map((column) => `      /** ${column.meaning} */\n      ${column.column}: ${typeOf(column)}\n`).join('')}    }\n`,
    )
    .join('')
  const used = ['ColumnType', 'Generated'].filter((word) => body.includes(`${word}<`))
  return `// Made by \`npm run gen\` from the comments of the tables; not to be edited.\n${used.length > 0 ? `import type { ${used.join(', ')} } from 'kysely'\n` : ''}\ndeclare module '${opened}' {\n  interface Tables {\n${body}  }\n}\n${used.length > 0 ? '' : 'export {}\n'}`
}

const readersOf = (rules: TableRules): string =>
  [
    ...(rules.read.public
      ? [
          `the public (${rules.read.public.columns === 'all' ? 'all columns' : rules.read.public.columns.join(', ')}; ${rules.read.public.rows} rows)`,
        ]
      : []),
    ...(rules.read.staff
      ? [`${rules.read.staff.roles?.join(', ') ?? 'staff'} of purposes that may read it (${rules.read.staff.rows.join(' or ')})`]
      : []),
    ...(rules.read.always ? [`whoever signed in (${rules.read.always})`] : []),
  ].join('; ') || 'the program alone'

const writersOf = (rules: TableRules): string =>
  rules.write
    ? `${typeof rules.write.by === 'string' ? rules.write.by : rules.write.by.join(', ')}: ${rules.write.verbs.join(', ')} (${rules.write.rows.join(' or ')})`
    : 'the program alone'

const dictionary = (tables: ReadonlyMap<string, readonly Column[]>, rooms: readonly Room[]): string => {
  const rules = Object.assign({}, ...rooms.map((room) => room.tables)) as Record<string, TableRules>
  return `# Tables\n\nMade by \`npm run gen\` from the comments of the tables and the declarations beside them.\n${[...tables]
    .map(([name, columns]) => {
      const own = rules[name]!
      return `\n## ${name}\n\n${columns[0]!.table_meaning}\n\nPurpose: ${own.purpose}. Read by: ${readersOf(own)}. Changed by: ${writersOf(own)}.${own.appendOnly ? ' Append-only.' : ''}\n\n| column | type | meaning |\n| --- | --- | --- |\n${columns.map((column) => `| ${column.column} | ${column.type}${column.nullable ? ', may be empty' : ''} | ${column.meaning} |\n`).join('')}`
    })
    .join('')}`
}

/** The types of all tables and the data dictionary, from a database that has them. */
export const tableFiles = async (database: Database, rooms: readonly Room[]): Promise<readonly MadeFile[]> => {
  const columns = await readColumns(database, rooms)
  mustBeExplained(columns)
  const tables = grouped(columns)
  const files = rooms.map((room): MadeFile => {
    const own = new Map([...tables].filter(([name]) => name.startsWith(`${room.name}.`)))
    return room.name === 'kernel'
      ? ['src/kernel/db/tables.gen.ts', typesFile(own, './tables.ts')]
      : [`src/modules/${room.name}/tables.gen.ts`, typesFile(own, '../../kernel/db/tables.ts')]
  })
  return [...files, ['docs/generated/tables.md', dictionary(tables, rooms)]]
}
