import { stat } from 'node:fs/promises'
import type { Client } from '../client/createClient.ts'
import { countLines } from '../input/countLines.ts'
import { bytesOf } from '../input/linesOf.ts'
import { CliError } from '../terminal/CliError.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { dumpLines } from './dumpLines.ts'
import { dumpParts } from './dumpParts.ts'

/** Of the first part: what a request of the free plan can write with its queries and its 10 ms of CPU. */
const firstPartBytes = 250_000
/** A part is held whole, so that it can be sent again. */
const partBytesMax = 2_000_000

/** Sends an export to a server, part by part; one that was interrupted can be sent again. */
export const importAll = async (client: Client, file: string, json: boolean): Promise<void> => {
  if (file !== '-' && (await stat(file)).isDirectory()) throw new CliError(`${file} is a folder, not an export.`)
  const bar = createProgressBar('import', await rowsOf(file))
  let rows = 0
  let written = 0
  let partBytes = firstPartBytes
  for await (const part of dumpParts(dumpLines(file), () => partBytes)) {
    const answer = await client.json<{ rows: number; written: number; bytes_max: number }>('/v1/import', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body: part.body,
    })
    rows = answer.rows
    written += answer.written
    partBytes = Math.min(partBytesMax, answer.bytes_max)
    bar.advance(part.rows)
  }
  bar.end()
  process.stdout.write(
    json
      ? `${JSON.stringify({ rows, written })}\n`
      : `${rows.toLocaleString('en')} rows, ${written.toLocaleString('en')} written.\n`,
  )
}

/** How many rows an export holds: its lines but the first and the last. Null where that shows only as it is read. */
const rowsOf = async (file: string): Promise<number | null> => {
  if (file === '-' || file.endsWith('.gz') || !process.stderr.isTTY) return null
  let lines = 0
  for await (const chunk of bytesOf(file)) lines += countLines(chunk)
  return Math.max(0, lines - 2)
}
