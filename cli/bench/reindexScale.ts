import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Client, createClient } from '../client/createClient.ts'
import type { Server } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { openStore, sendBatch } from './benchStore.ts'
import { cpuMsOf } from './cpuTime.ts'
import { fillStore } from './fillStore.ts'
import { describeMachine } from './machine.ts'
import { figure, type Section, sectionText } from './report.ts'
import { quantile } from './statistics.ts'
import { writeResults } from './writeResults.ts'

// npm run bench:reindex -- --articles 100000: what it takes to bring a store to a newer version of the pipeline, while it is read.
const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } })
const wanted = Number(values.articles)
const originals = 200
/** One original in so many was made by an older pipeline that read it differently: its copies change. */
const changedOneIn = 50
const hour = 3_600_000

const open = (stateDir: string): Promise<Server> => openStore(stateDir, { D1_QUERIES_MAX: '1000' })

const clientOf = (server: Server): Client => createClient({ url: server.ingestUrl, token: server.token.token })

/** Topics by rule: with labels the hourly run would also begin to learn, and file by what it learned. */
const phrases = [
  'river council',
  'harbour night',
  'engine market',
  'vote minister',
  'school winter',
  'bridge letter',
  'doctor field',
]

const seed = async (client: Client): Promise<void> => {
  for (const phrase of phrases)
    await client.json(`/v1/topics/${phrase.replace(' ', '-')}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: phrase, rules: { any: [phrase] } }),
    })
  await sendBatch(
    client,
    Array.from({ length: originals }, (_, n) => ({ id: `original-${n}`, content: makeArticle(n, 2_000, 'text') })),
  )
}

/** The store as a raised version finds it: every article is of the version before, some were made from what reads otherwise now. */
const makeOld = (main: DatabaseSync): void => {
  const ids = main
    .prepare("SELECT article_id FROM identities WHERE key LIKE 'id:%' AND article_id NOT LIKE 'a-%-%'")
    .all()
  const [first, ...others] = ids.map((row) => String(row.article_id)).sort()
  for (const id of others.filter((_, index) => index % changedOneIn === 0))
    main
      .prepare('UPDATE raws SET body = (SELECT body FROM raws WHERE article_id = ?) WHERE article_id LIKE ?')
      .run(first ?? '', `${id}-%`)
  main.exec(`UPDATE articles SET pipeline_version = 0;
    DELETE FROM counters WHERE name LIKE 'pipeline:%' OR name LIKE 'articles:%';
    INSERT INTO counters SELECT 'pipeline:0', COUNT(*) FROM articles UNION ALL SELECT 'articles:published', COUNT(*) FROM articles;
    UPDATE topics SET article_count = (SELECT COUNT(*) FROM article_topics WHERE topic = slug AND visible = 1)`)
}

type Job = Readonly<{ status: string; done: number; changed: number }>
type Topic = Readonly<{ slug: string; edition: number; sequence: number }>
type Pass = Readonly<{ seconds: number; cpuMs: number; job: Job; answers: readonly number[]; bad: number }>

/** Watches a job until it ends, and reads one digest a second meanwhile. */
const watch = async (server: Server, job: string, topics: readonly Topic[]): Promise<Pass> => {
  const client = clientOf(server)
  const cpu = () => cpuMsOf(server.runtimePid())
  const [began, before] = [performance.now(), cpu()]
  const answers: number[] = []
  let bad = 0
  for (let turn = 0; ; turn += 1) {
    const at = performance.now()
    const { status } = await fetch(`${server.digestUrl}/topics/${topics[turn % topics.length]?.slug}.json`).then(
      async (response) => {
        await response.text()
        return response
      },
      () => ({ status: 0 }),
    )
    answers.push(performance.now() - at)
    if (status !== 200) bad += 1
    const state = await client.json<Job>(`/v1/reindex/${job}`)
    if (turn % 20 === 0) process.stderr.write(`${job}: ${state.done} done, ${state.changed} changed\n`)
    if (state.status !== 'running')
      return { seconds: (performance.now() - began) / 1_000, cpuMs: cpu() - before, job: state, answers, bad }
    await setTimeout(Math.max(0, 1_000 - (performance.now() - at)))
  }
}

/** Waits until every topic's digest tells of its last change. */
const settled = async (server: Server): Promise<void> => {
  for (const { slug, sequence } of await topicsOf(clientOf(server)))
    while (!(await fetch(`${server.digestUrl}/topics/${slug}.json?at_least=${sequence}`)).ok) await setTimeout(200)
}

const topicsOf = async (client: Client): Promise<Topic[]> =>
  (await client.json<{ topics: Topic[] }>('/v1/topics')).topics.filter((topic) => topic.sequence > 0)

const machine = describeMachine()
process.stdout.write(`${machine}\n`)
const stateDir = await mkdtemp(join(tmpdir(), 'broadsheet-reindex-'))
try {
  let server = await open(stateDir)
  await seed(clientOf(server))
  await settled(server)
  await server.stop()
  const { articles } = fillStore(stateDir, wanted, { whole: true, before: makeOld })
  // The hourly run is overdue, and so it is the first thing that the server does.
  const now = Date.now()
  writeFileSync(
    join(stateDir, 'cron.json'),
    JSON.stringify({ '*/5 * * * *': now, '17 * * * *': now - 2 * hour, '41 3 * * *': now }),
  )
  server = await open(stateDir)
  const client = clientOf(server)
  const { jobs } = await client.json<{ jobs: { id: string }[] }>('/v1/status')
  const job = jobs.find(({ id }) => id.startsWith('reindex-pipeline-'))
  if (job === undefined) throw new Error('the hourly run started no re-index')
  const first = await watch(server, job.id, await topicsOf(client))
  const { pipeline } = await client.json<{ pipeline: { version: number; articles: Record<string, number> } }>(
    '/v1/status',
  )
  await settled(server)
  const before = await topicsOf(client)
  const again = await client.json<{ id: string }>('/v1/reindex', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  const second = await watch(server, again.id, before)
  await settled(server)
  const moved = (await topicsOf(client)).filter(
    (topic, index) => JSON.stringify(topic) !== JSON.stringify(before[index]),
  ).length
  await server.stop()

  const row = (name: string, pass: Pass) => [
    name,
    pass.job.done,
    pass.job.changed,
    figure(pass.seconds),
    figure(pass.job.done / pass.seconds),
    figure(pass.cpuMs / pass.job.done),
    pass.answers.length,
    pass.bad,
    figure(quantile(pass.answers, 0.95)),
  ]
  const bad = first.bad + second.bad
  const left = Object.entries(pipeline.articles).reduce(
    (sum, [version, count]) => (Number(version) === pipeline.version ? sum : sum + count),
    0,
  )
  const section: Section = {
    title: 'Re-index',
    about: `${articles.toLocaleString('en')} articles of 2 kB in ${before.length} topics are brought from one version of the pipeline to the next, and then once more; a digest is read every second.`,
    heading: [
      'pass',
      'articles',
      'changed',
      's',
      'articles/s',
      'CPU ms an article',
      'digests read',
      'not 200',
      'p95 ms',
    ],
    rows: [row('after the version was raised', first), row('once more', second)],
    targets: [
      { name: 'digests that were not served', wanted: '0', figure: String(bad), met: bad === 0 },
      { name: 'articles of the old version left', wanted: '0', figure: String(left), met: left === 0 },
      {
        name: 'articles changed by the second pass',
        wanted: '0',
        figure: String(second.job.changed),
        met: second.job.changed === 0,
      },
      { name: 'topics moved by the second pass', wanted: '0', figure: String(moved), met: moved === 0 },
    ],
  }
  process.stdout.write(`${sectionText(section)}\n\nWritten to ${writeResults('reindex', machine, [section])}\n`)
  process.exitCode = section.targets.every(({ met }) => met) ? 0 : 1
} finally {
  await rm(stateDir, { recursive: true, force: true })
}
