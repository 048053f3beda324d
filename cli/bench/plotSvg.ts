/** One line of a plot: what was measured at each size, and between which quartiles the rounds lie. */
export type Series = Readonly<{ name: string; points: readonly Point[] }>
export type Point = Readonly<{ x: number; y: number; low: number; high: number }>

/** `x` is drawn by its powers of ten, `y` from zero. */
export type Plot = Readonly<{ title: string; xLabel: string; yLabel: string; series: readonly Series[] }>

const frame = { width: 720, height: 420, left: 76, right: 40, top: 76, bottom: 64 }
const plotted = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom }
const lookOf = ['', '6 4', '2 3']

/** A plot as a picture of its own: axes with units, a paper that follows the reader's light or dark, no script. */
export const plotSvg = ({ title, xLabel, yLabel, series }: Plot): string => {
  const points = series.flatMap((line) => line.points)
  const x = xScale(points.map((point) => point.x))
  const { max, ticks } = yTicks(Math.max(...points.map(({ high, y }) => Math.max(high, y))))
  const y = (value: number): number => frame.top + plotted.height * (1 - value / max)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${escapeText(title)}">
<style>${style}</style>
<rect class="paper" width="${frame.width}" height="${frame.height}" rx="8"/>
<text class="title" x="${frame.left}" y="30">${escapeText(title)}</text>
${series.map((line, place) => legend(line, place)).join('\n')}
${ticks.map((value) => yTick(value, y(value))).join('\n')}
${x.ticks.map((value) => xTick(value, x.at(value))).join('\n')}
<text class="label" x="${frame.left + plotted.width / 2}" y="${frame.height - 16}" text-anchor="middle">${escapeText(xLabel)}</text>
<text class="label" transform="translate(20 ${frame.top + plotted.height / 2}) rotate(-90)" text-anchor="middle">${escapeText(yLabel)}</text>
${series.map((line, place) => drawn(line, place, x.at, y)).join('\n')}
</svg>
`
}

const style = `
svg { color-scheme: light dark; font: 13px system-ui, sans-serif }
.paper { fill: #ffffff } .grid { stroke: #d8dee4 } text { fill: #3d444d } .title { font-size: 16px; font-weight: 600; fill: #1f2328 }
.line { fill: none; stroke-width: 2.5 } .whisker { stroke-width: 1.5 }
.s0 { stroke: #0969da; fill: #0969da } .s1 { stroke: #bc4c00; fill: #bc4c00 } .s2 { stroke: #1a7f37; fill: #1a7f37 }
@media (prefers-color-scheme: dark) {
.paper { fill: #0d1117 } .grid { stroke: #30363d } text { fill: #b1bac4 } .title { fill: #f0f6fc }
.s0 { stroke: #58a6ff; fill: #58a6ff } .s1 { stroke: #f0883e; fill: #f0883e } .s2 { stroke: #56d364; fill: #56d364 }
}
.line { fill: none }`

/** By powers of ten; a plot of one size has room on both sides. */
const xScale = (values: readonly number[]) => {
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    at: (value: number): number => frame.left + (plotted.width * (Math.log10(value) - first)) / (last - first),
    ticks: Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n)),
  }
}

/** Round steps of 1, 2 or 5 that reach above `highest` in at most six. `yTicks(47)` → 0, 10, … 50 */
export const yTicks = (highest: number): { max: number; ticks: number[] } => {
  const power = 10 ** Math.floor(Math.log10(highest / 6))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size * 6 >= highest) ?? power
  const count = Math.max(1, Math.ceil(highest / step))
  // Steps below one are whole numbers of a power of ten, which sums of floating point are not.
  const ticks = Array.from({ length: count + 1 }, (_, n) => Number((n * step).toPrecision(12)))
  return { max: ticks.at(-1) ?? 1, ticks }
}

const yTick = (value: number, y: number): string =>
  `<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/><text x="${frame.left - 10}" y="${(y + 4.5).toFixed(1)}" text-anchor="end">${value.toLocaleString('en')}</text>`

const xTick = (value: number, x: number): string =>
  `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${frame.top}" y2="${frame.top + plotted.height}"/><text x="${x.toFixed(1)}" y="${frame.top + plotted.height + 22}" text-anchor="middle">${value.toLocaleString('en')}</text>`

const legend = ({ name }: Series, place: number): string => {
  const left = frame.left + place * 215
  return `<line class="line s${place}" stroke-dasharray="${lookOf[place]}" x1="${left}" x2="${left + 26}" y1="52" y2="52"/><text x="${left + 34}" y="56.5">${escapeText(name)}</text>`
}

const drawn = (
  { points }: Series,
  place: number,
  x: (value: number) => number,
  y: (value: number) => number,
): string => {
  const path = points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ')
  const marks = points.map(
    (point) =>
      `<line class="whisker s${place}" x1="${x(point.x).toFixed(1)}" x2="${x(point.x).toFixed(1)}" y1="${y(point.low).toFixed(1)}" y2="${y(point.high).toFixed(1)}"/><circle class="s${place}" cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="4"/>`,
  )
  return `<polyline class="s${place} line" stroke-dasharray="${lookOf[place]}" points="${path}"/>${marks.join('')}`
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
