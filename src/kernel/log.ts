import pino, { type DestinationStream, type Logger } from 'pino'
import type { Purpose } from './access/index.ts'
import type { Config } from './config.ts'

type Thrown = { readonly name?: string; readonly message?: string; readonly stack?: string; readonly severity?: string } & Readonly<
  Partial<Record<'code' | 'schema' | 'table' | 'constraint' | 'routine', string>>
>

const framesOf = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/** An error as it is logged: what a database says of rows and values stays out, for they may be somebody's. */
const errorForLog = (thrown: Thrown) => {
  if (thrown.severity === undefined) return { type: thrown.name, message: thrown.message, stack: thrown.stack }
  const { code, schema, table, constraint, routine } = thrown
  return { type: 'DatabaseError', code, schema, table, constraint, routine, stack: framesOf(thrown.stack) }
}

/** Purpose of every line of the log: to run the program, and nothing of those whom it serves. */
export const logPurpose: Purpose = 'administration'

/** The log of the program: a JSON line each, without anybody's name, address, words or values. */
export const makeLog = ({ logLevel }: Pick<Config, 'logLevel'>, to?: DestinationStream): Logger => {
  const redact = { paths: ['*.password', '*.token', '*.name', '*.email'], remove: true }
  const settings = { level: logLevel, base: { purpose: logPurpose }, redact, serializers: { err: errorForLog } }
  return to ? pino(settings, to) : pino(settings)
}
