import { useWords } from './context.tsx'
import type { Tone } from './pieces.tsx'

/** Something that waits for other things: drawn as a box. */
export type OrderedBox = {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly address: string
  readonly tone: Tone
}
/** That one comes before another, by their names. */
export type OrderedPair = { readonly before: string; readonly after: string }

const [wide, high, gapX, gapY] = [168, 40, 56, 14]
const longest = 22

/** How many others must come before each, one after the other; what waits for itself in a round stands where the round was entered. */
const columnsOf = (boxes: readonly OrderedBox[], pairs: readonly OrderedPair[]): ReadonlyMap<string, number> => {
  const before = Map.groupBy(pairs, (pair) => pair.after)
  const columns = new Map<string, number>()
  const columnOf = (name: string, above: ReadonlySet<string>): number => {
    const known = columns.get(name)
    if (known !== undefined) return known
    const on = new Set([...above, name])
    const own = Math.max(0, ...(before.get(name) ?? []).filter((pair) => !on.has(pair.before)).map((pair) => columnOf(pair.before, on) + 1))
    columns.set(name, own)
    return own
  }
  for (const box of boxes) columnOf(box.name, new Set())
  return columns
}

type Place = { readonly x: number; readonly y: number }

/** Where each box stands: in the column of its turn, near to what it waits for. */
const placesOf = (boxes: readonly OrderedBox[], pairs: readonly OrderedPair[], mirrored: boolean) => {
  const columns = columnsOf(boxes, pairs)
  const before = Map.groupBy(pairs, (pair) => pair.after)
  const last = Math.max(0, ...columns.values())
  const rows = new Map<string, number>()
  let most = 0
  for (let column = 0; column <= last; column += 1) {
    const here = boxes
      .filter((box) => columns.get(box.name) === column)
      .map((box) => {
        const near = (before.get(box.name) ?? []).map((pair) => rows.get(pair.before)).filter((row) => row !== undefined)
        return { name: box.name, near: near.length > 0 ? near.reduce((sum, row) => sum + row, 0) / near.length : 0 }
      })
      .sort((a, b) => a.near - b.near)
    let row = -1
    for (const each of here) {
      row = Math.max(row + 1, Math.round(each.near))
      rows.set(each.name, row)
    }
    most = Math.max(most, row)
  }
  const at = new Map<string, Place>(
    boxes.map(({ name }) => [
      name,
      { x: (mirrored ? last - columns.get(name)! : columns.get(name)!) * (wide + gapX) + 2, y: rows.get(name)! * (high + gapY) + 4 },
    ]),
  )
  return { at, width: (last + 1) * (wide + gapX) - gapX + 4, height: (most + 1) * (high + gapY) }
}

const Arrow = ({ from, to }: { readonly from: Place; readonly to: Place }) => {
  const forwards = to.x > from.x
  const [x1, x2] = forwards ? [from.x + wide, to.x - 7] : [from.x, to.x + wide + 7]
  const [y1, y2] = [from.y + high / 2, to.y + high / 2]
  const middle = (x1 + x2) / 2
  return (
    <g>
      <path class="step-line" d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} />
      <path class="step-head" d={`M${x2 + (forwards ? 7 : -7)} ${y2}l${forwards ? -7 : 7} -4v8z`} />
    </g>
  )
}

const Box = ({ box, at }: { readonly box: OrderedBox; readonly at: Place }) => (
  <a href={box.address}>
    <title>{box.hint}</title>
    <rect class={`order-box gantt-${box.tone}`} x={at.x} y={at.y} width={wide} height={high} rx="7" />
    <text class="order-name" x={at.x + wide / 2} y={at.y + high / 2 + 5} text-anchor="middle">
      {box.label.length > longest ? `${box.label.slice(0, longest - 1).trimEnd()}…` : box.label}
    </text>
  </a>
)

/** What must come before what, from those that wait for nothing to those that come last. */
export const OrderDiagram = ({
  title,
  description,
  boxes,
  pairs,
}: {
  readonly title: string
  readonly description: string
  readonly boxes: readonly OrderedBox[]
  readonly pairs: readonly OrderedPair[]
}) => {
  const drawn = new Set(boxes.map((box) => box.name))
  const inside = pairs.filter((pair) => drawn.has(pair.before) && drawn.has(pair.after))
  const { at, width, height } = placesOf(boxes, inside, useWords().direction === 'rtl')
  return (
    <section class="figure diagram table-frame" tabindex={0} aria-label={`${title} (${useWords().say('kit.drawing')})`}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{title}</title>
        <desc>{description}</desc>
        {inside.map((pair) => (
          <Arrow from={at.get(pair.before)!} to={at.get(pair.after)!} />
        ))}
        {boxes.map((box) => (
          <Box box={box} at={at.get(box.name)!} />
        ))}
      </svg>
    </section>
  )
}
