import type { Context } from 'hono'
import type { z } from 'zod'
import { toCsv, toDocx, toHtml, toPdf, toXlsx } from '../documents/index.ts'
import type { House } from '../house.ts'
import { chartCsv, chartPng, chartSvg } from '../html/index.ts'
import { parseInput, titleOf } from '../input/index.ts'
import type { AnyQuery, Input } from '../operation.ts'
import type { AnyPage, Page, Showing } from '../page.ts'
import { NotFound } from '../refusals.ts'
import { run } from '../run.ts'
import { arrive, publicKey } from './arrival.ts'
import { readAddress } from './body.ts'
import type { PageCache } from './cache.ts'
import { Plain } from './plain.tsx'
import { atAddress } from './problem.ts'
import { render } from './render.tsx'

type Given = Showing<Input, z.ZodType>
type Undrawn = Omit<Given, 'charts'>
type QueryPage = Page<Input, z.ZodType>

const file = (c: Context, body: string | Uint8Array, type: string, name: string): Response =>
  c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
  })

const drawAll = async (shown: QueryPage | undefined, given: Undrawn): Promise<Given['charts']> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(shown?.charts ?? {}).map(async ([name, make]) => {
        const spec = make(given)
        return [name, { name, spec, svg: await chartSvg(spec, given.words) }] as const
      }),
    ),
  )

const chartAs = async (c: Context, shown: QueryPage, given: Undrawn, name: string): Promise<Response> => {
  const make = Object.hasOwn(shown.charts ?? {}, name) ? shown.charts![name] : undefined
  if (!make) throw new NotFound()
  const spec = make(given)
  const as = c.req.query('as') ?? 'svg'
  if (as === 'csv') return file(c, chartCsv(spec), 'text/csv; charset=utf-8', `${name}.csv`)
  if (as === 'png') return file(c, await chartPng(spec, given.words), 'image/png', `${name}.png`)
  return c.body(await chartSvg(spec, given.words), 200, { 'content-type': 'image/svg+xml' })
}

const documentAs = async (c: Context, shown: QueryPage, given: Given, as: string, name: string): Promise<Response> => {
  const other = Object.hasOwn(shown.files ?? {}, as) ? shown.files![as]!(given) : undefined
  if (other) return file(c, other.body, other.type, other.name)
  if (as === 'json') return c.json(given.result as object)
  if (!shown.document) throw new NotFound()
  const content = shown.document(given)
  switch (as) {
    case 'pdf':
      return file(c, await toPdf(content), 'application/pdf', `${name}.pdf`)
    case 'docx':
      return file(c, await toDocx(content), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', `${name}.docx`)
    case 'html':
      return file(c, toHtml(content), 'text/html; charset=utf-8', `${name}.html`)
    case 'xlsx':
      return file(c, await toXlsx(content), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${name}.xlsx`)
    case 'csv':
      return file(c, toCsv(content), 'text/csv; charset=utf-8', `${name}.csv`)
    default:
      throw new NotFound()
  }
}

/** Answers a page: from the cache where it is everybody's and nothing changed, else read, shown and kept. */
export const answerPage =
  (house: House, cache: PageCache, operation: AnyQuery, declared: AnyPage | undefined) =>
  async (c: Context): Promise<Response> => {
    const open = operation.may.kind === 'anyone' && operation.purpose === 'public information'
    const key = open && !c.req.query('as') && !c.req.query('chart') ? publicKey(c) : null
    const version = key ? await cache.version() : ''
    const shown = declared?.kind === 'page' ? (declared as QueryPage) : undefined
    const arrival = await arrive(house, c, 'page')
    const sent = readAddress(c, operation)
    const result = await run(house, operation, arrival.asking, sent).catch((error: unknown) => {
      throw atAddress(operation, error)
    })
    const input: unknown = parseInput(operation.input as Input, sent)
    const undrawn: Undrawn = { result, input: input as Undrawn['input'], words: arrival.words, who: arrival.asking.session }
    const chart = c.req.query('chart')
    if (shown && chart) return chartAs(c, shown, undrawn, chart)
    const given: Given = { ...undrawn, charts: await drawAll(shown, undrawn) }
    if (shown?.file) {
      const { body, type, name } = shown.file(given)
      return file(c, body, type, name)
    }
    const as = c.req.query('as')
    if (as) return documentAs(c, shown ?? ({} as QueryPage), given, as, operation.name)
    const text = render(house, c, arrival, {
      title: shown?.title(given) ?? titleOf(operation, arrival.words),
      trail: shown?.trail?.(given) ?? [],
      withForm: shown?.withForm ?? false,
      asFeed: shown?.files?.atom !== undefined,
      body: shown ? <shown.Body {...given} /> : <Plain operation={operation} result={result} words={arrival.words} />,
    })
    const type = 'text/html; charset=utf-8'
    if (key && !shown?.withForm) cache.keep(key, text, type, version)
    return c.body(text, 200, { 'content-type': type, 'content-language': arrival.words.language })
  }
