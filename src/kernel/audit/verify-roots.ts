import type { Reads } from '../db/index.ts'
import { moment } from './entry.ts'
import { type Finding, finding, run } from './findings.ts'
import type { KnownKeys } from './keys.ts'
import { isSigned, levelStep, type Root } from './seal.ts'
import { type Frontier, grow, type Hash, isFrontierOf, noLeaves, rootOf } from './tree.ts'
import type { Comparison } from './verify-entries.ts'

const portion = 20_000

type Seal = Root & { readonly frontier: readonly Hash[]; readonly key: string; readonly public_key: string; readonly signature: Buffer }
type Leaf = { readonly number: number; readonly entry: string; readonly hash: Hash }

const readSeals = (db: Reads, state: string): Promise<Seal[]> =>
  db
    .selectFrom('kernel.seal')
    .select(['state', 'size', 'root', 'frontier', 'key', 'public_key', 'signature', moment('at').as('at')])
    .where('state', '=', state)
    .orderBy('size')
    .execute()

async function* readHashes(db: Reads, state: string): AsyncGenerator<Leaf> {
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('kernel.leaf')
      .select(['number', 'entry', 'hash'])
      .where('state', '=', state)
      .where('number', '>=', from)
      .orderBy('number')
      .limit(portion)
      .execute()
    yield* rows
    if (rows.length < portion) return
    from = rows.at(-1)!.number + 1
  }
}

/** The branches that are kept, by their level and number. */
const readBranches = async (db: Reads, state: string): Promise<Map<string, Hash>> => {
  const rows = await db.selectFrom('kernel.branch').select(['level', 'number', 'hash']).where('state', '=', state).execute()
  return new Map(rows.map((row) => [`${row.level}/${row.number}`, row.hash]))
}

type Grown = { readonly tree: Frontier; readonly made: ReadonlyMap<string, Hash> }

const growKept = (base: Frontier, hashes: readonly Hash[]): Grown => {
  const made = new Map<string, Hash>()
  const tree = grow(base, hashes, ({ level, number }, hash) => {
    if (level % levelStep === 0) made.set(`${level}/${number}`, hash)
  })
  return { tree, made }
}

/** Grows the tree from root to root; where a signed root says otherwise, goes on from what that root vouches for. */
const walk = ({ instead }: Comparison) => {
  const findings: Finding[] = []
  const branches = new Map<string, Hash>()
  let base: Frontier | null = noLeaves

  /** The tree under a root as its leaves say it is, or as those say that were put right. */
  const grown = (root: Hash, hashes: readonly Hash[], from: number): Grown | undefined => {
    if (!base) return undefined
    const asKept = growKept(base, hashes)
    if (rootOf(asKept.tree).equals(root)) return asKept
    const putRight = growKept(
      base,
      hashes.map((hash, place) => instead.get(from + place) ?? hash),
    )
    return rootOf(putRight.tree).equals(root) ? putRight : undefined
  }
  return {
    findings,
    branches,
    step: (seal: Seal, hashes: readonly Hash[], from: number): void => {
      const kept = { size: seal.size, peaks: seal.frontier }
      const vouched = isFrontierOf(kept, seal.root)
      if (!vouched) findings.push(finding('spoiled', seal.size))
      const whole = hashes.length === seal.size - from
      const agreed = whole ? grown(seal.root, hashes, from) : undefined
      if (!agreed && whole && base) findings.push(run('rewritten', from, seal.size))
      for (const [place, hash] of agreed?.made ?? []) branches.set(place, hash)
      base = agreed?.tree ?? (vouched ? kept : null)
    },
  }
}

/** Branches that are not the tree's, are missing, or stand beyond it. */
const spoiledBranches = (kept: ReadonlyMap<string, Hash>, made: ReadonlyMap<string, Hash>, size: number): readonly Finding[] =>
  [...new Set([...kept.keys(), ...made.keys()])].flatMap((place) => {
    const [level = 0, number = 0] = place.split('/').map(Number)
    const [from, until] = [number * 2 ** level, (number + 1) * 2 ** level]
    const [is, should] = [kept.get(place), made.get(place)]
    const right = should ? is?.equals(should) : until <= size
    return right ? [] : [run('spoiled', from, until)]
  })

/** A root that somebody kept elsewhere, such as a page of roots printed or saved. */
export type Witnessed = { readonly size: number; readonly root: Hash }

/** What the roots say. */
export type RootsComparison = { readonly roots: number; readonly last: Root | null; readonly findings: readonly Finding[] }

const contradictions = (seals: readonly Seal[], witnessed: readonly Witnessed[]): readonly Finding[] =>
  witnessed
    .filter(({ size, root }) => !seals.some((seal) => seal.size === size && seal.root.equals(root)))
    .map(({ size }) => finding('contradicted', size))

/** Compares every signed root with the leaves under it. */
export const compareRoots = async (
  db: Reads,
  state: string,
  known: KnownKeys,
  comparison: Comparison,
  witnessed: readonly Witnessed[],
): Promise<RootsComparison> => {
  const all = await readSeals(db, state)
  const seals = all.filter((seal) => known.get(seal.key) === seal.public_key && isSigned(seal, known))
  const unsigned = all.filter((seal) => !seals.includes(seal)).map((seal) => finding('unsigned', seal.size))
  const beyond: Finding[] = []
  const tree = walk(comparison)
  const leaves = readHashes(db, state)
  let leaf = await leaves.next()
  let from = 0
  for (const seal of seals) {
    const hashes: Hash[] = []
    for (; !leaf.done && leaf.value.number < seal.size; leaf = await leaves.next()) hashes.push(leaf.value.hash)
    tree.step(seal, hashes, from)
    from = seal.size
  }
  for (; !leaf.done; leaf = await leaves.next()) beyond.push(finding('unsealed', leaf.value.number, { id: leaf.value.entry }))
  const tail = from > comparison.leaves ? [run('removed', comparison.leaves, from)] : []
  const spoiled = spoiledBranches(await readBranches(db, state), tree.branches, from)
  return {
    roots: all.length,
    last: seals.at(-1) ?? null,
    findings: [...unsigned, ...tail, ...tree.findings, ...spoiled, ...beyond, ...contradictions(seals, witnessed)],
  }
}
