import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Client, createClient } from '../client/createClient.ts'
import { projectRoot } from '../server/projectRoot.ts'
import { type Server, startServer } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { cpuSeconds } from './cpuTime.ts'
import { fillStore } from './fillStore.ts'
import { figure, markdownReport, type Section, sectionText } from './report.ts'
import { median, quantile } from './statistics.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000000' } } })
const wanted = Number(values.articles)
const originals = 200
const turns = 9

type Costs = Readonly<{ postMs: number; postCpuMs: number; servedCpuMs: number; searchP95Ms: number }>

const open = (stateDir: string): Promise<Server> =>
  startServer({
    root: projectRoot,
    stateDir,
    host: '127.0.0.1',
    ingestPort: 0,
    digestPort: 0,
    logLevel: 'error',
    vars: { BATCH_ITEMS_MAX: '10000', KV_WRITES_MAX: '100000000' },
  })

const clientOf = (server: Server): Client => createClient({ url: server.ingestUrl, token: server.token.token })

const seed = async (server: Server): Promise<void> => {
  const lines = Array.from({ length: originals }, (_, n) =>
    JSON.stringify({ content: makeArticle(n, 1_500, 'text'), topics: [n < 50 ? 'scale' : `other ${n % 20}`] }),
  )
  const answer = await clientOf(server).send('/v1/articles/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  })
  await answer.text()
}

/** The same work on a store of any size: articles into a topic of 50, their editions, and searches. */
const measure = async (server: Server, from: number): Promise<Costs> => {
  const client = clientOf(server)
  const post: number[] = []
  const postCpu: number[] = []
  const served: number[] = []
  const search: number[] = []
  const cpu = () => (cpuSeconds(server.runtimePid()) ?? Number.NaN) * 1_000
  for (let turn = 0; turn < turns; turn += 1) {
    const [at, before] = [performance.now(), cpu()]
    const { topics } = await client.json<{ topics: { slug: string; sequence: number }[] }>('/v1/articles', {
      method: 'POST',
      query: { topics: 'scale' },
      headers: { 'Content-Type': 'text/plain' },
      body: makeArticle(from + turn, 1_500, 'text'),
    })
    post.push(performance.now() - at)
    postCpu.push(cpu() - before)
    const sequence = topics.find(({ slug }) => slug === 'scale')?.sequence ?? 0
    while (!(await fetch(`${server.digestUrl}/topics/scale.json?at_least=${sequence}`)).ok);
    served.push(cpu() - before)
  }
  for (const query of [
    'harbour council',
    'copper market vote',
    '"winter road"',
    'bacebani',
    'sateviri',
    'lamepo* river',
  ])
    for (let turn = 0; turn < 5; turn += 1) {
      const at = performance.now()
      await (
        await fetch(`${server.digestUrl}/search.json?q=${encodeURIComponent(`${query} ${turn % 2 ? 'river' : ''}`)}`)
      ).text()
      search.push(performance.now() - at)
    }
  return {
    postMs: median(post.slice(2)),
    postCpuMs: median(postCpu.slice(2)),
    servedCpuMs: median(served.slice(2)),
    searchP95Ms: quantile(search, 0.95),
  }
}

const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-scale-'))
try {
  let server = await open(stateDir)
  await seed(server)
  const small = await measure(server, 1_000_000)
  await server.stop()
  const { articles } = fillStore(stateDir, wanted)
  server = await open(stateDir)
  const large = await measure(server, 2_000_000)
  await server.stop()

  const row = (name: string, key: keyof Costs) => [
    name,
    figure(small[key]),
    figure(large[key]),
    figure(large[key] / small[key]),
  ]
  const build = large.servedCpuMs / small.servedCpuMs
  const post = large.postMs / small.postMs
  const section: Section = {
    title: 'Scale',
    about: `The same work with ${originals.toLocaleString('en')} and with ${articles.toLocaleString('en')} articles in the store: articles into a topic of 50, their editions until served, and searches.`,
    heading: ['work', 'small store', 'large store', 'ratio'],
    rows: [
      row('POST ms', 'postMs'),
      row('POST CPU ms', 'postCpuMs'),
      row('POST to served edition, CPU ms', 'servedCpuMs'),
      row('search p95 ms', 'searchP95Ms'),
    ],
    targets: [
      { name: 'edition, large to small', wanted: '≤ 1.5', figure: figure(build), met: build <= 1.5 },
      { name: 'POST, large to small', wanted: '≤ 1.5', figure: figure(post), met: post <= 1.5 },
      {
        name: 'search p95',
        wanted: '≤ 100 ms',
        figure: `${figure(large.searchP95Ms)} ms`,
        met: large.searchP95Ms <= 100,
      },
    ],
  }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}; load average ${loadavg()[0]?.toFixed(2)}.`
  process.stdout.write(`${machine}\n${sectionText(section)}\n`)
  const folder = join(projectRoot, 'bench-results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'scale.json'), `${JSON.stringify({ machine, section }, null, 2)}\n`)
  writeFileSync(join(folder, 'scale.md'), markdownReport(machine, [section]))
} finally {
  await rm(stateDir, { recursive: true, force: true })
}
