import { createReadStream } from 'node:fs'
import { pipeline, Transform } from 'node:stream'
import { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { countLines } from './countLines.ts'

/**
 * An export as a body to send: a file, inflated when it is named `.gz`, or standard input (`-`). `onLines` is told of the lines
 * that went by. It is drawn chunk by chunk, at the pace of who reads it.
 */
export const openDump = (file: string, onLines: (lines: number) => void): ReadableStream<Uint8Array> => {
  const bytes = file === '-' ? process.stdin : createReadStream(file)
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onLines(countLines(chunk))
      done(null, chunk)
    },
  })
  // What breaks is thrown to the reader.
  pipeline([bytes, ...(file.endsWith('.gz') ? [createGunzip()] : []), watch], () => undefined)
  return NodeReadableStream.from(watch) as unknown as ReadableStream<Uint8Array>
}
