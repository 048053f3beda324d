import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { err, ok, type Result } from '#kit/result'
import { decodeBytes } from './decodeBytes.ts'
import { fileFormat } from './fileFormats.ts'
import { type OfflineInput, parseLine, unpack } from './parseLine.ts'
import { readLines } from './readLines.ts'

/** The most that one line or one file may hold offline. */
export const inputBytesMax = 16 * 1024 * 1024

/** One thing that was read, or why it could not be, with the place it came from: `stdin line 3`, `news.md`. */
export type PlacedInput = Readonly<{ place: string; input: Result<OfflineInput, string> }>

/** Reads submissions one after the other from files of any format, `-` being standard input. */
export async function* readInputs(names: readonly string[]): AsyncGenerator<PlacedInput> {
  for (const name of names.length === 0 ? ['-'] : names) {
    try {
      if (fileFormat(name) === 'lines') yield* fromLines(name)
      else yield* spread(name, await fromFile(name))
    } catch (error) {
      if (!isFileError(error)) throw error
      yield { place: name, input: err(explainFileError(error)) }
    }
  }
}

async function* fromLines(name: string): AsyncGenerator<PlacedInput> {
  const stream: AsyncIterable<Uint8Array> =
    name === '-' ? process.stdin : createReadStream(name, { highWaterMark: 262_144 })
  for await (const line of readLines(stream, { bytesMax: inputBytesMax })) {
    const place = `${name === '-' ? 'stdin' : name} line ${line.number}`
    if (line.text !== null) yield* spread(place, parseLine(line.text))
    else yield { place, input: err(line.problem === 'too_long' ? 'longer than 16 MiB' : 'not UTF-8') }
  }
}

function* spread(place: string, inputs: Result<readonly OfflineInput[], string>): Generator<PlacedInput> {
  if (inputs.ok) for (const input of inputs.value) yield { place, input: ok(input) }
  else yield { place, input: inputs }
}

const fromFile = async (name: string): Promise<Result<readonly OfflineInput[], string>> => {
  const { size } = await stat(name)
  if (size > inputBytesMax) return err('larger than 16 MiB')
  const content = decodeBytes(await readFile(name))
  const format = fileFormat(name)
  switch (format) {
    case 'json':
      return unpack({ content, format }, name)
    case 'text':
    case 'markdown':
    case 'html':
      return unpack({ content, format }, name)
    default:
      return unpack({ content, format: 'auto' }, name)
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error

const explainFileError = (error: NodeJS.ErrnoException): string => {
  switch (error.code) {
    case 'ENOENT':
      return 'no such file'
    case 'EISDIR':
      return 'is a folder'
    case 'EACCES':
      return 'may not be read'
    default:
      return error.message
  }
}
