import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../client/createClient.ts'
import { projectRoot } from '../server/projectRoot.ts'
import { type Server, startServer } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { fillStore } from './fillStore.ts'
import { describeMachine } from './machine.ts'
import { measureStore, type StoreCosts, scaleTopic } from './measureStore.ts'
import { sectionText, targetsSection } from './report.ts'
import { type SizedCosts, scaleSection } from './scaleSection.ts'
import { writeResults } from './writeResults.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000000' } } })
const originals = 500

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

const seed = async (server: Server): Promise<void> => {
  const lines = Array.from({ length: originals }, (_, n) =>
    JSON.stringify({ content: makeArticle(n, 1_500, 'text'), topics: [n < 50 ? scaleTopic : `other ${n % 20}`] }),
  )
  const answer = await createClient({ url: server.ingestUrl, token: server.token.token }).send('/v1/articles/batch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: lines.join('\n'),
  })
  await answer.text()
}

/** Powers of ten from a thousand up to the wanted size, and that size. */
const sizesUpTo = (wanted: number): number[] => {
  const sizes: number[] = []
  for (let size = 1_000; size < wanted; size *= 10) sizes.push(size)
  return [...sizes, wanted]
}

const measure = async (seeded: string, size: number): Promise<StoreCosts> => {
  const stateDir = join(folder, `store-${size}`)
  await cp(seeded, stateDir, { recursive: true })
  try {
    fillStore(stateDir, size)
    const server = await open(stateDir)
    try {
      return await measureStore(server)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(stateDir, { recursive: true, force: true })
  }
}

const machine = describeMachine()
process.stdout.write(`${machine}\n`)
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-scale-'))
try {
  const seeded = join(folder, 'seeded')
  const server = await open(seeded)
  await seed(server)
  await server.stop()
  const measured: SizedCosts[] = []
  for (const size of sizesUpTo(Number(values.articles))) {
    process.stderr.write(`measuring with ${size.toLocaleString('en')} articles\n`)
    measured.push({ size, costs: await measure(seeded, size) })
  }
  const section = scaleSection(measured)
  const sections = [section, targetsSection([section])]
  for (const part of sections) process.stdout.write(`${sectionText(part)}\n`)
  process.stdout.write(`\nWritten to ${writeResults('scale', machine, sections)}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
