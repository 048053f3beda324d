import { setTimeout } from 'node:timers/promises'
import { makeArticle } from './articles.ts'
import type { BenchServer } from './benchServer.ts'
import { figure, type Section, type Target } from './report.ts'
import { median, sum } from './statistics.ts'

type Written = Readonly<{ rows: number; kv: number; editions: number }>
type Case = Readonly<{ name: string; bodies: (turn: number) => string[] }>
type Receipt = Readonly<{ outcome: string; topics: readonly { slug: string; sequence: number }[] }>

const topic = 'bench writing'
const turns = 5
const burst = 20
/** Longer than the topic waits for more before it publishes. */
const settledMs = 3_000
const seed = 20_000_000
const again = 'the same article again'
const article = (n: number): string => makeArticle(seed + n, 5_000, 'text')

const cases: readonly Case[] = [
  { name: 'one article, another edition', bodies: (turn) => [article(turn)] },
  { name: again, bodies: () => [article(0)] },
  {
    name: `${burst} articles at once`,
    bodies: (turn) => Array.from({ length: burst }, (_, n) => article(1_000 * (turn + 1) + n)),
  },
]

/** What a submission and its edition write, from the server's own count against the plan's budgets. */
export const benchWriting = async (bench: BenchServer): Promise<Section> => {
  await written(bench, [article(-1)])
  const rows: string[][] = []
  const targets: Target[] = []
  for (const { name, bodies } of cases) {
    const all: Written[] = []
    for (let turn = 0; turn < turns; turn += 1) all.push(await written(bench, bodies(turn)))
    const count = bodies(0).length
    const [kv, editions] = [all.map((each) => each.kv), all.map((each) => each.editions)]
    rows.push([
      name,
      figure(median(all.map((each) => each.rows)) / count),
      figure(median(kv)),
      figure(median(editions)),
    ])
    targets.push(
      name === again
        ? {
            name: 'D1 rows and KV writes when nothing changed',
            wanted: '0',
            figure: String(Math.max(...all.map((each) => each.rows + each.kv))),
            met: all.every((each) => each.rows === 0 && each.kv === 0),
          }
        : {
            name: `KV writes an edition, ${name}`,
            wanted: '1',
            figure: figure(sum(kv) / sum(editions)),
            met: kv.every((writes, turn) => writes === editions[turn]),
          },
    )
  }
  return {
    title: 'Writing',
    about: `5 kB of text until the editions of its topics are served, the one that is named and those whose rules take it; medians of ${turns} turns. D1 rows are an article’s, its share of the edition’s included; KV writes and editions are the turn’s. The counts are the server’s own, which it keeps its budgets by.`,
    heading: ['sent', 'D1 rows an article', 'KV writes', 'editions'],
    rows,
    targets,
  }
}

const written = async (bench: BenchServer, bodies: readonly string[]): Promise<Written> => {
  const before = await counts(bench)
  const receipts = await Promise.all(bodies.map((body) => send(bench, body)))
  if (receipts.every(({ outcome }) => outcome === 'unchanged')) await setTimeout(settledMs)
  for (const { slug, sequence } of receipts.flatMap(({ topics }) => topics))
    while (!(await fetch(`${bench.server.digestUrl}/topics/${slug}.json?at_least=${sequence}`)).ok);
  const after = await counts(bench)
  return { rows: after.rows - before.rows, kv: after.kv - before.kv, editions: after.editions - before.editions }
}

const send = ({ client }: BenchServer, body: string): Promise<Receipt> =>
  client.json<Receipt>('/v1/articles', {
    method: 'POST',
    query: { topics: topic },
    headers: { 'Content-Type': 'text/plain' },
    body,
  })

const counts = async ({ client }: BenchServer): Promise<Written> => {
  const [{ budgets }, { topics }] = await Promise.all([
    client.json<{ budgets: Record<'rows_written' | 'kv_writes', { used: number }> }>('/v1/status'),
    client.json<{ topics: { edition: number | null }[] }>('/v1/topics'),
  ])
  const editions = topics.reduce((sum, { edition }) => sum + (edition ?? 0), 0)
  return { rows: budgets.rows_written.used, kv: budgets.kv_writes.used, editions }
}
