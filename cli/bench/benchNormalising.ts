import { normalise } from '#domain/normalise/normalise'
import { type ArticleFormat, makeArticle } from './articles.ts'
import { figure, type Section, type Target } from './report.ts'
import { median, quantile } from './statistics.ts'

const sizes = [1_000, 5_000, 20_000, 100_000, 500_000]
const formats: readonly ArticleFormat[] = ['text', 'markdown', 'html']
const articlesPerCell = 60
const context = { now: Date.parse('2026-11-25T12:00:00Z'), timeZone: 'UTC' }

/** Targets of the plan's 10 ms of CPU a request: most of it is left for the database. */
const wanted: Readonly<Record<string, number>> = { 'text 5000': 4, 'html 100000': 8 }

/** The pure pipeline, in this process: CPU per article by size and format. */
export const benchNormalising = (): Section => {
  const rows: string[][] = []
  const targets: Target[] = []
  for (const format of formats)
    for (const bytes of sizes) {
      const count = Math.max(8, Math.min(articlesPerCell, Math.ceil(3_000_000 / bytes)))
      const articles = Array.from({ length: count }, (_, n) => makeArticle(n, bytes, format))
      for (const content of articles.slice(0, 10)) normalise({ content, format }, context)
      const times = articles.map((content) => cpuMs(() => normalise({ content, format }, context)))
      const p95 = quantile(times, 0.95)
      rows.push([
        format,
        figure(bytes / 1_000),
        figure(median(times)),
        figure(p95),
        figure(bytes / median(times) / 1_000),
      ])
      const limit = wanted[`${format} ${bytes}`]
      if (limit !== undefined)
        targets.push({
          name: `p95 CPU of ${bytes / 1_000} kB ${format}`,
          wanted: `≤ ${limit} ms`,
          figure: `${figure(p95)} ms`,
          met: p95 <= limit,
        })
    }
  return {
    title: 'Normalising',
    about: 'CPU of the pure pipeline per article, one thread, warm.',
    heading: ['format', 'kB', 'median ms', 'p95 ms', 'MB/s'],
    rows,
    targets,
  }
}

const cpuMs = (work: () => unknown): number => {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1_000
}
