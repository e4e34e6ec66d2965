import { z } from 'zod'
import { action, badInput, instruments, only, type Writing } from '#kernel'
import { decodeText } from '#kernel/documents'
import { Upload } from '#kernel/files'
import { addEntries, addEntry } from '#kernel/register'
import { entriesUnder } from '#module/compact'
import { keysOf } from '../store.ts'
import { Code } from '../terms.ts'
import ready from './ready.json'
import { Framework, frameworkRegister, type Item, itemRegister } from './registers.ts'
import { itemCode, type Passage, passagesIn } from './rules.ts'

const Why = z.string().trim().min(3).max(500)
const Loaded = z.object({ code: z.string(), items: z.number() })
const languages = ['en', 'sw', 'fr', 'ar'] as const

/** Adds a framework with its items; refused where there is one of its code. */
const keep = async (writing: Writing, framework: Framework, items: readonly Item[], why: string): Promise<z.infer<typeof Loaded>> => {
  if ((await keysOf(writing, 'accountability.framework')).has(framework.code))
    throw badInput('register.key-taken', { key: framework.code }, 'code')
  await addEntry(frameworkRegister as never, writing, writing.newId(), framework, why)
  await addEntries(
    itemRegister as never,
    writing,
    items.map((entry) => ({ id: writing.newId(), entry })),
    why,
  )
  return { code: framework.code, items: items.length }
}

type Ready = (typeof ready)[number]
const itemsOf = ({ code, cites, items }: Ready): Item[] =>
  items.map((texts, at) => ({
    code: `${code}.${at + 1}`,
    framework: code,
    words: Object.fromEntries(languages.map((language, place) => [language, texts[place]!])),
    cites,
  }))

/** Frameworks that come with the program, in words of our own. */
export const readyCodes = ready.map(({ code }) => code.toLowerCase()) as [string, ...string[]]

/** Loads a framework that comes with the program. */
export const loadReady = async (writing: Writing, code: string, why: string): Promise<z.infer<typeof Loaded>> => {
  const found = ready.find((each) => each.code.toLowerCase() === code)!
  const { items: _, ...framework } = found
  return keep(writing, Framework.parse(framework), itemsOf(found), why)
}

const common = { may: only('coordinator', 'editor'), purpose: 'public information', result: Loaded } as const

export const loadFramework = action({
  ...common,
  name: 'accountability.loadFramework',
  under: ['gcm:2.b', 'gcm:2.c', 'gcm:10.b', 'gcm:15.a'],
  at: 'POST /accountability/load-framework',
  input: z.object({ ready: z.enum(readyCodes), why: Why }),
  act: (writing, { ready: code, why }) => loadReady(writing, code, why),
})

export const takeFromInstrument = action({
  ...common,
  name: 'accountability.takeFromInstrument',
  under: ['gcm:2.b', 'gcm:10.b', 'gcm:p41'],
  at: 'POST /accountability/take-from-instrument',
  input: z.object({
    instrument: z.enum(instruments),
    part: z
      .string()
      .trim()
      .regex(/^[\w.]{1,20}$/)
      .optional(),
    code: Code,
    title: Framework.shape.title,
    why: Why,
  }),
  async act(writing, { instrument, part, code, title, why }) {
    const entries = await entriesUnder(writing, instrument, part)
    if (entries.length === 0) throw badInput('accountability.nothing-under', { part: part ?? '' }, 'part')
    const items = entries.map((entry) => ({
      code: `${code}.${entry.locator.toUpperCase()}`,
      framework: code,
      words: entry.summary,
      cites: [entry.code],
    }))
    const long = items.find((item) => item.code.length > 40)
    if (long) throw badInput('error.too-long', { maximum: 20 }, 'code')
    return keep(writing, { code, title, publisher: instrument, cites: part ? [`${instrument}:${part}`] : [] }, items, why)
  },
})

/** Items as a text was broken up into. */
const itemsFrom = (framework: string, passages: readonly Passage[], language: (typeof languages)[number]): Item[] => {
  const taken = new Set<string>()
  return passages.map((passage, place) => {
    const code = itemCode(framework, passage, place, taken)
    taken.add(code)
    return {
      code,
      framework,
      ...(passage.heading ? { heading: { [language]: passage.heading } } : {}),
      words: { [language]: passage.words },
    }
  })
}
const mostItems = 1000

export const breakUpText = action({
  ...common,
  name: 'accountability.breakUpText',
  under: ['gcm:2.b', 'gcm:2.c', 'gcm:15.a'],
  at: 'POST /accountability/break-up-text',
  input: z.object({
    code: Code,
    title: Framework.shape.title,
    publisher: Framework.shape.publisher,
    textLanguage: z.enum(languages).default('en'),
    text: z.string().max(400_000).optional().meta({ field: 'long text' }),
    file: Upload.optional(),
    mode: z.enum(['try', 'keep']).default('try'),
    why: Why,
  }),
  result: z.object({
    kept: z.boolean(),
    code: z.string(),
    items: z.array(z.object({ code: z.string(), heading: z.string(), words: z.string() })),
    sent: z.record(z.string(), z.string()),
  }),
  async act(writing, { code, title, publisher, textLanguage, text: typed, file, mode, why }) {
    const text = file ? decodeText(new Uint8Array(await file.arrayBuffer())) : typed
    if (!text?.trim()) throw badInput('error.missing', undefined, 'text')
    const items = itemsFrom(code, passagesIn(text), textLanguage)
    if (items.length === 0) throw badInput('accountability.nothing-to-track', undefined, 'text')
    if (items.length > mostItems) throw badInput('error.too-many', { maximum: mostItems }, 'text')
    if (mode === 'keep') await keep(writing, { code, title, publisher }, items, why)
    const titles = Object.fromEntries(Object.entries(title).map(([language, said]) => [`title.${language}`, String(said)]))
    return {
      kept: mode === 'keep',
      code,
      items: items.map((item) => ({ code: item.code, heading: item.heading?.[textLanguage] ?? '', words: item.words[textLanguage]! })),
      sent: mode === 'keep' ? {} : { code, ...titles, publisher, textLanguage, text, why },
    }
  },
})
