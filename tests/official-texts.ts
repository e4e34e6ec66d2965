import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/kernel/config.ts'

const folder = join(projectRoot(), '..', 'shared', 'instruments')
const files = {
  gcm: 'gcm-zero-draft',
  nyd: 'new-york-declaration',
  sgr: 'sg-report-making-migration-work',
  ken: 'kenya-national-position',
  ipu: 'delegation-report',
} as const

export type Instrument = keyof typeof files
export const officialInstruments = Object.keys(files) as readonly Instrument[]

/** Why tests on the official texts are left out, or false: they are not part of the project, and stand beside it where it is built. */
export const withoutTexts: string | false = existsSync(folder) ? false : 'the official texts are not beside the project'

/** An official text, as people have it. */
export const officialText = (instrument: Instrument): string => readFileSync(join(folder, `${files[instrument]}.txt`), 'utf8')

/** An official text as a file that somebody chooses, changed on the way. */
export const officialFile = (instrument: Instrument, change: (text: string) => string = (text) => text): File =>
  new File([change(officialText(instrument))], `${files[instrument]}.txt`)
