import type { Child } from 'hono/jsx'
import { useWords } from '#kernel/html'
import { type Counts, comeBands } from './bands.tsx'

/** A petal lies along the axis that goes up: from so far to so far from the middle, narrow within, wide without. */
const [inner, outer, narrow, wide] = [44, 164, 5, 19.5]
const long = outer - inner
const tip = outer + wide

/** How far from the middle a share of a petal's area reaches: bands are as large as what they stand for. */
const reach = (share: number): number => {
  const slope = (wide - narrow) / long
  const area = narrow * long + (slope * long * long) / 2
  return inner + (-narrow + Math.sqrt(narrow * narrow + 2 * slope * share * area)) / slope
}

type Petal = { readonly objective: string; readonly counts: Counts; readonly planned: boolean; readonly title: string }

const bandsOf = (counts: Counts): readonly { readonly band: string; readonly from: number; readonly to: number }[] => {
  const whole = comeBands.reduce((sum, band) => sum + counts[band], 0)
  let before = 0
  return comeBands.flatMap((band) => {
    if (whole === 0 || counts[band] === 0) return []
    const [from, to] = [before / whole, (before + counts[band]) / whole]
    before += counts[band]
    return [{ band, from: reach(from), to: to > 0.999 ? tip + 1 : reach(to) }]
  })
}

const shape = `M ${-narrow} ${-inner} L ${-wide} ${-outer} A ${wide} ${wide} 0 0 1 ${wide} ${-outer} L ${narrow} ${-inner} Z`
const round = (value: number): string => value.toFixed(1)

const PetalShape = ({ petal, angle, number }: { readonly petal: Petal; readonly angle: number; readonly number: string }): Child => {
  const [x, y] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)]
  return (
    <a href={`/accountability/society/${petal.objective}`} tabindex={-1}>
      <title>{petal.title}</title>
      <g transform={`rotate(${round(angle)})`}>
        <g clip-path="url(#petal)">
          <path class="petal-ground" d={shape} />
          {bandsOf(petal.counts).map(({ band, from, to }) => (
            <rect class={`band-${band}`} x={-wide} y={round(-to)} width={2 * wide} height={round(to - from)} />
          ))}
        </g>
        <path class={petal.planned ? 'petal' : 'petal petal-bare'} d={shape} />
        {petal.counts.gap > 0 ? <circle class="band-gap" cx="0" cy={-(tip + 8)} r="4" /> : null}
      </g>
      <text x={round(x * 210)} y={round(y * 210 + 5)} text-anchor="middle">
        {number}
      </text>
    </a>
  )
}

/** The 22 objectives as one flower: each petal fills with green from its heart as what was promised is done; what is late glows at its tip, what is missing stands beside it as a ring, and where nothing is planned the petal is empty. */
export const Flower = ({ petals, middle }: { readonly petals: readonly Petal[]; readonly middle: readonly [string, string] }): Child => {
  const { number, direction } = useWords()
  const step = (direction === 'rtl' ? -360 : 360) / petals.length
  return (
    <svg class="flower" viewBox="-226 -226 452 452" width="452" height="452" aria-hidden="true">
      <defs>
        <clipPath id="petal">
          <path d={shape} />
        </clipPath>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <rect class="hatch-line" width="2" height="6" />
        </pattern>
      </defs>
      {petals.map((petal, at) => (
        <PetalShape petal={petal} angle={at * step} number={number(Number(petal.objective))} />
      ))}
      <text class="flower-count" x="0" y="4" text-anchor="middle">
        {middle[0]}
      </text>
      <text class="flower-word" x="0" y="22" text-anchor="middle">
        {middle[1]}
      </text>
    </svg>
  )
}
