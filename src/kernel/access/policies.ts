import { keptFrom, mayRead, mayWrite, type Purpose, purposes } from './purposes.ts'
import type { Scope, TableRules, Tables, Verb } from './tables.ts'

/** The database roles that a transaction may become. */
export type RoleNames = { readonly public: string; readonly staff: string; readonly system: string }

const scopeSql: Readonly<Record<Scope, string>> = {
  all: 'true',
  published: 'published',
  'own organisation': 'organisation = (select kernel.organisation())',
  own: 'actor = (select kernel.actor())',
  'about me': 'subjects @> array[(select kernel.actor())::text]',
}

const literal = (words: readonly string[]): string => `array[${words.map((word) => `'${word.replace(/'/g, "''")}'`).join(', ')}]::text[]`
const both = (...conditions: readonly (string | null)[]): string =>
  conditions
    .filter((each) => each !== null)
    .map((each) => `(${each})`)
    .join(' and ') || 'true'
const any = (conditions: readonly string[]): string => conditions.map((each) => `(${each})`).join(' or ') || 'false'
const actingFor = (allowed: (purpose: Purpose) => boolean): string =>
  `(select kernel.purpose()) = any (${literal(purposes.filter(allowed))})`
const holding = (roles: readonly string[]): string => `(select kernel.roles()) && ${literal(roles)}`
const stateOf = (rules: TableRules): string | null => (rules.shared ? null : 'state = (select kernel.state())')

/** Keeps from each purpose the rows that were made for those of which it sees nothing. */
const apartSql = (rules: TableRules): string | null =>
  rules.purposed
    ? any([
        actingFor((purpose) => keptFrom(purpose).length === 0),
        ...[...new Set(purposes.map((purpose) => literal(keptFrom(purpose))))]
          .filter((kept) => kept !== literal([]))
          .map((kept) => `purpose <> all (${kept})`),
      ])
    : null

const readSql = (rules: TableRules): string => {
  const { staff, always, public: everybody } = rules.read
  const ways = [
    ...(everybody?.columns === 'all' ? [scopeSql[everybody.rows]] : []),
    ...(staff
      ? [
          both(
            actingFor((purpose) => mayRead(purpose, rules.purpose)),
            staff.roles ? holding(staff.roles) : null,
            any(staff.rows.map((scope) => scopeSql[scope])),
          ),
        ]
      : []),
    ...(always ? [scopeSql[always]] : []),
  ]
  return both(stateOf(rules), any(ways), apartSql(rules))
}

const writeSql = (rules: TableRules): string => {
  const { by, rows, anyPurpose } = rules.write!
  return both(
    stateOf(rules),
    anyPurpose ? null : actingFor((purpose) => mayWrite(purpose, rules.purpose)),
    typeof by === 'string' ? null : holding(by),
    any(rows.map((scope) => scopeSql[scope])),
  )
}

const writePolicies = (table: string, verbs: readonly Verb[], to: string, condition: string, name: string): readonly string[] =>
  verbs.map((verb) => {
    const clauses =
      verb === 'insert'
        ? `with check (${condition})`
        : verb === 'update'
          ? `using (${condition}) with check (${condition})`
          : `using (${condition})`
    return `grant ${verb} on ${table} to ${to}; create policy ${name}_${verb} on ${table} for ${verb} to ${to} ${clauses};`
  })

const forPublic = (table: string, rules: TableRules, role: string): readonly string[] => {
  const reads = rules.read.public
  return [
    ...(reads
      ? [
          `grant select ${reads.columns === 'all' ? '' : `(${reads.columns.map((column) => `"${column}"`).join(', ')})`} on ${table} to ${role};`,
          `create policy public_reads on ${table} for select to ${role} using (${both(stateOf(rules), scopeSql[reads.rows])});`,
        ]
      : []),
    ...(rules.write?.by === 'anyone'
      ? writePolicies(table, rules.write.verbs, role, both(stateOf(rules), any(rules.write.rows.map((scope) => scopeSql[scope]))), 'public')
      : []),
  ]
}

const forStaff = (table: string, rules: TableRules, role: string): readonly string[] => [
  ...(rules.read.staff || rules.read.always || rules.read.public?.columns === 'all'
    ? [`grant select on ${table} to ${role};`, `create policy staff_reads on ${table} for select to ${role} using (${readSql(rules)});`]
    : []),
  ...(rules.write ? writePolicies(table, rules.write.verbs, role, writeSql(rules), 'staff') : []),
]

const forProgram = (table: string, rules: TableRules, role: string): readonly string[] => {
  if (rules.setupOnly) return []
  const condition = both(stateOf(rules))
  const verbs: readonly Verb[] = rules.appendOnly ? ['insert'] : ['insert', 'update', 'delete']
  return [
    `grant select on ${table} to ${role};`,
    `create policy program_reads on ${table} for select to ${role} using (${condition});`,
    ...writePolicies(table, verbs, role, condition, 'program'),
  ]
}

const dropPolicies = (schema: string, name: string): string =>
  `do $$ declare each record; begin for each in select policyname from pg_policies where schemaname = '${schema}' and tablename = '${name}' loop execute format('drop policy %I on "${schema}"."${name}"', each.policyname); end loop; end $$;`

const tableSql = (name: string, rules: TableRules, roles: RoleNames): string => {
  const [schema = '', table = ''] = name.split('.')
  const full = `"${schema}"."${table}"`
  return [
    `-- ${name}: ${rules.purpose}`,
    dropPolicies(schema, table),
    `revoke all on ${full} from ${roles.public}, ${roles.staff}, ${roles.system}, public;`,
    `alter table ${full} enable row level security;`,
    ...forPublic(full, rules, roles.public),
    ...forStaff(full, rules, roles.staff),
    ...forProgram(full, rules, roles.system),
  ].join('\n')
}

/** The grants and row policies of all tables, whole; applied at every start at which they differ from last time's. */
export const policySql = (tables: Tables, roles: RoleNames): string => {
  const schemas = [...new Set(Object.keys(tables).map((name) => name.split('.')[0]!))].sort()
  return [
    ...schemas.map((schema) => `grant usage on schema "${schema}" to ${roles.public}, ${roles.staff}, ${roles.system};`),
    ...Object.entries(tables)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, rules]) => tableSql(name, rules, roles)),
  ].join('\n')
}
