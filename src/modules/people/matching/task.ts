import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Task } from '#kernel/cli'
import { withBirths } from './births.ts'
import { explainer } from './explain.ts'
import { type Records, recordsOf, sourcesOf } from './fields.ts'
import { type Matched, match } from './match.ts'
import { readTable, type Table, Unreadable } from './read.ts'
import { bandOf } from './rules.ts'
import { Config } from './terms.ts'
import { type Measure, measure, pairsWithin, personsIn } from './truth.ts'
import { probability } from './weigh.ts'

const largestFile = 2_000_000_000

const open = async (path: string): Promise<Table> => {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size === null) throw new Unreadable(`There is no file ${path}, or it cannot be read.`)
  if (size > largestFile)
    throw new Unreadable(`${path} is larger than two gigabytes. Part it by year of birth or by region, and match the parts.`)
  try {
    return readTable(await readFile(path))
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(`${path}: ${error.message}`) : error
  }
}

/** The configuration, or one line for each thing that is wrong with it. */
const readConfigFile = async (path: string | undefined): Promise<Config> => {
  if (path === undefined) return Config.parse({})
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Unreadable(`There is no file ${path}, or it cannot be read.`)
  })
  const json = ((): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      throw new Unreadable(`${path} is not JSON. An example: {"fields": {"nom": "family name"}, "threshold": 0.5}`)
    }
  })()
  const parsed = Config.safeParse(json)
  if (!parsed.success)
    throw new Unreadable(parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || 'the whole'}: ${issue.message}`).join('\n'))
  return parsed.data
}

/** What the command answers. */
type Answer = {
  readonly rows: number
  readonly pairs: number
  readonly precision?: number
  readonly recall?: number
  readonly f1?: number
  readonly time: number
  /** Seconds of processor time of all threads, whatever else the machine does. */
  readonly cpu: number
  readonly truePairs?: number
  readonly right?: number
  readonly persons: number
  readonly look: number
  readonly expected: number
  readonly fields: readonly { readonly name: string; readonly kind: string }[]
  readonly passes: Matched['passes']
  readonly seconds: Readonly<Record<string, number>>
  readonly megabytes: number
}

const short = (value: number, digits = 4): number => Number(value.toFixed(digits))

const clock = () => {
  const begun = performance.now()
  const seconds: Record<string, number> = {}
  let last = begun
  return {
    seconds,
    lap: (stage: string): void => {
      const now = performance.now()
      seconds[stage] = short((now - last) / 1000, 3)
      last = now
    },
    whole: (): number => short((performance.now() - begun) / 1000, 3),
  }
}

const toLookAt = ({ pairs }: Matched, threshold: number): number => {
  let count = 0
  for (let pair = 0; pair < pairs.ones.length; pair += 1)
    if (bandOf(probability(pairs.bits[pair]!), pairs.beyondName[pair]!, threshold) === 'look') count += 1
  return count
}

const readable = (answer: Answer, measured: Measure | null): readonly string[] => [
  `${answer.rows} records, compared by ${answer.fields.map(({ name, kind }) => (name === kind ? name : `${name} (${kind})`)).join(', ')}`,
  `${answer.pairs} pairs are proposed as one person, in ${answer.persons} persons written down more than once; ${answer.expected} pairs are expected in all`,
  `${answer.look} more pairs are worth a look`,
  ...(measured
    ? [
        `of ${measured.truePairs} true pairs ${measured.right} were found: precision ${short(measured.precision)}, recall ${short(measured.recall)}, F1 ${short(measured.f1)}`,
      ]
    : []),
  `${answer.time} s (${Object.entries(answer.seconds)
    .map(([stage, seconds]) => `${stage} ${seconds}`)
    .join(', ')}), ${answer.megabytes} MB`,
]

/** Writes the proposed pairs with their reasons; rows are numbered from 1, below the line of column names. */
const writePairs = async (path: string, records: Records, matched: Matched, threshold: number): Promise<void> => {
  const explain = explainer(records, matched.shares, matched.weights, threshold)
  const out = createWriteStream(path)
  const numberOf = (row: number): string =>
    records.second === records.count ? String(row + 1) : row < records.second ? `1:${row + 1}` : `2:${row - records.second + 1}`
  out.write(`one,two,probability,${records.fields.map(({ name }) => `"${name.replace(/"/g, '""')}"`).join(',')},instead\n`)
  for (const cluster of matched.clusters)
    for (const [at, one] of cluster.entries())
      for (const two of cluster.slice(at + 1)) {
        if (records.second < records.count && one < records.second === two < records.second) continue
        const { probability: p, reasons, instead } = explain(one, two)
        const said = reasons.map(({ level, bits }) => `${level} (${bits})`)
        if (!out.write(`${numberOf(one)},${numberOf(two)},${short(p)},${said.join(',')},${instead.way} (${instead.bits})\n`))
          await once(out, 'drain')
      }
  out.end()
  await once(out, 'finish')
}

/** Matches one file with itself, or two with each other; says what came of it. */
const matchFiles = async (
  files: readonly string[],
  options: Readonly<Record<string, string>>,
  print: (line: string) => void,
): Promise<void> => {
  const { seconds, lap, whole } = clock()
  const config = await readConfigFile(options.config)
  const told = new Set(Object.keys(config.fields).map((name) => name.toLowerCase()))
  const tables = (await Promise.all(files.map(open))).map((table) => withBirths(table, told))
  lap('read')
  const sources = sourcesOf(tables, config, options.truth === undefined ? [] : [options.truth])
  const records = recordsOf(tables, sources)
  lap('prepare')
  const matched = await match(records, config, lap)
  const time = whole()
  const used = process.cpuUsage()
  const cpu = short((used.user + used.system) / 1e6, 2)
  const measured = options.truth === undefined ? null : measure(matched.clusters, personsIn(tables, options.truth), records.second)
  const answer: Answer = {
    rows: records.count,
    pairs: pairsWithin(matched.clusters, records.second, records.second < records.count),
    ...(measured ? { precision: short(measured.precision), recall: short(measured.recall), f1: short(measured.f1) } : {}),
    time,
    cpu,
    ...(measured ? { truePairs: measured.truePairs, right: measured.right } : {}),
    persons: matched.clusters.length,
    look: toLookAt(matched, config.threshold),
    expected: Math.round(matched.expected),
    fields: records.fields.map(({ name, kind }) => ({ name, kind })),
    passes: matched.passes.map(({ name, pairs }) => ({ name, pairs: Math.round(pairs) })),
    seconds,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1000),
  }
  if (options.out !== undefined) await writePairs(options.out, records, matched, config.threshold)
  if (options.json === undefined) for (const line of readable(answer, measured)) print(line)
  else print(JSON.stringify(answer, null, 2))
}

const known: ReadonlySet<string> = new Set(['config', 'truth', 'json', 'out'])

/** `mkataba people match`: finds the records of one file, or of two, that are about one person. */
export const peopleMatch: Task = {
  call: 'people match',
  takes: 'FILE [FILE2] [--config FILE] [--truth COLUMN] [--out FILE] [--json]',
  does: 'finds records about one person in a CSV file, or in two; --truth measures it by a column that tells who is who',
  needs: 'config',
  run: async (_, { positional, options, print }) => {
    const wrong = Object.keys(options).find((name) => !known.has(name))
    if (wrong !== undefined || positional.length < 1 || positional.length > 2) {
      print(wrong === undefined ? 'Name one file, or two.' : `There is no option --${wrong}.`)
      print(`  mkataba ${peopleMatch.call} ${peopleMatch.takes}`)
      return 1
    }
    try {
      await matchFiles(positional, options, print)
      return 0
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      print(error.message)
      return 1
    }
  },
}
