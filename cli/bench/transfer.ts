import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient } from '../client/createClient.ts'
import { projectRoot } from '../server/projectRoot.ts'
import type { Server } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { openStore, sendBatch } from './benchStore.ts'
import { cpuMsOf } from './cpuTime.ts'
import { fillStore } from './fillStore.ts'
import { describeMachine } from './machine.ts'
import { figure, type Section, sectionText } from './report.ts'
import { writeResults } from './writeResults.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' } } })
const wanted = Number(values.articles)
const originals = 200
const sampledEveryMs = 100
/** What the command line may hold, whatever the size of the store. */
const clientMbMax = 256

const seed = (server: Server): Promise<void> =>
  sendBatch(
    createClient({ url: server.ingestUrl, token: server.token.token }),
    Array.from({ length: originals }, (_, n) => ({
      content: makeArticle(n, 1_500, 'text'),
      topics: [`Topic ${n % 20}`],
    })),
  )

/** Resident memory of a process in MB, null when it is gone. */
const residentMb = (pid: number): number | null => {
  try {
    const kb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? null : Number(kb) / 1_024
  } catch {
    return null
  }
}

type Work = Readonly<{
  seconds: number
  runtimeCpu: number
  clientMb: number
  runtimeMb: number
  runtimeMbBefore: number
}>

/** Samples what a client and the runtime hold while work is done. */
const measured = async (server: Server, clientPid: number | null, work: () => Promise<void>): Promise<Work> => {
  const runtime = server.runtimePid()
  const runtimeMbBefore = residentMb(runtime) ?? Number.NaN
  const [at, cpu] = [performance.now(), cpuMsOf(runtime)]
  let [clientMb, runtimeMb] = [0, runtimeMbBefore]
  const sampling = setInterval(() => {
    clientMb = Math.max(clientMb, clientPid === null ? Number.NaN : (residentMb(clientPid) ?? 0))
    runtimeMb = Math.max(runtimeMb, residentMb(runtime) ?? 0)
  }, sampledEveryMs)
  await work().finally(() => clearInterval(sampling))
  const runtimeCpu = (cpuMsOf(runtime) - cpu) / 1_000
  return { seconds: (performance.now() - at) / 1_000, runtimeCpu, clientMb, runtimeMb, runtimeMbBefore }
}

/** Runs a command of the command line against a server. */
const run = (server: Server, command: readonly string[]): Promise<Work> => {
  const client = spawn(process.execPath, [join(projectRoot, 'cli/broadsheet.mjs'), ...command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BROADSHEET_URL: server.ingestUrl, BROADSHEET_TOKEN: server.token.token },
  })
  const ended = new Promise<number | null>((resolve) => client.once('close', resolve))
  return measured(server, client.pid ?? -1, async () => {
    const code = await ended
    if (code !== 0) throw new Error(`broadsheet ${command[0]} ended with ${code}`)
  })
}

/** Waits until everything that was imported is published and can be searched. */
const untilSettled = async (server: Server): Promise<void> => {
  const client = createClient({ url: server.ingestUrl, token: server.token.token })
  for (;;) {
    const { outbox, jobs } = await client.json<{ outbox: { size: number }; jobs: unknown[] }>('/v1/status')
    if (outbox.size === 0 && jobs.length === 0) return
    await setTimeout(1_000)
  }
}

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

const machine = describeMachine()
process.stdout.write(`${machine}\n`)
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-transfer-'))
const [source, copy, file, again] = ['source', 'copy', 'export.ndjson', 'again.ndjson'].map((name) =>
  join(folder, name),
) as [string, string, string, string]
try {
  let server = await openStore(source)
  await seed(server)
  await server.stop()
  const { articles } = fillStore(source, wanted, { history: true })
  server = await openStore(source)
  const exported = await run(server, ['export', file])
  await server.stop()
  await rm(source, { recursive: true })
  server = await openStore(copy)
  const imported = await run(server, ['import', file])
  const settled = await measured(server, null, () => untilSettled(server))
  const exportedAgain = await run(server, ['export', again])
  await server.stop()

  const works = { export: exported, import: imported, 'export of the copy': exportedAgain }
  const rows = { export: exported, import: imported, 'publish and index': settled, 'export of the copy': exportedAgain }
  const megabytes = (await stat(file)).size / 1_048_576
  const equal = (await hashOf(file)) === (await hashOf(again))
  const clientMb = Math.max(...Object.values(works).map((work) => work.clientMb))
  const section: Section = {
    title: 'Export and import',
    about: `A store of ${articles.toLocaleString('en')} articles of 1.5 kB, with their history: ${figure(megabytes)} MB of NDJSON.`,
    heading: ['work', 's / 1,000 articles', 'runtime CPU s / 1,000', 'client MB', 'runtime MB', 'runtime MB before'],
    rows: Object.entries(rows).map(([name, work]) => [
      name,
      figure((work.seconds / articles) * 1_000),
      figure((work.runtimeCpu / articles) * 1_000),
      figure(work.clientMb),
      figure(work.runtimeMb),
      figure(work.runtimeMbBefore),
    ]),
    targets: [
      { name: 'the copy exports the same bytes', wanted: 'yes', figure: equal ? 'yes' : 'no', met: equal },
      {
        name: 'the client holds',
        wanted: `≤ ${clientMbMax} MB`,
        figure: `${figure(clientMb)} MB`,
        met: clientMb <= clientMbMax,
      },
    ],
  }
  process.stdout.write(`${sectionText(section)}\n\nWritten to ${writeResults('transfer', machine, [section])}\n`)
  if (!equal) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
