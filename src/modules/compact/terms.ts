import { z } from 'zod'
import { type Instrument, instruments } from '#kernel'

export const InstrumentCode = z.enum(instruments)
export const kinds = ['paragraph', 'principle', 'objective', 'action', 'annex', 'item', 'theme', 'ask', 'recommendation'] as const
export const Kind = z.enum(kinds)

/** How an instrument is cited: its symbol, the day of its adoption or, where it names none, the years on its cover, and where its authors publish it. */
export type Published =
  | { readonly symbol: string; readonly day: string; readonly at?: string }
  | { readonly symbol: string; readonly years: string; readonly at?: string }

/** How each instrument is cited. */
export const published: Readonly<Record<Instrument, Published>> = {
  gcm: { symbol: 'Zero draft', day: '2018-02-05' },
  nyd: { symbol: 'A/RES/71/1', day: '2016-09-19', at: 'https://undocs.org/A/RES/71/1' },
  sgr: { symbol: 'A/72/643', day: '2017-12-12', at: 'https://undocs.org/A/72/643' },
  ken: { symbol: 'National Position', years: '2017–2018' },
  ipu: { symbol: 'NA.L&P.2018/050', day: '2018-06-12' },
}

/** Words in some of the four languages. */
export const Summary = z.object({
  en: z.string().optional(),
  sw: z.string().optional(),
  fr: z.string().optional(),
  ar: z.string().optional(),
})

export type Summary = z.infer<typeof Summary>

export const Entry = z.object({
  code: z.string(),
  instrument: InstrumentCode,
  locator: z.string(),
  kind: Kind,
  part: z.string().nullable(),
  /** What it is called; empty where it only has a number. */
  title: Summary,
  /** Heading of the section that it stands under. */
  heading: Summary,
  place: z.number(),
  summary: Summary,
  themes: z.array(z.string()),
  actors: z.array(z.string()),
})
export type Entry = z.infer<typeof Entry>

export const Footnote = z.object({ mark: z.string(), text: z.string() })
export const Official = z.object({
  text: z.string(),
  heading: z.string(),
  footnotes: z.array(Footnote),
  label: z.string(),
  version: z.uuid(),
})

/** The address of an entry's page. */
export const addressOf = ({ instrument, locator }: { readonly instrument: string; readonly locator: string }): string =>
  `/compact/${instrument}/${locator}`
/** The address of a citation's page. */
export const addressOfCode = (code: string): string => `/compact/${code.replace(':', '/')}`
