import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../client/createClient.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { countLines } from './countLines.ts'
import { exportedBytes } from './exportedBytes.ts'

/** Writes a server's export to a file (whole or not at all) or to standard output (`-`). */
export const exportAll = async (client: Client, file: string): Promise<void> => {
  const bar = createProgressBar('export', null)
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of exportedBytes(client)) {
      bar.advance(countLines(chunk))
      yield chunk
    }
    bar.end()
  }
  if (file === '-') {
    await pipeline(counted, process.stdout, { end: false })
    return
  }
  const unfinished = `${file}.part`
  try {
    await pipeline(counted, createWriteStream(unfinished))
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
