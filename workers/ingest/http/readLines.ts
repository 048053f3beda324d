import type { Problem } from './problems.ts'
import { bodyChunks, joinBytes } from './readBody.ts'

/** A line of a request's body, without its line end; or the problem that it is too long. */
export type BodyLine = Readonly<{ bytes: Uint8Array }> | Problem

/**
 * The lines of a body as they arrive, inflated when it is gzip. A line over `lineBytesMax` becomes a problem and is
 * skipped; a body over `bytesMax` ends with one.
 */
export async function* readLines(
  request: Request,
  bounds: Readonly<{ lineBytesMax: number; bytesMax: number }>,
): AsyncIterable<BodyLine> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (): BodyLine => {
    const line: BodyLine =
      length > bounds.lineBytesMax
        ? { name: 'body_too_large', detail: `a line of more than ${bounds.lineBytesMax} bytes` }
        : { bytes: trimmed(joinBytes(parts)) }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of bodyChunks(request, bounds.bytesMax)) {
    let from = 0
    for (let at = chunk.indexOf(0x0a); at !== -1; at = chunk.indexOf(0x0a, from)) {
      parts.push(chunk.subarray(from, at))
      length += at - from
      yield take()
      from = at + 1
    }
    const left = chunk.subarray(from)
    length += left.byteLength
    // Of a line that is too long already nothing more needs to be held.
    if (length <= bounds.lineBytesMax) parts.push(left)
  }
  if (length > 0) yield take()
}

/** Without white space at its ends (a carriage return, spaces). */
const trimmed = (bytes: Uint8Array): Uint8Array => {
  let from = 0
  let to = bytes.byteLength
  while (from < to && isSpace(bytes[from])) from += 1
  while (to > from && isSpace(bytes[to - 1])) to -= 1
  return bytes.subarray(from, to)
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0d || byte === 0x09
