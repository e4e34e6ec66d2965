import { z } from 'zod'
import { type Instrument, instruments } from '#kernel'

export const InstrumentCode = z.enum(instruments)
export const kinds = ['paragraph', 'principle', 'objective', 'action', 'annex', 'item', 'theme', 'ask', 'recommendation'] as const
export const Kind = z.enum(kinds)

/** Symbol and day of each instrument, as it is cited. */
export const published: Readonly<Record<Instrument, { readonly symbol: string; readonly day: string }>> = {
  gcm: { symbol: 'Zero draft', day: '2018-02-05' },
  nyd: { symbol: 'A/RES/71/1', day: '2016-09-19' },
  sgr: { symbol: 'A/72/643', day: '2017-12-12' },
  ken: { symbol: 'Kenya', day: '2018-01-01' },
  ipu: { symbol: 'IPU-UN 2018', day: '2018-02-23' },
}

/** Words in some of the four languages. */
export const Summary = z.object({
  en: z.string().optional(),
  sw: z.string().optional(),
  fr: z.string().optional(),
  ar: z.string().optional(),
})

export const Entry = z.object({
  code: z.string(),
  instrument: InstrumentCode,
  locator: z.string(),
  kind: Kind,
  part: z.string().nullable(),
  heading: z.string(),
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
