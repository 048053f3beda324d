import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDump } from '../../../cli/transfer/openDump.ts'

const lines = 200_000
const dump = Buffer.from(`${'a row of an export, as long as this'}\n`.repeat(lines))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-dump-'))
  await writeFile(join(folder, 'dump.ndjson'), dump)
  await writeFile(join(folder, 'dump.ndjson.gz'), gzipSync(dump))
})
afterAll(() => rm(folder, { recursive: true }))

describe('openDump', () => {
  it.each(['dump.ndjson', 'dump.ndjson.gz'])('reads %s whole, and counts its lines', async (name) => {
    let counted = 0
    const bytes = await new Response(openDump(join(folder, name), (more) => (counted += more))).bytes()
    expect(Buffer.from(bytes).equals(dump)).toBe(true)
    expect(counted).toBe(lines)
  })

  it('ends with an error where the file is no gzip after all', async () => {
    await writeFile(join(folder, 'broken.gz'), 'no gzip')
    await expect(new Response(openDump(join(folder, 'broken.gz'), () => undefined)).bytes()).rejects.toThrow()
  })

  it('reads no further ahead than a few chunks of what was taken', async () => {
    let counted = 0
    const reader = openDump(join(folder, 'dump.ndjson'), (more) => (counted += more)).getReader()
    await reader.read()
    await setTimeout(100)
    expect(counted).toBeLessThan(lines / 10)
    await reader.cancel()
  })
})
