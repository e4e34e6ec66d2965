import type { Child } from 'hono/jsx'
import { Tag, type Tone, useWords } from '#kernel/html'
import type { Words } from '#kernel/language'
import type { Freshness, RecommendationStanding, Station } from './terms.ts'

const freshTones: Readonly<Record<Freshness, Tone>> = { fresh: 'good', ageing: 'warn', stale: 'bad', closed: 'quiet' }
const tones: Readonly<Record<RecommendationStanding, Tone>> = {
  late: 'bad',
  unanswered: 'bad',
  'nothing-follows': 'warn',
  'under-way': 'warn',
  fulfilled: 'good',
  rejected: 'quiet',
}

/** How old the last news is, said so that nobody takes old news for new. */
export const FreshTag = ({ freshness, days }: { readonly freshness: Freshness; readonly days: number }) => {
  const words = useWords()
  return (
    <Tag tone={freshTones[freshness]}>
      {words.say(`accountability.freshness.${freshness}`)} · {words.say('accountability.last-entry', { days })}
    </Tag>
  )
}

export const standingOf = (standing: RecommendationStanding, words: Words): string =>
  words.say(`accountability.recommendation-standing.${standing}`)
export const RecommendationTag = ({ standing }: { readonly standing: RecommendationStanding }) => (
  <Tag tone={tones[standing]}>{standingOf(standing, useWords())}</Tag>
)

const [apart, high] = [150, 118]

const Stop = ({ station, x }: { readonly station: Station; readonly x: number }): Child => {
  const words = useWords()
  const { name, state, on } = station
  return (
    <g>
      <circle class={`stop stop-${state}`} cx={x} cy="40" r="15" />
      <text class={state === 'none' ? undefined : 'stop-sign'} x={x} y="45.5" text-anchor="middle">
        {{ done: '✓', late: '!', waiting: '…', none: '' }[state]}
      </text>
      <text class="stage-name" x={x} y="80" text-anchor="middle">
        {words.say(`accountability.station.${name}`)}
      </text>
      <text class="step-name" x={x} y="100" text-anchor="middle">
        {on && state !== 'none'
          ? words.dateAs(on, { day: 'numeric', month: 'short', year: 'numeric' })
          : words.say(`accountability.station-state.${state}`)}
      </text>
    </g>
  )
}

/** The way of a recommendation in a sentence, for those who do not see it and for the table beside it. */
export const wayText = (stations: readonly Station[], words: Words): string =>
  stations
    .map(
      ({ name, state, on }) =>
        `${words.say(`accountability.station.${name}`)}: ${words.say(`accountability.station-state.${state}`)}${on ? `, ${words.date(on)}` : ''}`,
    )
    .join('; ')

/** The way of a recommendation from report to result, as stations on a line. */
export const Way = ({ stations, title }: { readonly stations: readonly Station[]; readonly title: string }) => {
  const words = useWords()
  const width = stations.length * apart
  const at = (place: number): number => (words.direction === 'rtl' ? stations.length - 1 - place : place) * apart + apart / 2
  return (
    <section class="figure diagram table-frame" tabindex={0} aria-label={title}>
      <svg viewBox={`0 0 ${width} ${high}`} width={width} height={high} role="img" aria-label={title}>
        <title>{title}</title>
        <desc>{wayText(stations, words)}</desc>
        {stations.slice(1).map((station, place) => (
          <path
            class={station.state === 'none' ? 'way way-none' : 'way'}
            d={`M${Math.min(at(place), at(place + 1)) + 17} 40H${Math.max(at(place), at(place + 1)) - 17}`}
          />
        ))}
        {stations.map((station, place) => (
          <Stop station={station} x={at(place)} />
        ))}
      </svg>
    </section>
  )
}
