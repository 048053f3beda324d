import { makeArticle } from './articles.ts'
import type { BenchServer } from './benchServer.ts'
import type { LoadTarget } from './loadClient.ts'
import { type Measured, measureInTurn, type TargetNow } from './measureInTurn.ts'
import { figure, type Section, type Target } from './report.ts'
import { median, noise } from './statistics.ts'

const connections = 16
const articlesInTopic = 50
/** More topics than the digest worker remembers, so that each is read from KV again. */
const topicsForKv = 1_200
const topicsOfArticle = 10
const keptTopics = Array.from({ length: topicsForKv }, (_, n) => `bench-${n}`)
const keptPaths = keptTopics.map((slug) => `/topics/${slug}.json`)

type Case = Readonly<{ name: string; target: TargetNow; sizeOf: string; kind: '200' | '304' | 'kv' }>

/** Serving, against a bare Worker and a constant Hono route that return a body of the same size from the same runtime. */
export const benchServing = async (bench: BenchServer, rounds: number, roundMs: number): Promise<Section> => {
  await fillTopics(bench)
  const { digest, bare, hono } = bench.ports
  const rows: string[][] = []
  const targets: Target[] = []
  for (const item of casesOf(bench)) {
    const body = new Uint8Array(await (await fetch(`http://127.0.0.1:${digest}${item.sizeOf}`)).arrayBuffer())
    for (const port of [bare, hono]) await fetch(`http://127.0.0.1:${port}/topics/bench`, { method: 'PUT', body })
    const reference =
      item.kind === '304'
        ? { paths: ['/topics/bench'], status: 304, headers: { 'If-None-Match': '"constant"' } }
        : { paths: ['/topics/bench'], status: 200 }
    const second = item.kind === 'kv' ? await bareReads(bench, body) : { ...reference, port: hono }
    const pid = bench.runtimePid
    const contenders = {
      bare: { pid, target: async () => ({ ...reference, port: bare }) },
      hono: { pid, target: async () => second },
      ours: { pid, target: item.target },
    }
    const measured = await measureInTurn(contenders, connections, rounds, roundMs)
    const toBare = ratio(measured.ours, measured.bare)
    const toHono = ratio(measured.ours, measured.hono)
    rows.push([
      item.name,
      figure(body.length / 1_000),
      figure(median(measured.ours.perSecond)),
      figure(toBare.perSecond),
      figure(toHono.perSecond),
      figure(median(measured.ours.cpuUs)),
      figure(toBare.cpu),
      figure(toHono.cpu),
      figure(median(measured.ours.p99) / median(measured.bare.p99)),
      `±${Math.round(100 * Math.max(toBare.noise, toHono.noise))} %`,
    ])
    targets.push(...targetsOf(item, toBare, toHono))
  }
  return {
    title: 'Serving',
    about: `Requests per second with ${connections} connections, medians of ${rounds} rounds of ${roundMs} ms, each contender in turn. Ratios above 1 mean faster than the reference; CPU ratios are the reference's time over ours, all of the runtime's process counted; noise is of the ratios. In the KV row the second reference is the least Worker that reads KV.`,
    heading: [
      'case',
      'kB',
      'req/s',
      'to bare',
      'to Hono',
      'CPU µs',
      'CPU to bare',
      'CPU to Hono',
      'p99 × bare',
      'noise',
    ],
    rows,
    targets,
  }
}

type Ratio = Readonly<{ perSecond: number; cpu: number; noise: number }>

/** On a busy machine the ratio of CPU, which others do not take part in, tells more than that of requests. */
const inWords = ({ perSecond, cpu, noise }: Ratio): string =>
  `${figure(perSecond)} ±${Math.round(100 * noise)} % (by CPU ${figure(cpu)})`

const targetsOf = (item: Case, toBare: Ratio, toHono: Ratio): Target[] =>
  item.kind === 'kv'
    ? [
        {
          name: `${item.name} to the bare Worker`,
          wanted: '≥ 0.3',
          // The simulator of KV costs more than everything else together: nobody can be above the least Worker that reads it.
          figure: `${inWords(toBare)}, where the least Worker that reads KV has ${figure(toBare.perSecond / toHono.perSecond)}`,
          met: toBare.perSecond >= 0.3,
        },
        {
          name: `${item.name} to the least Worker that reads KV`,
          wanted: '≥ 0.8',
          figure: inWords(toHono),
          met: toHono.perSecond >= 0.8,
        },
      ]
    : [
        {
          name: `${item.name} to the bare Worker`,
          wanted: '≥ 0.7',
          figure: inWords(toBare),
          met: toBare.perSecond >= 0.7,
        },
        {
          name: `${item.name} to the Hono route`,
          wanted: '≥ 0.9',
          figure: inWords(toHono),
          met: toHono.perSecond >= 0.9,
        },
      ]

const casesOf = ({ ports }: BenchServer): Case[] => {
  const port = ports.digest
  const path = '/topics/bench-main'
  const plain = (extension: string): Case => ({
    name: `200 ${extension}`,
    kind: '200',
    sizeOf: `${path}.${extension}`,
    target: async () => ({ port, paths: [`${path}.${extension}`], status: 200 }),
  })
  return [
    plain('json'),
    plain('html'),
    plain('rss'),
    plain('md'),
    {
      name: '304 json',
      kind: '304',
      sizeOf: `${path}.json`,
      target: async () => {
        // It changes once a day, with the time of the next check, and so perhaps during the run.
        const etag = (await fetch(`http://127.0.0.1:${port}${path}.json`)).headers.get('ETag') ?? ''
        return { port, paths: [`${path}.json`], status: 304, headers: { 'If-None-Match': etag } }
      },
    },
    {
      name: '200 json, read from KV',
      kind: 'kv',
      sizeOf: '/topics/bench-1.json',
      target: async () => ({ port, paths: keptPaths, status: 200 }),
    },
  ]
}

/** A KV read is measured against the least Worker that reads KV: what the local simulator of KV costs is not ours. */
const bareReads = async ({ ports }: BenchServer, body: Uint8Array<ArrayBuffer>): Promise<LoadTarget> => {
  const paths = keptTopics.map((slug) => `/${slug}`)
  for (const path of paths) await fetch(`http://127.0.0.1:${ports.bareKv}${path}`, { method: 'PUT', body })
  return { port: ports.bareKv, paths, status: 200 }
}

const fillTopics = async ({ client, server }: BenchServer): Promise<void> => {
  const submissions = [
    ...Array.from({ length: articlesInTopic }, (_, n) => ({
      content: makeArticle(n, 5_000, 'text'),
      topics: ['bench main'],
    })),
    ...Array.from({ length: topicsForKv / topicsOfArticle }, (_, n) => ({
      content: makeArticle(1_000 + n, 2_000, 'text'),
      topics: keptTopics.slice(n * topicsOfArticle, (n + 1) * topicsOfArticle),
    })),
  ]
  const answer = await client.send('/v1/articles/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: submissions.map((submission) => JSON.stringify(submission)).join('\n'),
  })
  const lines = (await answer.text()).trim().split('\n')
  const failed = lines.map((line) => JSON.parse(line) as { status: number }).filter(({ status }) => status >= 300)
  if (failed.length > 0) throw new Error(`${failed.length} of ${lines.length} articles were not accepted`)
  for (const slug of ['bench-main', ...keptTopics]) {
    const address = `${server.digestUrl}/topics/${slug}.json?at_least=${slug === 'bench-main' ? articlesInTopic : 1}`
    for (let tries = 0; !(await fetch(address)).ok; tries += 1)
      if (tries > 20) throw new Error(`the digest of ${slug} did not appear`)
  }
}

/** Round by round, so that a slow moment of the machine is in both of the two that are divided. */
const ratio = (ours: Measured, reference: Measured): Ratio => {
  const perSecond = ours.perSecond.map((value, round) => value / (reference.perSecond[round] ?? Number.NaN))
  const cpu = ours.cpuUs.map((value, round) => (reference.cpuUs[round] ?? Number.NaN) / value)
  return { perSecond: median(perSecond), cpu: median(cpu), noise: noise(perSecond) }
}
