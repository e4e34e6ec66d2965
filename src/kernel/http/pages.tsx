import type { Context } from 'hono'
import type { z } from 'zod'
import { type Content, readable, toCsv, toDocx, toHtml, toPdf, toXlsx } from '../documents/index.ts'
import type { House } from '../house.ts'
import { chartCsv, chartPng, chartSvg } from '../html/index.ts'
import { parseInput, titleOf } from '../input/index.ts'
import type { AnyQuery, Input } from '../operation.ts'
import type { AnyPage, DocumentForm, Page, Showing } from '../page.ts'
import { NotFound } from '../refusals.ts'
import { run, seenAs } from '../run.ts'
import { arrive, publicKey } from './arrival.ts'
import { readAddress } from './body.ts'
import { cachePurpose, type PageCache } from './cache.ts'
import { Plain } from './plain.tsx'
import { atAddress } from './problem.ts'
import { render } from './render.tsx'

type Given = Showing<Input, z.ZodType>
type Undrawn = Omit<Given, 'charts'>
type QueryPage = Page<Input, z.ZodType>

/** A file to be kept: under its own name where the browser can write it, else under a plain one (RFC 6266). */
const file = (c: Context, body: string | Uint8Array, type: string, name: string): Response => {
  const plain = name.replace(/[^\w.-]+/g, '-').replace(/^-+/, '') || 'file'
  const own = encodeURIComponent(name.replace(/[\\/\p{Cc}]/gu, '-')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${own}`,
  })
}

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

const documentForms: Readonly<Record<DocumentForm, readonly [type: string, make: (content: Content) => Promise<Uint8Array> | string]>> = {
  pdf: ['application/pdf', toPdf],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', toDocx],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', toXlsx],
  csv: ['text/csv; charset=utf-8', toCsv],
  html: ['text/html; charset=utf-8', toHtml],
}
const isDocumentForm = (as: string): as is DocumentForm => Object.hasOwn(documentForms, as)

const documentAs = async (c: Context, shown: QueryPage, given: Given, as: string): Promise<Response> => {
  const other = Object.hasOwn(shown.files ?? {}, as) ? shown.files![as]!(given) : undefined
  if (other) return file(c, other.body, other.type, other.name)
  if (as === 'json') return c.json(given.result as object)
  if (!shown.document || !isDocumentForm(as)) throw new NotFound()
  const content = readable(shown.document(given, as), as, given.words)
  const [type, make] = documentForms[as]
  return file(c, await make(content), type, `${content.title}.${as}`)
}

/** Answers a page: from the cache where it is everybody's and nothing changed, else read, shown and kept. */
export const answerPage =
  (house: House, cache: PageCache, operation: AnyQuery, declared: AnyPage | undefined) =>
  async (c: Context): Promise<Response> => {
    const open = operation.may.kind === 'anyone' && operation.purpose === cachePurpose
    const key = open && !c.req.query('as') && !c.req.query('chart') ? publicKey(c) : null
    const version = key ? await cache.version() : ''
    const shown = declared?.kind === 'page' ? (declared as QueryPage) : undefined
    const arrival = await arrive(house, c, 'page')
    const sent = readAddress(c, operation)
    const result = await run(house, operation, arrival.asking, sent).catch((error: unknown) => {
      throw atAddress(operation, error)
    })
    const input: unknown = parseInput(operation.input as Input, sent)
    const undrawn: Undrawn = {
      result,
      input: input as Undrawn['input'],
      words: arrival.words,
      who: seenAs(operation, arrival.asking.session),
    }
    const chart = c.req.query('chart')
    if (shown && chart) return chartAs(c, shown, undrawn, chart)
    const given: Given = { ...undrawn, charts: await drawAll(shown, undrawn) }
    if (shown?.file) {
      const { body, type, name } = shown.file(given)
      return file(c, body, type, name)
    }
    const as = c.req.query('as')
    if (as) return documentAs(c, shown ?? ({} as QueryPage), given, as)
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
