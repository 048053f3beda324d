import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { byteLines } from '../input/byteLines.ts'
import { bytesOf } from '../input/linesOf.ts'
import { inputBytesMax } from '../input/readText.ts'
import { CliError } from '../terminal/CliError.ts'
import { exitCodes } from '../terminal/exitCodes.ts'

/**
 * The lines of an export, without their line ends: of a file, inflated when it is named `.gz`, or of standard input (`-`). They
 * are read at the pace of who takes them. A line that is too long throws, with its number.
 */
export async function* dumpLines(file: string): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(file)
  // What breaks is thrown to the reader.
  const stream = file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes
  for await (const line of byteLines(inflating(stream, file), { bytesMax: inputBytesMax })) {
    if (line.bytes === null)
      throw new CliError(
        `Line ${line.number} of ${file === '-' ? 'standard input' : file} is too long: not an export.`,
        exitCodes.someRefused,
      )
    if (line.bytes.length > 0) yield line.bytes
  }
}

async function* inflating(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
    throw new CliError(`${file} is not gzip, or was cut: ${error.message}.`, exitCodes.someRefused)
  }
}
