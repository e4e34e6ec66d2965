import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { fill } from './plan.ts'
import { readConfig } from '../src/kernel/config.ts'
import { thePublic } from '../src/kernel/access/index.ts'
import { openHouse } from '../src/kernel/start.ts'
import { furnish } from '../src/kernel/furnish.ts'
import { run } from '../src/kernel/run.ts'
import { modules } from '../src/modules.ts'
import { standings } from '../src/modules/accountability/plan/queries.ts'
const dataDir = mkdtempSync('/tmp/mkataba-probe-'); chmodSync(dataDir, 0o755)
const house = await openHouse({ ...readConfig(), dataDir, logLevel: 'silent' }, modules)
try {
  await furnish(house)
  await fill(house.database.ownerConnection)
  const asking = { session: thePublic('KEN'), language: 'en' as const, channel: 'api' as const }
  for (const [name, input] of [['board', { plan: 'BIG' }], ['board', {}], ['board', { plan: 'BIG', by: 'place' }], ['board', {plan:'BIG',by:'target'}], ['dueByLead', {plan:'BIG'}], ['goals', {plan:'BIG'}]] as const) {
    const times: number[] = []
    for (let i = 0; i < 12; i++) { const b = performance.now(); await run(house, house.operations.get('accountability.' + name)!, asking, input); times.push(performance.now() - b) }
    console.log(name, JSON.stringify(input), times.map((t) => t.toFixed(0)).join(' '))
  }
  const orig = (await import('pg')).default.Client.prototype.query
  ;(await import('pg')).default.Client.prototype.query = async function (...a: any[]) { if (typeof a[0] === 'string' && a[0].trimStart().startsWith('with') || (typeof a[0]==='string' && a[0].includes('stood as'))) { const r: any = await (orig as any).call(this, 'explain (analyze, buffers, settings) ' + a[0], a[1]); console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); console.log('=====') } return (orig as any).apply(this, a) } as any
  await run(house, house.operations.get('accountability.board')!, asking, { plan: 'BIG' })
  const b = performance.now()
  const n = await house.database.read(asking.session, (db) => standings({ db, who: asking.session, today: new Date().toISOString().slice(0,10) }))
  console.log('standings', n.length, (performance.now() - b).toFixed(0))
} finally { await house.database.close(); rmSync(dataDir, { recursive: true, force: true }) }
