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

const marks = { done: '✓', late: '!', waiting: '…', none: '' } as const

/** The way of a recommendation from report to result, as stations on a line: each reached, late, under way or not there. */
export const Way = ({ stations, title }: { readonly stations: readonly Station[]; readonly title: string }) => {
  const words = useWords()
  return (
    <ol class="stations" aria-label={title}>
      {stations.map(({ name, state, on }) => (
        <li class={`station-${state}`}>
          <span class="stop" aria-hidden="true">
            {marks[state]}
          </span>
          <strong>{words.say(`accountability.station.${name}`)}</strong>
          <span class="quiet">{words.say(`accountability.station-state.${state}`)}</span>
          {on && state !== 'none' ? (
            <span class="quiet">{words.dateAs(on, { day: 'numeric', month: 'short', year: 'numeric' })}</span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
