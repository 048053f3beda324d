import { editionArticleOf } from '#domain/editions/editionArticleOf'
import { freezeEdition } from '#domain/editions/freezeEdition'
import { normalise } from '#domain/normalise/normalise'
import { makeArticle } from './articles.ts'
import type { BenchServer } from './benchServer.ts'
import { cpuMsOf, ownCpuMs } from './cpuTime.ts'
import { figure, type Section } from './report.ts'
import { median } from './statistics.ts'

const windowMax = 50
const context = { now: Date.parse('2026-11-25T12:00:00Z'), timeZone: 'UTC' }
const topic = { slug: 'bench', name: 'Bench', description: '' }

/** The newest 50 are an edition, however many there are: cost must follow the window and not the store. */
export const benchBuilding = async (bench: BenchServer, sizes: readonly number[]): Promise<Section> => {
  const rows: string[][] = []
  const whole: number[] = []
  let stored = 0
  for (const size of sizes) {
    await fill(bench, stored, size)
    stored = size
    const pure = pureMs(Math.min(size, windowMax))
    const served = await servedMs(bench, size)
    whole.push(served.cpuMs)
    rows.push([size.toLocaleString('en'), figure(pure), figure(served.cpuMs), figure(served.secondsMs)])
  }
  const growth = (whole.at(-1) ?? Number.NaN) / (whole[Math.min(1, whole.length - 1)] ?? Number.NaN)
  return {
    title: 'Building editions',
    about: `One more article in a topic of that many: CPU of the pure build of its window (${windowMax} newest); CPU of the runtime from submission to served edition; time until it is served, settling (≤ 2 s) included.`,
    heading: ['articles in topic', 'pure build ms', 'whole CPU ms', 'until served ms'],
    rows,
    targets: [
      {
        name: `whole CPU at ${sizes.at(-1)?.toLocaleString('en')} articles to ${sizes[Math.min(1, sizes.length - 1)]}`,
        wanted: '≤ 1.5',
        figure: figure(growth),
        met: growth <= 1.5,
      },
    ],
  }
}

const fill = async ({ client }: BenchServer, from: number, to: number): Promise<void> => {
  for (let start = from; start < to; start += 500) {
    const lines = Array.from({ length: Math.min(500, to - start) }, (_, n) =>
      JSON.stringify({ content: makeArticle(5_000_000 + start + n, 1_500, 'text'), topics: ['bench build'] }),
    )
    const answer = await client.send('/v1/articles/batch', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: lines.join('\n'),
    })
    await answer.text()
  }
}

const pureMs = (count: number): number => {
  const articles = Array.from({ length: count }, (_, n) => {
    const article = normalise({ content: makeArticle(n, 5_000, 'text'), format: 'text' }, context)
    if (!article.ok) throw new Error(article.error.reason)
    return editionArticleOf(article.value, { id: `article-${n}`, topics: [] })
  })
  const build = () => {
    // As they come from the database: nothing is remembered of values that were never seen.
    const read = structuredClone(articles)
    const before = ownCpuMs()
    freezeEdition(topic, read, {})
    return ownCpuMs() - before
  }
  for (let warmUp = 0; warmUp < 5; warmUp += 1) build()
  return median(Array.from({ length: 15 }, build))
}

const servedMs = async (bench: BenchServer, size: number): Promise<{ cpuMs: number; secondsMs: number }> => {
  const cpu: number[] = []
  const time: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const before = { cpu: cpuMsOf(bench.runtimePid), at: performance.now() }
    const receipt = await bench.client.json<{ topics: { slug: string; sequence: number }[] }>('/v1/articles', {
      method: 'POST',
      query: { topics: 'bench build' },
      headers: { 'Content-Type': 'text/plain' },
      body: makeArticle(9_000_000 + size * 10 + turn, 1_500, 'text'),
    })
    const sequence = receipt.topics.find(({ slug }) => slug === 'bench-build')?.sequence ?? 0
    while (!(await fetch(`${bench.server.digestUrl}/topics/bench-build.json?at_least=${sequence}`)).ok);
    cpu.push(cpuMsOf(bench.runtimePid) - before.cpu)
    time.push(performance.now() - before.at)
  }
  return { cpuMs: median(cpu), secondsMs: median(time) }
}
