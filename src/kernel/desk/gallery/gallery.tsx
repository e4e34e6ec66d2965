import { z } from 'zod'
import { anyone } from '../../access/index.ts'
import { type ChartRow, type ChartSpec, Heading } from '../../html/index.ts'
import type { Words } from '../../language/index.ts'
import { query } from '../../operation.ts'
import { page } from '../../page.ts'
import { Forms } from './forms.tsx'
import { Lists } from './lists.tsx'
import { Messages } from './messages.tsx'
import { Pictures } from './pictures.tsx'
import { some } from './piece.tsx'

export const gallery = query({
  name: 'kernel.gallery',
  under: 'gcm:3',
  at: 'GET /desk/gallery',
  may: anyone,
  purpose: 'public information',
  input: z.object({ page: z.coerce.number().int().min(1).max(3).default(2), sort: z.string().max(20).optional() }),
  result: z.object({ page: z.number() }),
  read: async (_, input) => ({ page: input.page }),
})

const spec = (words: Words, kind: ChartSpec['kind'], rows: readonly ChartRow[]): ChartSpec => ({
  kind,
  title: words.say('gallery.chart'),
  description: words.say('gallery.chart'),
  nameLabel: words.say('kit.field'),
  valueLabel: words.say('gallery.number'),
  source: words.say('kit.demonstration'),
  rows,
  ...(kind === 'ring' ? { whole: 50 } : {}),
  ...(kind === 'rings' ? { wholeLabel: words.say('kit.field') } : {}),
})
const plain = (words: Words): readonly ChartRow[] => some(words).map((name, at) => ({ name, value: [12, 7, 0, 31, null][at] ?? null }))
const inSeries = (words: Words): readonly ChartRow[] =>
  ['2025', '2026'].flatMap((series, which) => some(words).map((name, at) => ({ name, series, value: 3 + at * 2 + which * 4 })))

const sections = ['messages', 'lists', 'pictures', 'forms'] as const

/** Every piece of the kit with its states, to be looked at in each language and direction, light and dark, wide and narrow. */
export const galleryPage = page(gallery, {
  title: ({ words }) => words.say('gallery.title'),
  withForm: true,
  charts: {
    bars: ({ words }) => spec(words, 'bar', plain(words)),
    stacked: ({ words }) => spec(words, 'stacked bar', inSeries(words)),
    line: ({ words }) => spec(words, 'line', inSeries(words)),
    ring: ({ words }) => spec(words, 'ring', plain(words)),
    rings: ({ words }) =>
      spec(
        words,
        'rings',
        plain(words).map((row, at) => ({ ...row, name: words.number(at + 1), whole: 50 })),
      ),
  },
  Body: ({ result, words, charts }) => {
    const bodies = { messages: <Messages />, lists: <Lists page={result.page} />, pictures: <Pictures charts={charts} />, forms: <Forms /> }
    return (
      <>
        <ul class="actions">
          {sections.map((name) => (
            <li>
              <a href={`#${name}`}>{words.say(`gallery.${name}`)}</a>
            </li>
          ))}
        </ul>
        {sections.map((name) => (
          <>
            <Heading id={name}>{words.say(`gallery.${name}`)}</Heading>
            {bodies[name]}
          </>
        ))}
      </>
    )
  },
})
