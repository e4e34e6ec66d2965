import { useWords } from './context.tsx'

/** A stage of a procedure as it is drawn. */
export type DrawnStage = { readonly name: string; readonly label: string; readonly last: boolean }
export type DrawnStep = { readonly from: string; readonly to: string; readonly label: string }

const [high, gapX, gapY] = [44, 118, 76]
/** Boxes are as wide as the longest name needs, within reason. */
const wideFor = (stages: readonly DrawnStage[]): number =>
  Math.min(230, Math.max(132, Math.ceil(Math.max(...stages.map((stage) => stage.label.length)) * 8.2) + 28))

/** How many steps each stage is away from the first: stages in one column are reached equally soon. */
const columnsOf = (stages: readonly DrawnStage[], steps: readonly DrawnStep[]): ReadonlyMap<string, number> => {
  const columns = new Map<string, number>([[stages[0]!.name, 0]])
  for (let round = 0; round < stages.length; round += 1) {
    for (const { from, to } of steps) {
      const at = columns.get(from)
      if (at !== undefined && !columns.has(to)) columns.set(to, at + 1)
    }
  }
  return columns
}

type Placed = ReadonlyMap<string, { readonly x: number; readonly y: number }>

const place = (
  stages: readonly DrawnStage[],
  steps: readonly DrawnStep[],
  mirrored: boolean,
  wide: number,
): { readonly at: Placed; readonly width: number; readonly height: number } => {
  const columns = columnsOf(stages, steps)
  const filled = new Map<number, number>()
  const last = Math.max(...columns.values())
  const at = new Map(
    stages.map((stage) => {
      const column = columns.get(stage.name) ?? 0
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      return [stage.name, { x: (mirrored ? last - column : column) * (wide + gapX) + 2, y: row * gapY + 24 }] as const
    }),
  )
  return { at, width: (last + 1) * (wide + gapX) - gapX + 4, height: Math.max(...filled.values()) * gapY + 20 }
}

const Arrow = ({ step, at, wide }: { step: DrawnStep; at: Placed; wide: number }) => {
  const [a, b] = [at.get(step.from)!, at.get(step.to)!]
  const forwards = b.x > a.x
  const [x1, x2] = forwards ? [a.x + wide, b.x - 8] : [a.x, b.x + wide + 8]
  const [y1, y2] = [a.y + high / 2, b.y + high / 2]
  const middle = (x1 + x2) / 2
  const tip = forwards ? -8 : 8
  return (
    <g>
      <path class="step-line" d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} />
      <path class="step-head" d={`M${x2 - tip} ${y2}l${tip} -5v10z`} />
      <text class="step-name" x={middle} y={(y1 + y2) / 2 - 7} text-anchor="middle">
        {step.label}
      </text>
    </g>
  )
}

/** The stages of a procedure and the steps between them, drawn from its table. */
export const StepDiagram = ({
  title,
  stages,
  steps,
}: {
  readonly title: string
  readonly stages: readonly DrawnStage[]
  readonly steps: readonly DrawnStep[]
}) => {
  const words = useWords()
  const wide = wideFor(stages)
  const { at, width, height } = place(stages, steps, words.direction === 'rtl', wide)
  return (
    <section class="figure diagram table-frame" tabindex={0} aria-label={title}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        <title>{title}</title>
        <desc>{steps.map((step) => step.label).join(', ')}</desc>
        {steps.map((step) => (
          <Arrow step={step} at={at} wide={wide} />
        ))}
        {stages.map((stage) => {
          const { x, y } = at.get(stage.name)!
          return (
            <g>
              <rect class={stage.last ? 'stage-box stage-last' : 'stage-box'} x={x} y={y} width={wide} height={high} rx="8" />
              <text class="stage-name" x={x + wide / 2} y={y + high / 2 + 5} text-anchor="middle">
                {stage.label}
              </text>
            </g>
          )
        })}
      </svg>
    </section>
  )
}
