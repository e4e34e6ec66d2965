import type { Child } from 'hono/jsx'
import { useWords } from '#kernel/html'
import type { Words } from '#kernel/language'
import { type Band, bands } from '../evidence.ts'

export type Counts = Readonly<Record<Band, number>>

/** The bands that say how far something has come; what is missing stands beside them. */
export const comeBands = ['done', 'under-way', 'planned', 'late'] as const

export const bandName = (band: Band, words: Words): string => words.say(`accountability.band.${band}`)

/** How many stand where, in words: `3 done, 1 late`; nothing where there is nothing. */
export const countsInWords = (counts: Counts, words: Words): string =>
  words.list(bands.filter((band) => counts[band] > 0).map((band) => words.say(`accountability.counted.${band}`, { count: counts[band] })))

/** A line as long as all that there is, in the colours of how far it has come. */
export const BandBar = ({ counts }: { readonly counts: Counts }): Child => {
  const words = useWords()
  const whole = comeBands.reduce((sum, band) => sum + counts[band], 0)
  const title = countsInWords(counts, words) || words.say('accountability.nothing-known')
  let at = 0
  return (
    <svg class="bands" viewBox="0 0 120 12" width="120" height="12" role="img" aria-label={title}>
      <rect class="band-rest" x="0.5" y="0.5" width="119" height="11" rx="3" />
      {whole === 0
        ? null
        : comeBands.map((band) => {
            const wide = (counts[band] / whole) * 120
            const from = words.direction === 'rtl' ? 120 - at - wide : at
            at += wide
            return wide > 0 ? <rect class={`band-${band}`} x={from.toFixed(2)} y="0" width={wide.toFixed(2)} height="12" /> : null
          })}
    </svg>
  )
}

/** How much is missing beside that: a ring and a number, or nothing. */
export const GapMark = ({ count }: { readonly count: number }): Child => {
  const words = useWords()
  if (count === 0) return <span />
  return (
    <span class="gap-mark">
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <circle class="band-gap" cx="7" cy="7" r="5" />
      </svg>{' '}
      {words.number(count)} <span class="govuk-visually-hidden">{bandName('gap', words)}</span>
    </span>
  )
}

/** What each colour stands for. */
export const BandLegend = (): Child => {
  const words = useWords()
  return (
    <ul class="band-legend">
      {[...comeBands, 'gap' as const].map((band) => (
        <li>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            {band === 'gap' ? (
              <circle class="band-gap" cx="7" cy="7" r="5" />
            ) : (
              <rect class={`band-${band}`} width="14" height="14" rx="3" />
            )}
          </svg>{' '}
          {bandName(band, words)}
        </li>
      ))}
    </ul>
  )
}
