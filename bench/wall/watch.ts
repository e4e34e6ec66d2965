import type { Hono } from 'hono'
import { enforcementPurposes, type Purpose, roles, type Session, thePublic } from '../../src/kernel/access/index.ts'
import type { Asking, House } from '../../src/kernel/house.ts'
import { problemOf } from '../../src/kernel/http/problem.ts'
import { type Operation, placeOf } from '../../src/kernel/operation.ts'
import { run } from '../../src/kernel/run.ts'
import { type Draw, drawFrom, inputFor, type Known, strangerId } from './draw.ts'
import type { Served, Staff } from './serve.ts'
import type { Undone } from './undone.ts'

/** The made-up world and everything through which somebody may look into it. */
export type Watched = {
  readonly house: House
  readonly app: Hono
  readonly undone: Undone
  readonly staff: Staff
  /** Cookie of somebody of enforcement who signed in. */
  readonly cookie: string
  /** Tables of purposes that help, and of the kernel. */
  readonly tables: readonly { readonly name: string; readonly purpose: Purpose }[]
  /** Operations that are asked besides the usual ones. */
  readonly more: readonly Operation[]
}

/** What one look was answered, how much work that was, and what was looked at. */
export type Look = { readonly what: string; readonly answer: string; readonly work: readonly string[] }

const watcher = (draw: Draw, { state, accounts, organisations }: Staff): Session =>
  draw.chance(0.15)
    ? thePublic(state)
    : {
        kind: 'staff',
        state,
        actor: draw.one(accounts),
        organisation: draw.one(organisations),
        purpose: draw.one(enforcementPurposes),
        roles: draw.chance(0.7) ? [...roles] : [draw.one(roles)],
      }

const near = new WeakMap<House, { readonly close: readonly Operation[]; readonly all: readonly Operation[] }>()
/** Everything that may be asked, but for keys and challenges that are others each time. */
const asked = (house: House) => {
  const before = near.get(house)
  if (before) return before
  const all = [...house.operations.values()].filter(({ name }) => !/^leak\.|^kernel\.(newCodes|newPasskey)$/.test(name))
  const made = { close: all.filter(({ name }) => /^world\.|^kernel\.(?!setPassword)/.test(name)), all }
  near.set(house, made)
  return made
}

const knownTo = (draw: Draw, served: Served): Known => ({
  words: served.words.length > 0 && draw.chance(0.8) ? served.words : ['nobody said this'],
  ids: draw.chance(0.8) ? served.ids : [],
  persons: draw.chance(0.8) ? [...served.persons.values()].flat() : [],
  exchanges: ['world.civilRegistrationToConsular', 'world.healthToVictimSupport'],
})

/** Mostly what belongs to a purpose for which something was done: there is most to be seen. */
const nearTo = <T extends { readonly purpose: Purpose }>(draw: Draw, all: readonly T[], { purposes }: Served): readonly T[] => {
  const those = draw.chance(0.6) ? all.filter(({ purpose }) => purposes.has(purpose)) : all
  return those.length > 0 ? those : all
}

const call = async (
  { house, more }: Watched,
  draw: Draw,
  who: Session,
  known: Known,
  served: Served,
): Promise<readonly [string, string]> => {
  const { close, all } = asked(house)
  const touched = nearTo(draw, close, served)
  const operation = more.length > 0 && draw.chance(0.8) ? draw.one(more) : draw.one(draw.chance(0.97) ? touched : all)
  const sent = inputFor(operation, draw, known)
  const what = `${who.kind === 'public' ? 'the public' : who.purpose}: ${operation.name} ${JSON.stringify(sent)}`
  const asking: Asking = { session: who, language: 'en', channel: 'api' }
  try {
    return [what, JSON.stringify(await run(house, operation, asking, sent)) ?? 'nothing']
  } catch (error) {
    const problem = problemOf(error)
    return [what, JSON.stringify(problem.status === 500 ? [problem, String(error)] : problem)]
  }
}

const forms = ['', '', '', '', '?as=csv', '?as=json', '?as=atom']

const open = async ({ house, app, cookie }: Watched, draw: Draw, known: Known, served: Served): Promise<readonly [string, string]> => {
  const { close, all } = asked(house)
  const operation = draw.one(
    (draw.chance(0.98) ? nearTo(draw, close, served) : all).filter(({ kind }) => kind === 'query' || draw.chance(0.1)),
  )
  const { path } = placeOf(operation)
  const id = (): string => (known.ids.length > 0 && draw.chance(0.9) ? draw.one(known.ids) : strangerId(draw))
  const address = path.replace(/:[a-zA-Z]+/g, id)
  const form = draw.one(forms)
  const q = form === '' && draw.chance(0.4) ? `?q=${draw.one(known.words)}` : form
  const where = `${draw.chance(0.3) ? '/api' : ''}${address}${q}`
  const headers: Record<string, string> = { 'accept-language': draw.one(['en', 'sw', 'fr', 'ar']), ...(draw.chance(0.8) ? { cookie } : {}) }
  const response = await app.request(where, { headers })
  const shown = [...response.headers].filter(([name]) => name !== 'set-cookie' && name !== 'date')
  return [
    `page ${where} ${headers.cookie ? 'signed in' : 'as anybody'}`,
    `${response.status} ${JSON.stringify(shown)} ${await response.text()}`,
  ]
}

const digest = (table: string): string =>
  `select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as content from ${table} t`

const peek = async (
  { undone, tables }: Watched,
  draw: Draw,
  who: Session,
  known: Known,
  served: Served,
): Promise<readonly [string, string]> => {
  const table = draw.one(nearTo(draw, tables, served)).name
  const id = known.ids.length > 0 ? draw.one(known.ids) : strangerId(draw)
  const [statement, values]: readonly [string, readonly string[]] = draw.one([
    [digest(table), []],
    [`select * from ${table} t where t::text like '%' || $1 || '%'`, [draw.one(known.words)]],
    [
      `insert into ${table} select * from jsonb_populate_record(null::${table}, jsonb_build_object('state', $1::text, 'id', $2::text))`,
      [who.state, id],
    ],
    [`update ${table} set state = state where to_jsonb(${table.split('.')[1]}) ->> 'id' = $1`, [id]],
    [`delete from ${table}`, []],
  ] as const)
  return [
    `${who.kind === 'public' ? 'the public' : who.purpose}: ${statement} ${values.join(' ')}`,
    await undone.ask(who, statement, values),
  ]
}

const lookOnce = async (watched: Watched, seed: number, served: Served): Promise<Look> => {
  const draw = drawFrom(seed)
  const [who, known, way] = [watcher(draw, watched.staff), knownTo(draw, served), draw.below(100)]
  watched.undone.statements()
  const [what, answer] =
    way < 72
      ? await call(watched, draw, who, known, served)
      : way < 97
        ? await peek(watched, draw, who, known, served)
        : await open(watched, draw, known, served)
  return { what, answer, work: watched.undone.statements() }
}

/** Looks into the world as it is now, from the side of enforcement, one look after the other. */
export const watch = async (watched: Watched, served: Served, seeds: readonly number[]): Promise<readonly Look[]> => {
  const looks: Look[] = []
  for (const seed of seeds) looks.push(await lookOnce(watched, seed, served))
  return looks
}
