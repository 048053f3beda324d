import { createReadStream } from 'node:fs'

/** The bytes of files one after the other, `-` or no name at all being standard input. */
export async function* linesOf(names: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const name of names.length === 0 ? ['-'] : names)
    yield* (name === '-' ? process.stdin : createReadStream(name)) as AsyncIterable<Uint8Array>
}
