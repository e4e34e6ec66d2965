import type { Day } from '../clock.ts'
import { useWords } from './context.tsx'
import type { Tone } from './pieces.tsx'

/** A point of a line: something that was to be there by a day. */
export type GanttPoint = { readonly day: Day; readonly label: string; readonly state: 'done' | 'late' | 'coming' }
/** A line of the picture: what goes on from one day to another, and how it stands. */
export type GanttRow = {
  readonly label: string
  readonly address?: string
  readonly from: Day
  readonly to: Day
  readonly tone: Tone
  /** How it stands, in words. */
  readonly says: string
  readonly points: readonly GanttPoint[]
}

const [named, drawn, rowHigh, headHigh] = [250, 690, 30, 44]
const longest = 34
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`)

/** Months counted from the year 0, and back. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (month: number): Day => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
const steps = [1, 2, 3, 4, 6, 12, 24, 60, 120, 240, 600]

/** The first days of months between two days, so far apart that at most so many are left; a year begins with one where years are few. */
const ticksBetween = (from: Day, to: Day, most: number): readonly Day[] => {
  const [first, last] = [monthOf(from), monthOf(to)]
  const step = steps.find((months) => (last - first) / months <= most) ?? 1200
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((month) => month % step === 0)
    .map(firstOf)
    .filter((day) => day >= from && day <= to)
}

type Scale = { readonly at: (day: Day) => number; readonly textAt: number; readonly anchor: 'start' | 'end'; readonly mirrored: boolean }

const scaleOf = (from: Day, to: Day, mirrored: boolean): Scale => {
  const [start, span] = [time(from), Math.max(86_400_000, time(to) - time(from))]
  const at = (day: Day): number => {
    const x = Math.round((Math.min(Math.max((time(day) - start) / span, 0), 1) * drawn + named) * 10) / 10
    return mirrored ? named + drawn - x : x
  }
  return { at, mirrored, textAt: mirrored ? named + drawn : 0, anchor: 'start' }
}

const Point = ({ point, x, y }: { readonly point: GanttPoint; readonly x: number; readonly y: number }) => (
  <path class={`gantt-point gantt-${point.state}`} d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`}>
    <title>{`${point.label}, ${useWords().date(point.day)}`}</title>
  </path>
)

const Row = ({ row, at, scale }: { readonly row: GanttRow; readonly at: number; readonly scale: Scale }) => {
  const words = useWords()
  const y = headHigh + at * rowHigh
  const [a, b] = [scale.at(row.from), scale.at(row.to)]
  const short = row.label.length > longest ? `${row.label.slice(0, longest - 1).trimEnd()}…` : row.label
  const text = (
    <text class="gantt-name" x={scale.textAt} y={y + 20} text-anchor={scale.anchor}>
      {short}
      <title>{row.label}</title>
    </text>
  )
  return (
    <g>
      {row.address ? <a href={row.address}>{text}</a> : text}
      <rect class={`gantt-bar gantt-${row.tone}`} x={Math.min(a, b)} y={y + 8} width={Math.max(3, Math.abs(b - a))} height="14" rx="4">
        <title>{`${row.label}: ${row.says}, ${words.date(row.from)} – ${words.date(row.to)}`}</title>
      </rect>
      {row.points.map((point) => (
        <Point point={point} x={scale.at(point.day)} y={y + 15} />
      ))}
    </g>
  )
}

const Axis = ({ from, to, height, scale }: { readonly from: Day; readonly to: Day; readonly height: number; readonly scale: Scale }) => {
  const words = useWords()
  return (
    <g>
      {ticksBetween(from, to, 24).map((day) => (
        <path class={day.slice(5, 7) === '01' ? 'gantt-line gantt-year' : 'gantt-line'} d={`M${scale.at(day)} ${headHigh - 6}V${height}`} />
      ))}
      {ticksBetween(from, to, 11).map((day) => (
        <text class="gantt-tick" x={scale.at(day)} y={headHigh - 12} text-anchor="middle">
          {words.dateAs(day, day.slice(5, 7) === '01' ? { year: 'numeric' } : { month: 'short' })}
        </text>
      ))}
    </g>
  )
}

/** What goes on when, line by line, with the points that each is to reach and a mark for today. The same stands in a table that the page puts beside it. */
export const Gantt = ({
  title,
  description,
  rows,
  today,
}: {
  readonly title: string
  readonly description: string
  readonly rows: readonly GanttRow[]
  readonly today: Day
}) => {
  const words = useWords()
  const days = rows.flatMap((row) => [row.from, row.to, ...row.points.map((point) => point.day)])
  const [from = today, to = today] = [[...days].sort()[0], [...days].sort().at(-1)]
  const scale = scaleOf(from, to, words.direction === 'rtl')
  const height = headHigh + rows.length * rowHigh + 6
  const now = today >= from && today <= to ? scale.at(today) : null
  return (
    <section class="figure gantt table-frame" tabindex={0} aria-label={`${title} (${useWords().say('kit.drawing')})`}>
      <svg viewBox={`0 0 ${named + drawn} ${height}`} width={named + drawn} height={height}>
        <title>{title}</title>
        <desc>{description}</desc>
        <Axis from={from} to={to} height={height} scale={scale} />
        {rows.map((row, at) => (
          <Row row={row} at={at} scale={scale} />
        ))}
        {now === null ? null : (
          <g>
            <path class="gantt-today" d={`M${now} ${headHigh - 6}V${height}`} />
            <text class="gantt-tick gantt-now" x={now} y="13" text-anchor="middle">
              {words.say('kit.today')}
            </text>
          </g>
        )}
      </svg>
    </section>
  )
}
