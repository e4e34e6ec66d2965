import type { Context } from 'hono'
import type { House } from '../house.ts'
import { fieldsOf, gather, type Sent } from '../input/index.ts'
import { type Operation, placeOf } from '../operation.ts'
import { badInput } from '../refusals.ts'
import { bySessionCookie } from './arrival.ts'
import { mustCarryToken, tokenField } from './csrf.ts'

/** No form of ours has more fields than this; a body with more is not read further. */
const mostFields = 1000
const plainLimit = 2_000_000
const fileLimit = 60_000_000
const signInLimit = 100_000

const limitOf = (operation: Operation): number =>
  fieldsOf(operation.input).some((field) => field.kind === 'file') ? fileLimit : plainLimit

/** The bytes of a body, or BadInput once it is larger than is taken here. */
const readBytes = async (c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> => {
  const tooLarge = () => badInput('error.file-too-large', { megabytes: limit / 1_000_000 })
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const byName = (pairs: Iterable<readonly [string, string | File]>): Sent => {
  const sent = new Map<string, (string | File)[]>()
  let count = 0
  for (const [name, value] of pairs) {
    count += 1
    if (count > mostFields) throw badInput('error.too-many-fields', { maximum: mostFields })
    const values = sent.get(name)
    if (values) values.push(value)
    else sent.set(name, [value])
  }
  return sent
}

const formOf = async (c: Context, limit: number): Promise<Sent> => {
  const bytes = await readBytes(c, limit)
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return byName(new URLSearchParams(Buffer.from(bytes).toString('utf8')))
  try {
    return byName([...(await new Response(bytes, { headers: { 'content-type': type } }).formData()).entries()])
  } catch (error) {
    if (error instanceof TypeError) throw badInput('error.form-unreadable')
    throw error
  }
}

const objectOf = async (c: Context, limit: number): Promise<Record<string, unknown>> => {
  if (!c.req.header('content-type')?.startsWith('application/json')) throw badInput('error.not-json')
  const bytes = await readBytes(c, limit)
  let body: unknown
  try {
    body = bytes.length === 0 ? {} : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw badInput('error.not-json')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badInput('error.not-an-object')
  if (Object.keys(body).length > mostFields) throw badInput('error.too-many-fields', { maximum: mostFields })
  return body as Record<string, unknown>
}

/** A form as it was sent, urlencoded or multipart. */
export const readForm = (c: Context, operation: Operation): Promise<Sent> => formOf(c, limitOf(operation))
/** The form of somebody who signs in or out: a few words. */
export const readSignInForm = (c: Context): Promise<Sent> => formOf(c, signInLimit)
/** The call of somebody who signs in: a small JSON object. */
export const readSignInCall = (c: Context): Promise<Record<string, unknown>> => objectOf(c, signInLimit)

const pathValues = (c: Context, operation: Operation): [string, string][] =>
  placeOf(operation).parameters.map((name) => [name, c.req.param(name) ?? ''])

/** Parameters of the address that are about the page and not about what is asked. */
export const ofThePage: readonly string[] = ['lang', 'as', 'chart']

/** What an address asks for: its path's and its query's values. */
export const readAddress = (c: Context, operation: Operation): Record<string, unknown> => {
  const asked = [...new URL(c.req.url).searchParams].filter(([name]) => !ofThePage.includes(name))
  const fields = fieldsOf(operation.input)
  const known = new Set(fields.map((field) => field.name))
  const stray = asked
    .filter(([name]) => !known.has(name) && !/\.(day|month|year|en|sw|fr|ar)$/.test(name))
    .map(([name, value]) => [name, value] as const)
  return { ...Object.fromEntries(stray), ...gather(fields, byName([...asked, ...pathValues(c, operation)])) }
}

/** What a form asks for, with the values of its address. */
export const gatherForm = (c: Context, operation: Operation, sent: Sent): Record<string, unknown> =>
  gather(fieldsOf(operation.input), new Map([...sent, ...pathValues(c, operation).map(([name, value]) => [name, [value]] as const)]))

/** What an API call asks for: a JSON object, or a form where a file goes with it; with the values of its address. A browser's session vouches for a form only with the token of its visit, as other sites can send forms. */
export const readCall = async (house: House, c: Context, operation: Operation): Promise<unknown> => {
  if (c.req.header('content-type')?.startsWith('multipart/form-data')) {
    const sent = await readForm(c, operation)
    if (bySessionCookie(c)) mustCarryToken(house, c, sent.get(tokenField)?.[0])
    return gatherForm(c, operation, sent)
  }
  return {
    ...(await objectOf(c, plainLimit)),
    ...gather(fieldsOf(operation.input), new Map(pathValues(c, operation).map(([name, value]) => [name, [value]]))),
  }
}
