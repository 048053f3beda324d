import type { StoreCosts } from './measureStore.ts'
import type { Plot, Series } from './plotSvg.ts'
import { figure, type Section, type Target } from './report.ts'
import { median, quantile } from './statistics.ts'

export type SizedCosts = Readonly<{ size: number; costs: StoreCosts }>

type Work = keyof StoreCosts

const works: readonly (readonly [Work, string])[] = [
  ['postMs', 'POST ms'],
  ['postCpuMs', 'POST CPU ms'],
  ['editionCpuMs', 'POST to served edition CPU ms'],
  ['searchMs', 'search ms'],
  ['searchCpuMs', 'search CPU ms'],
]
/** What the cost of the largest store may be of the smallest one's: it must follow the window and not the store. */
const growthMax = 1.5
const searchMsMax = 100

/** What the same work cost on stores of several sizes, smallest first: a table, targets and a plot of each work. */
export const scaleSection = (measured: readonly SizedCosts[]): Section => {
  const typical = (work: Work) => measured.map(({ costs }) => median(costs[work]))
  const growth = (work: Work): number => (typical(work).at(-1) ?? Number.NaN) / (typical(work)[0] ?? Number.NaN)
  const grows = (name: string, work: Work): Target => ({
    name: `${name}, largest store to smallest`,
    wanted: `≤ ${growthMax}`,
    figure: figure(growth(work)),
    met: growth(work) <= growthMax,
  })
  const searchMs = Math.max(...measured.map(({ costs }) => quantile(costs.searchMs, 0.95)))
  return {
    title: 'Scale',
    about:
      'The same work on stores of several sizes: articles sent, articles into a topic of 50 until its edition is served, searches of nine kinds, each asked once. Medians of rounds and of searches; CPU is all of the runtime.',
    heading: ['work', ...measured.map(({ size }) => size.toLocaleString('en')), 'last to first'],
    rows: works.map(([work, name]) => [name, ...typical(work).map(figure), figure(growth(work))]),
    targets: [
      grows('CPU of an edition', 'editionCpuMs'),
      grows('CPU of a POST', 'postCpuMs'),
      {
        name: 'search p95, every size',
        wanted: `≤ ${searchMsMax} ms`,
        figure: `${figure(searchMs)} ms`,
        met: searchMs <= searchMsMax,
      },
    ],
    plots: [
      {
        file: 'scale-editions.svg',
        plot: plotOf('An edition, from POST until served', measured, { CPU: 'editionCpuMs' }),
      },
      {
        file: 'scale-posts.svg',
        plot: plotOf('A submission', measured, { CPU: 'postCpuMs', 'until answered': 'postMs' }),
      },
      {
        file: 'scale-search.svg',
        plot: plotOf('A search', measured, { CPU: 'searchCpuMs', 'until answered': 'searchMs' }),
      },
    ],
  }
}

const plotOf = (title: string, measured: readonly SizedCosts[], lines: Readonly<Record<string, Work>>): Plot => ({
  title: `${title}: what it costs by the size of the store`,
  xLabel: 'articles in the store',
  yLabel: 'milliseconds',
  series: Object.entries(lines).map(
    ([name, work]): Series => ({
      name,
      points: measured.map(({ size, costs }) => ({
        x: size,
        y: median(costs[work]),
        low: quantile(costs[work], 0.25),
        high: quantile(costs[work], 0.75),
      })),
    }),
  ),
})
