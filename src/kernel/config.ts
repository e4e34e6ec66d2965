import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** The folder of the project, above `src`. */
export const projectRoot = (): string => {
  if (process.env.MKATABA_ROOT) return process.env.MKATABA_ROOT
  let place = process.cwd()
  while (!existsSync(join(place, 'package.json')) && place !== dirname(place)) place = dirname(place)
  return place
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  STATE: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('KEN'),
  TIME_ZONE: z.string().min(1).default('Africa/Nairobi'),
  DEMONSTRATION: z.enum(['yes', 'no']).default('yes'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  VOICE_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMAIL_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  GATEWAY_KEY: z.string().min(1).optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
})

/** What an installation may set, each by an environment variable; see docs/running. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds the embedded database, keys and files. */
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  /** Address under which people reach the program, without a slash at the end. */
  readonly publicUrl: string
  /** ISO 3166-1 alpha-3 code of the State that runs this installation. */
  readonly state: string
  readonly timeZone: string
  /** Whether the made-up State is loaded and its people may be signed in as. */
  readonly demonstration: boolean
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** How many proxies in front may be believed about the caller's address. */
  readonly trustProxy: number
  readonly smtpUrl: string | undefined
  /** Where messages to people are handed over, by the way in which they go. */
  readonly gateways: Readonly<Record<'sms' | 'voice' | 'email', string | undefined>>
  /** By what this installation is known at its gateways. */
  readonly gatewayKey: string | undefined
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined } | undefined
}

/** Reads the configuration, or throws one line a setting that says what is wrong with it. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const known = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, environment[name] || undefined]))
  const parsed = Environment.safeParse(known)
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  const e = parsed.data
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: resolve(projectRoot(), e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    databaseConnections: e.DATABASE_CONNECTIONS,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''),
    state: e.STATE,
    timeZone: e.TIME_ZONE,
    demonstration: e.DEMONSTRATION === 'yes',
    logLevel: e.LOG_LEVEL,
    trustProxy: e.TRUST_PROXY,
    smtpUrl: e.SMTP_URL,
    gateways: { sms: e.SMS_GATEWAY_URL, voice: e.VOICE_GATEWAY_URL, email: e.EMAIL_GATEWAY_URL },
    gatewayKey: e.GATEWAY_KEY,
    oidc:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET }
        : undefined,
  }
}
