import { createReadStream } from 'node:fs'
import { standardInput } from './standardInput.ts'

/** The bytes of a file, `-` being standard input. */
export const bytesOf = (name: string): AsyncIterable<Uint8Array> =>
  name === '-' ? standardInput() : createReadStream(name, { highWaterMark: 262_144 })

/** The bytes of files one after the other, no name at all being standard input. */
export async function* linesOf(names: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const name of names.length === 0 ? ['-'] : names) yield* bytesOf(name)
}
