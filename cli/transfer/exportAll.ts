import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Client } from '../client/createClient.ts'
import { countLines } from '../input/countLines.ts'
import { createProgressBar } from '../terminal/progressBar.ts'
import { writeLine } from '../terminal/writeLine.ts'
import { exportedBytes } from './exportedBytes.ts'

/** Writes a server's export to a file (whole or not at all), and says how much that was, or to standard output (`-`). */
export const exportAll = async (client: Client, file: string, json: boolean): Promise<void> => {
  const bar = createProgressBar('export', null)
  let lines = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of exportedBytes(client)) {
      const count = countLines(chunk)
      lines += count
      bar.advance(count)
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
    await writeLine(json ? JSON.stringify({ file, lines }) : `${file}: ${lines.toLocaleString('en')} lines.`)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
