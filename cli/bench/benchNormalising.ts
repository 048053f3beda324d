import { normalise } from '#domain/normalise/normalise'
import { makeArticle } from './articles.ts'
import { ownCpuMs } from './cpuTime.ts'
import { makePage } from './pages.ts'
import { readPages } from './readPages.ts'
import { figure, type Section, type Target } from './report.ts'
import { median, noise, quantile } from './statistics.ts'

type Kind = Readonly<{
  name: string
  format: 'text' | 'markdown' | 'html'
  make: (seed: number, bytes: number) => string
}>
type Cell = Readonly<{ kind: Kind; bytes: number; rounds: number[][] }>

const kinds: readonly Kind[] = [
  { name: 'text', format: 'text', make: (seed, bytes) => makeArticle(seed, bytes, 'text') },
  { name: 'markdown', format: 'markdown', make: (seed, bytes) => makeArticle(seed, bytes, 'markdown') },
  { name: 'HTML, all text', format: 'html', make: (seed, bytes) => makeArticle(seed, bytes, 'html') },
  { name: 'HTML page', format: 'html', make: (seed, bytes) => makePage(seed, bytes).html },
]
const sizes = [1_000, 5_000, 20_000, 100_000, 500_000]
/** A page has a frame, which is no smaller than this. */
const pageBytesMin = 20_000
const rounds = 6
const articlesARoundMax = 60
const bytesARoundMax = 2_000_000
const context = { now: Date.parse('2026-11-25T12:00:00Z'), timeZone: 'UTC' }

/** Targets of the plan's 10 ms of CPU a request: most of it is left for the database. */
const wanted: Readonly<Record<string, number>> = { 'text 5000': 4, 'HTML page 100000': 8, 'HTML, all text 100000': 8 }

/**
 * The pure pipeline, in this process: CPU per article by size and format. Every article is another one and normalised once,
 * so that nothing is remembered of it; sizes and formats take turns, so that a slow moment of the machine is in all of them.
 */
export const benchNormalising = async (pagesFile?: string): Promise<Section> => {
  const cells = kinds.flatMap((kind) =>
    sizes
      .filter((bytes) => kind.name !== 'HTML page' || bytes >= pageBytesMin)
      .map((bytes): Cell => ({ kind, bytes, rounds: [] })),
  )
  if (pagesFile !== undefined) cells.push(await cellOfPages(pagesFile))
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1)
    for (const cell of cells) {
      const times = measureRound(cell, round)
      if (round > 0) cell.rounds.push(times)
    }
  return {
    title: 'Normalising',
    about: `CPU of the pure pipeline per article, warm, all threads of this process: what the garbage of one article costs is counted with whichever it is collected in. ${rounds} rounds of articles that were never seen before; “least” is the quietest round’s p95, and noise how far the rounds’ medians lie apart. A page is a site’s: menus, teasers and scripts around a text of 2 to 11 kB; pages of others, which --pages FILE measures, come again in each round and take about twice as long.`,
    heading: ['format', 'kB', 'articles', 'median ms', 'p95 ms', 'least p95 ms', 'noise', 'MB/s'],
    rows: cells.map(rowOf),
    targets: cells.flatMap(targetOf),
  }
}

const cellOfPages = async (path: string): Promise<Cell> => {
  const pages = (await readPages(path)).map(({ html }) => html)
  const kind: Kind = { name: path, format: 'html', make: (seed) => pages[seed % pages.length] ?? '' }
  return { kind, bytes: median(pages.map(({ length }) => length)), rounds: [] }
}

const measureRound = ({ kind, bytes }: Cell, round: number): number[] => {
  const count = Math.max(4, Math.min(articlesARoundMax, Math.floor(bytesARoundMax / bytes)))
  const articles = Array.from({ length: count }, (_, n) => kind.make(round * articlesARoundMax + n, bytes))
  return articles.map((content) => {
    const before = ownCpuMs()
    normalise({ content, format: kind.format }, context)
    return ownCpuMs() - before
  })
}

const rowOf = ({ kind, bytes, rounds }: Cell): string[] => {
  const times = rounds.flat()
  return [
    kind.name,
    figure(bytes / 1_000),
    String(times.length),
    figure(median(times)),
    figure(quantile(times, 0.95)),
    figure(leastP95(rounds)),
    `±${Math.round(100 * noise(rounds.map(median)))} %`,
    figure(bytes / median(times) / 1_000),
  ]
}

const leastP95 = (rounds: readonly (readonly number[])[]): number =>
  Math.min(...rounds.map((times) => quantile(times, 0.95)))

const targetOf = ({ kind, bytes, rounds }: Cell): Target[] => {
  const limit = wanted[`${kind.name} ${bytes}`]
  const p95 = quantile(rounds.flat(), 0.95)
  return limit === undefined
    ? []
    : [
        {
          name: `p95 CPU of ${bytes / 1_000} kB ${kind.name}`,
          wanted: `≤ ${limit} ms`,
          figure: `${figure(p95)} ms (${figure(leastP95(rounds))} in the quietest round)`,
          met: p95 <= limit,
        },
      ]
}
