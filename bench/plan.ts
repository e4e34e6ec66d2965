import pg from 'pg'
import { readConfig } from '../src/kernel/config.ts'
import { makeApp } from '../src/kernel/http/app.tsx'
import { openHouse } from '../src/kernel/start.ts'
import { modules } from '../src/modules.ts'
import { type Figure, percentile } from './figure.ts'

const plan = `'BIG'`
const activities = 5000
const quarters = 12
const words = `'{}'::tsvector, '{}'::tsvector`
const register = (table: string, rows: string): string =>
  `insert into accountability.${table} (state, id, key, entry, public, retired, version, words, public_words, changed_at)
   select 'KEN', gen_random_uuid(), key, entry, entry, false, 1, ${words}, now() from (${rows}) made`

/** A plan of 5,000 activities and 20,000 milestones, with 60,000 reports and 200,000 pieces of evidence, put in by its owner. */
export const steps: readonly string[] = [
  register(
    'plan',
    `select 'BIG' as key, '{"code": "BIG", "title": {"en": "A large plan"}, "planKind": "national", "keeper": "KE-NCM", "startsOn": "2024-01-01", "endsOn": "2028-12-31", "currency": "KES"}'::jsonb as entry`,
  ),
  `insert into accountability.frozen (state, edition, round, plan, frozen_at, items, fingerprint, approved_on, number)
   values ('KEN', gen_random_uuid(), 1, ${plan}, now(), 0, '', current_date - 700, 1)`,
  register(
    'activity',
    `select 'B-' || lpad(n::text, 5, '0') as key, jsonb_build_object('code', 'B-' || lpad(n::text, 5, '0'),
      'title', jsonb_build_object('en', 'Activity number ' || n || ' of a large plan', 'sw', 'Shughuli namba ' || n || ' ya mpango mkubwa'),
      'plan', ${plan}, 'objective', (n % 22 + 1)::text, 'level', case when n % 3 = 0 then 'county' else 'national' end,
      'lead', case when n % 3 = 0 then 'KE-' || lpad((n % 47 + 1)::text, 3, '0') else (array['KE-LABOUR', 'KE-NCM', 'KE-HEALTH', 'KE-EDUCATION', 'KE-IMMIGRATION'])[n % 5 + 1] end,
      'places', jsonb_build_array('KE-' || lpad((n % 47 + 1)::text, 3, '0'), 'KE-' || lpad((n * 7 % 47 + 1)::text, 3, '0')),
      'groups', jsonb_build_array((array['women', 'children', 'refugees', 'returnees', 'informal-workers'])[n % 5 + 1]),
      'targets', jsonb_build_array((n % 17 + 1) || '.' || (n % 9 + 1)),
      'startsOn', (current_date - 700 + n % 900)::text, 'endsOn', (current_date - 300 + n % 900)::text,
      'budget', (n * 1000)::text || '.50', 'currency', 'KES', 'funding', jsonb_build_array('2026 ' || (n * 1000) || '.50 KE-TREASURY')) as entry
     from generate_series(1, ${activities}) n`,
  ),
  register(
    'milestone',
    `select key || '.' || m as key, jsonb_build_object('code', key || '.' || m, 'activity', key, 'title', '{"en": "Half way"}'::jsonb,
      'dueOn', (starts_on + m * 90)::text) || case when (hashtext(key) + m) % 3 <> 0 and starts_on + m * 90 < current_date
      then jsonb_build_object('doneOn', (starts_on + m * 90 + m)::text) else '{}' end as entry
     from accountability.activity, generate_series(1, 4) m where plan = ${plan}`,
  ),
  `insert into accountability.report (state, id, reference, stage, asked, public, published, about, language, opened_at, entered_at, due_on, version)
   select 'KEN', gen_random_uuid(), 'BIG-' || row_number() over (), 'accepted', jsonb_build_object('activity', a.key, 'quarter', quarter), '{"asked": {}}', false, a.key, 'en', now(), now(), null, 3
   from accountability.activity a, (select (2024 + q / 4) || '-Q' || (q % 4 + 1) as quarter from generate_series(0, ${quarters - 1}) q) q where a.plan = ${plan}`,
  `insert into accountability.report_event (state, id, number, at, step, from_stage, to_stage, given)
   select 'KEN', id, n, now(), (array['open', 'answer', 'accept'])[n], null, 'accepted', '{}' from accountability.report, generate_series(1, 3) n where reference like 'BIG-%'`,
  `insert into accountability.progress (state, id, report, round, activity, quarter, told, spent, people, reached, way, standing, published, at)
   select 'KEN', gen_random_uuid(), id, 1, about, asked ->> 'quarter', 'Work went on as planned, in every place where it was to begin.', 1000.50, array['female 18-64 20'], '{}', 'form', 'accepted', true, now()
   from accountability.report where reference like 'BIG-%'`,
  `insert into accountability.evidence (state, id, report, activity, title, address, open, published, at)
   select 'KEN', gen_random_uuid(), id, about, 'Minutes', 'https://example.org/minutes', true, true, now()
   from (select id, about, row_number() over () as n from accountability.report where reference like 'BIG-%') r, generate_series(1, 4) k where k < 4 or n % 3 = 0`,
  ...['activity', 'milestone', 'report', 'progress', 'evidence', 'frozen'].map((table) => `vacuum analyze accountability.${table}`),
]

export const fill = async (connection: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(connection)
  await client.connect()
  for (const step of steps) await client.query(step)
  await client.end()
}

/** Pages of a large plan, each asked for in many ways and drawn whole each time. */
const asked: Readonly<Record<string, readonly string[]>> = {
  'board of a plan of 5,000 activities': [
    '/accountability?plan=BIG',
    '/accountability?plan=BIG&by=lead',
    '/accountability?plan=BIG&by=place',
    '/accountability?plan=BIG&by=target&status=late',
    '/accountability?plan=BIG&by=group&level=county',
  ],
  'timeline of a plan of 5,000 activities': [
    '/accountability/timeline?plan=BIG',
    '/accountability/timeline?plan=BIG&objective=7',
    '/accountability/timeline?plan=BIG&lead=KE-LABOUR&page=3',
  ],
  'an activity with its reports and evidence': ['/accountability/plan/B-00123', '/accountability/plan/B-04321'],
  'calendar of a month of that plan': ['/accountability/calendar?plan=BIG'],
  'the tree of that plan': ['/accountability/tree?plan=BIG'],
}

/** Measures the pages of a large plan. */
export const measurePlan = async (dataDir: string, note: (figure: Figure) => void): Promise<void> => {
  const house = await openHouse({ ...readConfig(), dataDir, logLevel: 'silent' }, modules)
  try {
    await fill(house.database.ownerConnection)
    const app = makeApp({ ...house, database: { ...house.database, changes: async () => String(Math.random()) } })
    for (const [what, addresses] of Object.entries(asked)) {
      const times: number[] = []
      for (let time = 0; time < 60; time += 1) {
        const begun = performance.now()
        const answer = await app.request(addresses[time % addresses.length]!, { headers: { 'accept-language': ['en', 'ar'][time % 2]! } })
        await answer.text()
        if (answer.status !== 200) throw new Error(`${addresses[time % addresses.length]}: ${answer.status}`)
        if (time >= 6) times.push(performance.now() - begun)
      }
      note({
        what: `${what}, 95th percentile, drawn anew each time`,
        measured: percentile(times, 0.95),
        unit: 'ms',
        goal: 300,
        better: 'lower',
      })
    }
  } finally {
    await house.database.close()
  }
}
