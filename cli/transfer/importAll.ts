import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { countLines } from './countLines.ts'

/** Sends an export to a server, as fast as it takes it. */
export const importAll = async (client: Client, file: string, json: boolean): Promise<void> => {
  if (file !== '-')
    await access(file).catch(() => {
      throw new CliError(`${file}: no such file.`, exitCodes.notFound)
    })
  const bar = createProgressBar('import', null)
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bar.advance(countLines(chunk))
      done(null, chunk)
    },
  })
  const bytes = file === '-' ? process.stdin : createReadStream(file)
  const lines = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  const answer = await client.json<{ rows: number; written: number }>('/v1/import', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-ndjson' },
    body: Readable.toWeb(lines.pipe(watch)) as unknown as ReadableStream<Uint8Array>,
  })
  bar.end()
  process.stdout.write(
    json
      ? `${JSON.stringify(answer)}\n`
      : `${answer.rows.toLocaleString('en')} rows, ${answer.written.toLocaleString('en')} written.\n`,
  )
}
