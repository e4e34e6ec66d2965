import type { Child } from 'hono/jsx'
import { useWords } from '#kernel/html'
import type { Words } from '#kernel/language'
import { seatKindName } from './pieces.tsx'
import type { Representation } from './rules.ts'

const [wide, high] = [520, 480]
const longestLine = 14

/** A label in lines short enough to stand beside a seat. */
const linesOf = (label: string): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= longestLine) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const Chair = ({
  represented,
  angle,
  words,
}: {
  readonly represented: Representation
  readonly angle: number
  readonly words: Words
}): Child => {
  const { kind, standing, seats } = represented
  const turn = words.direction === 'rtl' ? -1 : 1
  const [side, down] = [turn * Math.cos(angle), Math.sin(angle)]
  const [x, y] = [Math.round(wide / 2 + 122 * side), Math.round(high / 2 + 168 * down)]
  const lines = linesOf(seatKindName(kind, words))
  const beside = Math.abs(side) > 0.35
  const anchor = side * turn > 0 ? 'start' : 'end'
  const apart = beside ? 24 : -12
  const first = beside ? y + 5 - (lines.length - 1) * 8 : down > 0 ? y + 36 : y - 26 - (lines.length - 1) * 16
  return (
    <g>
      <circle class={`chair chair-${standing}`} cx={x} cy={y} r="17" />
      <text x={x} y={y + 5} text-anchor="middle" class={standing === 'represented' ? 'chair-number' : undefined}>
        {standing === 'no-seat' ? '×' : words.number(seats)}
      </text>
      {lines.map((line, at) => (
        <text x={side > 0 ? x + apart : x - apart} y={first + at * 16} text-anchor={anchor}>
          {line}
        </text>
      ))}
    </g>
  )
}

/** Those who must be represented, as seats around a table: somebody sits, the seat is empty, or there is none. */
export const RoundTable = ({ represented, title }: { readonly represented: readonly Representation[]; readonly title: string }) => {
  const words = useWords()
  const held = represented.filter(({ standing }) => standing === 'represented').length
  return (
    <div class="figure round-table">
      <svg viewBox={`0 0 ${wide} ${high}`} width={wide} height={high} role="img" aria-label={title}>
        <title>{title}</title>
        <desc>
          {represented
            .map(({ kind, standing }) => `${seatKindName(kind, words)}: ${words.say(`accountability.represented.${standing}`)}`)
            .join('; ')}
        </desc>
        <ellipse class="table-top" cx={wide / 2} cy={high / 2} rx="82" ry="126" />
        {linesOf(words.say('accountability.so-many-represented', { held, whole: represented.length })).map((line, at, all) => (
          <text class="stage-name" x={wide / 2} y={high / 2 + 5 + (at - (all.length - 1) / 2) * 18} text-anchor="middle">
            {line}
          </text>
        ))}
        {represented.map((each, at) => (
          <Chair represented={each} angle={((at + 0.5) / represented.length) * 2 * Math.PI - Math.PI / 2} words={words} />
        ))}
      </svg>
    </div>
  )
}
