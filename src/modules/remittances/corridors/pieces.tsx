import type { Words } from '#kernel/language'
import { percentText, placeName } from '../names.ts'
import type { Corridor } from './store.ts'

const [wide, high, top] = [150, 54, 15] as const

/** The line of what a corridor cost, small, with the lines of three and five per cent. */
export const SmallLine = ({ corridor, words }: { readonly corridor: Corridor; readonly words: Words }) => {
  const { points } = corridor
  const y = (cost: number): number => Math.round(high - (Math.min(Math.max(cost, 0), top) / top) * high)
  const x = (at: number): number => (points.length === 1 ? wide / 2 : Math.round((at / (points.length - 1)) * wide))
  const path = points.map(({ cost }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(Number(cost))}`).join('')
  const title = words.say('remittances.small-line', {
    from: placeName(corridor.from, words),
    to: placeName(corridor.to, words),
    first: percentText(points[0]!.cost, words),
    last: percentText(corridor.latest, words),
  })
  return (
    <svg viewBox={`-3 -3 ${wide + 6} ${high + 6}`} width={wide} height={high} role="img" direction="ltr">
      <title>{title}</title>
      {[3, 5].map((line) => (
        <line
          x1="0"
          x2={wide}
          y1={y(line)}
          y2={y(line)}
          stroke="currentColor"
          stroke-opacity=".35"
          stroke-dasharray={line === 5 ? undefined : '3 3'}
        />
      ))}
      <path d={path} fill="none" stroke="#2f8574" stroke-width="2" />
      <circle
        cx={x(points.length - 1)}
        cy={y(Number(corridor.latest))}
        r="3"
        fill={corridor.standing === 'above-five' ? '#b5471b' : '#2f8574'}
      />
    </svg>
  )
}
