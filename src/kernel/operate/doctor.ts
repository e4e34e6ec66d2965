import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { knownKeys, verifyRecord } from '../audit/index.ts'
import type { Task } from '../cli/index.ts'
import type { House } from '../house.ts'

type Finding = { readonly well: 'well' | 'look' | 'bad'; readonly what: string; readonly advice?: string }
const found = (well: boolean, what: string, advice: string, otherwise: 'look' | 'bad' = 'bad'): Finding =>
  well ? { well: 'well', what } : { well: otherwise, what, advice }

const files = ({ config }: House): readonly Finding[] => {
  const { bavail, bsize } = statfsSync(config.dataDir)
  const free = Math.round((bavail * bsize) / 1_000_000)
  const keys = join(config.dataDir, 'keys')
  const open = existsSync(keys) ? readdirSync(keys).filter((name) => (statSync(join(keys, name)).mode & 0o077) !== 0) : []
  const writable = (() => {
    try {
      accessSync(config.dataDir, constants.W_OK)
      return true
    } catch {
      return false
    }
  })()
  return [
    found(writable, `data folder ${config.dataDir}`, 'The account that runs the program must be able to write there.'),
    found(free > 1000, `${free} MB free beside the data`, 'Make room: below 1 GB, writing may stop.', 'look'),
    found(open.length === 0, 'keys readable by their owner only', `chmod 600 ${open.map((name) => join(keys, name)).join(' ')}`),
  ]
}

const setting = ({ config }: House): readonly Finding[] => {
  const local = /^https?:\/\/(localhost|127\.|\[::1\])/.test(config.publicUrl)
  return [
    found(
      local || config.publicUrl.startsWith('https:'),
      `reached at ${config.publicUrl}`,
      'Put a proxy with TLS in front, and set PUBLIC_URL to its https address: passwords must not travel openly.',
    ),
    found(
      local || !config.demonstration,
      config.demonstration ? 'the demonstration, with made-up people' : 'a real installation',
      'Anybody may sign in as the made-up people here. Set DEMONSTRATION=no for a real installation.',
    ),
    found(
      local || config.smtpUrl !== undefined,
      config.smtpUrl ? 'mail is handed over' : 'no mail is sent',
      'Set SMTP_URL, so that people are told by mail.',
      'look',
    ),
  ]
}

const rows = async (house: House): Promise<readonly Finding[]> => {
  const { database, config } = house
  const waiting = await database.asOwner(async (_, client) => {
    const { rows: counted } = await client.query<{ entries: number; administrators: number }>(
      `select (select count(*) from kernel.unsealed where state = $1) as entries,
         (select count(*) from kernel.post p join kernel.account a on a.state = p.state and a.id = p.account where p.state = $1 and p.ended_at is null and a.standing = 'active' and 'administrator' = any (p.roles)) as administrators`,
      [config.state],
    )
    return counted[0]!
  })
  const report = await verifyRecord(database, config.state, knownKeys(config.dataDir))
  return [
    { well: 'well', what: `PostgreSQL ${database.version} (${database.kind}), every step taken` },
    found(
      waiting.administrators > 0,
      `${waiting.administrators} administrators`,
      'Make the first one: mkataba administrator create NAME "FULL NAME"',
    ),
    found(
      waiting.entries < 5000,
      `${waiting.entries} entries wait to be sealed`,
      'Is the program running? It seals every few seconds.',
      'look',
    ),
    found(
      report.ok,
      `the record of ${report.entries} entries under ${report.roots} roots`,
      'Run mkataba audit verify: it names what was changed.',
    ),
  ]
}

/** `mkataba doctor`: what is well with an installation, what to look at, what is bad, and what to do. */
export const doctor: Task = {
  call: 'doctor',
  takes: '',
  does: 'says what is wrong with this installation, and what to do',
  needs: 'house',
  run: async (house, { print }) => {
    const findings = [...files(house), ...setting(house), ...(await rows(house))]
    for (const { well, what, advice } of findings) print(`${well.padEnd(5)} ${what}${advice ? `\n      ${advice}` : ''}`)
    return findings.some((finding) => finding.well === 'bad') ? 1 : 0
  },
}
