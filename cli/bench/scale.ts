import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../client/createClient.ts'
import type { Server } from '../server/startServer.ts'
import { makeArticle } from './articles.ts'
import { openStore, sendBatch } from './benchStore.ts'
import { fillStore } from './fillStore.ts'
import { describeMachine } from './machine.ts'
import { measureStore, type StoreCosts, scaleTopic } from './measureStore.ts'
import { sectionText, targetsSection } from './report.ts'
import { type SizedCosts, scaleSection } from './scaleSection.ts'
import { writeResults } from './writeResults.ts'

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000000' } } })
const originals = 500

const seed = (server: Server): Promise<void> =>
  sendBatch(
    createClient({ url: server.ingestUrl, token: server.token.token }),
    Array.from({ length: originals }, (_, n) => ({
      content: makeArticle(n, 1_500, 'text'),
      topics: [n < 50 ? scaleTopic : `other ${n % 20}`],
    })),
  )

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
    const server = await openStore(stateDir)
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
  const server = await openStore(seeded)
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
