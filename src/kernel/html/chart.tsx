import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Words } from '../language/index.ts'
import { usePage, withParameters } from './context.tsx'
import { Table } from './lists.tsx'
import { Details } from './pieces.tsx'

/** One value of a chart: a name, a number, and where there are several series, which. */
export type ChartRow = {
  readonly name: string
  readonly value: number | null
  readonly series?: string
  /** Of how many, where the chart is of rings. */
  readonly whole?: number
}

/** A chart, all its words already in the reader's language. */
export type ChartSpec = {
  readonly kind: 'bar' | 'stacked bar' | 'line' | 'ring' | 'rings'
  readonly title: string
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly description: string
  readonly rows: readonly ChartRow[]
  readonly nameLabel: string
  readonly valueLabel: string
  readonly source: string
  /** Where the whole of a ring is more than the sum of its rows. */
  readonly whole?: number
  /** What the wholes of rings count. */
  readonly wholeLabel?: string
  /** Colours of the series, in the order in which they first stand. */
  readonly colours?: readonly string[]
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const ringsAcross = 6
const cell = { width: 92, height: 108, radius: 30 } as const

/** One small ring for each row, with its value of its whole inside and its name below. */
const ringsSvg = (spec: ChartSpec, words: Words): string => {
  const around = 2 * Math.PI * cell.radius
  const across = Math.min(ringsAcross, Math.max(1, spec.rows.length))
  const [width, height] = [across * cell.width, Math.ceil(spec.rows.length / across) * cell.height]
  const rings = spec.rows.map((row, at) => {
    const column = words.direction === 'rtl' ? across - 1 - (at % across) : at % across
    const [x, y] = [column * cell.width + cell.width / 2, Math.floor(at / across) * cell.height + 40]
    const part = row.whole ? (row.value ?? 0) / row.whole : 0
    return (
      `<circle class="svg-ring-rest" cx="${x}" cy="${y}" r="${cell.radius}" stroke-width="9" fill="none" stroke="#cfd6d1"/>` +
      `<circle class="svg-ring-part" cx="${x}" cy="${y}" r="${cell.radius}" stroke-width="${part > 0 ? 9 : 0}" fill="none" stroke="#14524a" stroke-dasharray="${(around * part).toFixed(2)} ${around.toFixed(2)}" transform="rotate(-90 ${x} ${y})"/>` +
      `<text x="${x}" y="${y + 5}" text-anchor="middle" font-size="14" font-weight="700" direction="ltr">${row.value === null ? '?' : escaped(words.number(row.value))}/${escaped(words.number(row.whole ?? 0))}</text>` +
      `<text x="${x}" y="${y + 56}" text-anchor="middle" font-size="14">${escaped(row.name)}</text>`
    )
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escaped(spec.title)}</title><desc>${escaped(spec.description)}</desc>${rings.join('')}</svg>`
}

const ringSvg = (spec: ChartSpec, words: Words): string => {
  const whole = spec.whole ?? spec.rows.reduce((sum, row) => sum + (row.value ?? 0), 0)
  const part = spec.rows[0]?.value ?? 0
  const around = 2 * Math.PI * 52
  const percent = whole === 0 ? 0 : part / whole
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128" role="img"><title>${escaped(spec.title)}</title><desc>${escaped(spec.description)}</desc>` +
    `<circle class="svg-ring-rest" cx="64" cy="64" r="52" stroke-width="16" fill="none" stroke="#cfd6d1"/><circle class="svg-ring-part" cx="64" cy="64" r="52" stroke-width="16" fill="none" stroke="#14524a" stroke-dasharray="${(around * percent).toFixed(2)} ${around.toFixed(2)}" transform="rotate(-90 64 64)"/>` +
    `<text x="64" y="60" text-anchor="middle" font-size="22" font-weight="700">${escaped(words.number(part))}</text><text x="64" y="82" text-anchor="middle" font-size="13">/ ${escaped(words.number(whole))}</text></svg>`
  )
}

const vegaSpec = (spec: ChartSpec, words: Words): Record<string, unknown> => {
  const several = new Set(spec.rows.map((row) => row.series)).size > 1
  const horizontal = spec.kind !== 'line'
  const reversed = words.direction === 'rtl'
  const rows = spec.rows.map((row) =>
    row.value === null ? { ...row, name: `${row.name} (${words.say('kit.missing-unknown')})` } : { ...row },
  )
  const name = {
    field: 'name',
    type: 'nominal',
    sort: null,
    scale: { domain: [...new Set(rows.map((row) => row.name))] },
    title: null,
    axis: { labelLimit: 400, ...(horizontal && reversed ? { orient: 'right' } : {}) },
  }
  const values = spec.rows.map((row) => row.value ?? 0)
  const highest = Math.max(0, ...values)
  const whole = values.every(Number.isInteger)
  const value = {
    field: 'value',
    type: 'quantitative',
    title: spec.valueLabel,
    scale: { reverse: horizontal && reversed, domainMin: 0, ...(highest < 1 ? { domainMax: 1 } : {}) },
    axis: { tickMinStep: 1, grid: true, ...(whole && highest < 20 ? { format: 'd', tickCount: Math.max(1, highest) } : {}) },
  }
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: 520,
    ...(horizontal ? { height: { step: 24 } } : { height: 240 }),
    background: 'transparent',
    padding: 4,
    data: { values: rows },
    mark: spec.kind === 'line' ? { type: 'line', point: true, aria: false } : { type: 'bar', aria: false },
    encoding: {
      ...(horizontal ? { y: name, x: value } : { x: { ...name, axis: { labelAngle: 0, labelOverlap: 'greedy' } }, y: value }),
      ...(several
        ? {
            color: {
              field: 'series',
              type: 'nominal',
              title: null,
              sort: null,
              scale: {
                domain: [...new Set(spec.rows.map((row) => row.series))],
                range: [...(spec.colours ?? ['#14524a', '#b5471b', '#8aa39c', '#17507c', '#7a4b00'])],
              },
              legend: { orient: 'bottom', aria: false },
            },
          }
        : { color: { value: '#2f8574' } }),
    },
    config: {
      aria: false,
      font: 'Noto Sans, Noto Sans Arabic, sans-serif',
      axis: {
        aria: false,
        labelFontSize: 13,
        titleFontSize: 13,
        labelColor: null,
        titleColor: null,
        domainColor: '#8a958f',
        gridColor: '#8a958f',
        gridOpacity: 0.25,
        tickColor: '#8a958f',
      },
      legend: { labelColor: null, labelFontSize: 13, labelLimit: 300, columns: 3 },
      view: { stroke: null },
    },
  }
}

const drawn = new Map<string, string>()
const mostDrawn = 300

/** The chart as SVG, without style attributes or script; drawn once for the same words and values. */
export const chartSvg = async (spec: ChartSpec, words: Words): Promise<string> => {
  if (spec.kind === 'ring') return ringSvg(spec, words)
  if (spec.kind === 'rings') return ringsSvg(spec, words)
  const key = `${words.language}${JSON.stringify(spec)}`
  const before = drawn.get(key)
  if (before) return before
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')])
  const view = new vega.View(vega.parse(compile(vegaSpec(spec, words) as never).spec, {}), { renderer: 'none' })
  const svg = (await view.toSVG())
    .replace(/ (?:style|role|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/<svg /, '<svg role="img" direction="ltr" ')
    .replace(/(<svg[^>]*>)/, `$1<title>${escaped(spec.title)}</title><desc>${escaped(spec.description)}</desc>`)
  view.finalize()
  if (drawn.size >= mostDrawn) drawn.delete(drawn.keys().next().value!)
  drawn.set(key, svg)
  return svg
}

const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const csvCell = (value: string): string => (/[",\n\r]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)

/** The chart's values as CSV (RFC 4180); a name that a spreadsheet would take for a formula is made harmless. */
export const chartCsv = (spec: ChartSpec): string => {
  const several = spec.rows.some((row) => row.series !== undefined)
  const wholes = spec.rows.some((row) => row.whole !== undefined)
  const lines = [
    [spec.nameLabel, ...(several ? [''] : []), spec.valueLabel, ...(wholes ? [spec.wholeLabel ?? ''] : [])],
    ...spec.rows.map((row) => [
      guarded(row.name),
      ...(several ? [guarded(row.series ?? '')] : []),
      row.value === null ? '' : String(row.value),
      ...(wholes ? [String(row.whole ?? '')] : []),
    ]),
  ]
  return `${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** The chart as a picture of twice its size. */
export const chartPng = async (spec: ChartSpec, words: Words): Promise<Uint8Array> => {
  const { pngOf } = await import('./png.ts')
  return pngOf(await chartSvg(spec, words))
}

/** A chart with its caption and source, its values as a table, and its downloads. */
export const Chart = ({ spec, svg, name }: { readonly spec: ChartSpec; readonly svg: string; readonly name: string }): Child => {
  const { address, words } = usePage()
  const several = spec.rows.some((row) => row.series !== undefined)
  return (
    <figure class="figure">
      {raw(svg)}
      <figcaption>
        {spec.title.replace(/[.؟?!]$/, '')}. {spec.source}
      </figcaption>
      <Details summary={words.say('kit.as-table')}>
        <Table
          caption={spec.title}
          hideCaption
          columns={[
            { label: spec.nameLabel, cell: (row) => row.name, rowHeader: true },
            ...(several ? [{ label: words.say('kit.series'), cell: (row: ChartRow) => row.series ?? '' }] : []),
            {
              label: spec.valueLabel,
              numeric: true,
              cell: (row) => (row.value === null ? words.say('kit.missing-unknown') : words.number(row.value)),
            },
            ...(spec.kind === 'rings'
              ? [{ label: spec.wholeLabel ?? '', numeric: true, cell: (row: ChartRow) => words.number(row.whole ?? 0) }]
              : []),
          ]}
          rows={spec.rows}
        />
        <p>
          {(['csv', 'png', 'svg'] as const).map((as) => (
            <>
              <a href={withParameters(address, { chart: name, as })} download={`${name}.${as}`}>
                {as.toUpperCase()}
              </a>{' '}
            </>
          ))}
        </p>
      </Details>
    </figure>
  )
}
