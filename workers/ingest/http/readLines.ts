import { type Problem, ProblemError } from './problems.ts'

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
  const encoding = (request.headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new ProblemError({ name: 'encoding_unknown', detail: 'Content-Encoding must be gzip or none' })
  if (request.body === null) return
  const stream = encoding === 'gzip' ? request.body.pipeThrough(new DecompressionStream('gzip')) : request.body
  const reader = (stream as ReadableStream<Uint8Array>).getReader()
  let parts: Uint8Array[] = []
  let length = 0
  let total = 0
  const take = (): BodyLine => {
    const line: BodyLine =
      length > bounds.lineBytesMax
        ? { name: 'body_too_large', detail: `a line of more than ${bounds.lineBytesMax} bytes` }
        : { bytes: trimmed(joined(parts, length)) }
    parts = []
    length = 0
    return line
  }
  for (;;) {
    let step: ReadableStreamReadResult<Uint8Array>
    try {
      step = await reader.read()
    } catch {
      throw new ProblemError({ name: 'body_unreadable', detail: 'the body ended early' })
    }
    if (step.done) break
    total += step.value.byteLength
    if (total > bounds.bytesMax) {
      await reader.cancel().catch(() => undefined)
      throw new ProblemError({ name: 'body_too_large', detail: `more than ${bounds.bytesMax} bytes in one batch` })
    }
    let from = 0
    for (let at = step.value.indexOf(0x0a); at !== -1; at = step.value.indexOf(0x0a, from)) {
      parts.push(step.value.subarray(from, at))
      length += at - from
      yield take()
      from = at + 1
    }
    const left = step.value.subarray(from)
    length += left.byteLength
    // Of a line that is too long already nothing more needs to be held.
    if (length <= bounds.lineBytesMax) parts.push(left)
  }
  if (length > 0) yield take()
}

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.byteLength
  }
  return bytes
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
