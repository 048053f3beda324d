import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { Client } from '../client/createClient.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { countLines } from './countLines.ts'

/** More than the last line of an export has. */
const tailBytes = 200

/** Writes a server's export to a file (whole or not at all) or to standard output (`-`). */
export const exportAll = async (client: Client, file: string): Promise<void> => {
  const answer = await client.send('/v1/export')
  if (answer.body === null) throw new CliError('The server sent nothing.', exitCodes.unavailable)
  const bar = createProgressBar('export', null)
  let tail = ''
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      tail = (tail + chunk.subarray(-tailBytes).toString('latin1')).slice(-tailBytes)
      bar.advance(countLines(chunk))
      done(null, chunk)
    },
  })
  const source = Readable.fromWeb(answer.body as unknown as NodeReadableStream<Uint8Array>)
  const isComplete = () => /\n?\{"end":\d+\}\n$/.test(tail)
  const cut = () => new CliError('The export was cut before its last line. Try again.', exitCodes.unavailable)
  if (file === '-') {
    await pipeline(source, watch, process.stdout, { end: false })
    bar.end()
    if (!isComplete()) throw cut()
    return
  }
  const unfinished = `${file}.part`
  try {
    await pipeline(source, watch, createWriteStream(unfinished))
    bar.end()
    if (!isComplete()) throw cut()
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
