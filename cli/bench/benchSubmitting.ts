import { inPool } from '../submit/inPool.ts'
import { type ArticleFormat, makeArticle } from './articles.ts'
import type { BenchServer } from './benchServer.ts'
import { cpuMsOf } from './cpuTime.ts'
import { figure, type Section } from './report.ts'

const cells: readonly (readonly [ArticleFormat, number, number, number])[] = [
  ['text', 5_000, 1, 150],
  ['text', 5_000, 8, 300],
  ['markdown', 5_000, 8, 200],
  ['html', 20_000, 8, 200],
  ['html', 100_000, 8, 80],
]
const contentTypes = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const

type Receipt = Readonly<{ topics: readonly { slug: string; sequence: number }[] }>

/** The whole way in over HTTP: what the runtime spends on an accepted article, editions included. */
export const benchSubmitting = async ({ client, server, runtimePid }: BenchServer): Promise<Section> => {
  const rows: string[][] = []
  const written = async () =>
    (await client.json<{ budgets: { rows_written: { used: number }; kv_writes: { used: number } } }>('/v1/status'))
      .budgets
  /** Sends and waits for the editions as well: answers after how many seconds the last answer came. */
  const sendAll = async (bodies: readonly string[], topics: string, format: ArticleFormat, clients: number) => {
    const sequences = new Map<string, number>()
    const began = performance.now()
    await inPool(from(bodies), clients, async (body) => {
      const receipt = await client.json<Receipt>('/v1/articles', {
        method: 'POST',
        query: { topics },
        headers: { 'Content-Type': contentTypes[format] },
        body,
      })
      for (const { slug, sequence } of receipt.topics) sequences.set(slug, Math.max(sequence, sequences.get(slug) ?? 0))
    })
    const seconds = (performance.now() - began) / 1_000
    for (const [slug, sequence] of sequences)
      while (!(await fetch(`${server.digestUrl}/topics/${slug}.json?at_least=${sequence}`)).ok);
    return seconds
  }
  for (const [cell, [format, bytes, clients, count]] of cells.entries()) {
    const bodies = Array.from({ length: count }, (_, n) => makeArticle(100_000 * (cell + 1) + n, bytes, format))
    const topic = `bench submit ${cell}`
    await sendAll(bodies.splice(0, 20), topic, format, clients)
    const before = { cpu: cpuMsOf(runtimePid), budget: await written() }
    const seconds = await sendAll(bodies, topic, format, clients)
    const cpu = cpuMsOf(runtimePid)
    const after = await written()
    rows.push([
      format,
      figure(bytes / 1_000),
      String(clients),
      figure(bodies.length / seconds),
      figure((cpu - before.cpu) / bodies.length),
      figure((after.rows_written.used - before.budget.rows_written.used) / bodies.length),
      figure((after.kv_writes.used - before.budget.kv_writes.used) / bodies.length),
    ])
  }
  return {
    title: 'Submitting',
    about:
      'POST /v1/articles, distinct articles, one topic each cell. CPU is all of the runtime until the editions are served: both workers, D1, KV, objects.',
    heading: ['format', 'kB', 'clients', 'articles/s', 'CPU ms', 'D1 rows', 'KV writes'],
    rows,
    targets: [],
  }
}

async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
