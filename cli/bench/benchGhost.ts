import { makeArticle } from './articles.ts'
import type { BenchServer } from './benchServer.ts'
import { sendBatch } from './benchStore.ts'
import type { LoadTarget } from './loadClient.ts'
import { measureInTurn } from './measureInTurn.ts'
import { type Ghost, startGhost } from './peers/startGhost.ts'
import { figure, type Section } from './report.ts'
import { median, noise } from './statistics.ts'

const connections = 16
const articles = 50
const roundsMax = 5
const topic = 'bench ghost'
const tag = 'bench-ghost'
const cases = [
  { name: 'page of a topic', ours: `/topics/${tag}.html`, theirs: `/tag/${tag}/`, status: 200 },
  { name: 'page of a topic', ours: `/topics/${tag}.html`, theirs: `/tag/${tag}/`, status: 304 },
  { name: 'RSS of a topic', ours: `/topics/${tag}.rss`, theirs: `/tag/${tag}/rss/`, status: 200 },
  { name: 'RSS of a topic', ours: `/topics/${tag}.rss`, theirs: `/tag/${tag}/rss/`, status: 304 },
] as const

/** The same articles in Ghost, which is installed in `folder`: a tag's page and feed beside a topic's. */
export const benchGhost = async (
  bench: BenchServer,
  folder: string,
  rounds: number,
  roundMs: number,
): Promise<Section> => {
  const ghost = await startGhost(folder)
  try {
    const published = await fill(bench, ghost)
    const rows: string[][] = []
    for (const item of cases) rows.push(await measure(bench, ghost, item, Math.min(rounds, roundsMax), roundMs))
    return {
      title: `Beside Ghost ${ghost.version}`,
      about: `${articles} articles of 5 kB in one topic. Ghost renders each answer and is meant to stand behind a cache; here nothing stands before either. It has SQLite and its default theme, which shows fewer articles on a page. ${connections} connections, medians of ${Math.min(rounds, roundsMax)} rounds, in turn. Publishing one after the other: ours ${figure(published.ours)} articles/s (one batch), Ghost ${figure(published.theirs)}.`,
      heading: [
        'answer',
        'status',
        'kB',
        'Ghost kB',
        'req/s',
        'Ghost req/s',
        '× Ghost',
        'CPU µs',
        'Ghost CPU µs',
        'noise',
      ],
      rows,
      targets: [],
    }
  } finally {
    await ghost.stop()
  }
}

const fill = async ({ client, server }: BenchServer, ghost: Ghost): Promise<{ ours: number; theirs: number }> => {
  const contents = Array.from({ length: articles }, (_, n) => makeArticle(30_000_000 + n, 5_000, 'html'))
  const began = performance.now()
  await sendBatch(
    client,
    contents.map((content) => ({ content, format: 'html', topics: [topic] })),
  )
  const between = performance.now()
  for (const [n, html] of contents.entries())
    await ghost.publish(`Article ${n}`, /<article>.*<\/article>/s.exec(html)?.[0] ?? html, tag)
  const ended = performance.now()
  while (!(await fetch(`${server.digestUrl}/topics/${tag}.json?at_least=${articles}`)).ok);
  return { ours: (articles / (between - began)) * 1_000, theirs: (articles / (ended - between)) * 1_000 }
}

const measure = async (
  { ports, runtimePid }: BenchServer,
  ghost: Ghost,
  { name, ours, theirs, status }: (typeof cases)[number],
  rounds: number,
  roundMs: number,
): Promise<string[]> => {
  const contenders = {
    ours: { pid: runtimePid, target: () => targetOf(ports.digest, ours, status) },
    theirs: { pid: ghost.pid, target: () => targetOf(ghost.port, theirs, status) },
  }
  const [own, other] = [await sizeOf(ports.digest, ours), await sizeOf(ghost.port, theirs)]
  const measured = await measureInTurn(contenders, connections, rounds, roundMs)
  const ratios = measured.ours.perSecond.map((value, round) => value / (measured.theirs.perSecond[round] ?? Number.NaN))
  return [
    name,
    String(status),
    figure(own / 1_000),
    figure(other / 1_000),
    figure(median(measured.ours.perSecond)),
    figure(median(measured.theirs.perSecond)),
    figure(median(ratios)),
    figure(median(measured.ours.cpuUs)),
    figure(median(measured.theirs.cpuUs)),
    `±${Math.round(100 * noise(ratios))} %`,
  ]
}

const targetOf = async (port: number, path: string, status: 200 | 304): Promise<LoadTarget> => {
  if (status === 200) return { port, paths: [path], status }
  const etag = (await fetch(`http://127.0.0.1:${port}${path}`)).headers.get('ETag') ?? ''
  return { port, paths: [path], status, headers: { 'If-None-Match': etag } }
}

const sizeOf = async (port: number, path: string): Promise<number> =>
  (await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer()).byteLength
