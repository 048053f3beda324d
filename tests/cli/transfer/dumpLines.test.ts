import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpLines } from '../../../cli/transfer/dumpLines.ts'
import { allOf } from '../../support/allOf.ts'

const lines = 20_000
const dump = Buffer.from(`${'a row of an export, as long as this'}\n`.repeat(lines))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-dump-'))
  await writeFile(join(folder, 'dump.ndjson'), dump)
  await writeFile(join(folder, 'dump.ndjson.gz'), gzipSync(dump))
})
afterAll(() => rm(folder, { recursive: true }))

describe('dumpLines', () => {
  it.each(['dump.ndjson', 'dump.ndjson.gz'])('reads every line of %s', async (name) => {
    let counted = 0
    for await (const line of dumpLines(join(folder, name))) {
      expect(Buffer.from(line).toString()).toBe('a row of an export, as long as this')
      counted += 1
    }
    expect(counted).toBe(lines)
  })

  it('ends with an error where the file is no gzip after all', async () => {
    await writeFile(join(folder, 'broken.gz'), 'no gzip')
    await expect(allOf(dumpLines(join(folder, 'broken.gz')))).rejects.toThrow()
  })
})
